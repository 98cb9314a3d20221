import type { Facts, Note } from "../structure/facts.ts";
import type { Box } from "../structure/tree.ts";
import { readName } from "../vocabulary/values.ts";

/** The names of payer and payee at the head of a remittance, where no label gives them. */

/** What insurers, programs and funds are called. */
const INSURER =
  /\b(?:insurance|assurance|indemnity|casualty|mutual|medicare|medicaid|medical assistance|state health|(?:health|dental|vision|benefits?) plans?|(?:health|welfare|benefits?)(?: (?:and|&) \w+)? (?:fund|trust)|hmo|ppo|epo|blue ?(?:cross|shield)|bcbs|tricare|champva|administrators|tpa)\b/i;
/** Titles, parts of a portal, and who is paid. */
const NO_PAYER =
  /\b(?:portal|viewer|remit\w*|advice|explanation|e[or][bpa]|payments?|claims?|providers?|services|clinic|hospital|center|associates|physicians?|log|sign|help|news|contact|welcome|copyright|form|plan type|other|secondary|primary)\b|©/i;
const TITLE = /\b(?:remit\w*|advice|explanation|e[or][bpa]|payments?|voucher|statement)\b/i;
const NO_LETTERHEAD = new Set(["a", "button", "label", "option", "h5", "h6"]);

/**
 * @param before place of the first claim: a letterhead stands above it.
 * @returns the only insurer's name there, or undefined where there is none or several.
 */
export function letterhead(notes: readonly Note[], before: number): string | undefined {
  const found = new Set<string>();
  for (const { text: whole, box, owner } of notes) {
    if (box.at >= before || owner || NO_LETTERHEAD.has(box.tag) || whole.length > 90) continue;
    // `Aspen Ridge Insurance - Explanation of Payment`
    const [, name = "", title = ""] = /^(.+?)\s[-–—|]\s(.+)$/.exec(whole) ?? [];
    const text = TITLE.test(title) ? name : whole;
    if (text.length > 60) continue;
    if (!INSURER.test(text) || NO_PAYER.test(text) || /[\d:?!.]\s|:$/.test(text)) continue;
    if (text.split(" ").length > 1 && readName(text) !== undefined) found.add(text);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The last line of an address: `BISMARCK, ND 58501`. */
const TOWN = /^[A-Z][A-Za-z .'-]+,? [A-Z]{2},? \d{5}(?:-\d{4})?$/;
/** What holds the lines of an address: each is a box of its own, or a line of one text. */
const block = ({ box }: Note): Box | null | undefined => (box.up?.tag === "line" ? box.up.up : box.up);

/** Most lines of an address between its name and its town. */
const MOST_LINES = 3;

/**
 * Who a remittance is sent to: what stands beside a bare `TO:`, else the only address above its claims whose name is no
 * insurer's.
 * @param before place of the first claim.
 */
export function addressee({ notes, pairs }: Facts, before: number): string | undefined {
  const told = pairs.filter((p) => /^to$/i.test(p.label) && p.cell.box.at < before);
  const [to] = told;
  if (to && told.length === 1) return readName(to.cell.parts[0] ?? "");
  const found = new Set<string>();
  notes.forEach((town, i) => {
    if (town.box.at >= before || !TOWN.test(town.text)) return;
    const lines = notes
      .slice(Math.max(0, i - MOST_LINES), i)
      .filter((n) => block(n) === block(town) && n.section.at(-1) === town.section.at(-1) && !TOWN.test(n.text));
    const name = lines.find((n) => readName(n.text) !== undefined && !/^\d/.test(n.text))?.text;
    if (name && !INSURER.test(name)) found.add(name);
  });
  return found.size === 1 ? [...found][0] : undefined;
}
