import type { ClaimSummary } from "../claims/work.ts";
import type { LongWork, PurgeRequest, PurgeResult } from "./api.ts";
import { enter } from "./books.ts";
import { moveToFreshDatabase } from "./copy.ts";
import type { Draft } from "./draft.ts";
import { coverageBooks, entriesOf } from "./eligibility.ts";
import { VaultError } from "./errors.ts";
import { drainInbox } from "./opening.ts";
import type { Runtime } from "./runtime.ts";
import { isCurrent } from "./schema.ts";
import { dropOrphans, dropSetting, hasSetting } from "./settings.ts";

/** Purging: what is asked for goes, what is on legal hold stays, and no ciphertext is left in the database's files. */

/** Claims that one commit takes out; more would hold up everything else for too long. */
const BATCH = 500;

/**
 * @throws locked, quota (nothing is lost), cancelled (what was purged so far stays purged), blocked (it is purged, but
 *   another window keeps the old files; they go at the next start).
 */
export function purge(rt: Runtime, request: PurgeRequest, work: LongWork = {}): Promise<PurgeResult> {
  return rt.exclusive(async () => {
    await drainInbox(rt);
    const { ids, onHold } = await select(rt, request);
    for (let i = 0; i < ids.length; i += BATCH) {
      const batch = ids.slice(i, i + BATCH);
      await markUnclean(rt, true);
      await rt.commit((draft) => removeClaims(draft, batch));
      work.onProgress?.({ done: Math.min(i + BATCH, ids.length), total: ids.length });
      if (work.signal?.aborted) break;
    }
    const eligibility = await purgeEligibility(rt, request);
    const { result: others } = await rt.commit((draft) => dropOthers(draft, request));
    if (ids.length + eligibility + others > 0 || request.all) {
      await markUnclean(rt, true);
      await cleanFiles(rt, work);
    }
    return { purged: ids.length, onHold, others: eligibility + others };
  });
}

/** @throws locked. */
export function countPurge(rt: Runtime, request: PurgeRequest): Promise<PurgeResult> {
  return rt.exclusive(async () => {
    await drainInbox(rt);
    const { ids, onHold } = await select(rt, request);
    const { result: others } = await rt.commit((draft) => countOthers(draft, request));
    return { purged: ids.length, onHold, others };
  });
}

async function countOthers(draft: Draft, request: PurgeRequest): Promise<number> {
  const coverage = await meantCoverage(draft, request);
  const settings = await Promise.all((request.settings ?? []).map((name) => hasSetting(draft, name)));
  return coverage.length + settings.filter(Boolean).length;
}

const UNCLEAN = "vault.unclean";

async function markUnclean(rt: Runtime, unclean: boolean): Promise<void> {
  const db = await rt.db();
  if (unclean) await db.put("plain", true, UNCLEAN);
  else await db.delete("plain", UNCLEAN);
}

async function cleanFiles(rt: Runtime, work: LongWork): Promise<void> {
  const isGone = await moveToFreshDatabase(rt, work);
  if (!isGone) throw new VaultError("blocked");
  await markUnclean(rt, false);
}

/** Takes up a purge that was stopped while ciphertext still lay in the old database's files. Needs no key. */
export async function finishPurge(rt: Runtime, work: LongWork = {}): Promise<boolean> {
  const db = await rt.db();
  // one of an earlier version moves anyway at the next unlock
  if (!isCurrent(db) || !(await db.get("plain", UNCLEAN))) return false;
  await rt.exclusive(() => cleanFiles(rt, work));
  return true;
}

async function select(rt: Runtime, request: PurgeRequest): Promise<{ ids: string[]; onHold: number }> {
  const { manifest } = await rt.view();
  const ids: string[] = [];
  let onHold = 0;
  for (let b = 0; b < manifest.blocks.length; b += 1) {
    const lines = await rt.commit(async (draft) => {
      await draft.loadBlocks([b]);
      return draft.blocks.get(b) ?? [];
    });
    for (const { s } of lines.result) {
      if (!isMeant(s, request)) continue;
      if (s.legalHold) onHold += 1;
      else ids.push(s.id);
    }
  }
  return { ids, onHold };
}

/** All given conditions hold; a request without any means nothing. */
function isMeant(summary: ClaimSummary, request: PurgeRequest): boolean {
  const { lastSeenBefore, statuses, ids, samples, all } = request;
  if (all) return true;
  if (lastSeenBefore === undefined && !statuses && !ids && !samples) return false;
  return (
    (lastSeenBefore === undefined || summary.lastSeenAt < lastSeenBefore) &&
    (!statuses || (summary.status !== undefined && statuses.includes(summary.status))) &&
    (!ids || ids.includes(summary.id)) &&
    (!samples || summary.sample === true)
  );
}

/** Takes the claims out, and their ids out of the links of others. */
async function removeClaims(draft: Draft, ids: readonly string[]): Promise<void> {
  await draft.load(ids);
  const gone = new Set(ids);
  const neighbours = ids.flatMap((id) => draft.claims.get(id)?.entry.links ?? []).filter((id) => !gone.has(id));
  await draft.load(neighbours);
  // the lists say who is on hold, and so does the claim itself: either protects it
  const meant = ids.filter((id) => !draft.claims.get(id)?.entry.work.legalHold);
  for (const id of meant) draft.remove(id);
  for (const id of new Set(neighbours)) {
    const entry = draft.claims.get(id)?.entry;
    if (entry) await draft.put({ ...entry, links: entry.links.filter((link) => !gone.has(link)) }, []);
  }
  draft.note({ kind: "purge", claims: [...ids], detail: { claims: ids.length } });
}

/** Ids of the coverage entries that are meant: those have no status and are on no hold. */
async function meantCoverage(draft: Draft, request: PurgeRequest): Promise<string[]> {
  const { all, samples, lastSeenBefore, statuses, ids } = request;
  const meant = all || samples || (lastSeenBefore !== undefined && !statuses && !ids);
  const found: string[] = [];
  for (const name of meant ? await coverageBooks(draft) : []) {
    for (const { id, lastSeenAt, sample } of await entriesOf(draft, name)) {
      const old = lastSeenBefore === undefined || lastSeenAt < lastSeenBefore;
      if (all || (old && (!samples || sample))) found.push(id);
    }
  }
  return found;
}

async function purgeEligibility(rt: Runtime, request: PurgeRequest): Promise<number> {
  const { result } = await rt.commit(async (draft) => {
    const gone = await meantCoverage(draft, request);
    for (const key of gone) {
      draft.writes.push({ store: "eligibility", key });
      await enter(draft, "eligibility", key, undefined);
    }
    draft.manifest.eligibility -= gone.length;
    if (gone.length > 0) draft.note({ kind: "purge", claims: gone, detail: { eligibility: gone.length } });
    return gone.length;
  });
  return result;
}

/** What lies beside the claims: unfinished letters of purged ones, named settings, old rows that were set aside. */
async function dropOthers(draft: Draft, request: PurgeRequest): Promise<number> {
  let dropped = await dropOrphans(draft);
  for (const name of request.settings ?? []) {
    if (await dropSetting(draft, name)) dropped += 1;
  }
  if (dropped > 0) draft.note({ kind: "purge", detail: { settings: dropped } });
  return dropped + (await dropQuarantine(draft, request));
}

/** Nobody can say when a row that was set aside was last seen: it goes when it has been aside for that long. */
async function dropQuarantine(draft: Draft, { all, lastSeenBefore, statuses, ids }: PurgeRequest): Promise<number> {
  const before = statuses || ids ? undefined : lastSeenBefore;
  if (!all && before === undefined) return 0;
  const rows = await draft.view.db.getAll("quarantine");
  const gone = rows.filter(({ at }) => all || (at !== undefined && before !== undefined && at < before));
  for (const { n } of gone) if (n !== undefined) draft.writes.push({ store: "quarantine", key: n });
  return gone.length;
}
