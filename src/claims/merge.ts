import { bySequence, currentOf, overlay, sameValue, saysNew } from "./current.ts";
import type { ClaimHistory, ClaimSource, FieldChange, PortalRef, Sighting } from "./history.ts";
import { portalKey } from "./identity.ts";
import type { ClaimRecord, IsoInstant, PageKind } from "./record.ts";

/** How looks at one claim become its history. Pure; histories are never changed in place. */

/** Where a sighting comes from, and the id that a new history takes. */
export interface Place extends PortalRef {
  id: string;
  origin: string;
}

export interface Merged {
  history: ClaimHistory;
  /** Fields of `current` that are not what they were; empty for a new history. */
  changed: FieldChange[];
  isNew: boolean;
  /** False where the sighting said nothing that its kind of page had not said last. */
  kept: boolean;
}

/** Most origins that one claim remembers; more are a sign of something wrong, not of work. */
const MAX_ORIGINS = 50;

/**
 * Adds one sighting. It is kept where it says something new, judged per field against the last value that the same
 * kind of page showed; else only `lastSeenAt` moves. A sighting that is there already changes nothing.
 */
export function mergeSighting(history: ClaimHistory | undefined, sighting: Sighting, place: Place): Merged {
  if (!history) return { history: begin(sighting, place), changed: [], isNew: true, kept: true };
  if (history.sightings.some((known) => known.id === sighting.id)) {
    return { history, changed: [], isNew: false, kept: false };
  }
  const touched = touch(history, sighting.capturedAt, place);
  const last = lastShownBy(sighting.pageKind, history.sightings, sighting);
  if (last && !saysNew(last, sighting.record)) return { history: touched, changed: [], isNew: false, kept: false };
  const sightings = [...history.sightings, sighting].sort(bySequence);
  const current = currentOf(sightings);
  const changed = changesBetween(history.current, current);
  return { history: { ...touched, sightings, current }, changed, isNew: false, kept: true };
}

/**
 * Adds the rows that one page shows of one claim. A page that shows a claim twice (a reversal and its correction)
 * would say something new at each look, row against row; so the rows are compared with the last ones together.
 */
export function mergeRows(history: ClaimHistory | undefined, rows: readonly Sighting[], place: Place): Merged[] {
  if (history && rows.length > 1 && repeatsLastRows(history, rows)) {
    return rows.map((row) => ({
      history: touch(history, row.capturedAt, place),
      changed: [],
      isNew: false,
      kept: false,
    }));
  }
  let known = history;
  return rows.map((row) => {
    const merged = mergeSighting(known, row, place);
    known = merged.history;
    return merged;
  });
}

function repeatsLastRows(history: ClaimHistory, rows: readonly Sighting[]): boolean {
  const kind = rows[0]?.pageKind;
  const last = history.sightings.filter((s) => s.pageKind === kind).slice(-rows.length);
  return last.length === rows.length && rows.every((row, i) => sameValue(last[i]?.record, row.record));
}

function begin(sighting: Sighting, place: Place): ClaimHistory {
  return {
    id: place.id,
    source: { portal: place.portal, host: place.host, origins: [place.origin] },
    current: currentOf([sighting]),
    firstSeenAt: sighting.capturedAt,
    lastSeenAt: sighting.capturedAt,
    sightings: [sighting],
  };
}

function touch(history: ClaimHistory, at: IsoInstant, place: Place): ClaimHistory {
  return {
    ...history,
    source: seenAt(history.source, place),
    firstSeenAt: earlier(at, history.firstSeenAt),
    lastSeenAt: later(at, history.lastSeenAt),
  };
}

function seenAt(source: ClaimSource, place: PortalRef & { origin: string }): ClaimSource {
  const knownPortal = portalsOf(source).some((ref) => portalKey(ref) === portalKey(place));
  const knownOrigin = source.origins.includes(place.origin) || source.origins.length >= MAX_ORIGINS;
  if (knownPortal && knownOrigin) return source;
  return {
    ...source,
    origins: knownOrigin ? source.origins : [...source.origins, place.origin],
    ...(knownPortal ? {} : { also: [...(source.also ?? []), { portal: place.portal, host: place.host }] }),
  };
}

/** Every portal on which a claim was recognised, the first one first. */
export function portalsOf(source: ClaimSource): PortalRef[] {
  return [{ portal: source.portal, host: source.host }, ...(source.also ?? [])];
}

/** The last value per field that this kind of page had shown before `next`; undefined where there was no such page. */
function lastShownBy(kind: PageKind, sightings: readonly Sighting[], next: Sighting): ClaimRecord | undefined {
  return sightings
    .filter((known) => known.pageKind === kind && bySequence(known, next) <= 0)
    .sort(bySequence)
    .reduce<ClaimRecord | undefined>((shown, known) => overlay(shown ?? {}, known.record), undefined);
}

/** Fields in which two records differ. */
export function changesBetween(before: ClaimRecord, after: ClaimRecord): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ClaimRecord)[];
  return fields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}

/** Takes sightings out again (undo). @returns undefined where none is left. */
export function removeSightings(history: ClaimHistory, ids: ReadonlySet<string>): ClaimHistory | undefined {
  const sightings = history.sightings.filter((sighting) => !ids.has(sighting.id));
  if (sightings.length === history.sightings.length) return history;
  if (sightings.length === 0) return undefined;
  const times = sightings.map((sighting) => sighting.capturedAt).sort();
  const lastGone = history.sightings.some((s) => ids.has(s.id) && s.capturedAt === history.lastSeenAt);
  return {
    ...history,
    sightings,
    current: currentOf(sightings),
    firstSeenAt: times[0] ?? history.firstSeenAt,
    lastSeenAt: lastGone ? (times.at(-1) ?? history.lastSeenAt) : history.lastSeenAt,
  };
}

/**
 * Two histories that turn out to be one claim; `a` keeps its id. Within one vault the sequence holds. For a history
 * of another vault, whose sequence means nothing here, pass the next free sequence number: sightings that `a` lacks
 * are put in by capture time and the whole is numbered anew from there.
 */
export function mergeHistories(a: ClaimHistory, b: ClaimHistory, renumberFrom?: number): ClaimHistory {
  const known = new Set(a.sightings.map((sighting) => sighting.id));
  const foreign = b.sightings.filter((sighting) => !known.has(sighting.id));
  let sightings = a.sightings;
  if (foreign.length > 0 && renumberFrom === undefined) sightings = [...a.sightings, ...foreign].sort(bySequence);
  if (foreign.length > 0 && renumberFrom !== undefined) {
    sightings = [...a.sightings, ...foreign]
      .sort((x, y) => (x.capturedAt < y.capturedAt ? -1 : x.capturedAt > y.capturedAt ? 1 : x.seq - y.seq))
      .map((sighting, i) => ({ ...sighting, seq: renumberFrom + i }));
  }
  const source = portalsOf(b.source).reduce(
    (merged: ClaimSource, ref) => b.source.origins.reduce((s, origin) => seenAt(s, { ...ref, origin }), merged),
    a.source,
  );
  return {
    id: a.id,
    source,
    current: currentOf(sightings),
    firstSeenAt: earlier(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: later(a.lastSeenAt, b.lastSeenAt),
    sightings,
  };
}

function earlier(a: IsoInstant, b: IsoInstant): IsoInstant {
  return a < b ? a : b;
}

function later(a: IsoInstant, b: IsoInstant): IsoInstant {
  return earlier(a, b) === a ? b : a;
}
