import { isCarcShape, isRarcShape } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import type { Adjustment, GroupCode } from "../../claims/record.ts";

/** Adjustment and remark codes inside a text: `CO-197 $426.00`, `CO 16 / N290: …`, `PR 1 $20.00`, `45, 253`, `MA01 MA18`. */

export interface Codes {
  adjustments: Adjustment[];
  remarks: string[];
  /** What is left when the codes and their amounts are taken out: the wording. */
  rest: string;
}

const AMOUNT = String.raw`(?:\s*[:=/|,]?\s*(\(?[-−]?\$?\s?-?[\d,]*\d\.\d{2}\)?-?)(?![\d]))?`;
const GROUPED = new RegExp(
  String.raw`(?<![A-Za-z0-9])(CO|PR|OA|PI|CR)\s?[-–—:/ ]?\s?0{0,2}([1-9]\d{0,2}|[ABDPWY]\d{1,2})(?![A-Za-z0-9.]\d|[A-Za-z0-9])${AMOUNT}`,
  "g",
);
const REMARK = /(?<![A-Za-z0-9$.-])(M[1-9]\d{0,2}|MA\d{2,3}|N[1-9]\d{0,2})(?![A-Za-z0-9]|-\d|\.\d)/g;
const BARE = new RegExp(
  String.raw`^\s*(?:CARC\s*[:#-]?\s*)?0{0,2}([1-9]\d{0,2}|[ABDPWY]\d{1,2})(?![\w.]|:\d)${AMOUNT}`,
  "i",
);

function cents(text: string | undefined): number | undefined {
  if (!text) return undefined;
  // behind a code, brackets set the amount off: they are no minus
  return parseMoney(text.replace(/[()]/g, ""));
}

/**
 * Takes codes out of a text.
 * @param bare also accept CARCs without a group (`31`, `45, 253`), as columns named for them show.
 */
export function readCodes(text: string, bare: boolean): Readonly<Codes> {
  const key = `${bare} ${text}`;
  let found = known.get(key);
  if (!found) {
    found = takeCodes(text, bare);
    if (known.size > 500) known.clear();
    known.set(key, found);
  }
  return found;
}

/** What texts held before: a claim's lines repeat a few, and each costs many patterns. Nobody may change them. */
const known = new Map<string, Codes>();

function takeCodes(text: string, bare: boolean): Codes {
  const out: Codes = { adjustments: [], remarks: [], rest: "" };
  let rest = regular(text).replace(GROUPED, (_all, group: string, code: string, amount: string | undefined) => {
    out.adjustments.push(adjustment(group as GroupCode, code, cents(amount)));
    return "\uE000";
  });
  rest = rest.replace(REMARK, (code) => {
    if (!out.remarks.includes(code)) out.remarks.push(code);
    return "\uE000";
  });
  if (bare && out.adjustments.length === 0) {
    const kept: string[] = [];
    for (const piece of rest.split(/[,;\n/]|\s{2,}|\uE000/)) {
      const m = BARE.exec(piece);
      if (m?.[1] && isCarcShape(m[1].toUpperCase())) {
        out.adjustments.push(adjustment(undefined, m[1].toUpperCase(), cents(m[2])));
        kept.push(piece.slice(m[0].length));
      } else kept.push(piece);
    }
    if (out.adjustments.length > 0) rest = kept.join(" ");
  }
  out.rest = rest
    .replace(/\uE000/g, " ")
    .replace(/\(\s*\)/g, " ")
    .replace(/^[\s,;:/|()[\]–—-]+|[\s,;:/|([–—-]+$/g, "")
    .replace(/\s+/g, " ");
  return out;
}

function adjustment(group: GroupCode | undefined, code: string, amount: number | undefined): Adjustment {
  return { ...(group ? { group } : {}), code, ...(amount === undefined ? {} : { amount }) };
}

const GROUP_NAMES: readonly (readonly [RegExp, GroupCode])[] = [
  [/\bcontractual obligations?/i, "CO"],
  [/\bpatient responsibility/i, "PR"],
  [/\bother adjustments?/i, "OA"],
  [/\bpayer[- ]initiated(?: reductions?)?/i, "PI"],
].map(([name, group]) => [
  new RegExp(
    `${(name as RegExp).source}\\s*(?:\\(${group}\\)\\s*)?[-–]?\\s*(?=(?:[1-9]\\d{0,2}|[AB]\\d{1,2})(?![\\w.,]))`,
    "gi",
  ),
  group as GroupCode,
]);

/** `Contractual obligation 45` -> `CO-45`: a group by its name, before a reason code. */
export function withGroups(text: string): string {
  let out = text;
  if (/obligation|responsib|adjustment|initiated/i.test(text))
    for (const [name, group] of GROUP_NAMES) out = out.replace(name, `${group}-`);
  return out;
}

/** Ways to write a code that the patterns above do not cover: `$20.00 (CO-45)`, `45 (CO)`, `(CO) 45`, `CO_45`, `co-45`, `MA 130`, `N-290`. */
function regular(text: string): string {
  return withGroups(text)
    .replace(/(\$?[\d,]*\d\.\d{2})\s*\(\s*((?:CO|PR|OA|PI|CR)[- ]?\w{1,3})\s*\)/g, "$2 $1")
    .replace(/\(\s*((?:CO|PR|OA|PI|CR)[- ]?\w{1,3})\s*\)(?=\s*\$?[\d,]*\d\.\d{2})/g, "$1")
    .replace(/^\s*0{0,2}(\d{1,3}|[ABDPWY]\d{1,2})\s*\((CO|PR|OA|PI|CR)\)/i, "$2-$1")
    .replace(/^\s*\((CO|PR|OA|PI|CR)\)\s*-?\s*(?=\w{1,3}\b)/i, "$1-")
    .replace(/\b(CO|PR|OA|PI|CR)_(?=\w{1,3}\b)/gi, "$1-")
    .replace(/^\s*(co|pr|oa|pi|cr)[- ]?(?=\d{1,3}\b)/, (m) => m.toUpperCase())
    .replace(/(?<![\w$-])(MA|M|N)(?:-|\s)(?=\d{2,3}(?![\w.-]))/g, "$1");
}

/** X12 277 codes in a text, as the contract writes them: `F2/107`, `F2-107`, `F2:107:1P`. */
export function readStatusCodes(text: string): string[] {
  const found = text.matchAll(
    /\b([ADEFPR](?:\d{1,2}[FN]?|Q))(?:\s?[:/>-]\s?(\d{1,3})(?:\s?[:/>-]\s?([A-Z0-9]{2}))?)?(?![\w.])/g,
  );
  return [...new Set([...found].map((m) => [m[1], m[2], m[3]].filter(Boolean).join(":")))];
}

/** An X12 277 category, or a status code, at the head of a text that names nothing but it, its wording apart. */
export const CATEGORY_CODE = /^[ADEFPR]\d{1,2}[FN]?(?=$|\s*[-–:] )/;
export const STATUS_CODE = /^\d{1,3}(?=$|\s*[-–:] )/;

/** True where a text holds codes of that kind, in a place that is meant for them. */
export function hasCodes(text: string, kind: "carc" | "rarc"): boolean {
  const found = readCodes(text, kind === "carc");
  if (kind === "rarc") return found.remarks.length > 0;
  return found.adjustments.length > 0 && !/^\$?\d+\.\d/.test(text.trim());
}

/** `16`, `CO-16`, `M15`, `N290` -> the code that a legend explains, or undefined. */
export function legendCode(text: string): string | undefined {
  const t = text
    .trim()
    .replace(/[:–—-]+$/, "")
    .trim();
  const grouped = /^(?:CO|PR|OA|PI|CR)\s?[-– ]?\s?0{0,2}([1-9]\d{0,2}|[ABDPWY]\d{1,2})$/.exec(t)?.[1];
  if (grouped) return grouped;
  const code = t.replace(/^0+(?=\d)/, "");
  if (isCarcShape(code) || isRarcShape(code)) return code;
  return /^[A-Z]{0,3}\d{1,5}[A-Z]?$|^[A-Z]{2,3}$/.test(t) && t.length <= 6 && t.length >= 2 ? t : undefined;
}
