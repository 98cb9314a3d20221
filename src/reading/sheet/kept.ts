/** What of a page goes into its sheet. */

export interface Limits {
  /** Most elements and text nodes that are visited. */
  nodes: number;
  /** Longest text of one leaf that is kept, in characters. */
  text: number;
  /** Most characters of a page that are kept. */
  page: number;
}

export const DEFAULT_LIMITS: Limits = { nodes: 250_000, text: 2_000, page: 8_000_000 };

/** Attributes that tie a row's pieces together, the most telling first: pinned rows repeat an `aria-rowindex`. */
export const ROW_KEYS = ["row-index", "data-rowindex", "data-row-index", "row-id", "data-row-key"];

/** Attributes that tie cells to headers where positions do not (split or virtual grids). */
export const COLUMN_KEYS = [
  "col-id",
  "aria-colindex",
  "data-field",
  "data-col",
  "data-column-id",
  "data-colindex",
  "data-columnid",
];

/** Attributes that may name what an element holds. */
export const LABEL_ATTRIBUTES = ["data-label", "data-title", "data-th", "data-header", "data-column", "aria-label"];

/** Attributes that the reading looks at. */
export const READ: ReadonlySet<string> = new Set([
  ...ROW_KEYS,
  ...COLUMN_KEYS,
  ...LABEL_ATTRIBUTES,
  "colspan",
  "aria-colspan",
  "rowspan",
  "scope",
  "aria-rowindex",
]);

/** Attribute of a style that says what its class names say: `title`, `tab`, or both. */
export const LOOKS = "looks";

/** Attributes of an element that has none of those: one object for all, so that it can be told at a glance. */
export const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** Words of a table, as a set. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
