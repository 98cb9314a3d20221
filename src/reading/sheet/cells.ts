import { GAPPED, LINED, unescaped } from "./text.ts";

/**
 * Rows of plain text cells, taken out of the row's markup at once: one question to the page in place of several for each
 * cell. Most of what a long list costs is spent here.
 */

/** Ends of cells with the beginning of the next: a row's markup splits into tag, attributes and text of each cell. */
const BETWEEN_CELLS = /<\/t[dh]>\s*(?:<(t[dh])([^>]*)>)?/;
/**
 * What a row's markup does not hold where its cells have neither attributes nor anything but text that stays as it is:
 * spaces at an end, what folding changes, entities, names of icons. Plain searches: a pattern costs many times as much.
 */
const NOT_PLAIN = ["> ", " <"];
/** The same for what stands in the page's text as well: each is looked for in the rows of a page that has it at all. */
const NOT_PLAIN_TEXT: readonly (readonly [inText: string, inMarkup: string])[] = [
  ...["  ", "\n", "\t", "\r", "\f", "\v", "&", "_"].map((sign) => [sign, sign] as const),
  ...["<", ">", "\u00a0"].map((sign) => [sign, "&"] as const),
];
/** Characters that folding changes and that few pages hold. */
const RARE = [
  ..."\u00ad\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff",
  ...Array.from({ length: 14 }, (_, i) => String.fromCharCode(0x2000 + i)),
];

/**
 * What no row's markup may hold for its cells to be taken as they are.
 * @param text of the whole page. @returns undefined where it holds characters for which no row can be.
 */
export function signsIn(text: string): readonly string[] | undefined {
  if (RARE.some((character) => text.includes(character))) return undefined;
  const found = NOT_PLAIN_TEXT.filter(([inText]) => text.includes(inText));
  return [...NOT_PLAIN, ...new Set(found.map(([, inMarkup]) => inMarkup))];
}

export interface TextCell {
  tag: string;
  /** As written. */
  attributes: string;
  text: string;
}

/**
 * Texts of a row's cells where they have neither attributes nor anything but text that stays as it is, as in most tables of
 * data. @returns undefined for any other row.
 */
export function plainTexts(markup: string, longest: number, signs: readonly string[]): string[] | undefined {
  if (!markup.startsWith("<td>") || !markup.endsWith("</td>") || markup.length > longest) return undefined;
  return holdsAny(markup, signs) ? undefined : textsBetween(markup.slice(4, -5));
}

/** The same for a table's body whose rows are all so and have no attributes either: its rows. */
export function plainRows(markup: string, longest: number, signs: readonly string[]): string[][] | undefined {
  if (!markup.startsWith("<tr><td>") || !markup.endsWith("</td></tr>") || holdsAny(markup, signs)) return undefined;
  const rows: string[][] = [];
  for (const row of markup.slice(8, -10).split("</td></tr><tr><td>")) {
    const texts = row.length > longest ? undefined : textsBetween(row);
    if (!texts) return undefined;
    rows.push(texts);
  }
  return rows;
}

function holdsAny(markup: string, signs: readonly string[]): boolean {
  for (let i = 0; i < signs.length; i += 1) if (markup.includes(signs[i] as string)) return true;
  return false;
}

function textsBetween(cells: string): string[] | undefined {
  const texts = cells.split("</td><td>");
  for (let i = 0; i < texts.length; i += 1) if ((texts[i] as string).includes("<")) return undefined;
  return texts;
}

/** @returns the cells, or undefined where one holds more than text. */
export function textCells(markup: string): TextCell[] | undefined {
  const cells: TextCell[] = [];
  const pieces = `</td>${markup.trim()}`.split(BETWEEN_CELLS);
  // three pieces for each cell; the last cell's end begins none
  const end = pieces.length - 3;
  for (let i = 1; i < end; i += 3) {
    const raw = pieces[i + 2] as string;
    if (!pieces[i] || raw.includes("<")) return undefined;
    const text = unescaped(raw);
    // lines and gaps may be shown as they are: the element's style tells
    if (LINED.test(text) || GAPPED.test(text)) return undefined;
    cells.push({ tag: pieces[i] as string, attributes: pieces[i + 1] as string, text });
  }
  const isWhole = pieces[0] === "" && pieces[end] === undefined && pieces[end + 2] === "";
  return isWhole && cells.length > 0 ? cells : undefined;
}
