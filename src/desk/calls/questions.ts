import type { ClaimView } from "../../messages/protocol.ts";
import type { MessageKey } from "../../ui/i18n.ts";

/** What to ask the payer, by what the claims are waiting for. */
const ALWAYS: readonly MessageKey[] = ["desk_ask_received", "desk_ask_status"];
const PENDING: readonly MessageKey[] = ["desk_ask_when", "desk_ask_missing"];
const DENIED: readonly MessageKey[] = ["desk_ask_reason", "desk_ask_fix", "desk_ask_appeal", "desk_ask_deadline"];
const RECORDS: readonly MessageKey[] = ["desk_ask_documents", "desk_ask_where"];
const PAID: readonly MessageKey[] = ["desk_ask_payment", "desk_ask_cleared"];
const LAST: readonly MessageKey[] = ["desk_ask_reference"];

export function questionsFor(views: readonly ClaimView[]): MessageKey[] {
  const statuses = new Set(views.map((view) => view.history.current.status ?? "unknown"));
  const has = (...wanted: string[]) => wanted.some((status) => statuses.has(status as never));
  return [
    ...ALWAYS,
    ...(has("pending", "acknowledged", "unknown", "not-found", "revised") ? PENDING : []),
    ...(has("denied", "partially-paid", "rejected") ? DENIED : []),
    ...(has("information-requested") ? RECORDS : []),
    ...(has("paid", "partially-paid") ? PAID : []),
    ...LAST,
  ];
}
