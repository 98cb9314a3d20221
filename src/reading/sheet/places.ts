import type { Piece } from "../../claims/sheet.ts";
import { SKIP_ROLES } from "./look.ts";

/** Print views that place every text by itself (PDF and report viewers): where the texts stand on the screen. */

/** Texts that are looked at; a print view of more is read as far as that. */
const MOST_TEXTS = 8_000;
/** Parts without their own place that still let a container be a print view. */
const LEAST = 8;
const KEEPS_PLACE = /^(?:t[rdh]|tbody|thead|li|option|dt|dd|pre)$/;
/** Roles that say that an element means nothing. */
const NO_ROLE = /^(?:presentation|none)$/;
/** How deep below a part its placed text may stand. */
const DEEP = 3;
/** Parts whose texts say nothing of a claim. A status may be a badge's own wrapper. */
const UNREAD = [...SKIP_ROLES]
  .filter((role) => role !== "status")
  .map((role) => `[role="${role}"]`)
  .join();

/** True for a container whose texts are placed one by one. Styles are asked of a few of its parts. */
export function isPlaced(el: Element): boolean {
  const length = el.childElementCount;
  if (length < LEAST) return false;
  const parts = el.children;
  const view = el.ownerDocument.defaultView;
  if (!view) return false;
  for (const i of [1, length >> 2, length >> 1, length - 2]) {
    // viewers of PDF put a line break after every text, for the clipboard
    const part = (parts[i]?.localName === "br" ? parts[i - 1] : parts[i]) as Element;
    const role = part.getAttribute("role");
    if (KEEPS_PLACE.test(part.localName) || (role && !NO_ROLE.test(role)) || !isOutOfFlow(part, view)) return false;
  }
  return true;
}

function isOutOfFlow(part: Element, view: Window): boolean {
  let el: Element | null = part;
  for (let i = 0; el && i < DEEP; i += 1) {
    if (/^(?:absolute|fixed)$/.test(view.getComputedStyle(el).position)) return true;
    el = el.childElementCount === 1 ? el.firstElementChild : null;
  }
  return false;
}

/** The texts under an element that are seen, in document order, with their places. */
export function piecesOf(el: Element): Piece[] {
  const doc = el.ownerDocument;
  const texts = doc.createTreeWalker(el, 4);
  const range = doc.createRange();
  const pieces: Piece[] = [];
  while (pieces.length < MOST_TEXTS && texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = node.data.replace(/\s+/g, " ").trim();
    if (text === "" || node.parentElement?.closest(UNREAD)) continue;
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    if (right > left) pieces.push([text, left, right, top, bottom]);
  }
  return pieces;
}
