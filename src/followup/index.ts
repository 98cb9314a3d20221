import type { Advice, AdviceInput } from "../claims/advice.ts";
import { openCase } from "../denials/case.ts";
import { type AdviseOptions, adviseCase } from "../denials/index.ts";
import { tasksFor } from "./tasks.ts";

export { chanceOf } from "./priority.ts";

/**
 * Everything ClaimTrail says of one claim: cause, actions with limits, tasks with dates and priorities.
 * Pure; the same code serves the popup, the worklist and the advise command.
 * @param options.today the user's calendar day.
 */
export function adviseClaim(input: AdviceInput, options: AdviseOptions): Advice {
  const claim = openCase(input, options);
  const core = adviseCase(claim);
  return { ...core, tasks: tasksFor(claim, core) };
}
