import { type Lexicon, REASON } from "./facts.ts";
import { isCell } from "./grid.ts";
import { type InlinePair, led } from "./inline.ts";
import { isHeading, LABEL_TAGS, NO_ROW } from "./tags.ts";
import { type Box, leavesOf } from "./tree.ts";

/** Labels and values that only their arrangement ties together: in columns, below figures, in one row. */

export interface Labelled {
  label: Box;
  value: Box;
}

/** A cell of a band: a pair that stands in its text, or a text that is none. */
export interface Banded {
  box: Box;
  pair: InlinePair | undefined;
}

/** A column of labels beside a column of values. */
export function besideColumns(box: Box, lexicon: Lexicon): Labelled[] | undefined {
  const [a, b] = box.kids;
  if (box.kids.length !== 2 || !a || !b || a.kids.length < 2 || a.kids.length !== b.kids.length) return undefined;
  if (isCell(a) && a.kids.some((k) => k.kids.length > 0)) return undefined;
  if (!a.kids.every((k) => k.kids.length === 0 && lexicon.labelScore(k.text.replace(/:$/, "")) >= 0.5))
    return undefined;
  if (
    NO_ROW.has(b.tag) ||
    b.kids.some((k) => NO_ROW.has(k.tag) || leavesOf(k).length > 3 || lexicon.labelScore(k.text) >= 0.8)
  )
    return undefined;
  return a.kids.map((k, i) => ({ label: k, value: b.kids[i] as Box }));
}

/** A figure with its label below it, as tiles of statistics show it. */
export function captioned(kids: readonly Box[], section: readonly string[], lexicon: Lexicon): Labelled | undefined {
  const [value, label] = kids;
  if (kids.length !== 2 || !value || !label || value.kids.length > 0 || label.kids.length > 0) return undefined;
  if (
    (!/\d|^[A-Z]{3}$/.test(value.text) && !amongCaptioned(value.up, lexicon)) ||
    isHeading(value) ||
    LABEL_TAGS.has(value.tag) ||
    isCell(value)
  )
    return undefined;
  if (lexicon.labelScore(label.text) < 0.56 || lexicon.accepts(value.text, label.text, section)) return undefined;
  // `Bill 4410-0098` has its own label
  if (led(value.text, lexicon) || !lexicon.accepts(label.text, value.text, section)) return undefined;
  return { label, value };
}

/** Where several figures beside it have their labels below, a text without one has too. */
function amongCaptioned(box: Box | null, lexicon: Lexicon): boolean {
  const figures = (box?.up?.kids ?? []).filter(({ kids: [value, label, more] }) => {
    if (!value || !label || more || value.kids.length > 0 || label.kids.length > 0) return false;
    return (
      /\d/.test(value.text) && lexicon.labelScore(label.text) >= 0.56 && lexicon.accepts(label.text, value.text, [])
    );
  });
  return figures.length > 2;
}

/** A row of cells that each begin with their label: `NAME ABBOTT, RUTH | MID 1EG4TE5MK73`. */
export function banded(kids: readonly Box[], lexicon: Lexicon): Banded[] | undefined {
  const cells = kids.filter((k) => k.text !== "" || k.kids.length > 0);
  if (cells.length < 2 || !cells.every((k) => isCell(k) && k.kids.length === 0 && !k.text.includes(":")))
    return undefined;
  const [first, second] = cells as [Box, Box];
  if (cells.length === 2 && (REASON.test(first.text) || isEntry(first.text, second.text))) {
    return [{ box: second, pair: { label: first.text, value: second.text } }];
  }
  const pairs = cells.map((k) => led(k.text, lexicon));
  if (pairs.filter(Boolean).length < Math.max(2, cells.length * 0.6)) return undefined;
  return cells.map((box, i) => ({ box, pair: pairs[i] }));
}

/** `<b>BN</b> - This item is part of another.`: a code and its wording, as one text. @returns that text. */
export function codedText(kids: readonly Box[]): string | undefined {
  const pieces = groupedText(kids);
  if (pieces) return pieces;
  const [code, wording] = kids;
  if (kids.length !== 2 || !code || !wording || code.kids.length > 0 || wording.kids.length > 0) return undefined;
  // a standard code needs no sign before its wording
  const own =
    REASON.test(code.text) || /^(?:MA?|N)\d{1,3}$/.test(code.text)
      ? /^\s*(?:[-–—:=]\s+)?[A-Z]\S*(?: \S+){2,}/
      : /^\s*[-–—:=]\s+[A-Z]\S*\s/;
  if (!/^[A-Z0-9-]{2,7}$/.test(code.text) || !own.test(wording.text)) return undefined;
  return `${code.text} ${wording.text.trim()}`;
}

/** Group, reason code, amount and wording that stand side by side, each a part of its own. @returns them as one text. */
function groupedText(kids: readonly Box[]): string | undefined {
  if (kids.length > 8 || kids.some((k) => k.kids.length > 0)) return undefined;
  const [group, code, ...rest] = kids.map((k) => k.text.trim()).filter(Boolean);
  if (!group || !code || rest.length > 2) return undefined;
  if (!/^(?:CO|PR|OA|PI|CR)$/.test(group) || !/^(?:\d{1,3}|[ABDPWY]\d{1,2})$/.test(code)) return undefined;
  return [`${group}-${code}`, ...rest].join(" ");
}

/** `7R` beside a sentence: a code and what it means. */
function isEntry(code: string, wording: string): boolean {
  return /^(?=.*\d)[A-Z0-9-]{2,7}$/.test(code) && /^[A-Z]\S*(?: \S+){3,}$/i.test(wording);
}
