import { openDB } from "idb";
import { VERSIONS } from "../../../src/vault/versions.ts";

/** A stored vault as a file, to see that later builds open what earlier ones wrote. */

export interface Fixture {
  schemaVersion: number;
  passphrase: string;
  recoveryKey: string;
  /** Store -> list of key and value; bytes as `{"bytes": base64}`. */
  stores: Record<string, [IDBValidKey, unknown][]>;
}

export async function freeze(name: string): Promise<Fixture["stores"]> {
  const db = await openDB(name);
  const stores: Fixture["stores"] = {};
  for (const store of db.objectStoreNames) {
    const tx = db.transaction(store);
    const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    stores[store] = keys.map((key, i) => [key, plain(values[i])]);
  }
  db.close();
  return stores;
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** Puts a stored vault on the (fake) disk as the build of its time left it. */
export async function thaw(fixture: Fixture, vaultName: string): Promise<void> {
  const db = await openDB(`${vaultName}.1`, fixture.schemaVersion, {
    upgrade(fresh, from, to, tx) {
      for (const step of VERSIONS.slice(from, to ?? 0)) step.structure(fresh as never, tx as never);
    },
  });
  for (const [store, rows] of Object.entries(fixture.stores)) {
    const tx = db.transaction(store as never, "readwrite");
    for (const [key, value] of rows) {
      const outOfLine = store === "meta" || store === "plain";
      await tx.store.put(bytes(value) as never, (outOfLine ? key : undefined) as never);
    }
    await tx.done;
  }
  db.close();
}

function bytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bytes);
  if (typeof value !== "object" || value === null) return value;
  if ("bytes" in value && typeof value.bytes === "string") return new Uint8Array(Buffer.from(value.bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bytes(inner)]));
}
