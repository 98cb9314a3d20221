import { parseDate } from "../../../claims/dates.ts";
import { parseMoney } from "../../../claims/money.ts";
import type { ImportField, Mapping } from "../../model.ts";
import { ImportError } from "./problem.ts";
import type { Grid } from "./read.ts";

/** Guesses which column is which, from its heading and from the shape of its values. */

interface Clue {
  /** Headings that mean the field, most telling first; matched on whole words. */
  words: readonly RegExp[];
  /** Headings that seem to mean it and do not. */
  not?: RegExp;
  fits?: (value: string) => boolean;
}

const isDate = (value: string) => parseDate(value) !== undefined;
const isMoney = (value: string) => parseMoney(value) !== undefined;
const isNumberLike = (value: string) => /\d/.test(value) && !isDate(value) && value.length <= 40;

const CLUES: Record<ImportField, Clue> = {
  claimNumber: {
    words: [
      /^(?:payer )?claim (?:control )?(?:number|no|id|num)$/,
      /^(?:icn|dcn|tcn|pccn|payer (?:claim|control) (?:number|no|id)|payer icn|claim reference)$/,
      /\bclaim (?:number|no|id|num)\b/,
      /^claim$/,
    ],
    fits: isNumberLike,
  },
  account: {
    words: [
      /^(?:patient )?(?:account|acct) (?:number|no|num|id)$/,
      /^(?:patient control (?:number|no)|pcn|encounter|encounter (?:number|no|id)|visit (?:number|no|id)|voucher|ticket(?: number)?)$/,
      /\b(?:account|acct|chart|mrn)\b/,
      /^(?:patient|pt) (?:id|number|no)$/,
    ],
    not: /\b(?:type|name|balance|manager|class)\b/,
    fits: isNumberLike,
  },
  patientName: {
    words: [/^(?:patient|pt|member|subscriber)(?: full)? name$/, /^(?:patient|pt|name)$/, /\bpatient name\b/],
    fits: (value) => /\p{L}{2}/u.test(value) && !isDate(value),
  },
  lastName: { words: [/^(?:patient |pt )?(?:last|sur|family) ?name$/, /^last$/] },
  firstName: { words: [/^(?:patient |pt )?(?:first|given) ?name$/, /^first$/] },
  birthDate: {
    words: [/^(?:patient |pt )?(?:dob|birth ?date|date of birth|birthday)$/, /\b(?:dob|birth)\b/],
    fits: isDate,
  },
  memberId: {
    words: [
      /^(?:member|subscriber|insured|policy|insurance)(?: s)? (?:id|number|no|num)$/,
      /^(?:mbi|hic|hicn|medicaid id|medicare id|policy|subscriber|cert(?:ificate)? (?:number|no))$/,
      /\b(?:member|subscriber|policy) (?:id|number|no)\b/,
    ],
    fits: isNumberLike,
  },
  payerName: {
    words: [
      /^(?:payer|payor|insurance|carrier|primary (?:payer|insurance)|insurance (?:company|name|carrier|plan)|payer name|payor name|plan name|ins(?: co| name)?)$/,
      /\b(?:payer|payor|carrier|insurance)\b/,
    ],
    not: /\b(?:id|number|no|phone|type|class|balance|paid|amount|date)\b/,
    fits: (value) => /\p{L}{2}/u.test(value),
  },
  providerName: {
    words: [
      /^(?:rendering |billing |treating |servicing )?(?:provider|physician|doctor|clinician)(?: name)?$/,
      /\bprovider\b/,
    ],
    not: /\b(?:id|npi|number|no|tax)\b/,
    fits: (value) => /\p{L}{2}/u.test(value),
  },
  serviceFrom: {
    words: [
      /^(?:dos|date of service|service date|svc date|serv date)(?: (?:from|start|begin))?$/,
      /^(?:from (?:dos|date|date of service)|service from|dos from|start date of service|first dos|service start(?: date)?|from)$/,
      /\b(?:dos|service date|date of service)\b/,
    ],
    not: /\b(?:to|thru|through|end)\b/,
    fits: isDate,
  },
  serviceTo: {
    words: [
      /^(?:(?:dos|date of service|service date|service|svc date) (?:to|thru|through|end)|to (?:dos|date|date of service)|thru date|end date of service|last dos|service end(?: date)?|thru|to)$/,
    ],
    fits: isDate,
  },
  billed: {
    words: [
      /^(?:(?:total )?(?:billed|charges?|charge amount|billed amount|claim amount|charged)(?: amount)?|amount billed|total claim charge)$/,
      /\b(?:billed|charges?|charge amount)\b/,
    ],
    not: /\b(?:date|code|to|by|line)\b/,
    fits: isMoney,
  },
  balance: {
    words: [
      /^(?:balance|ins(?:urance)? balance|open balance|amount due|balance due|outstanding(?: balance)?|current balance|ar balance|remaining balance|total balance)$/,
      /\b(?:balance|outstanding)\b/,
    ],
    not: /\b(?:date|patient|pt)\b/,
    fits: isMoney,
  },
};

export const FIELDS = Object.keys(CLUES) as ImportField[];

/** `Claim #` -> `claim number`, `DOS_From` -> `dos from`. */
export function normalHeading(heading: string): string {
  return heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/#/g, " number ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function scoreHeading(field: ImportField, heading: string): number {
  const { words, not } = CLUES[field];
  const normal = normalHeading(heading);
  if (normal === "" || not?.test(normal)) return 0;
  const place = words.findIndex((word) => word.test(normal));
  return place < 0 ? 0 : 10 - place * 2;
}

function share(values: readonly string[], fits: (value: string) => boolean): number {
  const filled = values.filter((value) => value !== "");
  return filled.length === 0 ? 0.5 : filled.filter(fits).length / filled.length;
}

/** The best column for each field, no column twice. */
export function guessMapping(headings: readonly string[], body: readonly string[][]): Mapping {
  const candidates: { field: ImportField; column: number; score: number }[] = [];
  headings.forEach((heading, column) => {
    const values = body.slice(0, 50).map((row) => row[column] ?? "");
    for (const field of FIELDS) {
      const score = scoreHeading(field, heading);
      const fits = CLUES[field].fits;
      const shape = fits ? share(values, fits) : 1;
      if (score > 0 && shape >= 0.3) candidates.push({ field, column, score: score + shape });
    }
  });
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  for (const { field, column } of candidates) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  if (mapping.patientName !== undefined) {
    const { lastName: _last, firstName: _first, ...rest } = mapping;
    return rest;
  }
  return mapping;
}

/** Reports begin with a title or a date range: the headings are looked for in the first rows. */
const HEADER_SEARCH = 20;
/** So many columns must be known for a row to be one of headings. */
const KNOWN_ENOUGH = 2;

/**
 * Index of the row of headings.
 * @throws ImportError `merged-header` naming the merged cells, or `no-header` with the first line as found.
 */
export function findHeader(grid: Grid): number {
  let [best, most] = [-1, 0];
  grid.rows.slice(0, HEADER_SEARCH).forEach((row, index) => {
    const known = row.filter((cell) => FIELDS.some((field) => scoreHeading(field, cell) >= 6)).length;
    if (known > most) [best, most] = [index, known];
  });
  const merged = grid.merged.find((span) => {
    const near = best < 0 ? span.row < 3 : span.row <= best + 1 && span.lastRow >= best - 1;
    const overTable = span.to - span.from + 1 < (grid.rows[Math.max(best, 0)]?.length ?? 0);
    return near && span.row >= 0 && (best < 0 || overTable || span.row === best);
  });
  if (merged && (best < 0 || merged.row === best || merged.lastRow >= best)) {
    throw new ImportError("merged-header", [merged.name], grid.lines[merged.row]);
  }
  if (best < 0 || most < KNOWN_ENOUGH) {
    throw new ImportError("no-header", [(grid.rows[0] ?? []).slice(0, 6).join(" | ").slice(0, 160)]);
  }
  return best;
}
