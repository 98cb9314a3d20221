import type { Sighting } from "../claims/history.ts";
import type { ClaimRecord } from "../claims/record.ts";
import { type FieldName, fieldValue } from "./fields.ts";

export interface FieldChange {
  field: FieldName;
  /** Absent where the earlier page did not show the field. */
  before?: string | undefined;
  after: string;
}

/** What a biller cares about between two looks, in the order of importance. */
const WATCHED: readonly FieldName[] = [
  "status",
  "statusText",
  "adjustments",
  "remarks",
  "reasons",
  "paid",
  "allowed",
  "patientResponsibility",
  "billed",
  "processedDate",
  "receivedDate",
  "paymentDate",
  "paymentNumber",
  "claimNumber",
  "lines",
];

/**
 * What a sighting shows that differs from what was known before it. A field that a page does not show has not
 * changed: list pages show less than detail pages. A status wording is told only where the status itself is the same.
 */
export function changesOf(sighting: Sighting, earlier: readonly Sighting[]): FieldChange[] {
  const known = mergeShown(earlier);
  const changes: FieldChange[] = [];
  for (const field of WATCHED) {
    const after = fieldValue(sighting.record, field);
    const before = fieldValue(known, field);
    if (after === undefined || after === before) continue;
    if (field === "lines" && before !== undefined && Number(after) < Number(before)) continue;
    if (field === "statusText" && changes.some((change) => change.field === "status")) continue;
    changes.push({ field, before, after });
  }
  return changes;
}

function mergeShown(sightings: readonly Sighting[]): ClaimRecord {
  const shown: ClaimRecord = {};
  for (const { record } of sightings) {
    for (const [key, value] of Object.entries(record)) if (value !== undefined) Object.assign(shown, { [key]: value });
  }
  return shown;
}
