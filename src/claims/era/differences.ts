import type { ClaimHistory, Sighting } from "../history.ts";
import type { Adjustment, ClaimRecord, ServiceLine } from "../record.ts";

/** Where the portal and the 835 say different things of one claim. */

export interface Difference {
  /** `paid`, `lines.2.paid`: lines are numbered as the 835 has them. */
  field: string;
  portal: unknown;
  era: unknown;
}

const FIELDS = [
  "billed",
  "paid",
  "patientResponsibility",
  "status",
  "paymentNumber",
  "paymentDate",
  "claimNumber",
  "patientControlNumber",
] as const satisfies readonly (keyof ClaimRecord)[];
const LINE_FIELDS = ["billed", "allowed", "paid", "units"] as const satisfies readonly (keyof ServiceLine)[];

/** True for a sighting that came from an 835 file. */
export function isEra(sighting: Sighting): boolean {
  return Object.values(sighting.evidence ?? {}).some(({ label }) => label.startsWith("835"));
}

const codesOf = (adjustments: readonly Adjustment[]): string =>
  adjustments
    .map(({ group, code, amount }) => `${group ?? ""}-${code}${amount === undefined ? "" : ` ${amount}`}`)
    .sort()
    .join(", ");

function compare(portal: object, era: object, fields: readonly string[], prefix: string): Difference[] {
  const [a, b] = [portal as Record<string, unknown>, era as Record<string, unknown>];
  return fields.flatMap((field) =>
    a[field] !== undefined && b[field] !== undefined && a[field] !== b[field]
      ? [{ field: `${prefix}${field}`, portal: a[field], era: b[field] }]
      : [],
  );
}

function compareCodes(portal: ClaimRecord | ServiceLine, era: ClaimRecord | ServiceLine, prefix: string): Difference[] {
  if (!portal.adjustments || !era.adjustments) return [];
  // A portal that shows no amounts is compared by codes alone.
  const amounts = portal.adjustments.every(({ amount }) => amount !== undefined);
  const bare = (list: readonly Adjustment[]) => list.map(({ group, code }) => ({ group, code }));
  const [a, b] = [portal.adjustments, era.adjustments].map((list) => codesOf(amounts ? list : bare(list)));
  return a === b ? [] : [{ field: `${prefix}adjustments`, portal: portal.adjustments, era: era.adjustments }];
}

const lineKey = ({ procedure, modifiers, revenueCode, billed }: ServiceLine): string =>
  JSON.stringify([procedure ?? revenueCode, modifiers ?? [], billed]);

/** What both show and show differently; what only one of them shows is no difference. */
export function differencesBetween(portal: ClaimRecord, era: ClaimRecord): Difference[] {
  const found = [...compare(portal, era, FIELDS, ""), ...compareCodes(portal, era, "")];
  const open = [...(portal.lines ?? [])];
  for (const [at, line] of (era.lines ?? []).entries()) {
    const same = open.findIndex((other) => lineKey(other) === lineKey(line));
    const [other] = same < 0 ? [] : open.splice(same, 1);
    if (!other) continue;
    const prefix = `lines.${at}.`;
    found.push(...compare(other, line, LINE_FIELDS, prefix), ...compareCodes(other, line, prefix));
  }
  return found;
}

/** Differences of the newest portal sighting and the newest 835 of a claim; undefined where it has not been seen in both. */
export function eraDifferences(history: ClaimHistory): Difference[] | undefined {
  const newest = [...history.sightings].sort((a, b) => b.seq - a.seq);
  const era = newest.find(isEra);
  const portal = newest.find((sighting) => !isEra(sighting));
  return era && portal ? differencesBetween(portal.record, era.record) : undefined;
}
