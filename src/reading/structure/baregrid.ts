import type { Lexicon } from "./facts.ts";
import { cellsOf, rowsOf } from "./grid.ts";
import { joinHalves } from "./halves.ts";
import { NO_ROW } from "./tags.ts";
import { type Box, textOf } from "./tree.ts";

/** Rows of grids that no tag or role names. */

/** Tables side by side that are the pinned and the scrolling part of one grid. */
export function halves(box: Box, lexicon: Lexicon): Box[] | undefined {
  const tables = box.kids.filter((k) => k.tag === "table");
  if (tables.length < 4 || tables.length > 8) return undefined;
  return joinHalves(tables.map(rowsOf), cellsOf, (cells) => {
    const named = cells.filter((c) => c.tag === "th" || lexicon.labelScore(textOf(c)) >= 0.5).length;
    return named >= cells.length * 0.6 && !cells.some((c) => /\d/.test(textOf(c)));
  });
}

/** Rows of a grid that no tag or role names: a header row of labels, then rows of as many cells. */
export function bareRows(box: Box, lexicon: Lexicon): Box[] | undefined {
  if (box.tag === "dl" || box.tag === "tr" || box.kids.length === 0) return undefined;
  const rows: Box[] = [];
  const rowLike = (b: Box): boolean =>
    b.kids.length >= 3 && !NO_ROW.has(b.tag) && b.kids.every((c) => c.kids.length <= 3 && !NO_ROW.has(c.tag));
  for (const k of box.kids) {
    if (NO_ROW.has(k.tag)) continue;
    if (rowLike(k)) rows.push(k);
    else if (k.kids.length > 0 && k.kids.every(rowLike)) rows.push(...k.kids);
    else if (rows.length > 0 && k.kids.length > 0) rows.push(k);
  }
  const head = rows[0];
  // room for a scroll bar is no column
  let width = head?.kids.length ?? 0;
  while (head && width > 0 && head.kids[width - 1]?.text === "" && head.kids[width - 1]?.kids.length === 0) width -= 1;
  if (!head || width < 3 || rows.length < 2) return flatRows(box, lexicon);
  const labels = head.kids.filter((c) => c.kids.length === 0 && lexicon.labelScore(c.text) >= 0.5).length;
  if (labels < 2 || labels / head.kids.filter((c) => c.text !== "").length < 0.6) return undefined;
  const same = rows.slice(1).filter((r) => r.kids.length === width || r.kids.length === head.kids.length).length;
  return same >= 1 && same * 2 >= rows.length - 1 ? rows : undefined;
}

/** Cells of a grid laid side by side in one container: the first run of labels is the header. */
function flatRows(box: Box, lexicon: Lexicon): Box[] | undefined {
  const kids = box.kids.filter((k) => k.text !== "\n");
  if (kids.length < 6 || kids.some((k) => k.kids.length > 3)) return undefined;
  let width = 0;
  while (width < kids.length && lexicon.labelScore(textOf(kids[width] as Box)) >= 0.5) width += 1;
  if (width < 3 || kids.length % width !== 0 || kids.length < width * 2) return undefined;
  const rows: Box[] = [];
  for (let i = 0; i < kids.length; i += width) {
    const cells = kids.slice(i, i + width);
    rows.push({ ...box, tag: "tr", role: "row", kids: cells, at: cells[0]?.at ?? box.at, up: box });
  }
  return rows;
}
