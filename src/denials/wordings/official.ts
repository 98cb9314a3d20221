import { carc as carcFact, rarc as rarcFact, statusCode as statusFact } from "../codes/index.ts";
import { OFFICIAL_CODES, OFFICIAL_HASHES } from "./official.generated.ts";
import { bytesOf, hash32, plainWords, withoutLeadingCode, withoutNotes } from "./text.ts";

/**
 * Official wordings on a page -> their codes, by one-way hashes (24 bits of a hash of each run of six words; a sentence that
 * is shorter has one hash of the whole). The sentences themselves are not in the product. Made by tests/tools/wordings/build.ts.
 */

export const RUN = 6;
const ENOUGH = 0.7;
/** A second code of the same list with this part of the best one's share makes the answer ambiguous. */
const NEAR = 0.85;

/** The hashes of a wording: those of its runs of six words, or that of the whole where it is shorter. */
export function runHashes(text: string): number[] {
  const words = plainWords(withoutNotes(text));
  if (words.length === 0) return [];
  if (words.length < RUN) return [hash32(`=${words.join(" ")}`) & 0xffffff];
  return Array.from(
    { length: words.length - RUN + 1 },
    (_, at) => hash32(words.slice(at, at + RUN).join(" ")) & 0xffffff,
  );
}

type List = "carc" | "rarc" | "statusCode";
interface Entry {
  list: List;
  code: string;
  runs: number;
}

const LISTS: Record<string, List> = { c: "carc", r: "rarc", s: "statusCode" };
let index: Map<number, Entry[]> | undefined;

function load(): Map<number, Entry[]> {
  const bytes = bytesOf(OFFICIAL_HASHES);
  const found = new Map<number, Entry[]>();
  let at = 0;
  for (const part of OFFICIAL_CODES.split(",")) {
    const [key = "", count = "0"] = part.split(":");
    const entry: Entry = { list: LISTS[key[0] ?? ""] ?? "carc", code: key.slice(1), runs: Number.parseInt(count, 36) };
    for (let run = 0; run < entry.runs; run++, at += 3) {
      const hash = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const entries = found.get(hash);
      if (!entries) found.set(hash, [entry]);
      else if (!entries.includes(entry)) entries.push(entry);
    }
  }
  return found;
}

/** Codes whose official wording a text is; `share` is the part of the text's runs that are the code's, 0.7 to 1. */
export interface OfficialMatch {
  carc?: string;
  rarc?: string;
  statusCode?: string;
  share: number;
}

const isActive = ({ list, code }: Entry): boolean =>
  (list === "carc" ? carcFact(code) : list === "rarc" ? rarcFact(code) : statusFact(code))?.active === true;

/**
 * The code whose official wording this is: 70 % or more of the text's runs are that code's, and no other code of the list comes
 * near (where one does, the one that is more fully there wins, then the active one). Cut-offs, punctuation, notes in brackets
 * or behind, and a code in front do no harm. Undefined where the text is no official wording, or of several codes alike.
 */
export function recognizeOfficial(text: string): OfficialMatch | undefined {
  const bare = withoutLeadingCode(text);
  return match(text) ?? match(bare) ?? match(withoutCutWord(bare));
}

/** A wording cut off within a word: without that word, as long as a run is left. */
function withoutCutWord(text: string): string {
  const cut = /[.!?)]\s*$/.test(text.replace(/(?:\.{2,}|\u2026)\s*$/, "")) ? text : text.replace(/[^\s/-]+\s*$/, "");
  return plainWords(cut).length > RUN ? cut : "";
}

function match(text: string): OfficialMatch | undefined {
  const hashes = new Set(runHashes(text));
  if (hashes.size === 0) return undefined;
  index ??= load();
  const hits = new Map<Entry, number>();
  for (const hash of hashes) for (const entry of index.get(hash) ?? []) hits.set(entry, (hits.get(entry) ?? 0) + 1);
  const result: OfficialMatch = { share: 0 };
  for (const list of ["carc", "rarc", "statusCode"] as const) {
    const best = bestOf(list, hits, hashes.size);
    if (!best) continue;
    result[list] = best.entry.code;
    result.share = Math.max(result.share, best.share);
  }
  return result.share > 0 ? result : undefined;
}

function bestOf(list: List, hits: Map<Entry, number>, runs: number): { entry: Entry; share: number } | undefined {
  const rows = [...hits]
    .filter(([entry, count]) => entry.list === list && count / runs >= ENOUGH)
    .map(([entry, count]) => ({ entry, share: count / runs, there: count / entry.runs }))
    .sort((a, b) => b.share - a.share || b.there - a.there);
  const top = rows[0];
  if (!top) return undefined;
  const near = rows.filter((row) => row.share >= top.share * NEAR);
  if (near.length === 1) return top;
  near.sort((a, b) => b.there - a.there);
  const [first, second] = near as [(typeof near)[0], (typeof near)[0]];
  if (first.there - second.there >= 0.2) return first;
  const active = near.filter((row) => first.there - row.there < 0.2 && isActive(row.entry));
  return active.length === 1 ? active[0] : undefined;
}
