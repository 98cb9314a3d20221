import type { UserFacts } from "../claims/advice.ts";
import { addDays } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import type { ClaimWork } from "../claims/work.ts";
import type { WorkCommand } from "../messages/protocol.ts";

/** Looking again is never done for good: these tasks come back after this many days. */
const RECURRING = new Set(["check-status", "wait", "call-payer", "payment-due", "decision-due"]);
const NEXT_TOUCH_DAYS = 7;

export interface Author {
  initials: string;
  /** The user's calendar day. */
  today: IsoDate;
  now: Date;
}

/** One command of the user on what is stored of the claim: pure, so that undo is the inverse command. */
export function applyCommand(work: ClaimWork, command: WorkCommand, { initials, now, today }: Author): ClaimWork {
  const stamp = { id: crypto.randomUUID(), at: now.toISOString(), ...(initials ? { author: initials } : {}) };
  switch (command.do) {
    case "note.add":
      return { ...work, notes: [...work.notes, { ...stamp, text: command.text }] };
    case "note.edit":
      return { ...work, notes: work.notes.map((n) => (n.id === command.noteId ? { ...n, text: command.text } : n)) };
    case "note.remove":
      return { ...work, notes: work.notes.filter((n) => n.id !== command.noteId) };
    case "task.done": {
      const kind = command.key.split(":")[0] ?? "";
      const state = RECURRING.has(kind)
        ? { snoozedUntil: addDays(today, NEXT_TOUCH_DAYS) }
        : { doneAt: now.toISOString() };
      return { ...work, tasks: { ...work.tasks, [command.key]: state } };
    }
    case "task.snooze":
      return { ...work, tasks: { ...work.tasks, [command.key]: { snoozedUntil: command.until } } };
    case "task.reopen": {
      const { [command.key]: _reopened, ...tasks } = work.tasks;
      return { ...work, tasks };
    }
    case "tag.add":
      return { ...work, tags: [...new Set([...work.tags, command.tag])] };
    case "tag.remove":
      return { ...work, tags: work.tags.filter((tag) => tag !== command.tag) };
    case "hold.set":
      return { ...work, legalHold: command.on || undefined };
    case "facts.set": {
      const merged = { ...work.facts, ...command.facts };
      const facts = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as UserFacts;
      return { ...work, facts };
    }
    case "call.log": {
      const { do: _do, ...call } = command;
      return { ...work, calls: [...work.calls, { ...stamp, ...call }] };
    }
    case "appeal.sent": {
      const { do: _do, ...appeal } = command;
      return { ...work, appeals: [...work.appeals, { id: stamp.id, ...appeal }] };
    }
    case "appeal.decided": {
      const { appealId, outcome, decidedOn, amount } = command;
      return {
        ...work,
        appeals: work.appeals.map((a) => (a.id === appealId ? { ...a, outcome, decidedOn, amount } : a)),
      };
    }
    case "call.remove":
      return { ...work, calls: work.calls.filter((call) => call.id !== command.callId) };
    case "appeal.remove":
      return { ...work, appeals: work.appeals.filter((appeal) => appeal.id !== command.appealId) };
    case "appeal.restore": {
      const others = work.appeals.filter((appeal) => appeal.id !== command.appeal.id);
      return { ...work, appeals: others.toSpliced(command.at, 0, command.appeal) };
    }
    case "document.set": {
      const others = (work.documents ?? []).filter((name) => name !== command.name);
      return { ...work, documents: command.on ? [...others, command.name] : others };
    }
    case "posted.set":
      return { ...work, postedOn: command.on ?? undefined };
    case "claim.close": {
      const { do: _do, keys, ...closing } = command;
      const done = Object.fromEntries(keys.map((key) => [key, { doneAt: stamp.at }]));
      return { ...work, tasks: { ...work.tasks, ...done }, closed: { at: stamp.at, ...closing } };
    }
    case "claim.reopen": {
      const reopened = new Set(command.keys);
      const tasks = Object.entries(work.tasks).filter(([key]) => !reopened.has(key));
      return { ...work, tasks: Object.fromEntries(tasks), closed: undefined };
    }
  }
}
