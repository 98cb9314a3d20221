import { contains } from "../structure/tree.ts";
import { readDate } from "../vocabulary/values.ts";
import type { Draft, Item } from "./model.ts";

/**
 * Several adjudications of one claim in one table, each below a band that dates it: only the newest counts.
 * @returns the lines that count, and the bands of the rounds that do not.
 */
export function newestRound(draft: Draft, items: readonly Item[]): { lines: Draft["lines"]; stale: ReadonlySet<Item> } {
  const tables = new Set(draft.lines.map((l) => l.mapped.grid.box));
  const bands = items.flatMap((item) => {
    const date = item.field === "processedDate" && readDate(item.cell.text);
    const table = date && [...tables].find((t) => contains(t, item.cell.box));
    return date && table ? [{ item, date, table, at: item.cell.box.at }] : [];
  });
  const newest = bands
    .map((b) => b.date)
    .sort()
    .pop();
  const stale = bands.filter((b) => b.date !== newest);
  if (stale.length === 0) return { lines: draft.lines, stale: new Set() };
  const lines = draft.lines.filter(({ row, mapped }) => {
    const above = bands.filter((b) => b.table === mapped.grid.box && b.at < row.box.at);
    return above.length === 0 || above[above.length - 1]?.date === newest;
  });
  return { lines, stale: new Set(stale.map((b) => b.item)) };
}
