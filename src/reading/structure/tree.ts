/**
 * The page as a light tree: composed (open shadow roots, slots), without what is never read, and with wrappers that
 * say nothing folded away. One walk; everything after it works on these nodes and touches the DOM no more than needed.
 */

export interface Box {
  /** Lower-case local name, or `#text` for text beside elements. */
  tag: string;
  /** ARIA role, or "". */
  role: string;
  /** The element, or the text's parent. */
  el: Element;
  up: Box | null;
  kids: Box[];
  /** A leaf's text: `\n` where a line broke, `\t` where a gap is wider than a word space; "" for a container or an empty leaf. */
  text: string;
  /** Position in document order. */
  at: number;
  /** Hidden by attribute, inline style or a well-known class; its values give way to visible ones. */
  hidden: boolean;
}

export interface Limits {
  /** Most elements and text nodes that are visited. */
  nodes: number;
  /** Longest text of one leaf that is kept. */
  text: number;
  /** Most records that are given. */
  records: number;
}

export const DEFAULT_LIMITS: Limits = { nodes: 250_000, text: 2_000, records: 2_000 };

export interface WalkOptions {
  limits: Limits;
  openShadow?: ((el: Element) => ShadowRoot | null) | undefined;
  /** Elements that are passed over with everything in them. */
  ignored?: ReadonlySet<Element> | undefined;
  /** Filled with the limits that were hit. */
  said: string[];
}

const SKIP = new Set(
  "script style template noscript svg canvas img picture video audio iframe frame object embed select option optgroup datalist textarea head link meta nav colgroup col progress meter map area math hr".split(
    " ",
  ),
);
const SKIP_ROLES = new Set(
  "navigation alert tooltip search menu menubar menuitem tablist progressbar img presentation-icon status log scrollbar separator".split(
    " ",
  ),
);
/** Tags that keep their place even around a single child. */
const SOLID = new Set(
  "table thead tbody tfoot tr td th dl dt dd ul ol li h1 h2 h3 h4 h5 h6 label legend caption details summary fieldset section article pre form button output".split(
    " ",
  ),
);
const SOLID_ROLES = new Set(
  "row gridcell cell columnheader rowheader grid treegrid table heading rowgroup tabpanel dialog form term definition".split(
    " ",
  ),
);
const BREAKS = new Set("br wbr hr".split(" "));

const QUIET =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader\w*|assistive\w*|a11y\w*|offscreen|off-screen|hide-text|access-?hide|aria-only|sort__description|tooltip\w*|popover|tippy\w*)(?:$|[\s_-])|VisuallyHidden|ScreenReader|srOnly/;
const ICON =
  /(?:^|\s)(?:material-(?:icons|symbols)\S*|mat-icon|mdi|fa|fas|far|fal|glyphicon|pi|anticon|ms-Icon|bi|icon|v-icon|k-icon|dx-icon|oi|octicon|feather)(?:\s|$)|(?:^|[\s_-])icon(?:$|[\s_-])/i;
const LIGATURE =
  /^[a-z]+(?:_[a-z0-9]+)+$|^(?:expand|chevron|arrow|keyboard|more|sort|close|check|info|help|menu|search|warning|error|edit|print|visibility|launch|star|home|delete|add|done|history|event|description|download|upload|refresh|settings|person|circle)$/;
const CELL_LIKE = /^t[dh]|cell|header$/;
const HIDDEN_CLASS =
  /(?:^|\s)(?:d-none|hidden|hide|slds-hide|is-hidden|ng-hide|ui-helper-hidden|invisible|collapse-hidden|dtr-hidden|px-hide)(?:\s|$)|inactive|(?:^|\s)visible-(?:xs|sm)|mobile-only|print-only|d-(?:sm|md|lg|xl)-none/i;
const HIDDEN_STYLE = /display:\s*none|visibility:\s*hidden/;
const EDITABLE = /^(?:text|search|date|number|tel|email|)$/;

/** Text as the reader keeps it: wide gaps as a tab, other white space folded. */
export function foldText(raw: string): string {
  if (!/[\s\u00a0\u2000-\u200d\ufeff]/.test(raw)) return raw;
  return raw
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[ \t\r\n]*(?:\u00a0[ \u00a0]+|[ ]\u00a0|[\u2001\u2003\u3000])[ \u00a0\t\r\n]*/g, "\t")
    .replace(/[ \r\n\f\u00a0\u2000-\u200a\u202f]+/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t");
}

/** White space folded to single spaces and trimmed: the contract's text. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

interface Frame {
  box: Box;
  next: Node | null;
  list: readonly Node[] | undefined;
  index: number;
}

function classOf(el: Element): string {
  return el.getAttribute("class") ?? "";
}

/** A page's editable controls near a read-only one make it part of a search form: its values are no claim's. */
export function isFormPart(el: Element): boolean {
  let scope: Element | null = el.closest("form,[role=form],fieldset") ?? null;
  for (let up = el.parentElement, i = 0; !scope && up && i < 4; up = up.parentElement, i += 1)
    if (up.querySelectorAll("input,select,textarea").length > 1) scope = up;
  if (!scope) return false;
  for (const c of scope.querySelectorAll("input,select,textarea")) {
    const control = c as HTMLInputElement;
    if (control.tagName === "INPUT" && !EDITABLE.test(control.type)) continue;
    if (!control.disabled && !control.readOnly) return true;
  }
  return scope.querySelector("[type=submit],[type=search],[role=searchbox]") !== null;
}

function inputText(el: Element): string {
  const input = el as HTMLInputElement;
  if (!EDITABLE.test(input.type) || !(input.readOnly || input.disabled)) return "";
  return isFormPart(el) ? "" : (input.value ?? input.getAttribute("value") ?? "");
}

/** Folds a finished box into the shape that the rest of the reader sees; `null` where nothing of it is left. */
function finish(box: Box): Box | null {
  const kids = box.kids;
  const solid = SOLID.has(box.tag) || SOLID_ROLES.has(box.role);
  let plainText = true;
  for (const k of kids) if (k.tag !== "#text") plainText = false;
  if (plainText) {
    if (kids.length > 0) {
      let text = "";
      for (const k of kids) text += k.text;
      box.text = box.tag === "pre" ? text : text.replace(/[ \t]*\n[\s]*/g, "\n").trim();
      box.kids = [];
    }
    return box;
  }
  let full = 0;
  for (const k of kids) if (k.kids.length > 0 || (k.text !== "" && k.text !== "\n")) full += 1;
  if (full === 0) {
    box.kids = solid && box.tag !== "td" && box.tag !== "th" ? kids : [];
    if (box.tag === "tr" || box.role === "row") box.kids = kids;
    box.text = "";
    return box;
  }
  const only = kids.length === 1 ? kids[0] : undefined;
  if (only) {
    const inner = SOLID.has(only.tag) || SOLID_ROLES.has(only.role);
    if (!solid) {
      only.up = box.up;
      only.hidden ||= box.hidden;
      if (!inner && box.role) only.role = box.role;
      return only;
    }
    if (!inner && only.kids.length === 0) {
      box.text = only.text;
      box.kids = [];
    } else if (!inner) {
      box.kids = only.kids;
      for (const k of box.kids) k.up = box;
    }
  }
  return box;
}

/**
 * Walks a document into boxes. Yields every few hundred nodes, so that a caller can stop or give way.
 * @returns the root box, or `null` for an empty page.
 */
export function* walk(root: Element, options: WalkOptions): Generator<void, Box | null> {
  const { limits, ignored, openShadow, said } = options;
  let seen = 0;
  const top: Box = { tag: root.localName, role: "", el: root, up: null, kids: [], text: "", at: 0, hidden: false };
  const stack: Frame[] = [{ box: top, next: root.firstChild, list: undefined, index: 0 }];
  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as Frame;
    const node: Node | null = frame.list ? (frame.list[frame.index++] ?? null) : frame.next;
    if (node === null || seen > limits.nodes) {
      stack.pop();
      const up = stack[stack.length - 1];
      if (!up) break;
      const done = finish(frame.box);
      if (done) {
        done.up = up.box;
        up.box.kids.push(done);
      }
      continue;
    }
    if (!frame.list) frame.next = node.nextSibling;
    if ((++seen & 511) === 0) {
      if (seen > limits.nodes) said.push(`stopped at ${limits.nodes} nodes`);
      yield;
    }
    if (node.nodeType === 3) {
      addText(frame.box, (node as Text).data, seen, limits.text);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const el = node as Element;
    const tag = el.localName;
    if (SKIP.has(tag) || ignored?.has(el)) continue;
    if (BREAKS.has(tag)) {
      addText(frame.box, "\n", seen, limits.text, true);
      continue;
    }
    if (tag === "input") {
      const text = inputText(el);
      if (text)
        frame.box.kids.push({
          tag: "output",
          role: "",
          el,
          up: frame.box,
          kids: [],
          text: plain(text),
          at: seen,
          hidden: false,
        });
      continue;
    }
    let role = "";
    let hidden = frame.box.hidden;
    if (el.hasAttributes()) {
      role = el.getAttribute("role") ?? "";
      if (role && SKIP_ROLES.has(role)) continue;
      const cls = classOf(el);
      if (cls) {
        if (QUIET.test(cls)) continue;
        if (
          !CELL_LIKE.test(tag + role) &&
          ICON.test(cls) &&
          el.childElementCount === 0 &&
          (!el.textContent?.trim() || LIGATURE.test(el.textContent.trim()) || el.getAttribute("aria-hidden") === "true")
        )
          continue;
        if (!hidden && HIDDEN_CLASS.test(cls)) hidden = el.checkVisibility ? !el.checkVisibility() : true;
      }
      if (!hidden && (el.hasAttribute("hidden") || HIDDEN_STYLE.test(el.getAttribute("style") ?? ""))) hidden = true;
    } else if (tag === "mat-icon" || tag === "i-icon") continue;
    const box: Box = { tag, role, el, up: frame.box, kids: [], text: "", at: seen, hidden };
    if (stack.length > 400) {
      addText(frame.box, el.textContent ?? "", seen, limits.text);
      continue;
    }
    const shadow = el.shadowRoot ?? (tag.includes("-") ? openShadow?.(el) : null);
    if (shadow) stack.push({ box, next: shadow.firstChild, list: undefined, index: 0 });
    else if (tag === "slot") {
      const assigned = (el as HTMLSlotElement).assignedNodes?.() ?? [];
      stack.push(
        assigned.length > 0
          ? { box, next: null, list: assigned, index: 0 }
          : { box, next: el.firstChild, list: undefined, index: 0 },
      );
    } else stack.push({ box, next: el.firstChild, list: undefined, index: 0 });
  }
  return finish(top);
}

function addText(box: Box, raw: string, at: number, limit: number, isBreak = false): void {
  const pre = box.tag === "pre" || box.up?.tag === "pre";
  let text = isBreak ? "\n" : pre ? raw : foldText(raw);
  if (text.includes("_") && /^[a-z]+(?:_[a-z0-9]+)+$/.test(text.trim())) return;
  if (text.length > limit && !pre) text = text.slice(0, limit);
  const last = box.kids[box.kids.length - 1];
  if (last?.tag === "#text") {
    last.text += text;
    return;
  }
  if (text.trim() === "" && !(isBreak && last)) return;
  box.kids.push({ tag: "#text", role: "", el: box.el, up: box, kids: [], text, at, hidden: box.hidden });
}

/** All text under a box, blocks parted by a space. */
export function textOf(box: Box): string {
  if (box.kids.length === 0) return box.text;
  let out = "";
  for (const k of box.kids) {
    const t = textOf(k);
    if (t) out += out ? ` ${t}` : t;
  }
  return out;
}

/** The leaves under a box that hold text, in order. */
export function leavesOf(box: Box, out: Box[] = []): Box[] {
  if (box.kids.length === 0) {
    if (box.text) out.push(box);
  } else for (const k of box.kids) leavesOf(k, out);
  return out;
}

export function isLeaf(box: Box): boolean {
  return box.kids.length === 0;
}
