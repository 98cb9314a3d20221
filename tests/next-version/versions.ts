import { type SchemaVersion, VERSIONS as SHIPPED } from "../../src/vault/versions.ts";

/**
 * The schema version after the present one, as a later build might bring it: in test builds alone, in place of
 * `src/vault/versions.ts` ({@link ./plugin.ts}). What it does to a value can be told apart from not doing it and from
 * doing it twice.
 */

const scope = globalThis as { claimtrailStepFails?: boolean };

export const MARK = "brought-forward";

interface Claim {
  e: { work: { notes: { id: string; at: string; text: string }[] } };
}

const next: SchemaVersion = {
  structure(db, tx) {
    db.createObjectStore("later" as never);
    tx.objectStore("seen").createIndex("claims" as never, "claims", { multiEntry: true });
  },
  value(store, value, key) {
    if (store === "claims") {
      // as a fault of the step that only some records meet
      if (scope.claimtrailStepFails) throw new TypeError("the step fails");
      const claim = structuredClone(value) as Claim;
      claim.e.work.notes.push({ id: MARK, at: "2026-11-29T00:00:00.000Z", text: "Brought forward." });
      return claim;
    }
    if (store === "summaries") return (value as object[]).map((line) => ({ ...line, [MARK]: true }));
    if (store === "meta" && key === "manifest") return { ...(value as object), [MARK]: true };
    return undefined;
  },
};

export const VERSIONS: readonly SchemaVersion[] = [...SHIPPED, next];
