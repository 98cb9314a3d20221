import type { Bytes } from "./bytes.ts";
import { openValue, sealValue } from "./codec.ts";
import { moveToFreshDatabase, type Rewrite } from "./copy.ts";
import { deriveKeys, type Keys } from "./crypto.ts";
import { isDamage } from "./errors.ts";
import type { Runtime } from "./runtime.ts";
import { isCurrent, type SealedRow, type StoreName } from "./schema.ts";

/** A vault of an earlier schema version is brought forward at unlock, the first time that its keys are there. */

/** What seals the rows of a store. Audit entries keep their form, since the chain goes over it; they are brought forward as they are read. */
const SEALED_BY: Partial<Record<StoreName, keyof Keys>> = {
  claims: "records",
  summaries: "summaries",
  eligibility: "eligibility",
  settings: "settings",
  meta: "manifest",
};

/**
 * Copies everything into a fresh database of this build's version, opened and sealed anew; then one flip. To be called
 * under the writer lock. @throws migration-failed, quota; then the vault is as it was.
 */
export async function migrate(rt: Runtime, vaultKey: Bytes): Promise<void> {
  // another context may have done it meanwhile
  await rt.head();
  if (isCurrent(await rt.db())) return;
  await moveToFreshDatabase(rt, {}, { rewrite: bringForward(await deriveKeys(vaultKey)), resumable: true });
}

function bringForward(keys: Keys): Rewrite {
  return async (store, rows, names) => {
    const by = SEALED_BY[store];
    if (!by) return rows;
    return Promise.all(rows.map((row, i) => (isSealed(row) ? reseal(keys[by], store, names[i] as string, row) : row)));
  };
}

/** In `meta` lie other things beside the manifest and the books. */
function isSealed(row: unknown): row is SealedRow {
  const { g, d } = row as Partial<SealedRow>;
  return typeof g === "number" && d instanceof Uint8Array;
}

/** A damaged row goes along as it is: it is told, and set aside, when it is read. */
async function reseal(key: CryptoKey, store: StoreName, name: string | number, row: SealedRow): Promise<SealedRow> {
  const slot = { store, key: name, generation: row.g };
  try {
    return { ...row, d: await sealValue(key, slot, await openValue(key, slot, row.d)) };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return row;
  }
}
