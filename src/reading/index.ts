import type { PageReading } from "../claims/record.ts";
import type { PortalAdapter } from "./portals/adapter.ts";
import { ADAPTERS, findAdapter } from "./portals/index.ts";
import { isTelling, mayHoldClaims } from "./precheck.ts";
import type { Item } from "./records/model.ts";
import { readRecords } from "./records/page.ts";
import type { Note } from "./structure/facts.ts";
import { placed, scan } from "./structure/scan.ts";
import { type Box, DEFAULT_LIMITS, type Limits, plain, textOf, walk } from "./structure/tree.ts";
import { type Mask, Matcher } from "./vocabulary/matcher.ts";
import { Meanings } from "./vocabulary/meaning.ts";
import { fits } from "./vocabulary/values.ts";

export { mayHoldClaims } from "./precheck.ts";
export type { Limits } from "./structure/tree.ts";

export interface ReadOptions {
  /** The page's address, which picks the portal adapter; read on the spot, never kept. */
  url?: string | undefined;
  /** Give evidence with every record. */
  explain?: boolean | undefined;
  /** Opens closed shadow roots, where the browser lets an extension. */
  openShadow?: ((el: Element) => ShadowRoot | null) | undefined;
  /** Adapters to choose from; the built-in ones when absent, none when empty. */
  adapters?: readonly PortalAdapter[] | undefined;
  limits?: Partial<Limits> | undefined;
  /** Told before the walk whether the page can hold anything at all; where it cannot, the reading ends there. */
  onChecked?: ((mayHold: boolean) => void) | undefined;
  /** Switches off vocabulary entries (leave-one-out test). */
  mask?: Mask | undefined;
}

/** Reads a page in one go. */
export function readPage(doc: Document, options: ReadOptions = {}): PageReading {
  const steps = readPageInSlices(doc, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a page and yields often: a caller that stops for a moment whenever a slice is used up never holds the page up.
 * Never throws on a page's content.
 */
export function* readPageInSlices(doc: Document, options: ReadOptions = {}): Generator<void, PageReading> {
  const adapter = options.url ? findAdapter(options.url, options.adapters ?? ADAPTERS) : undefined;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const reading: PageReading = { portal: adapter?.id ?? "generic", pageKind: "none", records: [] };
  const said: string[] = [];
  const root = doc.body ?? doc.documentElement;
  const mayHold = root !== null && mayHoldClaims(doc);
  options.onChecked?.(mayHold);
  if (!mayHold) return reading;
  yield;
  const tree = yield* walk(root, {
    limits,
    openShadow: options.openShadow,
    ignored: elements(doc, adapter?.ignore),
    said,
  });
  if (said.length > 0) reading.limits = said;
  if (!tree || !worthReading(tree)) return reading;
  const meanings = new Meanings(new Matcher(adapter?.labels, options.mask));
  const input = {
    root: tree,
    title: doc.title,
    meanings,
    adapter,
    hints: hintsOf(doc, tree, adapter),
    payer: payerOf(doc, adapter),
    explain: options.explain ?? false,
    maxRecords: limits.records,
  };
  let facts = yield* scan(tree, meanings);
  yield;
  let result = yield* readRecords({ ...input, facts });
  // a label without its values, as where a grid is cut into pieces: what stands where on the screen still tells
  const label = (n: Note): boolean => meanings.candidates(n.text, [])[0]?.field === "claimNumber";
  const numbered = (r: typeof result): boolean => r.records.some((x) => "claimNumber" in x);
  if (result.kind !== "eligibility" && !numbered(result) && facts.notes.some(label)) {
    facts = yield* placed(tree, meanings);
    yield;
    const again = yield* readRecords({ ...input, facts });
    if (numbered(again)) result = again;
  }
  reading.pageKind = result.kind;
  reading.records = result.records;
  if (options.explain) reading.evidence = result.evidence;
  if (result.records.length >= limits.records) said.push(`stopped at ${limits.records} records`);
  if (said.length > 0) reading.limits = said;
  return reading;
}

/** A page without a single word of the trade holds nothing to read. Titles and headers come first and mostly have one. */
function worthReading(box: Box): boolean {
  return box.kids.length > 0 ? box.kids.some(worthReading) : box.text !== "" && isTelling(box.text);
}

/** Selectors come from data that users can import: one that does not parse finds nothing. */
function query(doc: Document, selector: string): Element[] {
  try {
    return [...doc.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function elements(doc: Document, selectors: readonly string[] | undefined): ReadonlySet<Element> | undefined {
  return selectors ? new Set(selectors.flatMap((s) => query(doc, s))) : undefined;
}

/** The box of an element: its own, that of its first part that has one, or that around it. */
function boxOf(el: Element, boxes: ReadonlyMap<Element, Box>): Box | undefined {
  const inner = boxes.get(el) ?? [...el.querySelectorAll("*")].map((e) => boxes.get(e)).find((b) => b !== undefined);
  for (let up = el.parentElement, found = inner; up || found; up = up?.parentElement ?? null) {
    if (found) return found;
    found = up ? boxes.get(up) : undefined;
  }
  return undefined;
}

/** Values that the adapter's selectors find, where their shape fits the field. */
function hintsOf(doc: Document, root: Box, adapter: PortalAdapter | undefined): Item[] {
  const out: Item[] = [];
  if (!adapter?.values) return out;
  const boxes = new Map<Element, Box>();
  const stack = [root];
  for (let box = stack.pop(); box; box = stack.pop()) {
    if (!boxes.has(box.el)) boxes.set(box.el, box);
    stack.push(...box.kids);
  }
  for (const { selector, field, attribute } of adapter.values)
    for (const el of query(doc, selector).slice(0, 500)) {
      const box = boxOf(el, boxes);
      const raw = attribute
        ? (el.getAttribute(attribute) ?? "")
        : box && boxes.get(el) === box
          ? textOf(box)
          : (el.textContent ?? "");
      const text = plain(raw);
      if (!box || text === "" || text.length > 300 || fits(field, text) === 0) continue;
      const label = adapter.id;
      out.push({
        field,
        label,
        cell: { text, parts: [text], box },
        section: [],
        owner: undefined,
        score: 1.3,
        place: `selector of the ${label} adapter`,
      });
    }
  return out;
}

function payerOf(doc: Document, adapter: PortalAdapter | undefined): string | undefined {
  const { payer } = adapter ?? {};
  if (!payer) return undefined;
  const el = payer.selector ? query(doc, payer.selector)[0] : undefined;
  const shown = plain((payer.attribute ? el?.getAttribute(payer.attribute) : el?.textContent) ?? "");
  return shown !== "" && shown.length <= 90 ? shown : payer.name;
}
