import type { Adjustment, ClaimRecord, ServiceLine } from "../../claims/record.ts";
import { Code, useCodes } from "../../ui/Code.tsx";
import { adjustmentText } from "../../ui/fields.ts";
import { money, showSpan } from "../../ui/format.ts";
import { t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";

/** Service lines with their money, and under each why it was cut, in plain words. */
export function Lines({ record }: { record: ClaimRecord }) {
  const codes = useCodes();
  const lines = record.lines ?? [];
  const claimLevel = [...(record.adjustments ?? []), ...(record.remarks ?? [])];
  if (lines.length === 0 && claimLevel.length === 0) return null;
  return (
    <Section title={t("field_lines")}>
      {claimLevel.length > 0 ? <Explained part={record} codes={codes} /> : null}
      {lines.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        <section class="scroll-x" tabIndex={0} aria-label={t("field_lines")}>
          <table class="lines num">
            <thead>
              <tr>
                <th scope="col">{t("field_procedure")}</th>
                <th scope="col">{t("desk_col_service")}</th>
                <th scope="col">{t("field_billed")}</th>
                <th scope="col">{t("field_allowed")}</th>
                <th scope="col">{t("field_paid")}</th>
                <th scope="col">{t("field_patient_responsibility")}</th>
              </tr>
            </thead>
            {lines.map((line, index) => (
              <Line key={line.lineNumber ?? index} line={line} number={line.lineNumber ?? index + 1} codes={codes} />
            ))}
          </table>
        </section>
      ) : null}
    </Section>
  );
}

type Codes = ReturnType<typeof useCodes>;

function Line({ line, number, codes }: { line: ServiceLine; number: number; codes: Codes }) {
  const amount = (cents: number | undefined) => (cents === undefined ? "—" : money(cents));
  const procedure = [line.procedure ?? line.revenueCode, ...(line.modifiers ?? [])].filter(Boolean).join(" ");
  const hasWhy = (line.adjustments ?? line.remarks ?? line.reasons) !== undefined;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span class="soft">{number}.</span> {procedure || "—"}
          {line.units !== undefined && line.units !== 1 ? <span class="soft"> ×{line.units}</span> : null}
        </th>
        <td>{showSpan(line.serviceFrom, line.serviceTo) ?? "—"}</td>
        <td>{amount(line.billed)}</td>
        <td>{amount(line.allowed)}</td>
        <td>{amount(line.paid)}</td>
        <td>{amount(line.patientResponsibility)}</td>
      </tr>
      {hasWhy ? (
        <tr class="line-why">
          <td colSpan={6}>
            <Explained part={line} codes={codes} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface Part {
  adjustments?: Adjustment[] | undefined;
  remarks?: string[] | undefined;
  reasons?: string[] | undefined;
}

function Explained({ part, codes }: { part: Part; codes: Codes }) {
  return (
    <>
      <dl class="codes small">
        {part.adjustments?.map((adjustment, index) => (
          <Code
            key={`${adjustment.group}${adjustment.code}${index}`}
            code={`${adjustmentText(adjustment)}${adjustment.amount === undefined ? "" : ` ${money(adjustment.amount)}`}`}
            meaning={[
              adjustment.group && codes?.groupCode(adjustment.group)?.meaning,
              codes?.carc(adjustment.code)?.meaning,
            ]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
        {part.remarks?.map((remark) => (
          <Code key={remark} code={remark} meaning={codes?.rarc(remark)?.meaning} />
        ))}
      </dl>
      {part.reasons?.map((reason) => (
        <q class="small" key={reason}>
          {reason}
        </q>
      ))}
    </>
  );
}
