import { eraDifferences } from "../../claims/era/differences.ts";
import type { ClaimHistory } from "../../claims/history.ts";
import type { Adjustment } from "../../claims/record.ts";
import { fieldLabel } from "../../ui/fields.ts";
import { money } from "../../ui/format.ts";
import { t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";

const MONEY = /(?:billed|allowed|paid|patientResponsibility)$/;

function show(field: string, value: unknown): string {
  if (Array.isArray(value))
    return (value as Adjustment[])
      .map(({ group, code, amount }) =>
        [group ? `${group}-${code}` : code, amount === undefined ? "" : money(amount)].filter(Boolean).join(" "),
      )
      .join(", ");
  return typeof value === "number" && MONEY.test(field) ? money(value) : String(value);
}

/** Where the portal and the imported 835 say different things of the claim; nothing where they agree. */
export function EraDifferences({ history }: { history: ClaimHistory }) {
  const differences = eraDifferences(history) ?? [];
  if (differences.length === 0) return null;
  return (
    <Section title={t("era_differences")}>
      <table class="print-table num">
        <thead>
          <tr>
            <th scope="col">{t("era_field")}</th>
            <th scope="col">{t("era_portal")}</th>
            <th scope="col">835</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, portal, era }) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>{show(field, portal)}</td>
              <td>{show(field, era)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
