import { useState } from "preact/hooks";
import type { ClaimHistory } from "../claims/history.ts";
import type { ServiceLine } from "../claims/record.ts";
import { Button } from "../ui/Button.tsx";
import { AMOUNTS, FACTS, FactList, newestEvidence } from "../ui/FactList.tsx";
import { adjustmentText, fieldValue } from "../ui/fields.ts";
import { money, showSpan } from "../ui/format.ts";
import { t, tn } from "../ui/i18n.ts";

/** The claim's facts; on demand, where on the page each was read. */
export function ClaimFacts({ history }: { history: ClaimHistory }) {
  const [evidence, setEvidence] = useState(false);
  const record = history.current;
  const anyAmount = AMOUNTS.some((name) => fieldValue(record, name) !== undefined);
  const anyEvidence = history.sightings.some((sighting) => sighting.evidence !== undefined);
  return (
    <section class="section" aria-label={t("claim_facts")}>
      {anyAmount ? <FactList class="money-strip" record={record} names={AMOUNTS} /> : null}
      <details class="disclosure">
        <summary>{t("claim_facts_more")}</summary>
        <div class="stack details-box">
          {/* the strip of amounts has no room for places: with them, the amounts stand here as well */}
          <FactList
            class="facts"
            record={record}
            names={evidence ? [...FACTS, ...AMOUNTS] : FACTS}
            places={evidence ? newestEvidence(history) : undefined}
          />
          {record.lines ? <Lines lines={record.lines} /> : null}
          {anyEvidence ? (
            <Button variant="quiet" size="small" icon="eye" expanded={evidence} onClick={() => setEvidence(!evidence)}>
              {t(evidence ? "evidence_hide" : "evidence_show")}
            </Button>
          ) : null}
        </div>
      </details>
    </section>
  );
}

function Lines({ lines }: { lines: readonly ServiceLine[] }) {
  return (
    <details class="disclosure">
      <summary>{tn("lines_count", lines.length)}</summary>
      <div class="scroll-x">
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{t("field_procedure")}</th>
              <th scope="col">{t("field_service")}</th>
              <th scope="col" class="amount">
                {t("field_billed")}
              </th>
              <th scope="col" class="amount">
                {t("field_paid")}
              </th>
              <th scope="col">{t("field_adjustments")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <td>{[line.procedure ?? line.revenueCode, ...(line.modifiers ?? [])].filter(Boolean).join(" ")}</td>
                <td>{showSpan(line.serviceFrom, line.serviceTo)}</td>
                <td class="amount">{line.billed === undefined ? "" : money(line.billed)}</td>
                <td class="amount">{line.paid === undefined ? "" : money(line.paid)}</td>
                <td>{[...(line.adjustments ?? []).map(adjustmentText), ...(line.remarks ?? [])].join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
