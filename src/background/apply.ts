import browser from "webextension-polyfill";
import { isAllowed, readPreferences } from "./policy.ts";
import { reconcileContentScript } from "./registration.ts";
import { theVault } from "./vault.ts";

/** The browser takes no shorter time. */
const MIN_IDLE_SECONDS = 60;

/** Scripts run where the user has granted the site and the organisation allows it. */
export async function reconcile(): Promise<void> {
  const { preferences } = await readPreferences();
  await reconcileContentScript((pattern) => isAllowed(pattern, preferences));
}

/** Brings what the preferences and the policy say into force, at every start: it must not move the lock deadline. */
export async function applyPreferences(): Promise<void> {
  await reconcile();
  const { preferences } = await readPreferences();
  browser.idle.setDetectionInterval(Math.max(MIN_IDLE_SECONDS, preferences.lockMinutes * 60));
}

/** The same where they have just been changed, by the user or by the organisation. */
export async function applyChangedPreferences(): Promise<void> {
  await applyPreferences();
  const { preferences } = await readPreferences();
  await (await theVault()).setLockMinutes(preferences.lockMinutes);
}
