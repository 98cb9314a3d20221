import { words } from "./kept.ts";

/** What tags, roles and class names say about whether and how an element is read. */

/** Never read. */
export const SKIP = words(
  "script style template noscript svg canvas img picture video audio iframe frame object embed option optgroup datalist head link meta colgroup col progress meter map area math hr mat-icon i-icon",
);
export const SKIP_ROLES = words(
  "navigation alert tooltip search menu menubar menuitem tablist progressbar img presentation-icon status log scrollbar separator",
);
export const BREAKS = words("br wbr hr");
/** Common tags that can have no shadow root, so that they need not be asked. */
export const SHADOWLESS = words(
  "td th tr tbody thead tfoot table a b i em strong small li ul ol dl dt dd label button",
);
export const CELL_LIKE = /^t[dh]|cell|header$/;
export const HIDDEN_STYLE = /display:\s*none|visibility:\s*hidden/;

/** Ligatures of icon fonts. */
export const LIGATURE =
  /^[a-z]+(?:_[a-z0-9]+)+$|^(?:expand|chevron|arrow|keyboard|more|sort|close|check|info|help|menu|search|warning|error|edit|print|visibility|launch|star|home|delete|add|done|history|event|description|download|upload|refresh|settings|person|circle)$/;

const QUIET =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader\w*|assistive\w*|a11y\w*|offscreen|off-screen|hide-text|access-?hide|aria-only|sort__description|tooltip\w*|popover|tippy\w*)(?:$|[\s_-])|VisuallyHidden|ScreenReader|srOnly/;
const ICON =
  /(?:^|\s)(?:material-(?:icons|symbols)\S*|mat-icon|mdi|fa|fas|far|fal|glyphicon|pi|anticon|ms-Icon|bi|icon|v-icon|k-icon|dx-icon|oi|octicon|feather)(?:\s|$)|(?:^|[\s_-])icon(?:$|[\s_-])/i;
const HIDDEN_CLASS =
  /(?:^|\s)(?:d-none|hidden|hide|slds-hide|is-hidden|ng-hide|ui-helper-hidden|invisible|collapse-hidden|dtr-hidden|px-hide)(?:\s|$)|inactive|(?:^|\s)visible-(?:xs|sm)|mobile-only|print-only|d-(?:sm|md|lg|xl)-none/i;
const TITLE = /title|heading|card-?header|panel-?header|panelhdr|section-?name|caption/i;
const TAB = /(?:^|[\s_-])tab(?:[_-]?(?:pane|panel|content|page)|\s|$)/i;

export const IS_QUIET = 1;
export const IS_ICON = 2;
export const MAY_HIDE = 4;
const IS_TITLE = 8;
const IS_TAB = 16;

/** Pages repeat their class attributes, so each is looked at once. */
const seen = new Map<string, number>();
const MOST_SEEN = 2_000;

/** What a class attribute says of an element, as bits. */
export function flagsOf(cls: string): number {
  let flags = seen.get(cls);
  if (flags === undefined) {
    flags =
      (QUIET.test(cls) ? IS_QUIET : 0) |
      (ICON.test(cls) ? IS_ICON : 0) |
      (HIDDEN_CLASS.test(cls) ? MAY_HIDE : 0) |
      (TITLE.test(cls) ? IS_TITLE : 0) |
      (TAB.test(cls) ? IS_TAB : 0);
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(cls, flags);
  }
  return flags;
}

/** What the reading is told of class names, see `LOOKS`. */
export function looksOf(flags: number): string {
  return `${flags & IS_TITLE ? "title" : ""}${flags & IS_TAB ? "tab" : ""}`;
}

/** True where nothing inside an element has a box. */
export function isOutOfSight(el: Element | null): boolean {
  if (!el?.checkVisibility || el.checkVisibility()) return false;
  return el.ownerDocument.defaultView?.getComputedStyle(el).display !== "contents";
}
