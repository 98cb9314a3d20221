import { CallError } from "../../messages/call.ts";
import { errorText } from "../../ui/errors.ts";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { DeskError } from "../client.ts";
import type { ImportProblem, ImportProblemKey } from "../model.ts";

const CODES: Record<string, MessageKey> = {
  locked: "error_locked",
  "not-found": "error_not_found",
  corrupt: "error_corrupt",
  tampered: "error_corrupt",
  quota: "error_quota",
  cancelled: "desk_cancelled",
  "newer-version": "error_newer_version",
};

/** What to say of a failure of the background or of the worker. */
export function deskErrorText(error: unknown): string {
  if (error instanceof CallError || !(error instanceof DeskError)) return errorText(error);
  if (error.why.problem) return problemText(error.why.problem);
  return t(CODES[error.code] ?? "error_failed");
}

const PROBLEMS: Record<ImportProblemKey, MessageKey> = {
  empty: "desk_problem_empty",
  "too-large": "desk_problem_too_large",
  "too-many-rows": "desk_problem_too_many_rows",
  "not-a-table": "desk_problem_not_a_table",
  "old-excel": "desk_problem_old_excel",
  "broken-excel": "desk_problem_broken_excel",
  "unreadable-text": "desk_problem_unreadable_text",
  "no-header": "desk_problem_no_header",
  "merged-header": "desk_problem_merged_header",
  ragged: "desk_problem_ragged",
  "no-identifier": "desk_problem_no_identifier",
  "no-date-or-name": "desk_problem_no_date_or_name",
  "same-column": "desk_problem_same_column",
  "bad-date": "desk_problem_bad_date",
  "bad-money": "desk_problem_bad_money",
  "row-without-number": "desk_problem_row_without_number",
  duplicate: "desk_problem_duplicate",
};

/** A problem of an import file with the line on which it stands. */
export function problemText({ key, values, line }: ImportProblem): string {
  const text = t(PROBLEMS[key], ...values);
  return line === undefined ? text : t("desk_problem_at_line", line, text);
}
