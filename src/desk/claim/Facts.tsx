import type { ClaimHistory } from "../../claims/history.ts";
import type { EvidenceMap } from "../../claims/record.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { type FieldName, fieldLabel, fieldValue } from "../../ui/fields.ts";
import { showInstant } from "../../ui/format.ts";
import { t } from "../../ui/i18n.ts";
import { Section } from "./Section.tsx";

const SHOWN: readonly FieldName[] = [
  "statusText",
  "claimNumber",
  "patientControlNumber",
  "memberId",
  "patientBirthDate",
  "providerName",
  "providerNpi",
  "serviceFrom",
  "serviceTo",
  "receivedDate",
  "processedDate",
  "billed",
  "allowed",
  "paid",
  "patientResponsibility",
  "deductible",
  "coinsurance",
  "copay",
  "paymentMethod",
  "paymentNumber",
  "paymentDate",
  "statusCodes",
];

/** What is known of the claim, and for each value where it was read. */
export function Facts({ view }: { view: ClaimView }) {
  const { history } = view;
  const rows = SHOWN.flatMap((name) => {
    const value = fieldValue(history.current, name);
    return value === undefined ? [] : [{ name, value }];
  });
  const evidence = newestEvidence(history);
  return (
    <Section title={t("desk_facts")}>
      <dl class="facts card">
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{fieldLabel(name)}</dt>
            <dd class="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(evidence).length > 0 ? (
        <details class="disclosure">
          <summary>{t("desk_evidence")}</summary>
          <dl class="facts facts-wide small">
            {Object.entries(evidence).map(([path, { label, place }]) => (
              <div key={path}>
                <dt>{fieldLabel(path)}</dt>
                <dd class="wrap-anywhere">
                  <q>{label}</q> · {place}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      <p class="small soft">
        {t("desk_source", history.source.host || history.source.portal, showInstant(history.lastSeenAt))}
      </p>
    </Section>
  );
}

/** For each value the place that it was last read from. */
function newestEvidence(history: ClaimHistory): EvidenceMap {
  const ordered = [...history.sightings].sort((a, b) => a.seq - b.seq);
  return Object.assign({}, ...ordered.map((sighting) => sighting.evidence ?? {})) as EvidenceMap;
}
