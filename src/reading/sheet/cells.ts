import { LOOKS, READ } from "./kept.ts";
import { flagsOf, IS_ICON, IS_QUIET, looksOf, MAY_HIDE } from "./look.ts";
import { GAPPED, LINED, UNEVEN } from "./text.ts";

/**
 * Rows of plain text cells, taken out of the row's markup at once: one question to the page in place of several for each
 * cell. Most of what a long list costs is spent here.
 */

/** Ends of cells with the beginning of the next: a row's markup splits into tag, attributes and text of each cell. */
const BETWEEN_CELLS = /<\/t[dh]>\s*(?:<(t[dh])([^>]*)>)?/;
/** What a row's markup may hold that its cells' text is not to hold as it is: entities, icon names, spaces at an end. */
const AS_IT_IS = /[&_]|> | </;
const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)")?/g;
const ENTITY = /&(?:amp|lt|gt|nbsp|quot);/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&quot;": '"' };

export interface TextCell {
  tag: string;
  /** As written. */
  attributes: string;
  text: string;
  /** True where the text needs no folding. */
  even: boolean;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

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

/** @returns the cells, or undefined where one holds more than text. */
export function textCells(row: Element, longest: number): TextCell[] | undefined {
  const markup = row.innerHTML;
  const cells: TextCell[] = [];
  if (markup.startsWith("<td>") && markup.length <= longest && !UNEVEN.test(markup) && !AS_IT_IS.test(markup)) {
    // most tables of data: cells without attributes, on one line
    for (const text of markup.slice(4, -5).split("</td><td>")) {
      if (text.includes("<")) return undefined;
      cells.push({ tag: "td", attributes: "", text, even: true });
    }
    return cells;
  }
  const pieces = `</td>${markup.trim()}`.split(BETWEEN_CELLS);
  for (let i = 1; i + 2 < pieces.length; i += 3) {
    const raw = pieces[i + 2] as string;
    if (!pieces[i] || raw.includes("<")) return undefined;
    const text = raw.includes("&") ? raw.replace(ENTITY, (e) => ENTITIES[e] ?? e) : raw;
    // lines and gaps may be shown as they are: the element's style tells
    if (LINED.test(text) || GAPPED.test(text)) return undefined;
    cells.push({ tag: pieces[i] as string, attributes: pieces[i + 1] as string, text, even: false });
  }
  return pieces[0] !== "" || pieces[pieces.length - 1] !== "" || cells.length === 0 ? undefined : cells;
}
