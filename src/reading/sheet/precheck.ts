/** Whether a page is worth a walk: one look at its text, before any structure is built. */

/** Words of the trade: a page without a single one holds nothing to read. */
const STEMS =
  "claim remit eligib coverage member subscriber beneficiary enrollee insured recipient patient voucher participant injured diagnos policyholder deductible".split(
    " ",
  );
/** Words that count only by themselves, since others contain their letters. */
const SHORT = "icn dcn tcn clm mbr eob hic".split(" ");
const SHORT_WORD = new RegExp(`(?<![a-z])(?:${SHORT.join("|")})(?![a-z])`);
const BILL = /bill (?:no|num|id|status|#)/;

/** True where a text holds a word of the trade. Plain searches: a pattern over a whole page's text costs many times as much. */
export function isTelling(text: string): boolean {
  const low = text.toLowerCase();
  return (
    STEMS.some((stem) => low.includes(stem)) ||
    (SHORT.some((word) => low.includes(word)) && SHORT_WORD.test(low)) ||
    (low.includes("bill ") && BILL.test(low))
  );
}

/** Elements that can hold more than their own text says: slotted, not yet upgraded, or empty as seen from outside. */
const HOSTS = "[slot],:not(:defined),:empty";

/** True where a shadow root, or an element that may yet get one, stands where its text cannot be seen. */
function hasShadow(root: Element): boolean {
  if (root.shadowRoot || root.localName.includes("-")) return true;
  for (let el = root.firstElementChild; el; el = el.nextElementSibling)
    for (let kid: Element | null = el; kid; kid = kid === el ? el.firstElementChild : kid.nextElementSibling)
      if (kid.shadowRoot || kid.localName.includes("-")) return true;
  for (const el of root.querySelectorAll(HOSTS))
    if (el.shadowRoot || el.localName.includes("-") || el.hasAttribute("slot")) return true;
  return false;
}

/**
 * True where a page can hold anything for the reader: a word of the trade in its text, or a part whose text cannot be
 * seen from outside (shadow roots, custom elements). Costs less than a walk over the text nodes.
 */
export function mayHoldClaims(doc: Document): boolean {
  const root = doc.body;
  if (!root) return false;
  return isTelling(doc.title) || isTelling(root.textContent ?? "") || hasShadow(root);
}

/** The same for what changes have brought; one look at all their texts together. */
export function mayBringClaims(nodes: readonly Node[]): boolean {
  let text = "";
  for (const node of nodes) {
    const own = node.textContent ?? "";
    text += `\n${own}`;
    if (node.nodeType !== 1) continue;
    const el = node as Element;
    if ((own === "" || el.firstElementChild) && hasShadow(el)) return true;
  }
  return isTelling(text);
}
