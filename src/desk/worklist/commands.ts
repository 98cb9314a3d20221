import type { IsoDate } from "../../claims/record.ts";
import { type ClaimSummary, effectiveDay, type KeyedTask } from "../../claims/work.ts";
import type { WorkCommand } from "../../messages/protocol.ts";
import type { WorkItem } from "../shell/desk-context.ts";

/** Changes of many claims, each with what takes it back. Pure. */
export interface Change {
  items: WorkItem[];
  undo: WorkItem[];
}

/** The task that done and snooze mean: the most urgent that is due, else the next to come. */
export function taskOf(claim: ClaimSummary, today: IsoDate): KeyedTask | undefined {
  const due = claim.tasks.find((task) => effectiveDay(task) <= today);
  return due ?? [...claim.tasks].sort((a, b) => (effectiveDay(a) < effectiveDay(b) ? -1 : 1))[0];
}

/** Back to what the task was before: open, or snoozed to its former day. */
function restore(task: KeyedTask): WorkCommand {
  return task.snoozedUntil === undefined
    ? { do: "task.reopen", key: task.key }
    : { do: "task.snooze", key: task.key, until: task.snoozedUntil };
}

export function doneChange(claims: readonly ClaimSummary[], today: IsoDate): Change {
  return changeTasks(claims, today, (task) => ({ do: "task.done", key: task.key }));
}

export function snoozeChange(claims: readonly ClaimSummary[], today: IsoDate, until: IsoDate): Change {
  return changeTasks(claims, today, (task) => ({ do: "task.snooze", key: task.key, until }));
}

function changeTasks(claims: readonly ClaimSummary[], today: IsoDate, of: (task: KeyedTask) => WorkCommand): Change {
  const change: Change = { items: [], undo: [] };
  for (const claim of claims) {
    const task = taskOf(claim, today);
    if (!task) continue;
    change.items.push({ id: claim.id, command: of(task) });
    change.undo.push({ id: claim.id, command: restore(task) });
  }
  return change;
}

/** Adds a tag where it is missing, or removes it where it is. */
export function tagChange(claims: readonly ClaimSummary[], tag: string, on: boolean): Change {
  const concerned = claims.filter((claim) => claim.tags.includes(tag) !== on);
  const command = (add: boolean): WorkCommand => ({ do: add ? "tag.add" : "tag.remove", tag });
  return {
    items: concerned.map(({ id }) => ({ id, command: command(on) })),
    undo: concerned.map(({ id }) => ({ id, command: command(!on) })),
  };
}
