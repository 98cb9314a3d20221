import type { ClaimSummary } from "../claims/work.ts";
import type { LongWork, PurgeRequest, PurgeResult } from "./api.ts";
import { moveToFreshDatabase } from "./copy.ts";
import type { Draft } from "./draft.ts";
import { openEligibility } from "./eligibility.ts";
import { drainInbox } from "./opening.ts";
import type { Runtime } from "./runtime.ts";

/** Purging: what is asked for goes, what is on legal hold stays, and no ciphertext is left in the database's files. */

/** Claims that one commit takes out; more would hold up everything else for too long. */
const BATCH = 500;

/** @throws locked, quota (nothing is lost), cancelled (what was purged so far stays purged). */
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
    if (request.all) await rt.commit((draft) => dropQuarantine(draft));
    if (ids.length + eligibility > 0 || request.all) {
      await markUnclean(rt, true);
      await cleanFiles(rt, work);
    }
    return { purged: ids.length, onHold };
  });
}

/** @throws locked. */
export function countPurge(rt: Runtime, request: PurgeRequest): Promise<PurgeResult> {
  return rt.exclusive(async () => {
    await drainInbox(rt);
    const { ids, onHold } = await select(rt, request);
    return { purged: ids.length, onHold };
  });
}

const UNCLEAN = "vault.unclean";

async function markUnclean(rt: Runtime, unclean: boolean): Promise<void> {
  const db = await rt.db();
  if (unclean) await db.put("plain", true, UNCLEAN);
  else await db.delete("plain", UNCLEAN);
}

async function cleanFiles(rt: Runtime, work: LongWork): Promise<void> {
  await moveToFreshDatabase(rt, work);
  await markUnclean(rt, false);
}

/** Takes up a purge that was stopped while ciphertext still lay in the old database's files. Needs no key. */
export async function finishPurge(rt: Runtime, work: LongWork = {}): Promise<boolean> {
  if (!(await (await rt.db()).get("plain", UNCLEAN))) return false;
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
  for (const id of ids) draft.remove(id);
  for (const id of new Set(neighbours)) {
    const entry = draft.claims.get(id)?.entry;
    if (entry) await draft.put({ ...entry, links: entry.links.filter((link) => !gone.has(link)) }, []);
  }
  draft.note({ kind: "purge", claims: [...ids], detail: { claims: ids.length } });
}

async function purgeEligibility(rt: Runtime, request: PurgeRequest): Promise<number> {
  const { all, samples, lastSeenBefore, statuses, ids } = request;
  const meant = all || samples || (lastSeenBefore !== undefined && !statuses && !ids);
  if (!meant) return 0;
  const { result } = await rt.commit(async (draft) => {
    const rows = await draft.view.db.getAll("eligibility");
    const opened = await Promise.all(rows.map((row) => openEligibility(draft.view.keys, row).catch(() => undefined)));
    const gone = opened.flatMap((entry) => {
      if (!entry) return [];
      const old = lastSeenBefore === undefined || entry.lastSeenAt < lastSeenBefore;
      return all || (old && (!samples || entry.sample)) ? [entry.id] : [];
    });
    for (const key of gone) draft.writes.push({ store: "eligibility", key });
    draft.manifest.eligibility -= gone.length;
    if (gone.length > 0) draft.note({ kind: "purge", claims: gone, detail: { eligibility: gone.length } });
    return gone.length;
  });
  return result;
}

async function dropQuarantine(draft: Draft): Promise<void> {
  const keys = await draft.view.db.getAllKeys("quarantine");
  for (const key of keys) draft.writes.push({ store: "quarantine", key });
}
