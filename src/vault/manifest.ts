import { dayNumber } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import { type ClaimSummary, effectiveDay } from "../claims/work.ts";
import { openValue, sealValue } from "./codec.ts";
import type { Keys } from "./crypto.ts";
import { VaultError } from "./errors.ts";
import type { SealedRow } from "./schema.ts";

/**
 * The encrypted manifest: what must be there, at which generation. It vouches for the summary blocks, each block for
 * its claims, and for the books, each for its coverage entries or settings; a row that was swapped, dropped or put back
 * from an older copy does not fit.
 */

/** Generation (0: no such block), number of claims, then the due steps: day number, priority, day number, priority … */
export type BlockInfo = [generation: number, claims: number, ...steps: number[]];

export interface AuditHead {
  /** Number of the last entry and its MAC (base64url). */
  n: number;
  mac: string;
  /** Number and MAC of the last entry that retention has removed; 0 and "" where none was. */
  floor: number;
  floorMac: string;
}

export interface Manifest {
  claims: number;
  eligibility: number;
  blocks: BlockInfo[];
  /** Generation of each book (vault/books.ts); absent in a vault of an earlier build until the next unlock. */
  books?: Record<string, number>;
  /** How many claims first have a task due on each day. */
  due: Record<IsoDate, number>;
  audit: AuditHead;
  /** Sequence up to which sealed items were opened. */
  opened: number;
  /** The inbox's public key as this vault made it, base64url. */
  inboxKey: string;
}

/** Claims in one summary block: big enough to make scans quick, small enough to rewrite at each capture. */
export const BLOCK_SIZE = 32;

export function emptyManifest(inboxKey: string): Manifest {
  return {
    claims: 0,
    eligibility: 0,
    blocks: [],
    books: {},
    due: {},
    audit: { n: 0, mac: "", floor: 0, floorMac: "" },
    opened: 0,
    inboxKey,
  };
}

/** A copy whose changes do not reach the original. */
export function copyManifest(manifest: Manifest): Manifest {
  const { blocks, books, due, audit } = manifest;
  return {
    ...manifest,
    blocks: [...blocks],
    ...(books ? { books: { ...books } } : {}),
    due: { ...due },
    audit: { ...audit },
  };
}

function slot(generation: number) {
  return { store: "meta", key: "manifest", generation };
}

export async function sealManifest(keys: Keys, generation: number, manifest: Manifest): Promise<SealedRow> {
  return { g: generation, d: await sealValue(keys.manifest, slot(generation), manifest) };
}

/** @throws corrupt where it is unreadable, tampered where it is not of the vault's generation. */
export async function openManifest(keys: Keys, generation: number, row: SealedRow | undefined): Promise<Manifest> {
  if (!row) throw new VaultError("corrupt");
  if (row.g !== generation) throw new VaultError("tampered");
  return openValue<Manifest>(keys.manifest, slot(generation), row.d);
}

/** The first day on which a claim has a task due. */
export function firstDue(summary: ClaimSummary): IsoDate | undefined {
  return summary.tasks.map(effectiveDay).sort()[0];
}

/** The claim's highest priority among tasks that are due on `today`; undefined where none is. */
export function duePriority(summary: ClaimSummary, today: IsoDate): number | undefined {
  const priorities = summary.tasks.filter((task) => effectiveDay(task) <= today).map((task) => task.priority);
  return priorities.length === 0 ? undefined : Math.max(...priorities);
}

/** The highest due priority of a block as it grows with the days: pairs of day number and priority, both rising. */
export function dueSteps(summaries: readonly ClaimSummary[]): number[] {
  const tasks = summaries.flatMap((s) =>
    s.tasks.map((task) => [dayNumber(effectiveDay(task)), task.priority] as const),
  );
  tasks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const steps: number[] = [];
  let highest = -1;
  for (const [day, priority] of tasks) {
    if (priority <= highest) continue;
    highest = priority;
    steps.push(day, priority);
  }
  return steps;
}

/** The highest due priority of a block on a day, out of its steps; undefined where nothing is due. */
export function blockPriority(info: BlockInfo, day: number): number | undefined {
  let highest: number | undefined;
  for (let i = 2; i + 1 < info.length && (info[i] ?? 0) <= day; i += 2) highest = info[i + 1];
  return highest;
}

/** Moves a claim in the due counts. */
export function recount(manifest: Manifest, before: ClaimSummary | undefined, after: ClaimSummary | undefined): void {
  const [from, to] = [before && firstDue(before), after && firstDue(after)];
  if (from === to) return;
  if (from !== undefined) {
    const left = (manifest.due[from] ?? 0) - 1;
    if (left > 0) manifest.due[from] = left;
    else delete manifest.due[from];
  }
  if (to !== undefined) manifest.due[to] = (manifest.due[to] ?? 0) + 1;
}
