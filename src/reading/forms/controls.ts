import { plain } from "../sheet/text.ts";
import { type Wants, withoutFormat } from "./formats.ts";

/** The fields of a page's forms that a user could type in, each with the words that stand by it. */

export type FillElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface Control {
  el: FillElement;
  /** Words by the field, the surest first, without date formats. */
  labels: string[];
  /** Words of its name and id: weak evidence. */
  weak: string;
  /** Titles of the groups that it stands in, the nearest first. */
  sections: string[];
  wants: Wants;
  /** The form around it, or the page. */
  form: Element;
}

export interface FormOptions {
  /** Opens closed shadow roots, where the browser lets an extension. */
  openShadow?: ((el: Element) => ShadowRoot | null) | undefined;
  /** True for an element that the user can see. */
  isShown: (el: Element) => boolean;
}

const TYPES = new Set(["text", "search", "tel", "number", "date", "email", ""]);
/** Fields that are never filled, whatever their label says. */
const NEVER = /captcha|security code|verification code|one.?time|passcode|password|\bpin\b|card number/i;
const NEVER_AUTOCOMPLETE = /password|one-time|^cc-|username/;
/** Pages with more fields than this are no form that a person fills in. */
const MAX_CONTROLS = 400;
const MAX_ELEMENTS = 60_000;

/** The element around, through shadow roots. */
export function parentOf(el: Element): Element | null {
  const root = el.parentNode;
  return el.parentElement ?? (root && "host" in root ? (root as ShadowRoot).host : null);
}

function closest(el: Element, selector: string): Element | undefined {
  for (let up: Element | null = el; up; up = parentOf(up)) if (up.matches(selector)) return up;
  return undefined;
}

function* elements(root: ParentNode, options: FormOptions, budget = { left: MAX_ELEMENTS }): Generator<Element> {
  for (const el of root.querySelectorAll("*")) {
    budget.left -= 1;
    if (budget.left < 0) return;
    yield el;
    const shadow = options.openShadow?.(el) ?? el.shadowRoot;
    if (shadow) yield* elements(shadow, options, budget);
  }
}

function isControl(el: Element): el is FillElement {
  const tag = el.localName;
  if (tag === "textarea" || tag === "select") return true;
  return tag === "input" && TYPES.has(((el as HTMLInputElement).getAttribute("type") ?? "").toLowerCase());
}

/** True for a field that takes text from the user now. */
function isOpen(el: FillElement): boolean {
  if (el.disabled || (el as HTMLInputElement).readOnly || el.getAttribute("aria-disabled") === "true") return false;
  if (el.getAttribute("aria-readonly") === "true" || closest(el, "[inert], fieldset[disabled], [aria-hidden=true]"))
    return false;
  // a list box that opens while one types takes a choice, not a text
  if (el.getAttribute("role") === "combobox" || /list|both/.test(el.getAttribute("aria-autocomplete") ?? ""))
    return false;
  return !(el.localName === "select" && (el as HTMLSelectElement).multiple);
}

const SILENT = "script,style,option,button,svg,[role=alert],[role=tooltip],[role=button],[aria-hidden=true]";

/** The words of a node, without those of buttons and messages in it. */
function wordsOf(node: Node | null | undefined): string {
  if (!node) return "";
  if (node.nodeType === 3) return plain(node.nodeValue ?? "");
  if (node.nodeType !== 1 || (node as Element).matches(SILENT)) return "";
  const el = node as Element;
  if (el.querySelector(SILENT) === null) return plain(el.textContent ?? "");
  return plain([...el.childNodes].map(wordsOf).join(" "));
}

function clean(text: string | null | undefined): string {
  return withoutFormat(plain(text ?? ""))
    .replace(/[*:]|\((?:required|optional)\)|\b(?:required|optional)$/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function byIds(el: Element, attribute: string): string {
  const root = el.getRootNode() as Document | ShadowRoot;
  const ids = (el.getAttribute(attribute) ?? "").split(/\s+/).filter((id) => id !== "");
  return ids.map((id) => wordsOf(root.getElementById?.(id))).join(" ");
}

/** The text before a field in its line, cell or block: nearest first, none of another field's. */
export function textBefore(unit: readonly Element[], isOther: (el: Element) => boolean): string {
  let box: Element = unit[0] as Element;
  while (unit.length > 1 && !unit.every((el) => box.contains(el))) {
    const up = parentOf(box);
    if (!up) return "";
    box = up;
  }
  for (let depth = 0; depth < 6; depth += 1) {
    for (let node: Node | null = box.previousSibling; node; node = node.previousSibling) {
      if (node.nodeType === 1 && isOther(node as Element)) return "";
      const text = wordsOf(node);
      if (/[A-Za-z]{2}/.test(text) || /^(?:#|id)$/i.test(text)) return text;
    }
    const up = parentOf(box);
    if (!up || up.localName === "form" || up.localName === "body") return "";
    if (up.localName === "tr" && isOther(up)) return "";
    box = up;
  }
  return "";
}

/** The heading of the field's column, where labels stand in a row above the fields. */
function columnHead(el: Element): string {
  const cell = closest(el, "td, th");
  const row = cell?.parentElement;
  if (!cell || !row) return "";
  const at = [...row.children].indexOf(cell);
  const above = row.previousElementSibling ?? (row.parentElement?.previousElementSibling?.lastElementChild || null);
  if (!above || above.children.length !== row.children.length || above.querySelector("input,select,textarea"))
    return "";
  return wordsOf(above.children[at] ?? above);
}

function sectionsOf(el: Element): string[] {
  const out: string[] = [];
  for (let up = parentOf(el); up && out.length < 3; up = parentOf(up)) {
    const own =
      up.localName === "fieldset"
        ? wordsOf(up.querySelector(":scope > legend"))
        : /^(?:group|region|search|form)$/.test(up.getAttribute("role") ?? "") || up.localName === "form"
          ? (up.getAttribute("aria-label") ?? byIds(up, "aria-labelledby"))
          : "";
    const heading = up.querySelector(":scope > :is(h1,h2,h3,h4,h5,h6,[role=heading],caption)");
    for (const text of [own, heading ? wordsOf(heading) : ""]) if (text !== "" && text.length <= 60) out.push(text);
  }
  return out;
}

/** `ctl00$Main$txtMemberID` -> `Member ID`: the last part of a name, without what says only what kind of field it is. */
export function nameWords(name: string): string {
  const last =
    name
      .split(/[$:.[\]]+|ctl\d+_|_ctl\d+/)
      .filter((part) => part !== "")
      .at(-1) ?? "";
  return last
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .replace(/\b(?:txt|tb|ddl|inp|input|field|fld|str|frm|form|search|srch|criteria|mat|ctrl|control)\b/gi, " ")
    .replace(/\d+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

const number = (text: string | null): number | undefined => (/^\d+$/.test(text ?? "") ? Number(text) : undefined);

/** Every field of the page that may be filled, in reading order. */
export function findControls(doc: Document, options: FormOptions): Control[] {
  const all: FillElement[] = [];
  for (const el of elements(doc, options)) if (isControl(el)) all.push(el);
  if (all.length > MAX_CONTROLS) return [];
  const set = new Set<Element>(all);
  const passwords = new Set(
    [...doc.querySelectorAll("input[type=password]")].map((el) => closest(el, "form") ?? doc.documentElement),
  );
  return all.flatMap((el) => {
    const form = closest(el, "form") ?? doc.documentElement;
    if (passwords.has(form) || !isOpen(el) || !options.isShown(el)) return [];
    const placeholder = el.getAttribute("placeholder") ?? "";
    const shown = [
      byIds(el, "aria-labelledby"),
      [...(el.labels ?? [])].map(wordsOf).join(" "),
      el.getAttribute("aria-label") ?? "",
      textBefore([el], (node) => [...set].some((other) => other !== el && node.contains(other))),
      columnHead(el),
      placeholder,
      el.getAttribute("title") ?? "",
      el.getAttribute("data-label") ?? "",
    ];
    const weak = [el.getAttribute("name"), el.id, el.getAttribute("formcontrolname")].map((text) =>
      nameWords(text ?? ""),
    );
    const labels = [...new Set(shown.map(clean))].filter((text) => text !== "" && text.length <= 80);
    if (NEVER.test([...labels, ...weak].join(" ")) || NEVER_AUTOCOMPLETE.test(el.autocomplete ?? "")) return [];
    const masks = ["data-inputmask", "data-mask", "data-format", "data-date-format", "mask"].map((name) =>
      el.getAttribute(name),
    );
    return [
      {
        el,
        labels,
        weak: weak.find((text) => text !== "") ?? "",
        sections: sectionsOf(el),
        wants: {
          type: el.localName === "input" ? (el as HTMLInputElement).type : el.localName,
          hints: [
            ...[placeholder, ...masks, ...shown.slice(0, 4), byIds(el, "aria-describedby"), el.getAttribute("title")],
            wordsOf(
              el.nextSibling?.nodeType === 3 && !/\w/.test(el.nextSibling.nodeValue ?? "")
                ? el.nextElementSibling
                : el.nextSibling,
            ),
          ].filter((text): text is string => !!text),
          maxLength: number(el.getAttribute("maxlength")),
          pattern: el.getAttribute("pattern") ?? undefined,
        },
        form,
      },
    ];
  });
}
