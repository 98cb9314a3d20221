import type { ClaimRecord, PageReading } from "../claims/record.ts";

/** Which records of a document are worth sending; the same rule in the page and, where the page is about to go, in the background. */

/** What is known of a document's earlier readings. */
export interface Seen {
  /** Records that were sent, by content: the same again is not sent again. */
  known: readonly string[];
  /** Number of the claim that was shown last on its own page. */
  number?: string | undefined;
  /** Records of the last reading, as JSON. */
  last: string;
}

export const NOTHING_SEEN: Seen = { known: [], last: "" };

export interface Fresh {
  /** The page may be between two claims: the records count only when the next reading says the same. */
  half: boolean;
  /** Indexes of records that were not sent yet. */
  indexes: number[];
  /** What is known from now on, but for what is sent next. */
  seen: Seen;
}

/** A record by its content. */
export function keyOf({ pageKind, records }: PageReading, index: number): string {
  return JSON.stringify([pageKind, records[index]]);
}

/**
 * Compares a reading with what was seen before. A single-page app may show the new claim's number before its lines: where
 * the claim changes in place, a reading counts only when the next one says the same. A claim that comes back after another
 * was looked up anew.
 */
export function freshIn(reading: PageReading, seen: Seen): Fresh {
  const number = reading.pageKind === "claim-detail" ? (reading.records[0] as ClaimRecord).claimNumber : undefined;
  const last = JSON.stringify(reading.records);
  const moved = number !== undefined && number !== seen.number;
  if (moved && seen.number !== undefined && last !== seen.last)
    return { half: true, indexes: [], seen: { ...seen, last } };
  const keys = reading.records.map((_, index) => keyOf(reading, index));
  const known = moved ? seen.known.filter((key) => key !== keys[0]) : seen.known;
  const sent = new Set(known);
  const indexes = keys.flatMap((key, index) => (sent.has(key) ? [] : [index]));
  return { half: false, indexes, seen: { known, number: number ?? seen.number, last } };
}

/** What is sent of a reading: some of its records, with their evidence. */
export function partOf(reading: PageReading, indexes: readonly number[]): PageReading {
  return {
    ...reading,
    records: indexes.flatMap((index) => reading.records[index] ?? []),
    evidence: reading.evidence && indexes.map((index) => reading.evidence?.[index] ?? {}),
  } as PageReading;
}
