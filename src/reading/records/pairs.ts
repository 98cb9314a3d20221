import { parseMoney } from "../../claims/money.ts";
import { isStatusWording } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import { plain } from "../sheet/text.ts";
import { type Note, type Pair, REASON } from "../structure/facts.ts";
import { CATEGORY_CODE, STATUS_CODE, withGroups } from "../vocabulary/codes.ts";
import type { About, Meanings } from "../vocabulary/meaning.ts";
import { isBlank, readDates } from "../vocabulary/values.ts";
import { isCodes } from "./columnvalues.ts";
import { type Item, labelPieces } from "./model.ts";

/** Pairs of label and value -> items with a meaning. */

/** `Disallowed` and, beside it, since when. */
const DAY = /^(?:as of|on|effective|since) .*\d{4}$/i;

/** `Coverage is active for`, with the day that was asked about as its value. */
const COVERED_ON =
  /^(?:(?:medical|dental|vision|member|patient|subscriber|coverage|policy|plan|eligibility)\s)*(?:(?:is|was)\s)?((?:not\s|in)?(?:active|eligible|covered|in force|enrolled)) (?:for|on|as of)$/i;

const LED_BY_CODE = /^(?=\w*\d)[A-Z0-9]{1,5}\s*[-–—:]\s+[A-Za-z]+\s/;

/** `DENIED: Duplicate claim`: a status and why, in one text. */
const HEAD_WORD = /^(?:paid|denied|pend(?:ed|ing)|rejected|approved|suspended|on hold|in (?:process|review))$/i;

/** What a pair says: one item, or one for each part of a label such as `Check No / Date`. */
export function itemsOf(pair: Pair, meanings: Meanings, about: About = "claim"): Item[] {
  const title = pair.section[pair.section.length - 1];
  const place = title ? `section "${title}"` : "page";
  const base = { section: pair.section, owner: pair.owner, place, label: pair.label };
  const whole = meanings.resolve(pair.label, pair.cell.text, pair.section, about);
  const labels = labelPieces(pair.label);
  if (labels.length > 1) {
    const values = pair.cell.parts.length === labels.length ? pair.cell.parts : pair.cell.text.split(/\s+[/|]\s+/);
    if (values.length === labels.length) {
      const each = labels.map((l, i) => meanings.resolve(l, values[i] ?? "", pair.section, about));
      if (each.every((m) => m !== undefined))
        return each.map((m, i) => ({
          ...base,
          field: m.field,
          score: m.score,
          cell: { text: plain(values[i] ?? ""), parts: [plain(values[i] ?? "")], box: pair.cell.box },
        }));
    }
  }
  const category = /categ|status/i.test(pair.label) && /^[ADEFPR]\d{1,2}[FN]?(?:$|[\s:/–-])/.test(pair.cell.text);
  if (category && whole?.field !== "statusText" && whole?.field !== "statusCodes")
    return [{ ...base, field: "statusCodes", score: 0.8, cell: pair.cell }];
  // remarks in the payer's words: `45 - Charge exceeds the fee schedule`
  if (!whole && LED_BY_CODE.test(pair.cell.text) && meanings.candidates(pair.label, [])[0]?.field === "remarks")
    return [{ ...base, field: "reasons", score: 0.7, cell: pair.cell }];
  if (!whole && isCodes(pair.cell.text)) return [{ ...base, field: "adjustments", score: 0.6, cell: pair.cell }];
  if (DAY.test(pair.cell.text) && isStatusWording(pair.label))
    return [
      {
        ...base,
        label: "badge",
        field: "statusText",
        score: 0.6,
        cell: { ...pair.cell, text: pair.label, parts: [pair.label] },
      },
    ];
  if (!whole && HEAD_WORD.test(pair.label) && /^[A-Za-z][^$?]{3,60}$/.test(pair.cell.text)) {
    const text = `${pair.label}: ${pair.cell.text}`;
    return [{ ...base, label: "badge", field: "statusText", score: 0.5, cell: { ...pair.cell, text, parts: [text] } }];
  }
  const covered = about === "eligibility" && readDates(pair.cell.text) && COVERED_ON.exec(pair.label)?.[1];
  if (covered)
    return [{ ...base, field: "coverageStatus", score: 0.7, cell: { ...pair.cell, text: covered, parts: [covered] } }];
  const code = REASON.exec(withGroups(pair.label))?.[0];
  if (code && parseMoney(pair.cell.text) !== undefined) {
    const text = `${code} ${pair.cell.text}`;
    return [{ ...base, field: "adjustments", score: 0.8, cell: { text, parts: [text], box: pair.cell.box } }];
  }
  // `EOB 0452`: the payer's own code stays before its wording
  const own = whole?.field === "reasons" && /\s((?=\w*\d)[A-Z\d]{3,6})$/.exec(pair.label)?.[1];
  if (whole && own && !/^[\W\d]*$/.test(pair.cell.text)) {
    const text = `${own} ${pair.cell.text}`;
    return [{ ...base, field: whole.field, score: whole.score, cell: { ...pair.cell, text, parts: [text] } }];
  }
  return whole ? [{ ...base, field: whole.field, score: whole.score, cell: pair.cell }] : [];
}

/** X12 277 category and status code under labels of their own: joined. */
export function joinedCodes(pairs: readonly Pair[]): Item[] {
  return pairs.flatMap((pair, i) => {
    const next = pairs[i + 1];
    const category = /categ/i.test(pair.label) && CATEGORY_CODE.exec(pair.cell.text)?.[0];
    const status = next && /status|^code\b/i.test(next.label) && STATUS_CODE.exec(next.cell.text)?.[0];
    if (!category || !status || next.owner !== pair.owner) return [];
    const text = `${category}:${status}`;
    const { label, section, owner, cell } = pair;
    const place = `section "${section.at(-1) ?? ""}"`;
    return [
      {
        field: "statusCodes" as const,
        label,
        section,
        owner,
        place,
        score: 0.9,
        cell: { ...cell, text, parts: [text] },
      },
    ];
  });
}

/** The one person named above a subscriber who has the only label of a name: the answer is about that person. */
export function besideHolder(items: readonly Item[], notes: readonly Note[], meanings: Meanings): Item[] {
  const named = items.filter((i) => i.field === "patientName" && !isBlank(i.cell.text));
  const [holder] = named;
  const title = holder?.section.at(-1);
  if (!holder || !title || !named.every((i) => meanings.isHolder(i.label))) return [];
  const people = notes.filter(
    (n) => n.section.at(-1) === title && n.box.at < holder.cell.box.at && meanings.isPerson(n.text),
  );
  const [person] = people;
  if (!person || people.length > 1) return [];
  const { text, box, section, owner } = person;
  return [
    {
      ...holder,
      label: "heading",
      cell: { text, parts: [text], box },
      section,
      owner,
      score: 0.9,
      place: "above the subscriber",
    },
  ];
}

/** Fields that a heading may name for the text below it. */
const BELOW: ReadonlySet<Field> = new Set<Field>(["patientName", "providerName", "payerName", "statusText"]);
/** Every word of a name begins with a capital letter, but the small ones. */
const CAPITALIZED = /^(?:(?:[A-Z][\w'’.,&-]*|of|and|the|for|&)(?:\s|$)){1,7}$/;

/** `Consumer` as a heading and `Oakes, Perry` as the text just below it. */
export function belowHeadings(notes: readonly Note[], meanings: Meanings): Item[] {
  return notes.flatMap((heading, i) => {
    const next = notes[i + 1];
    if (!heading.heading || !next || next.heading || heading.text.length > 40) return [];
    if (next.box.up !== heading.box.up || next.section.at(-1) !== heading.text) return [];
    const meaning = meanings.resolve(heading.text, next.text, []);
    if (!meaning || !BELOW.has(meaning.field) || meaning.score < 0.6) return [];
    const fitting = meaning.field === "statusText" ? isStatusWording(next.text) : CAPITALIZED.test(next.text);
    if (!fitting || (meaning.field === "patientName" && !meanings.isPerson(next.text))) return [];
    const { text, box, section, owner } = next;
    const cell = { text, parts: [text], box };
    return [
      { field: meaning.field, label: heading.text, cell, section, owner, score: 0.55, place: "below the heading" },
    ];
  });
}

/** A bare `Date` beside a payment's number is the payment's. */
export function paymentDates(items: readonly Item[]): void {
  items.forEach((item, i) => {
    const before = items[i - 1];
    if (!/^(?:date|dt)\.?$/i.test(item.label) || before?.field !== "paymentNumber") return;
    if (before.cell.box.up !== item.cell.box.up || readDates(item.cell.text) === undefined) return;
    item.field = "paymentDate";
    item.score = 0.8;
  });
}
