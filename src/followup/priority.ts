import type { Advice, Task } from "../claims/advice.ts";
import { daysBetween, formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { Cents, IsoDate } from "../claims/record.ts";
import type { OutcomeCount, PayerStatistics } from "../denials/index.ts";
import { FEWEST } from "./outcomes.ts";

/** How urgent a task is, 0 to 100: money at stake, days left, chance of success; and the line that says so. */

/**
 * Before there are outcomes of one's own: 54 % of first denials by private payers were overturned in the end
 * (Premier survey of 516 hospitals, 2022 claims). It counts like as many own outcomes as it takes for a rate of one's own.
 */
const PRIOR = { rate: 0.54, weight: FEWEST };

/** Money on a logarithmic scale: $10 is a quarter of the way to $10,000, which is the top. */
function moneyScore(cents: Cents): number {
  return Math.min(1, Math.log10(1 + Math.max(0, cents) / 100) / 4);
}

/** Days left to the limit: the last two weeks count most (the office's watch, act, escalate buckets). Below 0: a default has ended. */
function daysScore(days: number | undefined): number {
  if (days === undefined) return 0.25;
  if (days < 0) return days >= -30 ? 0.5 : 0.15;
  if (days <= 3) return 1;
  if (days <= 7) return 0.9;
  if (days <= 14) return 0.75;
  if (days <= 30) return 0.5;
  return days <= 60 ? 0.3 : 0.15;
}

/** Chance of success, 0 to 1: own outcomes for the cause mixed with the prior. */
export function chanceOf(outcomes: OutcomeCount | undefined): number {
  const won = outcomes?.won ?? 0;
  const all = won + (outcomes?.lost ?? 0);
  return (won + PRIOR.rate * PRIOR.weight) / (all + PRIOR.weight);
}

/** Tasks that bring in no disputed money count for less, and waiting for least. */
const WEIGHT: Partial<Record<Task["kind"], number>> = {
  wait: 0.35,
  "payment-due": 0.5,
  "decision-due": 0.6,
  "check-payment": 0.6,
  "bill-patient": 0.7,
  "write-off": 0.3,
  "check-status": 0.9,
};

export interface PriorityQuestion {
  kind: Task["kind"];
  /** Cents that the task is about, and what they are in words. */
  money: Cents;
  label: "at stake" | "billed" | "paid" | "left to the patient";
  deadline?: IsoDate | undefined;
  today: IsoDate;
  rootCause?: Advice["rootCause"];
  statistics?: PayerStatistics | undefined;
  /** The limit has passed; `left` true where late acceptance or the like is still possible. */
  passed?: { left: boolean } | undefined;
}

/** Priority and its one-line reason. */
export function prioritize(ask: PriorityQuestion): { priority: number; why: string } {
  const money = ask.money > 0 ? `${formatMoney(ask.money)} ${ask.label}` : "no amount shown";
  if (ask.passed && !ask.passed.left)
    return {
      priority: 0,
      why: `The limit passed on ${formatDate(ask.deadline ?? ask.today)} and nothing is left to collect.`,
    };
  const days = ask.deadline ? daysBetween(ask.today, ask.deadline) : undefined;
  const outcomes = ask.rootCause ? ask.statistics?.outcomes?.[ask.rootCause] : undefined;
  const chance = chanceOf(outcomes);
  const raw =
    (0.45 * moneyScore(ask.money) + 0.35 * daysScore(ask.passed ? undefined : days) + 0.2 * chance) *
    (WEIGHT[ask.kind] ?? 1);
  const priority = Math.max(1, Math.min(100, Math.round(raw * (ask.passed ? 40 : 100))));
  const left = ask.passed
    ? `the limit passed on ${formatDate(ask.deadline ?? ask.today)}, late acceptance may be asked for`
    : days === undefined
      ? "no limit known"
      : days < 0
        ? `a cautious default ended on ${formatDate(ask.deadline ?? "")}, the real limit may be longer`
        : `${days} day${days === 1 ? "" : "s"} left (${formatDate(ask.deadline ?? "")})`;
  const own = (outcomes?.won ?? 0) + (outcomes?.lost ?? 0);
  // Odds of overturning a denial say nothing of a claim that was not denied.
  if (ask.label !== "at stake" || ask.rootCause === undefined) return { priority, why: `${money}; ${left}.` };
  const odds = `about ${Math.round(chance * 100)} % are won (${own > 0 ? `${own} of your own outcomes counted in` : "industry figure, none of your own yet"})`;
  return { priority, why: `${money}; ${left}; ${odds}.` };
}
