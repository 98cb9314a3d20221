import type { FieldChange } from "../claims/history.ts";
import { formatMoney } from "../claims/money.ts";
import type { ClaimRecord } from "../claims/record.ts";

/** Fields whose change a biller wants to hear of on the page, in plain words. */
const SPOKEN: Partial<Record<keyof ClaimRecord, string>> = {
  status: "Status",
  paid: "Paid",
  allowed: "Allowed",
  patientResponsibility: "Patient responsibility",
  processedDate: "Processed",
  paymentDate: "Payment date",
  remarks: "Remarks",
  adjustments: "Adjustments",
  reasons: "Reason",
};
const MONEY = new Set<keyof ClaimRecord>(["paid", "allowed", "patientResponsibility"]);
const MAX_SPOKEN = 4;

function sayValue(field: keyof ClaimRecord, value: unknown): string {
  if (value === undefined) return "none";
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
      const name = SPOKEN[field];
      if (!name || JSON.stringify(before) === JSON.stringify(after)) return [];
      return [
        before === undefined
          ? `${name}: ${sayValue(field, after)}`
          : `${name} ${sayValue(field, before)} → ${sayValue(field, after)}`,
      ];
    })
    .slice(0, MAX_SPOKEN);
}
