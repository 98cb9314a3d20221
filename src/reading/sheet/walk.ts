import type { Sheet } from "../../claims/sheet.ts";
import { attributesOf, readAttributes } from "./attributes.ts";
import { plainRows, plainTexts, signsIn, type TextCell, textCells } from "./cells.ts";
import { controlText, spokenOf } from "./controls.ts";
import { type Limits, NO_ATTRIBUTES } from "./kept.ts";
import {
  BREAKS,
  CELL_LIKE,
  flagsOf,
  HIDDEN_STYLE,
  IS_ICON,
  IS_QUIET,
  isOutOfSight,
  LIGATURE,
  MAY_HIDE,
  SHADOWLESS,
  SKIP,
  SKIP_ROLES,
} from "./look.ts";
import { isPlaced, piecesOf } from "./places.ts";
import { foldText, GAPPED, isIconName, keepsLines, keepsSpaces, plain, shownText } from "./text.ts";

/**
 * One walk over the page as it is composed (open shadow roots, slots), without what is never read. It asks the page as
 * little as it can: everything else works on the sheet.
 */

export interface WalkOptions {
  limits: Limits;
  openShadow?: ((el: Element) => ShadowRoot | null) | undefined;
  /** Elements that are passed over with everything in them. */
  ignored?: ReadonlySet<Element> | undefined;
  /** Filled with the node of each element, where somebody wants to find elements again. */
  nodes?: Map<Element, number> | undefined;
}

/** Elements nested deeper than this are read as plain text. */
const MAX_DEPTH = 400;
/** Longest text with lines of its own that is read, in characters. */
const MOST_TEXT = 400_000;
/** Longest part whose gaps are looked at, in characters. */
const MOST_GAPPED = 20_000;
/** Texts and parts of an element before the first that has lines, for those lines to be taken as shown. */
const MOST_BEFORE_LINES = 9;
/** Rows and characters of a table's body that is taken at once: more would hold the page up. */
const MOST_ROWS = 1_500;
const MOST_MARKUP = 400_000;
/** How far up a gap in a text matters: its line may be made of several parts. */
const GAP_REACH = 2;

/** An element whose children are being visited. */
interface Frame {
  el: Element;
  node: number;
  hidden: boolean;
  cell: boolean;
  next: Node | null;
  /** What a slot shows in place of its children. */
  list: readonly Node[] | undefined;
  index: number;
  kids: number;
  /** The last child's node where it is text, else -1. */
  lastText: number;
  /** Holds text, at any depth. */
  full: boolean;
  /** Above 0 where a text within reach has a gap. */
  gaps: number;
  lines: boolean;
}

/** The walk's state; a step is a plain loop, which engines compile sooner than a generator's body. */
export class Walker {
  readonly sheet: Sheet;
  readonly #stack: Frame[] = [];
  readonly #options: WalkOptions;
  /** Index of each style, by all that it says. */
  readonly #styles = new Map<string, number>();
  /** Styles of cells by their attributes as written; -1 where the element itself has to be asked. */
  readonly #cellStyles = new Map<string, number>();
  #seen = 0;
  /** Characters so far. */
  #length = 0;
  #full = false;
  /** What no row's markup may hold for its texts to be taken as they are. */
  readonly #signs: readonly string[] | undefined;
  /** The page's text has room that may part columns somewhere. */
  readonly #gapped: boolean;

  constructor(root: Element, options: WalkOptions) {
    this.#options = options;
    const { title } = root.ownerDocument;
    const text = root.textContent ?? "";
    this.#signs = signsIn(text);
    this.#gapped = !this.#signs || ["  ", "\t", "\u00a0"].some((gap) => text.includes(gap));
    this.sheet = {
      title: title.slice(0, 500),
      styles: [],
      kinds: [],
      ups: [],
      texts: [],
      shown: [],
      placed: [],
      said: [],
    };
    this.#open(root, this.#style(root.localName, "", false, NO_ATTRIBUTES), false, undefined, root.firstChild);
  }

  /** Goes on for some nodes. @returns true where nothing is left. */
  step(): boolean {
    const stack = this.#stack;
    const limit = this.#options.limits.nodes;
    const until = this.#seen + 512;
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      const node: Node | null = frame.list ? (frame.list[frame.index++] ?? null) : frame.next;
      if (node === null || this.#seen > limit || this.#full) {
        if (node !== null && !this.#full) this.#say(`stopped at ${limit} nodes`);
        stack.pop();
        this.#close(frame, stack[stack.length - 1]);
        continue;
      }
      if (!frame.list) frame.next = node.nextSibling;
      this.#seen += 1;
      const type = node.nodeType;
      if (type === 1) this.#element(node as Element, frame);
      else if (type === 3) this.#text((node as Text).data, frame);
      if (this.#seen >= until) return false;
    }
    return true;
  }

  #element(el: Element, frame: Frame): void {
    const { ignored, openShadow } = this.#options;
    const tag = el.localName;
    if (tag === "tbody" && this.#rows(el, frame)) return;
    if (SKIP.has(tag) || ignored?.has(el)) return;
    if (tag === "nav" && (!/\d/.test(el.textContent ?? "") || el.querySelector("a,button,li,[role]"))) return;
    if (BREAKS.has(tag)) {
      this.#addText("\n", frame, true);
      return;
    }
    if (tag === "input" || tag === "select" || tag === "textarea") {
      const text = plain(controlText(el));
      if (text) this.#emit(el, this.#style("output", "", false, NO_ATTRIBUTES), this.#cut(text), frame);
      return;
    }
    let role = "";
    let { hidden } = frame;
    let attributes = NO_ATTRIBUTES;
    if (el.hasAttributes()) {
      role = el.getAttribute("role") ?? "";
      // a badge component names its own wrapper a status
      if (role && SKIP_ROLES.has(role) && !(role === "status" && el.querySelector("slot"))) return;
      const cls = el.getAttribute("class");
      const flags = cls ? flagsOf(cls) : 0;
      if (flags & IS_QUIET) return;
      if (flags & IS_ICON && !CELL_LIKE.test(tag + role) && el.childElementCount === 0) {
        const text = el.textContent?.trim();
        if (!text || LIGATURE.test(text) || el.getAttribute("aria-hidden") === "true") return;
      }
      hidden ||= el.hasAttribute("hidden") || HIDDEN_STYLE.test(el.getAttribute("style") ?? "");
      if (!hidden && flags & MAY_HIDE) hidden = el.checkVisibility ? !el.checkVisibility() : true;
      attributes = readAttributes(el, flags);
    }
    const shadow = SHADOWLESS.has(tag) ? null : (el.shadowRoot ?? (tag.includes("-") ? openShadow?.(el) : null));
    if (!shadow && tag !== "slot" && el.childElementCount === 0) {
      const raw = el.textContent ?? "";
      if (tag === "pre" || keepsLines(raw, el)) {
        const kind = this.#style("pre", role, hidden, attributes);
        this.#emit(el, kind, shownText(el, false).slice(0, MOST_TEXT), frame);
        return;
      }
      this.#seen += 1;
      const node = this.#emit(el, this.#style(tag, role, hidden, attributes), this.#leafText(raw), frame);
      if (this.#gapped && GAPPED.test(raw)) {
        this.#show(el, node);
        frame.gaps = Math.max(frame.gaps, GAP_REACH - 1);
      }
      return;
    }
    const depth = this.#stack.length;
    if (depth > MAX_DEPTH) {
      if (depth === MAX_DEPTH + 1) this.#say(`read as plain text below ${MAX_DEPTH} levels`);
      this.#addText(el.textContent ?? "", frame);
      return;
    }
    let list: readonly Node[] | undefined;
    if (tag === "slot" && !shadow) {
      const assigned = (el as HTMLSlotElement).assignedNodes?.() ?? [];
      if (assigned.length > 0) list = assigned;
      // a slot has no box of its own: what holds it says whether its nodes are seen
      if (list && !hidden) hidden = isOutOfSight(el.parentElement);
    }
    const kind = this.#style(tag, role, hidden, attributes);
    if (tag === "tr" && !this.#options.nodes && this.#cells(el, kind, hidden, frame)) return;
    this.#open(el, kind, hidden, frame, list ? null : (shadow ?? el).firstChild, list);
    (this.#stack[depth] as Frame).cell = CELL_LIKE.test(tag + role);
  }

  #open(
    el: Element,
    kind: number,
    hidden: boolean,
    up: Frame | undefined,
    next: Node | null,
    list?: readonly Node[] | undefined,
  ): void {
    const node = this.#emit(el, kind, "", up);
    const state = { index: 0, kids: 0, lastText: -1, full: false, gaps: 0, lines: false, cell: false };
    this.#stack.push({ el, node, hidden, next, list, ...state });
    if (isPlaced(el)) this.sheet.placed.push([node, piecesOf(el)]);
  }

  #close(frame: Frame, up: Frame | undefined): void {
    const { el, node } = frame;
    const { sheet } = this;
    if (frame.lines) {
      this.#setText(node, shownText(el, false).slice(0, MOST_TEXT));
      const { role, hidden, attributes } = sheet.styles[sheet.kinds[node] as number] as Sheet["styles"][number];
      sheet.kinds[node] = this.#style("pre", role, hidden, attributes);
    } else if (frame.cell && !frame.full) {
      const said = frame.kids > 0 || el.firstElementChild ? plain(spokenOf(el)) : "";
      if (said) this.#setText(node, said);
      frame.full = said !== "";
    } else if (frame.gaps > 0 && (el.textContent?.length ?? 0) <= MOST_GAPPED) this.#show(el, node);
    if (!up) return;
    up.full ||= frame.full;
    up.gaps = Math.max(up.gaps, frame.gaps - 1);
  }

  /** A node's own text takes the place of all that is below it. */
  #setText(node: number, text: string): void {
    const { kinds, ups, texts } = this.sheet;
    kinds.length = ups.length = texts.length = node + 1;
    texts[node] = text;
    const isKept = ([at]: readonly [number, unknown]): boolean => at <= node;
    this.sheet.shown = this.sheet.shown.filter(isKept);
    this.sheet.placed = this.sheet.placed.filter(isKept);
  }

  /** Keeps the gaps of a part, where they are seen. */
  #show(el: Element, node: number): void {
    const text = shownText(el, !keepsSpaces(el));
    if (GAPPED.test(text)) this.sheet.shown.push([node, text]);
  }

  #emit(el: Element | undefined, kind: number, text: string, up: Frame | undefined): number {
    const { kinds, ups, texts } = this.sheet;
    const node = kinds.length;
    kinds.push(kind);
    ups.push(up?.node ?? 0);
    texts.push(text);
    if (el) this.#options.nodes?.set(el, node);
    if (up) {
      up.kids += 1;
      up.lastText = -1;
      if (text !== "" && text !== "\n") up.full = true;
    }
    return node;
  }

  #text(raw: string, frame: Frame): void {
    if (!frame.lines && frame.kids < MOST_BEFORE_LINES && keepsLines(raw, frame.el)) frame.lines = true;
    if (this.#gapped && GAPPED.test(raw)) frame.gaps = GAP_REACH;
    this.#addText(foldText(this.#cut(raw)), frame);
  }

  #addText(text: string, frame: Frame, isBreak = false): void {
    if (isIconName(text.trim())) return;
    if (frame.lastText >= 0) {
      this.sheet.texts[frame.lastText] += text;
      if (!isBreak && text.trim() !== "") frame.full = true;
      return;
    }
    if (text.trim() === "" && !(isBreak && frame.kids > 0)) return;
    frame.lastText = this.#emit(undefined, this.#style("#text", "", frame.hidden, NO_ATTRIBUTES), text, frame);
  }

  /** Takes the rows of a table's body at once where they are plain text cells, all of them. @returns false where they are not. */
  #rows(body: Element, up: Frame): boolean {
    const signs = this.#signs;
    const first = body.firstElementChild;
    if (!signs || !first || this.#options.nodes || body.hasAttributes() || first.hasAttributes()) return false;
    const { text: longest } = this.#options.limits;
    // one row tells whether the others are worth a look
    if (body.childElementCount > MOST_ROWS || !plainTexts(first.innerHTML, longest, signs)) return false;
    const markup = body.innerHTML;
    const rows = markup.length > MOST_MARKUP ? undefined : plainRows(markup, longest, signs);
    if (!rows) return false;
    const { kinds, ups, texts } = this.sheet;
    const row = this.#style("tr", "", up.hidden, NO_ATTRIBUTES);
    const cell = this.#style("td", "", up.hidden, NO_ATTRIBUTES);
    const top = this.#emit(body, this.#style("tbody", "", up.hidden, NO_ATTRIBUTES), "", up);
    for (let i = 0; i < rows.length; i += 1) {
      const cells = rows[i] as string[];
      const node = kinds.length;
      kinds.push(row);
      ups.push(top);
      texts.push("", ...cells);
      for (let k = 0; k < cells.length; k += 1) {
        kinds.push(cell);
        ups.push(node);
      }
    }
    this.#seen += kinds.length - top;
    this.#count(markup.length);
    up.full = true;
    return true;
  }

  /** Takes a row of plain text cells at once. @returns false where it is none. */
  #cells(row: Element, kind: number, hidden: boolean, up: Frame): boolean {
    const markup = row.innerHTML;
    let texts = this.#signs && plainTexts(markup, this.#options.limits.text, this.#signs);
    let kinds: number[] | undefined;
    if (texts) this.#count(markup.length);
    else {
      const cells = textCells(markup);
      kinds = cells?.map((cell) => this.#cellStyle(cell, hidden));
      if (!cells || !kinds || kinds.includes(-1)) return false;
      texts = cells.map((cell) => this.#leafText(cell.text));
    }
    const { sheet } = this;
    const node = this.#emit(row, kind, "", up);
    const bare = kinds ? -1 : this.#style("td", "", hidden, NO_ATTRIBUTES);
    for (let i = 0; i < texts.length; i += 1) {
      sheet.kinds.push(kinds ? (kinds[i] as number) : bare);
      sheet.ups.push(node);
    }
    sheet.texts.push(...texts);
    up.full ||= texts.some((text) => text !== "");
    this.#seen += texts.length * 2;
    return true;
  }

  /** @returns -1 where the cell's element itself has to be asked. */
  #cellStyle({ tag, attributes }: TextCell, hidden: boolean): number {
    const written = `${tag}${hidden ? "!" : ""}${attributes}`;
    let style = this.#cellStyles.get(written);
    if (style === undefined) {
      const said = attributesOf(attributes);
      style = said ? this.#style(tag, "", hidden, said) : -1;
      this.#cellStyles.set(written, style);
    }
    return style;
  }

  #style(tag: string, role: string, hidden: boolean, attributes: Readonly<Record<string, string>>): number {
    let key = hidden ? `${tag}!${role}` : role === "" ? tag : `${tag} ${role}`;
    if (attributes !== NO_ATTRIBUTES) for (const name in attributes) key += `\n${name}=${attributes[name]}`;
    let index = this.#styles.get(key);
    if (index === undefined) {
      index = this.sheet.styles.push({ tag, role, hidden, attributes: { ...attributes } }) - 1;
      this.#styles.set(key, index);
    }
    return index;
  }

  /** Text of an element that holds nothing but text. */
  #leafText(raw: string): string {
    if (raw === "") return "";
    const text = foldText(this.#cut(raw.trim())).trim();
    return isIconName(text) ? "" : text;
  }

  #cut(text: string): string {
    const { text: longest } = this.#options.limits;
    this.#count(text.length);
    if (text.length <= longest) return text;
    this.#say(`texts cut at ${longest} characters`);
    return text.slice(0, longest);
  }

  #count(characters: number): void {
    const { page } = this.#options.limits;
    this.#length += characters;
    if (this.#length <= page) return;
    this.#say(`stopped at ${page} characters`);
    this.#full = true;
  }

  #say(what: string): void {
    if (!this.sheet.said.includes(what)) this.sheet.said.push(what);
  }
}
