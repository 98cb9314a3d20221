import type { Action, Advice, AdviceInput, Denial, RootCause } from "../claims/advice.ts";
import { formatMoney } from "../claims/money.ts";
import type { Amounts, Cents, ClaimRecord } from "../claims/record.ts";
import { actionsFor, type Planned } from "./actions.ts";
import { type Case, openCase, originalOutcome } from "./case.ts";
import { type Found, findDenials } from "./find.ts";
import { paid, patientBill, post } from "./payments.ts";
import { informationWanted, inProcess, notFound, rejected, unclear } from "./situations.ts";
import { totalOf } from "./stake.ts";
import type { AdviseOptions, Core, Finding } from "./types.ts";

export type {
  AdviseOptions,
  DeadlineLevel,
  DeadlineOverride,
  OutcomeCount,
  PayerPace,
  PayerStatistics,
  WordingVerdict,
} from "./types.ts";

/** Most actions shown for one claim; the best come first. */
const MOST_ACTIONS = 8;

/**
 * Why a claim is unpaid, what to do and by when. Pure: record, options and code tables decide, nothing else.
 * Tasks are empty here; followup/ adds them.
 */
export function advise(input: AdviceInput, options: AdviseOptions): Advice {
  const { leads: _, ...core } = adviseCase(openCase(input, options));
  return { ...core, tasks: [] };
}

/** The same for a case that is already open. */
export function adviseCase(claim: Case): Core {
  return advised(claim, 0);
}

function toDenial(finding: Finding): Denial {
  const { rootCause, confidence, evidence } = finding;
  const denial: Denial = { rootCause, confidence, evidence };
  if (finding.carc) denial.carc = finding.carc;
  if (finding.group) denial.group = finding.group;
  if (finding.remarks.length > 0) denial.remarks = finding.remarks;
  if (finding.lines.length > 0) denial.lines = finding.lines;
  if (finding.amount !== undefined) denial.amount = finding.amount;
  return denial;
}

function advised(claim: Case, depth: number): Core {
  const { input, options } = claim;
  const find = (denied: boolean) => findDenials(input, denied, { classify: options.classify });
  switch (input.status) {
    case "pending":
    case "acknowledged":
      return inProcess(claim);
    case "information-requested":
      return informationWanted(claim);
    case "not-found":
      return notFound(claim);
    case "rejected": {
      const found = find(true);
      return rejected(claim, found, found.findings.map(toDenial));
    }
    case "denied":
    case "partially-paid":
      return decided(claim, find(true), depth);
    default:
      return decided(claim, find(wordsDeny(claim)), depth);
  }
}

/** Nothing paid, nothing left to the patient, and the payer's words give a reason: denied, whatever the status says. */
function wordsDeny({ input, options }: Case): boolean {
  const nothing = (part: Amounts) => (part.paid ?? 0) <= 0 && (part.patientResponsibility ?? 0) <= 0;
  if (!nothing(input) || !(input.lines ?? []).every(nothing)) return false;
  const words = [...(input.reasons ?? []), ...(input.lines ?? []).flatMap((line) => line.reasons ?? [])];
  return words.some((text) => {
    const cause = options.classify?.(text)?.rootCause;
    return cause !== undefined && !SAYS_NO_DENIAL.has(cause);
  });
}

/** Causes whose wordings stand on claims that nobody denied. */
const SAYS_NO_DENIAL: ReadonlySet<RootCause> = new Set([
  "contractual-adjustment",
  "payment-methodology",
  "patient-responsibility",
  "pending-in-process",
  "other",
]);

/** A decision: denied, paid in part or whole, changed, or not said. */
function decided(claim: Case, found: Found, depth: number): Core {
  const { input } = claim;
  const share = input.patientResponsibility ?? found.patientShare ?? 0;
  if (onlyPatientShare(input, found, share)) return paid(claim, { ...found, findings: [] });
  if (found.findings.length > 0) return denied(claim, found, depth);
  const taken = takenBack(claim);
  if (taken) return denied(claim, taken, depth);
  const nothingShown =
    input.paid === undefined &&
    input.allowed === undefined &&
    share === 0 &&
    (input.lines ?? []).every((line) => line.paid === undefined);
  if ((input.status === "unknown" || input.status === undefined || input.status === "revised") && nothingShown)
    return unclear(claim);
  return paid(claim, found);
}

/** Zero paid and the allowed amount all the patient's: a deductible, not a denial, whatever the status word. */
function onlyPatientShare(input: ClaimRecord, found: Found, share: Cents): boolean {
  if (share <= 0 || found.findings.some((finding) => finding.carc !== undefined || finding.rootCause !== "other"))
    return false;
  const allowed = input.allowed ?? (input.lines ?? []).reduce((sum, line) => sum + (line.allowed ?? 0), 0);
  return (input.paid ?? 0) <= 0 && (allowed === 0 || share >= allowed);
}

/** A payment that was there and is gone: the reversal itself is the finding. */
function takenBack(claim: Case): Found | undefined {
  const { input, paidBefore } = claim;
  const now = input.paid;
  const reversed = now !== undefined && now < 0;
  const less = input.status === "revised" && now !== undefined && now < paidBefore;
  if (!reversed && !less) return undefined;
  const amount = reversed ? Math.max(-now, paidBefore) : paidBefore - Math.max(0, now);
  const finding: Finding = {
    rootCause: "recoupment-adjustment",
    remarks: [...(input.remarks ?? [])],
    lines: [],
    amount,
    confidence: 0.8,
    evidence: reversed ? `paid ${formatMoney(now)}` : `paid ${formatMoney(now)} after ${formatMoney(paidBefore)}`,
  };
  return { findings: [finding], stakes: [amount] };
}

function denied(claim: Case, found: Found, depth: number): Core {
  const { input } = claim;
  const groups: Planned[][] = [];
  let atStake = 0;
  found.findings.forEach((finding, at) => {
    const { planned, collectable, most } =
      finding.rootCause === "duplicate" && claim.facts.has("original-denied") && depth === 0
        ? duplicateOfDenied(claim, finding)
        : { ...actionsFor(claim, finding), most: undefined };
    groups.push(planned);
    if (collectable) atStake += Math.min(found.stakes[at] ?? 0, most ?? Number.POSITIVE_INFINITY);
  });
  if (input.billed !== undefined) atStake = Math.min(atStake, Math.max(0, input.billed - Math.max(0, input.paid ?? 0)));
  const { actions, leads } = inOrder(groups);
  const received = totalOf(input, "paid") ?? 0;
  if (received > 0 && !actions.some((action) => action.kind === "check-payment"))
    actions.push(post(claim, received, true));
  const share = found.patientShare ?? 0;
  if (share > 0 && !claim.facts.has("qmb") && !actions.some((action) => action.kind === "bill-patient"))
    actions.push(patientBill(claim, share));
  const [main] = found.findings;
  return {
    ...(main ? { rootCause: main.rootCause } : {}),
    denials: found.findings.map(toDenial),
    atStake,
    actions: actions.slice(0, MOST_ACTIONS),
    leads,
  };
}

/** The copy of a denied claim: the first claim's denial is the one to work. */
function duplicateOfDenied(
  claim: Case,
  finding: Finding,
): { planned: Planned[]; collectable: boolean; most: Cents | undefined } {
  const original = claim.originals.find((record) => originalOutcome(record) === "denied");
  if (!original) return { ...actionsFor(claim, finding), most: undefined };
  const { lineOfBusiness, networkStatus } = claim.input;
  const core = advised(openCase({ ...original, lineOfBusiness, networkStatus }, claim.options), 1);
  const number = original.claimNumber ? `claim ${original.claimNumber}` : "the original claim";
  const planned = core.actions.map((action) => ({
    action: {
      ...action,
      title: `On ${number}: ${action.title}`,
      why: `This is a copy of ${number}, so the denial there is the one to work. ${action.why}`,
    },
    collects: true,
  }));
  return planned.length > 0
    ? { planned, collectable: core.atStake > 0, most: core.atStake }
    : { ...actionsFor(claim, finding), most: undefined };
}

/** Steps that settle something without a formal appeal; they go before any appeal on the same claim. */
const SETTLES = new Set<Action["kind"]>([
  "corrected-claim",
  "reopening",
  "submit-records",
  "bill-other-payer",
  "update-coordination",
  "verify-eligibility",
  "obtain-authorization",
  "fix-enrollment",
  "call-payer",
  "check-payment",
  "wait",
]);

/**
 * One list from several denials: what each denial starts with, the largest denial's first and an appeal never before
 * what settles another line; then what each falls back on; write-offs last.
 * @returns the list, and how many of its first actions are starts.
 */
function inOrder(groups: readonly Planned[][]): { actions: Action[]; leads: number } {
  const actions: Action[] = [];
  const add = (action: Action) => {
    const same = actions.find(
      (known) => known.kind === action.kind && known.level === action.level && known.title === action.title,
    );
    if (!same) {
      actions.push(action);
      return;
    }
    same.steps = [...new Set([...same.steps, ...action.steps])];
    same.documents = [...new Set([...same.documents, ...action.documents])];
  };
  const starts = groups.flatMap(([first]) => (first ? [first.action] : []));
  const settling = starts.findIndex((action) => SETTLES.has(action.kind));
  if (starts[0]?.kind === "appeal" && settling > 0) starts.unshift(...starts.splice(settling, 1));
  for (const start of starts) add(start);
  const leads = actions.length;
  for (const last of [false, true])
    for (const group of groups)
      for (const { action } of group.slice(1)) if ((action.kind === "write-off") === last) add(action);
  return { actions, leads };
}
