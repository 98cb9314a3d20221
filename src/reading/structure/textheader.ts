import { type Lexicon, TOTAL } from "./facts.ts";
import { type Columns, chunksOf, fitOf, hasDigit, type Line, labelled, spansOf } from "./textcolumns.ts";

/** Headers of text that is laid out by position: which lines they are, and what columns they name. */

const RULE = /^[-=_*+|.~─═]+$/;
/** Begins with a label and its colon. */
export const LABELLED = /^[^:]*[A-Za-z#)]\.*\s*:(?!\d\d\b)/;

/** A line of dashes. */
export const isRule = (line: Line): boolean => line.length > 0 && line.every((w) => RULE.test(w.text));

export function isLabelled(line: Line, gap: number): boolean {
  return chunksOf(line, gap).some((c) => LABELLED.test(c.text));
}

/** A line of figures without labels. */
export function isData(line: Line | undefined, gap: number): boolean {
  if (!line || line.length < 3) return false;
  const chunks = chunksOf(line, gap);
  return chunks.filter((c) => hasDigit(c.text)).length >= 2 && !isLabelled(line, gap);
}

/**
 * The columns that header lines name, one set for each kind of row: one, or two that take turns.
 * @param rule the line of dashes below the header, which tells where columns stand.
 * @returns undefined where the lines are no header of the rows.
 */
export function headerColumns(
  heads: readonly Line[],
  rows: readonly Line[],
  rule: Line | undefined,
  gap: number,
  lexicon: Lexicon,
): Columns[] | undefined {
  const head = heads[heads.length - 1] as Line;
  const first = rows[0] as Line;
  const make = (h: readonly Line[], sample: readonly Line[]): Columns => {
    const own = h[h.length - 1] as Line;
    const like = sample.filter((r) => isData(r, gap) && !TOTAL.test(r[0]?.text ?? ""));
    return labelled(rule ?? spansOf(own, like.length > 0 ? like : sample.slice(0, 1), gap), h, gap);
  };
  // buttons or a title above a header that names every column by itself
  const over = heads.length > 1 ? chunksOf(heads[heads.length - 2] as Line, gap).length : 0;
  const own = chunksOf(head, gap);
  const said = own.filter((c) => lexicon.labelScore(c.text) >= 0.5).length;
  if (over > 0 && own.length >= 5 && over * 3 <= own.length && said >= own.length * 0.8)
    return headerColumns([head], rows, rule, gap, lexicon);
  const whole = make(heads, rows);
  const good = fitOf(whole, first, lexicon).fit;
  const [upper] = heads;
  const second = rows[1];
  if (heads.length === 2 && upper && second && !rule) {
    const alternate = [make([upper], [first]), make([head], [second])];
    const two =
      fitOf(alternate[0] as Columns, first, lexicon).fit + fitOf(alternate[1] as Columns, second, lexicon).fit;
    if (two > Math.max(3, good + fitOf(whole, second, lexicon).fit + 1)) return alternate;
  }
  if (whole.columns.length < 3 || good < 2)
    return heads.length > 1 ? headerColumns(heads.slice(1), rows, rule, gap, lexicon) : undefined;
  const named = whole.columns.filter((c) => lexicon.labelScore(c.label) >= 0.5).length;
  return named >= 2 && named >= whole.columns.length * 0.3 ? [whole] : undefined;
}
