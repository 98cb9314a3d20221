import type { RootCause } from "../claims/advice.ts";
import { daysBetween } from "../claims/dates.ts";
import type { Cents } from "../claims/record.ts";
import type { AppealRecord } from "../claims/work.ts";
import type { OutcomeCount } from "../denials/index.ts";
import { payerKey } from "../denials/payers.ts";

/**
 * What appeals brought in, of tracked claims. Overturn: denials reversed of all denied claims. Success: appeals won of those
 * decided; a partly won appeal counts as won (NCQA), a withdrawn one is not counted.
 */

export interface AppealedClaim {
  payerName?: string | undefined;
  /** Main cause of the denial; absent where the claim was never denied. */
  deniedFor?: RootCause | undefined;
  appeals: readonly AppealRecord[];
}

export interface Rate {
  /** Denied claims, or decided appeals. */
  n: number;
  won: number;
  /** `won / n`; absent below the smallest number that says anything. */
  rate?: number | undefined;
}

export interface Outcome {
  /** Payer as shown, root cause, or kind of step. */
  value: string;
  overturn: Rate;
  success: Rate;
  recovered: Cents;
  /** Median days from sending to decision; absent without a decided appeal. */
  days?: number | undefined;
}

export interface Outcomes {
  all: Outcome;
  byPayer: Outcome[];
  byCause: Outcome[];
  byAction: Outcome[];
}

/** Fewer cases than this give a number, not a rate. */
export const FEWEST = 10;

const isWon = (appeal: AppealRecord): boolean => appeal.outcome === "won" || appeal.outcome === "partly-won";
const isDecided = (appeal: AppealRecord): boolean => isWon(appeal) || appeal.outcome === "lost";

const rateOf = (won: number, n: number): Rate => (n >= FEWEST ? { n, won, rate: won / n } : { n, won });

function medianDays(appeals: readonly AppealRecord[]): number | undefined {
  const days = appeals
    .flatMap(({ sentOn, decidedOn }) => (decidedOn ? [daysBetween(sentOn, decidedOn)] : []))
    .filter((count) => count >= 0)
    .sort((a, b) => a - b);
  return days[Math.ceil(days.length / 2) - 1];
}

function outcome(value: string, claims: readonly AppealedClaim[], appeals: readonly AppealRecord[]): Outcome {
  const denied = claims.filter((claim) => claim.deniedFor !== undefined);
  const decided = appeals.filter(isDecided);
  const days = medianDays(decided);
  return {
    value,
    overturn: rateOf(denied.filter((claim) => claim.appeals.some(isWon)).length, denied.length),
    success: rateOf(decided.filter(isWon).length, decided.length),
    recovered: decided.reduce((sum, appeal) => sum + (appeal.amount ?? 0), 0),
    ...(days === undefined ? {} : { days }),
  };
}

type Group = { value: string; claims: AppealedClaim[]; appeals: AppealRecord[] };

function add(
  groups: Map<string, Group>,
  key: string,
  value: string,
  claim: AppealedClaim,
  appeals: readonly AppealRecord[],
): void {
  const group = groups.get(key) ?? { value, claims: [], appeals: [] };
  group.claims.push(claim);
  group.appeals.push(...appeals);
  groups.set(key, group);
}

const finish = (groups: Map<string, Group>): Outcome[] =>
  [...groups.values()]
    .map(({ value, claims, appeals }) => outcome(value, claims, appeals))
    .sort((a, b) => b.success.n - a.success.n || b.overturn.n - a.overturn.n || (a.value < b.value ? -1 : 1));

/** Outcomes over all tracked claims, and by payer, cause and kind of step; the largest groups first. */
export function appealOutcomes(claims: Iterable<AppealedClaim>): Outcomes {
  const all: AppealedClaim[] = [];
  const payers = new Map<string, Group>();
  const causes = new Map<string, Group>();
  const actions = new Map<string, Group>();
  for (const claim of claims) {
    if (claim.deniedFor === undefined && claim.appeals.length === 0) continue;
    all.push(claim);
    if (claim.payerName) add(payers, payerKey(claim.payerName), claim.payerName, claim, claim.appeals);
    if (claim.deniedFor) add(causes, claim.deniedFor, claim.deniedFor, claim, claim.appeals);
    for (const kind of new Set(claim.appeals.map((appeal) => appeal.kind ?? appeal.level)))
      add(
        actions,
        kind,
        kind,
        claim,
        claim.appeals.filter((appeal) => (appeal.kind ?? appeal.level) === kind),
      );
  }
  const appeals = all.flatMap((claim) => claim.appeals);
  return {
    all: outcome("", all, appeals),
    byPayer: finish(payers),
    byCause: finish(causes),
    byAction: finish(actions),
  };
}

/** Decided appeals by cause, as priority takes them: it mixes few cases with a prior, which is its small-sample guard. */
export function outcomeCounts(claims: Iterable<AppealedClaim>): Partial<Record<RootCause, OutcomeCount>> {
  const counts: Partial<Record<RootCause, OutcomeCount>> = {};
  for (const { deniedFor, appeals } of claims) {
    if (!deniedFor) continue;
    const count = counts[deniedFor] ?? { won: 0, lost: 0 };
    for (const appeal of appeals.filter(isDecided)) count[isWon(appeal) ? "won" : "lost"] += 1;
    if (count.won + count.lost > 0) counts[deniedFor] = count;
  }
  return counts;
}
