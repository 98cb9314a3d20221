import type { Line, Word } from "./textcolumns.ts";
import type { Box } from "./tree.ts";

/** Print views that place every text by itself (PDF and report viewers): lines and columns from where the texts are. */

/** Texts that are looked at; a print view of more is read as far as that. */
const MOST_TEXTS = 8_000;
/** Kids without their own place that still let a container be a print view. */
const LEAST = 8;
const KEEPS_PLACE = /^(?:t[rdh]|tbody|thead|li|option|dt|dd|pre)$/;

/** True for a container whose texts are placed one by one. Styles are asked of a few of them. */
export function isPlaced(box: Box): boolean {
  const { kids } = box;
  if (kids.length < LEAST || kids.some((k) => k.role !== "" || KEEPS_PLACE.test(k.tag))) return false;
  const view = box.el.ownerDocument.defaultView;
  const some = [1, kids.length >> 2, kids.length >> 1, kids.length - 2].map((i) => kids[i] as Box);
  return view !== null && some.every((k) => placedBy(k.el, box.el, view));
}

function placedBy(el: Element, within: Element, view: Window): boolean {
  for (let up: Element | null = el; up && up !== within; up = up.parentElement)
    if (/^(?:absolute|fixed)$/.test(view.getComputedStyle(up).position)) return true;
  return false;
}

interface Piece extends Word {
  top: number;
  bottom: number;
}

/** The texts under a box, by line, with a blank line where there is more room between lines than usual. */
export function placedLines(box: Box): Line[] {
  const doc = box.el.ownerDocument;
  const texts = doc.createTreeWalker(box.el, 4);
  const range = doc.createRange();
  const pieces: Piece[] = [];
  while (pieces.length < MOST_TEXTS && texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = node.data.replace(/\s+/g, " ").trim();
    if (text === "") continue;
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    if (right > left) pieces.push({ text, from: left, to: right, top, bottom });
  }
  // positions in widths of a character, so that gaps mean the same as in text
  const widths = pieces.map((p) => (p.to - p.from) / p.text.length).sort((a, b) => a - b);
  const width = widths[widths.length >> 1] ?? 1;
  for (const p of pieces) {
    p.from /= width;
    p.to /= width;
  }
  return intoLines(pieces);
}

function intoLines(pieces: Piece[]): Line[] {
  pieces.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const lines: Piece[][] = [];
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
