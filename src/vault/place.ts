import { deleteDB, openDB } from "idb";
import { fromStorage } from "./errors.ts";

/**
 * Which database is the vault. Purging and re-encrypting write a fresh database beside the old one and then move one
 * pointer; whatever happens in between, the pointer names a whole vault.
 */

interface Pointer {
  active: number;
}

/** The name of the n-th database of a vault. */
export function databaseName(vault: string, n: number): string {
  return `${vault}.${n}`;
}

async function withPointer<T>(vault: string, mode: IDBTransactionMode, use: (store: Box) => Promise<T>): Promise<T> {
  try {
    const db = await openDB(vault, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("place");
      },
    });
    try {
      const tx = db.transaction("place", mode, { durability: "strict" });
      const result = await use({
        get: async () => (await tx.store.get("pointer")) as Pointer | undefined,
        put: async (pointer) => {
          await tx.store.put?.(pointer, "pointer");
        },
      });
      await tx.done;
      return result;
    } finally {
      db.close();
    }
  } catch (error) {
    throw fromStorage(error);
  }
}

interface Box {
  get(): Promise<Pointer | undefined>;
  put(pointer: Pointer): Promise<void>;
}

/** The number of the active database, 1 for a new vault. */
export function activeNumber(vault: string): Promise<number> {
  return withPointer(vault, "readonly", async (box) => (await box.get())?.active ?? 1);
}

/** Makes another database the vault. */
export function moveTo(vault: string, n: number): Promise<void> {
  return withPointer(vault, "readwrite", (box) => box.put({ active: n }));
}

/** Deletes a database of the vault; other contexts let go of it when asked. */
export async function deleteNumber(vault: string, n: number): Promise<void> {
  await deleteDB(databaseName(vault, n));
}
