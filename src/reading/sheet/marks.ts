import type { Marks, Selectors } from "../../claims/sheet.ts";
import { plain } from "./text.ts";

/** What a portal adapter's selectors find in a page. */

/** Elements of one selector that are looked at. */
const MOST = 500;
const LONGEST = 300;
const LONGEST_PAYER = 90;

/** Selectors come from data that users can import: one that does not parse finds nothing. */
export function query(doc: Document, selector: string): Element[] {
  try {
    return [...doc.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** The node of an element: its own, that of its first part that has one, or that around it. */
function nodeOf(el: Element, nodes: ReadonlyMap<Element, number>): number | undefined {
  const inner = nodes.get(el) ?? [...el.querySelectorAll("*")].map((e) => nodes.get(e)).find((n) => n !== undefined);
  if (inner !== undefined) return inner;
  for (let up = el.parentElement; up; up = up.parentElement) if (nodes.has(up)) return nodes.get(up);
  return undefined;
}

export function marksOf(doc: Document, selectors: Selectors, nodes: ReadonlyMap<Element, number>): Marks {
  const values: Marks["values"] = [];
  selectors.values.forEach(({ selector, attribute }, hint) => {
    for (const el of query(doc, selector).slice(0, MOST)) {
      const node = nodeOf(el, nodes);
      if (node === undefined) continue;
      const own = !attribute && nodes.get(el) === node;
      const text = own ? null : plain((attribute ? el.getAttribute(attribute) : el.textContent) ?? "");
      if (text === null || (text !== "" && text.length <= LONGEST)) values.push([hint, node, text]);
    }
  });
  const { payer } = selectors;
  const el = payer && query(doc, payer.selector)[0];
  const shown = plain((payer?.attribute ? el?.getAttribute(payer.attribute) : el?.textContent) ?? "");
  return { values, payer: shown !== "" && shown.length <= LONGEST_PAYER ? shown : null };
}
