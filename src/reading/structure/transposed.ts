import type { Grid, Lexicon, Row } from "./facts.ts";
import { cellOf, cellsOf } from "./grid.ts";
import { type Box, textOf } from "./tree.ts";

/** Tables that stand on their side: one label at the head of each row, one claim or line in each column. */

const MOST_ROWS = 80;
const MOST_COLUMNS = 24;

/** @returns the grid with its columns as rows, or undefined where the rows do not say that. */
export function transposed(
  box: Box,
  rows: readonly Box[],
  section: readonly string[],
  owner: Row | undefined,
  lexicon: Lexicon,
): Grid | undefined {
  if (rows.length < 3 || rows.length > MOST_ROWS) return undefined;
  const width = cellsOf(rows[1] as Box).length;
  if (width < 3 || width > MOST_COLUMNS) return undefined;
  const body: Box[][] = [];
  let odd = 0;
  for (const row of rows) {
    const cells = cellsOf(row);
    const label = cells[0] && textOf(cells[0]);
    if (cells.length === width && label && lexicon.labelScore(label) >= 0.5) body.push(cells);
    else odd += 1;
    if (odd > 1 + rows.length * 0.35) return undefined;
  }
  if (body.length < 3) return undefined;
  let filled = 0;
  let fitting = 0;
  for (const [head, ...values] of body) {
    const label = textOf(head as Box);
    for (const value of values) {
      const text = textOf(value);
      if (text === "") continue;
      filled += 1;
      if (value.tag !== "th" && lexicon.labelScore(text) < 0.8 && lexicon.accepts(label, text, section)) fitting += 1;
    }
  }
  if (fitting < filled * 0.75 || fitting < body.length) return undefined;
  const grid: Grid = {
    box,
    columns: body.map((cells) => ({ label: textOf(cells[0] as Box).replace(/\s*:$/, ""), group: "" })),
    rows: [],
    section,
    owner,
  };
  for (let n = 1; n < width; n += 1) {
    const cells = body.map((row) => cellOf(row[n] as Box));
    if (cells.filter((c) => c.text !== "").length * 3 < cells.length) continue;
    grid.rows.push({ box: (body[0] as Box[])[n] as Box, cells, kind: "data", number: grid.rows.length + 1, grid });
  }
  return grid.rows.length > 1 ? grid : undefined;
}
