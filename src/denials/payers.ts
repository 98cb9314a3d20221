import type { LineOfBusiness } from "../claims/advice.ts";

/** Payer names as pages show them -> a payer whose rules are known, its state and line of business. */

export interface Payer {
  /** Built-in payer id, or `other`. */
  id: string;
  /** Name as shown, or `the payer`. */
  name: string;
  /** What the payer's own name or the user says; undefined where neither does. */
  line?: LineOfBusiness | undefined;
  /** The line that rules are looked up by: `commercial` where it is not known. */
  ruleLine: LineOfBusiness;
  /** Two-letter state where the name tells it. */
  state?: string | undefined;
}

interface PayerName {
  id: string;
  match: RegExp;
  line?: LineOfBusiness;
}

/** First match wins. Names are matched in lower case with punctuation turned into spaces. */
const PAYER_NAMES: readonly PayerName[] = [
  { id: "tricare", match: /\btricare\b|\bhumana military\b|\bhealth net federal\b|\bchampus\b/, line: "tricare" },
  {
    id: "va",
    match: /\bveterans?\b|\bva (?:ccn|community|health|medical|fee)|\btriwest\b|\bchampva\b|^va$/,
    line: "va",
  },
  { id: "uhc", match: /\bunited ?health ?care\b|\buhc\b|\bumr\b|\bunitedhealth\b|\boptum\b|\boxford health\b/ },
  { id: "aetna", match: /\baetna\b|\bmeritain\b/ },
  { id: "cigna", match: /\bcigna\b|\bhealthspring\b|\bevernorth\b/ },
  { id: "humana", match: /\bhumana\b/ },
  { id: "bcbs-tx", match: /\b(?:bcbs ?(?:of )?(?:tx|texas)|blue cross(?: and)? blue shield of texas)\b/ },
  {
    id: "bcbs-nc",
    match: /\b(?:bcbs ?(?:of )?(?:nc|north carolina)|blue cross(?: and)?(?: blue shield of)? (?:nc|north carolina))\b/,
  },
  { id: "bcbs-az", match: /\b(?:bcbs ?(?:of )?(?:az|arizona)|azblue|blue cross(?: and)? blue shield of arizona)\b/ },
  {
    id: "bcbs-il",
    match: /\b(?:bcbs ?(?:of )?(?:il|illinois)|bcchp|blue cross(?: and)? (?:blue shield of illinois|community))\b/,
  },
  { id: "anthem", match: /\banthem\b|\belevance\b/ },
  { id: "kaiser-wa", match: /\bkaiser\b.*\b(?:wa|washington)\b/ },
  { id: "kaiser", match: /\bkaiser\b/ },
  { id: "ambetter", match: /\bambetter\b/, line: "marketplace" },
  { id: "molina", match: /\bmolina\b/ },
  { id: "oscar", match: /\boscar\b/ },
  {
    id: "bcbs",
    match: /\bblue (?:cross|shield)\b|\bbcbs\b|\bhighmark\b|\bcarefirst\b|\bpremera\b|\bregence\b|\bflorida blue\b/,
  },
  { id: "tmhp", match: /\btmhp\b|\btexas medicaid\b/, line: "medicaid" },
  { id: "medi-cal", match: /\bmedi ?cal\b/, line: "medicaid" },
  { id: "emedny", match: /\bemedny\b|\b(?:new york|ny|nys) (?:state )?medicaid\b/, line: "medicaid" },
  { id: "medicaid-fl", match: /\b(?:florida|fl) medicaid\b/, line: "medicaid" },
  { id: "medicaid-ga", match: /\b(?:georgia|ga) medicaid\b/, line: "medicaid" },
  { id: "medicaid-il", match: /\b(?:illinois|il) medicaid\b|\bhfs\b/, line: "medicaid" },
  { id: "medicaid-az", match: /\bahcccs\b|\b(?:arizona|az) medicaid\b/, line: "medicaid" },
  { id: "medicaid-in", match: /\b(?:indiana|in) medicaid\b|\bihcp\b/, line: "medicaid" },
  {
    id: "wc-ca",
    match: /\bstate compensation insurance fund\b|\bscif\b|\b(?:california|ca) work(?:ers?|mens?)\b/,
    line: "workers-comp",
  },
  { id: "wc-tx", match: /\btexas mutual\b|\b(?:texas|tx) work(?:ers?|mens?)\b/, line: "workers-comp" },
  {
    id: "medicare",
    match:
      /\bnovitas\b|\bnoridian\b|\bpalmetto gba\b|\bngs\b|\bnational government services\b|\bfirst coast\b|\bfcso\b|\bwps (?:gha|medicare|government)|\bcgs (?:administrators|medicare|j\d)|\bcgs$|\b(?:dme )?mac\b|\bmedicare (?:part )?[ab]\b|\bmedicare\b/,
    line: "medicare",
  },
];

/** Every built-in payer id. */
export const PAYER_IDS: readonly string[] = [...new Set(PAYER_NAMES.map(({ id }) => id))];

/** Words in a name that tell the line of business, whoever the payer is. First match wins. */
const LINE_WORDS: readonly [RegExp, LineOfBusiness][] = [
  [/\bwork(?:ers?|mens?|man ?s?) ?s? comp/, "workers-comp"],
  [/\bdental\b|\bdelta dent|\bdentaquest\b/, "dental"],
  [
    /\bmedicare (?:advantage|complete|dual|hmo|ppo|plus|gold|choice|preferred)|\bpart c\b|\bma (?:hmo|ppo|plan)\b|\bgold (?:plus|choice)\b|\bmedicare advantage\b|\b(?:mapd|dsnp|d snp|snp)\b/,
    "medicare-advantage",
  ],
  [
    /\bmedicaid\b|\bcommunity (?:plan|health plan)|\bchip\b|\bmedi ?cal\b|\bbadger ?care\b|\bmass ?health\b|\bmedallion\b/,
    "medicaid",
  ],
  // A Medicare supplement is private secondary insurance, not Medicare.
  [/\bmedicare supplement|\bmedigap\b|\bmed supp\b/, "commercial"],
  [/\bmarketplace\b|\bexchange\b|\bindividual and family\b/, "marketplace"],
];

/** Private payers with "Medicare" in the name run Medicare Advantage, not original Medicare. */
const PRIVATE = new Set([
  "uhc",
  "aetna",
  "cigna",
  "humana",
  "anthem",
  "bcbs",
  "bcbs-tx",
  "bcbs-nc",
  "bcbs-az",
  "bcbs-il",
  "kaiser",
  "kaiser-wa",
  "molina",
  "oscar",
]);

const STATES: readonly [RegExp, string][] = [
  [/\bmaine\b|\bme\b/, "ME"],
  [/\bgeorgia\b|\bga\b/, "GA"],
  [/\bcalifornia\b|\bca\b|\banthem blue cross(?! (?:and )?blue)/, "CA"],
  [/\bkansas\b|\bks\b|\bsunflower\b/, "KS"],
  [/\bflorida\b|\bfl\b|\bsunshine\b/, "FL"],
  [/\bindiana\b|\bmhs\b/, "IN"],
  [/\bvirginia\b|\bva\b/, "VA"],
  [/\btexas\b|\btx\b/, "TX"],
];

const LINE_PAYER: Partial<Record<LineOfBusiness, string>> = { medicare: "medicare", tricare: "tricare", va: "va" };

const MAX_KNOWN = 2_000;
const known = new Map<string, Payer>();

/** Name folded for comparison: lower case, punctuation and runs of blanks to one space. */
export function payerKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * Who the payer is.
 * @param name as shown on the claim, where it is shown.
 * @param said the line of business that the user has set; it wins over what the name suggests.
 */
export function identifyPayer(name: string | undefined, said?: LineOfBusiness): Payer {
  const key = `${said ?? ""}|${name ?? ""}`;
  const cached = known.get(key);
  if (cached) return cached;
  const payer = identify(name, said);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, payer);
  return payer;
}

function identify(name: string | undefined, said: LineOfBusiness | undefined): Payer {
  const text = payerKey(name ?? "");
  const hit = text === "" ? undefined : PAYER_NAMES.find((entry) => entry.match.test(text));
  const word = LINE_WORDS.find(([pattern]) => pattern.test(text))?.[1];
  const isPrivate = hit !== undefined && PRIVATE.has(hit.id);
  const fromMedicareName = isPrivate && /\bmedicare\b/.test(text) ? "medicare-advantage" : undefined;
  const line = said ?? (hit?.id === "medicare" ? (word ?? "medicare") : (hit?.line ?? word ?? fromMedicareName));
  let id = hit?.id ?? "other";
  // A private plan's name under a government line, and original Medicare's under another, follow the line.
  if (line && LINE_PAYER[line]) id = LINE_PAYER[line] ?? id;
  else if (id === "medicare" || id === "tricare" || id === "va") id = "other";
  return {
    id,
    name: name?.trim() ? name.trim().slice(0, 60) : "the payer",
    line,
    ruleLine: line ?? "commercial",
    state: STATES.find(([pattern]) => pattern.test(text))?.[1],
  };
}
