import { LOOKS, NO_ATTRIBUTES, READ } from "./kept.ts";
import { flagsOf, IS_ICON, IS_QUIET, looksOf, MAY_HIDE } from "./look.ts";
import { GAPPED, LINED } from "./text.ts";

/**
 * Rows of plain text cells, taken out of the row's markup at once: one question to the page in place of several for each
 * cell. Most of what a long list costs is spent here.
 */

/** Ends of cells with the beginning of the next: a row's markup splits into tag, attributes and text of each cell. */
const BETWEEN_CELLS = /<\/t[dh]>\s*(?:<(t[dh])([^>]*)>)?/;
/**
 * What a row's markup does not hold where its cells have neither attributes nor anything but text that stays as it is:
 * entities, names of icons, spaces at an end, what folding changes. Plain searches: a pattern costs many times as much.
 */
const NOT_PLAIN = ["&", "_", "> ", " <", "  ", "\n", "\t", "\r", "\f", "\v"];
/** Characters that folding changes and that few pages hold. */
const RARE = [
  ..."\u00ad\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff",
  ...Array.from({ length: 14 }, (_, i) => String.fromCharCode(0x2000 + i)),
];

/** Whether a page's text holds characters for which no row can be taken as it is. */
export function isRare(text: string): boolean {
  return RARE.some((character) => text.includes(character));
}
const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)")?/g;
const ENTITY = /&(?:amp|lt|gt|nbsp|quot);/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&quot;": '"' };

export interface TextCell {
  tag: string;
  /** As written. */
  attributes: string;
  text: string;
}

/**
 * Attributes of a cell that the reading looks at, out of its markup.
 * @returns undefined where they say something that only the element itself can tell.
 */
export function attributesOf(markup: string): Readonly<Record<string, string>> | undefined {
  if (markup === "") return NO_ATTRIBUTES;
  const out: Record<string, string> = {};
  for (const [, name = "", value = ""] of markup.matchAll(ATTRIBUTE)) {
    if (name === "role" || name === "hidden" || name === "style" || name === "aria-labelledby") return undefined;
    if (name === "class") {
      const flags = flagsOf(value);
      if (flags & (IS_QUIET | IS_ICON | MAY_HIDE)) return undefined;
      const looks = looksOf(flags);
      if (looks) out[LOOKS] = looks;
    } else if (READ.has(name)) out[name] = value.replace(ENTITY, (e) => ENTITIES[e] ?? e);
  }
  return out;
}

/**
 * Texts of a row's cells where they have neither attributes nor anything but text that stays as it is, as in most tables of
 * data. @returns undefined for any other row.
 */
export function plainTexts(markup: string, longest: number): string[] | undefined {
  if (!markup.startsWith("<td>") || markup.length > longest) return undefined;
  for (const sign of NOT_PLAIN) if (markup.includes(sign)) return undefined;
  const texts = markup.slice(4, -5).split("</td><td>");
  for (const text of texts) if (text.includes("<")) return undefined;
  return texts;
}

/** @returns the cells, or undefined where one holds more than text. */
export function textCells(markup: string): TextCell[] | undefined {
  const cells: TextCell[] = [];
  const pieces = `</td>${markup.trim()}`.split(BETWEEN_CELLS);
  for (let i = 1; i + 2 < pieces.length; i += 3) {
    const raw = pieces[i + 2] as string;
    if (!pieces[i] || raw.includes("<")) return undefined;
    const text = raw.includes("&") ? raw.replace(ENTITY, (e) => ENTITIES[e] ?? e) : raw;
    // lines and gaps may be shown as they are: the element's style tells
    if (LINED.test(text) || GAPPED.test(text)) return undefined;
    cells.push({ tag: pieces[i] as string, attributes: pieces[i + 1] as string, text });
  }
  return pieces[0] !== "" || pieces[pieces.length - 1] !== "" || cells.length === 0 ? undefined : cells;
}
