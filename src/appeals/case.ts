import type { Action, Advice, Denial } from "../claims/advice.ts";
import type { ClaimHistory } from "../claims/history.ts";
import type { Cents, ClaimRecord, Explanation, IsoDate, ServiceLine } from "../claims/record.ts";
import type { ClaimWork } from "../claims/work.ts";
import { carc, rarc } from "../denials/codes/index.ts";
import { identifyPayer, type Payer } from "../denials/payers.ts";
import type { Practice, UserTemplate } from "./practice.ts";

/** What a letter is drafted from. `claim.get`'s answer fits, with an action and the practice added. */
export interface LetterInput {
  history: Pick<ClaimHistory, "current" | "sightings">;
  work: ClaimWork;
  advice: Advice;
  action: Action;
  practice: Practice;
  today: IsoDate;
  template?: UserTemplate | undefined;
}

/** A line in dispute, with its position in the record. */
export interface DisputedLine {
  at: number;
  line: ServiceLine;
  /** Number as shown, else position from 1. */
  number: number;
}

/** The claim as a letter sees it. */
export interface LetterCase {
  input: LetterInput;
  record: ClaimRecord;
  payer: Payer;
  action: Action;
  /** The denials that the letter answers: those of one root cause. */
  denials: Denial[];
  /** Lines that they concern; empty where the whole claim is concerned. */
  lines: DisputedLine[];
  late: boolean;
}

const partsOf = (record: ClaimRecord): { path: string; part: Explanation }[] => [
  { path: "", part: record },
  ...(record.lines ?? []).map((line, at) => ({ path: `lines.${at}.`, part: line as Explanation })),
];

const sameCode = (a: string, b: string): boolean => (carc(a)?.code ?? a) === (carc(b)?.code ?? b);

/** Where in the record a denial's code stands, and the amounts beside it. */
export function adjustmentPaths(record: ClaimRecord, denial: Denial): { path: string; amount?: Cents | undefined }[] {
  const { carc: code, group } = denial;
  if (code === undefined) return [];
  return partsOf(record).flatMap(({ path, part }) =>
    (part.adjustments ?? []).flatMap((entry, at) =>
      sameCode(entry.code, code) && entry.group === group
        ? [{ path: `${path}adjustments.${at}`, amount: entry.amount }]
        : [],
    ),
  );
}

/** Where a remark code stands in the record. */
export function remarkPaths(record: ClaimRecord, remark: string): string[] {
  return partsOf(record).flatMap(({ path, part }) =>
    (part.remarks ?? []).flatMap((code, at) =>
      (rarc(code)?.code ?? code) === (rarc(remark)?.code ?? remark) ? [`${path}remarks.${at}`] : [],
    ),
  );
}

/** Where the payer's own wording stands, word for word. */
export function wordingPaths(record: ClaimRecord, wording: string): string[] {
  return partsOf(record).flatMap(({ path, part }) => {
    const reasons = (part.reasons ?? []).flatMap((text, at) => (text === wording ? [`${path}reasons.${at}`] : []));
    const status = (part as { statusText?: string }).statusText;
    return status === wording ? [...reasons, `${path}statusText`] : reasons;
  });
}

/** The denial that an action is about: the one whose evidence its reason names, else the main one. */
function mainDenial(advice: Advice, action: Action): Denial | undefined {
  const named = advice.denials.filter((denial) => denial.evidence !== "" && action.why.includes(denial.evidence));
  return named.sort((a, b) => b.evidence.length - a.evidence.length)[0] ?? advice.denials[0];
}

/** Prepares a claim for its letter. Pure. */
export function openLetterCase(input: LetterInput): LetterCase {
  const { history, work, advice, action } = input;
  const record = history.current;
  const main = mainDenial(advice, action);
  const denials = main ? advice.denials.filter((denial) => denial.rootCause === main.rootCause) : [];
  const wholeClaim = denials.some((denial) => (denial.lines ?? []).length === 0);
  const numbers = new Set(denials.flatMap((denial) => denial.lines ?? []));
  const all = (record.lines ?? []).map((line, at) => ({ at, line, number: line.lineNumber ?? at + 1 }));
  return {
    input,
    record,
    payer: identifyPayer(record.payerName, work.facts.lineOfBusiness),
    action,
    denials,
    lines: wholeClaim ? [] : all.filter(({ number }) => numbers.has(number)),
    late: action.deadline !== undefined && action.deadline < input.today,
  };
}
