import type { Box } from "./tree.ts";

/** What structure finds on a page, before anybody says what it means. */

export interface Cell {
  /** White space folded, parts joined by a space. */
  text: string;
  /** The cell's separate pieces: blocks, broken lines. */
  parts: string[];
  box: Box;
}

export interface Row {
  box: Box;
  /** By column; a hole where the row has no cell. */
  cells: (Cell | undefined)[];
  /** `total`: a totals row; `data`: anything else. */
  kind: "data" | "total";
  /** Its place among the grid's rows, from 1. */
  number: number;
  grid: Grid;
}

export interface Column {
  label: string;
  /** Label of the header group above, "" where there is none. */
  group: string;
  /** The label's lines, where there are several. */
  parts?: string[];
}

/** Begins a row that sums up those above it. */
export const TOTAL =
  /^(?:grand |claim |line |page |report |sub-?|detail |service )*(?:total|subtotal)s?\b(?! (?:charge|billed|paid|amount|allowed))/i;

/** Begins with a group code and a reason code. */
export const REASON = /^(?:CO|PR|OA|PI|CR)[- ]?\d{1,3}\b/;

export interface Grid {
  box: Box;
  columns: Column[];
  rows: Row[];
  section: readonly string[];
  /** The row of another grid whose expansion holds this one. */
  owner: Row | undefined;
}

export interface Pair {
  label: string;
  cell: Cell;
  labelBox: Box;
  section: readonly string[];
  owner: Row | undefined;
}

/** Text that stands for itself: headings, badges, sentences. */
export interface Note {
  text: string;
  box: Box;
  section: readonly string[];
  owner: Row | undefined;
  heading: boolean;
}

export interface Facts {
  pairs: Pair[];
  grids: Grid[];
  notes: Note[];
  /** Headers above which no rows were found: those may stand anywhere. */
  headers: string[];
}

/** What structure asks of meaning, so that it needs no vocabulary of its own. */
export interface Lexicon {
  /** How sure the words of a short text make it a label: 0 to 1. */
  labelScore(text: string): number;
  /** True where the label has a meaning that this value's shape allows. */
  accepts(label: string, value: string, section: readonly string[]): boolean;
}
