import type { IsoDate } from "../claims/record.ts";
import { basicSummary, type ClaimEntry, type ClaimSummary } from "../claims/work.ts";
import type { VaultOptions } from "./api.ts";
import { openValue } from "./codec.ts";
import type { Keys } from "./crypto.ts";
import { VaultError } from "./errors.ts";
import type { Manifest } from "./manifest.ts";
import type { BlockRow, ClaimRow, Db, Head } from "./schema.ts";

/** Rows of claims and of summary blocks, opened and checked against what vouches for them. */

/** One claim's line in a summary block: `g` vouches for the generation of the claim's own row. */
export interface BlockLine {
  id: string;
  g: number;
  s: ClaimSummary;
}

/** What is sealed in a claim's row. */
export interface StoredClaim {
  /** Number of the summary block that holds its line. */
  b: number;
  e: ClaimEntry;
}

/** What a reader or writer works with: the state of the vault at one generation. */
export interface View {
  db: Db;
  keys: Keys;
  head: Head;
  manifest: Manifest;
  today: IsoDate;
  /** ISO instant. */
  now: string;
  deriveSummary: VaultOptions["deriveSummary"];
}

export function claimSlot(id: string, generation: number) {
  return { store: "claims", key: id, generation };
}
export function blockSlot(b: number, generation: number) {
  return { store: "summaries", key: b, generation };
}

export async function openClaim(keys: Keys, row: ClaimRow): Promise<StoredClaim | undefined> {
  try {
    return await openValue<StoredClaim>(keys.records, claimSlot(row.id, row.g), row.d);
  } catch {
    return undefined;
  }
}

/** The lines of a block. @throws corrupt where it is damaged, missing or of another generation than the manifest says. */
export async function openBlock(
  view: Pick<View, "keys" | "manifest">,
  b: number,
  row: BlockRow | undefined,
): Promise<BlockLine[]> {
  const expected = view.manifest.blocks[b]?.[0] ?? 0;
  if (expected === 0) return [];
  if (!row || row.g !== expected) throw new VaultError("corrupt");
  return openValue<BlockLine[]>(view.keys.summaries, blockSlot(b, row.g), row.d);
}

/** How many rows are read and opened at a time. */
const PAGE = 200;

/** The lines of a block that cannot be read, worked out from the claims that say they belong to it. */
export async function linesFromClaims(view: View, b: number): Promise<BlockLine[]> {
  const lines: BlockLine[] = [];
  for await (const { row, stored } of eachClaim(view))
    if (stored?.b === b) lines.push({ id: row.id, g: row.g, s: basicSummary(stored.e, view.today) });
  return lines;
}

/** Every row of a claim; without what is in it where it cannot be read. */
export async function* eachClaim(
  view: Pick<View, "db" | "keys">,
): AsyncGenerator<{ row: ClaimRow; stored: StoredClaim | undefined }> {
  for (let after = ""; ; ) {
    const rows = await view.db.getAll("claims", IDBKeyRange.lowerBound(after, true), PAGE);
    if (rows.length === 0) return;
    const opened = await Promise.all(rows.map((row) => openClaim(view.keys, row)));
    for (const [i, row] of rows.entries()) yield { row, stored: opened[i] };
    after = rows.at(-1)?.id ?? after;
  }
}
