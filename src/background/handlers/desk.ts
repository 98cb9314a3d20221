import type { ClaimSummary } from "../../claims/work.ts";
import { applyCommand } from "../commands.ts";
import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import type { Handlers } from "../router.ts";
import { knowingVault, today } from "../vault.ts";

/** What the desk alone asks: many changes in one go. */
export const deskHandlers: Pick<Handlers, "claims.work"> = {
  async "claims.work"({ items }) {
    const vault = await knowingVault();
    const { preferences } = await readPreferences();
    const author = { initials: preferences.initials, now: new Date(), today: today() };
    const rows = new Map<string, ClaimSummary>();
    try {
      for (const { id, command } of items) {
        const { summary } = await vault.updateWork(id, (work) => applyCommand(work, command, author));
        rows.set(id, summary);
      }
    } finally {
      notify("changed");
      await refreshBadge();
    }
    return [...rows.values()];
  },
};
