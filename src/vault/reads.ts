import { dayNumber } from "../claims/dates.ts";
import type { EligibilityEntry, PortalRef } from "../claims/history.ts";
import type { ClaimRecord, EligibilityRecord, IsoDate } from "../claims/record.ts";
import { type ClaimEntry, type ClaimSummary, compareUrgency } from "../claims/work.ts";
import type { DueTasks, SummaryBlock } from "./api.ts";
import { findClaim } from "./capture.ts";
import type { Draft } from "./draft.ts";
import { coverageBooks, entriesOf, findEligibility, openVouched } from "./eligibility.ts";
import { VaultError } from "./errors.ts";
import { blockPriority, duePriority, type Manifest } from "./manifest.ts";
import { openClaim } from "./rows.ts";
import type { Runtime } from "./runtime.ts";

/** Reading: one claim, what is due, everything in turn. */

/** How many rows are read and decrypted at a time. */
const PAGE = 200;
/** How many blocks are opened at a time while looking for what is due. */
const WAVE = 16;
/** How many blocks a scan of everything takes at a time: some megabytes. */
const SCAN = 128;

export async function getClaim(rt: Runtime, id: string): Promise<ClaimEntry> {
  const entry = await rt.read((draft) => loadOne(draft, id));
  if (entry) return entry;
  throw new VaultError((await wasSetAside(rt, id)) ? "corrupt" : "not-found");
}

async function loadOne(draft: Draft, id: string): Promise<ClaimEntry | undefined> {
  await draft.load([id]);
  return draft.claims.get(id)?.entry;
}

/** Whether the claim is gone because its record was damaged: few rows ever are. */
async function wasSetAside(rt: Runtime, id: string): Promise<boolean> {
  const rows = await (await rt.db()).getAll("quarantine");
  return rows.some(({ store, key }) => store === "claims" && key === id);
}

export function relatedRecords(rt: Runtime, entry: ClaimEntry): Promise<ClaimRecord[]> {
  return rt.read(async (draft) => {
    await draft.load(entry.links);
    return draft.related(entry);
  });
}

export function findByRecord(rt: Runtime, record: ClaimRecord, source: PortalRef): Promise<ClaimEntry | undefined> {
  return rt.read((draft) => findClaim(draft, record, source));
}

export function eligibilityFor(
  rt: Runtime,
  record: EligibilityRecord,
  source: PortalRef,
): Promise<EligibilityEntry | undefined> {
  return rt.read((draft) => findEligibility(draft, record, source));
}

/** @returns undefined where there is none under this id, or it cannot be read: then it is set aside. */
export function eligibilityById(rt: Runtime, id: string): Promise<EligibilityEntry | undefined> {
  return rt.read(async (draft) => {
    const row = await draft.view.db.get("eligibility", id);
    return row && openVouched(draft, row);
  });
}

/**
 * The most urgent due claims. The manifest knows the highest due priority of each block, so blocks are opened from
 * the highest down until no unopened one can hold anything more urgent than the last of the list.
 */
export function dueTasks(rt: Runtime, today: IsoDate, limit: number): Promise<DueTasks> {
  return rt.read(async (draft) => {
    const day = dayNumber(today);
    const candidates = draft.manifest.blocks
      .flatMap((info, b) => {
        const priority = blockPriority(info, day);
        return priority === undefined ? [] : [{ b, priority }];
      })
      .sort((x, y) => y.priority - x.priority || x.b - y.b);
    let found: { priority: number; summary: ClaimSummary }[] = [];
    for (let i = 0; i < candidates.length; i += WAVE) {
      const lowest = found.length < limit ? -1 : (found[limit - 1]?.priority ?? -1);
      if ((candidates[i]?.priority ?? -1) <= lowest) break;
      const wave = candidates.slice(i, i + WAVE).map(({ b }) => b);
      await draft.loadBlocks(wave);
      found = mostUrgent([...found, ...wave.flatMap((b) => dueOf(draft, b, today))], limit);
    }
    const total = Object.entries(draft.manifest.due).reduce((sum, [due, n]) => (due <= today ? sum + n : sum), 0);
    return { claims: found.map(({ summary }) => summary), total };
  });
}

function dueOf(draft: Draft, b: number, today: IsoDate) {
  return (draft.blocks.get(b) ?? []).flatMap(({ s }) => {
    const priority = duePriority(s, today);
    return priority === undefined ? [] : [{ priority, summary: s }];
  });
}

function mostUrgent<T extends { priority: number; summary: ClaimSummary }>(found: T[], limit: number): T[] {
  return found.sort((x, y) => y.priority - x.priority || compareUrgency(x.summary, y.summary)).slice(0, limit);
}

export function summary(rt: Runtime, id: string): Promise<ClaimSummary | undefined> {
  return rt.read(async (draft) => {
    await draft.load([id]);
    return draft.line(id);
  });
}

/** Every summary, some blocks at a time. A writer in between may have a claim come twice or change; none is left out. */
export async function* summaries(rt: Runtime): AsyncGenerator<ClaimSummary[]> {
  for await (const blocks of summariesSince(rt, new Map())) yield blocks.flatMap((block) => block.summaries);
}

/**
 * The summary blocks that are not as the reader knows them: all for one that knows none. A block that is gone comes empty.
 * @param known stamp of each block as it was last handed out.
 */
export async function* summariesSince(rt: Runtime, known: ReadonlyMap<number, string>): AsyncGenerator<SummaryBlock[]> {
  const { manifest, db } = await rt.view();
  const numbers = new Set([...manifest.blocks.keys(), ...known.keys()]);
  const news = [...numbers].filter((b) => known.get(b) !== stampOf(b, manifest, db.name));
  const readFrom = (at: number) => readBlocks(rt, news.slice(at, at + SCAN));
  let next = news.length > 0 ? readFrom(0) : undefined;
  for (let at = SCAN; next; at += SCAN) {
    const blocks: SummaryBlock[] = await next;
    // the next ones are decrypted while the reader works on these
    next = at < news.length ? readFrom(at) : undefined;
    next?.catch(() => undefined);
    yield blocks;
  }
}

function readBlocks(rt: Runtime, wanted: readonly number[]): Promise<SummaryBlock[]> {
  return rt.read(async (draft) => {
    await draft.loadBlocks(wanted);
    return wanted.map((block) => ({
      block,
      stamp: stampOf(block, draft.manifest, draft.view.db.name),
      summaries: (draft.blocks.get(block) ?? []).map((line) => line.s),
    }));
  });
}

/** A generation is given once in a database; a purge moves the vault to another one. */
function stampOf(b: number, manifest: Manifest, database: string): string {
  return `${database} ${manifest.blocks[b]?.[0] ?? 0}`;
}

/**
 * Every claim, in the order of their random ids. Each is held against its line in the lists: one that was put back or
 * cannot be read is set aside, and those that are gone are noted once all have been read.
 */
export async function* claims(rt: Runtime): AsyncGenerator<ClaimEntry> {
  const expected = await linesOfAll(rt);
  for (let after = ""; ; ) {
    const { db, keys } = await rt.view();
    const rows = await db.getAll("claims", IDBKeyRange.lowerBound(after, true), PAGE);
    if (rows.length === 0) break;
    const opened = await Promise.all(rows.map((row) => openClaim(keys, row)));
    for (const [i, row] of rows.entries()) {
      const isAsListed = expected.get(row.id)?.g === row.g;
      expected.delete(row.id);
      // else a writer came between, or something is wrong with it: that is found out by itself
      const entry = isAsListed ? opened[i]?.e : undefined;
      const found = entry ?? (await rt.read((draft) => loadOne(draft, row.id)));
      if (found) yield found;
    }
    after = rows.at(-1)?.id ?? after;
  }
  for (const b of new Set([...expected.values()].map((line) => line.b))) await rt.read((draft) => draft.claimsOf([b]));
}

/** Block and generation of every claim, as the lists have them. */
async function linesOfAll(rt: Runtime): Promise<Map<string, { b: number; g: number }>> {
  const lines = new Map<string, { b: number; g: number }>();
  for (let from = 0; from < (await rt.view()).manifest.blocks.length; from += SCAN) {
    await rt.read(async (draft) => {
      const length = Math.min(SCAN, draft.manifest.blocks.length - from);
      const numbers = Array.from({ length }, (_, i) => from + i);
      await draft.loadBlocks(numbers);
      for (const b of numbers) for (const { id, g } of draft.blocks.get(b) ?? []) lines.set(id, { b, g });
    });
  }
  return lines;
}

export async function* eligibility(rt: Runtime): AsyncGenerator<EligibilityEntry> {
  for (const name of await rt.read(coverageBooks)) yield* await rt.read((draft) => entriesOf(draft, name));
}
