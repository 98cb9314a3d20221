import type { Adjustment, ClaimRecord, ServiceLine } from "../claims/record.ts";
import { Code, useCodes } from "./Code.tsx";
import { adjustmentText } from "./fields.ts";
import { money, showSpan } from "./format.ts";
import { type MessageKey, t } from "./i18n.ts";
import { Section } from "./Section.tsx";

/** Service lines with their money, and under each why it was cut, in plain words. */
export function Lines({ record }: { record: ClaimRecord }) {
  const codes = useCodes();
  const lines = record.lines ?? [];
  const claimLevel = [...(record.adjustments ?? []), ...(record.remarks ?? [])];
  if (lines.length === 0 && claimLevel.length === 0) return null;
  return (
    <Section title={t("field_lines")}>
      {claimLevel.length > 0 ? <Explained part={record} codes={codes} /> : null}
      {lines.length > 0 ? <LineTable lines={lines} /> : null}
    </Section>
  );
}

type Codes = ReturnType<typeof useCodes>;
type Amount = "billed" | "allowed" | "paid" | "patientResponsibility";

const AMOUNT_COLUMNS: readonly { field: Amount; label: MessageKey }[] = [
  { field: "billed", label: "field_billed" },
  { field: "allowed", label: "field_allowed" },
  { field: "paid", label: "field_paid" },
  { field: "patientResponsibility", label: "field_patient_responsibility" },
];

/** The lines alone. A column that no line fills is left out: the popup and the side panel have little room. */
export function LineTable({ lines }: { lines: readonly ServiceLine[] }) {
  const codes = useCodes();
  const hasDays = lines.some((line) => line.serviceFrom !== undefined || line.serviceTo !== undefined);
  const amounts = AMOUNT_COLUMNS.filter(({ field }) => lines.some((line) => line[field] !== undefined));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section class="scroll-x" tabIndex={0} aria-label={t("field_lines")}>
      <table class="lines num">
        <thead>
          <tr>
            <th scope="col">{t("field_procedure")}</th>
            {hasDays ? (
              <th scope="col" class="day">
                {t("desk_col_service")}
              </th>
            ) : null}
            {amounts.map(({ field, label }) => (
              <th key={field} scope="col">
                {t(label)}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line, index) => (
          <tbody key={line.lineNumber ?? index}>
            <tr>
              <th scope="row">
                <span class="soft">{line.lineNumber ?? index + 1}.</span> {procedureOf(line) || "—"}
                {line.units !== undefined && line.units !== 1 ? <span class="soft"> ×{line.units}</span> : null}
              </th>
              {hasDays ? <td class="day">{showSpan(line.serviceFrom, line.serviceTo) ?? "—"}</td> : null}
              {amounts.map(({ field }) => (
                <td key={field}>{line[field] === undefined ? "—" : money(line[field])}</td>
              ))}
            </tr>
            {(line.adjustments ?? line.remarks ?? line.reasons) ? (
              <tr class="line-why">
                <td colSpan={1 + Number(hasDays) + amounts.length}>
                  <Explained part={line} codes={codes} />
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function procedureOf(line: ServiceLine): string {
  return [line.procedure ?? line.revenueCode, ...(line.modifiers ?? [])].filter(Boolean).join(" ");
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
