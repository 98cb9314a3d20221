/** Why the vault refused. Codes only: no message ever carries patient text, a passphrase or a key. */
export const VAULT_ERROR_CODES = [
  "absent",
  "already-exists",
  "locked",
  "wrong-passphrase",
  "throttled",
  "weak-kdf",
  "corrupt",
  "tampered",
  "conflict",
  "quota",
  "inbox-full",
  "capture-stopped",
  "newer-version",
  "blocked",
  "migration-failed",
  "not-found",
  "invalid",
  "on-hold",
  "backup-wrong-passphrase",
  "backup-truncated",
  "backup-corrupt",
  "backup-older",
  "backup-newer",
  "not-a-backup",
  "cancelled",
] as const;
export type VaultErrorCode = (typeof VAULT_ERROR_CODES)[number];

/** The one error class of this room. */
export class VaultError extends Error {
  constructor(
    readonly code: VaultErrorCode,
    /** For `throttled`: ms until another try is allowed. */
    readonly retryAfterMs?: number,
  ) {
    super(`vault: ${code}`);
    this.name = "VaultError";
  }
}

/** True for what a row throws that was damaged or put back. */
export function isDamage(error: unknown): boolean {
  return error instanceof VaultError && (error.code === "corrupt" || error.code === "tampered");
}

/** A browser's storage failure in the vault's own words: a full disk is `quota`; everything else stays as it is. */
export function fromStorage(error: unknown): unknown {
  if (error instanceof VaultError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return new VaultError("quota");
  if (name === "VersionError") return new VaultError("newer-version");
  return error;
}
