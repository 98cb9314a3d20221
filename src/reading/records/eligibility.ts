import type { EligibilityRecord, EvidenceMap } from "../../claims/record.ts";
import { plain } from "../sheet/text.ts";
import type { Note, Row } from "../structure/facts.ts";
import { isBlank, payerIn, readCoverage, readDate, readDates, readId, readName } from "../vocabulary/values.ts";
import { columnOf } from "./gridkind.ts";
import { rowItems } from "./items.ts";
import type { Item, Mapped } from "./model.ts";

/** Pairs of an eligibility answer -> its record. */

const READ: { [K in keyof EligibilityRecord]-?: (text: string, parts: string[]) => EligibilityRecord[K] } = {
  payerName: (t) => readName(payerIn(t)),
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

export interface Eligibility {
  record: EligibilityRecord;
  evidence: EvidenceMap;
}

function itemsOfRow(mapped: Mapped, row: Row): Item[] {
  return rowItems(mapped, row).map((i) => ({ ...i, owner: undefined }));
}

/** A badge that says by itself whether somebody is covered. */
const BADGE =
  /^(?:(?:medical|coverage|member(?:ship)?|policy|patient|plan|eligibility)\s)?(?:is |status )?[:–-]?\s?(?:currently )?(?:in)?(?:active|eligible|not (?:active|eligible|covered)|in force|terminated|enrolled|disenrolled|covered|lapsed|cancell?ed|expired)(?: (?:coverage|member|policy|on (?:file|this date)))?$/i;

/** The one badge of an answer that has no labelled status. */
export function coverageBadge(notes: readonly Note[]): Item[] {
  const found = notes.filter((n) => BADGE.test(n.text) && !/^(?:a|button|li)$/.test(n.box.tag) && !n.owner);
  if (new Set(found.map((n) => readCoverage(n.text))).size !== 1) return [];
  const [{ text, box, section, owner }] = found as [Note];
  return [
    {
      field: "coverageStatus",
      label: "badge",
      cell: { text, parts: [text], box },
      section,
      owner,
      score: 0.3,
      place: "badge",
    },
  ];
}

/** What holds for every member of an answer. */
const COMMON = new Set(["payerName", "planName", "groupNumber"]);

/**
 * All eligibility answers of a page: one for each row of a table of members, else one for the page, which a table of
 * coverages completes with its row in force.
 */
export function buildEligibilities(
  items: readonly Item[],
  grids: readonly Mapped[],
  headingName: string | undefined,
): Eligibility[] {
  const known = items.some((i) => i.field === "memberId" && !isBlank(i.cell.text));
  const members = grids.filter((g) => g.kind === "members" && !(known && columnOf(g, "memberId") < 0));
  const out: Eligibility[] = [];
  for (const mapped of members)
    for (const row of mapped.grid.rows) {
      if (row.kind === "total") continue;
      const shared = items.filter((i) => COMMON.has(i.field));
      const built = buildEligibility([...itemsOfRow(mapped, row), ...shared], undefined);
      if (built) out.push(built);
    }
  if (out.length > 0) return out;
  const coverage = grids
    .filter((g) => g.kind === "coverage")
    .map((mapped) => mapped.grid.rows.filter((r) => r.kind === "data").map((row) => itemsOfRow(mapped, row)))
    .filter((rows) => rows.length > 0);
  const [rows] = coverage;
  const isActive = (list: readonly Item[]): boolean =>
    list.some((i) => i.field === "coverageStatus" && readCoverage(i.cell.text) === "active");
  const row = rows?.find(isActive) ?? rows?.[0] ?? [];
  const one = buildEligibility([...items, ...row.map((i) => ({ ...i, score: 0.7 }))], headingName);
  return one ? [one] : [];
}

/** @returns undefined where too little of an eligibility answer is there: a coverage fact and whose it is. */
export function buildEligibility(items: readonly Item[], headingName: string | undefined): Eligibility | undefined {
  const record: EligibilityRecord = {};
  const evidence: EvidenceMap = {};
  for (const field of FIELDS) {
    const ranked = items.filter((i) => i.field === field && !isBlank(i.cell.text)).sort((a, b) => b.score - a.score);
    for (const item of ranked) {
      const value = READ[field](item.cell.text, item.cell.parts);
      if (value === undefined) continue;
      // a product under `Coverage` is no status
      if (value === "unknown" && field === "coverageStatus") {
        const told = ranked.some((i) => readCoverage(i.cell.text) !== "unknown");
        if (told || !/stat|elig/i.test(item.label)) continue;
      }
      Object.assign(record, { [field]: value });
      evidence[field] = { label: item.label, place: item.place };
      const last = field === "coverageFrom" ? readDates(item.cell.text)?.[1] : undefined;
      if (last !== undefined && last !== value) {
        record.coverageTo = last;
        evidence.coverageTo = { label: item.label, place: item.place };
      }
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
