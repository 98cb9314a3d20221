import browser from "webextension-polyfill";
import { z } from "zod";
import type { Preferences } from "../messages/protocol.ts";
import { readPreferences } from "./policy.ts";
import { theVault } from "./vault.ts";

/**
 * Changed preferences in the audit trail: which, by whom, and the value where it is a number or a switch. While the vault
 * is locked the entry waits, sealed; before there is a vault there is nothing to keep it in.
 */

const POLICY_KEY = "policy-seen";

/** Notes what differs between two states of the preferences. */
export async function noteChanges(
  before: Partial<Preferences>,
  after: Partial<Preferences>,
  by: "user" | "organization",
): Promise<void> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Preferences)[];
  for (const name of names) {
    const to = after[name];
    if (JSON.stringify(before[name]) === JSON.stringify(to)) continue;
    const isPlain = typeof to === "number" || typeof to === "boolean";
    await noteSetting({ setting: name, ...(isPlain ? { to } : {}), ...(by === "user" ? {} : { by }) });
  }
}

/** Notes one change; that it could not be noted must not undo it. */
export async function noteSetting(detail: Record<string, string | number | boolean>): Promise<void> {
  const vault = await theVault();
  await vault.audit.note({ kind: "settings", detail }).catch(() => undefined);
}

/** Notes what the organisation has set anew since the last look, also while the browser was closed. */
export async function notePolicy(): Promise<void> {
  if ((await (await theVault()).status()).state === "absent") return;
  const { preferences, managed } = await readPreferences();
  const now = Object.fromEntries(managed.map((name) => [name, preferences[name]])) as Partial<Preferences>;
  const stored = z.record(z.string(), z.unknown()).catch({});
  const seen = stored.parse((await browser.storage.local.get(POLICY_KEY))[POLICY_KEY]) as Partial<Preferences>;
  await noteChanges(seen, now, "organization");
  await browser.storage.local.set({ [POLICY_KEY]: now });
}
