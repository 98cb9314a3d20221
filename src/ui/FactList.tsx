import type { ClaimHistory } from "../claims/history.ts";
import type { ClaimRecord, EvidenceMap } from "../claims/record.ts";
import { type FieldName, fieldLabel, fieldValue } from "./fields.ts";
import { showSpan } from "./format.ts";
import { t } from "./i18n.ts";

/** Amounts of a claim, in the order of display. */
export const AMOUNTS: readonly FieldName[] = ["billed", "allowed", "paid", "patientResponsibility"];
/** What else is known of a claim, in the order of display. */
export const FACTS: readonly FieldName[] = [
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

/** For each value the place that it was last read from, over all sightings. */
export function newestEvidence(history: ClaimHistory): EvidenceMap {
  const ordered = [...history.sightings].sort((a, b) => a.seq - b.seq);
  return Object.assign({}, ...ordered.map((sighting) => sighting.evidence ?? {})) as EvidenceMap;
}

interface FactListProps {
  record: ClaimRecord;
  names: readonly FieldName[];
  /** Shows under each value where it was read. */
  places?: EvidenceMap | undefined;
  class: string;
}

/** Those of the named values that are known, as pairs; the days of service as one span. */
export function FactList({ record, names, places, class: look }: FactListProps) {
  return (
    <dl class={look}>
      {names.map((name) => {
        const span = name === "serviceFrom";
        const value = span ? showSpan(record.serviceFrom, record.serviceTo) : fieldValue(record, name);
        const found = places?.[name];
        return value === undefined ? null : (
          <div key={name}>
            <dt>{span ? t("field_service") : fieldLabel(name)}</dt>
            <dd class="wrap-anywhere">
              {value}
              {found ? <div class="evidence">{t("evidence_at", found.label, found.place)}</div> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
