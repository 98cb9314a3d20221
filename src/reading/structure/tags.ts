import type { Box } from "./tree.ts";

/** What tags say of the part of a page that they mark. */

const HEADING_TAGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "summary"]);
export const LABEL_TAGS = new Set(["dt", "label"]);
/** No row of a grid that nothing names, nor a cell of one. */
export const NO_ROW = new Set(["table", "tbody", "thead", "tr", "form", "dl", "ul", "ol", "fieldset", "label"]);
/** What is clicked or listed is no label of what stands beside it. */
export const LINKS = new Set(["a", "button", "li"]);
export const isLink = ({ tag, role }: Box): boolean => LINKS.has(tag) || role === "tab" || tag.endsWith("-tab");

export function isHeading(box: Box): boolean {
  return HEADING_TAGS.has(box.tag) || box.role === "heading";
}
