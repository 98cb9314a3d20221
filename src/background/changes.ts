import type { FieldChange } from "../claims/history.ts";
import { formatMoney } from "../claims/money.ts";
import type { ClaimRecord, ClaimStatus } from "../claims/record.ts";
import { type MessageKey, STATUS_WORDS, showDate, t } from "../messages/words.ts";

/** Fields whose change a biller wants to hear of on the page, in plain words. */
const SPOKEN: Partial<Record<keyof ClaimRecord, MessageKey>> = {
  status: "field_status",
  paid: "field_paid",
  allowed: "field_allowed",
  patientResponsibility: "field_patient_responsibility",
  processedDate: "field_processed",
  paymentDate: "field_payment_date",
  remarks: "field_remarks",
  adjustments: "field_adjustments",
  reasons: "field_reasons",
};
const DATES = new Set<keyof ClaimRecord>(["processedDate", "paymentDate"]);
const MONEY = new Set<keyof ClaimRecord>(["paid", "allowed", "patientResponsibility"]);
const MAX_SPOKEN = 4;

function sayValue(field: keyof ClaimRecord, value: unknown): string {
  if (value === undefined) return t("page_note_none");
  if (field === "status") return t(STATUS_WORDS[value as ClaimStatus] ?? "status_unknown");
  if (DATES.has(field)) return showDate(String(value));
  if (MONEY.has(field) && typeof value === "number") return formatMoney(value);
  if (field === "adjustments" && Array.isArray(value)) {
    return value.map((a: { group?: string; code: string }) => [a.group, a.code].filter(Boolean).join("-")).join(", ");
  }
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** `Status pending → denied`, and so on. */
export function sayChanges(changed: readonly FieldChange[]): string[] {
  return changed
    .flatMap(({ field, before, after }) => {
      const key = SPOKEN[field];
      if (!key || JSON.stringify(before) === JSON.stringify(after)) return [];
      const name = t(key);
      return [
        before === undefined
          ? `${name}: ${sayValue(field, after)}`
          : `${name} ${sayValue(field, before)} → ${sayValue(field, after)}`,
      ];
    })
    .slice(0, MAX_SPOKEN);
}
