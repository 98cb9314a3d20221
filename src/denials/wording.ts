import { formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { ClaimRecord } from "../claims/record.ts";
import { type Case, originalOutcome } from "./case.ts";
import { carc, rarc, statusCode } from "./codes/index.ts";
import type { Finding } from "./types.ts";
import { codeText, itemInWords } from "./words.ts";

/** Puts a claim's own facts into the playbooks' texts. */

/** `a`, `a and b`, `a, b and c`. */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** Upper-case first letter, so that a sentence may start with `the payer`. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function linesText(finding: Finding | undefined): string {
  if (!finding || finding.lines.length === 0) return "the claim";
  const many = finding.lines.length > 4;
  if (many) return `${finding.lines.length} lines`;
  return `line${finding.lines.length > 1 ? "s" : ""} ${listOf(finding.lines.map(String))}`;
}

/** Remarks beside a code that say something: alerts left out. */
function tellingRemarks(finding: Finding): string[] {
  return finding.remarks.filter((code) => !rarc(code)?.alert);
}

/** `CO-16 with N290`, `N115`, or nothing where only words were shown. */
export function codesText(finding: Finding | undefined): string | undefined {
  if (!finding || finding.worded) return undefined;
  const remarks = tellingRemarks(finding);
  if (finding.carc) {
    const shown = codeText(finding.group, finding.carc);
    return remarks.length > 0 ? `${shown} with ${listOf(remarks.slice(0, 3))}` : shown;
  }
  return remarks.length > 0 ? listOf(remarks.slice(0, 3)) : undefined;
}

/** What the codes, else the words, of a denial name as wrong or missing: `rendering provider identifier (NPI)`. */
export function itemsOf(finding: Finding | undefined): string[] {
  if (!finding) return [];
  const codes = tellingRemarks(finding);
  // MA130 only says that something is wrong: another remark names it.
  const telling = codes.length > 1 ? codes.filter((code) => code !== "MA130") : codes;
  const items = telling.map((code) => rarc(code)?.item).filter((item): item is string => item !== undefined);
  if (items.length > 0) return [...new Set(items)].slice(0, 3);
  const item = (finding.carc ? carc(finding.carc)?.item : undefined) ?? itemInWords(finding);
  return item ? [item] : [];
}

const withArticle = (item: string): string => (/^(?:the|what|whether|a|an) /.test(item) ? item : `the ${item}`);

/** `the NPI and the tax ID`, or words that fit everywhere. */
export function itemText(items: readonly string[]): string {
  return items.length > 0 ? listOf(items.map(withArticle)) : "what the denial points to";
}

/** Placeholder values of one claim and denial. */
export function values(
  claim: Case,
  finding: Finding | undefined,
  { channel, item }: { channel?: string | undefined; item?: string | undefined } = {},
): Record<string, string> {
  const { input, payer } = claim;
  const original = claim.originals.find((other) => originalOutcome(other) !== undefined);
  const record: ClaimRecord = input;
  const day = record.serviceFrom ?? record.lines?.find((line) => line.serviceFrom)?.serviceFrom;
  const amount = finding?.amount;
  const named = itemsOf(finding);
  const items = named.length === 0 && item ? [item] : named;
  const document = finding?.rootCause === "documentation-requested" ? listOf(items) : "";
  return {
    payer: payer.name,
    original: original?.claimNumber ? `claim ${original.claimNumber}` : "the original claim",
    claim: record.claimNumber ? `claim ${record.claimNumber}` : "the claim",
    service: day ? formatDate(day) : "the date of service",
    amount: amount !== undefined && amount > 0 ? formatMoney(amount) : "the amount",
    lines: linesText(finding),
    item: itemText(items),
    records: document ? `: ${document}` : "",
    document: document || "what the request names",
    codes: codesText(finding) ?? "the denial",
    code: finding?.carc && !finding.worded ? codeText(finding.group, finding.carc) : "the denial",
    channel: channel ?? "the payer's portal or the address on the notice",
  };
}

/** Fills `{name}` placeholders; an unknown name is left out. */
export function fill(text: string, map: Record<string, string>): string {
  return text.includes("{") ? text.replace(/\{(\w+)\}/g, (_, name: string) => map[name] ?? "") : text;
}

function meaningOf(finding: Finding): string | undefined {
  const remark = tellingRemarks(finding)
    .map((code) => rarc(code))
    .find((fact) => fact !== undefined && fact.rootCause === finding.rootCause);
  const reason = finding.carc ? carc(finding.carc) : undefined;
  if (reason && !reason.requiresRarc) return reason.meaning;
  return remark?.meaning ?? reason?.meaning;
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
const closed = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** One sentence that names what the page showed: `CO-197 on line 2 ($300.00): …`. */
export function evidenceSentence(finding: Finding): string {
  const codes = codesText(finding);
  const where = finding.lines.length > 0 ? ` on ${linesText(finding)}` : "";
  const money = finding.amount ? ` (${formatMoney(finding.amount)})` : "";
  if (codes) {
    const meaning = meaningOf(finding);
    return closed(`${codes}${where}${money}${meaning ? `: ${meaning}` : " is a code whose meaning is not known"}`);
  }
  const status = statusCode(finding.evidence.split(":")[1] ?? "");
  if (status && /^[A-Z]\w{1,2}:\d/.test(finding.evidence))
    return closed(`Status ${finding.evidence}${money}: ${status.meaning}`);
  const read = finding.worded && finding.carc ? carc(finding.carc)?.meaning : undefined;
  const said = `The page says “${cut(finding.evidence, 120)}”${where}${money}`;
  return closed(read ? `${said}, read as code ${finding.carc}: ${read}` : said);
}
