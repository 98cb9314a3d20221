import type { RootCause } from "../claims/advice.ts";
import { daysBetween } from "../claims/dates.ts";
import type { ClaimRecord } from "../claims/record.ts";
import type { AppealRecord } from "../claims/work.ts";
import type { OutcomeCount, PayerPace, PayerStatistics } from "../denials/index.ts";
import { payerKey } from "../denials/payers.ts";
import { outcomeCounts } from "./outcomes.ts";

/** What the user's own claims tell of payers: how long they take, how often work on a denial pays off. Pure. */

/** One claim as the statistics need it: what is known now, and what earlier looks showed, oldest first. */
export interface PastClaim {
  current: ClaimRecord;
  /** Earlier records, oldest first. */
  past: readonly ClaimRecord[];
  /** Main cause of the denial that was worked, where there was one. */
  deniedFor?: RootCause | undefined;
  /** What the user sent and what was recorded of it. */
  appeals?: readonly AppealRecord[] | undefined;
}

const FINAL = new Set(["paid", "partially-paid", "denied"]);
/** Longer than any payer takes: a wrong date, not a slow payer. */
const LONGEST_DAYS = 400;
/** The share of claims that a pace covers. */
const MOST = 0.9;

/** Days from receipt to the first decision; undefined where the claim does not show both. */
export function daysToDecide({ current, past }: PastClaim): number | undefined {
  const looks = [...past, current];
  const received = looks.find((record) => record.receivedDate !== undefined)?.receivedDate;
  const decided = looks
    .filter((record) => record.status !== undefined && FINAL.has(record.status) && record.processedDate !== undefined)
    .map((record) => record.processedDate ?? "")
    .sort()[0];
  if (!received || !decided) return undefined;
  const days = daysBetween(received, decided);
  return days >= 0 && days <= LONGEST_DAYS ? days : undefined;
}

/** The smallest value that at least `share` of the sorted values do not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

function paceOf(days: readonly number[]): PayerPace {
  const sorted = [...days].sort((a, b) => a - b);
  return { count: sorted.length, days: Math.max(1, quantile(sorted, MOST)), median: quantile(sorted, 0.5) };
}

/** A denial that was worked and ended: won where the claim was paid after it, lost where it was denied again. */
export function outcomeOf({ current, past }: PastClaim): "won" | "lost" | undefined {
  const first = past.findIndex((record) => record.status === "denied" || record.status === "partially-paid");
  if (first < 0) return undefined;
  const denied = past[first];
  const before = denied?.paid ?? 0;
  if ((current.paid ?? 0) > before) return "won";
  const again =
    current.status === "denied" && current.processedDate !== undefined && denied?.processedDate !== undefined;
  return again && (current.processedDate ?? "") > (denied?.processedDate ?? "") ? "lost" : undefined;
}

/** What came of a denial: the decisions that the user recorded, else what the portal showed later. */
function countOf(claim: PastClaim, deniedFor: RootCause): OutcomeCount {
  const recorded = outcomeCounts([{ deniedFor, appeals: claim.appeals ?? [] }])[deniedFor];
  if (recorded) return recorded;
  const outcome = outcomeOf(claim);
  return { won: outcome === "won" ? 1 : 0, lost: outcome === "lost" ? 1 : 0 };
}

/**
 * Habits of payers over all tracked claims.
 * @returns pace by payer key (folded payer name) and outcomes by root cause.
 */
export function learn(claims: Iterable<PastClaim>): PayerStatistics {
  const days = new Map<string, number[]>();
  const outcomes: Partial<Record<RootCause, OutcomeCount>> = {};
  for (const claim of claims) {
    const taken = daysToDecide(claim);
    const key = payerKey(claim.current.payerName ?? "");
    if (taken !== undefined && key !== "") {
      const list = days.get(key);
      if (list) list.push(taken);
      else days.set(key, [taken]);
    }
    if (!claim.deniedFor) continue;
    const { won, lost } = countOf(claim, claim.deniedFor);
    if (won + lost === 0) continue;
    const sum = outcomes[claim.deniedFor] ?? { won: 0, lost: 0 };
    outcomes[claim.deniedFor] = { won: sum.won + won, lost: sum.lost + lost };
  }
  const pace: Record<string, PayerPace> = {};
  for (const [key, list] of days) pace[key] = paceOf(list);
  return { pace, outcomes };
}
