import { CallError } from "../messages/call.ts";
import type { ErrorCode } from "../messages/envelope.ts";
import { type MessageKey, t } from "./i18n.ts";

const TEXTS: Record<ErrorCode, MessageKey> = {
  locked: "error_locked",
  absent: "error_absent",
  "wrong-passphrase": "error_wrong_passphrase",
  throttled: "error_throttled",
  "weak-passphrase": "error_weak_passphrase",
  "not-found": "error_not_found",
  invalid: "error_invalid",
  refused: "error_refused",
  quota: "error_quota",
  corrupt: "error_corrupt",
  "newer-version": "error_newer_version",
  "inbox-full": "error_inbox_full",
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
