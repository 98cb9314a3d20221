import browser from "webextension-polyfill";
import { localToday } from "../claims/dates.ts";
import type { Vault } from "../vault/index.ts";
import { keepingAwake } from "./keep-awake.ts";
import { learn } from "./knowledge.ts";
import { readPreferences } from "./policy.ts";

/** What is done once a day while the vault is open: claims and audit entries past their time go, habits of payers are learned. */

const DAY_MS = 86_400_000;
/** Six years, as 45 CFR 164.316(b)(2)(i) asks of documentation; two leap days at most. */
const AUDIT_DAYS = 6 * 365 + 2;
const STORE_KEY = "upkeep";

/** @param now ms since 1970. @returns whether claims were removed. Does nothing where it has been done on this day. */
export async function dailyUpkeep(vault: Vault, now: number): Promise<boolean> {
  const day = Math.floor(now / DAY_MS);
  const last = (await browser.storage.local.get(STORE_KEY))[STORE_KEY];
  if (last === day) return false;
  const { preferences } = await readPreferences();
  const before = (days: number) => new Date(now - days * DAY_MS).toISOString();
  const { retentionDays } = preferences;
  const purged = await keepingAwake(async () => {
    await vault.audit.trim(before(AUDIT_DAYS));
    await learn(vault, localToday(new Date(now)));
    return retentionDays === null ? 0 : (await vault.purge({ lastSeenBefore: before(retentionDays) })).purged;
  });
  await browser.storage.local.set({ [STORE_KEY]: day });
  return purged > 0;
}
