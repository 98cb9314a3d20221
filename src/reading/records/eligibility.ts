import type { EligibilityRecord, EvidenceMap } from "../../claims/record.ts";
import { plain } from "../structure/tree.ts";
import { isBlank, readCoverage, readDate, readDates, readId, readName } from "../vocabulary/values.ts";
import type { Item } from "./model.ts";

/** Pairs of an eligibility answer -> its record. */

const READ: { [K in keyof EligibilityRecord]-?: (text: string, parts: string[]) => EligibilityRecord[K] } = {
  payerName: (t) => readName(t),
  memberId: (t) => readId(t),
  patientName: (t) => readName(t),
  patientBirthDate: (t) => readDate(t, true),
  coverageStatus: (t) => readCoverage(t),
  coverageFrom: (t) => readDates(t)?.[0],
  coverageTo: (t) => readDates(t)?.[1],
  planName: (t) => plain(t),
  groupNumber: (t) => plain(t),
  otherInsurance: (_t, parts) => (/^(?:none|no\b|not on file)/i.test(parts[0] ?? "") ? undefined : parts),
};
const FIELDS = Object.keys(READ) as (keyof EligibilityRecord)[];

/** @returns undefined where too little of an eligibility answer is there: a coverage fact and whose it is. */
export function buildEligibility(
  items: readonly Item[],
  headingName: string | undefined,
): { record: EligibilityRecord; evidence: EvidenceMap } | undefined {
  const record: EligibilityRecord = {};
  const evidence: EvidenceMap = {};
  for (const field of FIELDS) {
    const ranked = items.filter((i) => i.field === field && !isBlank(i.cell.text)).sort((a, b) => b.score - a.score);
    for (const item of ranked) {
      const value = READ[field](item.cell.text, item.cell.parts);
      if (value === undefined) continue;
      Object.assign(record, { [field]: value });
      evidence[field] = { label: item.label, place: item.place };
      break;
    }
  }
  if (record.patientName === undefined && headingName !== undefined) {
    record.patientName = headingName;
    evidence.patientName = { label: "heading", place: "heading" };
  }
  const coverage = (["coverageStatus", "coverageFrom", "coverageTo"] as const).filter(
    (f) => record[f] !== undefined,
  ).length;
  if (coverage === 0 || (!record.memberId && !record.patientName)) return undefined;
  return { record, evidence };
}
