import { isStatusWording } from "../../claims/status.ts";
import type { Facts, Note } from "../structure/facts.ts";
import type { Meanings } from "../vocabulary/meaning.ts";
import { isBlank, readDates, readId } from "../vocabulary/values.ts";
import { type Item, isAmount, type Mapped } from "./model.ts";

/** Claim numbers that stand in headings, with or without a label. */

/** `Claim #24A1234 — Denied`, `ICN 2226065001447`: a claim number inside a heading, and what follows it. */
function headingAnchor(note: Note, meanings: Meanings): { number: string; label: string; rest: string } | undefined {
  const m =
    /^(.*?)[\s#:]+((?=[\w-]*\d{3})[A-Z0-9][\w-]{3,}(?:\s\d{2,})*)(?![\w-])\s*(?:(?:[-–—|:(·•/]+|\b(?:is|was|has been)\b)\s*(.{2,60}?)\)?)?$/.exec(
      note.text,
    );
  if (!m?.[1] || !m[2] || !/\d{3}/.test(m[2]) || readId(m[2]) === undefined) return undefined;
  const words = m[1].trim().split(/\s+/);
  for (let n = Math.max(0, words.length - 4); n < words.length; n += 1) {
    const label = words.slice(n).join(" ");
    const meaning = meanings.resolve(label, m[2], []);
    if (meaning?.field === "claimNumber") return { number: m[2], label, rest: m[3] ?? "" };
  }
  return undefined;
}

export function headingItems(facts: Facts, meanings: Meanings): Item[] {
  const out: Item[] = [];
  for (const note of facts.notes) {
    if (!note.heading && note.text.length > 40) continue;
    const found = headingAnchor(note, meanings);
    if (!found) continue;
    const base = { section: note.section, owner: note.owner, label: found.label, place: "heading" };
    out.push({
      ...base,
      field: "claimNumber",
      score: 0.6,
      cell: { text: found.number, parts: [found.number], box: note.box },
    });
    const field = isStatusWording(found.rest)
      ? "statusText"
      : meanings.isPerson(found.rest)
        ? "patientName"
        : undefined;
    if (field)
      out.push({
        ...base,
        field,
        score: 0.6,
        cell: { text: found.rest, parts: [found.rest], box: note.box },
      });
  }
  return out;
}

/** Pages about another thing whose number a heading may show. */
const OTHER_NUMBER =
  /\bauth(?:orization)?\b|referral|precert|\bappeal|dispute|ticket|\bcase\b|invoice|\border\b|\bmessage|payment (?:number|id)|check (?:no|number|#)/i;
/** Numbers that begin with whose they are. */
const OF_CLAIM = /^(?:cla?i?m|[idt]cn)[-#_ ]?\d/i;
const PHONE = /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$|^1-\d{3}-/;

function isBareNumber(text: string): boolean {
  return (
    text.length >= 7 &&
    text.length <= 24 &&
    (text.match(/\d/g)?.length ?? 0) >= 4 &&
    text.split(" ").length <= 2 &&
    !PHONE.test(text) &&
    !/[*#.]/.test(text) &&
    !readDates(text) &&
    readId(text) !== undefined
  );
}

const says = (i: Item): boolean =>
  !isBlank(i.cell.text) &&
  (isAmount(i.field) || i.field === "statusText" || i.field === "serviceDates" || i.field === "serviceFrom");

/**
 * Claim numbers that no label names, on a page without any labelled one: an identifier alone in the page's heading,
 * or at the head of each of several cards, with what only a claim has below it.
 */
export function bareNumbers(facts: Facts, items: readonly Item[], grids: readonly Mapped[]): Item[] {
  const found = facts.notes.flatMap((n) => {
    const text = n.text.replace(/^#\s?/, "");
    return !n.owner && isBareNumber(text) ? [{ ...n, text }] : [];
  });
  const isOther = (n: Note): boolean => n.heading && OTHER_NUMBER.test(n.text);
  if (!found.some((n) => n.heading && OF_CLAIM.test(n.text)) && facts.notes.some(isOther)) return [];
  const [only] = found.filter((n) => n.heading).length === 1 ? found.filter((n) => n.heading) : found;
  if (!only) return [];
  const after = (from: number, to: number): Item[] =>
    items.filter((i) => i.cell.box.at > from && i.cell.box.at < to && says(i) && !i.owner);
  const item = (note: Note, score: number): Item => ({
    field: "claimNumber",
    label: "heading",
    cell: { text: note.text, parts: [note.text], box: note.box },
    section: note.section,
    owner: undefined,
    score,
    place: "heading",
  });
  if (only.heading && found.filter((n) => n.heading).length === 1) {
    const below = after(only.box.at, Number.POSITIVE_INFINITY);
    const lines = grids.some((g) => g.kind === "lines");
    const enough = below.some((i) => isAmount(i.field)) && new Set(below.map((i) => i.field)).size >= (lines ? 2 : 3);
    return enough ? [item(only, 0.55)] : [];
  }
  const cards = found.filter((n) => n.box.tag === only.box.tag);
  if (cards.length < 2 || new Set(cards.map((n) => n.text)).size !== cards.length) return [];
  const whole = cards.every((n, i) => {
    const end = cards[i + 1]?.box.at ?? Number.POSITIVE_INFINITY;
    const mine = after(n.box.at, end);
    const lined = grids.some(({ kind, grid }) => {
      const at = grid.rows[0]?.box.at ?? -1;
      return kind === "lines" && at > n.box.at && at < end;
    });
    return lined || (mine.some((x) => isAmount(x.field)) && new Set(mine.map((x) => x.field)).size >= 2);
  });
  return whole ? cards.map((n) => item(n, 0.55)) : [];
}
