import browser from "webextension-polyfill";
import { brokenRule, DEFAULT_RULES } from "../../messages/passphrase/rules.ts";
import type { SurfaceMessage } from "../../messages/protocol.ts";
import { backupIsDue, putOffBackup } from "../backup-reminder.ts";
import { keepingAwake } from "../keep-awake.ts";
import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import { type Handlers, Refusal } from "../router.ts";
import { session } from "../session.ts";
import { theVault, today } from "../vault.ts";

/** How many summaries of an earlier day are worked out anew at each unlock; the rest follow with the alarm. */
const REFRESH_BATCH = 300;

async function refuseWeak(passphrase: string): Promise<void> {
  const { preferences } = await readPreferences();
  const broken = brokenRule(passphrase, preferences);
  if (broken) throw new Refusal("weak-passphrase", `${broken.rule} ${broken.least}`);
}

/** In session storage: the passphrase that opened the vault is weaker than the organisation asks by now. */
const WEAK = "weak-passphrase";

/** Rules that came after the passphrase was made, or after it was made elsewhere. */
async function breaksPolicy(passphrase: string): Promise<boolean> {
  const { preferences, managed } = await readPreferences();
  return managed.some((name) => name in DEFAULT_RULES) && brokenRule(passphrase, preferences) !== undefined;
}

export const vaultHandlers: Pick<Handlers, Extract<SurfaceMessage, `vault.${string}` | `export.${string}`>> = {
  async "vault.status"() {
    const vault = await theVault();
    const { state, sealed, retryAfterMs, captureStopped, rebuiltAt, setAsideAt } = await vault.status();
    const damage = rebuiltAt ? "rebuilt" : setAsideAt ? "set-aside" : undefined;
    const weak = (await session.get(WEAK)) === true ? "weak-passphrase" : undefined;
    const known = captureStopped ?? damage ?? weak;
    const isDue = !known && state === "unlocked" && (await backupIsDue(vault, Date.now()).catch(() => false));
    return { state, sealed, retryAfterMs, problem: isDue ? "backup-due" : known };
  },

  async "vault.create"({ passphrase, recoveryKit }) {
    await refuseWeak(passphrase);
    const { recoveryKey } = await (await theVault()).create(passphrase, { recoveryKit });
    notify("unlocked");
    return { recoveryKey: recoveryKey ?? null };
  },

  async "vault.unlock"({ secret, kind }) {
    const vault = await theVault();
    // bringing an earlier version forward takes long in a big vault
    const result = await keepingAwake(() => vault.unlock(secret, kind));
    if (kind === "passphrase") await session.set(WEAK, await breaksPolicy(secret));
    notify("unlocked");
    // it is open by now: what a full disk does not take follows with the alarm
    await vault.refreshSummaries(today(), { limit: REFRESH_BATCH }).catch(() => 0);
    await refreshBadge();
    return result;
  },

  async "vault.lock"() {
    await (await theVault()).lock();
    notify("locked");
    await refreshBadge();
    return null;
  },

  async "vault.changePassphrase"({ current, next }) {
    await refuseWeak(next);
    await (await theVault()).changePassphrase(current, next);
    await session.remove(WEAK);
    return null;
  },

  async "vault.backupLater"() {
    await putOffBackup(await theVault(), Date.now());
    await tellOfChange();
    return null;
  },

  async "vault.allowPassphrase"({ passphrase }) {
    await refuseWeak(passphrase);
    await session.remove(WEAK);
    return null;
  },

  async "export.allow"() {
    const { preferences } = await readPreferences();
    if (!preferences.exportsOn) throw new Refusal("policy");
    return null;
  },

  async "vault.newRecoveryKey"({ passphrase }) {
    return (await theVault()).renewRecoveryKey(passphrase);
  },

  /** The router has moved the deadline on already. */
  async "vault.touch"() {
    return null;
  },

  async "vault.resetInboxKey"() {
    await (await theVault()).resetInboxKey();
    await tellOfChange();
    return null;
  },

  async "vault.damageSeen"() {
    await (await theVault()).damageSeen();
    await tellOfChange();
    return null;
  },

  async "vault.erase"({ secret }) {
    await (await theVault()).erase(secret ?? undefined);
    const { origins = [] } = await browser.permissions.getAll();
    const granted = origins.filter((origin) => !origin.includes("-extension://"));
    if (granted.length > 0) await browser.permissions.remove({ origins: granted }).catch(() => false);
    await browser.storage.session.clear();
    await browser.storage.local.clear();
    await browser.action.setBadgeText({ text: "" });
    notify("locked");
    return null;
  },

  /** A page of ours has changed the vault itself: the desk's worker, or the one of the settings. */
  async "vault.changed"() {
    await tellOfChange();
    return null;
  },
};

async function tellOfChange(): Promise<void> {
  notify("changed");
  await refreshBadge();
}
