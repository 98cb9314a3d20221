import { localToday } from "../claims/dates.ts";
import type { VaultOptions } from "./api.ts";
import { fromBase64Url } from "./bytes.ts";
import { commit, writeAll } from "./commit.ts";
import { deriveKeys, type Keys } from "./crypto.ts";
import { Draft, type Write } from "./draft.ts";
import { isDamage, VaultError } from "./errors.ts";
import { type Manifest, openManifest } from "./manifest.ts";
import { activeNumber, clearLeftover, databaseName, dropNumber, makeBrooms, moveTo } from "./place.ts";
import { rebuildIfDamaged } from "./rebuild.ts";
import type { View } from "./rows.ts";
import { type Db, type Head, isCurrent, openDatabase, type SealedRow } from "./schema.ts";
import { closeSession, readSession } from "./session.ts";

/** What the vault's parts share: the open database, the keys while unlocked, reading and writing drafts. */

export const DEFAULT_DB = "claimtrail";

export class Runtime {
  readonly now: () => number;
  readonly dbName: string;
  lockMinutes: number;
  private opening: Promise<Db> | undefined;
  /** Keys and manifest of the session that `text` unlocked; dropped as soon as the session is gone. */
  private unlocked: { text: string; keys: Keys; cached?: { g: number; manifest: Manifest } } | undefined;

  constructor(readonly options: VaultOptions) {
    this.now = options.now ?? Date.now;
    this.dbName = options.dbName ?? DEFAULT_DB;
    this.lockMinutes = options.lockMinutes ?? 15;
  }

  db(): Promise<Db> {
    this.opening ??= this.openActive().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  /** Opens what the pointer names; finishes a move that was stopped halfway and deletes what it left. */
  private async openActive(): Promise<Db> {
    const number = await activeNumber(this.dbName);
    await makeBrooms(this.dbName, number);
    const db = await openDatabase(databaseName(this.dbName, number), () => {
      this.opening = undefined;
    });
    const head = (await db.get("meta", "head")) as Head | undefined;
    if (head?.movedTo !== undefined) {
      db.close();
      await moveTo(this.dbName, head.movedTo);
      return this.openActive();
    }
    if (!isCurrent(db)) {
      // an update locks: until it is unlocked, nothing but the inbox is used
      await closeSession(this.options.session);
      if (!head) {
        db.close();
        await dropNumber(this.dbName, number);
        return this.openActive();
      }
    }
    if (number > 1) await clearLeftover(this.dbName, number - 1);
    return db;
  }

  /** After the vault moved to another database: lets go of the old one. */
  reopen(): void {
    this.opening?.then((db) => db.close()).catch(() => undefined);
    this.opening = undefined;
  }

  /** The same vault and session over another database: for work on a staged one, under the lock that is held already. */
  over(db: Db): Runtime {
    const other = new Runtime({ ...this.options, lock: (work) => work() });
    other.lockMinutes = this.lockMinutes;
    other.opening = Promise.resolve(db);
    return other;
  }

  close(): void {
    this.reopen();
    this.forget();
  }

  forget(): void {
    this.unlocked = undefined;
  }

  /** Runs `work` while no other context writes. Not to be nested. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return (this.options.lock ?? defaultLock(this.dbName))(work);
  }

  /** The keys, if the session still is unlocked. */
  async sessionKeys(): Promise<Keys | undefined> {
    const session = await readSession(this.options.session, this.now());
    if (session.state !== "open") {
      this.forget();
      return undefined;
    }
    if (this.unlocked?.text !== session.key) {
      const raw = fromBase64Url(session.key);
      this.unlocked = { text: session.key, keys: await deriveKeys(raw) };
      raw.fill(0);
    }
    return this.unlocked.keys;
  }

  /** @throws locked. */
  async keys(): Promise<Keys> {
    const keys = await this.sessionKeys();
    if (!keys) throw new VaultError("locked");
    return keys;
  }

  async head(): Promise<Head | undefined> {
    const db = await this.db();
    const head = (await db.get("meta", "head")) as Head | undefined;
    if (head?.movedTo === undefined) return head;
    this.reopen();
    return this.head();
  }

  /** The vault as it is now. @throws locked, absent, corrupt, tampered. */
  async view(): Promise<View> {
    const bare = await this.bareView();
    return { ...bare, ...(await this.readManifest(bare.db, bare.keys, bare.head)) };
  }

  /** The same without the manifest, which may be damaged. @throws locked, absent. */
  async bareView(): Promise<Omit<View, "manifest">> {
    const keys = await this.keys();
    const head = await this.head();
    if (!head) throw new VaultError("absent");
    const now = new Date(this.now());
    return {
      db: await this.db(),
      keys,
      head,
      today: localToday(now),
      now: now.toISOString(),
      deriveSummary: this.options.deriveSummary,
    };
  }

  /** The manifest and the head that it belongs to; a writer may have come since `head` was read. */
  private async readManifest(db: Db, keys: Keys, head: Head): Promise<{ head: Head; manifest: Manifest }> {
    const cached = this.unlocked?.cached;
    if (cached?.g === head.g) return { head, manifest: cached.manifest };
    const store = db.transaction("meta").store;
    const [now, row] = (await Promise.all([store.get("head"), store.get("manifest")])) as [Head, SealedRow | undefined];
    const manifest = await openManifest(keys, now.g, row);
    this.remember(now.g, manifest);
    return { head: now, manifest };
  }

  private remember(g: number, manifest: Manifest): void {
    if (this.unlocked) this.unlocked.cached = { g, manifest };
  }

  /**
   * Makes a draft and commits it; where another writer came first, again from what it left.
   * To be called inside {@link exclusive}.
   */
  async commit<T>(work: (draft: Draft) => Promise<T>): Promise<{ result: T; draft: Draft }> {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const draft = new Draft(await this.soundView());
      const result = await work(draft);
      if (draft.isEmpty) return { result, draft };
      const done = await commit(draft);
      if (!done) continue;
      this.remember(done.head.g, done.manifest);
      return { result, draft };
    }
    throw new VaultError("conflict");
  }

  /** The vault for a writer: a damaged manifest is made anew by the first one that meets it. */
  private async soundView(): Promise<View> {
    try {
      return await this.view();
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
    await rebuildIfDamaged(this);
    return this.view();
  }

  /** {@link commit} under the writer lock. */
  write<T>(work: (draft: Draft) => Promise<T>): Promise<{ result: T; draft: Draft }> {
    return this.exclusive(() => this.commit(work));
  }

  /**
   * Reads without the lock. A writer in between can make rows of two generations meet: then it reads again. What cannot
   * be read even so is set aside, or made anew, under the lock.
   */
  async read<T>(work: (draft: Draft) => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      let generation: number | undefined;
      try {
        const draft = new Draft(await this.view());
        generation = draft.view.head.g;
        const result = await work(draft);
        if (draft.setAsideCount === 0) return result;
      } catch (error) {
        if (!isDamage(error)) throw error;
      }
      // without a manifest there is nothing to read again
      if (generation === undefined || (await this.head())?.g === generation) break;
    }
    return (await this.write(work)).result;
  }

  /** Writes rows that need no keys, such as sealed sightings. To be called inside {@link exclusive}. */
  async writePlain(base: Head, head: Head, writes: readonly Write[]): Promise<boolean> {
    return writeAll(await this.db(), base, [...writes, { store: "meta", key: "head", value: head }]);
  }
}

const queues = new Map<string, Promise<unknown>>();

/** A Web Lock where there is one; else a queue in this context. */
function defaultLock(dbName: string): <T>(work: () => Promise<T>) => Promise<T> {
  const name = `${dbName}.writer`;
  if (typeof navigator !== "undefined" && navigator.locks) {
    return async <T>(work: () => Promise<T>) => navigator.locks.request(name, work) as Promise<T>;
  }
  return <T>(work: () => Promise<T>) => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
