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
  "script style template noscript svg canvas img picture video audio iframe frame object embed option optgroup datalist head link meta colgroup col progress meter map area math hr".split(
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
/** Common tags that can have no shadow root, so that they need not be asked. */
const SHADOWLESS = new Set(
  "td th tr tbody thead tfoot table a b i em strong small li ul ol dl dt dd label button".split(" "),
);
/** Elements nested deeper than this are read as plain text. */
const MAX_DEPTH = 400;
/** Longest text with lines of its own that is read, in characters. */
const MOST_TEXT = 400_000;

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

/** What folding changes: anything but single plain spaces between characters that are seen. */
const UNEVEN = /[^\S ]| {2}|[\u200b-\u200d\u2060\ufeff\u00ad]/;
const NAME_OF_ICON = /^[a-z]+(?:_[a-z0-9]+)+$/;

/** Text as the reader keeps it: wide gaps as a tab, other white space folded. */
export function foldText(raw: string): string {
  if (!UNEVEN.test(raw)) return raw;
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

/** What a class attribute says of an element; pages repeat theirs, so each is looked at once. */
const classFlags = new Map<string, number>();
const IS_QUIET = 1;
const IS_ICON = 2;
const MAY_HIDE = 4;

function flagsOf(cls: string): number {
  let flags = classFlags.get(cls);
  if (flags === undefined) {
    flags = (QUIET.test(cls) ? IS_QUIET : 0) | (ICON.test(cls) ? IS_ICON : 0) | (HIDDEN_CLASS.test(cls) ? MAY_HIDE : 0);
    if (classFlags.size > 2_000) classFlags.clear();
    classFlags.set(cls, flags);
  }
  return flags;
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
    if (!control.matches(":disabled") && !control.readOnly) return true;
  }
  return scope.querySelector("[type=submit],[type=search],[role=searchbox]") !== null;
}

/** What a control shows that nobody can change: such pages print records into their forms. */
function controlText(el: Element): string {
  const control = el as HTMLInputElement;
  const locked = control.readOnly || control.matches(":disabled");
  if (!locked || (el.localName === "input" && !EDITABLE.test(control.type)) || isFormPart(el)) return "";
  if (el.localName === "select") return (el as HTMLSelectElement).selectedOptions[0]?.textContent ?? "";
  return control.value ?? control.getAttribute("value") ?? "";
}

/** A sign of sorting or opening, which says nothing. */
function isArrow(box: Box): boolean {
  return box.kids.length === 0 && box.text.length < 4 && /^[\u2190-\u21ff\u25a0-\u25ff\u2b00-\u2bff]+$/.test(box.text);
}

/** Folds a finished box into the shape that the rest of the reader sees; `null` where nothing of it is left. */
function finish(box: Box): Box | null {
  if (box.tag === "pre") {
    box.text = shownText(box.el).slice(0, MOST_TEXT);
    box.kids = NONE;
    return box;
  }
  const kids = box.kids.some(isArrow) ? box.kids.filter((k) => !isArrow(k)) : box.kids;
  box.kids = kids;
  const solid = SOLID.has(box.tag) || SOLID_ROLES.has(box.role);
  let plainText = true;
  for (const k of kids) if (k.tag !== "#text") plainText = false;
  if (plainText) {
    if (kids.length > 0) {
      let text = "";
      for (const k of kids) text += k.text;
      box.text = text.replace(/[ \t]*\n[\s]*/g, "\n").trim();
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

/** A text that a box holds, as a box of its own. */
export function leafBox(up: Box, text: string, at: number): Box {
  return { tag: "#text", role: "", el: up.el, up, kids: NONE, text, at, hidden: up.hidden };
}

/** Kids of every leaf: shared, so that a leaf costs one object. */
const NONE: Box[] = [];

/** A table's cell that holds nothing but text. Its element is looked up only when somebody asks: few cells are asked for it. */
export class TextCell implements Box {
  // plain assignments: a page has thousands of cells, and fields that are declared cost several times as much
  declare tag: string;
  declare role: string;
  declare kids: Box[];
  declare text: string;
  declare at: number;
  declare up: Box | null;
  declare hidden: boolean;
  declare row: Element;
  declare index: number;
  /** True for one without attributes whose text needs no folding: it is its own `Cell`, see facts.ts. */
  declare bare: boolean;

  constructor(tag: string, text: string, at: number, up: Box, index: number, bare: boolean) {
    this.tag = tag;
    this.role = "";
    this.kids = NONE;
    this.text = text;
    this.at = at;
    this.up = up;
    this.hidden = up.hidden;
    this.row = up.el;
    this.index = index;
    this.bare = bare;
  }

  get parts(): string[] {
    return this.text === "" ? [] : [this.text];
  }

  get box(): Box {
    return this;
  }

  get el(): Element {
    return this.row.children[this.index] ?? this.row;
  }
}

/** Ends of cells with the beginning of the next: a row's markup splits into tag, attributes and text of each cell. */
const BETWEEN_CELLS = /<\/t[dh]>\s*(?:<(t[dh])([^>]*)>)?/;
/** What a row's markup may hold that its cells' text is not to hold as it is: entities, icon names, spaces at an end. */
const AS_IT_IS = /[&_]|> | </;
const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)")?/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0" };
/** Whether a cell's attributes, as written, say nothing to the walk; pages repeat theirs. */
const plainAttributes = new Map<string, boolean>([["", true]]);

function arePlain(attributes: string): boolean {
  let plainly = plainAttributes.get(attributes);
  if (plainly === undefined) {
    plainly = true;
    for (const [, name, value] of attributes.matchAll(ATTRIBUTE))
      if (name === "role" || name === "hidden" || name === "style" || (name === "class" && flagsOf(value ?? "") > 0))
        plainly = false;
    if (plainAttributes.size > 2_000) plainAttributes.clear();
    plainAttributes.set(attributes, plainly);
  }
  return plainly;
}

/**
 * Walks a document into boxes. Yields every few hundred nodes, so that a caller can stop or give way.
 * @returns the root box, or `null` for an empty page.
 */
export function* walk(root: Element, options: WalkOptions): Generator<void, Box | null> {
  const walker = new Walker(root, options);
  while (!walker.step()) yield;
  return finish(walker.top);
}

/** The walk's state; a step is a plain loop, which engines compile sooner than a generator's body. */
class Walker {
  readonly top: Box;
  readonly #stack: Frame[];
  readonly #options: WalkOptions;
  #seen = 0;

  constructor(root: Element, options: WalkOptions) {
    this.top = { tag: root.localName, role: "", el: root, up: null, kids: [], text: "", at: 0, hidden: false };
    this.#stack = [{ box: this.top, next: root.firstChild, list: undefined, index: 0 }];
    this.#options = options;
  }

  /** Goes on for some nodes. @returns true where nothing is left. */
  step(): boolean {
    const stack = this.#stack;
    const limit = this.#options.limits.nodes;
    const until = this.#seen + 512;
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      const node: Node | null = frame.list ? (frame.list[frame.index++] ?? null) : frame.next;
      if (node === null || this.#seen > limit) {
        if (node !== null) say(this.#options.said, `stopped at ${limit} nodes`);
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
      this.#seen += 1;
      const type = node.nodeType;
      if (type === 1) this.#element(node as Element, frame);
      else if (type === 3) addText(frame.box, (node as Text).data, this.#seen, this.#options);
      if (this.#seen >= until) return false;
    }
    return true;
  }

  #element(el: Element, frame: Frame): void {
    const { ignored, openShadow } = this.#options;
    const at = this.#seen;
    const parent = frame.box;
    const tag = el.localName;
    if (SKIP.has(tag) || ignored?.has(el)) return;
    if (tag === "nav" && !/\d/.test(el.textContent ?? "")) return;
    if (tag === "nav" && el.querySelector("a,button,li,[role]")) return;
    if (BREAKS.has(tag)) {
      addText(parent, "\n", at, this.#options, true);
      return;
    }
    if (tag === "input" || tag === "select" || tag === "textarea") {
      const text = controlText(el);
      if (text)
        parent.kids.push({ tag: "output", role: "", el, up: parent, kids: NONE, text: plain(text), at, hidden: false });
      return;
    }
    let role = "";
    let hidden = parent.hidden;
    if (el.hasAttributes()) {
      role = el.getAttribute("role") ?? "";
      // a badge component names its own wrapper a status
      if (role && SKIP_ROLES.has(role) && !(role === "status" && el.querySelector("slot"))) return;
      const cls = el.getAttribute("class");
      if (cls) {
        const flags = flagsOf(cls);
        if (flags & IS_QUIET) return;
        if (flags & IS_ICON && !CELL_LIKE.test(tag + role) && el.childElementCount === 0) {
          const text = el.textContent?.trim();
          if (!text || LIGATURE.test(text) || el.getAttribute("aria-hidden") === "true") return;
        }
        if (!hidden && flags & MAY_HIDE) hidden = el.checkVisibility ? !el.checkVisibility() : true;
      }
      if (!hidden && (el.hasAttribute("hidden") || HIDDEN_STYLE.test(el.getAttribute("style") ?? ""))) hidden = true;
    } else if (tag === "mat-icon" || tag === "i-icon") return;
    const shadow = SHADOWLESS.has(tag) ? null : (el.shadowRoot ?? (tag.includes("-") ? openShadow?.(el) : null));
    const leaf = !shadow && tag !== "slot" && el.childElementCount === 0;
    const raw = leaf ? (el.textContent ?? "") : "";
    if (tag === "pre" || (leaf && keepsLines(raw, el))) {
      parent.kids.push({
        tag: "pre",
        role,
        el,
        up: parent,
        kids: NONE,
        text: shownText(el).slice(0, MOST_TEXT),
        at,
        hidden,
      });
      return;
    }
    if (leaf) {
      const text = raw === "" ? "" : leafText(raw, this.#options);
      this.#seen += 1;
      parent.kids.push({ tag, role, el, up: parent, kids: NONE, text, at, hidden });
      return;
    }
    if (this.#stack.length > MAX_DEPTH) {
      if (this.#stack.length === MAX_DEPTH + 1) say(this.#options.said, `read as plain text below ${MAX_DEPTH} levels`);
      addText(parent, el.textContent ?? "", at, this.#options);
      return;
    }
    const box: Box = { tag, role, el, up: parent, kids: [], text: "", at, hidden };
    if (tag === "tr" && !ignored && this.#textCells(box)) {
      const done = finish(box);
      if (done) parent.kids.push(done);
      return;
    }
    let list: readonly Node[] | undefined;
    if (tag === "slot" && !shadow) {
      const assigned = (el as HTMLSlotElement).assignedNodes?.() ?? [];
      if (assigned.length > 0) list = assigned;
    }
    this.#stack.push({ box, next: list ? null : (shadow ?? el).firstChild, list, index: 0 });
  }

  /**
   * Takes a row of plain text cells at once, out of its markup: one question to the page in place of several for each cell.
   * @returns false where a cell holds more than text, or says something about itself that matters.
   */
  #textCells(row: Box): boolean {
    const markup = row.el.innerHTML;
    const kids: Box[] = [];
    const at = this.#seen;
    if (
      markup.startsWith("<td>") &&
      markup.length <= this.#options.limits.text &&
      !UNEVEN.test(markup) &&
      !AS_IT_IS.test(markup)
    ) {
      // most tables of data: cells without attributes, on one line
      const texts = markup.slice(4, -5).split("</td><td>");
      for (let i = 0; i < texts.length; i += 1) {
        const text = texts[i] as string;
        if (text.includes("<")) return false;
        kids.push(new TextCell("td", text, at + i * 2 + 1, row, i, true));
      }
    } else {
      const pieces = `</td>${markup.trim()}`.split(BETWEEN_CELLS);
      for (let i = 1; i + 2 < pieces.length; i += 3) {
        const raw = pieces[i + 2] as string;
        if (!pieces[i] || raw.includes("<") || LINED.test(raw) || !arePlain(pieces[i + 1] as string)) return false;
        const text = leafText(raw.includes("&") ? raw.replace(/&\w+;/g, (e) => ENTITIES[e] ?? e) : raw, this.#options);
        kids.push(new TextCell(pieces[i] as string, text, at + kids.length * 2 + 1, row, kids.length, false));
      }
      if (pieces[0] !== "" || pieces[pieces.length - 1] !== "" || kids.length === 0) return false;
    }
    this.#seen += kids.length * 2;
    row.kids = kids;
    return true;
  }
}

function say(said: string[], what: string): void {
  if (!said.includes(what)) said.push(what);
}

function cut(text: string, options: WalkOptions): string {
  const { text: limit } = options.limits;
  if (text.length <= limit) return text;
  say(options.said, `texts cut at ${limit} characters`);
  return text.slice(0, limit);
}

/** True for text whose line ends and gaps are shown as they are, by the style of what holds it. */
function keepsLines(raw: string, el: Element): boolean {
  return LINED.test(raw) && keepsSpaces(el);
}

/** Lines one below the other, which a page may show as such. */
const LINED = /\S[^\S\n]*\n[^\S\n]*\S/;

export function keepsSpaces(el: Element): boolean {
  return /^pre/.test(el.ownerDocument.defaultView?.getComputedStyle(el).whiteSpace ?? "");
}

/** Text with its lines and gaps; `flows` where only breaks and hard spaces make them. */
export function shownText(node: Node, flows = false): string {
  if (node.nodeType === 3) return flows ? (node as Text).data.replace(/[ \t\r\n]+/g, " ") : (node as Text).data;
  if (node.nodeName === "BR") return "\n";
  if (node.childNodes.length === 1) return shownText(node.firstChild as Node, flows);
  let out = "";
  for (const child of node.childNodes) out += shownText(child, flows);
  return /^(?:DIV|P)$/.test(node.nodeName) ? `${out}\n` : out;
}

/** Text of an element that holds nothing but text. */
function leafText(raw: string, options: WalkOptions): string {
  const text = foldText(cut(raw.trim(), options)).trim();
  return text.includes("_") && NAME_OF_ICON.test(text) ? "" : text;
}

function addText(box: Box, raw: string, at: number, options: WalkOptions, isBreak = false): void {
  if (box.tag !== "pre" && box.kids.length < 9 && keepsLines(raw, box.el)) box.tag = "pre";
  const text = isBreak ? "\n" : foldText(cut(raw, options));
  if (text.includes("_") && NAME_OF_ICON.test(text.trim())) return;
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

/** Whether a box holds more leaves with text than `most`; looks no further than that. */
export function holdsMoreThan(box: Box, most: number): boolean {
  let left = most;
  const more = (b: Box): boolean => {
    if (b.kids.length > 0) return b.kids.some(more);
    if (b.text) left -= 1;
    return left < 0;
  };
  return more(box);
}

export function contains(box: Box, inner: Box): boolean {
  for (let b: Box | null = inner; b; b = b.up) if (b === box) return true;
  return false;
}

export function isLeaf(box: Box): boolean {
  return box.kids.length === 0;
}
