import browser from "webextension-polyfill";
import { localToday } from "../claims/dates.ts";
import { DRAFT_PREFIX, type Notice } from "../messages/envelope.ts";
import { forgetKnowledge } from "./knowledge.ts";
import { theVault } from "./vault.ts";

/**
 * Tells open surfaces that something changed; where none is open, nobody hears, and that is fine. With a lock, texts
 * that were typed and not yet saved go as well: they wait in memory, in clear.
 */
export function notify(what: Notice["claimtrailNotice"]): void {
  const notice: Notice = { claimtrailNotice: what };
  if (what === "locked") {
    void forgetDrafts();
    forgetKnowledge();
  }
  browser.runtime.sendMessage(notice).catch(() => undefined);
}

async function forgetDrafts(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter((name) => name.startsWith(DRAFT_PREFIX)));
}

const URGENT = "#b3480f";

/** The badge shows how many tasks are due: a number, never a name. Locked shows nothing; a stopped capture shows `!`. */
export async function refreshBadge(): Promise<void> {
  const vault = await theVault();
  const status = await vault.status();
  let text = "";
  if (status.captureStopped) text = "!";
  else if (status.state === "unlocked") {
    const { total } = await vault.dueTasks(localToday(), 1);
    text = total > 99 ? "99+" : total > 0 ? String(total) : "";
  }
  await browser.action.setBadgeBackgroundColor({ color: URGENT });
  await browser.action.setBadgeText({ text });
}
