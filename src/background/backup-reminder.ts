import { LAST_BACKUP, type Vault } from "../vault/index.ts";

/** A vault that holds claims asks for a backup a month after the last one, and again a week after it was put off. */

const DAY_MS = 86_400_000;
const AFTER_DAYS = 30;
const LATER_DAYS = 7;
/** ms since 1970 until which the user wants to hear nothing of it. */
const PUT_OFF = "vault.backup-later";

/** @param now ms since 1970. The vault must be unlocked. The first look at a vault that was never backed up starts the month. */
export async function backupIsDue(vault: Vault, now: number): Promise<boolean> {
  const last = await vault.getPlain(LAST_BACKUP);
  if (typeof last !== "number" || last > now) {
    await vault.setPlain(LAST_BACKUP, now);
    return false;
  }
  const putOff = await vault.getPlain(PUT_OFF);
  const isQuiet = typeof putOff === "number" && now < putOff && putOff <= now + LATER_DAYS * DAY_MS;
  return !isQuiet && now - last >= AFTER_DAYS * DAY_MS && (await vault.count()) > 0;
}

export function putOffBackup(vault: Vault, now: number): Promise<void> {
  return vault.setPlain(PUT_OFF, now + LATER_DAYS * DAY_MS);
}
