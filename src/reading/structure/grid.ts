import { COLUMN_KEYS, NO_ATTRIBUTES, ROW_KEYS } from "../sheet/kept.ts";
import { plain } from "../sheet/text.ts";
import { type Cell, type Column, type Grid, type Lexicon, REASON, type Row, TOTAL } from "./facts.ts";
import { joinHalves } from "./halves.ts";
import { led } from "./inline.ts";
import { type Box, leavesOf, textOf } from "./tree.ts";

/** Tables, ARIA grids and grids of bare blocks -> header cells and rows. */

const CELL_TAGS = new Set(["td", "th"]);
const CELL_ROLES = new Set(["cell", "gridcell", "columnheader", "rowheader"]);

/** What no header says. */
const VALUED = /\d{3}|\$|\d\/\d\d?\/\d/;

export function isCell(box: Box): boolean {
  return CELL_TAGS.has(box.tag) || (box.role !== "" && CELL_ROLES.has(box.role));
}

export function cellOf(box: Box): Cell {
  if (box.kids.length === 0) {
    const text = box.tag === "#text" ? box.text.trim() : box.text;
    // the reader's own folding leaves single spaces only: most cells are one piece as they are
    if (text === "") return { text, parts: [], box };
    if (!/[\n\t]|[^\S ]/.test(text)) return { text, parts: [text], box };
    const parts = text.split("\n").map(plain).filter(Boolean);
    return { text: parts.length === 1 ? (parts[0] ?? "") : plain(box.text), parts, box };
  }
  const parts: string[] = [];
  for (const leaf of leavesOf(box)) for (const p of leaf.text.split("\n")) if (p.trim()) parts.push(plain(p));
  return { text: parts.join(" "), parts, box };
}

/** Whether a box holds rows of the grid that it is part of: those of a table inside are not. */
function hasRow(box: Box): boolean {
  return box.kids.some((k) => k.tag !== "table" && (k.role === "row" || k.tag === "tr" || hasRow(k)));
}

/** What stands between the rows of a grid without being one, as the open details of the row above it: a row of one cell. */
function panelRow(box: Box): Box {
  const cell: Box = { ...box, tag: "td", role: "cell", attributes: NO_ATTRIBUTES };
  return { ...box, tag: "tr", role: "row", text: "", attributes: NO_ATTRIBUTES, kids: [cell] };
}

/** The rows of a table or grid, in order; pieces of one row in several containers are joined. */
export function rowsOf(box: Box): Box[] {
  const rows: Box[] = [];
  const isRow = (b: Box): boolean => b.tag === "tr" || b.role === "row";
  const collect = (b: Box): void => {
    let after = false;
    for (const k of b.kids) {
      if (isRow(k)) {
        rows.push(k);
        after = true;
      } else if (after && box.tag !== "table" && k.kids.length > 0 && !hasRow(k)) rows.push(panelRow(k));
      else if (k.tag !== "table" && !isCell(k) && k.role !== "grid" && k.kids.length > 0) collect(k);
    }
  };
  collect(box);
  return box.tag === "table" ? rows : joinPieces(rows);
}

function joinPieces(rows: Box[]): Box[] {
  const parents = new Set(rows.map((r) => r.up));
  if (parents.size < 2) return rows;
  const first = rows.findLast((r) => r.attributes !== NO_ATTRIBUTES);
  const key = ROW_KEYS.find((k) => first?.attributes[k] !== undefined);
  if (!key && !first?.attributes["aria-rowindex"]) {
    const isHead = (r: Box): boolean => cellsOf(r).every((c) => c.role === "columnheader");
    const heads = rows.filter(isHead);
    const blocks = [...parents].map((p) => rows.filter((r) => r.up === p && !heads.includes(r)));
    blocks.unshift(...heads.map((h) => [h]));
    return (
      (parents.size <= 12 && joinHalves(blocks, cellsOf, (cells) => cells.every((c) => c.role === "columnheader"))) ||
      rows
    );
  }
  const byKey = new Map<string, Box[]>();
  for (const r of rows) {
    const index = r.attributes["aria-rowindex"];
    const id = (key && r.attributes[key]) ?? (index ? `head ${index}` : `#${r.at}`);
    const list = byKey.get(id);
    if (list) list.push(r);
    else byKey.set(id, [r]);
  }
  const out: Box[] = [];
  for (const pieces of byKey.values()) {
    const [head, ...rest] = pieces;
    if (!head) continue;
    out.push(rest.length > 0 ? { ...head, kids: pieces.flatMap((p) => cellsOf(p)) } : head);
  }
  return out;
}

/** The cells of a row: marked cells wherever they are, else its children. */
export function cellsOf(row: Box): Box[] {
  if (row.kids.length > 0 && row.kids.every(isCell)) return row.kids;
  const deep: Box[] = [];
  const collect = (b: Box): void => {
    for (const k of b.kids) {
      if (isCell(k)) deep.push(k);
      else if (k.kids.length > 0) collect(k);
    }
  };
  collect(row);
  if (deep.length > 0) return deep;
  return isCell(row) ? [row] : row.kids;
}

function span(box: Box): number {
  const n = Number(box.attributes.colspan ?? box.attributes["aria-colspan"] ?? 1);
  return n > 1 && n < 100 ? n : 1;
}

/** Text of a header cell: the words a user sees, without what sorts, filters or explains. */
function headerText(box: Box): string {
  const cell = cellOf(box);
  const label = cell.parts.length > 1 && box.attributes["aria-label"]?.trim();
  const text = label && !/sort|filter|activate|menu/i.test(label) ? label : cell.text;
  return text
    .replace(
      /\s*(?:[⇅↑↓▲▼△▽↕⇵]|(?:,? ?(?:click to |activate to )?sort(?:ed|able)?(?: by| ascending| descending)?:?.*))\s*$/i,
      "",
    )
    .trim();
}

function isHeaderRow(row: Box, cells: readonly Box[], lexicon: Lexicon, rows: readonly Box[], at: number): boolean {
  const filled = cells.filter((c) => c.text !== "" || c.kids.length > 0);
  if (filled.length < 2) return false;
  if (filled.every((c) => c.role === "columnheader" || (c.tag === "th" && c.attributes.scope !== "row")))
    return !TOTAL.test(textOf(filled[0] as Box)) || !filled.some((c) => VALUED.test(textOf(c)));
  if (row.up?.tag === "thead" && filled.every((c) => !/\d{3}/.test(textOf(c)))) return true;
  if (filled.some((c) => c.tag === "th" || c.role === "rowheader")) return false;
  // nearly every row of values ends here
  if (filled.some((c) => VALUED.test(textOf(c)))) return false;
  // groups of headers above the headers
  const under = rows[at + 1];
  const grouped = filled.some((c) => span(c) > 1 || Number(c.attributes.rowspan) > 1);
  if (grouped && under && isHeaderRow(under, cellsOf(under), lexicon, rows, at + 1)) return true;
  // a header in a table of its own, above the one that holds the rows
  if (rows.length === 1 && filled.length > 3)
    return (
      filled.filter((c) => c.kids.length === 0 && lexicon.labelScore(headerText(c)) >= 0.5).length > filled.length * 0.8
    );
  const below = rows.slice(at + 1, at + 5);
  if (below.length === 0 || cells.some((c) => c.kids.some((k) => k.tag === "label"))) return false;
  const labels = (list: readonly Box[]): number => list.filter((c) => lexicon.labelScore(headerText(c)) >= 0.5).length;
  const mine = labels(filled);
  const next = below.map((r) => cellsOf(r).filter((c) => c.text !== "" || c.kids.length > 0));
  const first = next.map((r) => r[0]).filter((c) => c !== undefined);
  if (cells.length < 4 && first.length > 1 && labels(first) / first.length >= 0.6) return false;
  const values = next[0] ?? [];
  const shaped = values.filter((c) => /\d/.test(textOf(c))).length / Math.max(1, values.length);
  const strong = mine >= 2 && mine / filled.length >= 0.6;
  if (
    !strong &&
    !(mine >= 3 && mine / filled.length >= 0.4 && shaped >= 0.4 && !filled.some((c) => /\d/.test(textOf(c))))
  )
    return false;
  if (mine === filled.length) return labels(values) / Math.max(1, values.length) < 0.5;
  return next.every((r) => {
    const named = labels(r);
    return named < 2 || named / r.length < 0.4 || named / r.length > 0.8;
  });
}

/** One row per header level -> one column per leaf header, with the label of the group above it. */
function columnsOf(headers: readonly Box[][]): Column[] {
  const grid: Column[] = [];
  const taken: number[] = [];
  headers.forEach((cells, level) => {
    let at = 0;
    for (const c of cells) {
      while ((taken[at] ?? -1) >= level) at += 1;
      const wide = span(c);
      const tall = Number(c.attributes.rowspan ?? 1) || 1;
      const label = headerText(c);
      for (let i = 0; i < wide; i += 1) {
        const old = grid[at + i];
        const parts = wide === 1 ? cellOf(c).parts : [];
        grid[at + i] =
          wide > 1 && level < headers.length - 1
            ? { label: "", group: label }
            : { label: label || (old?.label ?? ""), group: old?.group || (old?.label && label ? old.label : "") };
        if (parts.length > 1) (grid[at + i] as Column).parts = parts;
        taken[at + i] = level + tall - 1;
      }
      at += wide;
    }
  });
  return Array.from(grid, (c) => c ?? { label: "", group: "" });
}

/** The attribute that ties cells to headers where positions do not (split or virtual grids). */
function columnKey(headers: readonly Box[], cells: readonly Box[]): string | undefined {
  return COLUMN_KEYS.find(
    (k) => headers.every((h) => h.attributes[k] !== undefined) && cells.every((c) => c.attributes[k] !== undefined),
  );
}

/** The cells of the first row from `at` on that is no header. */
function nextData(rows: readonly Box[], at: number): Box[] | undefined {
  for (let i = at; i < rows.length; i += 1) {
    const cells = cellsOf(rows[i] as Box);
    if (cells.length > 1 && !cells.some((x) => x.role === "columnheader" || x.tag === "th")) return cells;
  }
  return undefined;
}

export interface GridSink {
  grid(grid: Grid): void;
  /** Hand over a row's or cell's content that has to be read like any other part. */
  content(box: Box, owner: Row | undefined, section: readonly string[]): void;
}

/** True where a row's cells carry their own labels: `NAME ABBOTT, GRACE | MID 2FA9…`. */
function isBand(cells: readonly Box[], lexicon: Lexicon): boolean {
  let own = 0;
  let filled = 0;
  for (const c of cells) {
    if (c.text === "" && c.kids.length === 0) continue;
    filled += 1;
    const first = c.kids[0];
    const second = c.kids[1];
    if (first && second && first.kids.length === 0 && lexicon.labelScore(first.text.replace(/:$/, "")) >= 0.5) own += 1;
    else if (c.kids.length === 0 && c.text.includes(":") && /^[^:]{2,30}:\s*\S/.test(c.text)) own += 1;
    else if (c.kids.length === 0 && span(c) > 1 && led(c.text, lexicon)) own += 1;
  }
  return own >= 2 && own / filled > 0.5;
}

/** `Payer: Acme Health`, alone in its row: what it says and of what, where that is no number. */
function bandOf(box: Box, lexicon: Lexicon, section: readonly string[]): { label: string; cell: Cell } | undefined {
  const whole = cellOf(box);
  const [, label = "", text = ""] = /^([A-Za-z][^:\d]{2,30}?)\s*:\s*([^:\d]{2,60})$/.exec(whole.text) ?? [];
  if (!label || !lexicon.accepts(label, text, section)) return undefined;
  return { label, cell: { text, parts: [text], box } };
}

function isNextHeader(rows: readonly Box[], at: number, lexicon: Lexicon): boolean {
  const next = rows[at + 1];
  return next !== undefined && isHeaderRow(next, cellsOf(next), lexicon, rows, at + 1);
}

/** Takes what names itself out of a cell: `Patient Account: RGP-20881` below the claim's number. */
function takeLabelled(cell: Box, lexicon: Lexicon): Box[] {
  if (cell.kids.length < 2 || cell.kids.length > 4) return [];
  const out = cell.kids.filter((k, i) => {
    const label = i > 0 && k.kids.length === 0 && /^([^:]{2,30}):\s*\S/.exec(k.text)?.[1];
    return label && lexicon.labelScore(label) >= 0.7;
  });
  if (out.length > 0) cell.kids = cell.kids.filter((k) => !out.includes(k));
  return out;
}

/** True for a row that explains the one above it: a code across many columns, then its amount. */
function isReason(filled: readonly Box[]): boolean {
  const [code, amount] = filled;
  return (
    filled.length === 2 &&
    span(code as Box) > 2 &&
    REASON.test(textOf(code as Box)) &&
    VALUED.test(textOf(amount as Box))
  );
}

/** True for a row of bare cells, one a column, that no rule for headers, bands and totals could take for anything but data. */
function isPlainData(row: Box, width: number): boolean {
  if (row.kids.length !== width || row.up?.tag === "thead") return false;
  let filled = 0;
  let valued = false;
  for (const c of row.kids) {
    if (c.tag !== "td" || c.role !== "" || c.kids.length > 0 || span(c) > 1) return false;
    const { text } = c;
    if (text === "") continue;
    filled += 1;
    if (text.includes(":") || (filled < 5 && text.length < 40 && TOTAL.test(text))) return false;
    valued ||= VALUED.test(text);
  }
  return filled > 1 && valued;
}

function rowCells(
  cells: readonly Box[],
  columns: readonly Column[],
  byKey: Map<string, number> | undefined,
  key: string | undefined,
): (Cell | undefined)[] {
  const out: (Cell | undefined)[] = [];
  if (byKey && key) {
    for (const c of cells) {
      const at = byKey.get(c.attributes[key] ?? "");
      if (at !== undefined) out[at] = cellOf(c);
    }
    return out;
  }
  const spans = cells.length !== columns.length;
  let at = 0;
  for (const c of cells) {
    out[at] = cellOf(c);
    at += spans ? span(c) : 1;
  }
  return out;
}

/**
 * Reads rows as grids, as many as there are header rows. Rows that hold no columns (expansions, captions, bands with
 * labels of their own) are handed on as content.
 * @returns false where no header was found: then the rows are layout, not a grid.
 */
export function readGrid(
  box: Box,
  rows: readonly Box[],
  section: readonly string[],
  owner: Row | undefined,
  lexicon: Lexicon,
  sink: GridSink,
  borrowed?: Column[],
): boolean {
  let grid: Grid | undefined = borrowed ? { box, columns: borrowed, rows: [], section, owner } : undefined;
  let heads: Box[][] = [];
  let keyed: Map<string, number> | undefined;
  let key: string | undefined;
  let found = false;
  // `Claim status: Denied` above the rows that it holds for, as grids that are grouped show it
  let band: { label: string; cell: Cell } | undefined;
  const take = (next: Row, columns: Column[]): void => {
    if (!band) return;
    let at = columns.findIndex((c) => c.label === band?.label);
    if (at < 0) at = columns.push({ label: band.label, group: "" }) - 1;
    next.cells[at] = band.cell;
  };
  const close = (): void => {
    if (grid && (grid.rows.length > 0 || found)) sink.grid(grid);
  };
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as Box;
    if (grid && !keyed && !band && isPlainData(row, grid.columns.length)) {
      heads = [];
      grid.rows.push({ box: row, cells: row.kids.map(cellOf), kind: "data", number: grid.rows.length + 1, grid });
      continue;
    }
    const cells = cellsOf(row);
    const filled = cells.filter((c) => c.text !== "" || c.kids.length > 0);
    if (filled.length === 0) continue;
    if (isHeaderRow(row, cells, lexicon, rows, i)) {
      if (grid && heads.length === 0) {
        close();
        grid = undefined;
      }
      heads.push(cells);
      const columns = columnsOf(heads);
      grid = { box, columns, rows: [], section, owner };
      found = true;
      keyed = undefined;
      const nextCells = box.tag === "table" ? undefined : nextData(rows, i + 1);
      if (nextCells) {
        key = columnKey(cells, nextCells);
        if (key) keyed = new Map(cells.map((c, n) => [c.attributes[key ?? ""] ?? "", n]));
        if (keyed) grid.columns = cells.map((c) => ({ label: headerText(c), group: "" }));
      }
      continue;
    }
    heads = [];
    const last = grid?.rows[grid.rows.length - 1];
    const alone =
      filled.length === 1 && (cells.length === 1 || span(filled[0] as Box) > 1) && (grid?.columns.length ?? 0) > 2;
    const named = filled.length === 1 ? bandOf(filled[0] as Box, lexicon, section) : undefined;
    if (named && (band?.label === named.label || !last) && (grid || isNextHeader(rows, i, lexicon))) {
      band = named;
      continue;
    }
    const own = !alone && (isReason(filled) || isBand(cells, lexicon));
    if (!grid || alone || own) {
      const total = alone && TOTAL.test(textOf(filled[0] as Box));
      if (!total) sink.content(row, (grid && last) ?? owner, section);
      continue;
    }
    const apart = cells.flatMap((c) => takeLabelled(c, lexicon));
    const values = rowCells(cells, grid.columns, keyed, key);
    const leading = filled.slice(0, 4).some((c) => {
      const text = textOf(c);
      return text.length < 40 && TOTAL.test(text);
    });
    const next: Row = { box: row, cells: values, kind: leading ? "total" : "data", number: grid.rows.length + 1, grid };
    grid.rows.push(next);
    if (next.kind === "data") take(next, grid.columns);
    for (const part of apart) sink.content({ ...part, tag: "div", kids: [part], text: "" }, next, section);
    for (const c of filled)
      if (
        (leading && c.kids.length > 1) ||
        c.kids.length > 3 ||
        c.kids.some((k) => k.tag === "table" || k.tag === "dl" || k.tag === "details")
      )
        sink.content(c, next, section);
  }
  close();
  return found || borrowed !== undefined;
}
