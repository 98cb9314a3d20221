import type { SessionStore } from "./api.ts";
import { atomically, request } from "./atomic.ts";
import { VaultError } from "./errors.ts";
import type { Db } from "./schema.ts";
import { TRIES } from "./session.ts";

/**
 * The growing delay after wrong tries. It is kept on disk, so that restarting the browser does not reset it; where the
 * disk is full, in the session, since a full disk must not keep anybody from reading.
 */

interface Tries {
  count: number;
  /** ms since 1970 of the last try. */
  at: number;
}

const FREE_TRIES = 3;
const MAX_DELAY_MS = 5 * 60_000;
const KEY = "tries";

/** ms to wait after that many tries in a row: none for the first three, then 2, 4, 8 s … up to five minutes. */
export function delayAfter(count: number): number {
  return count < FREE_TRIES ? 0 : Math.min(2_000 * 2 ** (count - FREE_TRIES), MAX_DELAY_MS);
}

/** A clock that was set back starts the wait anew: once, and not until it has caught up. */
function waitOf(tries: Tries | undefined, now: number): number {
  if (!tries) return 0;
  const delay = delayAfter(tries.count);
  return now < tries.at ? delay : Math.max(0, tries.at + delay - now);
}

/** ms until another try is allowed. */
export async function retryAfter(db: Db, session: SessionStore, now: number): Promise<number> {
  const held = (await session.get(TRIES)) as Tries | undefined;
  const stored = (await db.get("meta", KEY)) as Tries | undefined;
  if (stored && now < stored.at) await step(db, (tries) => tries && { ...tries, at: Math.min(tries.at, now) });
  return Math.max(waitOf(held, now), waitOf(stored, now));
}

/**
 * Counts a try before its outcome is known, in the same transaction that looks whether one is allowed: of many at once
 * each has to wait for the one before. @throws throttled; then nothing was counted.
 */
export async function beginTry(db: Db, session: SessionStore, now: number): Promise<void> {
  const wait = await retryAfter(db, session, now);
  if (wait > 0) throw new VaultError("throttled", wait);
  try {
    await step(db, (tries) => nextTry(tries, now));
  } catch (error) {
    if (!(error instanceof VaultError) || error.code !== "quota") throw error;
    const held = (await session.get(TRIES)) as Tries | undefined;
    const stored = (await db.get("meta", KEY)) as Tries | undefined;
    await session.set(TRIES, nextTry((held?.count ?? 0) > (stored?.count ?? 0) ? held : stored, now));
  }
}

function nextTry(tries: Tries | undefined, now: number): Tries {
  const wait = waitOf(tries, now);
  if (wait > 0) throw new VaultError("throttled", wait);
  return { count: (tries?.count ?? 0) + 1, at: now };
}

async function step(db: Db, change: (tries: Tries | undefined) => Tries | undefined): Promise<void> {
  await atomically(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const next = change((await meta.get(KEY)) as Tries | undefined);
    if (next) request(meta.put(next, KEY));
  });
}

/** Forgets the tries after a right one. */
export async function endTry(db: Db, session: SessionStore): Promise<void> {
  await session.remove(TRIES);
  await db.delete("meta", KEY);
}
