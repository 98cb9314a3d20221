/** Text as a page shows it and as the reader keeps it. */

/** What folding changes: anything but single plain spaces between characters that are seen. */
const UNEVEN = /[^\S ]| {2}|[\u200b-\u200d\u2060\ufeff\u00ad]/;
/** Lines one below the other, which a page may show as such. */
export const LINED = /\S[^\S\n]*\n[^\S\n]*\S/;
/** Room between words, or at an end of a text on the same line, that may part columns: hard spaces, or three and more. */
export const GAPPED = /(?:\S|^)[^\S\n]{3,}(?:\S|$)|\u00a0[ \u00a0]| \u00a0|[\u2001\u2003\u3000]/;
const NAME_OF_ICON = /^[a-z]+(?:_[a-z0-9]+)+$/;

const ENTITY = /&(?:amp|lt|gt|nbsp|quot);/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&quot;": '"' };

/** Text as an element has it, from its markup: what a serializer escapes. */
export function unescaped(markup: string): string {
  return markup.includes("&") ? markup.replace(ENTITY, (e) => ENTITIES[e] ?? e) : markup;
}

/** White space folded to single spaces and trimmed: the contract's text. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Text as the reader keeps it: wide gaps as a tab, other white space folded. */
export function foldText(raw: string): string {
  if (!UNEVEN.test(raw)) return raw;
  return raw
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[ \t\r\n]*(?:\u00a0[ \u00a0]+|[ ]\u00a0|[\u2001\u2003\u3000])[ \u00a0\t\r\n]*/g, "\t")
    .replace(/[ \r\n\f\u00a0\u2000-\u200a\u202f]+/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t");
}

/** True for the name of an icon in a font of icons, which is no text. */
export function isIconName(text: string): boolean {
  return text.includes("_") && NAME_OF_ICON.test(text);
}

/** True where the style of an element shows spaces and line ends as they are. */
export function keepsSpaces(el: Element): boolean {
  return /^pre/.test(el.ownerDocument.defaultView?.getComputedStyle(el).whiteSpace ?? "");
}

/** True for text whose line ends and gaps are shown as they are, by the style of what holds it. */
export function keepsLines(raw: string, el: Element): boolean {
  return raw.includes("\n") && LINED.test(raw) && keepsSpaces(el);
}

/**
 * Text of an element with its lines and gaps; `flows` where only breaks and hard spaces make them. A plain loop: pages nest
 * deeper than a call stack.
 */
export function shownText(root: Element, flows: boolean): string {
  let out = "";
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) out += flows ? (node as Text).data.replace(/[ \t\r\n]+/g, " ") : (node as Text).data;
    else if (node.nodeName === "BR") out += "\n";
    if (node.firstChild && node.nodeName !== "BR") {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && /^(?:DIV|P)$/.test(node.nodeName) && !out.endsWith("\n")) out += "\n";
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return out;
}
