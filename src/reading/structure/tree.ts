import type { Piece, Sheet } from "../../claims/sheet.ts";
import { LOOKS, NO_ATTRIBUTES, words } from "../sheet/kept.ts";

/** The sheet as a light tree, with wrappers that say nothing folded away. */

export interface Box {
  /** Lower-case local name, or one of those that `Style.tag` tells. */
  tag: string;
  /** ARIA role, or "". */
  role: string;
  /** See `READ`. */
  attributes: Readonly<Record<string, string>>;
  up: Box | null;
  kids: Box[];
  /** A leaf's text: `\n` where a line broke, `\t` where a gap is wider than a word space; "" for a container or an empty leaf. */
  text: string;
  /** Position in document order. */
  at: number;
  /** Hidden by attribute, inline style or a well-known class; its values give way to visible ones. */
  hidden: boolean;
  /** Its text with lines and gaps, where gaps part columns. */
  shown?: string | undefined;
  /** Its texts, where each is placed by itself. */
  pieces?: readonly Piece[] | undefined;
}

/** Tags that keep their place even around a single child. */
const SOLID = words(
  "table thead tbody tfoot tr td th dl dt dd ul ol li h1 h2 h3 h4 h5 h6 label legend caption details summary fieldset section article pre form button output",
);
const SOLID_ROLES = words(
  "row gridcell cell columnheader rowheader grid treegrid table heading rowgroup tabpanel dialog form term definition",
);

/** Kids of every leaf: shared, so that a leaf costs one object. */
const NONE: Box[] = [];
/** Boxes between two moments at which a reading may give way. */
const STEP = 4_096;

/** A sign of sorting or opening, which says nothing. */
function isArrow(box: Box): boolean {
  return box.kids.length === 0 && box.text.length < 4 && /^[\u2190-\u21ff\u25a0-\u25ff\u2b00-\u2bff]+$/.test(box.text);
}

const isSolid = (box: Box): boolean => SOLID.has(box.tag) || SOLID_ROLES.has(box.role);

/** Folds a box with kids into the shape that the rest of the reader sees: itself, or the only kid that says something. */
function fold(box: Box): Box {
  const kids = box.kids.some(isArrow) ? box.kids.filter((k) => !isArrow(k)) : box.kids;
  box.kids = kids;
  const solid = isSolid(box);
  if (kids.every((k) => k.tag === "#text")) {
    if (kids.length > 0) {
      box.text = kids
        .map((k) => k.text)
        .join("")
        .replace(/[ \t]*\n[\s]*/g, "\n")
        .trim();
      box.kids = NONE;
    }
    return box;
  }
  if (!kids.some((k) => k.kids.length > 0 || (k.text !== "" && k.text !== "\n"))) {
    const isRow = box.tag === "tr" || box.role === "row";
    box.kids = isRow || (solid && box.tag !== "td" && box.tag !== "th") ? kids : NONE;
    return box;
  }
  const only = kids.length === 1 ? kids[0] : undefined;
  if (!only) return box;
  const inner = isSolid(only);
  if (!solid) {
    only.hidden ||= box.hidden;
    only.shown ??= box.shown;
    only.pieces ??= box.pieces;
    if (!inner && box.role) only.role = box.role;
    return only;
  }
  if (inner) return box;
  box.text = only.text;
  box.kids = only.kids;
  for (const k of box.kids) k.up = box;
  return box;
}

/**
 * The tree of a sheet. Yields now and then.
 * @returns the root, and the box of each node: its own, or the one that it went up in.
 */
export function* treeOf(sheet: Sheet): Generator<void, { root: Box; boxOf: (node: number) => Box }> {
  const { styles, kinds, ups, texts } = sheet;
  const boxes = kinds.map((kind, at): Box => {
    const { tag, role, hidden, attributes } = styles[kind] as Sheet["styles"][number];
    return { tag, role, attributes, up: null, kids: NONE, text: texts[at] ?? "", at, hidden };
  });
  for (const [node, text] of sheet.shown) (boxes[node] as Box).shown = text;
  for (const [node, pieces] of sheet.placed) (boxes[node] as Box).pieces = pieces;
  yield;
  // from the end, so that what is below a box is done before it
  for (let node = boxes.length - 1; node > 0; node -= 1) {
    const box = finished(boxes, node);
    const up = boxes[ups[node] as number] as Box;
    box.up = up;
    if (up.kids === NONE) up.kids = [box];
    else up.kids.push(box);
    if (node % STEP === 0) yield;
  }
  const root = finished(boxes, 0);
  root.up = null;
  return { root, boxOf: (node) => inTree(boxes[node] as Box, root) };
}

/** Folds the box of a node, all of whose kids are there, the last first. */
function finished(boxes: Box[], node: number): Box {
  const box = boxes[node] as Box;
  if (box.kids.length === 0) return box;
  box.kids.reverse();
  const done = fold(box);
  boxes[node] = done;
  return done;
}

/** The nearest box above (or the box itself) that is still part of the tree. */
function inTree(box: Box, root: Box): Box {
  const live = new Set<Box>();
  const stack = [root];
  for (let b = stack.pop(); b; b = stack.pop()) {
    live.add(b);
    stack.push(...b.kids);
  }
  for (let b: Box | null = box; b; b = b.up) if (live.has(b)) return b;
  return root;
}

/** Whether the class names of a box make it a title, or one of several tabs. */
export function looksLike(box: Box, what: "title" | "tab"): boolean {
  return box.attributes[LOOKS]?.includes(what) ?? false;
}

/** A text that a box holds, as a box of its own. */
export function leafBox(up: Box, text: string, at: number): Box {
  return { tag: "#text", role: "", attributes: NO_ATTRIBUTES, up, kids: NONE, text, at, hidden: up.hidden };
}

/** All text under a box, blocks parted by a space. */
export function textOf(box: Box): string {
  if (box.kids.length === 0) return box.text;
  let out = "";
  for (const k of box.kids) {
    const t = textOf(k);
    if (t) out += out ? ` ${t}` : t;
  }
  return out;
}

/** The leaves under a box that hold text, in order. */
export function leavesOf(box: Box, out: Box[] = []): Box[] {
  if (box.kids.length === 0) {
    if (box.text) out.push(box);
  } else for (const k of box.kids) leavesOf(k, out);
  return out;
}

/** Whether a box holds more leaves with text than `most`; looks no further than that. */
export function holdsMoreThan(box: Box, most: number): boolean {
  let left = most;
  const more = (b: Box): boolean => {
    if (b.kids.length > 0) return b.kids.some(more);
    if (b.text) left -= 1;
    return left < 0;
  };
  return more(box);
}

export function contains(box: Box, inner: Box): boolean {
  for (let b: Box | null = inner; b; b = b.up) if (b === box) return true;
  return false;
}

export function isLeaf(box: Box): boolean {
  return box.kids.length === 0;
}
