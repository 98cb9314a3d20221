import { ROOT_CAUSES } from "../../claims/advice.ts";
import { CLAIM_STATUSES } from "../../claims/record.ts";
import { CLOSE_OUTCOMES } from "../../claims/work.ts";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { causeLabel, statusLabel } from "../../ui/labels.ts";
import { OUTCOME_LABEL } from "../claim/CloseClaim.tsx";

/** Headings of the denial log, by column. */
const HEADINGS: Record<string, MessageKey> = {
  claimNumber: "field_claim_number",
  account: "field_patient_control_number",
  patient: "field_patient",
  memberId: "field_member_id",
  payer: "field_payer",
  planType: "desk_lob",
  serviceFrom: "field_service_from",
  serviceTo: "field_service_to",
  provider: "field_provider",
  npi: "field_npi",
  procedures: "field_procedure",
  diagnoses: "field_diagnoses",
  billed: "field_billed",
  allowed: "field_allowed",
  paid: "field_paid",
  patientResponsibility: "field_patient_responsibility",
  deniedAmount: "desk_log_denied_amount",
  status: "field_status",
  statusText: "field_status_text",
  statusDate: "field_processed",
  receivedDate: "field_received",
  denialDate: "desk_log_denial_date",
  carc: "field_adjustments",
  rarc: "field_remarks",
  payerWords: "field_reasons",
  category: "desk_col_cause",
  preventable: "desk_preventable",
  rootCause: "desk_log_evidence",
  actionTaken: "desk_log_action_taken",
  appealLevel: "desk_appeal_level",
  appealFiled: "desk_appeal_sent_on",
  appealDeadline: "desk_log_appeal_deadline",
  deadlineRule: "desk_log_deadline_rule",
  contactMethod: "desk_log_contact",
  representative: "desk_call_rep_label",
  callReference: "desk_call_ref_label",
  owner: "desk_log_owner",
  lastTouch: "desk_log_last_touch",
  touches: "desk_log_touches",
  nextAction: "desk_log_next_action",
  nextActionDate: "desk_log_next_date",
  promisedDate: "desk_call_promised_label",
  outcome: "desk_outcome",
  recovered: "desk_recovered_amount",
  daysToResolution: "desk_log_days",
  closeReason: "desk_close_reason",
  notes: "notes",
  sourcePortal: "desk_log_source",
  capturedAt: "desk_log_captured",
  confidence: "desk_log_confidence",
};

/** Headings and words of an export in the interface's language: the worker has no texts of its own. */
export function exportWords(): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(HEADINGS).map(([key, label]) => [key, t(label)])),
    ...Object.fromEntries(CLAIM_STATUSES.map((status) => [`status.${status}`, statusLabel(status).text])),
    ...Object.fromEntries(ROOT_CAUSES.map((cause) => [`cause.${cause}`, causeLabel(cause)])),
    ...Object.fromEntries(CLOSE_OUTCOMES.map((outcome) => [`outcome.${outcome}`, t(OUTCOME_LABEL[outcome])])),
    "answer.yes": t("desk_yes"),
    "answer.no": t("desk_no"),
  };
}
