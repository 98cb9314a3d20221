import type { MessageType } from "../messages/protocol.ts";
import { theVault } from "./vault.ts";

/**
 * Messages that only a user's hand sends. Reading is not among them: open pages read anew by themselves whenever
 * something changes, and would keep the vault open for somebody who left. A page says `vault.touch` on keys and clicks.
 */
const BY_HAND: ReadonlySet<MessageType> = new Set<MessageType>([
  "vault.touch",
  "vault.changePassphrase",
  "vault.newRecoveryKey",
  "vault.resetInboxKey",
  "claim.work",
  "claims.work",
  "claim.undoSightings",
  "tab.read",
  "preferences.set",
  "portals.remove",
  "audit.note",
]);

/** The one place where the lock deadline moves on. */
export async function touchVault(type: MessageType): Promise<void> {
  if (BY_HAND.has(type)) await (await theVault()).touch();
}
