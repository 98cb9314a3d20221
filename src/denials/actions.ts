import type { Action } from "../claims/advice.ts";
import { daysBetween, formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { Cents, IsoDate } from "../claims/record.ts";
import { type Case, factsFor, linePositions } from "./case.ts";
import { rarc } from "./codes/index.ts";
import { leastInControversy } from "./controversy.ts";
import { countOut, type Deadline, findRule } from "./deadlines/index.ts";
import type { DeadlineRule } from "./deadlines/rule.ts";
import { playbookFor } from "./playbooks/index.ts";
import { callPayer, writeOff } from "./playbooks/shared.ts";
import type { ActionPlan, Condition, Fact, Rule } from "./playbooks/types.ts";
import type { DeadlineLevel, Finding } from "./types.ts";
import { evidenceSentence, fill, sentence, values } from "./wording.ts";

/** One denial -> its actions, best first: the playbook's plan with this payer's steps, forms, limits and what is left of them. */

/** Remarks by which a payer refuses any appeal of the decision. */
const NO_APPEAL = new Set(["MA44", "N83", "N211", "N704", "MA130"]);

/** True where every part of a condition holds for a denial. */
export function holds(when: Condition, claim: Case, finding: Finding, facts: ReadonlySet<Fact>): boolean {
  if (when.carc && (finding.carc === undefined || !when.carc.includes(finding.carc))) return false;
  if (when.remark && !finding.remarks.some((code) => when.remark?.includes(rarc(code)?.code ?? code))) return false;
  if (when.group && (finding.group === undefined || !when.group.includes(finding.group))) return false;
  if (when.payer && !when.payer.includes(claim.payer.id)) return false;
  if (when.line && !when.line.includes(claim.payer.ruleLine)) return false;
  return when.facts === undefined || when.facts.every((fact) => facts.has(fact));
}

/** The rule that a denial is worked by: MA130 and the like first, then its cause's playbook. */
export function ruleFor(claim: Case, finding: Finding): Rule | undefined {
  const facts = factsFor(claim, finding);
  for (const cause of ["any", finding.rootCause] as const) {
    const rule = playbookFor(cause).rules.find((candidate) => holds(candidate.when, claim, finding, facts));
    if (rule) return rule;
  }
  return undefined;
}

/** What became of a limit. */
export type LimitState = "open" | "passed" | "passed-late-with" | "passed-assumed";

export interface Planned {
  action: Action;
  /** Undefined for actions without a limit. */
  state?: LimitState | undefined;
  /** What a late request needs, where the payer takes one. */
  lateWith?: string | undefined;
  /** True where the action can still bring money in. */
  collects: boolean;
}

const COLLECTS = new Set<Action["kind"]>([
  "corrected-claim",
  "reopening",
  "submit-records",
  "reconsideration",
  "appeal",
  "bill-other-payer",
  "obtain-authorization",
]);

function disputeRule(claim: Case, clinical: boolean): DeadlineRule | undefined {
  return findRule(
    {
      payer: claim.payer,
      network: claim.input.networkStatus,
      level: String(Math.min(claim.level, 9)) as DeadlineLevel,
      topic: clinical ? "clinical" : "administrative",
    },
    claim.options.overrides,
  );
}

/** The limit of an action on this claim; undefined where the record lacks the day that it counts from. */
export function limitOf(claim: Case, level: DeadlineLevel, clinical: boolean, finding?: Finding): Deadline | undefined {
  const topic = clinical ? "clinical" : "administrative";
  const ask = { payer: claim.payer, network: claim.input.networkStatus, level, topic } as const;
  const rule = findRule(ask, claim.options.overrides);
  return rule
    ? countOut(rule, { ...claim.days, lines: finding ? linePositions(claim.input, finding) : [] })
    : undefined;
}

/** Puts a limit on an action that no playbook made, and says so where it has passed. */
export function withLimit(action: Action, deadline: Deadline | undefined, today: IsoDate): Action {
  if (!deadline) return action;
  action.deadline = deadline.date;
  action.deadlineBasis = deadline.basis;
  if (deadline.date < today)
    action.why = `${action.why} The limit passed on ${formatDate(deadline.date)}${deadline.basis.assumed ? " by a cautious default" : ""}.`;
  return action;
}

function stateOf(deadline: Deadline | undefined, today: IsoDate): LimitState | undefined {
  if (!deadline) return undefined;
  if (deadline.date >= today) return "open";
  if (deadline.rule.lateWith) return "passed-late-with";
  return deadline.basis.assumed ? "passed-assumed" : "passed";
}

/** What the level asks for at least, where this denial is worth less. */
function tooSmall(claim: Case, finding: Finding): Cents | undefined {
  const least = leastInControversy(disputeRule(claim, true)?.levelName, claim.options.today);
  return least !== undefined && finding.amount !== undefined && finding.amount < least ? least : undefined;
}

/** A write-off without a group code must not lean on one. */
function reasonOf({ kind, why }: ActionPlan, finding: Finding): string {
  if (kind !== "write-off" || finding.group !== undefined || why !== writeOff.why) return why;
  return "No group code is shown: make sure that the amount is not the patient's before you write it off.";
}

/** Medical judgement by the plan or the cause; an upheld denial is what the appealed one was. */
function isClinical(claim: Case, finding: Finding, plan: ActionPlan): boolean {
  if (finding.rootCause === "appeal-process" && claim.appealedCause) return claim.appealedCause === "medical-necessity";
  return plan.clinical === true || finding.rootCause === "medical-necessity";
}

function toAction(claim: Case, finding: Finding, plan: ActionPlan): Planned | undefined {
  const clinical = isClinical(claim, finding, plan);
  const rule = plan.kind === "dispute" ? disputeRule(claim, clinical) : undefined;
  if (plan.kind === "dispute" && (!rule || tooSmall(claim, finding))) return undefined;
  const kind = plan.kind === "dispute" ? (rule?.kind ?? "reconsideration") : plan.kind;
  const positions = linePositions(claim.input, finding);
  const deadline = rule
    ? countOut(rule, { ...claim.days, lines: positions })
    : plan.limit
      ? limitOf(
          claim,
          plan.limit === "1" ? (String(Math.min(claim.level, 9)) as DeadlineLevel) : plan.limit,
          clinical,
          finding,
        )
      : undefined;
  const map = values(claim, finding, { channel: rule?.channel ?? deadline?.rule.channel, item: plan.item });
  const action: Action = {
    kind,
    title: sentence(fill(plan.title, map)),
    why: `${evidenceSentence(finding)} ${sentence(fill(reasonOf(plan, finding), map))}`,
    steps: plan.steps.map((step) => sentence(fill(step, map))),
    documents: [...(plan.documents ?? []), ...(rule?.documents ?? [])].map((text) => fill(text, map)),
  };
  if (deadline) {
    action.deadline = deadline.date;
    action.deadlineBasis = deadline.basis;
  }
  const form = rule?.form ?? plan.form;
  if (form) action.form = form;
  const level = rule?.levelName ?? plan.level;
  if (level) action.level = level;
  return {
    action,
    state: stateOf(deadline, claim.options.today),
    lateWith: deadline?.rule.lateWith,
    collects: COLLECTS.has(kind),
  };
}

/** Says that a limit has passed, and what that leaves. */
function markPassed(planned: Planned, today: IsoDate): void {
  const { action, state } = planned;
  const date = action.deadline;
  if (!date || !action.deadlineBasis || state === undefined || state === "open") return;
  const ago = daysBetween(date, today);
  const passed = `The limit passed on ${formatDate(date)}, ${ago} day${ago === 1 ? "" : "s"} ago`;
  if (state === "passed-late-with") {
    const needs = planned.lateWith ?? "good cause";
    action.title = `Limit passed, late only with ${needs.split(/[(,]/)[0]?.trim()}: ${action.title}`;
    action.why = `${action.why} ${passed}; a late request needs ${needs}.`;
    action.steps.unshift(`Say in the first lines why it is late and prove it: ${needs}.`);
    action.documents.push("proof of the reason for the delay");
  } else if (state === "passed-assumed") {
    action.why = `${action.why} ${passed} by a cautious default; the payer's own limit may be longer.`;
    action.steps.unshift("Ask the payer, or look in your contract, for its real limit before you give up.");
  }
}

/** A limit that is gone for good leaves late acceptance by favour and the write-off. */
function whatIsLeft(claim: Case, finding: Finding, gone: readonly Planned[]): Planned[] {
  const [first] = gone;
  if (!first?.action.deadline) return [];
  const { deadline, deadlineBasis } = first.action;
  const passed = `The ${first.action.level ?? first.action.kind.replace("-", " ")} limit passed on ${formatDate(deadline)}.`;
  const ask: ActionPlan = {
    ...callPayer,
    title: "Limit passed: ask {payer} for late acceptance",
    why: passed,
    steps: [
      "Look for proof that something was filed in time: acceptance report, fax confirmation, call reference.",
      "Ask {payer} whether it takes late requests for good cause and what it wants as proof.",
      "Refused: write it off, or let your contract manager raise it.",
    ],
  };
  const left: ActionPlan[] = [ask];
  if (finding.group !== "PR")
    left.push({
      ...writeOff,
      title: "Limit passed: write off {amount}",
      why: `${passed} Without an exception nothing can be collected.`,
    });
  return left.flatMap((each) => {
    const planned = toAction(claim, finding, each);
    if (!planned) return [];
    planned.action.deadline = deadline;
    if (deadlineBasis) planned.action.deadlineBasis = deadlineBasis;
    planned.state = "passed";
    return [planned];
  });
}

const APPEAL_KINDS = new Set(["dispute", "reconsideration", "appeal"]);

/** Which plans of a rule this denial allows: groups, lines of business and remarks that forbid some. */
function allowed(claim: Case, finding: Finding, plans: readonly ActionPlan[]): ActionPlan[] {
  const medicare = claim.payer.ruleLine === "medicare";
  const remarks = [...finding.remarks, ...(claim.input.remarks ?? [])];
  const refused = remarks.some((code) => NO_APPEAL.has(rarc(code)?.code ?? code));
  const unprocessable = factsFor(claim, finding).has("unprocessable");
  return plans.filter((each) => {
    if (each.kind === "bill-patient")
      return (
        !claim.facts.has("qmb") &&
        (finding.group === "PR" || (finding.group === undefined && finding.rootCause === "patient-responsibility"))
      );
    if (each.kind === "write-off") return finding.group !== "PR";
    if (each.kind === "reopening" && medicare && finding.rootCause === "medical-necessity") return false;
    if (each.kind === "dispute" && medicare && finding.rootCause === "timely-filing") return false;
    if (claim.level > 1) return true;
    // A reopening is no appeal, so that only MA130, which leaves nothing to reopen, rules it out.
    if (each.kind === "reopening") return !unprocessable;
    return !(refused && APPEAL_KINDS.has(each.kind));
  });
}

/** Causes that no appeal settles, at whatever level: the claim, the documents or another payer does. */
const SETTLED_OTHERWISE = new Set<Finding["rootCause"]>([
  "missing-invalid-info",
  "documentation-requested",
  "duplicate",
  "coordination-of-benefits",
  "third-party-liability",
  "wrong-payer-or-plan",
  "eligibility-coverage",
]);
/** Nothing of the denied amount is owed on this claim, whatever is done about it. */
const NOT_OWED = new Set<Finding["rootCause"]>(["contractual-adjustment", "patient-responsibility"]);

const HELPS = new Set<Action["kind"]>([
  "call-payer",
  "verify-eligibility",
  "update-coordination",
  "fix-enrollment",
  "check-payment",
  "wait",
]);

/** Where the page's own dates speak against a late-filing denial: a sentence that says so. */
function receivedInTime(claim: Case, finding: Finding): string | undefined {
  const { receivedDate } = claim.input;
  const limit = finding.rootCause === "timely-filing" ? limitOf(claim, "filing", false, finding) : undefined;
  if (!limit || !receivedDate || receivedDate > limit.date || receivedDate < limit.basis.from.date) return undefined;
  const days = daysBetween(limit.basis.from.date, receivedDate);
  return `The page itself shows receipt on ${formatDate(receivedDate)}, ${days} day${days === 1 ? "" : "s"} after the service${limit.basis.assumed ? "" : " and inside the limit"}: point to that date first.`;
}

/** The actions for one denial, and whether any of them can still bring money in. */
export function actionsFor(claim: Case, finding: Finding): { planned: Planned[]; collectable: boolean } {
  let plans = allowed(claim, finding, ruleFor(claim, finding)?.actions ?? []);
  // A decision that answers an appeal is not worked from the start again: the next level comes first.
  const nextLevel =
    claim.appealed && !SETTLED_OTHERWISE.has(finding.rootCause) && plans.some((each) => each.kind === "dispute");
  if (nextLevel) plans = plans.filter((each) => each.kind === "dispute" || each.kind === "write-off");
  if (plans.length === 0) plans = allowed(claim, finding, [callPayer]);
  let all = plans.map((each) => toAction(claim, finding, each)).filter((each) => each !== undefined);
  if (nextLevel && !all.some((each) => each.collects)) all = [...lastLevelUsed(claim, finding), ...all];
  const gone = all.filter((each) => each.state === "passed");
  const kept = all.filter((each) => each.state !== "passed");
  for (const each of kept) markPassed(each, claim.options.today);
  sayWhyForPatient(finding, kept);
  const remark = finding.conflict ?? receivedInTime(claim, finding);
  if (remark) kept[0]?.action.steps.unshift(remark);
  const open = kept.filter((each) => each.action.kind !== "write-off");
  if (gone.length === 0) {
    const original = claim.facts.has("original-paid") || claim.facts.has("original-open");
    const owed = !NOT_OWED.has(finding.rootCause) && !(finding.rootCause === "duplicate" && original);
    return { planned: kept, collectable: owed && open.some((each) => each.collects || HELPS.has(each.action.kind)) };
  }
  if (open.some((each) => each.collects)) {
    const [first] = open;
    const [lost] = gone;
    if (first && lost?.action.deadline)
      first.action.why = `${first.action.why} The ${lost.action.level ?? lost.action.kind.replace("-", " ")} limit passed on ${formatDate(lost.action.deadline)}.`;
    return { planned: kept, collectable: true };
  }
  return { planned: [...whatIsLeft(claim, finding, gone), ...open], collectable: false };
}

/** Every level that exists has been used, or the amount is too small for the next one. */
function lastLevelUsed(claim: Case, finding: Finding): Planned[] {
  const least = tooSmall(claim, finding);
  const why = least
    ? `The next level takes cases of ${formatMoney(least)} and more; this one is smaller.`
    : "{payer} has no further level of its own that is known.";
  const ask = toAction(claim, finding, {
    ...callPayer,
    title: least ? "Too small for the next level: ask for a last look" : "Ask whether any further level is open",
    why,
  });
  return ask ? [ask] : [];
}

/** An appeal of what the group leaves to the patient must say why it is worth it. */
function sayWhyForPatient(finding: Finding, planned: readonly Planned[]): void {
  if (finding.group !== "PR") return;
  for (const { action } of planned)
    if (action.kind === "appeal" || action.kind === "reconsideration")
      action.why = `${action.why} The group is PR, so this is worth it only if the payer's reason is wrong: then the plan owes it, not the patient.`;
}
