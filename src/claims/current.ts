import { localToday } from "./dates.ts";
import { isEra } from "./era/differences.ts";
import type { Sighting } from "./history.ts";
import { canonicalJson } from "./identity.ts";
import type { ClaimRecord, ClaimStatus, ServiceLine } from "./record.ts";

/** What is known of a claim now, out of all that was shown (capture contract, `current`). */

/** What an adjudication decides; a new one makes all of it void. */
const ADJUDICATED_LINE = [
  "allowed",
  "paid",
  "patientResponsibility",
  "deductible",
  "coinsurance",
  "copay",
  "adjustments",
  "remarks",
  "reasons",
] as const satisfies readonly (keyof ServiceLine)[];
const ADJUDICATED = [
  ...ADJUDICATED_LINE,
  "statusCodes",
  "paymentMethod",
  "paymentNumber",
  "paymentDate",
] as const satisfies readonly (keyof ClaimRecord)[];

const FINAL: ReadonlySet<ClaimStatus> = new Set(["paid", "partially-paid", "denied", "rejected", "revised"]);

/** Newest last: by capture sequence, then by capture time. */
export function bySequence(a: Sighting, b: Sighting): number {
  return a.seq - b.seq || (a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : 0);
}

/**
 * The order in which sightings say what holds. A page tells how the claim stands when it is seen; an 835 tells how it stood on
 * the day of its payment, whenever the file is imported: it comes before the pages that were seen on later days.
 */
function inOrder(sightings: readonly Sighting[]): Sighting[] {
  const sorted = [...sightings].sort(bySequence);
  const dayOf = (sighting: Sighting) =>
    isEra(sighting) ? (sighting.record.paymentDate ?? sighting.record.processedDate) : undefined;
  const files = sorted
    .flatMap((sighting) => {
      const day = dayOf(sighting);
      return day === undefined ? [] : [{ sighting, day }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (files.length === 0) return sorted;
  const out: Sighting[] = [];
  for (const page of sorted.filter((sighting) => dayOf(sighting) === undefined)) {
    const seenOn = localToday(new Date(page.capturedAt));
    while (files[0] && files[0].day < seenOn) out.push(...files.splice(0, 1).map(({ sighting }) => sighting));
    out.push(page);
  }
  return [...out, ...files.map(({ sighting }) => sighting)];
}

/**
 * For each field the newest value that was shown; a new adjudication first clears what the old one had decided.
 * @param sightings in any order.
 */
export function currentOf(sightings: readonly Sighting[]): ClaimRecord {
  let current: ClaimRecord = {};
  let statusShownAt = "";
  for (const { record: whole, capturedAt } of inOrder(sightings)) {
    const record = repeatsWording(current, whole) ? { ...whole, status: undefined } : whole;
    if (isNewAdjudication(current, record, sameDay(statusShownAt, capturedAt))) current = withoutAdjudication(current);
    current = overlay(current, record);
    if (record.status !== undefined) statusShownAt = capturedAt;
  }
  return current;
}

function isNewAdjudication(before: ClaimRecord, seen: ClaimRecord, onOneDay: boolean): boolean {
  if (differ(before.paid, seen.paid) || differ(before.processedDate, seen.processedDate)) return true;
  if (!differ(before.status, seen.status) || seen.status === "revised") return false;
  // A list often lags behind the claim's own page for some hours.
  const lagging = seen.status === "pending" && before.status !== undefined && FINAL.has(before.status) && onOneDay;
  return !lagging;
}

/**
 * A list says "Finalized" in the words of the claim's own page, without the lines from which that page's status was worked out:
 * the same wording with less beside it is no new decision.
 */
function repeatsWording(before: ClaimRecord, seen: ClaimRecord): boolean {
  const [known, now] = [before.statusText?.toLowerCase(), seen.statusText?.toLowerCase()];
  if (differ(before.paid, seen.paid) || differ(before.processedDate, seen.processedDate)) return false;
  return known !== undefined && known === now && explains(before) && !explains(seen);
}

function explains(record: ClaimRecord): boolean {
  const { lines, adjustments, remarks, reasons, statusCodes, patientResponsibility } = record;
  return [lines, adjustments, remarks, reasons, statusCodes, patientResponsibility].some(
    (value) => value !== undefined,
  );
}

function differ<T>(before: T | undefined, seen: T | undefined): boolean {
  return before !== undefined && seen !== undefined && before !== seen;
}

function sameDay(a: string, b: string): boolean {
  return a !== "" && localToday(new Date(a)) === localToday(new Date(b));
}

function withoutAdjudication(record: ClaimRecord): ClaimRecord {
  const rest = { ...record };
  for (const field of ADJUDICATED) delete rest[field];
  if (record.lines) {
    rest.lines = record.lines.map((line) => {
      const kept = { ...line };
      for (const field of ADJUDICATED_LINE) delete kept[field];
      return kept;
    });
  }
  return rest;
}

/** Lays what was shown over what was known: lists whole, lines one by one. */
export function overlay(known: ClaimRecord, seen: ClaimRecord): ClaimRecord {
  const merged: ClaimRecord = { ...known, ...shown(seen) };
  if (known.lines && seen.lines) merged.lines = mergeLines(known.lines, seen.lines);
  return merged;
}

function shown<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function mergeLines(known: readonly ServiceLine[], seen: readonly ServiceLine[]): ServiceLine[] {
  const places = matchLines(known, seen);
  const merged = [...known];
  seen.forEach((line, index) => {
    const place = places[index];
    if (place === undefined) merged.push(line);
    else merged[place] = { ...merged[place], ...shown(line) };
  });
  const numbered = merged.every((line) => line.lineNumber !== undefined);
  return numbered ? merged.sort((a, b) => (a.lineNumber ?? 0) - (b.lineNumber ?? 0)) : merged;
}

/**
 * For each seen line the place of the same line among the known ones: by line number, else by procedure, modifiers,
 * dates and billed. Each known line is taken once. Where a page shows less of a line, it still is that line if
 * just one known line agrees with all that is shown.
 */
function matchLines(known: readonly ServiceLine[], seen: readonly ServiceLine[]): (number | undefined)[] {
  const taken = new Set<number>();
  const places: (number | undefined)[] = seen.map(() => undefined);
  const pass = (find: (line: ServiceLine) => number) => {
    seen.forEach((line, index) => {
      if (places[index] !== undefined) return;
      const place = find(line);
      if (place < 0) return;
      taken.add(place);
      places[index] = place;
    });
  };
  const free = (test: (line: ServiceLine) => boolean) =>
    known.flatMap((line, i) => (!taken.has(i) && test(line) ? [i] : []));
  pass((line) => free((other) => line.lineNumber !== undefined && other.lineNumber === line.lineNumber)[0] ?? -1);
  pass((line) => free((other) => !bothNumbered(line, other) && lineKey(other) === lineKey(line))[0] ?? -1);
  pass((line) => {
    const agreeing = free((other) => !bothNumbered(line, other) && agrees(line, other));
    return agreeing.length === 1 ? (agreeing[0] ?? -1) : -1;
  });
  return places;
}

function bothNumbered(a: ServiceLine, b: ServiceLine): boolean {
  return a.lineNumber !== undefined && b.lineNumber !== undefined;
}

function lineKey(line: ServiceLine): string {
  return JSON.stringify([line.procedure, line.modifiers, line.serviceFrom, line.serviceTo, line.billed]);
}

function agrees(a: ServiceLine, b: ServiceLine): boolean {
  if (a.procedure === undefined || a.procedure !== b.procedure) return false;
  return (["modifiers", "serviceFrom", "serviceTo", "billed"] as const).every(
    (field) => a[field] === undefined || b[field] === undefined || sameValue(a[field], b[field]),
  );
}

/** Equal values; lists without regard to order, since order alone says nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    const [left, right] = [a, b].map((list) => list.map(canonicalJson).sort()) as [string[], string[]];
    return left.every((text, i) => text === right[i]);
  }
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** True where `seen` shows a value that differs from the last shown one, or a field or line never shown before. */
export function saysNew(lastShown: ClaimRecord, seen: ClaimRecord): boolean {
  const { lines, ...fields } = shown(seen);
  const changed = Object.entries(fields).some(
    ([field, value]) => !sameValue(lastShown[field as keyof typeof fields], value),
  );
  if (changed || lines === undefined) return changed;
  const known = lastShown.lines ?? [];
  const places = matchLines(known, lines);
  return lines.some((line, index) => {
    const place = places[index];
    const before = place === undefined ? undefined : known[place];
    return (
      before === undefined ||
      Object.entries(shown(line)).some(([field, value]) => !sameValue(before[field as keyof ServiceLine], value))
    );
  });
}
