import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import { type Handlers, Refusal } from "../router.ts";
import { theVault, today } from "../vault.ts";

const PROBLEMS = {
  "inbox-key":
    "The key that seals captures while locked has been changed outside of ClaimTrail. Capture has stopped; see Settings, Security.",
  "inbox-full":
    "The sealed inbox is full. Unlock ClaimTrail to take the waiting captures in; until then nothing more is saved.",
  quota:
    "The disk is full, or the browser lets ClaimTrail store no more. Nothing stored was lost; new captures are not saved.",
} as const;

/** How many summaries of an earlier day are worked out anew at each unlock; the rest follow with the alarm. */
const REFRESH_BATCH = 300;

async function refuseWeak(passphrase: string): Promise<void> {
  const { preferences } = await readPreferences();
  if ([...passphrase].length < preferences.minPassphraseLength) {
    throw new Refusal("weak-passphrase", String(preferences.minPassphraseLength));
  }
}

export const vaultHandlers: Pick<
  Handlers,
  "vault.status" | "vault.create" | "vault.unlock" | "vault.lock" | "vault.changePassphrase"
> = {
  async "vault.status"() {
    const { state, sealed, retryAfterMs, captureStopped } = await (await theVault()).status();
    return { state, sealed, retryAfterMs, problem: captureStopped && PROBLEMS[captureStopped] };
  },

  async "vault.create"({ passphrase, recoveryKit }) {
    await refuseWeak(passphrase);
    const { recoveryKey } = await (await theVault()).create(passphrase, { recoveryKit });
    notify("unlocked");
    return { recoveryKey: recoveryKey ?? null };
  },

  async "vault.unlock"({ secret, kind }) {
    const vault = await theVault();
    const result = await vault.unlock(secret, kind);
    await vault.refreshSummaries(today(), { limit: REFRESH_BATCH });
    await refreshBadge();
    notify("unlocked");
    return result;
  },

  async "vault.lock"() {
    await (await theVault()).lock();
    await refreshBadge();
    notify("locked");
    return null;
  },

  async "vault.changePassphrase"({ current, next }) {
    await refuseWeak(next);
    await (await theVault()).changePassphrase(current, next);
    return null;
  },
};
