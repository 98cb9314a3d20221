import "fake-indexeddb/auto";
import type { CapturedPage, CapturedSighting } from "../../../src/claims/history.ts";
import type { ClaimRecord, PageKind } from "../../../src/claims/record.ts";
import { basicSummary, type ClaimEntry, type ClaimSummary, openTasks } from "../../../src/claims/work.ts";
import { openVault, type SessionStore, type Vault, type VaultOptions } from "../../../src/vault/index.ts";

export const PASSPHRASE = "correct horse battery staple";
export const START = Date.parse("2026-11-23T15:00:00.000Z");

/** A session store as the browser's: values are copied as JSON, gone with the object. */
export function memorySession(): SessionStore & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: async (key) => JSON.parse(values.get(key) ?? "null") ?? undefined,
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
  };
}

let names = 0;

export interface Bench {
  vault: Vault;
  dbName: string;
  session: ReturnType<typeof memorySession>;
  clock: { now: number };
  /** Another context on the same database and session, such as a restarted background. */
  again(options?: Partial<VaultOptions>): Promise<Vault>;
}

/** A fresh vault; created and unlocked unless `create` is false. */
export async function bench(
  options: Partial<VaultOptions> & { create?: boolean; recoveryKit?: boolean } = {},
): Promise<Bench> {
  names += 1;
  const dbName = options.dbName ?? `vault-test-${names}`;
  const session = memorySession();
  const clock = { now: START };
  const base: VaultOptions = { dbName, session, now: () => clock.now, deriveSummary: withTask };
  const { create = true, ...rest } = options;
  const vault = await openVault({ ...base, ...rest });
  if (create) await vault.create(PASSPHRASE);
  return { vault, dbName, session, clock, again: (more = {}) => openVault({ ...base, ...rest, ...more }) };
}

/** A stand-in for advice: a denied claim has a task due on the day of its look, as urgent as it is dear. */
export function withTask(entry: ClaimEntry, today: string): ClaimSummary {
  const summary = basicSummary(entry, today);
  if (summary.status !== "denied") return summary;
  const task = {
    key: `appeal:${entry.history.current.processedDate ?? ""}`,
    kind: "appeal" as const,
    title: "Appeal",
    due: entry.history.current.processedDate ?? today,
    priority: Math.min(100, Math.round((summary.billed ?? 0) / 200)),
    why: "Denied.",
  };
  return { ...summary, atStake: summary.billed ?? 0, tasks: openTasks([task], entry.work) };
}

let ids = 0;

export function sighting(
  record: ClaimRecord,
  pageKind: PageKind = "claim-detail",
  more: Partial<CapturedSighting> = {},
): CapturedSighting {
  ids += 1;
  return {
    id: `sighting-${ids}`,
    capturedAt: new Date(START + ids * 1000).toISOString(),
    pageKind: pageKind as CapturedSighting["pageKind"],
    record,
    ...more,
  };
}

export function page(
  records: ClaimRecord[],
  pageKind: PageKind = "claim-detail",
  more: Partial<CapturedPage> = {},
): CapturedPage {
  return {
    portal: "availity",
    host: "portal.example",
    origin: "https://portal.example",
    sightings: records.map((record) => sighting(record, pageKind)),
    ...more,
  };
}

export function claim(n: number, more: ClaimRecord = {}): ClaimRecord {
  return {
    payerName: "Example Health",
    claimNumber: `24A${String(n).padStart(6, "0")}`,
    patientControlNumber: `PCN-${n}`,
    patientName: `MARKER, PATIENT${n}`,
    memberId: `W${String(100_000_000 + n)}`,
    serviceFrom: "2026-09-03",
    serviceTo: "2026-09-03",
    billed: 10_000 + n,
    status: "pending",
    statusText: "In process",
    ...more,
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The databases that hold something of a vault; the empty ones of vault/place.ts are left out. */
export async function databases(dbName: string): Promise<string[]> {
  const names = (await indexedDB.databases()).map(({ name = "" }) => name);
  return names.filter((name) => name.startsWith(`${dbName}.`) && !name.includes(".broom-"));
}
