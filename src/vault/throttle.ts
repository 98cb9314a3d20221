import { atomically, request } from "./atomic.ts";
import type { Db } from "./schema.ts";

/** The growing delay after wrong tries. It is kept on disk, so that restarting the browser does not reset it. */

interface Tries {
  count: number;
  /** ms since 1970 of the last try. */
  at: number;
}

const FREE_TRIES = 3;
const MAX_DELAY_MS = 5 * 60_000;

/** ms to wait after that many tries in a row: none for the first three, then 2, 4, 8 s … up to five minutes. */
export function delayAfter(count: number): number {
  return count < FREE_TRIES ? 0 : Math.min(2_000 * 2 ** (count - FREE_TRIES), MAX_DELAY_MS);
}

/** ms until another try is allowed. A clock that was set back starts the wait anew. */
export async function retryAfter(db: Db, now: number): Promise<number> {
  const tries = (await db.get("meta", "tries")) as Tries | undefined;
  if (!tries) return 0;
  const delay = delayAfter(tries.count);
  return now < tries.at ? delay : Math.max(0, tries.at + delay - now);
}

/** Counts a try before its outcome is known. */
export async function beginTry(db: Db, now: number): Promise<void> {
  await atomically(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const tries = (await meta.get("tries")) as Tries | undefined;
    request(meta.put({ count: (tries?.count ?? 0) + 1, at: now } satisfies Tries, "tries"));
  });
}

/** Forgets the tries after a right one. */
export async function endTry(db: Db): Promise<void> {
  await db.delete("meta", "tries");
}
