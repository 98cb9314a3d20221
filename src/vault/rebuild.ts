import { basicSummary } from "../claims/work.ts";
import { type Book, bookNamed, bookNames, enter, openBook, rowsOf } from "./books.ts";
import { toBase64Url } from "./bytes.ts";
import { openValue } from "./codec.ts";
import { commit } from "./commit.ts";
import { Draft } from "./draft.ts";
import { isDamage, VaultError } from "./errors.ts";
import { type InboxKey, openInboxKey } from "./inbox.ts";
import { type AuditHead, type BlockInfo, dueSteps, emptyManifest, type Manifest, recount } from "./manifest.ts";
import { type BlockLine, blockSlot, eachClaim, type View } from "./rows.ts";
import type { Runtime } from "./runtime.ts";
import type { SealedRow } from "./schema.ts";

/**
 * A manifest made anew out of what survives, where the one on disk cannot be read or is not of the vault's generation.
 * Every record still proves itself: it opens only at its own place and generation. What nobody can say any more is
 * whether a whole record, or the end of the audit trail, was taken away before: the trail and the user are told.
 */

export interface Rebuilt {
  claims: number;
  /** Claims older than their line in the lists: put back from an earlier copy, set aside. */
  setAside: number;
}

/** A day long past: the summary is worked out anew at the next refresh. */
const NEVER = "1970-01-01";

/** To be called under the writer lock, unlocked. @returns undefined where the manifest is as it should be. */
export async function rebuildIfDamaged(rt: Runtime): Promise<Rebuilt | undefined> {
  try {
    await rt.view();
    return undefined;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  const draft = new Draft(await emptyView(await rt.bareView()));
  const rebuilt = await rebuildInto(draft);
  draft.writes.push({ store: "plain", key: REBUILT, value: draft.view.now });
  if (!(await commit(draft))) throw new VaultError("conflict");
  return rebuilt;
}

/** Under this key lies when the manifest was made anew, until the user has read of it. */
export const REBUILT = "vault.rebuilt";

/** Fills `draft`, made over an empty manifest, with all that is needed for the commit. */
async function rebuildInto(draft: Draft): Promise<Rebuilt> {
  const stored = await readBlocks(draft.view);
  const lines = new Map<number, BlockLine[]>();
  let setAside = 0;
  let claims = 0;
  for await (const { row, stored: claim } of eachClaim(draft.view)) {
    const line = claim && stored.get(claim.b)?.lines.find((candidate) => candidate.id === row.id);
    if (!claim || (line && line.g > row.g)) {
      draft.setAside("claims", row.id, row);
      setAside += 1;
      continue;
    }
    claims += 1;
    const kept = line?.g === row.g ? line : { id: row.id, g: row.g, s: basicSummary(claim.e, NEVER) };
    lines.set(claim.b, [...(lines.get(claim.b) ?? []), kept]);
  }
  const count = Math.max(-1, ...lines.keys(), ...stored.keys()) + 1;
  for (let b = 0; b < count; b += 1) {
    const now = lines.get(b) ?? [];
    const before = stored.get(b);
    for (const line of now) recount(draft.manifest, undefined, line.s);
    const same = before?.lines.length === now.length && now.every((line) => before.lines.includes(line));
    draft.manifest.blocks[b] = [before?.g ?? 0, now.length, ...dueSteps(now.map((line) => line.s))] as BlockInfo;
    if (same) continue;
    draft.blocks.set(b, now);
    draft.dirtyBlocks.add(b);
  }
  setAside += await bindRows(draft);
  draft.manifest.claims = claims;
  draft.manifest.audit = await auditHead(draft);
  draft.note({ kind: "rebuilt", detail: { claims, ...(setAside > 0 ? { setAside } : {}) } });
  return { claims, setAside };
}

/** What a rebuilding starts from: a manifest with no records. */
async function emptyView(view: Omit<View, "manifest">): Promise<View> {
  const { db, keys, head } = view;
  const key = (await db.get("meta", "inboxKey")) as InboxKey | undefined;
  // one that is not ours is found out at the unlock that follows, as ever
  const ours = key && (await openInboxKey(keys, key).catch(() => undefined));
  const [waiting] = await db.getAllKeys("inbox", undefined, 1);
  const manifest: Manifest = {
    ...emptyManifest(key && ours ? toBase64Url(key.pub) : ""),
    opened: waiting === undefined ? head.seq : waiting - 1,
  };
  return { ...view, manifest };
}

/** Blocks that open at the place and generation they say. */
async function readBlocks({ db, keys }: View): Promise<Map<number, { g: number; lines: BlockLine[] }>> {
  const found = new Map<number, { g: number; lines: BlockLine[] }>();
  for (const b of await db.getAllKeys("summaries")) {
    const row = await db.get("summaries", b);
    const lines =
      row && (await openValue<BlockLine[]>(keys.summaries, blockSlot(b, row.g), row.d).catch(() => undefined));
    if (row && lines) found.set(b, { g: row.g, lines });
  }
  return found;
}

/** Binds coverage and settings anew; what is older than its book says was put back. @returns how many. */
async function bindRows(draft: Draft): Promise<number> {
  const { db } = draft.view;
  const books = new Map<string, Book>();
  for (const key of await db.getAllKeys("meta")) {
    const name = bookNamed(key);
    if (name === undefined) continue;
    const book = await openBook(draft.view, name, (await db.get("meta", key)) as SealedRow);
    if (book) books.set(name, book);
  }
  let setAside = 0;
  for (const { store, name } of await bookNames(draft)) {
    for (const { key, row } of await rowsOf(draft, name)) {
      if (row.g < (books.get(name)?.get(key) ?? 0)) {
        draft.setAside(store, key, row);
        setAside += 1;
        continue;
      }
      await enter(draft, store, key, row.g);
      if (store === "eligibility") draft.manifest.eligibility += 1;
    }
  }
  return setAside;
}

/** The trail as it lies there: from its first entry, which nothing vouches for any more, to its last. */
async function auditHead(draft: Draft): Promise<AuditHead> {
  const { db } = draft.view;
  const [first] = await db.getAll("audit", undefined, 1);
  const last = (await db.transaction("audit").store.openCursor(null, "prev"))?.value;
  if (!first || !last) return emptyManifest("").audit;
  // after a retention the entry before the first is gone, and with it the MAC that the chain goes on from
  const floor = first.n === 1 ? { floor: 0, floorMac: "" } : { floor: first.n, floorMac: toBase64Url(first.m) };
  if (floor.floor > 0) draft.setAside("audit", first.n, first);
  return { n: last.n, mac: toBase64Url(last.m), ...floor };
}
