/** Whether a page is worth a walk: one look at its text, before any structure is built. */

/** Words of the trade: a page without a single one holds nothing to read. */
const STEMS =
  "claim remit eligib coverage member subscriber beneficiary enrollee insured recipient patient voucher participant".split(
    " ",
  );
/** Words that count only by themselves, since others contain their letters. */
const SHORT = "icn dcn tcn clm mbr eob hic".split(" ");
const SHORT_WORD = new RegExp(`(?<![a-z])(?:${SHORT.join("|")})(?![a-z])`);
const BILL = /\bbill (?:no|num|id|status|#)/;

/** True where a text holds a word of the trade. Plain searches: a pattern over a whole page's text costs many times as much. */
export function isTelling(text: string): boolean {
  const low = text.toLowerCase();
  return (
    STEMS.some((stem) => low.includes(stem)) ||
    (SHORT.some((word) => low.includes(word)) && SHORT_WORD.test(low)) ||
    (low.includes("bill ") && BILL.test(low))
  );
}

/** Elements whose shadow roots can hold what the text of the page does not show. */
const CUSTOM = ".//*[contains(local-name(), '-')]";
const HOSTS = "[slot],div:empty,section:empty,main:empty,article:empty,aside:empty,span:empty,p:empty";
/** XPathResult.ANY_UNORDERED_NODE_TYPE */
const ANY_NODE = 8;

function hasShadow(root: Element): boolean {
  if (root.shadowRoot || root.localName.includes("-")) return true;
  if (root.childElementCount === 0) return false;
  const doc = root.ownerDocument;
  if (typeof doc.evaluate === "function") {
    if (doc.evaluate(CUSTOM, root, null, ANY_NODE, null).singleNodeValue) return true;
  } else if ([...root.querySelectorAll("*")].some((el) => el.localName.includes("-"))) return true;
  for (const el of root.querySelectorAll(HOSTS)) if (el.shadowRoot || el.hasAttribute("slot")) return true;
  return false;
}

/**
 * True where a page, or a part of one, can hold anything for the reader: a word of the trade in its text, or a part
 * whose text cannot be seen from outside (custom elements, shadow roots). Costs less than a walk over the text nodes.
 */
export function mayHoldClaims(node: Document | Node): boolean {
  const root = node.nodeType === 9 ? (node as Document).body : node;
  if (!root) return false;
  const text = root.textContent ?? "";
  if (text !== "" && isTelling(text)) return true;
  return root.nodeType === 1 && hasShadow(root as Element);
}
