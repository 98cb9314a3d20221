import type { Db, UpgradeTx } from "./schema.ts";

/** What each schema version added. Its number is the version of the database and of every sealed value in it. */

export interface SchemaVersion {
  /** Makes its stores and indexes in an empty database of the version before. */
  structure(db: Db, tx: UpgradeTx): void;
  /**
   * Brings an opened value forward from the version before: of a claim, a block of summaries, a coverage entry, a
   * setting, an audit entry, or of `meta` the manifest or a book. Must not depend on other values, and gives a value of
   * every form that the version before has written.
   */
  value?(store: string, value: unknown, key: string | number): unknown;
}

export const VERSIONS: readonly SchemaVersion[] = [
  {
    structure(db) {
      db.createObjectStore("meta");
      db.createObjectStore("claims", { keyPath: "id" }).createIndex("k", "k", { multiEntry: true });
      db.createObjectStore("summaries", { keyPath: "b" });
      db.createObjectStore("eligibility", { keyPath: "id" }).createIndex("k", "k", { multiEntry: true });
      db.createObjectStore("audit", { keyPath: "n" });
      db.createObjectStore("seen", { keyPath: "n", autoIncrement: true }).createIndex("ids", "ids", {
        multiEntry: true,
      });
      const inbox = db.createObjectStore("inbox", { keyPath: "seq" });
      inbox.createIndex("id", "id");
      inbox.createIndex("c", "c");
      db.createObjectStore("settings", { keyPath: "k" });
      db.createObjectStore("plain");
      db.createObjectStore("quarantine", { keyPath: "n", autoIncrement: true });
    },
  },
];
