/**
 * How the parts of ClaimTrail talk. One message is an {@link Envelope}; one answer is an {@link Answer}.
 * Types only: the content script imports nothing else of this room at run time.
 */

export const PROTOCOL_VERSION = 1;

/** Begins the name of every unsent text of a surface in session storage; locking removes them all. */
export const DRAFT_PREFIX = "draft:";

/** Why a request was refused: the vault's own codes and those of the background. Never page text or patient data. */
export type ErrorCode =
  | "absent"
  | "already-exists"
  | "locked"
  | "wrong-passphrase"
  | "throttled"
  | "weak-kdf"
  | "weak-passphrase"
  | "corrupt"
  | "tampered"
  | "conflict"
  | "quota"
  | "inbox-full"
  | "capture-stopped"
  | "newer-version"
  | "blocked"
  | "migration-failed"
  | "not-found"
  | "invalid"
  | "on-hold"
  | "backup-wrong-passphrase"
  | "backup-truncated"
  | "backup-corrupt"
  | "backup-older"
  | "backup-newer"
  | "not-a-backup"
  | "cancelled"
  | "refused"
  | "policy"
  | "no-access"
  | "failed";

export interface Envelope {
  claimtrail: typeof PROTOCOL_VERSION;
  type: string;
  payload: unknown;
}

export type Answer<T> = { ok: true; data: T } | { ok: false; code: ErrorCode; detail?: string };

/** What the background tells open surfaces, so that they read anew. Never carries claim data. */
export interface Notice {
  claimtrailNotice: "changed" | "locked" | "unlocked";
}
