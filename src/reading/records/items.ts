import type { Field } from "../portals/adapter.ts";
import type { Row } from "../structure/facts.ts";
import { isBlank } from "../vocabulary/values.ts";
import { placeOf, rowValues } from "./lines.ts";
import { type Item, isAmount, type Mapped } from "./model.ts";

/** Items by their field, and the best of them. */

/** Items of a list row, so that rows and pairs are treated alike. */
export function rowItems(mapped: Mapped, row: Row): Item[] {
  const { section } = mapped.grid;
  const place = placeOf(mapped, row);
  const out: Item[] = [];
  for (const { field, label, text, parts, cell } of rowValues(mapped, row))
    out.push({ field, label, cell: cell ?? { text, parts, box: row.box }, section, owner: row, score: 1.2, place });
  return out;
}

/** Other programs and payers that a label of an amount may name. */
const PROGRAM = /\b(?:medicare|medicaid|primary|secondary|other)\b/i;

/** Amounts without those of other payers: `Medicare Pd` beside a `Pay Amt`, which may be blank, is not what this payer paid. */
export function ownAmounts(items: readonly Item[]): readonly Item[] {
  const isOther = (i: Item): boolean => isAmount(i.field) && PROGRAM.test(i.label);
  if (!items.some(isOther)) return items;
  return items.filter((i) => !isOther(i) || !items.some((o) => o.field === i.field && !isOther(o)));
}

/** The items of each field, in document order, without blank ones. */
export type ByField = ReadonlyMap<Field, readonly Item[]>;

/** Items by what they are, blanks left out. */
export function byField(items: readonly Item[]): ByField {
  const out = new Map<Field, Item[]>();
  for (const item of items) {
    if (isBlank(item.cell.text)) continue;
    const list = out.get(item.field);
    if (list) list.push(item);
    else out.set(item.field, [item]);
  }
  return out;
}

/** The empty list, made once. */
export const NONE: readonly Item[] = [];

/** Items of one field, the likeliest first: what is seen before what is hidden. */
export function best(items: ByField, field: Field): readonly Item[] {
  const found = items.get(field) ?? NONE;
  if (found.length < 2) return found;
  const weight = (item: Item): number => item.score - (item.cell.box.hidden ? 0.5 : 0);
  // sorting keeps the order of equals
  return [...found].sort((a, b) => weight(b) - weight(a));
}
