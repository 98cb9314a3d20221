import type { AdviceInput, RootCause } from "../claims/advice.ts";
import { normalizeClaimNumber } from "../claims/identifiers.ts";
import type { ClaimRecord, IsoDate, ServiceLine } from "../claims/record.ts";
import { carc, rarc } from "./codes/index.ts";
import type { ClaimDays } from "./deadlines/index.ts";
import { findDenials } from "./find.ts";
import { identifyPayer, type Payer, payerKey } from "./payers.ts";
import type { Fact } from "./playbooks/types.ts";
import type { AdviseOptions, Finding } from "./types.ts";
import { itemInWords } from "./words.ts";

/** A claim with what the playbooks and deadlines need to know of it, worked out once. */
export interface Case {
  input: AdviceInput;
  options: AdviseOptions;
  payer: Payer;
  days: ClaimDays;
  /** The dispute level that is open now: 1 where nothing was disputed yet. */
  level: number;
  /** True where the decision at hand answers an appeal. */
  appealed: boolean;
  /** What was appealed, where the history shows it. */
  appealedCause?: RootCause | undefined;
  /** Most that an earlier look showed as paid, in cents. */
  paidBefore: number;
  /** Same payer's other claims for this service. */
  originals: ClaimRecord[];
  /** Facts that hold for the whole claim. */
  facts: ReadonlySet<Fact>;
}

const FINAL = new Set(["paid", "partially-paid", "denied", "revised"]);
const APPEAL_WORDS = /\b(?:appeal|redetermin|reconsider|grievance|dispute|second level|first level|upheld|overturn)/i;
/** A decision's own words that it answers an appeal; "you may appeal" is none. */
const ANSWER_WORDS =
  /\b(?:appeal|redetermination|reconsideration|dispute|grievance)\b.{0,30}\b(?:upheld|denied|decided|completed?|closed|unfavou?rable|overturned|dismissed)\b|\b(?:upheld|maintained|affirmed)\b/i;
const UPHELD_CODES = new Set(["193"]);
const UPHELD_REMARKS = new Set(["MA91", "N539"]);
const DISTINCT = new Set([
  "59",
  "XE",
  "XP",
  "XS",
  "XU",
  "25",
  "57",
  "58",
  "76",
  "77",
  "78",
  "79",
  "91",
  "24",
  "RT",
  "LT",
]);
const SURPRISE_REMARKS = new Set([
  "N830",
  "N858",
  "N859",
  "N862",
  "N863",
  "N864",
  "N865",
  "N866",
  "N876",
  "N877",
  "N884",
  "N885",
]);
const QMB_REMARKS = new Set(["N781", "N782", "N783"]);
/** The payer has passed the claim on to Medicaid or a supplemental insurer. */
const FORWARDED_REMARKS = new Set(["MA07", "MA18", "N89"]);
/** The payer's own words ask the member, not the provider, for something. */
const MEMBER_WORDS =
  /\b(?:member|patient|subscriber|insured|policy ?holder|enrollee|beneficiary)\b.{0,60}\b(?:respon[ds]\w*|return\w*|repl(?:y|ied)|answer\w*|complete\w*|update\w*|contact|call|questionnaire|provide\w*|submit\w*)\b|\b(?:from|by|have) (?:the )?(?:member|patient|subscriber|insured)\b/i;

const isUnprocessable = (code: string): boolean => (rarc(code)?.code ?? code) === "MA130";
/** True where the payer's words say that the member has to act. */
export const asksMember = (words: string): boolean => MEMBER_WORDS.test(words);

/** True for a decision: paid, denied or changed, not merely received. */
export function isFinal(record: ClaimRecord): boolean {
  return record.status !== undefined && FINAL.has(record.status);
}

/** True where the status of a claim in process speaks of an appeal. */
export function speaksOfAppeal(record: ClaimRecord): boolean {
  return APPEAL_WORDS.test(record.statusText ?? "");
}

function answersAppeal(record: ClaimRecord): boolean {
  const parts = [record, ...(record.lines ?? [])];
  if (parts.some((part) => part.adjustments?.some((entry) => UPHELD_CODES.has(carc(entry.code)?.code ?? entry.code))))
    return true;
  if (parts.some((part) => part.remarks?.some((code) => UPHELD_REMARKS.has(rarc(code)?.code ?? code)))) return true;
  return (
    ANSWER_WORDS.test(record.statusText ?? "") || (record.reasons ?? []).some((reason) => ANSWER_WORDS.test(reason))
  );
}

/** The same decision seen twice: nothing that tells decisions apart has changed. */
function sameDecision(a: ClaimRecord | undefined, b: ClaimRecord): boolean {
  return a !== undefined && isFinal(a) && a.status === b.status && a.processedDate === b.processedDate;
}

/** Decisions so far that answered an appeal; `last` where the one at hand does. */
function appealsAnswered(input: AdviceInput): { count: number; last: boolean } {
  let openAppeal = false;
  let count = 0;
  let last = false;
  let before: ClaimRecord | undefined;
  for (const record of [...(input.history ?? []), input as ClaimRecord]) {
    if (!isFinal(record)) {
      openAppeal ||= speaksOfAppeal(record);
      last = false;
    } else if (!sameDecision(before, record)) {
      last = openAppeal || answersAppeal(record);
      if (last) count += 1;
      openAppeal = false;
    } else if (!last && answersAppeal(record)) {
      // The same decision on a page that shows more of it.
      last = true;
      count += 1;
    }
    before = record;
  }
  return { count, last };
}

function firstDecision(input: AdviceInput): IsoDate | undefined {
  const days = (input.history ?? [])
    .filter(isFinal)
    .map((record) => record.processedDate)
    .filter(
      (day): day is string => day !== undefined && (input.processedDate === undefined || day < input.processedDate),
    );
  return days.sort()[0];
}

function samePayer(input: AdviceInput, other: ClaimRecord): boolean {
  return (
    other.payerName === undefined ||
    input.payerName === undefined ||
    payerKey(other.payerName) === payerKey(input.payerName)
  );
}

function sameService(input: AdviceInput, other: ClaimRecord): boolean {
  if (other.serviceFrom && input.serviceFrom && other.serviceFrom !== input.serviceFrom) return false;
  if (!other.claimNumber || !input.claimNumber) return true;
  return normalizeClaimNumber(other.claimNumber) !== normalizeClaimNumber(input.claimNumber);
}

/** How the claim that another one repeats has ended; undefined where it was never taken in or nothing tells. */
export function originalOutcome(record: ClaimRecord): "paid" | "denied" | "open" | undefined {
  const { status } = record;
  if (status === "rejected" || status === "not-found" || status === "unknown") return undefined;
  if (status !== undefined && !isFinal(record)) return "open";
  if (status === "denied") return "denied";
  const refused = findDenials(record, status === "partially-paid").findings.length > 0;
  if (refused && (status === "partially-paid" || (record.paid ?? 0) <= 0)) return "denied";
  return (record.paid ?? 0) > 0 || status === "paid" || status === "partially-paid" ? "paid" : undefined;
}

/** The root cause that the appealed decision gave; undefined where the history does not show it. */
function appealedCause(input: AdviceInput): RootCause | undefined {
  for (const record of [...(input.history ?? [])].reverse()) {
    if (!isFinal(record)) continue;
    const cause = findDenials(record, record.status === "denied").findings[0]?.rootCause;
    if (cause && cause !== "appeal-process" && cause !== "other") return cause;
  }
  return undefined;
}

function isEmergency(line: ServiceLine): boolean {
  return /^9928[1-5]$/.test(line.procedure ?? "") || /^0?45\d$/.test(line.revenueCode ?? "");
}

function claimFacts(input: AdviceInput, payer: Payer, originals: ClaimRecord[]): Set<Fact> {
  const facts = new Set<Fact>();
  const parts = [input as ClaimRecord, ...(input.lines ?? [])];
  const remarks = new Set(parts.flatMap((part) => part.remarks ?? []).map((code) => rarc(code)?.code ?? code));
  const has = (codes: ReadonlySet<string>) => [...remarks].some((code) => codes.has(code));
  const emergency = (input.lines ?? []).some(isEmergency);
  if (emergency) facts.add("emergency");
  if (input.networkStatus === "in") facts.add("in-network");
  const protectedPlan = payer.ruleLine === "commercial" || payer.ruleLine === "marketplace";
  if (
    protectedPlan &&
    input.networkStatus !== "in" &&
    (has(SURPRISE_REMARKS) || (input.networkStatus === "out" && emergency))
  )
    facts.add("surprise-billing");
  if (has(QMB_REMARKS)) facts.add("qmb");
  if (has(FORWARDED_REMARKS)) facts.add("forwarded");
  if ((input.remarks ?? []).some(isUnprocessable)) facts.add("unprocessable");
  const outcomes = new Set(originals.map(originalOutcome));
  for (const outcome of ["paid", "denied", "open"] as const)
    if (outcomes.has(outcome)) {
      facts.add(`original-${outcome}`);
      break;
    }
  if ((input.relatedClaims ?? []).some((other) => !samePayer(input, other) && isFinal(other)))
    facts.add("other-payer-decision");
  return facts;
}

/** Prepares a claim. Pure: nothing but the input and the options decides. */
export function openCase(input: AdviceInput, options: AdviseOptions): Case {
  const payer = identifyPayer(input.payerName, input.lineOfBusiness);
  const appeals = appealsAnswered(input);
  const originals = (input.relatedClaims ?? []).filter((other) => samePayer(input, other) && sameService(input, other));
  const paidBefore = Math.max(0, ...(input.history ?? []).map((record) => record.paid ?? 0));
  return {
    input,
    options,
    payer,
    days: { record: input, remittanceDate: input.remittanceDate, firstDecision: firstDecision(input) },
    level: appeals.count + 1,
    appealed: appeals.last,
    appealedCause: appeals.last ? appealedCause(input) : undefined,
    paidBefore,
    originals,
    facts: claimFacts(input, payer, originals),
  };
}

/** An earlier decision of another day that gave the same reason code for the same service. */
function deniedBefore(input: AdviceInput, finding: Finding): boolean {
  if (finding.carc === undefined || input.processedDate === undefined) return false;
  return (input.history ?? []).some(
    (record) =>
      isFinal(record) &&
      record.processedDate !== undefined &&
      record.processedDate < (input.processedDate ?? "") &&
      [record, ...(record.lines ?? [])].some((part) =>
        part.adjustments?.some((entry) => (carc(entry.code)?.code ?? entry.code) === finding.carc),
      ),
  );
}

/** Facts that hold for one denial: the claim's, and those of its lines and codes. */
export function factsFor(claim: Case, finding: Finding): ReadonlySet<Fact> {
  const facts = new Set(claim.facts);
  const lines = (claim.input.lines ?? []).filter((line, at) => finding.lines.includes(line.lineNumber ?? at + 1));
  if (lines.some((line) => line.modifiers?.some((modifier) => DISTINCT.has(modifier)))) facts.add("distinct-modifier");
  const fact = finding.carc ? carc(finding.carc) : undefined;
  const explained = finding.remarks.some((code) => {
    const remark = rarc(code);
    return remark !== undefined && !remark.alert && !remark.unknown;
  });
  if (fact?.requiresRarc && !explained && finding.rootCause === fact.rootCause && !itemInWords(finding))
    facts.add("no-remark");
  if (finding.remarks.some(isUnprocessable)) facts.add("unprocessable");
  if (finding.worded && asksMember(finding.evidence)) facts.add("member-must-answer");
  if (!claim.appealed && deniedBefore(claim.input, finding)) facts.add("denied-before");
  return facts;
}

/** Positions in `record.lines` of the lines that a denial concerns. */
export function linePositions(record: ClaimRecord, finding: Finding): number[] {
  return (record.lines ?? []).flatMap((line, at) => (finding.lines.includes(line.lineNumber ?? at + 1) ? [at] : []));
}
