import type { ClaimEntry, ClaimSummary } from "../../claims/work.ts";
import { adviseEntry, summarize } from "../../followup/summary.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { applyCommand } from "../commands.ts";
import { keepingAwake } from "../keep-awake.ts";
import { loadKnowledge, savePayerRules } from "../knowledge.ts";
import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import type { Handlers } from "../router.ts";
import { knowingVault, theVault, today } from "../vault.ts";

async function view(entry: ClaimEntry): Promise<ClaimView> {
  const vault = await knowingVault();
  const related = await vault.relatedRecords(entry);
  const knowledge = await loadKnowledge(vault);
  return {
    history: entry.history,
    work: entry.work,
    advice: adviseEntry(entry, today(), related, knowledge),
    summary: summarize(entry, today(), related, knowledge),
  };
}

export const claimHandlers: Pick<
  Handlers,
  "tasks.due" | "claims.recent" | "claim.get" | "claim.work" | "knowledge.get" | "rules.set"
> = {
  async "knowledge.get"() {
    const { overrides = [], learned } = await loadKnowledge(await theVault());
    return { rules: [...overrides], patterns: learned?.patterns ?? [] };
  },

  async "rules.set"({ rules }) {
    const vault = await theVault();
    await keepingAwake(() => savePayerRules(vault, rules, today()));
    notify("changed");
    await refreshBadge();
    return null;
  },

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
    const vault = await knowingVault();
    const { preferences } = await readPreferences();
    const author = { initials: preferences.initials, now: new Date(), today: today() };
    const { entry } = await vault.updateWork(id, (work) => applyCommand(work, command, author));
    notify("changed");
    await refreshBadge();
    return view(entry);
  },
};
