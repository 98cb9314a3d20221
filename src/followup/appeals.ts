import type { Action, ActionKind, Advice, Task } from "../claims/advice.ts";
import { addDays, formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { IsoDate } from "../claims/record.ts";
import type { AppealRecord, ClaimEntry } from "../claims/work.ts";
import { nextLevel } from "./levels.ts";
import { prioritize } from "./priority.ts";

/** What sent and decided appeals do to a claim's advice: the deadline becomes a day on which the decision is due; a lost one opens the next level. */

/** Days for an answer where neither user nor payer says one: Medicare's 60 (42 CFR 405.950). */
const ANSWER_DAYS = 60;

const DISPUTES: ReadonlySet<ActionKind> = new Set(["appeal", "reconsideration", "reopening"]);
/** Tasks that wait while an appeal is open. */
const RESTS: ReadonlySet<Task["kind"]> = new Set([...DISPUTES, "write-off", "bill-patient", "decision-due"]);

/** The day on which an open appeal's decision is due. */
export function decisionDay(appeal: AppealRecord): IsoDate {
  return appeal.decisionDue ?? addDays(appeal.sentOn, ANSWER_DAYS);
}

const isReopening = (appeal: AppealRecord): boolean => appeal.kind === "reopening" || /reopening/i.test(appeal.level);
/** By the day of sending, the order of entry where days are equal. */
const inOrder = (appeals: readonly AppealRecord[]): AppealRecord[] =>
  [...appeals].sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0));

function decisionTask(appeal: AppealRecord, entry: ClaimEntry, advice: Advice, today: IsoDate): Task {
  const due = decisionDay(appeal);
  const { processedDate } = entry.history.current;
  const money = advice.atStake;
  const { priority } = prioritize({
    kind: "decision-due",
    money,
    label: "at stake",
    deadline: due,
    today,
    rootCause: advice.rootCause,
  });
  const newer = processedDate !== undefined && processedDate > appeal.sentOn;
  const late = due < today;
  const title = newer
    ? `A decision of ${formatDate(processedDate)} is shown: record what came of the ${appeal.level}`
    : late
      ? `Decision on the ${appeal.level} is overdue: ask for it`
      : `Decision on the ${appeal.level} due`;
  const basis = appeal.decisionDue ? "the day that you set" : `${ANSWER_DAYS} days after sending, as no day was set`;
  return {
    kind: "decision-due",
    title,
    due: newer || late ? today : due,
    priority,
    why: `Sent on ${formatDate(appeal.sentOn)}; the decision is due by ${formatDate(due)} (${basis}).${money > 0 ? ` ${formatMoney(money)} at stake.` : ""}`,
  };
}

/** The step after the last decision, where no later one was sent and the portal does not show a newer decision of its own. */
function following(
  entry: ClaimEntry,
  advice: Advice,
  appeals: readonly AppealRecord[],
  today: IsoDate,
): Action | undefined {
  const last = appeals[appeals.length - 1];
  if (!last?.outcome) return undefined;
  const earlier = appeals.slice(0, -1).filter((appeal) => appeal.outcome !== undefined && !isReopening(appeal)).length;
  const next = nextLevel(last, earlier, {
    record: entry.history.current,
    facts: entry.work.facts,
    clinical: advice.rootCause === "medical-necessity",
    today,
  });
  if (next.action) return next.action;
  const isLost = last.outcome === "lost" || last.outcome === "partly-won";
  return isLost && advice.denials.length > 0 ? noLevelLeft(last, next.none) : undefined;
}

/** No right of appeal is left: why, and what there still is. */
function noLevelLeft({ level, outcome }: AppealRecord, why: string): Action {
  return {
    kind: "call-payer",
    title: "No further level: ask what is left, then decide",
    why: `The ${level} was ${outcome === "lost" ? "lost" : "only partly won"}. ${why}`,
    steps: [
      "Read the decision for a further right that it names, such as a state's external review.",
      "Ask provider services whether a corrected claim or a reopening is still taken; write down name and call reference.",
      "Close the claim with the reason where nothing is left.",
    ],
    documents: [`decision on the ${level}`],
  };
}

/** Advice of a stored claim with its appeals taken in. */
export function withAppeals(advice: Advice, entry: ClaimEntry, today: IsoDate): Advice {
  const appeals = inOrder(entry.work.appeals);
  if (appeals.length === 0) return advice;
  const open = appeals.filter((appeal) => appeal.outcome === undefined);
  if (open.length > 0)
    return {
      ...advice,
      tasks: [
        ...open.map((appeal) => decisionTask(appeal, entry, advice, today)),
        ...advice.tasks.filter((task) => !RESTS.has(task.kind)),
      ],
    };
  const next = following(entry, advice, appeals, today);
  if (!next || advice.denials.length === 0) return advice;
  const { priority, why } = prioritize({
    kind: next.kind,
    money: advice.atStake,
    label: "at stake",
    deadline: next.deadline,
    today,
    rootCause: advice.rootCause,
    passed: next.deadline !== undefined && next.deadline < today ? { left: false } : undefined,
  });
  return {
    ...advice,
    actions: [next, ...advice.actions.filter((action) => !DISPUTES.has(action.kind))],
    tasks: [
      { kind: next.kind, title: next.title, due: today, priority, why },
      ...advice.tasks.filter((task) => !DISPUTES.has(task.kind as ActionKind) && task.kind !== next.kind),
    ],
  };
}

/** Limits of disputes rest while one is under way. */
export function openLimits(advice: Advice, appeals: readonly AppealRecord[], today: IsoDate): IsoDate[] {
  const waiting = appeals.some((appeal) => appeal.outcome === undefined);
  return advice.actions
    .filter((action) => !(waiting && DISPUTES.has(action.kind)))
    .flatMap((action) => action.deadline ?? [])
    .filter((day) => day >= today)
    .sort();
}
