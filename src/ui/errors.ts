import { CallError } from "../messages/call.ts";
import type { ErrorCode } from "../messages/envelope.ts";
import { type MessageKey, t } from "./i18n.ts";

const TEXTS: Record<ErrorCode, MessageKey> = {
  absent: "error_absent",
  "already-exists": "error_already_exists",
  locked: "error_locked",
  "wrong-passphrase": "error_wrong_passphrase",
  throttled: "error_throttled",
  "weak-kdf": "error_corrupt",
  "weak-passphrase": "error_weak_passphrase",
  corrupt: "error_corrupt",
  tampered: "error_tampered",
  conflict: "error_conflict",
  quota: "error_quota",
  "inbox-full": "error_inbox_full",
  "capture-stopped": "error_capture_stopped",
  "newer-version": "error_newer_version",
  blocked: "error_blocked",
  "migration-failed": "error_migration_failed",
  "not-found": "error_not_found",
  invalid: "error_invalid",
  "on-hold": "error_on_hold",
  "backup-wrong-passphrase": "error_backup_wrong_passphrase",
  "backup-truncated": "error_backup_truncated",
  "backup-corrupt": "error_backup_corrupt",
  "backup-older": "error_backup_older",
  "backup-newer": "error_backup_newer",
  "not-a-backup": "error_not_a_backup",
  cancelled: "error_cancelled",
  refused: "error_refused",
  policy: "error_policy",
  "no-access": "error_no_access",
  failed: "error_failed",
};

/** Why a request was refused; anything that is not a {@link CallError} means the background was out of reach. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CallError ? error.code : "failed";
}

/** What to say of it, in plain words and without patient data. */
export function errorText(error: unknown): string {
  return t(TEXTS[codeOf(error)]);
}
