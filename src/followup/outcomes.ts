import type { RootCause } from "../claims/advice.ts";
import type { AppealOutcome, AppealRecord } from "../claims/work.ts";
import type { OutcomeCount } from "../denials/index.ts";
import { ENOUGH_CLAIMS } from "../denials/pace.ts";

/** What appeals came to: a partly won one counts as won (NCQA), a withdrawn or undecided one not at all. */

export interface AppealedClaim {
  /** Main cause of the denial; absent where the claim was never denied. */
  deniedFor?: RootCause | undefined;
  appeals: readonly AppealRecord[];
}

/** Fewer cases than this give a number, but no rate and no median: the one guard for pace, figures and odds. */
export const FEWEST = ENOUGH_CLAIMS;

/** Whether so many cases say anything. */
export function isEnough(cases: number): boolean {
  return cases >= FEWEST;
}

/** Whether an appeal was won; undefined where it does not count. */
export function isWon(outcome: AppealOutcome | undefined): boolean | undefined {
  if (outcome === undefined || outcome === "withdrawn") return undefined;
  return outcome !== "lost";
}

/** Decided appeals by cause. */
export function outcomeCounts(claims: Iterable<AppealedClaim>): Partial<Record<RootCause, OutcomeCount>> {
  const counts: Partial<Record<RootCause, OutcomeCount>> = {};
  for (const { deniedFor, appeals } of claims) {
    if (!deniedFor) continue;
    const count = counts[deniedFor] ?? { won: 0, lost: 0 };
    for (const { outcome } of appeals) {
      const won = isWon(outcome);
      if (won !== undefined) count[won ? "won" : "lost"] += 1;
    }
    if (count.won + count.lost > 0) counts[deniedFor] = count;
  }
  return counts;
}
