import type { Advice, AdviceInput, RootCause, Task } from "../claims/advice.ts";
import type { ClaimRecord, IsoDate } from "../claims/record.ts";
import { basicSummary, type ClaimEntry, type ClaimSummary, type KeyedTask, openTasks } from "../claims/work.ts";
import type { DeadlineOverride, PayerStatistics } from "../denials/index.ts";
import { openLimits, withAppeals } from "./appeals.ts";
import { adviseClaim } from "./index.ts";

/** What the user's own claims and rules add to the built-in knowledge. */
export interface Knowledge {
  statistics?: PayerStatistics | undefined;
  overrides?: readonly DeadlineOverride[] | undefined;
}

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

/** Keys tasks so that done and snoozed stick until the payer decides anew. `decided`: number of the claim's decided appeals. */
export function keyTasks(tasks: readonly Task[], current: ClaimRecord, decided = 0): KeyedTask[] {
  const round = `${current.processedDate ?? current.status ?? "open"}${decided > 0 ? `.${decided}` : ""}`;
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const count = (seen.get(task.kind) ?? 0) + 1;
    seen.set(task.kind, count);
    return { ...task, key: `${task.kind}:${round}${count > 1 ? `:${count}` : ""}` };
  });
}

/** Advice for a stored claim, with the appeals that were sent and decided taken in. */
export function adviseEntry(
  entry: ClaimEntry,
  today: IsoDate,
  related: ClaimRecord[] = [],
  knowledge: Knowledge = {},
): Advice {
  return withAppeals(adviseClaim(adviceInput(entry, related), { today, ...knowledge }), entry, today);
}

const DENIED = new Set(["denied", "partially-paid"]);

/** Whether a look showed a denial in whole or part. */
export function showsDenial(record: ClaimRecord): boolean {
  return record.status !== undefined && DENIED.has(record.status);
}

/**
 * Main cause for which a claim was denied: of the denial that stands, else, as with a claim that was paid in the end, of the
 * last look that showed one. Undefined where it never was denied.
 */
export function deniedFor(entry: ClaimEntry, today: IsoDate): RootCause | undefined {
  const { current, sightings } = entry.history;
  if (showsDenial(current)) return adviseEntry(entry, today).rootCause;
  let cause: RootCause | undefined;
  for (const { record } of [...sightings].reverse()) {
    if (!showsDenial(record)) continue;
    const found = adviseClaim({ ...record, ...entry.work.facts }, { today }).rootCause;
    // a list names no reason where the claim's own page did
    if (found !== undefined && found !== "other") return found;
    cause ??= found;
  }
  return cause;
}

/** The list row of a claim with its cause, money at stake, nearest deadline and open tasks. */
export function summarize(
  entry: ClaimEntry,
  today: IsoDate,
  related: ClaimRecord[] = [],
  knowledge: Knowledge = {},
): ClaimSummary {
  const advice = adviseEntry(entry, today, related, knowledge);
  const decided = entry.work.appeals.filter((appeal) => appeal.outcome !== undefined).length;
  return {
    ...basicSummary(entry, today),
    rootCause: advice.rootCause,
    atStake: advice.atStake,
    deadline: openLimits(advice, entry.work.appeals, today)[0],
    tasks: openTasks(keyTasks(advice.tasks, entry.history.current, decided), entry.work),
  };
}
