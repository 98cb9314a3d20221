import type { AuditEntry, AuditEvent, AuditLine, AuditVerdict } from "./api.ts";
import { type Bytes, concat, fromBase64Url, sameBytes, toBase64Url, utf8 } from "./bytes.ts";
import { openValue, sealValue } from "./codec.ts";
import { type Keys, mac } from "./crypto.ts";
import type { AuditHead } from "./manifest.ts";
import type { AuditRow, Db } from "./schema.ts";

/** The audit trail: append-only, each entry's MAC covers the one before, the head lies in the manifest of each commit. */

export type TimedEvent = AuditEvent & { at: string };

async function link(keys: Keys, previous: Bytes, entry: AuditEntry): Promise<Bytes> {
  return mac(keys.audit, concat(previous, utf8(JSON.stringify(canonical(entry)))));
}

/** One fixed order of fields, whatever order they were stored in. */
function canonical(entry: AuditEntry): unknown[] {
  return [entry.n, entry.at, entry.kind, entry.claims ?? [], Object.entries(entry.detail ?? {}).sort()];
}

function slot(n: number) {
  return { store: "audit", key: n, generation: 0 };
}

/** Rows for `events` and the head after them. */
export async function chain(keys: Keys, head: AuditHead, events: readonly TimedEvent[]) {
  const rows: AuditRow[] = [];
  let previous = fromBase64Url(head.mac);
  let n = head.n;
  for (const { at, kind, claims, detail } of events) {
    n += 1;
    const entry: AuditEntry = { n, at, kind, ...(claims ? { claims } : {}), ...(detail ? { detail } : {}) };
    previous = await link(keys, previous, entry);
    rows.push({ n, m: previous, d: await sealValue(keys.auditSeal, slot(n), entry) });
  }
  return { rows, head: { ...head, n, mac: toBase64Url(previous) } satisfies AuditHead };
}

/** @throws corrupt where the row was damaged or moved. */
export function openEntry(keys: Keys, row: AuditRow): Promise<AuditEntry> {
  return openValue<AuditEntry>(keys.auditSeal, slot(row.n), row.d);
}

/** Rows read at a time, so that a long trail needs little memory. */
const PAGE = 500;

async function* pages(db: Db, after: number): AsyncGenerator<AuditRow[]> {
  for (let from = after; ; ) {
    const rows = await db.getAll("audit", IDBKeyRange.lowerBound(from, true), PAGE);
    if (rows.length === 0) return;
    yield rows;
    from = rows.at(-1)?.n ?? from;
  }
}

/** What stands at the numbers `from` to `to`, both included: entries, and gaps where one is gone or cannot be read. */
export async function linesBetween(db: Db, keys: Keys, from: number, to: number): Promise<AuditLine[]> {
  if (to < from) return [];
  const rows = new Map((await db.getAll("audit", IDBKeyRange.bound(from, to))).map((row) => [row.n, row]));
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return Promise.all(
    numbers.map((n): Promise<AuditLine> | AuditLine => {
      const row = rows.get(n);
      return row ? openEntry(keys, row).catch(() => ({ n, kind: "unreadable" })) : { n, kind: "missing" };
    }),
  );
}

/** The whole trail, oldest first. */
export async function* allLines(db: Db, keys: Keys, head: AuditHead): AsyncGenerator<AuditLine> {
  for (let from = head.floor + 1; from <= head.n; from += PAGE)
    yield* await linesBetween(db, keys, from, Math.min(from + PAGE - 1, head.n));
}

/**
 * Follows the chain from the floor to the head. `cut`: entries are missing; `reordered`: whole entries lie in
 * another place; `forged`: an entry is not what was written. `at` is the number where it shows first.
 */
export async function verifyTrail(db: Db, keys: Keys, head: AuditHead): Promise<AuditVerdict> {
  let previous = fromBase64Url(head.floorMac);
  let expected = head.floor + 1;
  const bad = (problem: "cut" | "reordered" | "forged", at: number): AuditVerdict => ({
    ok: false,
    problem,
    at,
    entries: head.n - head.floor,
  });
  for await (const rows of pages(db, 0)) {
    for (const row of rows) {
      if (row.n > head.n || row.n < expected) return bad("forged", row.n);
      if (row.n !== expected) return bad("cut", expected);
      const entry = await openEntry(keys, row).catch(() => undefined);
      if (!entry) return bad((await isFromElsewhere(keys, row, head)) ? "reordered" : "forged", row.n);
      previous = await link(keys, previous, entry);
      if (!sameBytes(previous, row.m)) return bad("forged", row.n);
      expected += 1;
    }
  }
  if (expected !== head.n + 1) return bad("cut", expected);
  return toBase64Url(previous) === head.mac ? { ok: true, entries: head.n - head.floor } : bad("forged", head.n);
}

/** True where the sealed entry opens under the number of another place. */
async function isFromElsewhere(keys: Keys, row: AuditRow, head: AuditHead): Promise<boolean> {
  for (let n = head.floor + 1; n <= head.n; n += 1) {
    if (n === row.n) continue;
    const found = await openValue(keys.auditSeal, slot(n), row.d).catch(() => undefined);
    if (found !== undefined) return true;
  }
  return false;
}
