import type { Advice, AdviceInput } from "../claims/advice.ts";
import { openCase } from "../denials/case.ts";
import { type AdviseOptions, adviseCase, type WordingVerdict } from "../denials/index.ts";
import { classify as classifyAny } from "../denials/wordings/index.ts";
import { tasksFor } from "./tasks.ts";

export { type DenialEvent, type Pattern, patterns } from "./patterns.ts";
export { chanceOf } from "./priority.ts";
export { daysToDecide, learn, outcomeOf, type PastClaim } from "./statistics.ts";

/** Wordings repeat from claim to claim; what was read of them last is kept. */
const MOST_KNOWN = 5_000;
const known = new Map<string, WordingVerdict | undefined>();

/** What the built-in classifier says of a wording. */
function classify(wording: string): WordingVerdict | undefined {
  if (known.has(wording)) return known.get(wording);
  const verdict = classifyAny(wording);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(wording, verdict);
  return verdict;
}

/**
 * Everything ClaimTrail says of one claim: cause, actions with limits, tasks with dates and priorities.
 * Pure; the same code serves the popup, the worklist and the advise command.
 * @param options.today the user's calendar day.
 * @param options.classify wording -> verdict; the built-in classifier where absent.
 */
export function adviseClaim(input: AdviceInput, options: AdviseOptions): Advice {
  const claim = openCase(input, options.classify ? options : { ...options, classify });
  const core = adviseCase(claim);
  const { leads: _, ...shown } = core;
  return { ...shown, tasks: tasksFor(claim, core) };
}
