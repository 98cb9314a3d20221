import { useState } from "preact/hooks";
import type { ClaimHistory } from "../claims/history.ts";
import type { ClaimRecord, EvidenceMap, ServiceLine } from "../claims/record.ts";
import { Button } from "../ui/Button.tsx";
import { adjustmentText, type FieldName, fieldLabel, fieldValue } from "../ui/fields.ts";
import { money, showSpan } from "../ui/format.ts";
import { t, tn } from "../ui/i18n.ts";

const MONEY: readonly FieldName[] = ["billed", "allowed", "paid", "patientResponsibility"];
const FACTS: readonly FieldName[] = [
  "claimNumber",
  "patientControlNumber",
  "memberId",
  "patientBirthDate",
  "serviceFrom",
  "receivedDate",
  "processedDate",
  "providerName",
  "providerNpi",
  "statusText",
  "statusCodes",
  "paymentMethod",
  "paymentNumber",
  "paymentDate",
  "deductible",
  "coinsurance",
  "copay",
];

/** The claim's facts; on demand, where on the page each was read. */
export function ClaimFacts({ history }: { history: ClaimHistory }) {
  const [evidence, setEvidence] = useState(false);
  const record = history.current;
  const amounts = MONEY.filter((name) => record[name as keyof ClaimRecord] !== undefined);
  // The strip of amounts has no room for places: with them, the amounts stand among the details as well.
  const facts = [...FACTS, ...(evidence ? MONEY : [])].filter(
    (name) => record[name as keyof ClaimRecord] !== undefined,
  );
  const places = evidence ? evidenceOf(history) : {};
  const anyEvidence = history.sightings.some((sighting) => sighting.evidence !== undefined);
  return (
    <section class="section" aria-label={t("claim_facts")}>
      {amounts.length > 0 ? (
        <dl class="money-strip">
          {amounts.map((name) => (
            <Fact key={name} name={name} value={fieldValue(record, name)} evidence={{}} />
          ))}
        </dl>
      ) : null}
      <details class="disclosure">
        <summary>{t("claim_facts_more")}</summary>
        <div class="stack details-box">
          <dl class="facts">
            {facts.map((name) => (
              <Fact
                key={name}
                name={name}
                value={
                  name === "serviceFrom" ? showSpan(record.serviceFrom, record.serviceTo) : fieldValue(record, name)
                }
                evidence={places}
              />
            ))}
          </dl>
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

interface FactProps {
  name: FieldName;
  value: string | undefined;
  evidence: EvidenceMap;
}

function Fact({ name, value, evidence }: FactProps) {
  const found = evidence[name];
  return (
    <div>
      <dt>{name === "serviceFrom" ? t("field_service") : fieldLabel(name)}</dt>
      <dd class="wrap-anywhere">
        {value}
        {found ? <div class="evidence">{t("evidence_at", found.label, found.place)}</div> : null}
      </dd>
    </div>
  );
}

/** The newest evidence of each field, over all sightings. */
function evidenceOf(history: ClaimHistory): EvidenceMap {
  const places: EvidenceMap = {};
  for (const sighting of [...history.sightings].sort((a, b) => a.seq - b.seq)) Object.assign(places, sighting.evidence);
  return places;
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
