import type { Advice, AdviceInput, Task } from "../claims/advice.ts";
import type { ClaimRecord, IsoDate } from "../claims/record.ts";
import { basicSummary, type ClaimEntry, type ClaimSummary, type KeyedTask, openTasks } from "../claims/work.ts";
import { adviseClaim } from "./index.ts";

/** A stored claim as advice takes it: what is known now, its earlier sightings, what the user added. */
export function adviceInput(entry: ClaimEntry, related: ClaimRecord[] = []): AdviceInput {
  const { history, work } = entry;
  return {
    ...history.current,
    ...work.facts,
    history: history.sightings.map((sighting) => ({ ...sighting.record, capturedAt: sighting.capturedAt })),
    ...(related.length > 0 ? { relatedClaims: related } : {}),
  };
}

/** Keys tasks so that done and snoozed stick until the payer decides anew. */
export function keyTasks(tasks: readonly Task[], current: ClaimRecord): KeyedTask[] {
  const round = current.processedDate ?? current.status ?? "open";
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const count = (seen.get(task.kind) ?? 0) + 1;
    seen.set(task.kind, count);
    return { ...task, key: `${task.kind}:${round}${count > 1 ? `:${count}` : ""}` };
  });
}

/** Advice for a stored claim. */
export function adviseEntry(entry: ClaimEntry, today: IsoDate, related: ClaimRecord[] = []): Advice {
  return adviseClaim(adviceInput(entry, related), { today });
}

/** The list row of a claim with its cause, money at stake, nearest deadline and open tasks. */
export function summarize(entry: ClaimEntry, today: IsoDate, related: ClaimRecord[] = []): ClaimSummary {
  const advice = adviseEntry(entry, today, related);
  const deadlines = advice.actions.flatMap((action) => action.deadline ?? []).filter((day) => day >= today);
  return {
    ...basicSummary(entry, today),
    rootCause: advice.rootCause,
    atStake: advice.atStake,
    deadline: deadlines.sort()[0],
    tasks: openTasks(keyTasks(advice.tasks, entry.history.current), entry.work),
  };
}
