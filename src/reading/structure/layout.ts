import { plain } from "../sheet/text.ts";
import { type Grid, type Lexicon, type Row, TOTAL } from "./facts.ts";
import { partsOfLine } from "./linepairs.ts";
import {
  type Columns,
  cellsOf,
  chunksOf,
  fitOf,
  hasDigit,
  type Line,
  overlap,
  refitted,
  type Word,
} from "./textcolumns.ts";
import { figuresIn, headerColumns, isData, isLabelled, isRule } from "./textheader.ts";
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

  /** Opens a grid where its header begins. @returns how many lines that takes, 0 where none begins. */
  #header(at: number): number {
    const lines = this.#lines;
    let end = at;
    while (end < at + 3 && this.#isHead(lines[end])) end += 1;
    if (end === at) return 0;
    const heads = lines.slice(at, end);
    // rules, and what names a claim above its lines, may stand between
    let first = end;
    while (first < end + 4 && lines[first] && !isData(lines[first], this.#gap)) first += 1;
    if (!isData(lines[first], this.#gap)) return 0;
    const between = lines.slice(end, first);
    if (!between.every((l) => l.length === 0 || isRule(l) || isLabelled(l, this.#gap))) return 0;
    const rule = between.find((l) => isRule(l) && l.length > 2);
    const rows: Line[] = [];
    for (let i = first; i < lines.length && rows.length < SAMPLE && lines[i]?.length; i += 1) {
      const line = lines[i] as Line;
      if (rows.length > 0 && this.#isHead(line)) break;
      rows.push(line);
    }
    const kinds = headerColumns(heads, rows, rule, this.#gap, this.#lexicon);
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
      if (!isData(line, this.#gap) || TOTAL.test(this.#chunks(line)[0]?.text ?? "")) continue;
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
    if (!total && isLabelled(line, this.#gap)) return false;
    const kind = this.#kind(line, open.kinds);
    const columns = open.kinds[kind] as Columns;
    const placed = cellsOf(line, columns.spans, this.#gap);
    const shape = placed.map((t) => (t === "" ? "" : hasDigit(t) ? "9" : "a"));
    const filled = shape.filter(Boolean).length;
    const alike = !blank && filled > 3 && shape.every((s, i) => s === "" || s === open.shape[i]);
    const figures = figuresIn(line) > 1;
    const wordy =
      !figures &&
      chunks.some((c) => {
        const words = c.text.split(" ");
        const over = columns.spans.filter((s) => overlap(s, c) > 0).length;
        return over > 2 && words.filter(hasDigit).length * 2 < words.length;
      });
    const { fit, known } = alike ? ALIKE : fitOf(columns, line, this.#lexicon);
    if (!total && (wordy || fit * 2 < known || (blank && fit < 2))) return false;
    if (kind === 0 && open.shape.length === 0) open.shape = shape;
    const texts = alike || total || this.#gap < 1 ? placed : refitted(columns, placed, this.#lexicon);
    // a line that only goes on in a later column completes the row above
    if (chunks.length < 2 && (blank || texts[0] !== "" || !hasDigit(chunks[0]?.text ?? ""))) return false;
    if (!figures && chunks.length > 1 && !chunks.slice(1).some((c) => hasDigit(c.text))) return false;
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

  /** Fills a line's box with its labels and values, and with texts where there are none. @returns true where there was a pair. */
  #pairs(line: Line, box: Box): boolean {
    let found = false;
    for (const part of partsOfLine(line, this.#gap, this.#lexicon)) {
      if ("text" in part) {
        this.#box(box, part.text, part.names ? "p" : "li");
        continue;
      }
      const { label, value, words } = part;
      if (words) {
        this.#box(box, label, "dt");
        this.#box(box, value.replace(/ /g, "\n"), "dd");
      } else {
        this.#pair(box, label, value);
        found = true;
      }
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
