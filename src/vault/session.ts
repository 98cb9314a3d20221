import type { SessionStore } from "./api.ts";
import { type Bytes, fromBase64Url, randomBytes, toBase64Url } from "./bytes.ts";

/**
 * The unlocked key in memory-backed session storage, with the time at which it goes. Alarms stop while a machine
 * sleeps, so the deadline is checked at every use; a clock that was set back locks, since it would stretch the deadline.
 */

interface Session {
  key: string;
  /** ms since 1970. */
  deadline: number;
  /** When the clock was last looked at. */
  last: number;
}

/** Time servers move clocks by less. */
const CLOCK_TOLERANCE_MS = 2_000;

const KEY = "vault.key";
/** Wrong tries that a full disk did not take (vault/throttle.ts). */
export const TRIES = "vault.tries";
const DEDUPE = "vault.dedupe";
const EXPIRY = "vault.expiry";

/** That and when the vault locked itself, for the audit trail of the next unlock. */
interface Expiry {
  reason: "timeout" | "clock";
  at: string;
}

export async function takeExpiry(store: SessionStore): Promise<Expiry | undefined> {
  const expiry = (await store.get(EXPIRY)) as Expiry | undefined;
  if (expiry) await store.remove(EXPIRY);
  return expiry;
}

export type SessionState =
  | { state: "none" }
  | { state: "expired"; reason: "timeout" | "clock" }
  | { state: "open"; key: string; lockAt: number };

/** The key as text, if the vault is unlocked. An expired one is removed. */
export async function readSession(store: SessionStore, now: number): Promise<SessionState> {
  const session = parseSession(await store.get(KEY));
  if (!session) return { state: "none" };
  const setBack = now < session.last - CLOCK_TOLERANCE_MS;
  if (setBack || now >= session.deadline) {
    const reason = setBack ? "clock" : "timeout";
    await store.set(EXPIRY, { reason, at: new Date(now).toISOString() } satisfies Expiry);
    await store.remove(KEY);
    return { state: "expired", reason };
  }
  if (now > session.last + 1_000) await store.set(KEY, { ...session, last: now });
  return { state: "open", key: session.key, lockAt: session.deadline };
}

function parseSession(value: unknown): Session | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { key, deadline, last } = value as Partial<Session>;
  if (typeof key !== "string" || typeof deadline !== "number" || typeof last !== "number") return undefined;
  return { key, deadline, last };
}

export async function openSession(store: SessionStore, vaultKey: Bytes, now: number, minutes: number): Promise<void> {
  await store.set(KEY, { key: toBase64Url(vaultKey), deadline: now + minutes * 60_000, last: now } satisfies Session);
}

export async function extendSession(store: SessionStore, now: number, minutes: number): Promise<void> {
  const session = parseSession(await store.get(KEY));
  if (session) await store.set(KEY, { ...session, deadline: now + minutes * 60_000, last: now });
}

export async function closeSession(store: SessionStore): Promise<void> {
  await store.remove(KEY);
}

/** Leaves nothing of the vault in the session. */
export async function forgetSession(store: SessionStore): Promise<void> {
  for (const key of [KEY, DEDUPE, EXPIRY, TRIES]) await store.remove(key);
}

/** A random HMAC key that lives as long as the browser session, to know duplicates while locked. */
export async function dedupeKey(store: SessionStore): Promise<CryptoKey> {
  let text = await store.get(DEDUPE);
  if (typeof text !== "string") {
    text = toBase64Url(randomBytes(32));
    await store.set(DEDUPE, text);
  }
  return crypto.subtle.importKey("raw", fromBase64Url(text as string), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
}
