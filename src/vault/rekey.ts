import { identityKeys } from "../claims/identity.ts";
import { portalsOf } from "../claims/merge.ts";
import type { ClaimEntry } from "../claims/work.ts";
import { checkSecret, wrapsFor } from "./access.ts";
import type { CreateResult, LongWork } from "./api.ts";
import { chain, openEntry, verifyTrail } from "./audit.ts";
import { type Book, type BoundStore, bookNamed, bookOf, sealBook } from "./books.ts";
import { toBase64Url } from "./bytes.ts";
import { sealValue } from "./codec.ts";
import { moveToFreshDatabase, type Rewrite } from "./copy.ts";
import { blind, deriveKeys, type Keys } from "./crypto.ts";
import { eligibilityKeys, openEligibility, sealEligibility } from "./eligibility.ts";
import { newInboxKey } from "./inbox.ts";
import { type Keyring, newVaultKey } from "./keys.ts";
import { type AuditHead, sealManifest } from "./manifest.ts";
import { drainInbox } from "./opening.ts";
import { sweep } from "./repair.ts";
import { type BlockLine, blockSlot, claimSlot, openBlock, openClaim, type View } from "./rows.ts";
import type { Runtime } from "./runtime.ts";
import type { AuditRow, BlockRow, ClaimRow, EligibilityRow, SettingRow, StoreName } from "./schema.ts";
import { closeSession, openSession } from "./session.ts";
import { openSetting, settingKey, settingSlot } from "./settings.ts";

/**
 * A new vault key: everything is encrypted anew into a fresh database. For when the old passphrase may be known,
 * since a change of passphrase leaves old wraps of the same key in the files of the old one.
 */

/**
 * `current` is the passphrase or the recovery key: an unlocked vault alone does not let anybody put a passphrase of
 * their own in the owner's place. @throws locked, wrong-passphrase, throttled, cancelled, quota; then the vault is as it was.
 */
export async function renewVaultKey(
  rt: Runtime,
  current: string,
  next: string,
  work: LongWork = {},
): Promise<CreateResult> {
  await rt.keys();
  // before the writer lock is taken: a refused try is noted under it
  await checkSecret(rt, current);
  return rt.exclusive(async () => {
    await drainInbox(rt);
    await sweep(rt);
    const old = (await (await rt.db()).get("meta", "keyring")) as Keyring;
    const hadKit = old.wraps.some((wrap) => wrap.kind === "recovery-key");
    const before = await rt.view();
    // the trail is chained anew under the new key: what was wrong with it by then must not be forgotten
    const verdict = await verifyTrail(before.db, before.keys, before.manifest.audit);
    const damage = verdict.ok ? {} : { detail: { trail: verdict.problem, at: verdict.at } };
    await rt.commit(async (draft) => draft.note({ kind: "rekey", ...damage }));
    const view = await rt.view();
    const vaultKey = newVaultKey();
    const made = await wrapsFor(rt, vaultKey, next, hadKit);
    const keys = await deriveKeys(vaultKey);
    // Stopped right after the flip, a session of the old key would be taken for damage: better locked.
    await moveToFreshDatabase(rt, work, {
      rewrite: await rewriter(view, keys, made.keyring),
      beforeFlip: () => closeSession(rt.options.session),
    });
    await openSession(rt.options.session, vaultKey, rt.now(), rt.lockMinutes);
    vaultKey.fill(0);
    rt.forget();
    return made.recoveryKey === undefined ? {} : { recoveryKey: made.recoveryKey };
  });
}

/** How each row is opened with the old keys and sealed with the new ones. What cannot be opened is left behind. */
async function rewriter(view: View, keys: Keys, keyring: Keyring): Promise<Rewrite> {
  const inboxKey = await newInboxKey(keys);
  const books = new Map<string, Book>();
  const enter = (store: BoundStore, key: string, g: number) => {
    const name = bookOf(store, key);
    books.set(name, (books.get(name) ?? new Map()).set(key, g));
  };
  let audit: AuditHead = { ...view.manifest.audit, mac: view.manifest.audit.floorMac, n: view.manifest.audit.floor };
  const meta: Record<string, () => unknown> = {
    keyring: () => keyring,
    inboxKey: () => inboxKey,
    manifest: () => sealManifest(keys, view.head.g, { ...view.manifest, audit, inboxKey: toBase64Url(inboxKey.pub) }),
  };
  const reseal: Partial<Record<StoreName, (value: never) => Promise<unknown>>> = {
    claims: (row: ClaimRow) => resealClaim(view, keys, row),
    summaries: (row: BlockRow) => resealBlock(view, keys, row),
    eligibility: async (row: EligibilityRow) => {
      const fresh = await resealEligibility(view, keys, row);
      if (fresh) enter("eligibility", fresh.id, fresh.g);
      return fresh;
    },
    settings: async (row: SettingRow) => {
      const fresh = await resealSetting(view, keys, row);
      if (fresh) enter("settings", fresh.k, fresh.g);
      return fresh;
    },
  };
  const resealMeta = (name: string, value: unknown): unknown => {
    const book = bookNamed(name);
    if (book === undefined) return meta[name]?.() ?? value;
    return sealBook(keys, book, view.manifest.books?.[book] ?? 0, books.get(book) ?? new Map());
  };
  return async (store, values, names) => {
    if (store === "meta") return Promise.all(values.map((value, i) => resealMeta(String(names[i]), value)));
    // Old sealed sightings were opened before; what could not be opened then never will be.
    if (store === "quarantine" || store === "inbox") return values.map(() => undefined);
    if (store === "audit") {
      const entries = await Promise.all(
        values.map((row) => openEntry(view.keys, row as AuditRow).catch(() => undefined)),
      );
      const chained = await chain(
        keys,
        audit,
        entries.filter((entry) => entry !== undefined),
      );
      audit = chained.head;
      return chained.rows;
    }
    const one = reseal[store];
    return one ? Promise.all(values.map((value) => one(value as never))) : values;
  };
}

async function resealClaim(view: View, keys: Keys, row: ClaimRow): Promise<ClaimRow | undefined> {
  const stored = await openClaim(view.keys, row);
  if (!stored) return undefined;
  return {
    id: row.id,
    k: await allBlindKeys(keys, stored.e),
    g: row.g,
    d: await sealValue(keys.records, claimSlot(row.id, row.g), stored),
  };
}

/** Every blind key under which a claim is to be found: what it is known by now, and what each look showed. */
export async function allBlindKeys(keys: Keys, entry: ClaimEntry): Promise<string[]> {
  const { history } = entry;
  const texts = portalsOf(history.source).flatMap((ref) => [
    ...identityKeys(history.current, ref, history.sightings.at(-1)?.pageKind ?? "claim-detail"),
    ...history.sightings.flatMap((sighting) => identityKeys(sighting.record, ref, sighting.pageKind)),
  ]);
  return Promise.all([...new Set(texts)].map((text) => blind(keys.index, text)));
}

async function resealBlock(view: View, keys: Keys, row: BlockRow): Promise<BlockRow> {
  const lines: BlockLine[] = await openBlock(view, row.b, row);
  return { b: row.b, g: row.g, d: await sealValue(keys.summaries, blockSlot(row.b, row.g), lines) };
}

async function resealEligibility(view: View, keys: Keys, row: EligibilityRow): Promise<EligibilityRow | undefined> {
  const entry = await openEligibility(view.keys, row).catch(() => undefined);
  if (!entry) return undefined;
  return sealEligibility(keys, row.g, entry, await eligibilityKeys(keys, entry.record, entry));
}

async function resealSetting(view: View, keys: Keys, row: SettingRow): Promise<SettingRow | undefined> {
  const setting = await openSetting(view.keys, row).catch(() => undefined);
  if (!setting) return undefined;
  const k = await settingKey(keys, setting.name);
  return { k, g: row.g, d: await sealValue(keys.settings, settingSlot(k, row.g), setting) };
}
