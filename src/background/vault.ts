import { localToday } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import { summarize } from "../followup/summary.ts";
import type { ErrorCode } from "../messages/envelope.ts";
import { openVault, type Vault, VaultError } from "../vault/index.ts";
import { readPreferences } from "./policy.ts";
import { session } from "./session.ts";

let opened: Promise<Vault> | undefined;

/** The one vault of this browser profile. Opening it reads no patient data. A failed opening is tried again next time. */
export function theVault(): Promise<Vault> {
  opened ??= (async () => {
    const { preferences } = await readPreferences();
    return openVault({ session, deriveSummary: summarize, lockMinutes: preferences.lockMinutes });
  })().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** The user's calendar day. */
export function today(): IsoDate {
  return localToday();
}

/** What a failure may tell a sender: a code, and for throttling the wait in ms. */
export function codeOf(error: unknown): { code: ErrorCode; detail?: string } {
  if (!(error instanceof VaultError)) return { code: "failed" };
  // the compiler sees to it that every code of the vault is one of the protocol
  const code: ErrorCode = error.code;
  return error.retryAfterMs === undefined ? { code } : { code, detail: String(error.retryAfterMs) };
}
