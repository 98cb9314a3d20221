import { deleteDB, openDB } from "idb";
import { fromStorage, VaultError } from "./errors.ts";

/**
 * Which database is the vault. Purging and re-encrypting write a fresh database beside the old one and then move one
 * pointer; whatever happens in between, the pointer names a whole vault.
 */

interface Pointer {
  active: number;
}

/** The name of the n-th database of a vault. */
export function databaseName(vault: string, n: number): string {
  return `${vault}.${n}`;
}

async function withPointer<T>(vault: string, mode: IDBTransactionMode, use: (store: Box) => Promise<T>): Promise<T> {
  try {
    const db = await openDB(vault, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("place");
      },
    });
    try {
      const tx = db.transaction("place", mode, { durability: "strict" });
      const result = await use({
        get: async () => (await tx.store.get("pointer")) as Pointer | undefined,
        put: async (pointer) => {
          await tx.store.put?.(pointer, "pointer");
        },
      });
      await tx.done;
      return result;
    } finally {
      db.close();
    }
  } catch (error) {
    throw fromStorage(error);
  }
}

interface Box {
  get(): Promise<Pointer | undefined>;
  put(pointer: Pointer): Promise<void>;
}

/** The number of the active database, 1 for a new vault. */
export function activeNumber(vault: string): Promise<number> {
  return withPointer(vault, "readonly", async (box) => (await box.get())?.active ?? 1);
}

/** Makes another database the vault. */
export function moveTo(vault: string, n: number): Promise<void> {
  return withPointer(vault, "readwrite", (box) => box.put({ active: n }));
}

/**
 * Deletes a database of the vault, and what it leaves in the browser's files; other contexts let go of it when asked.
 *
 * Chromium keeps all databases of an origin in one LevelDB, ordered by a number that grows with each database made. A
 * deletion writes down that the rows are gone and compacts the files that lie across the deleted database's numbers:
 * those just written, not older ones that hold the rows themselves (seen in Chromium 156: they stayed through
 * restarts and megabytes of other writing). Deleting an empty database of a lower number compacts the files that
 * reach from below it to above it, which brings rows and deletion together: the first writes out what is in memory,
 * the second merges. So two of these brooms are made before each database of the vault, and used up after it.
 * @throws blocked where another window does not let go; the browser deletes it when that window closes.
 */
export async function deleteNumber(vault: string, n: number): Promise<void> {
  await dropNumber(vault, n);
  const there = await namesOf(vault);
  for (const broom of broomsOf(vault, n)) {
    if (!there.has(broom)) continue;
    await pause();
    await deleteDB(broom);
  }
}

/** {@link deleteNumber}, where no other window holds it. @returns whether it is gone. */
export async function deleteIfFree(vault: string, n: number): Promise<boolean> {
  try {
    await deleteNumber(vault, n);
    return true;
  } catch (error) {
    if (error instanceof VaultError && error.code === "blocked") return false;
    throw error;
  }
}

/**
 * Deletes what a move left that was stopped, or that a window held. Opening waits no longer for it than a moment: it may
 * stand in line behind a deletion that itself waits for that window.
 */
export async function clearLeftover(vault: string, n: number): Promise<void> {
  await Promise.race([deleteIfFree(vault, n), new Promise((resolve) => setTimeout(resolve, LETTING_GO_MS))]);
}

/** Deletes a database of the vault and keeps its brooms, since another one of its number follows. */
export function dropNumber(vault: string, n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(databaseName(vault, n), {
      blocked: () => void setTimeout(() => reject(new VaultError("blocked")), LETTING_GO_MS),
    }).then(resolve, reject);
  });
}

/** Windows let go at once when asked, but for what they are writing; one that the browser has frozen does not answer. */
const LETTING_GO_MS = 5_000;

/** To be called before database `n` may be made: once it is there, brooms would come too late. */
export async function makeBrooms(vault: string, n: number): Promise<void> {
  const there = await namesOf(vault);
  if (there.has(databaseName(vault, n))) return;
  for (const broom of broomsOf(vault, n)) if (!there.has(broom)) (await openDB(broom, 1)).close();
}

function broomsOf(vault: string, n: number): string[] {
  return ["a", "b"].map((which) => `${databaseName(vault, n)}.broom-${which}`);
}

async function namesOf(vault: string): Promise<Set<string>> {
  const names = (await indexedDB.databases()).map(({ name = "" }) => name);
  return new Set(names.filter((name) => name.startsWith(`${vault}.`)));
}

/** Chromium goes on with its files after it has said that a database is deleted. */
const SETTLING_MS = 1_500;

async function pause(): Promise<void> {
  if (typeof navigator === "undefined" || !/Chrome\//.test(navigator.userAgent)) return;
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
}
