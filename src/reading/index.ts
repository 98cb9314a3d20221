import type { PageReading } from "../claims/record.ts";
import type { Sheet, Wants } from "../claims/sheet.ts";
import type { PortalAdapter } from "./portals/adapter.ts";
import { ADAPTERS, findAdapter, selectorsOf } from "./portals/index.ts";
import type { Item } from "./records/model.ts";
import { readRecords } from "./records/page.ts";
import { plain } from "./sheet/text.ts";
import { placed, scan } from "./structure/scan.ts";
import { type Box, textOf, treeOf } from "./structure/tree.ts";
import { type Mask, Matcher } from "./vocabulary/matcher.ts";
import { Meanings } from "./vocabulary/meaning.ts";
import { fits } from "./vocabulary/values.ts";

export interface ReadOptions {
  /** The page's address, which picks the portal adapter; read on the spot, never kept. */
  url?: string | undefined;
  /** Give evidence with every record. */
  explain?: boolean | undefined;
  /** Adapters to choose from; the built-in ones when absent, none when empty. */
  adapters?: readonly PortalAdapter[] | undefined;
  /** Most records that are given. */
  maxRecords?: number | undefined;
  /** The page can be asked nothing more: read what there is. */
  final?: boolean | undefined;
  /** Switches off vocabulary entries (leave-one-out test). */
  mask?: Mask | undefined;
}

/** Most records of one page. */
const MOST_RECORDS = 2_000;
/** Longest value that a selector may give, in characters. */
const LONGEST_VALUE = 300;

/** Either a reading, or what is needed for one. */
export type Outcome = { reading: PageReading; wants?: undefined } | { wants: Wants; reading?: undefined };

/**
 * Reads the sheet of a page and yields often, so that a caller can give way. Never throws on a page's content.
 * @returns the reading; or what the page has to be asked first, unless `final`.
 */
export function* readSheet(sheet: Sheet, options: ReadOptions = {}): Generator<void, Outcome> {
  const adapter = options.url ? findAdapter(options.url, options.adapters ?? ADAPTERS) : undefined;
  const selectors = adapter && selectorsOf(adapter);
  if (selectors && !sheet.marks && !options.final) return { wants: { selectors } };
  const { root, boxOf } = yield* treeOf(sheet);
  const meanings = new Meanings(new Matcher(adapter?.labels, options.mask));
  const maxRecords = options.maxRecords ?? MOST_RECORDS;
  const input = {
    root,
    title: sheet.title,
    meanings,
    adapter,
    hints: hintsOf(sheet, boxOf, adapter),
    payer: sheet.marks?.payer ?? adapter?.payer?.name,
    explain: options.explain ?? false,
    maxRecords,
  };
  let facts = yield* scan(root, meanings);
  yield;
  let result = yield* readRecords({ ...input, facts });
  // a label without its values, as where a grid is cut into pieces: what stands where on the screen still tells
  const label = (text: string): boolean => meanings.candidates(text, [])[0]?.field === "claimNumber";
  const labels = (f: typeof facts): boolean => f.notes.some((n) => label(n.text)) || f.headers.some(label);
  const numbered = (r: typeof result): boolean => r.records.some((x) => "claimNumber" in x);
  if (result.kind !== "eligibility" && !numbered(result) && labels(facts)) {
    if (!sheet.whole && !options.final) return { wants: { selectors, whole: true } };
    facts = yield* placed(root, sheet.whole ?? [], meanings);
    yield;
    const again = yield* readRecords({ ...input, facts });
    if (numbered(again)) result = again;
  }
  const reading: PageReading = {
    portal: adapter?.id ?? "generic",
    pageKind: result.kind,
    records: result.records,
  };
  if (options.explain) reading.evidence = result.evidence;
  const said = [...sheet.said];
  if (result.records.length >= maxRecords) said.push(`stopped at ${maxRecords} records`);
  if (said.length > 0) reading.limits = said;
  return { reading };
}

/** Values that the adapter's selectors found, where their shape fits the field. */
function hintsOf(sheet: Sheet, boxOf: (node: number) => Box, adapter: PortalAdapter | undefined): Item[] {
  const out: Item[] = [];
  for (const [hint, node, own] of sheet.marks?.values ?? []) {
    const field = adapter?.values?.[hint]?.field;
    if (!adapter || !field) continue;
    const box = boxOf(node);
    const text = plain(own ?? textOf(box));
    if (text === "" || text.length > LONGEST_VALUE || fits(field, text) === 0) continue;
    out.push({
      field,
      label: adapter.id,
      cell: { text, parts: [text], box },
      section: [],
      owner: undefined,
      score: 1.3,
      place: `selector of the ${adapter.id} adapter`,
    });
  }
  return out;
}
