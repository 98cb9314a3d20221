import type { UserFacts } from "../../claims/advice.ts";
import { addDays } from "../../claims/dates.ts";
import type { ClaimEntry, ClaimSummary, ClaimWork } from "../../claims/work.ts";
import { adviseEntry, summarize } from "../../followup/summary.ts";
import type { ClaimView, WorkCommand } from "../../messages/protocol.ts";
import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import type { Handlers } from "../router.ts";
import { theVault, today } from "../vault.ts";

/** Looking again is never done for good: these tasks come back after this many days. */
const RECURRING = new Set(["check-status", "wait", "call-payer", "payment-due", "decision-due"]);
const NEXT_TOUCH_DAYS = 7;

async function view(entry: ClaimEntry): Promise<ClaimView> {
  const related = await (await theVault()).relatedRecords(entry);
  return {
    history: entry.history,
    work: entry.work,
    advice: adviseEntry(entry, today(), related),
    summary: summarize(entry, today(), related),
  };
}

interface Author {
  initials: string;
  now: Date;
}

/** One command of the user on what is stored of the claim: pure, so that undo is the inverse command. */
export function applyCommand(work: ClaimWork, command: WorkCommand, { initials, now }: Author): ClaimWork {
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
        ? { snoozedUntil: addDays(today(), NEXT_TOUCH_DAYS) }
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
  }
}

export const claimHandlers: Pick<Handlers, "tasks.due" | "claims.recent" | "claim.get" | "claim.work"> = {
  async "tasks.due"({ limit }) {
    const vault = await theVault();
    await vault.touch();
    return vault.dueTasks(today(), limit);
  },

  async "claims.recent"({ limit }) {
    const vault = await theVault();
    await vault.touch();
    let newest: ClaimSummary[] = [];
    for await (const block of vault.summaries()) {
      newest = [...newest, ...block].sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1)).slice(0, limit);
    }
    return newest;
  },

  async "claim.get"({ id }) {
    const vault = await theVault();
    await vault.touch();
    const entry = await vault.getClaim(id);
    await vault.audit.note({ kind: "view", claims: [id] });
    return view(entry);
  },

  async "claim.work"({ id, command }) {
    const vault = await theVault();
    await vault.touch();
    const { preferences } = await readPreferences();
    const author = { initials: preferences.initials, now: new Date() };
    const { entry } = await vault.updateWork(id, (work) => applyCommand(work, command, author));
    notify("changed");
    await refreshBadge();
    return view(entry);
  },
};
