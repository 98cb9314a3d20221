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

function intoLines(pieces: Placed[]): Line[] {
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
