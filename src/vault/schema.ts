import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { Bytes } from "./bytes.ts";
import { fromStorage, VaultError } from "./errors.ts";

/** The database on disk. `d` is always a sealed value, `g` its generation; everything else here is random or a count. */

export interface SealedRow {
  g: number;
  d: Bytes;
}
export interface ClaimRow extends SealedRow {
  id: string;
  /** Blind index keys. */
  k: string[];
}
export interface EligibilityRow extends SealedRow {
  id: string;
  k: string[];
}
export interface BlockRow extends SealedRow {
  b: number;
}
export interface AuditRow {
  n: number;
  /** HMAC over the previous MAC, the number and the entry. */
  m: Bytes;
  d: Bytes;
}
/** Which sightings were accepted, and the claims (random ids) they went to, so that sending again stores nothing. */
export interface SeenRow {
  n?: number;
  ids: string[];
  claims: string[];
}
export interface InboxRow {
  seq: number;
  /** Random id of the sighting or event. */
  id: string;
  /** HMACs under the session's random key: of the claim it seems to be, and of its content. */
  c: string;
  h: string;
  /** Host of the portal, for the limits; absent for audit events and undo. */
  host?: string;
  /** Ephemeral public key + sealed item. */
  d: Bytes;
}
export interface SettingRow extends SealedRow {
  k: string;
}
/** A row that could not be read, kept as it was. */
export interface QuarantineRow {
  n?: number;
  store: string;
  key: string | number;
  row: unknown;
  /** When it was set aside, an ISO instant; absent where an earlier build did. */
  at?: string;
}

/** Counters that change with every write. Counts and portal hosts may be seen on disk. */
export interface Head {
  /** Generation of the vault: each commit adds one. */
  g: number;
  /** Capture sequence, shared by open and sealed captures. */
  seq: number;
  /** The vault has moved to the database of this number; nothing is written here any more. */
  movedTo?: number;
  inbox: { sightings: number; bytes: number; events: number; origins: Record<string, number> };
}

export interface VaultSchema extends DBSchema {
  meta: { key: string; value: unknown };
  claims: { key: string; value: ClaimRow; indexes: { k: string } };
  summaries: { key: number; value: BlockRow };
  eligibility: { key: string; value: EligibilityRow; indexes: { k: string } };
  audit: { key: number; value: AuditRow };
  seen: { key: number; value: SeenRow; indexes: { ids: string } };
  inbox: { key: number; value: InboxRow; indexes: { id: string; c: string } };
  settings: { key: string; value: SettingRow };
  plain: { key: string; value: unknown };
  quarantine: { key: number; value: QuarantineRow };
}

export type Db = IDBPDatabase<VaultSchema>;
export type StoreName = StoreNames<VaultSchema>;
type UpgradeTx = IDBPTransaction<VaultSchema, StoreName[], "versionchange">;

/** One step per schema version, in order; step `i` leads from version `i` to `i + 1`. Steps change structure, never sealed content. */
export type Migration = (db: Db, tx: UpgradeTx) => void | Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  function first(db) {
    db.createObjectStore("meta");
    db.createObjectStore("claims", { keyPath: "id" }).createIndex("k", "k", { multiEntry: true });
    db.createObjectStore("summaries", { keyPath: "b" });
    db.createObjectStore("eligibility", { keyPath: "id" }).createIndex("k", "k", { multiEntry: true });
    db.createObjectStore("audit", { keyPath: "n" });
    db.createObjectStore("seen", { keyPath: "n", autoIncrement: true }).createIndex("ids", "ids", { multiEntry: true });
    const inbox = db.createObjectStore("inbox", { keyPath: "seq" });
    inbox.createIndex("id", "id");
    inbox.createIndex("c", "c");
    db.createObjectStore("settings", { keyPath: "k" });
    db.createObjectStore("plain");
    db.createObjectStore("quarantine", { keyPath: "n", autoIncrement: true });
  },
];

/**
 * Opens the database and brings it forward. The whole upgrade is one transaction: it happens or it does not.
 * @throws newer-version where a later build has written it, blocked where another window holds an older one open.
 */
export async function openDatabase(
  name: string,
  onClosed: () => void,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Db> {
  let blockedBy: (() => void) | undefined;
  const blocked = new Promise<never>((_, reject) => {
    blockedBy = () => reject(new VaultError("blocked"));
  });
  let failure: unknown;
  const opening = openDB<VaultSchema>(name, migrations.length, {
    async upgrade(db, oldVersion, _newVersion, tx) {
      try {
        for (const step of migrations.slice(oldVersion)) await step(db, tx);
      } catch (error) {
        failure = error;
        tx.done.catch(() => undefined);
        tx.abort();
      }
    },
    blocked: () => blockedBy?.(),
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    opening.then((db) => db.close()).catch(() => undefined);
    throw failure ?? fromStorage(error);
  }
}
