import type { ClaimEntry, ClaimSummary } from "../../claims/work.ts";
import { adviseEntry, summarize } from "../../followup/summary.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { applyCommand } from "../commands.ts";
import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import type { Handlers } from "../router.ts";
import { theVault, today } from "../vault.ts";

async function view(entry: ClaimEntry): Promise<ClaimView> {
  const related = await (await theVault()).relatedRecords(entry);
  return {
    history: entry.history,
    work: entry.work,
    advice: adviseEntry(entry, today(), related),
    summary: summarize(entry, today(), related),
  };
}

export const claimHandlers: Pick<Handlers, "tasks.due" | "claims.recent" | "claim.get" | "claim.work"> = {
  async "tasks.due"({ limit }) {
    const vault = await theVault();
    return vault.dueTasks(today(), limit);
  },

  async "claims.recent"({ limit }) {
    const vault = await theVault();
    let newest: ClaimSummary[] = [];
    for await (const block of vault.summaries()) {
      newest = [...newest, ...block].sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1)).slice(0, limit);
    }
    return newest;
  },

  async "claim.get"({ id }) {
    const vault = await theVault();
    const entry = await vault.getClaim(id);
    await vault.audit.note({ kind: "view", claims: [id] });
    return view(entry);
  },

  async "claim.work"({ id, command }) {
    const vault = await theVault();
    const { preferences } = await readPreferences();
    const author = { initials: preferences.initials, now: new Date(), today: today() };
    const { entry } = await vault.updateWork(id, (work) => applyCommand(work, command, author));
    notify("changed");
    await refreshBadge();
    return view(entry);
  },
};
