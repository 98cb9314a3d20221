import type { IDBPTransaction } from "idb";
import { fromStorage } from "./errors.ts";
import type { Db, StoreName, VaultSchema } from "./schema.ts";

export type WriteTx = IDBPTransaction<VaultSchema, StoreName[], "readwrite">;

/**
 * One transaction with strict durability that happens whole or not at all, even where a request throws before it is
 * made. `work` awaits nothing but requests of this transaction.
 */
export async function atomically<T>(db: Db, stores: StoreName[], work: (tx: WriteTx) => Promise<T> | T): Promise<T> {
  const tx = db.transaction(stores, "readwrite", { durability: "strict" });
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    const cause = tx.error ?? error;
    abort(tx);
    throw fromStorage(cause);
  }
}

function abort(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Makes a request whose failure ends the transaction; `tx.done` says why. */
export function request(made: Promise<unknown>): void {
  made.catch(() => undefined);
}
