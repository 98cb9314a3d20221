import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { z } from "zod";
import { currentOf } from "../claims/current.ts";
import type { EligibilityEntry } from "../claims/history.ts";
import { mergeHistories, portalsOf } from "../claims/merge.ts";
import { claimEntrySchema, eligibilityEntrySchema } from "../claims/schema/history.ts";
import { type ClaimEntry, mergeWork } from "../claims/work.ts";
import { writeEmptyVault } from "./access.ts";
import type { LongWork, RestoreResult } from "./api.ts";
import { type FileReader, fileReader } from "./backup-file.ts";
import { fromBase64Url } from "./bytes.ts";
import { findClaim } from "./capture.ts";
import { moveToFreshDatabase } from "./copy.ts";
import type { Draft } from "./draft.ts";
import { eligibilityKeys, findEligibility, storeEligibility, whoIn } from "./eligibility.ts";
import { VaultError } from "./errors.ts";
import { drainInbox } from "./opening.ts";
import { allBlindKeys } from "./rekey.ts";
import type { Runtime } from "./runtime.ts";
import { closeSession, openSession } from "./session.ts";
import { claimOf, hasSetting, putSetting } from "./settings.ts";

/**
 * Restoring: the whole file is checked first, then it is merged, batch by batch, into a staged copy of the vault, which
 * takes the vault's place in one flip. Stopped at any point before, the vault is as it was.
 */

const BATCH = 200;

const itemSchema = z.tuple([z.enum(["claim", "eligibility", "setting", "plain", "audit"]), z.unknown()]);
const frameSchema = z.union([z.array(itemSchema), z.object({ end: z.literal(true), items: z.int() })]);
const namedSchema = z.object({ name: z.string().max(200), value: z.unknown() });
const auditRowSchema = z.object({ n: z.int().min(1), m: z.string(), d: z.string() });
const auditHeadSchema = z.object({
  head: z.object({ n: z.int(), mac: z.string(), floor: z.int(), floorMac: z.string() }),
});
type Item = z.infer<typeof itemSchema>;

/** @throws locked (a vault is there but not open), and all of `fileReader`; then nothing was changed. */
export function restore(
  rt: Runtime,
  file: AsyncIterable<Uint8Array>,
  secret: string,
  work: LongWork = {},
): Promise<RestoreResult> {
  return rt.exclusive(async () => {
    const fresh = (await rt.head()) === undefined;
    if (!fresh) await rt.keys();
    const reader = await fileReader(file, secret);
    const stageName = `${rt.dbName}.restore`;
    await deleteDB(stageName);
    const stage = await openDB(stageName, 1, { upgrade: (db) => void db.createObjectStore("frames") });
    try {
      const items = await stageFrames(stage, reader, work);
      if (!fresh) await drainInbox(rt);
      let result: RestoreResult | undefined;
      await moveToFreshDatabase(rt, signalOf(work), {
        async inStage(staged) {
          result = await replay(rt.over(staged), reader, stage, fresh, items, work);
        },
      });
      if (!result) throw new VaultError("backup-corrupt");
      return result;
    } catch (error) {
      if (fresh) await closeSession(rt.options.session);
      throw error;
    } finally {
      reader.vaultKey.fill(0);
      stage.close();
      await deleteDB(stageName);
    }
  });
}

/** The merging tells how far it is; the copying before it is not counted. */
function signalOf({ signal }: LongWork): LongWork {
  return signal ? { signal } : {};
}

/** Checks every frame to the end of the file and keeps it, still sealed, for the second pass. */
async function stageFrames(stage: IDBPDatabase, reader: FileReader, work: LongWork): Promise<number> {
  let items = 0;
  let index = 0;
  let told: number | undefined;
  for await (const frame of reader.frames()) {
    if (work.signal?.aborted) throw new VaultError("cancelled");
    const parsed = frameSchema.safeParse(frame.items);
    if (!parsed.success) throw new VaultError("backup-corrupt");
    if ("end" in parsed.data) {
      told = parsed.data.items;
      continue;
    }
    items += parsed.data.length;
    await stage.put("frames", frame.sealed, index);
    index += 1;
  }
  if (told !== items) throw new VaultError("backup-corrupt");
  return items;
}

/** @param rt the vault over the staged database. */
async function replay(
  rt: Runtime,
  reader: FileReader,
  stage: IDBPDatabase,
  fresh: boolean,
  total: number,
  work: LongWork,
) {
  if (fresh) {
    await writeEmptyVault(rt, reader.vaultKey, reader.keyring, []);
    await openSession(rt.options.session, reader.vaultKey, rt.now(), rt.lockMinutes);
  }
  const state: Merging = { fresh, ids: new Map(), result: { added: 0, merged: 0, unchanged: 0, eligibility: 0 } };
  const frames = await stage.count("frames");
  let done = 0;
  for (let index = 0; index < frames; index += 1) {
    const items = z.array(itemSchema).parse(await reader.open(await stage.get("frames", index), index));
    for (let i = 0; i < items.length; i += BATCH) {
      if (work.signal?.aborted) throw new VaultError("cancelled");
      const batch = items.slice(i, i + BATCH);
      await rt.commit((draft) => mergeItems(draft, batch, state));
      done += batch.length;
      work.onProgress?.({ done, total });
    }
  }
  await relink(rt, state);
  await rt.commit(async (draft) => draft.note({ kind: "restore", detail: { ...state.result } }));
  return state.result;
}

interface Merging {
  fresh: boolean;
  /** Ids in the file that are other ids here. */
  ids: Map<string, string>;
  result: RestoreResult;
}

async function mergeItems(draft: Draft, items: readonly Item[], state: Merging): Promise<void> {
  for (const [kind, value] of items) {
    if (kind === "claim") await mergeClaim(draft, parse(claimEntrySchema, value), state);
    else if (kind === "eligibility") await mergeEligibility(draft, parse(eligibilityEntrySchema, value), state);
    else if (kind === "setting") await putSettingBack(draft, value, state);
    else if (state.fresh) await putBack(draft, kind, value);
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new VaultError("backup-corrupt");
  return parsed.data;
}

/** A setting of the file, where none of that name is in use here; an unfinished letter goes to the claim as it is known here. */
async function putSettingBack(draft: Draft, value: unknown, state: Merging): Promise<void> {
  const { name: named, value: setting } = parse(namedSchema, value);
  const claim = claimOf(named);
  const here = claim === undefined ? undefined : state.ids.get(claim);
  const name = claim === undefined || here === undefined ? named : named.slice(0, -claim.length) + here;
  if (state.fresh || !(await hasSetting(draft, name))) await putSetting(draft, { name, value: setting });
}

/** The rest and the trail come back only where there is no vault yet: what is in use here stays as it is. */
async function putBack(draft: Draft, kind: Item[0], value: unknown): Promise<void> {
  if (kind === "plain") {
    const { name, value: plain } = parse(namedSchema, value);
    draft.writes.push({ store: "plain", key: name, value: plain });
  } else {
    const head = auditHeadSchema.safeParse(value);
    if (head.success) {
      draft.manifest.audit = head.data.head;
      return;
    }
    const { n, m, d } = parse(auditRowSchema, value);
    draft.writes.push({ store: "audit", value: { n, m: fromBase64Url(m), d: fromBase64Url(d) } });
  }
}

async function mergeClaim(draft: Draft, theirs: ClaimEntry, state: Merging): Promise<void> {
  const ours = await sameAsOurs(draft, theirs);
  const { result } = state;
  if (!ours) {
    const sightings = theirs.history.sightings.map((s, i) => ({ ...s, seq: draft.head.seq + 1 + i }));
    advance(draft, sightings.length);
    result.added += 1;
    await store(draft, { ...theirs, history: { ...theirs.history, sightings, current: currentOf(sightings) } });
    return;
  }
  const id = ours.history.id;
  if (id !== theirs.history.id) state.ids.set(theirs.history.id, id);
  const merged: ClaimEntry = {
    ...ours,
    history: mergeHistories(ours.history, theirs.history, draft.head.seq + 1),
    work: mergeWork(ours.work, theirs.work),
    links: [...new Set([...ours.links, ...theirs.links])].filter((link) => link !== id),
  };
  if (JSON.stringify(merged) === JSON.stringify(ours)) {
    result.unchanged += 1;
    return;
  }
  advance(draft, merged.history.sightings.length);
  result.merged += 1;
  await store(draft, merged);
}

function advance(draft: Draft, count: number): void {
  draft.head.seq += count;
  draft.manifest.opened = draft.head.seq;
}

/** The claim here that the file's claim is: the same id (a backup of this vault), else what identity says. */
async function sameAsOurs(draft: Draft, theirs: ClaimEntry): Promise<ClaimEntry | undefined> {
  await draft.load([theirs.history.id]);
  const sameId = draft.claims.get(theirs.history.id)?.entry;
  if (sameId || theirs.unmatched) return sameId;
  const [first] = portalsOf(theirs.history.source);
  return first && findClaim(draft, theirs.history.current, first);
}

async function store(draft: Draft, entry: ClaimEntry): Promise<void> {
  const { history } = entry;
  await draft.put(entry, await allBlindKeys(draft.view.keys, entry));
  draft.writes.push({
    store: "seen",
    value: { ids: history.sightings.map((s) => s.id), claims: history.sightings.map(() => history.id) },
  });
}

async function mergeEligibility(draft: Draft, theirs: EligibilityEntry, state: Merging): Promise<void> {
  const ours = await findEligibility(draft, theirs.record, theirs);
  if (ours && ours.lastSeenAt >= theirs.lastSeenAt) return;
  const entry = ours ? bothOf(ours, theirs) : theirs;
  const keys = await eligibilityKeys(draft.view.keys, theirs.record, theirs);
  if (!ours) draft.manifest.eligibility += 1;
  state.result.eligibility += 1;
  await storeEligibility(draft, entry, keys);
}

/** The newer page's facts, and all that is known of where and when the member was seen. */
function bothOf(ours: EligibilityEntry, theirs: EligibilityEntry): EligibilityEntry {
  const { sample: _both, ...rest } = theirs;
  return {
    ...rest,
    id: ours.id,
    record: { ...whoIn(ours.record), ...theirs.record },
    firstSeenAt: [ours.firstSeenAt, theirs.firstSeenAt].sort()[0] ?? ours.firstSeenAt,
    origins: [...new Set([...ours.origins, ...theirs.origins])].slice(0, 50),
    ...(ours.sample && theirs.sample ? { sample: true } : {}),
  };
}

/** Links that name claims by the file's ids. */
async function relink(rt: Runtime, { ids }: Merging): Promise<void> {
  if (ids.size === 0) return;
  const affected = new Set(ids.values());
  await rt.commit(async (draft) => {
    await draft.load([...affected]);
    const neighbours = [...affected].flatMap((id) => draft.claims.get(id)?.entry.links ?? []);
    await draft.load(neighbours);
    for (const id of new Set([...affected, ...neighbours])) {
      const entry = draft.claims.get(id)?.entry;
      if (!entry?.links.some((link) => ids.has(link))) continue;
      const links = [...new Set(entry.links.map((link) => ids.get(link) ?? link))].filter((link) => link !== id);
      await draft.put({ ...entry, links }, []);
    }
  });
}
