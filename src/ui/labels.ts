import type { ActionKind, DeadlineUnit, RootCause } from "../claims/advice.ts";
import type { ClaimStatus, PageKind } from "../claims/record.ts";
import { STATUS_WORDS } from "../messages/words.ts";
import { type MessageKey, t } from "./i18n.ts";

/** Words for the language of claims/, in the interface's language. */

export type Tone = "neutral" | "ok" | "danger" | "waiting" | "urgent" | "accent";

const STATUS_TONE: Record<ClaimStatus, Tone> = {
  acknowledged: "waiting",
  rejected: "danger",
  "not-found": "urgent",
  pending: "waiting",
  "information-requested": "urgent",
  paid: "ok",
  "partially-paid": "urgent",
  denied: "danger",
  revised: "accent",
  unknown: "neutral",
};

/** A status as text with its tone; an absent one is unknown. */
export function statusLabel(status: ClaimStatus = "unknown"): { text: string; tone: Tone } {
  return { text: t(STATUS_WORDS[status]), tone: STATUS_TONE[status] };
}

const CAUSE: Record<RootCause, MessageKey> = {
  "eligibility-coverage": "cause_eligibility_coverage",
  "prior-authorization": "cause_prior_authorization",
  "network-or-referral": "cause_network_or_referral",
  "medical-necessity": "cause_medical_necessity",
  "coding-bundling": "cause_coding_bundling",
  "missing-invalid-info": "cause_missing_invalid_info",
  "documentation-requested": "cause_documentation_requested",
  duplicate: "cause_duplicate",
  "timely-filing": "cause_timely_filing",
  "coordination-of-benefits": "cause_coordination_of_benefits",
  "third-party-liability": "cause_third_party_liability",
  "wrong-payer-or-plan": "cause_wrong_payer_or_plan",
  "provider-enrollment": "cause_provider_enrollment",
  "non-covered-benefit": "cause_non_covered_benefit",
  "benefit-maximum": "cause_benefit_maximum",
  "patient-responsibility": "cause_patient_responsibility",
  "contractual-adjustment": "cause_contractual_adjustment",
  "payment-methodology": "cause_payment_methodology",
  "recoupment-adjustment": "cause_recoupment_adjustment",
  "appeal-process": "cause_appeal_process",
  "pending-in-process": "cause_pending_in_process",
  other: "cause_other",
};

/** A root cause in plain words. */
export function causeLabel(cause: RootCause): string {
  return t(CAUSE[cause]);
}

const KIND: Record<ActionKind, MessageKey> = {
  "corrected-claim": "action_corrected_claim",
  reopening: "action_reopening",
  "submit-records": "action_submit_records",
  reconsideration: "action_reconsideration",
  appeal: "action_appeal",
  "bill-other-payer": "action_bill_other_payer",
  "update-coordination": "action_update_coordination",
  "bill-patient": "action_bill_patient",
  "verify-eligibility": "action_verify_eligibility",
  "obtain-authorization": "action_obtain_authorization",
  "call-payer": "action_call_payer",
  "fix-enrollment": "action_fix_enrollment",
  "write-off": "action_write_off",
  wait: "action_wait",
  "check-payment": "action_check_payment",
  none: "action_none",
};

/** The kind of an action in two or three words. */
export function actionKindLabel(kind: ActionKind): string {
  return t(KIND[kind]);
}

const UNIT: Record<DeadlineUnit, MessageKey> = {
  "calendar-days": "unit_calendar_days",
  "business-days": "unit_business_days",
  months: "unit_months",
  years: "unit_years",
};

/** `120 calendar days`. */
export function periodLabel(count: number, unit: DeadlineUnit): string {
  return t(UNIT[unit], count);
}

const PAGE: Record<PageKind, MessageKey> = {
  "claim-list": "page_claim_list",
  "claim-detail": "page_claim_detail",
  remittance: "page_remittance",
  eligibility: "page_eligibility",
  none: "page_none",
};

/** What kind of page was read. */
export function pageKindLabel(kind: PageKind): string {
  return t(PAGE[kind]);
}
