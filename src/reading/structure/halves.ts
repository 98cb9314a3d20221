import type { Box } from "./tree.ts";

/**
 * Grids whose pinned and scrolling columns stand in containers of their own, side by side: each has its piece of every
 * row, and nothing ties the pieces together but their order.
 */

const isEmpty = (b: Box): boolean => b.text === "" && b.kids.length === 0;

/** Rows of a block without those that only set widths. */
function filled(rows: readonly Box[], cellsOf: (row: Box) => Box[]): Box[][] {
  return rows.map((r) => (r.kids.length === 0 ? [r] : cellsOf(r))).filter((cells) => cells.some((c) => !isEmpty(c)));
}

/** Cuts columns at both ends that hold nothing in any row, as many as are over. */
function trimmed(rows: readonly Box[][], wanted: number): Box[][] {
  let cells = rows.map((r) => [...r]);
  const width = (): number => Math.max(...cells.map((r) => r.length));
  const blank = (at: number): boolean => cells.every((r) => r.at(at) === undefined || isEmpty(r.at(at) as Box));
  while (width() > wanted && blank(0)) cells = cells.map((r) => r.slice(1));
  while (width() > wanted && blank(-1)) cells = cells.map((r) => r.slice(0, -1));
  return cells;
}

/**
 * Joins the pieces of rows.
 * @param blocks the rows of each container, in document order.
 * @param cellsOf the cells of a row.
 * @param isHead tells a header.
 * @returns the whole rows, header first, or undefined where the blocks are no halves of one grid.
 */
export function joinHalves(
  blocks: readonly (readonly Box[])[],
  cellsOf: (row: Box) => Box[],
  isHead: (cells: readonly Box[]) => boolean,
): Box[] | undefined {
  const heads: Box[][] = [];
  const bodies: Box[][][] = [];
  let model: Box | undefined;
  for (const block of blocks) {
    const rows = filled(block, cellsOf);
    if (rows.length === 0) continue;
    const first = (rows[0] as Box[]).filter((c) => !isEmpty(c));
    if (rows.length === 1 && isHead(first)) heads.push(first);
    else {
      bodies.push(rows);
      model ??= block[0];
    }
  }
  const count = bodies[0]?.length ?? 0;
  if (!model || heads.length < 2 || heads.length !== bodies.length || bodies.some((b) => b.length !== count))
    return undefined;
  const cut = bodies.map((b, i) => trimmed(b, heads[i]?.length ?? 0));
  if (cut.some((b, i) => b.some((r) => r.length > (heads[i]?.length ?? 0)))) return undefined;
  const row = (kids: Box[]): Box => ({
    ...(model as Box),
    tag: "tr",
    role: "row",
    kids,
    at: kids[0]?.at ?? model?.at ?? 0,
  });
  const empty = (i: number, n: number): Box => ({
    ...((heads[i] as Box[])[n] as Box),
    kids: [],
    text: "",
    role: "cell",
    tag: "td",
  });
  const out = [row(heads.flat().map((c) => ({ ...c, tag: "th", role: "columnheader" })))];
  for (let r = 0; r < count; r += 1)
    out.push(row(cut.flatMap((b, i) => (heads[i] as Box[]).map((_h, n) => b[r]?.[n] ?? empty(i, n)))));
  return out;
}
