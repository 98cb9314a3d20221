/**
 * A page as the content script hands it on: what is shown, where it stands in the markup, and the few attributes that say
 * what it means. Plain data, so that the reading itself needs no page: it runs in the background (and in tests) on this
 * alone. Nodes stand in document order, a parent before its children.
 */
export interface Sheet {
  title: string;
  styles: Style[];
  /** By node: index into `styles`. */
  kinds: number[];
  /** By node: index of the parent; the root's own index is 0 and it is its own parent. */
  ups: number[];
  /** By node: a leaf's text, see `Style.tag`; "" for a container. */
  texts: string[];
  /** Texts of parts whose gaps part columns, with their lines and gaps as they are shown. */
  shown: [node: number, text: string][];
  /** Texts of containers that place each text by itself, with where it stands on the screen. */
  placed: [node: number, pieces: Piece[]][];
  /** All texts of the page with their places; only where a reading asked for them, see `Wants`. */
  whole?: Piece[] | undefined;
  /** What the portal adapter's selectors found; absent where nobody asked. */
  marks?: Marks | undefined;
  /** Limits that were hit. */
  said: string[];
}

/** What nodes have in common that look alike. */
export interface Style {
  /**
   * Lower-case local name; `#text` for text beside elements (`\n` where a line broke, `\t` where a gap is wider than a
   * word space); `pre` for anything whose lines and gaps are shown as written; `output` for a control that nobody can change.
   */
  tag: string;
  /** ARIA role, or "". */
  role: string;
  /** Hidden by attribute, inline style or a well-known class. */
  hidden: boolean;
  /** Those of `READ` that it has; `labelledby` holds the text of the element that `aria-labelledby` names. */
  attributes: Record<string, string>;
}

/** A text and its place on the screen, in CSS pixels. */
export type Piece = [text: string, left: number, right: number, top: number, bottom: number];

/** What the adapter's selectors found. */
export interface Marks {
  /** The adapter's `values[hint]` points at this node; `text` where the value is not the node's own text. */
  values: [hint: number, node: number, text: string | null][];
  payer: string | null;
}

/** Where an adapter's facts stand, as CSS selectors; see `PortalAdapter`. */
export interface Selectors {
  ignore: readonly string[];
  values: readonly { selector: string; attribute?: string | undefined }[];
  payer?: { selector: string; attribute?: string | undefined } | undefined;
}

/** What a reading needs to know beyond the sheet; the sheet is then to be sent again with it. */
export interface Wants {
  selectors?: Selectors | undefined;
  whole?: true | undefined;
}
