import type { Piece } from "../../claims/sheet.ts";
import type { Line, Word } from "./textcolumns.ts";

/** Print views that place every text by itself (PDF and report viewers): lines and columns from where the texts are. */

interface Placed extends Word {
  top: number;
  bottom: number;
}

/** Placed texts by line, with a blank line where there is more room between lines than usual. */
export function linesOfPieces(pieces: readonly Piece[]): Line[] {
  // positions in widths of a character, so that gaps mean the same as in text
  const widths = pieces.map(([text, left, right]) => (right - left) / text.length).sort((a, b) => a - b);
  const width = widths[widths.length >> 1] ?? 1;
  return intoLines(
    pieces.map(([text, left, right, top, bottom]) => ({ text, from: left / width, to: right / width, top, bottom })),
  );
}

/** How far two texts' edges may stand apart to be level, in heights of a line. */
const LEVEL = 0.3;

/** A text that is broken over several lines stands in the line that it is level with: that of its first or its last line. */
function levelled(pieces: readonly Placed[]): Placed[] {
  const heights = pieces.map((p) => p.bottom - p.top).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 0;
  const isTall = (p: Placed): boolean => p.bottom - p.top > height * 1.6 && p.bottom - p.top < height * 3.6;
  const plain = pieces.filter((p) => !isTall(p));
  const tops = new Set(plain.map((p) => Math.round(p.top)));
  const bottoms = new Set(plain.map((p) => Math.round(p.bottom)));
  const level = (edges: ReadonlySet<number>, at: number): boolean => {
    for (let d = -Math.floor(height * LEVEL); d <= height * LEVEL; d += 1)
      if (edges.has(Math.round(at) + d)) return true;
    return false;
  };
  return pieces.map((p) =>
    !isTall(p)
      ? p
      : level(tops, p.top)
        ? { ...p, bottom: p.top + height }
        : level(bottoms, p.bottom)
          ? { ...p, top: p.bottom - height }
          : p,
  );
}

function intoLines(all: readonly Placed[]): Line[] {
  const pieces = levelled(all);
  pieces.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const lines: Placed[][] = [];
  for (const p of pieces) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line && first && (p.top + p.bottom) / 2 < first.bottom - (first.bottom - first.top) * 0.2) line.push(p);
    else lines.push([p]);
  }
  const steps = lines.map((l, i) => (l[0]?.top ?? 0) - (lines[i - 1]?.[0]?.top ?? 0)).slice(1);
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  return lines.flatMap((line, i) => {
    line.sort((a, b) => a.from - b.from);
    return i > 0 && (steps[i - 1] ?? 0) > usual * 1.4 ? [[], line] : [line];
  });
}
