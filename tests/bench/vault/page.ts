import type { CapturedPage } from "../../../src/claims/history.ts";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { basicSummary, type ClaimEntry, type ClaimSummary, openTasks } from "../../../src/claims/work.ts";
import { summarize } from "../../../src/followup/summary.ts";
import { capturedReadingSchema } from "../../../src/messages/protocol.ts";
import { openVault, type SessionStore, type Vault, type VaultOptions } from "../../../src/vault/index.ts";

/** What the vault's benchmark does inside a page of a real browser: seeds vaults and measures. Times in ms. */

const PASSPHRASE = "a passphrase for measuring";
const DUE = 50;
const BATCH = 50;

const stores = new Map<string, SessionStore>();
function sessionOf(name: string): SessionStore {
  const values = new Map<string, string>();
  const made: SessionStore = {
    get: async (key) => JSON.parse(values.get(key) ?? "null") ?? undefined,
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
  };
  const known = stores.get(name) ?? made;
  stores.set(name, known);
  return known;
}

/** A denied claim has one task due; nothing else has any, so that vaults of every size have the same due tasks. */
function seedSummary(entry: ClaimEntry, today: string): ClaimSummary {
  const summary = basicSummary(entry, today);
  if (summary.status !== "denied") return summary;
  const task = { key: "appeal:", kind: "appeal" as const, title: "Appeal", due: today, priority: 50, why: "Denied." };
  return { ...summary, tasks: openTasks([task], entry.work) };
}

const open = (name: string, more: Partial<VaultOptions> = {}): Promise<Vault> =>
  openVault({ dbName: name, session: sessionOf(name), deriveSummary: seedSummary, lockMinutes: 600, ...more });

function record(n: number, status: ClaimRecord["status"]): ClaimRecord {
  const number = String(n).padStart(7, "0");
  return {
    payerName: "Example Health",
    claimNumber: `24B${number}`,
    patientControlNumber: `PCN-${number}`,
    patientName: `TESTPERSON, NUMBER ${number}`,
    memberId: `W${number}00`,
    providerName: "Riverside Family Clinic",
    serviceFrom: "2026-09-03",
    serviceTo: "2026-09-03",
    receivedDate: "2026-09-10",
    billed: 10_000 + (n % 5_000),
    allowed: 8_000,
    paid: status === "denied" ? 0 : 6_400,
    status,
    statusText: status === "denied" ? "Denied" : "Finalized - payment",
    lines: [{ procedure: "99213", units: 1, billed: 10_000 + (n % 5_000), adjustments: [{ group: "CO", code: "45" }] }],
  };
}

function pageOf(numbers: readonly number[], statusOf: (n: number) => ClaimRecord["status"]): CapturedPage {
  const reading = capturedReadingSchema.parse({
    reading: { portal: "generic", pageKind: "claim-list", records: numbers.map((n) => record(n, statusOf(n))) },
    ids: numbers.map(() => crypto.randomUUID()),
    capturedAt: new Date().toISOString(),
    documentId: crypto.randomUUID(),
  });
  return {
    portal: "generic",
    host: "portal.example",
    origin: "https://portal.example",
    sightings: reading.reading.records.map((one, i) => ({
      id: reading.ids[i] ?? "",
      capturedAt: reading.capturedAt,
      pageKind: "claim-list",
      record: one as ClaimRecord,
    })),
  };
}

/** A vault of `claims` claims, 50 of them due. */
export async function seed(name: string, claims: number): Promise<void> {
  const vault = await open(name);
  await vault.create(PASSPHRASE);
  const step = 500;
  for (let from = 0; from < claims; from += step) {
    const numbers = Array.from({ length: Math.min(step, claims - from) }, (_, i) => from + i);
    await vault.capture(pageOf(numbers, (n) => (n < DUE ? "denied" : "paid")));
  }
  vault.close();
}

interface Put {
  store: string;
  value: unknown;
  key: IDBValidKey | undefined;
}

/** Everything that is put while `work` runs. */
async function putsOf(work: () => Promise<unknown>): Promise<{ ms: number; puts: Put[] }> {
  const puts: Put[] = [];
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
    puts.push({ store: this.name, value, key });
    return put.call(this, value, key);
  };
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  IDBObjectStore.prototype.put = put;
  return { ms, puts };
}

function plainDatabase(name: string, puts: readonly Put[]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of new Set(puts.map((one) => one.store)))
        request.result.createObjectStore(store, { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The same values put into stores without indexes, in one transaction with strict durability. */
function plainPuts(db: IDBDatabase, puts: readonly Put[], round: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const names = [...new Set(puts.map((one) => one.store))];
    const tx = db.transaction(names, "readwrite", { durability: "strict" });
    for (const [i, { store, value }] of puts.entries()) tx.objectStore(store).put(value, round * 10_000 + i);
    tx.oncomplete = () => resolve(performance.now() - started);
    tx.onabort = () => reject(tx.error);
  });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Batches of 50 claims, half known and half new, through the whole write path; against plain puts of the same values. */
export async function writePath(name: string, claims: number, rounds: number) {
  const vault = await open(name, { deriveSummary: summarize });
  await vault.unlock(PASSPHRASE);
  const times: number[] = [];
  const plain: number[] = [];
  let bytes = 0;
  let db: IDBDatabase | undefined;
  for (let round = 0; round < rounds + 1; round += 1) {
    const numbers = Array.from({ length: BATCH }, (_, i) =>
      i % 2 === 0 ? DUE + ((round * 7_919 + i * 131) % Math.max(1, claims - DUE)) : claims + round * BATCH + i,
    );
    const { ms, puts } = await putsOf(() => vault.capture(pageOf([...new Set(numbers)], () => "pending")));
    db ??= await plainDatabase(`${name}-plain`, puts);
    const bare = await plainPuts(db, puts, round);
    // the first round warms up
    if (round === 0) continue;
    times.push(ms);
    plain.push(bare);
    bytes += puts.reduce((sum, { value }) => sum + ((value as { d?: Uint8Array }).d?.length ?? 0), 0);
  }
  db?.close();
  vault.close();
  return { ms: median(times), plain: median(plain), bytes: Math.round(bytes / rounds) };
}

/** From the passphrase to the first task list, in a context that knows nothing yet. */
export async function unlockToTasks(name: string, rounds: number) {
  const times: number[] = [];
  let due = 0;
  for (let round = 0; round < rounds; round += 1) {
    const vault = await open(name);
    await vault.lock();
    const started = performance.now();
    await vault.unlock(PASSPHRASE);
    const today = new Date().toISOString().slice(0, 10);
    const { claims } = await vault.dueTasks(today, DUE);
    times.push(performance.now() - started);
    due = claims.length;
    vault.close();
  }
  return { ms: median(times), due };
}

/** The desk's index out of all summaries; against decrypting and parsing the same JSON, block by block. */
export async function deskIndex(name: string, rounds: number) {
  const vault = await open(name);
  await vault.unlock(PASSPHRASE);
  const all: ClaimSummary[] = [];
  for await (const some of vault.summaries()) all.push(...some);
  const blocks: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }[] = [];
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const size = 32;
  for (let i = 0; i < all.length; i += size) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const lines = all.slice(i, i + size).map((s) => ({ id: s.id, g: 1, s }));
    const data = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv },
      key,
      new TextEncoder().encode(JSON.stringify(lines)),
    );
    blocks.push({ iv, data });
  }
  const decoder = new TextDecoder();
  const index: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let started = performance.now();
    const seen = new Map<string, ClaimSummary>();
    for await (const some of vault.summaries()) for (const one of some) seen.set(one.id, one);
    index.push(performance.now() - started);
    started = performance.now();
    const parsed = new Map<string, ClaimSummary>();
    const opened = await Promise.all(
      blocks.map(({ iv, data }) => crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data)),
    );
    for (const text of opened)
      for (const { s } of JSON.parse(decoder.decode(text)) as { s: ClaimSummary }[]) parsed.set(s.id, s);
    bare.push(performance.now() - started);
    if (seen.size !== parsed.size) throw new Error(`${seen.size} summaries, ${parsed.size} expected`);
  }
  vault.close();
  return { ms: median(index), bare: median(bare), claims: all.length };
}
