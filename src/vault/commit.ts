import { atomically, request } from "./atomic.ts";
import { chain } from "./audit.ts";
import { sealBooks } from "./books.ts";
import { sealValue } from "./codec.ts";
import type { Draft, Write } from "./draft.ts";
import { type Manifest, sealManifest } from "./manifest.ts";
import { blockSlot, claimSlot, type StoredClaim } from "./rows.ts";
import type { Db, Head, StoreName } from "./schema.ts";

/** One transaction with strict durability: all of a draft, or nothing. */

export interface Committed {
  head: Head;
  manifest: Manifest;
}

/**
 * Seals everything first, since a call of `crypto.subtle` inside a transaction would end it, then writes.
 * @returns undefined where another writer came first: the draft is void and must be made anew.
 */
export async function commit(draft: Draft): Promise<Committed | undefined> {
  await draft.summarize();
  const { keys, db } = draft.view;
  const generation = draft.generation;
  const audit = await chain(keys, draft.manifest.audit, draft.events);
  const manifest: Manifest = { ...draft.manifest, audit: audit.head };
  if (manifest.books) for (const name of draft.dirtyBooks) manifest.books[name] = generation;
  const head: Head = { ...draft.head, g: generation };
  const sealed = await Promise.all([...sealClaims(draft), ...sealBlocks(draft), ...sealBooks(draft)]);
  const writes: Write[] = [
    ...draft.writes,
    ...sealed,
    ...audit.rows.map((value) => ({ store: "audit" as const, value })),
    { store: "meta", key: "manifest", value: await sealManifest(keys, generation, manifest) },
    { store: "meta", key: "head", value: head },
  ];
  return (await writeAll(db, draft.view.head, writes)) ? { head, manifest } : undefined;
}

function sealClaims(draft: Draft): Promise<Write>[] {
  const g = draft.generation;
  return [...draft.dirty].flatMap((id) => {
    const loaded = draft.claims.get(id);
    if (!loaded) return [];
    const stored: StoredClaim = { b: loaded.block, e: loaded.entry };
    return sealValue(draft.view.keys.records, claimSlot(id, g), stored).then((d) => ({
      store: "claims" as const,
      value: { id, k: loaded.keys, g, d },
    }));
  });
}

function sealBlocks(draft: Draft): Promise<Write>[] {
  const g = draft.generation;
  return [...draft.dirtyBlocks].map((b) =>
    sealValue(draft.view.keys.summaries, blockSlot(b, g), draft.blocks.get(b) ?? []).then((d) => ({
      store: "summaries" as const,
      value: { b, g, d },
    })),
  );
}

/** @returns false where the vault is no longer at the generation and sequence that the writer started from. */
export function writeAll(db: Db, base: Head, writes: readonly Write[]): Promise<boolean> {
  const stores = [...new Set<StoreName>(["meta", ...writes.map((write) => write.store)])];
  return atomically(db, stores, async (tx) => {
    const head = (await tx.objectStore("meta").get("head")) as Head | undefined;
    if (head?.g !== base.g || head.seq !== base.seq) return false;
    for (const { store, key, value } of writes) {
      const target = tx.objectStore(store);
      if (value === undefined) request(target.delete(key as never));
      else request(target.put(value as never, inline(store, key)));
    }
    return true;
  });
}

/** Stores with a key path take no key beside the value. */
function inline(store: StoreName, key: string | number | undefined): never | undefined {
  return (store === "meta" || store === "plain" ? key : undefined) as never | undefined;
}
