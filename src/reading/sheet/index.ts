import type { Sheet, Wants } from "../../claims/sheet.ts";
import { DEFAULT_LIMITS, type Limits } from "./kept.ts";
import { marksOf, query } from "./marks.ts";
import { piecesOf } from "./places.ts";
import { isTelling, mayHoldClaims } from "./precheck.ts";
import { Walker } from "./walk.ts";

export { mayBringClaims } from "./precheck.ts";

export interface SheetOptions {
  /** Opens closed shadow roots, where the browser lets an extension. */
  openShadow?: ((el: Element) => ShadowRoot | null) | undefined;
  /** What an earlier reading of this page asked for. */
  wants?: Wants | undefined;
  limits?: Partial<Limits> | undefined;
  /** Told before the walk whether the page can hold anything at all; where it cannot, there is no walk. */
  onChecked?: ((mayHold: boolean) => void) | undefined;
}

/**
 * Takes the sheet of a page and yields often: a caller that stops for a moment whenever a slice is used up never holds the
 * page up. Never throws on a page's content.
 * @returns undefined for a page without a single word of the trade: there is nothing to read.
 */
export function* takeSheet(doc: Document, options: SheetOptions = {}): Generator<void, Sheet | undefined> {
  const { openShadow, onChecked } = options;
  const { selectors, whole } = options.wants ?? {};
  const root = doc.body ?? doc.documentElement;
  const mayHold = root !== null && mayHoldClaims(doc);
  onChecked?.(mayHold);
  if (!mayHold) return undefined;
  yield;
  const nodes = selectors && new Map<Element, number>();
  const ignored = selectors && new Set(selectors.ignore.flatMap((s) => query(doc, s)));
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const walker = new Walker(root, { limits, openShadow, ignored, nodes });
  while (!walker.step()) yield;
  const { sheet } = walker;
  if (!sheet.texts.some((text) => text !== "" && isTelling(text))) return undefined;
  if (whole) sheet.whole = piecesOf(root);
  if (selectors && nodes) sheet.marks = marksOf(doc, selectors, nodes);
  return sheet;
}
