import { currentOf } from "../claims/current.ts";
import type { Sighting } from "../claims/history.ts";
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
 * What became known with a sighting: the claim as it stood before against the claim as it stood after. A field that a
 * page does not show has not changed. A status wording is told only where the status itself is the same.
 */
export function changesOf(sighting: Sighting, earlier: readonly Sighting[]): FieldChange[] {
  const known = currentOf(earlier);
  const now = currentOf([...earlier, sighting]);
  const changes: FieldChange[] = [];
  for (const field of WATCHED) {
    const after = fieldValue(now, field);
    const before = fieldValue(known, field);
    if (after === undefined || after === before) continue;
    if (field === "statusText" && changes.some((change) => change.field === "status")) continue;
    changes.push({ field, before, after });
  }
  return changes;
}
