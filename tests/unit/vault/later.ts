import { basicSummary } from "../../../src/claims/work.ts";
import type { Vault } from "../../../src/vault/index.ts";
import { VERSIONS } from "../../../src/vault/versions.ts";
import { killableVault } from "../../kill-points/bundle.ts";
import { nextVersion } from "../../next-version/plugin.ts";
import { MARK } from "../../next-version/versions.ts";
import { type Bench, collect, memorySession } from "./helpers.ts";

/** A build with one more schema version, on the vault of a bench. */

export type LaterBuild = Awaited<ReturnType<typeof killableVault>>;
export const NEXT = VERSIONS.length + 1;

export function laterBuild(): Promise<LaterBuild> {
  return killableVault([nextVersion()]);
}

/** The same vault after the update. The browser empties session storage at an update, unless a test keeps it. */
export function updated(later: LaterBuild, b: Bench, session = memorySession()): Promise<Vault> {
  return later.openVault({ dbName: b.dbName, session, now: () => b.clock.now, deriveSummary: basicSummary });
}

/** How many claims the step of that version was done to, counted as often as it was done. */
export async function marksIn(vault: Vault): Promise<number> {
  return (await collect(vault.claims())).flatMap(({ work }) => work.notes.filter(({ id }) => id === MARK)).length;
}

/** The databases of a vault that hold something, with their schema versions. */
export async function versionsOf(dbName: string): Promise<IDBDatabaseInfo[]> {
  return (await indexedDB.databases()).filter(({ name = "" }) => name.startsWith(`${dbName}.`) && /\.\d+$/.test(name));
}
