import type { Column, Lexicon } from "./facts.ts";

/** Columns of text that is laid out by position: where header and rows leave room in common. */

/** A stretch of a line, in widths of a character. */
export interface Span {
  from: number;
  to: number;
}
/** A word or piece of text and the stretch that it covers. */
export interface Word extends Span {
  text: string;
}
/** The words of one line, left to right; none for a blank line. */
export type Line = readonly Word[];

/** Where columns of one kind of row stand, and what stands above them. */
export interface Columns {
  spans: readonly Span[];
  columns: Column[];
  gap: number;
}

/** Words that stand closer than a gap, as one text. */
export function chunksOf(line: Line, gap: number): Word[] {
  const out: Word[] = [];
  for (const w of line) {
    const last = out[out.length - 1];
    if (last && w.from - last.to < gap) {
      last.text += ` ${w.text}`;
      last.to = w.to;
    } else out.push({ ...w });
  }
  return out;
}

export const overlap = (a: Span, b: Span): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

export const hasDigit = (text: string): boolean => /\d/.test(text);

/** How near two texts are that were placed in one column, which aligns them left, right or in the middle. */
const aligned = (a: Span, b: Span): number =>
  -Math.min(Math.abs(a.from - b.from), Math.abs(a.to - b.to), Math.abs(a.from + a.to - b.from - b.to) / 2);

/** The text of each column in one line: a word goes where it overlaps most, else to the nearest; a placed text where it aligns. */
export function cellsOf(line: Line, spans: readonly Span[], gap: number): string[] {
  const near = gap < 1 ? aligned : overlap;
  const out = spans.map(() => "");
  for (const w of line) {
    let best = 0;
    spans.forEach((s, i) => {
      if (near(s, w) > near(spans[best] as Span, w)) best = i;
    });
    out[best] = out[best] ? `${out[best]} ${w.text}` : w.text;
  }
  return out;
}

/** Stretches that header and rows cover together; those a single space apart are one, unless they hold separate figures. */
export function spansOf(head: Line, rows: readonly Line[], gap: number): readonly Span[] {
  // placed texts may run over into the next column
  if (gap < 1) return chunksOf(head, gap * 0.7);
  const words = [head, ...rows].flat().sort((a, b) => a.from - b.from);
  const pieces: Span[] = [];
  for (const w of words) {
    const last = pieces[pieces.length - 1];
    if (last && w.from < last.to + 0.3) last.to = Math.max(last.to, w.to);
    else pieces.push({ from: w.from, to: w.to });
  }
  const spans: Span[] = [];
  for (const piece of pieces) {
    const last = spans[spans.length - 1];
    if (last && piece.from - last.to < gap && !apart(last, piece, head, rows)) last.to = piece.to;
    else spans.push({ ...piece });
  }
  return spans;
}

function apart(a: Span, b: Span, head: Line, rows: readonly Line[]): boolean {
  const named = (s: Span): boolean => head.some((w) => overlap(w, s) > 0);
  if (!named(a) || !named(b)) return false;
  let both = 0;
  for (const row of rows) {
    const left = row.filter((w) => overlap(w, a) > 0);
    const right = row.filter((w) => overlap(w, b) > 0);
    if (left.length === 0 || right.length === 0) continue;
    if (![...left, ...right].some((w) => hasDigit(w.text))) return false;
    both += 1;
  }
  return both > 0 || rows.length === 0;
}

/** Stretches that the texts of several lines cover together. */
function stretches(lines: readonly Line[], gap: number): Span[] {
  const out: Span[] = [];
  for (const c of lines.flatMap((l) => chunksOf(l, gap)).sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1];
    if (last && c.from < last.to) last.to = Math.max(last.to, c.to);
    else out.push({ from: c.from, to: c.to });
  }
  return out;
}

/**
 * Columns of rows whose values have moved from below their headers, as those after a value that is wider than its column
 * do: headers and values go together in their order, each value with the nearest header that the others leave.
 * @returns undefined where headers or values stand too close to be told apart.
 */
export function drifted(heads: readonly Line[], rows: readonly Line[], gap: number): Columns | undefined {
  const names = stretches(heads, gap);
  const spans = stretches(rows, gap);
  if (spans.length < 3 || spans.length > names.length) return undefined;
  // least distance of the first values to as many of the first headers
  const spare = names.length - spans.length;
  const far = (value: number, name: number): number => -aligned(spans[value] as Span, names[name] as Span);
  let best = Array.from({ length: spare + 1 }, () => ({ cost: 0, taken: [] as number[] }));
  for (let value = 0; value < spans.length; value += 1) {
    const next: typeof best = [];
    for (let skipped = 0; skipped <= spare; skipped += 1) {
      const before = best[skipped] as (typeof best)[number];
      const here = { cost: before.cost + far(value, value + skipped), taken: [...before.taken, value + skipped] };
      const less = next[skipped - 1];
      next.push(less && less.cost <= here.cost ? less : here);
    }
    best = next;
  }
  const labels = names.map((n) => heads.flatMap((h) => h.filter((w) => overlap(w, n) > 0)).map((w) => w.text));
  const columns = (best[spare]?.taken ?? []).map((i) => ({ label: labels[i]?.join(" ") ?? "", group: "" }));
  return { spans, columns, gap };
}

/** Puts what further header lines say to the columns below them. */
export function labelled(spans: readonly Span[], heads: readonly Line[], gap: number): Columns {
  const columns: Column[] = spans.map(() => ({ label: "", group: "" }));
  heads.forEach((head, level) => {
    const add = (at: number, text: string): void => {
      const column = columns[at] as Column;
      const word = text.replace(/^[-*=_.]+|[-*=_.:]+$/g, "");
      column.label = column.label && word ? `${column.label} ${word}` : column.label || word;
    };
    for (const chunk of chunksOf(head, gap)) {
      const over = spans.map((s, i) => (overlap(s, chunk) > 0 ? i : -1)).filter((i) => i >= 0);
      if (level < heads.length - 1 && over.length > 1 && chunk.text.split(" ").length !== over.length)
        for (const i of over) (columns[i] as Column).group = chunk.text;
      else
        cellsOf(
          head.filter((w) => overlap(w, chunk) > 0),
          spans,
          gap,
        ).forEach((text, i) => {
          if (text) add(i, text);
        });
    }
  });
  return { spans, columns, gap };
}

/** How many cells of a line are values of their columns, and how many stand in columns with a known label. */
export function fitOf({ spans, columns, gap }: Columns, line: Line, lexicon: Lexicon): { fit: number; known: number } {
  const out = { fit: 0, known: 0 };
  cellsOf(line, spans, gap).forEach((text, i) => {
    const { label = "", group = "" } = columns[i] ?? {};
    if (!text || !label) return;
    if (lexicon.accepts(label, text, []) || (group && lexicon.accepts(`${group} ${label}`, text, []))) out.fit += 1;
    if (lexicon.labelScore(label) >= 0.5) out.known += 1;
  });
  return out;
}

/**
 * Values that stand between two columns, where the label beside takes them and their own does not: moved there, or parted
 * where each takes a piece.
 */
export function refitted({ columns }: Columns, texts: readonly string[], lexicon: Lexicon): string[] {
  const out = [...texts];
  const takes = (at: number, text: string): boolean => {
    const { label = "" } = columns[at] ?? {};
    return label !== "" && text !== "" && lexicon.accepts(label, text, []);
  };
  texts.forEach((text, i) => {
    if (text === "" || takes(i, text)) return;
    for (const j of [i + 1, i - 1]) {
      if (!columns[j] || out[j] !== "") continue;
      const words = text.split(" ");
      for (let cut = 0; cut < words.length; cut += 1) {
        const pieces = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
        const [mine = "", theirs = ""] = j > i ? pieces : pieces.reverse();
        if (!takes(j, theirs) || (mine !== "" && !takes(i, mine))) continue;
        out[i] = mine;
        out[j] = theirs;
        return;
      }
    }
  });
  return out;
}

/** The lines of a text in which every character has the same width. */
export function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).map((raw) => {
    const line = raw.replace(/\t/g, (_tab, at: number) => " ".repeat(8 - (at % 8)));
    return [...line.matchAll(/\S+/g)].map((m) => ({ text: m[0], from: m.index, to: m.index + m[0].length }));
  });
}
