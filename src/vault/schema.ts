import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { Bytes } from "./bytes.ts";
import { fromStorage, VaultError } from "./errors.ts";
import { VERSIONS } from "./versions.ts";

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
export type UpgradeTx = IDBPTransaction<VaultSchema, StoreName[], "versionchange">;

/**
 * Opens a database at the version in which it lies there; a new one is made at the newest. One of an earlier version is
 * never changed: at the next unlock it is copied into a new one (vault/migrate.ts), and its inbox takes sealed captures
 * until then.
 * @throws newer-version where a later build has written it.
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<Db> {
  const version = (await versionOf(name)) ?? VERSIONS.length;
  if (version > VERSIONS.length) throw new VaultError("newer-version");
  try {
    return await openDB<VaultSchema>(name, version, {
      upgrade(db, from, to, tx) {
        for (const { structure } of VERSIONS.slice(from, to ?? undefined)) structure(db, tx);
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
  } catch (error) {
    throw fromStorage(error);
  }
}

/** The schema version of a database; undefined where there is none of that name. */
async function versionOf(name: string): Promise<number | undefined> {
  const there = (await indexedDB.databases()).find((database) => database.name === name);
  // 0: another context is making it
  return there?.version || undefined;
}

/** Whether a database is of this build's schema version. */
export function isCurrent(db: Db): boolean {
  return db.version === VERSIONS.length;
}
