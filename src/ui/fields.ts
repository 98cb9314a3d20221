import { formatMoney } from "../claims/money.ts";
import type { ClaimRecord } from "../claims/record.ts";
import { showDate } from "./format.ts";
import { type MessageKey, t } from "./i18n.ts";
import { statusLabel } from "./labels.ts";

type Kind = "text" | "money" | "date" | "status" | "list";

/** Every field of a claim or a line that has a name of its own in the interface, in the order of display. */
const FIELDS = {
  status: ["field_status", "status"],
  statusText: ["field_status_text", "text"],
  payerName: ["field_payer", "text"],
  claimNumber: ["field_claim_number", "text"],
  patientControlNumber: ["field_patient_control_number", "text"],
  patientName: ["field_patient", "text"],
  memberId: ["field_member_id", "text"],
  patientBirthDate: ["field_birth_date", "date"],
  providerName: ["field_provider", "text"],
  providerNpi: ["field_npi", "text"],
  serviceFrom: ["field_service_from", "date"],
  serviceTo: ["field_service_to", "date"],
  receivedDate: ["field_received", "date"],
  processedDate: ["field_processed", "date"],
  billed: ["field_billed", "money"],
  allowed: ["field_allowed", "money"],
  paid: ["field_paid", "money"],
  patientResponsibility: ["field_patient_responsibility", "money"],
  deductible: ["field_deductible", "money"],
  coinsurance: ["field_coinsurance", "money"],
  copay: ["field_copay", "money"],
  paymentMethod: ["field_payment_method", "text"],
  paymentNumber: ["field_payment_number", "text"],
  paymentDate: ["field_payment_date", "date"],
  capturedAt: ["field_captured", "text"],
  remittanceDate: ["field_remittance_date", "date"],
  statusCodes: ["field_status_codes", "list"],
  adjustments: ["field_adjustments", "list"],
  remarks: ["field_remarks", "list"],
  reasons: ["field_reasons", "list"],
  procedure: ["field_procedure", "text"],
  modifiers: ["field_modifiers", "list"],
  diagnoses: ["field_diagnoses", "list"],
  revenueCode: ["field_revenue_code", "text"],
  units: ["field_units", "text"],
  lineNumber: ["field_line_number", "text"],
  lines: ["field_lines", "list"],
} as const satisfies Record<string, [MessageKey, Kind]>;

export type FieldName = keyof typeof FIELDS;

/** True for a name that {@link fieldLabel} knows. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** The name of a field or of a path such as `lines.0.paid` or `history.processedDate`, in words; an unknown one is shown as it is. */
export function fieldLabel(path: string): string {
  const [head = "", index, ...rest] = path.split(".");
  if (head === "lines" && index !== undefined && rest.length > 0) {
    return t("field_of_line", Number(index) + 1, fieldLabel(rest.join(".")));
  }
  if (head === "history" && index !== undefined) return t("field_of_history", fieldLabel(index));
  return isFieldName(head) ? t(FIELDS[head][0]) : head;
}

/** One value of a claim as text; undefined where the claim does not have it or it is no plain value. */
export function fieldValue(record: ClaimRecord, name: FieldName): string | undefined {
  const value = (record as Record<string, unknown>)[name];
  if (value === undefined) return undefined;
  const kind: Kind = FIELDS[name][1];
  if (name === "adjustments") return record.adjustments?.map(adjustmentText).join(", ");
  if (name === "lines") return String(record.lines?.length ?? 0);
  if (kind === "money") return formatMoney(Number(value));
  if (kind === "date") return showDate(String(value));
  if (kind === "status") return statusLabel(record.status).text;
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** `CO-197`, or the bare code where the page gave no group. */
export function adjustmentText(adjustment: { group?: string | undefined; code: string }): string {
  return adjustment.group ? `${adjustment.group}-${adjustment.code}` : adjustment.code;
}
