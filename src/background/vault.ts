import { localToday } from "../claims/dates.ts";
import type { ClaimRecord, IsoDate } from "../claims/record.ts";
import type { ClaimEntry, ClaimSummary } from "../claims/work.ts";
import { summarize } from "../followup/summary.ts";
import type { ErrorCode } from "../messages/envelope.ts";
import { openVault, type Vault, VaultError } from "../vault/index.ts";
import { knowledgeNow, loadKnowledge } from "./knowledge.ts";
import { readPreferences } from "./policy.ts";
import { session } from "./session.ts";

let opened: Promise<Vault> | undefined;

/** The one vault of this browser profile. Opening it reads no patient data. A failed opening is tried again next time. */
export function theVault(): Promise<Vault> {
  opened ??= (async () => {
    const { preferences } = await readPreferences();
    return openVault({
      session,
      deriveSummary: summarizeAsKnown,
      onUnlocked: async (getSetting) => void (await loadKnowledge({ getSetting })),
      lockMinutes: preferences.lockMinutes,
    });
  })().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** The row of a claim, with what the user's own claims and rules add; what is not read yet adds nothing. */
function summarizeAsKnown(entry: ClaimEntry, day: IsoDate, related: ClaimRecord[]): ClaimSummary {
  return summarize(entry, day, related, knowledgeNow());
}

/** The vault, with the user's own knowledge read where it is unlocked: for whatever works out advice. */
export async function knowingVault(): Promise<Vault> {
  const vault = await theVault();
  if ((await vault.status()).state === "unlocked") await loadKnowledge(vault);
  return vault;
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
