import { LOOKS, NO_ATTRIBUTES, READ } from "./kept.ts";
import { flagsOf, IS_ICON, IS_QUIET, looksOf, MAY_HIDE } from "./look.ts";
import { unescaped } from "./text.ts";

/** Attributes that the reading is told of: of an element, or of a cell as written in its row's markup. */

/** Longest attribute that is kept, in characters: none that says something is longer. */
const LONGEST_ATTRIBUTE = 200;
const isKept = (value: string): boolean => value !== "" && value.length <= LONGEST_ATTRIBUTE;

const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)")?/g;

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
    } else if (READ.has(name)) {
      const said = unescaped(value);
      if (isKept(said)) out[name] = said;
    }
  }
  return out;
}

/** Attributes of an element that the reading looks at. */
export function readAttributes(el: Element, flags: number): Readonly<Record<string, string>> {
  let out: Record<string, string> | undefined;
  const looks = looksOf(flags);
  if (looks) out = { [LOOKS]: looks };
  for (const name of el.getAttributeNames()) {
    const labelled = name === "aria-labelledby";
    if (!labelled && !READ.has(name)) continue;
    const value = labelled ? labelOf(el) : el.getAttribute(name);
    if (!value || !isKept(value)) continue;
    out ??= {};
    out[labelled ? "labelledby" : name] = value;
  }
  return out ?? NO_ATTRIBUTES;
}

/** Text of the element that names this one. */
function labelOf(el: Element): string | undefined {
  const id = el.getAttribute("aria-labelledby")?.trim().split(/\s+/)[0];
  const root = el.getRootNode() as Document;
  return id ? root.getElementById?.(id)?.textContent?.trim() : undefined;
}
