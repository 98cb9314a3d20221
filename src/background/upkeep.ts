import browser from "webextension-polyfill";
import { z } from "zod";
import { localToday } from "../claims/dates.ts";
import type { IsoInstant } from "../claims/record.ts";
import { OPEN_CLAIMS, OPEN_CLAIMS_SETTINGS } from "../followup/stored.ts";
import type { Vault } from "../vault/index.ts";
import { keepingAwake } from "./keep-awake.ts";
import { learn } from "./knowledge.ts";
import { readPreferences } from "./policy.ts";

/** What is done once a day while the vault is open: claims and audit entries past their time go, habits of payers are learned. */

const DAY_MS = 86_400_000;
/** Six years, as 45 CFR 164.316(b)(2)(i) asks of documentation; two leap days at most. */
const AUDIT_DAYS = 6 * 365 + 2;
const STORE_KEY = "upkeep";

/** The practice's own list of open claims goes with claims of its age. */
async function purgeBefore(vault: Vault, lastSeenBefore: IsoInstant): Promise<number> {
  const list = z.object({ importedAt: z.string() }).safeParse(await vault.getSetting(OPEN_CLAIMS));
  const isOld = list.success && list.data.importedAt < lastSeenBefore;
  const { purged } = await vault.purge({ lastSeenBefore, ...(isOld ? { settings: OPEN_CLAIMS_SETTINGS } : {}) });
  return purged;
}

/** @param now ms since 1970. @returns whether claims were removed. Does nothing where it has been done on this day. */
export async function dailyUpkeep(vault: Vault, now: number): Promise<boolean> {
  const day = Math.floor(now / DAY_MS);
  const last = (await browser.storage.local.get(STORE_KEY))[STORE_KEY];
  if (last === day) return false;
  const { preferences } = await readPreferences();
  const before = (days: number) => new Date(now - days * DAY_MS).toISOString();
  const { retentionDays } = preferences;
  const purged = await keepingAwake(async () => {
    const gone = retentionDays === null ? 0 : await purgeBefore(vault, before(retentionDays));
    await vault.audit.trim(before(AUDIT_DAYS));
    // last: what nobody can learn from must not keep anything longer than its time
    await learn(vault, localToday(new Date(now)));
    return gone;
  });
  await browser.storage.local.set({ [STORE_KEY]: day });
  return purged > 0;
}
