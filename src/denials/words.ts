import type { Finding } from "./types.ts";

/** What a payer's own wording says is wrong, so that advice can name it. First match wins: the narrower stands first. */
const ITEMS: readonly [RegExp, string][] = [
  [/\b(?:birth ?date|date of birth|dob)\b/i, "patient's birth date"],
  [
    /\b(?:member|subscriber|insured|patient|policy|medicare|medicaid|beneficiary)(?:'?s)? ?(?:id|identification|identifier|number|#)/i,
    "member ID",
  ],
  [/\b(?:member|subscriber|insured|patient|beneficiary)(?:'?s)? (?:first |last )?name\b/i, "patient's name"],
  [/\bgender\b|\bsex\b/i, "patient's sex"],
  [/\brendering\b/i, "rendering provider identifier (NPI)"],
  [/\breferring\b/i, "referring provider"],
  [/\bordering\b/i, "ordering provider"],
  [/\battending\b/i, "attending provider"],
  [/\bsupervising\b/i, "supervising provider"],
  [/\bservice facility\b/i, "service facility"],
  [/\btaxonomy\b/i, "taxonomy code"],
  [/\btax(?:payer)? ?id|\btin\b/i, "tax ID"],
  [/\bnpi\b/i, "NPI"],
  [/\bclia\b/i, "CLIA number"],
  [/\bndc\b|\bnational drug code\b/i, "NDC"],
  [/\bmodifiers?\b/i, "modifier"],
  [/\bdiagnos[ie]s\b|\bicd\b/i, "diagnosis code"],
  [/\bplace of service\b|\bpos\b/i, "place of service"],
  [/\brevenue code\b/i, "revenue code"],
  [/\bbill type\b|\btype of bill\b/i, "type of bill"],
  [/\bunits?\b/i, "units of service"],
  [/\badmi(?:ssion|t) date\b/i, "admission date"],
  [/\bdates? of service\b|\bservice dates?\b/i, "dates of service"],
  [/\b(?:procedure|hcpcs|cpt) codes?\b/i, "procedure code"],
  [/\bfrequency code\b|\boriginal (?:reference|claim) (?:number|no\b)/i, "frequency code and original claim number"],
  [/\btooth\b|\bsurface\b/i, "tooth number or surface"],
  [/\bauthori[sz]ation number\b/i, "authorization number"],
  [/\bsignature\b/i, "signature"],
];

/** Items that a wording asks for as a document. */
const DOCUMENTS: readonly [RegExp, string][] = [
  [/\boperative\b|\bop (?:note|report)\b/i, "operative report"],
  [/\bitemi[sz]ed\b/i, "itemized bill"],
  [/\binvoice\b/i, "invoice"],
  [/\bconsent\b/i, "consent form"],
  [/\bpatholog/i, "pathology report"],
  [/\bx-?rays?\b|\bradiograph/i, "X-rays"],
  [/\bw-?9\b/i, "W-9"],
  [/\bperio/i, "periodontal chart"],
  [/\bplan of care\b/i, "plan of care"],
  [/\bprescription\b|\bphysician'?s? order/i, "order or prescription"],
  [/\baccident\b/i, "accident details"],
  [/\b(?:primary|other) (?:carrier|payer|insurance|insurer)'?s? (?:eob|explanation)|\beob\b/i, "primary payer's EOB"],
  [/\b(?:office|progress|clinical|chart|medical|treatment) notes?\b/i, "office notes"],
  [/\b(?:medical|clinical|chart|patient)(?: \w+)? records?\b|\bmed(?:ical)? recs?\b/i, "medical records"],
];

/** `CO-197`, or `197` where no group is shown. */
export function codeText(group: string | undefined, code: string): string {
  return group ? `${group}-${code}` : code;
}

const firstOf = (table: readonly [RegExp, string][], words: string): string | undefined =>
  table.find(([pattern]) => pattern.test(words))?.[1];

/** The field that a wording names, such as `member ID`. */
export const fieldInWords = (words: string): string | undefined => firstOf(ITEMS, words);
/** The document that a wording asks for, such as `operative report`. */
export const documentInWords = (words: string): string | undefined => firstOf(DOCUMENTS, words);

/** What the payer's own words behind a denial name; undefined where codes were shown or the words name nothing. */
export function itemInWords(finding: Finding): string | undefined {
  if (!finding.worded) return undefined;
  return finding.rootCause === "documentation-requested"
    ? documentInWords(finding.evidence)
    : fieldInWords(finding.evidence);
}
