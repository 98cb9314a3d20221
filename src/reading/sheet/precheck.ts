/** Whether a page is worth a walk: one look at its text, before any structure is built. */

/**
 * Words of the trade, each with a part of it that begins with a rare letter: a page without a single one of these holds
 * nothing to read. A text is searched for a first letter before anything else, so what begins with a rare one is found
 * missing in a fraction of the time; a part that is there is no proof yet.
 */
const STEMS: readonly (readonly [part: string, word: RegExp])[] = [
  ["claim", /claim/],
  ["mit", /remit/],
  ["gib", /eligib/],
  ["verage", /coverage/],
  ["mber", /member/],
  ["bscrib", /subscriber/],
  ["benefic", /beneficiary/],
  ["ollee", /enrollee/],
  ["ured", /in[sj]ured/],
  ["pient", /recipient/],
  ["patie", /patient/],
  ["vouch", /voucher/],
  ["particip", /participant/],
  ["gnos", /diagnos/],
  ["yhold", /policyholder/],
  ["ductib", /deductible/],
  ["cn", /(?<![a-z])[idt]cn(?![a-z])/],
  ["clm", /(?<![a-z])clm(?![a-z])/],
  ["mbr", /(?<![a-z])mbr(?![a-z])/],
  ["ob", /(?<![a-z])eob(?![a-z])/],
  ["hic", /(?<![a-z])hic(?![a-z])/],
  ["bill ", /bill (?:no|num|id|status|#)/],
];

/** True where a text holds a word of the trade. Plain searches first: a pattern over a whole page's text costs many times as much. */
export function isTelling(text: string): boolean {
  const low = text.toLowerCase();
  return STEMS.some(([part, word]) => low.includes(part) && word.test(low));
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
    // what holds its text by itself hides nothing
    if (node.nodeType === 1 && (own === "" || (node as Element).firstElementChild) && hasShadow(node as Element))
      return true;
  }
  return isTelling(text);
}
