import type { LongWork } from "./api.ts";
import { atomically, request } from "./atomic.ts";
import { VaultError } from "./errors.ts";
import { activeNumber, databaseName, deleteIfFree, dropNumber, makeBrooms, moveTo } from "./place.ts";
import type { Runtime } from "./runtime.ts";
import { type Db, type Head, isCurrent, openDatabase, type StoreName } from "./schema.ts";

/**
 * A fresh database beside the old one: staged in batches that can be taken up again after a stop, then one flip.
 * Deleting rows leaves their ciphertext in the database's files in both browsers; deleting the database does not.
 */

const BATCH = 500;
/** In this order: `meta` last, so that a staged database without a head is known to be unfinished. */
const STORES: readonly StoreName[] = [
  "claims",
  "summaries",
  "eligibility",
  "audit",
  "seen",
  "inbox",
  "settings",
  "plain",
  "quarantine",
  "meta",
];

/** What becomes of a batch of rows on the way; undefined leaves one out. */
export type Rewrite = (store: StoreName, values: unknown[], keys: IDBValidKey[]) => Promise<unknown[]>;

/** What else happens on the way to the fresh database. */
export interface MoveSteps {
  /** Changes rows as they are copied. */
  rewrite?: Rewrite;
  /** The same row is rewritten alike each time, so that a stopped copy can be taken up again. */
  resumable?: boolean;
  /** Works on the staged copy; where it throws, the vault stays as it was. */
  inStage?: (staged: Db) => Promise<void>;
  /** Runs when all is staged, just before the fresh database becomes the vault. */
  beforeFlip?: () => Promise<void>;
}

/**
 * Copies what lives into a fresh database of this build's schema version and deletes the old one. To be called under the
 * writer lock. @returns false where another window still holds the old one: it goes when that closes, or at the next start.
 */
export async function moveToFreshDatabase(rt: Runtime, work: LongWork = {}, steps: MoveSteps = {}): Promise<boolean> {
  const { rewrite, inStage, beforeFlip } = steps;
  const anew = inStage !== undefined || (rewrite !== undefined && !steps.resumable);
  const from = await activeNumber(rt.dbName);
  const source = await rt.db();
  const staged = await openStage(rt, from + 1, source, anew);
  try {
    await copyAll(source, staged, work, rewrite);
    if (inStage) {
      // a copy that was worked upon is never taken up again as a plain one
      await staged.put("plain", WORKED_UPON, STAGE);
      await inStage(staged);
    }
    await staged.delete("plain", STAGE);
    staged.close();
  } catch (error) {
    staged.close();
    // it takes up room, and may hold values of a step that the next build has mended
    if (rewrite) await dropNumber(rt.dbName, from + 1).catch(() => undefined);
    throw error;
  }
  await beforeFlip?.();
  await markMoved(source, from + 1);
  await moveTo(rt.dbName, from + 1);
  rt.reopen();
  return deleteIfFree(rt.dbName, from);
}

/** From here on nobody writes into the old database, even if we are stopped before the pointer has moved. */
async function markMoved(source: Db, movedTo: number): Promise<void> {
  await atomically(source, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const head = (await meta.get("head")) as Head | undefined;
    if (head) request(meta.put({ ...head, g: head.g + 1, movedTo } satisfies Head, "head"));
  });
}

/** A half-made copy of the same generation is taken up again; any other is thrown away. */
async function openStage(rt: Runtime, n: number, source: Db, anew: boolean): Promise<Db> {
  const head = (await source.get("meta", "head")) as Head | undefined;
  await makeBrooms(rt.dbName, n);
  const begin = () => openDatabase(databaseName(rt.dbName, n), () => undefined);
  const found = anew ? undefined : await begin().catch(leftByNewerBuild);
  if (found && isCurrent(found) && (await found.get("plain", STAGE)) === head?.g) return found;
  found?.close();
  await dropNumber(rt.dbName, n);
  const staged = await begin();
  await staged.put("plain", head?.g ?? 0, STAGE);
  return staged;
}

/** Before the update was taken back. */
function leftByNewerBuild(error: unknown): undefined {
  if (!(error instanceof VaultError && error.code === "newer-version")) throw error;
}

const STAGE = "vault.stage";
/** No generation of a vault. */
const WORKED_UPON = -1;

async function copyAll(source: Db, target: Db, work: LongWork, rewrite?: Rewrite): Promise<void> {
  const counts = await Promise.all(STORES.map((store) => source.count(store)));
  const total = counts.reduce((sum, n) => sum + n, 0);
  let done = 0;
  for (const store of STORES) {
    let after = await lastKey(target, store);
    for (;;) {
      if (work.signal?.aborted) throw new VaultError("cancelled");
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const [keys, values] = await readBatch(source, store, range);
      if (keys.length === 0) break;
      const rows = rewrite ? await rewrite(store, values, keys) : values;
      await writeBatch(target, store, keys, rows);
      after = keys.at(-1);
      done += keys.length;
      work.onProgress?.({ done: Math.min(done, total), total });
    }
  }
}

async function readBatch(
  db: Db,
  store: StoreName,
  range: IDBKeyRange | undefined,
): Promise<[IDBValidKey[], unknown[]]> {
  const { store: from } = db.transaction(store);
  return Promise.all([from.getAllKeys(range, BATCH), from.getAll(range, BATCH)]);
}

/** Where a stopped copy had come to. The settings in `plain` and `meta` are few: they are copied whole. */
async function lastKey(db: Db, store: StoreName): Promise<IDBValidKey | undefined> {
  if (store === "plain" || store === "meta") return undefined;
  return (await db.transaction(store).store.openKeyCursor(null, "prev"))?.key;
}

function writeBatch(db: Db, store: StoreName, keys: IDBValidKey[], rows: unknown[]): Promise<void> {
  const outOfLine = store === "meta" || store === "plain";
  return atomically(db, [store], (tx) => {
    const target = tx.objectStore(store);
    rows.forEach((row, i) => {
      if (row !== undefined) request(target.put(row as never, (outOfLine ? keys[i] : undefined) as never));
    });
  });
}
