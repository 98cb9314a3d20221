import type { Piece } from "../../claims/sheet.ts";
import { LABEL_ATTRIBUTES } from "../sheet/kept.ts";
import { plain } from "../sheet/text.ts";
import { bareRows, halves } from "./baregrid.ts";
import type { Cell, Column, Facts, Grid, Lexicon, Row } from "./facts.ts";
import { cellOf, cellsOf, isCell, readGrid, rowsOf } from "./grid.ts";
import { type InlinePair, parseInline } from "./inline.ts";
import { type Layout, LINE, layOut } from "./layout.ts";
import { banded, besideColumns, captioned, codedText } from "./pairshapes.ts";
import { linesOfPieces } from "./positions.ts";
import { isHeading, isLink, LABEL_TAGS, LINKS, NO_ROW } from "./tags.ts";
import { type Line, linesOf } from "./textcolumns.ts";
import { transposed } from "./transposed.ts";
import { type Box, holdsMoreThan, leavesOf, looksLike, textOf } from "./tree.ts";

/** The driver of the structure step: goes over the boxes once and hands out pairs, grids and notes. */

interface Job {
  box: Box;
  section: readonly string[];
  owner: Row | undefined;
}

/** Two spaces or more part columns of text. */
const TEXT_GAP = 1.5;
/** Placed texts stand closer: the font is no measure of the room between them. */
const PLACED_GAP = 0.8;

function push(list: readonly string[], title: string): readonly string[] {
  return title === "" || title.length > 80 ? list : [...list.slice(-4), title];
}

class Scanner {
  readonly facts: Facts = { pairs: [], grids: [], notes: [], headers: [] };
  readonly jobs: Job[] = [];
  /** The last header-only table: its body may be a table of its own. */
  #headless: Grid | undefined;
  /** A layout that is being read. */
  #laying: Generator<void, Layout> | undefined;
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  run(job: Job): void {
    const { box, section, owner } = job;
    if (box.tag === "pre") this.#laidOut(box, linesOf(box.text), TEXT_GAP, section, owner);
    else if (box.tag === LINE) this.#row(box.kids, section, owner);
    else if (manyLines(box)) this.#laidOut(box, linesOf(linesIn(box)), TEXT_GAP, section, owner);
    else if (box.kids.length === 0) this.#row([box], section, owner);
    else if (box.pieces) this.placed(box, box.pieces, section, owner);
    else if (this.#grid(box, section, owner)) return;
    else if (isScreen(box)) {
      const lines = box.kids.map((k) => (k.shown ?? textOf(k)).replace(/\n/g, " "));
      this.#laidOut(box, linesOf(lines.join("\n")), TEXT_GAP, section, owner);
    } else {
      const beside = besideColumns(box, this.#lexicon);
      if (!beside) this.#row(box.kids, section, owner);
      else for (const { label, value } of beside) this.#pair(label, label.text, value, section, owner);
    }
  }

  placed(box: Box, pieces: readonly Piece[], section: readonly string[], owner: Row | undefined): void {
    this.#laidOut(box, linesOfPieces(pieces), PLACED_GAP, section, owner);
  }

  #job(box: Box, section: readonly string[], owner: Row | undefined): void {
    this.jobs.push({ box, section, owner });
  }

  #grid(box: Box, section: readonly string[], owner: Row | undefined): boolean {
    const named = box.tag === "table" || box.role === "grid" || box.role === "table" || box.role === "treegrid";
    const rows = named ? rowsOf(box) : (halves(box, this.#lexicon) ?? bareRows(box, this.#lexicon));
    if (!rows || rows.length === 0) return false;
    const caption = named ? box.kids.find((k) => k.tag === "caption") : undefined;
    const inner = caption ? push(section, plain(textOf(caption))) : section;
    const aside = transposed(box, rows, inner, owner, this.#lexicon);
    if (aside) {
      this.facts.grids.push(aside);
      return true;
    }
    const grids: Grid[] = [];
    const sink = {
      grid: (g: Grid) => grids.push(g),
      content: (b: Box, o: Row | undefined, s: readonly string[]) => this.#job(b, s, o ?? owner),
    };
    const jobs = this.jobs.length;
    const borrow = named ? this.#borrowed(box, rows) : undefined;
    const found = readGrid(box, rows, inner, owner, this.#lexicon, sink, borrow);
    if (!found) {
      this.jobs.length = jobs;
      if (!named) return false;
      if (box.tag === "table" || rows.some((r) => r.kids.length > 0)) {
        if (rows.length === 1) return false;
        for (const r of [...rows].reverse()) this.#job(r, inner, owner);
        return true;
      }
      return false;
    }
    const only = grids.length === 1 ? grids[0] : undefined;
    this.#headless = only && only.rows.length === 0 ? only : undefined;
    const stacked = grids.length > 1 && grids.every((g) => g.rows.length === 1 && g.rows[0]?.kind === "data");
    for (const g of grids)
      if (stacked) this.#stacked(g);
      else if (g.rows.length > 0) this.facts.grids.push(g);
      else this.facts.headers.push(...g.columns.map((c) => c.label));
    return true;
  }

  /** Rows of labels with one row of values below each: labels above values, no grid. */
  #stacked(grid: Grid): void {
    const cells = grid.rows[0]?.cells ?? [];
    grid.columns.forEach((column, i) => {
      const cell = cells[i];
      if (cell && column.label) this.#pair(cell.box, column.label, cell, grid.section, grid.owner);
    });
  }

  /** Columns of a header table that stands just before a body table of the same width. */
  #borrowed(box: Box, rows: readonly Box[]): Column[] | undefined {
    const head = this.#headless;
    if (!head) return undefined;
    const width = rows.map((r) => cellsOf(r).length).find((n) => n > 1) ?? 0;
    let up: Box | null = box;
    for (let i = 0; i < 6 && up; i += 1) up = up.up;
    const within = up === null || head.box.at > up.at;
    return within && width === head.columns.length ? head.columns : undefined;
  }

  #label(text: string): number {
    return this.#lexicon.labelScore(text);
  }

  #pair(labelBox: Box, label: string, value: Box | Cell, section: readonly string[], owner: Row | undefined): void {
    const cell = "parts" in value ? value : cellOf(value);
    if (cell.text === "") return;
    this.facts.pairs.push({ label: plain(label).replace(/\s*:$/, ""), cell, labelBox, section, owner });
  }

  /** A label that nothing is shown for: a fact too, as nobody else's figure may stand for it. */
  #blank(labelBox: Box, label: string, value: Box, section: readonly string[], owner: Row | undefined): void {
    if (this.#label(label) >= 0.5) this.facts.pairs.push({ label, cell: cellOf(value), labelBox, section, owner });
  }

  /** A pair that stands in one text. */
  #inline(box: Box, pair: InlinePair, section: readonly string[], owner: Row | undefined): void {
    this.#pair(box, pair.label, { text: pair.value, parts: [pair.value], box }, section, owner);
  }

  /** Reads the children of one container side by side. */
  #row(kids: readonly Box[], start: readonly string[], owner: Row | undefined): void {
    const figure = captioned(kids, start, this.#lexicon);
    if (figure) {
      this.#pair(figure.label, figure.label.text, figure.value, start, owner);
      return;
    }
    const coded = codedText(kids);
    if (coded) {
      this.#note({ ...(kids[1] as Box), text: coded }, start, owner, false);
      return;
    }
    const band = banded(kids, this.#lexicon);
    if (band) {
      for (const { box, pair } of band)
        if (pair) this.#inline(box, pair, start, owner);
        else this.#note(box, start, owner, false);
      return;
    }
    let section = start;
    const jobs: Job[] = [];
    for (let i = 0; i < kids.length; i += 1) {
      let kid = kids[i] as Box;
      // a cell that carries its label names its value, and no neighbour's
      const own = this.#ownLabel(kid);
      if (own) {
        this.#pair(kid, own, cellOf(kid), section, owner);
        continue;
      }
      const full = kid.kids.length < 4 ? kid.kids.filter((k) => k.kids.length > 0 || k.text.trim() !== "") : [];
      if (full.length === 1 && full[0]?.kids.length === 0 && full[0].tag !== "pre" && !isHeading(kid)) {
        const [label, value] = kid.kids;
        const next = kids[i + 1];
        const after = next && next.kids.length === 0 && next.text.trim() !== "";
        if (value && !after && label === full[0] && (/.:$/.test(label.text) || LABEL_TAGS.has(label.tag))) {
          this.#blank(label, plain(label.text).replace(/\s*:$/, ""), value, section, owner);
          continue;
        }
        kid = full[0];
      }
      if (kid.tag === "pre" || manyLines(kid)) {
        jobs.push({ box: kid, section, owner });
        continue;
      }
      if (isHeading(kid)) {
        section = push(start, this.#heading(kid, section, owner, jobs));
        continue;
      }
      if (kid.kids.length > 0) {
        const used =
          LABEL_TAGS.has(kid.tag) || kid.tag === "th"
            ? this.#labelled(kid, plain(textOf(kid)), kids, i, section, owner)
            : 0;
        if (used > 0) i += used - 1;
        else {
          jobs.push({ box: kid, section, owner });
          const title = kid.hidden ? undefined : headingIn(kid);
          if (title) section = push(start, title);
        }
        continue;
      }
      if (kid.text === "") continue;
      const text = kid.text;
      const inline = parseInline(text, this.#lexicon);
      if (inline.pairs.length > 0) {
        for (const p of inline.pairs) this.#inline(kid, p, section, owner);
        if (!inline.open) continue;
      }
      const used = this.#labelled(kid, inline.open ? `${inline.open}:` : text, kids, i, section, owner);
      if (used > 0) {
        i += used - 1;
        continue;
      }
      if (inline.pairs.length > 0) continue;
      const attribute = this.#attributeLabel(kid);
      if (attribute) {
        this.#pair(kid, attribute, kid, section, owner);
        continue;
      }
      const next = kids[i + 1];
      // what is out of sight is no title of what is seen
      const above = !kid.hidden || !next || next.hidden;
      const title =
        text.length < 60 && above && !isLink(kid) && ((next && next.kids.length > 0) || looksLike(kid, "title"));
      this.#note(kid, section, owner, Boolean(title));
      if (title) section = push(start, plain(text));
    }
    for (const job of jobs.reverse()) this.jobs.push(job);
  }

  /** @returns how many of the children the label and its value took, 0 where `at` is no label with a value. */
  #labelled(
    kid: Box,
    label: string,
    kids: readonly Box[],
    at: number,
    section: readonly string[],
    owner: Row | undefined,
  ): number {
    const text = plain(label).replace(/\s*:$/, "");
    if (LINKS.has(kid.tag) && !/:\s*$/.test(label)) return 0;
    const forced =
      LABEL_TAGS.has(kid.tag) ||
      kid.tag === "th" ||
      kid.role === "rowheader" ||
      kid.role === "term" ||
      /:\s*$/.test(label);
    if (!forced && this.#label(text) < 0.5) return 0;
    let n = at + 1;
    while (
      kids[n] &&
      kids[n]?.text === "" &&
      kids[n]?.kids.length === 0 &&
      !isCell(kids[n] as Box) &&
      kids[n]?.tag !== "dd"
    )
      n += 1;
    let value = kids[n];
    if (value?.text === "\n") value = kids[++n];
    // a colon in a box of its own
    if (value?.text.trim() === ":" && value.kids.length === 0) value = kids[++n];
    if (!value) return 0;
    if (value.text === "" && value.kids.length === 0) {
      this.#blank(kid, text, value, section, owner);
      return n - at + 1;
    }
    if (isHeading(value) || value.tag === "dt") return 0;
    if (value.tag === "button" && !/\d/.test(value.text)) return 0;
    if (value.kids.length === 1 && value.kids[0]?.kids.length === 0) value = value.kids[0];
    if (value.kids.length > 0) {
      if (value.tag === "table" || value.tag === "dl" || value.tag === "ul" || rowsOf(value).length > 1) return 0;
      const leaves = leavesOf(value);
      if (leaves.length > 8 || leaves.some((l) => this.#label(l.text.replace(/:$/, "")) >= 0.75)) return 0;
      const cell = cellOf(value);
      if (!forced && !this.#lexicon.accepts(text, cell.text, section)) return 0;
      this.#pair(kid, text, cell, section, owner);
      return n - at + 1;
    }
    if (this.#lexicon.accepts(text, value.text, section)) {
      this.#pair(kid, text, value, section, owner);
      return n - at + 1;
    }
    const other =
      this.#label(value.text.replace(/\s*:$/, "")) >= 0.5 ||
      /:\s*$/.test(value.text) ||
      LABEL_TAGS.has(value.tag) ||
      value.tag === "th";
    if (other || !forced) return 0;
    this.#pair(kid, text, value, section, owner);
    return n - at + 1;
  }

  /** The label that a cell made for narrow screens carries. */
  #ownLabel(box: Box): string | undefined {
    if (!isCell(box)) return undefined;
    const label = LABEL_ATTRIBUTES.map((n) => (n === "aria-label" ? "" : (box.attributes[n] ?? ""))).find(Boolean);
    const [leaf, ...more] = label ? leavesOf(box) : [];
    if (!label || !leaf || more.length > 0 || parseInline(leaf.text, this.#lexicon).pairs.length > 0) return undefined;
    const several = label.split(/\s*\/\s*|\s+\|\s+/);
    const known = several.length > 1 && several.every((l) => this.#label(l) >= 0.5);
    return known || this.#lexicon.accepts(label, leaf.text, []) ? label : undefined;
  }

  #attributeLabel(box: Box): string | undefined {
    if (box.tag === "#text" || box.tag === "button" || box.tag === "a") return undefined;
    return [...LABEL_ATTRIBUTES, "labelledby"]
      .map((name) => box.attributes[name] ?? "")
      .find((l) => l !== "" && l.length <= 60 && l !== box.text && this.#lexicon.accepts(l, box.text, []));
  }

  #heading(box: Box, section: readonly string[], owner: Row | undefined, jobs: Job[]): string {
    const leaves = leavesOf(box);
    const text = plain(leaves.map((l) => l.text).join(" "));
    if (leaves.length > 6) {
      jobs.push(...box.kids.map((k) => ({ box: k, section, owner })));
      return "";
    }
    const pairs = leaves.length === 1 ? parseInline(leaves[0]?.text ?? "", this.#lexicon).pairs : [];
    if (pairs.length > 1) for (const p of pairs) this.#inline(box, p, section, owner);
    else
      for (const leaf of leaves) {
        // `DOS 02/03/2026` beside a name and a status
        const own = leaves.length > 1 ? parseInline(leaf.text, this.#lexicon).pairs : [];
        for (const p of own) this.#inline(leaf, p, section, owner);
        if (own.length === 0) this.#note(leaf, section, owner, true);
      }
    // `Claim <b>LV-26-5500</b>`
    const [label, value] = leaves;
    if (leaves.length === 2 && label && value && /\d{3}/.test(value.text) && this.#label(label.text) >= 0.5)
      if (this.#lexicon.accepts(label.text, value.text, section)) this.#pair(label, label.text, value, section, owner);
    return text;
  }

  #note(box: Box, section: readonly string[], owner: Row | undefined, heading: boolean): void {
    const text = plain(box.text);
    if (text) this.facts.notes.push({ text, box, section, owner, heading });
  }

  /** Text that is laid out by position: its lines become rows, labels and values. */
  #laidOut(box: Box, lines: readonly Line[], gap: number, section: readonly string[], owner: Row | undefined): void {
    this.#laying = layOut(box, lines, gap, section, owner, this.#lexicon);
  }

  /** Does what the last job left to be done in slices. */
  *finish(): Generator<void> {
    if (!this.#laying) return;
    const { grids, content } = yield* this.#laying;
    this.#laying = undefined;
    this.facts.grids.push(...grids);
    this.jobs.push(...content.reverse());
  }
}

/** Lines of one text that each say something of their own. */
function manyLines(box: Box): boolean {
  return box.kids.length === 0 && /(?:\n[^\n]*){2}/.test(box.text);
}

/** A text of several lines, with the gaps that hard spaces make. */
function linesIn(box: Box): string {
  return box.shown ?? box.text.replace(/\t/g, "   ");
}

const GAPS = /\S[^\S\n]{3,}\S/;

/** Lines of equal-width text, each a block of its own. */
function isScreen(box: Box): boolean {
  const { kids } = box;
  if (kids.length < 3 || kids.some((k) => k.tag === "#text")) return false;
  const wide = kids.filter((k, i) => i < 8 && (k.text.includes("\t") || GAPS.test(k.shown ?? "")));
  return wide.length > 1 && !kids.some(holdsNoLine);
}

/** A heading, a table or a list, or a part with one in it: no line of text. */
function holdsNoLine(box: Box): boolean {
  return NO_ROW.has(box.tag) || isHeading(box) || box.kids.some(holdsNoLine);
}

/** The heading that a small leading part holds, such as a card's header with a title and a button. */
function headingIn(box: Box): string | undefined {
  if (holdsMoreThan(box, 4)) return undefined;
  const find = (b: Box): Box | undefined => (isHeading(b) ? b : b.kids.map(find).find(Boolean));
  const heading = find(box);
  return heading ? plain(textOf(heading)) : undefined;
}

/** The facts of a page by where its texts stand on the screen, whatever its markup says. */
export function* placed(root: Box, pieces: readonly Piece[], lexicon: Lexicon): Generator<void, Facts> {
  const scanner = new Scanner(lexicon);
  scanner.placed(root, pieces, [], undefined);
  return yield* drain(scanner);
}

/** Goes over the tree; yields between containers. Pairs and notes come in document order. */
export function* scan(root: Box, lexicon: Lexicon): Generator<void, Facts> {
  const scanner = new Scanner(lexicon);
  scanner.jobs.push({ box: root, section: [], owner: undefined });
  return yield* drain(scanner);
}

function* drain(scanner: Scanner): Generator<void, Facts> {
  yield* scanner.finish();
  let done = 0;
  for (let job = scanner.jobs.pop(); job; job = scanner.jobs.pop()) {
    scanner.run(job);
    yield* scanner.finish();
    if ((++done & 31) === 0) yield;
  }
  const { facts } = scanner;
  facts.pairs.sort((a, b) => a.cell.box.at - b.cell.box.at);
  facts.notes.sort((a, b) => a.box.at - b.box.at);
  facts.grids.sort((a, b) => a.box.at - b.box.at);
  return facts;
}
