import { type Lexicon, TOTAL } from "./facts.ts";
import {
  type Columns,
  chunksOf,
  drifted,
  fitOf,
  hasDigit,
  type Line,
  labelled,
  spansOf,
  type Word,
} from "./textcolumns.ts";

/** Headers of text that is laid out by position: which lines they are, and what columns they name. */

const RULE = /^[-=_*+|.~─═]+$/;
/** Begins with a label and its colon. */
export const LABELLED = /^[^:]*[A-Za-z#)]\.*\s*:(?!\d\d\b)/;

const FIGURE = /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\$?[\d,]*\.\d\d-?)$/;

/** How many days and amounts a line has. */
export const figuresIn = (line: Line): number => line.filter((w) => FIGURE.test(w.text)).length;

/** A line of dashes. */
export const isRule = (line: Line): boolean => line.length > 0 && line.every((w) => RULE.test(w.text));

export function isLabelled(line: Line, gap: number): boolean {
  return chunksOf(line, gap).some((c) => LABELLED.test(c.text));
}

/** A line of figures without labels. */
export function isData(line: Line | undefined, gap: number): boolean {
  if (!line || line.length < 3) return false;
  // days and amounts may stand a single space apart
  const chunks = chunksOf(line, gap).filter((c) => hasDigit(c.text)).length;
  return Math.max(figuresIn(line), chunks) >= 2 && !isLabelled(line, gap);
}

/** Most words of one label. */
const MOST_WORDS = 4;

/** Columns by the words of a header whose labels stand a single space apart: each is the longest run that means something. */
function worded(head: Line, gap: number, lexicon: Lexicon): Columns {
  const spans: Word[] = [];
  for (const chunk of chunksOf(head, gap)) {
    const words = head.filter((w) => w.from >= chunk.from && w.to <= chunk.to);
    // the best way to part the first words, by how many there are
    const best: { score: number; labels: Word[] }[] = [{ score: 0, labels: [] }];
    for (let end = 1; end <= words.length; end += 1) {
      for (let n = 1; n <= Math.min(MOST_WORDS, end); n += 1) {
        const run = words.slice(end - n, end);
        const text = run.map((w) => w.text).join(" ");
        const known = lexicon.labelScore(text);
        if (n > 1 && (known < 0.5 || new Set(run.map((w) => w.text)).size < n)) continue;
        const before = best[end - n] as { score: number; labels: Word[] };
        const score = before.score + (known < 0.5 ? 0 : known * n + (n - 1) * 0.2);
        if (score <= (best[end]?.score ?? -1)) continue;
        const [first, last] = [run[0] as Word, run[n - 1] as Word];
        best[end] = { score, labels: [...before.labels, { text, from: first.from, to: last.to }] };
      }
    }
    spans.push(...(best[words.length]?.labels ?? []));
  }
  return { spans, columns: spans.map(({ text }) => ({ label: text, group: "" })), gap };
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
    const data = sample.filter((r) => isData(r, gap) && !TOTAL.test(r[0]?.text ?? ""));
    const like = data.length > 0 ? data : sample.slice(0, 1);
    const shared = labelled(rule ?? spansOf(own, like, gap), h, gap);
    if (rule || gap < 1) return shared;
    // where header and rows leave too little room in common, what the values are tells
    const others = [drifted(h, like, gap), h.length === 1 ? worded(own, gap, lexicon) : undefined];
    const fitting = (c: Columns): number => like.reduce((sum, line) => sum + fitOf(c, line, lexicon).fit, 0);
    return others.reduce((a: Columns, b) => (b && fitting(b) > fitting(a) ? b : a), shared);
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
