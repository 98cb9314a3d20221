import type { CreateResult, LockReason, UnlockResult, VaultStatus } from "./api.ts";
import { atomically, request } from "./atomic.ts";
import { chain, type TimedEvent } from "./audit.ts";
import { bindAll } from "./books.ts";
import { type Bytes, fromBase64Url, toBase64Url } from "./bytes.ts";
import { deriveKeys, MIN_ROUNDS } from "./crypto.ts";
import { SET_ASIDE } from "./draft.ts";
import { VaultError } from "./errors.ts";
import { type InboxKey, newInboxKey, openInboxKey } from "./inbox.ts";
import {
  type Keyring,
  kindsOf,
  newRecoveryKey,
  newVaultKey,
  type SecretKind,
  unwrapVaultKey,
  withWrap,
  wrapVaultKey,
} from "./keys.ts";
import { emptyManifest, sealManifest } from "./manifest.ts";
import { migrate } from "./migrate.ts";
import { drainInbox, type Opened } from "./opening.ts";
import { REBUILT, rebuildIfDamaged } from "./rebuild.ts";
import type { Runtime } from "./runtime.ts";
import type { Head } from "./schema.ts";
import { sealEvent } from "./sealing.ts";
import { closeSession, extendSession, openSession, readSession, takeExpiry } from "./session.ts";
import { getSetting } from "./settings.ts";
import { beginTry, endTry, retryAfter } from "./throttle.ts";

/** Making, unlocking and locking the vault, and the secrets that open it. */

export type Stopped = NonNullable<VaultStatus["captureStopped"]>;

/** Says, until it is mended, that capture has stopped and why. */
export async function setStopped(rt: Runtime, why: Stopped | undefined): Promise<void> {
  const db = await rt.db();
  if (why === undefined) await db.delete("meta", "stopped");
  else await db.put("meta", why, "stopped");
}

export async function getStopped(rt: Runtime): Promise<Stopped | undefined> {
  return (await (await rt.db()).get("meta", "stopped")) as Stopped | undefined;
}

async function readKeyring(rt: Runtime): Promise<Keyring | undefined> {
  return (await (await rt.db()).get("meta", "keyring")) as Keyring | undefined;
}

export async function status(rt: Runtime): Promise<VaultStatus> {
  const head = await rt.head();
  if (!head) return { state: "absent", sealed: 0 };
  const session = await readSession(rt.options.session, rt.now());
  if (session.state !== "open") rt.forget();
  const wait = await retryAfter(await rt.db(), rt.options.session, rt.now());
  const stopped = await getStopped(rt);
  const damage = (await rt.db()).transaction("plain").store;
  const [rebuiltAt, setAsideAt] = (await Promise.all([damage.get(REBUILT), damage.get(SET_ASIDE)])) as (
    | string
    | undefined
  )[];
  return {
    state: session.state === "open" ? "unlocked" : "locked",
    sealed: head.inbox.sightings,
    ...(wait > 0 ? { retryAfterMs: wait } : {}),
    ...(session.state === "open" ? { lockAt: session.lockAt } : {}),
    ...(stopped ? { captureStopped: stopped } : {}),
    ...(rebuiltAt ? { rebuiltAt } : {}),
    ...(setAsideAt ? { setAsideAt } : {}),
  };
}

export async function damageSeen(rt: Runtime): Promise<void> {
  for (const key of [REBUILT, SET_ASIDE]) await (await rt.db()).delete("plain", key);
}

/** @throws already-exists, weak-kdf, quota. */
export function create(rt: Runtime, passphrase: string, recoveryKit: boolean): Promise<CreateResult> {
  return rt.exclusive(async () => {
    if (await readKeyring(rt)) throw new VaultError("already-exists");
    const vaultKey = newVaultKey();
    const made = await wrapsFor(rt, vaultKey, passphrase, recoveryKit);
    const at = new Date(rt.now()).toISOString();
    await writeEmptyVault(rt, vaultKey, made.keyring, [{ at, kind: "create" }]);
    await openSession(rt.options.session, vaultKey, rt.now(), rt.lockMinutes);
    vaultKey.fill(0);
    return made.recoveryKey === undefined ? {} : { recoveryKey: made.recoveryKey };
  });
}

/** A keyring for a vault key; the recovery key is in the answer and nowhere else. */
export async function wrapsFor(rt: Runtime, vaultKey: Bytes, passphrase: string, recoveryKit: boolean) {
  const rounds = rt.options.kdfRounds ?? MIN_ROUNDS;
  const keyring: Keyring = { version: 1, wraps: [await wrapVaultKey(passphrase, "passphrase", vaultKey, rounds)] };
  if (!recoveryKit) return { keyring, recoveryKey: undefined };
  const recoveryKey = newRecoveryKey();
  const wrap = await wrapVaultKey(recoveryKey, "recovery-key", vaultKey, rounds);
  return { keyring: withWrap(keyring, wrap), recoveryKey };
}

/** A vault with nothing in it but its keys and the first lines of its trail, in one transaction. */
export async function writeEmptyVault(
  rt: Runtime,
  vaultKey: Bytes,
  keyring: Keyring,
  events: readonly TimedEvent[],
): Promise<void> {
  const keys = await deriveKeys(vaultKey);
  const inboxKey = await newInboxKey(keys);
  const manifest = emptyManifest(toBase64Url(inboxKey.pub));
  const audit = await chain(keys, manifest.audit, events);
  const sealed = await sealManifest(keys, 1, { ...manifest, audit: audit.head });
  const head: Head = { g: 1, seq: 0, inbox: { sightings: 0, bytes: 0, events: 0, origins: {} } };
  const db = await rt.db();
  await atomically(db, ["meta", "audit"], (tx) => {
    const meta = tx.objectStore("meta");
    request(meta.put(keyring, "keyring"));
    request(meta.put(inboxKey, "inboxKey"));
    request(meta.put(sealed, "manifest"));
    request(meta.put(head, "head"));
    for (const row of audit.rows) request(tx.objectStore("audit").put(row));
  });
}

/** @throws absent, throttled, wrong-passphrase, newer-version, migration-failed, corrupt. */
export async function unlock(rt: Runtime, secret: string, kind: SecretKind): Promise<UnlockResult> {
  // A session that ran out unnoticed is closed first, so that the trail says when.
  await readSession(rt.options.session, rt.now());
  const vaultKey = await unwrap(rt, secret, [kind]);
  try {
    await rt.exclusive(() => migrate(rt, vaultKey));
    await openSession(rt.options.session, vaultKey, rt.now(), rt.lockMinutes);
  } finally {
    vaultKey.fill(0);
  }
  try {
    const rebuilt = await rt.exclusive(() => rebuildIfDamaged(rt));
    await rt.options.onUnlocked?.((name) => getSetting(rt, name)).catch(() => undefined);
    return await rt.exclusive(() => afterUnlock(rt, kind, rebuilt?.setAside ?? 0));
  } catch (error) {
    // A full disk must not keep anyone from reading; the sealed sightings stay where they are.
    if (error instanceof VaultError && error.code === "quota") {
      await setStopped(rt, "quota").catch(() => undefined);
      return { opened: 0, setAside: 0 };
    }
    await closeSession(rt.options.session);
    rt.forget();
    throw error;
  }
}

/** @param setAside how many claims were set aside before it, as the manifest was made anew. */
async function afterUnlock(rt: Runtime, kind: SecretKind, setAside: number): Promise<UnlockResult> {
  const expired = await takeExpiry(rt.options.session);
  const sealKeyIsOurs = await inboxKeyIsOurs(rt);
  await rt.commit(async (draft) => {
    if (expired) draft.note({ kind: "lock", detail: { reason: expired.reason } }, expired.at);
    draft.note({ kind: "unlock", detail: { with: kind } });
    if (!draft.manifest.books) await bindAll(draft);
    if (!sealKeyIsOurs) draft.note({ kind: "inbox-key" });
  });
  if (!sealKeyIsOurs) {
    await setStopped(rt, "inbox-key");
    return { opened: 0, setAside };
  }
  const opened: Opened = await drainInbox(rt);
  opened.setAside += setAside;
  await forgetOldPages(rt);
  const stopped = await getStopped(rt);
  if (stopped && stopped !== "inbox-key") await setStopped(rt, undefined);
  return opened;
}

/** Pages whose sightings are remembered, so that sending them again stores nothing; a page is sent again within minutes. */
const REMEMBERED_PAGES = 20_000;

async function forgetOldPages(rt: Runtime): Promise<void> {
  const db = await rt.db();
  // numbers only grow and the oldest go first, so that two of them say how many there are; counting would read all
  const store = db.transaction("seen").store;
  const [first, last] = await Promise.all([store.openKeyCursor(), store.openKeyCursor(null, "prev")]);
  const old = (last?.key ?? 0) - REMEMBERED_PAGES;
  if (first && first.key <= old) await db.delete("seen", IDBKeyRange.upperBound(old));
}

/** The public key on disk is the one this vault made, and its private half is still there. */
async function inboxKeyIsOurs(rt: Runtime): Promise<boolean> {
  const { keys, manifest, db } = await rt.view();
  const stored = (await db.get("meta", "inboxKey")) as InboxKey | undefined;
  if (!stored || toBase64Url(stored.pub) !== manifest.inboxKey) return false;
  return openInboxKey(keys, stored).then(
    () => true,
    () => false,
  );
}

/**
 * One counted try at a secret, whatever kinds it may be of. The try is written down before the key is derived, so that
 * a kill does not hide it.
 */
async function unwrap(rt: Runtime, secret: string, kinds: readonly [SecretKind, ...SecretKind[]]): Promise<Bytes> {
  const keyring = await readKeyring(rt);
  if (!keyring) throw new VaultError("absent");
  const db = await rt.db();
  await beginTry(db, rt.options.session, rt.now());
  let refused: unknown;
  for (const kind of kinds) {
    const vaultKey = await unwrapVaultKey(keyring, secret, kind).catch((error: unknown) => {
      refused = error;
      return undefined;
    });
    if (!vaultKey) continue;
    await endTry(db, rt.options.session);
    return vaultKey;
  }
  const at = new Date(rt.now()).toISOString();
  // The refusal comes first; that it could not be written down must not turn it into another error.
  await rt
    .exclusive(() => sealEvent(rt, { at, kind: "unlock-failed", detail: { with: kinds[0] } }))
    .catch(() => undefined);
  throw refused;
}

/** Locks whatever happens: that it could not be written down, as on a full disk, must not keep the vault open. */
export async function lock(rt: Runtime, reason: LockReason): Promise<void> {
  try {
    if (await rt.sessionKeys()) await rt.write(async (draft) => draft.note({ kind: "lock", detail: { reason } }));
  } catch {
    // whoever shows claims has to hear that it is locked, not why the trail does not say so
  } finally {
    await closeSession(rt.options.session);
    rt.forget();
  }
}

/** That the vault locked itself must not be lost with the session: it waits, sealed, for the next unlock. */
export function recordExpiry(rt: Runtime): Promise<void> {
  return rt.exclusive(async () => {
    await readSession(rt.options.session, rt.now());
    const expired = await takeExpiry(rt.options.session);
    if (expired) await sealEvent(rt, { at: expired.at, kind: "lock", detail: { reason: expired.reason } });
  });
}

export async function touch(rt: Runtime): Promise<void> {
  if (await rt.sessionKeys()) await extendSession(rt.options.session, rt.now(), rt.lockMinutes);
}

/** Rewraps the vault key under a new passphrase. `current` may be the passphrase or the recovery key. */
export async function changePassphrase(rt: Runtime, current: string, next: string): Promise<void> {
  await rt.keys();
  const vaultKey = await unwrapEither(rt, current);
  const wrap = await wrapVaultKey(next, "passphrase", vaultKey, rt.options.kdfRounds ?? MIN_ROUNDS);
  vaultKey.fill(0);
  await replaceWrap(rt, wrap, "passphrase");
}

export async function renewRecoveryKey(rt: Runtime, passphrase: string): Promise<{ recoveryKey: string }> {
  await rt.keys();
  const vaultKey = await unwrapEither(rt, passphrase);
  const recoveryKey = newRecoveryKey();
  const wrap = await wrapVaultKey(recoveryKey, "recovery-key", vaultKey, rt.options.kdfRounds ?? MIN_ROUNDS);
  vaultKey.fill(0);
  await replaceWrap(rt, wrap, "recovery-kit");
  return { recoveryKey };
}

/** @throws wrong-passphrase, throttled, absent. */
export async function checkSecret(rt: Runtime, secret: string): Promise<void> {
  (await unwrapEither(rt, secret)).fill(0);
}

/** The passphrase or the recovery key: a passphrase may look like one. */
function unwrapEither(rt: Runtime, secret: string): Promise<Bytes> {
  return unwrap(rt, secret, kindsOf(secret));
}

async function replaceWrap(
  rt: Runtime,
  wrap: Awaited<ReturnType<typeof wrapVaultKey>>,
  kind: "passphrase" | "recovery-kit",
) {
  await rt.write(async (draft) => {
    const keyring = await readKeyring(rt);
    if (!keyring) throw new VaultError("absent");
    draft.writes.push({ store: "meta", key: "keyring", value: withWrap(keyring, wrap) });
    draft.note({ kind });
  });
}

/** A new sealing key after the one on disk was found changed. What was sealed to our own key is opened first; the rest is set aside. */
export function resetInboxKey(rt: Runtime): Promise<void> {
  return rt.exclusive(async () => {
    const { manifest, db } = await rt.view();
    const stored = (await db.get("meta", "inboxKey")) as InboxKey | undefined;
    if (stored) {
      await db.put("meta", { ...stored, pub: fromBase64Url(manifest.inboxKey) }, "inboxKey");
    }
    await drainInbox(rt).catch((error: unknown) => {
      if (!(error instanceof VaultError)) throw error;
    });
    await rt.commit(async (draft) => {
      const fresh = await newInboxKey(draft.view.keys);
      draft.manifest.inboxKey = toBase64Url(fresh.pub);
      draft.writes.push({ store: "meta", key: "inboxKey", value: fresh });
      draft.note({ kind: "inbox-key", detail: { renewed: true } });
    });
    await setStopped(rt, undefined);
  });
}
