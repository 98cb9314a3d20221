import { plain } from "../sheet/text.ts";
import { type Grid, type Lexicon, type Row, TOTAL } from "./facts.ts";
import { parseFixedLine, parseInline } from "./inline.ts";
import {
  type Columns,
  cellsOf,
  chunksOf,
  fitOf,
  hasDigit,
  type Line,
  labelled,
  overlap,
  spansOf,
  type Word,
} from "./textcolumns.ts";
import { type Box, leafBox } from "./tree.ts";

/**
 * Text that is laid out by position, on a mainframe screen, in a print image or in absolutely placed pieces -> the same
 * boxes and grids that markup gives: columns are what header and rows leave free in common.
 */

export interface Layout {
  grids: Grid[];
  /** Lines that are no rows, to be read as labels and values. */
  content: { box: Box; owner: Row | undefined; section: readonly string[] }[];
}

interface Open {
  grid: Grid;
  /** The kinds of rows of one record: one, or two that take turns. */
  kinds: Columns[];
  /** Rows of the first kind tell the claim, those of the second its lines. */
  nested: boolean;
  /** Which cells of its first row hold figures: what is shaped like it needs no second look. */
  shape: readonly string[];
  from: number;
}

/** Tag of a box that holds one line: labels (`dt`) with their values (`dd`), and other texts. */
export const LINE = "line";
const MOST_LINES = 4_000;
/** Rows that are looked at for where columns stand. */
const SAMPLE = 30;
const ALIKE = { fit: 1, known: 1 };
const RULE = /^[-=_*+|.~─═]+$/;
const LABELLED = /^[^:]*[A-Za-z#)]\.*\s*:(?!\d\d\b)/;

const isRule = (line: Line): boolean => line.length > 0 && line.every((w) => RULE.test(w.text));

/** The first word and the rest. */
function split(text: string): string[] {
  const at = text.indexOf(" ");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

class TextLayout {
  readonly out: Layout = { grids: [], content: [] };
  readonly #base: Box;
  readonly #lines: readonly Line[];
  readonly #gap: number;
  readonly #lexicon: Lexicon;
  readonly #owner: Row | undefined;
  #section: readonly string[];
  readonly #start: readonly string[];
  #open: Open | undefined;
  #part: Box;
  #at = 0;

  constructor(
    base: Box,
    lines: readonly Line[],
    gap: number,
    section: readonly string[],
    owner: Row | undefined,
    lexicon: Lexicon,
  ) {
    this.#base = base;
    this.#lines = lines.slice(0, MOST_LINES);
    this.#gap = gap;
    this.#start = section;
    this.#section = section;
    this.#owner = owner;
    this.#lexicon = lexicon;
    base.kids = [];
    base.text = "";
    this.#part = this.#box(base);
  }

  /** A box in reading order; all share the place of the text in the page. */
  #box(up: Box, text = "", tag = "div", role = ""): Box {
    this.#at += 1;
    const box: Box = { ...leafBox(up, text, this.#base.at + this.#at / 1e6), tag, role, kids: [] };
    up.kids.push(box);
    return box;
  }

  *run(): Generator<void, Layout> {
    const lines = this.#lines;
    let blank = true;
    for (let i = 0; i < lines.length; i += 1) {
      if ((i & 31) === 31) yield;
      const line = lines[i] as Line;
      if (line.length === 0 || isRule(line)) {
        if (this.#part.kids.length > 0) this.#part = this.#box(this.#base);
        blank = true;
        continue;
      }
      const used = this.#header(i);
      if (used > 0) {
        i += used - 1;
        blank = false;
        continue;
      }
      if (!this.#row(line, blank)) this.#content(line, blank);
      blank = false;
    }
    this.#base.kids = this.#base.kids.filter((k) => k.kids.length > 0);
    return this.out;
  }

  #chunks(line: Line): Word[] {
    return chunksOf(line, this.#gap);
  }

  #isHead(line: Line | undefined): boolean {
    if (!line || line.length < 2 || isRule(line)) return false;
    return !line.some((w) => /\d\d|[$:]./.test(w.text)) && this.#chunks(line).length > 1;
  }

  #isData(line: Line | undefined): boolean {
    if (!line || line.length < 3) return false;
    const chunks = this.#chunks(line);
    return chunks.filter((c) => hasDigit(c.text)).length >= 2 && !this.#isLabelled(line);
  }

  #isLabelled(line: Line): boolean {
    return this.#chunks(line).some((c) => LABELLED.test(c.text));
  }

  /** Opens a grid where its header begins. @returns how many lines that takes, 0 where none begins. */
  #header(at: number): number {
    const lines = this.#lines;
    let end = at;
    while (end < at + 3 && this.#isHead(lines[end])) end += 1;
    if (end === at) return 0;
    const heads = lines.slice(at, end);
    // rules, and what names a claim above its lines, may stand between
    let first = end;
    while (first < end + 4 && lines[first] && !this.#isData(lines[first])) first += 1;
    if (!this.#isData(lines[first])) return 0;
    const between = lines.slice(end, first);
    if (!between.every((l) => l.length === 0 || isRule(l) || this.#isLabelled(l))) return 0;
    const rule = between.find((l) => isRule(l) && l.length > 2);
    const rows: Line[] = [];
    for (let i = first; i < lines.length && rows.length < SAMPLE && lines[i]?.length; i += 1) {
      const line = lines[i] as Line;
      if (rows.length > 0 && this.#isHead(line)) break;
      rows.push(line);
    }
    const kinds = this.#columns(heads, rows, rule);
    if (!kinds) return 0;
    const box = this.#box(this.#part, "", "table");
    const grid: Grid = {
      box,
      columns: kinds.flatMap((k) => k.columns),
      rows: [],
      section: this.#section,
      owner: this.#owner,
    };
    this.#open = { grid, kinds, nested: false, shape: [], from: rows[0]?.[0]?.from ?? 0 };
    if (kinds.length > 1) this.#open.nested = this.#isNested(first);
    if (this.#open.nested) grid.columns = kinds[1]?.columns ?? [];
    this.out.grids.push(grid);
    return end - at;
  }

  #columns(heads: readonly Line[], rows: readonly Line[], rule: Line | undefined): Columns[] | undefined {
    const head = heads[heads.length - 1] as Line;
    const first = rows[0] as Line;
    const make = (h: readonly Line[], sample: readonly Line[]): Columns => {
      const own = h[h.length - 1] as Line;
      const like = sample.filter((r) => this.#isData(r) && !TOTAL.test(r[0]?.text ?? ""));
      return labelled(rule ?? spansOf(own, like.length > 0 ? like : sample.slice(0, 1), this.#gap), h, this.#gap);
    };
    // buttons or a title above a header that names every column by itself
    const over = heads.length > 1 ? this.#chunks(heads[heads.length - 2] as Line).length : 0;
    const own = this.#chunks(head);
    const said = own.filter((c) => this.#lexicon.labelScore(c.text) >= 0.5).length;
    if (over > 0 && own.length >= 5 && over * 3 <= own.length && said >= own.length * 0.8)
      return this.#columns([head], rows, rule);
    const whole = make(heads, rows);
    const good = fitOf(whole, first, this.#lexicon).fit;
    const [upper] = heads;
    const second = rows[1];
    if (heads.length === 2 && upper && second && !rule) {
      const alternate = [make([upper], [first]), make([head], [second])];
      const two =
        fitOf(alternate[0] as Columns, first, this.#lexicon).fit +
        fitOf(alternate[1] as Columns, second, this.#lexicon).fit;
      if (two > Math.max(3, good + fitOf(whole, second, this.#lexicon).fit + 1)) return alternate;
    }
    if (whole.columns.length < 3 || good < 2)
      return heads.length > 1 ? this.#columns(heads.slice(1), rows, rule) : undefined;
    const named = whole.columns.filter((c) => this.#lexicon.labelScore(c.label) >= 0.5).length;
    return named >= 2 && named >= whole.columns.length * 0.3 ? [whole] : undefined;
  }

  /** Which kind of row of the open grid a line is. */
  #kind(line: Line, kinds: readonly Columns[]): number {
    return kinds.length > 1 &&
      fitOf(kinds[1] as Columns, line, this.#lexicon).fit >= fitOf(kinds[0] as Columns, line, this.#lexicon).fit
      ? 1
      : 0;
  }

  #isNested(first: number): boolean {
    const kinds = this.#open?.kinds ?? [];
    let last = 0;
    for (const line of this.#lines.slice(first, first + 40)) {
      if (!this.#isData(line) || TOTAL.test(this.#chunks(line)[0]?.text ?? "")) continue;
      const kind = this.#kind(line, kinds);
      if (kind === 1 && last === 1) return true;
      last = kind;
    }
    return false;
  }

  /** Takes a line as a row of the open grid, where it is one. */
  #row(line: Line, blank: boolean): boolean {
    const open = this.#open;
    if (!open) return false;
    const chunks = this.#chunks(line);
    const total = TOTAL.test(chunks[0]?.text ?? "");
    if (!total && this.#isLabelled(line)) return false;
    const kind = this.#kind(line, open.kinds);
    const columns = open.kinds[kind] as Columns;
    const texts = cellsOf(line, columns.spans, this.#gap);
    const shape = texts.map((t) => (t === "" ? "" : hasDigit(t) ? "9" : "a"));
    const filled = shape.filter(Boolean).length;
    const alike = !blank && filled > 3 && shape.every((s, i) => s === "" || s === open.shape[i]);
    const wordy = chunks.some((c) => {
      const words = c.text.split(" ");
      const over = columns.spans.filter((s) => overlap(s, c) > 0).length;
      return over > 2 && words.filter(hasDigit).length * 2 < words.length;
    });
    const { fit, known } = alike ? ALIKE : fitOf(columns, line, this.#lexicon);
    if (!total && (wordy || fit * 2 < known || (blank && fit < 2))) return false;
    if (kind === 0 && open.shape.length === 0) open.shape = shape;
    // a line that only goes on in a later column completes the row above
    if (chunks.length < 2 && (blank || texts[0] !== "" || !hasDigit(chunks[0]?.text ?? ""))) return false;
    if (chunks.length > 1 && !chunks.slice(1).some((c) => hasDigit(c.text))) return false;
    const grid = open.grid;
    if (open.nested && kind === 0 && !total) {
      const box = this.#box(this.#part, "", LINE, "row");
      columns.columns.forEach((c, i) => {
        if (texts[i]) this.#pair(box, c.label, texts[i] ?? "");
      });
      this.out.content.push({ box, owner: this.#owner, section: this.#section });
      return true;
    }
    const box = this.#box(this.#part, "", "tr", "row");
    const before = open.nested || kind === 0 ? 0 : (open.kinds[0]?.columns.length ?? 0);
    const last = grid.rows[grid.rows.length - 1];
    const joined = kind === 1 && !open.nested && last?.kind === "data" && !last.cells.some((c, i) => c && i >= before);
    const row: Row = joined
      ? last
      : { box, cells: [], kind: total ? "total" : "data", number: grid.rows.length + 1, grid };
    texts.forEach((text, i) => {
      if (text) row.cells[before + i] = { text, parts: [text], box: this.#box(box, text, "td") };
    });
    if (!joined) grid.rows.push(row);
    return true;
  }

  #pair(line: Box, label: string, value: string): void {
    this.#box(line, plain(label), "dt");
    this.#box(line, plain(value), "dd");
  }

  /** A line of labels and values, a title or a sentence. */
  #content(line: Line, blank: boolean): void {
    const chunks = this.#chunks(line);
    const box = this.#box(this.#part, "", LINE, "row");
    const pairs = this.#pairs(line, box);
    const only = chunks.length === 1 ? (chunks[0]?.text ?? "") : "";
    const title = only.replace(/^[-*=_\s]+|[-*=_\s]+$/g, "");
    const marked = /^\*.*\*$/.test(only);
    if (marked && box.kids[0]) box.kids[0].tag = "h6";
    if (!pairs && (blank || marked) && title && title.length < 60 && !/\d{3}/.test(title))
      this.#section = [...this.#start, title];
    const open = this.#open;
    const below = open && !blank && !open.nested && (line[0]?.from ?? 0) > open.from;
    const owner = below ? open.grid.rows[open.grid.rows.length - 1] : undefined;
    this.out.content.push({ box, owner: owner ?? this.#owner, section: this.#section });
  }

  /** True for a text that can be the label of what stands after it, however far. */
  #names(text: string, next: string | undefined): boolean {
    return next === undefined || (this.#lexicon.labelScore(text) >= 0.7 && this.#lexicon.labelScore(next) < 0.5);
  }

  /** Fills a line's box with its labels and values, and with texts where there are none. @returns true where there was a pair. */
  #pairs(line: Line, box: Box): boolean {
    const chunks: string[] = [];
    for (const { text } of this.#chunks(line)) {
      // a colon set apart, as in `TOT CHG   :   255.00`, belongs to the label
      const tail = /^[.·_\s]*:\s*/.exec(text)?.[0];
      if (tail && chunks.length > 0) {
        chunks[chunks.length - 1] += ":";
        if (text.length > tail.length) chunks.push(text.slice(tail.length));
      } else chunks.push(text);
    }
    // `NAME ABBOTT GRACE` is a pair beside other figures, `PROVIDER REMITTANCE` alone is a title
    const figures = chunks.length > 1 && /^[A-Z/#. ]+ \S*\d{3}/i.test(chunks.find((c) => /\d{3}/.test(c)) ?? "");
    const [code = "", wording = ""] = chunks.length === 1 ? split(chunks[0] ?? "") : chunks;
    if (chunks.length < 3 && /^(?=.*\d)[A-Z0-9-]{2,7}$/.test(code) && /^[A-Z]\S*(?: \S+){2,}$/i.test(wording)) {
      this.#pair(box, code, wording);
      return true;
    }
    let found = false;
    const give = (label: string, value: string): void => {
      this.#pair(box, label, value);
      found = true;
    };
    for (let i = 0; i < chunks.length; i += 1) {
      const text = chunks[i] as string;
      const arrow = /^<=+\s*(.+)/.exec(chunks[i + 1] ?? "")?.[1];
      if (arrow) {
        this.#box(box, arrow, "dt");
        this.#box(box, text.replace(/ /g, "\n"), "dd");
        i += 1;
        continue;
      }
      const m = /^([^:]{1,40}?)[\s.·_]*:(?!\d\d\b|\/\/)\s*(.*)$/.exec(text);
      if (!m) {
        const pairs = parseFixedLine(text, this.#lexicon).filter((p) => figures || hasDigit(p.value));
        for (const p of pairs) give(p.label, p.value);
        if (pairs.length === 0) this.#box(box, text, this.#names(text, chunks[i + 1]) ? "p" : "li");
        continue;
      }
      const [, label = "", rest = ""] = m;
      const known = this.#lexicon.labelScore(label) >= 0.5;
      if (/:\D/.test(rest) || !known) {
        const inline = parseInline(text, this.#lexicon);
        for (const p of inline.pairs) give(p.label, p.value);
        if (inline.pairs.length > 0) continue;
      }
      const next = chunks[i + 1];
      const free = next !== undefined && !LABELLED.test(next) && !/:$/.test(next);
      if (rest === "" && free) i += 1;
      else if (
        rest !== "" &&
        free &&
        !this.#lexicon.accepts(label, rest, []) &&
        this.#lexicon.accepts(label, next, [])
      ) {
        give(label, rest);
        give(label, next);
        i += 1;
        continue;
      }
      if (/=/.test(rest)) this.#box(box, rest, "li");
      else give(label, rest || (free ? next : ""));
    }
    return found;
  }
}

/**
 * Reads lines of placed text, in slices; the boxes made for them become the kids of `base`.
 * @param gap least distance between two columns, in widths of a character.
 */
export function layOut(
  base: Box,
  lines: readonly Line[],
  gap: number,
  section: readonly string[],
  owner: Row | undefined,
  lexicon: Lexicon,
): Generator<void, Layout> {
  return new TextLayout(base, lines, gap, section, owner, lexicon).run();
}
