/**
 * What one captured page becomes: the records of X12 837/835/276/277 in the words of the portal.
 * Absent means "the page did not show it": no field is ever null, guessed, empty or zero by default.
 */

/** Calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** Instant, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string;
/** Integer US cents; negative for reversals and recoupments. */
export type Cents = number;

export const PAGE_KINDS = ["claim-list", "claim-detail", "remittance", "eligibility", "none"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Claim status after the X12 277 category codes (capture contract). */
export const CLAIM_STATUSES = [
  "acknowledged",
  "rejected",
  "not-found",
  "pending",
  "information-requested",
  "paid",
  "partially-paid",
  "denied",
  "revised",
  "unknown",
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** CARC group codes: who is liable for an adjustment. */
export const GROUP_CODES = ["CO", "PR", "OA", "PI", "CR"] as const;
export type GroupCode = (typeof GROUP_CODES)[number];

export const PAYMENT_METHODS = ["check", "eft", "virtual-card", "none"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** One CAS segment's worth: why an amount was not paid. `code` is a CARC such as `197` or `B7`. */
export interface Adjustment {
  group?: GroupCode | undefined;
  code: string;
  amount?: Cents | undefined;
}

/** Amounts that exist for a claim and for each of its lines. */
export interface Amounts {
  billed?: Cents | undefined;
  allowed?: Cents | undefined;
  paid?: Cents | undefined;
  patientResponsibility?: Cents | undefined;
  deductible?: Cents | undefined;
  coinsurance?: Cents | undefined;
  copay?: Cents | undefined;
}

/** Why something was not paid: CARC adjustments, RARCs and the payer's own words. */
export interface Explanation {
  adjustments?: Adjustment[] | undefined;
  /** RARCs such as `N290`, `MA130`. */
  remarks?: string[] | undefined;
  /** Denial or explanation wording as shown, without a standard code in front of it. */
  reasons?: string[] | undefined;
}

export interface ServiceLine extends Amounts, Explanation {
  lineNumber?: number | undefined;
  serviceFrom?: IsoDate | undefined;
  serviceTo?: IsoDate | undefined;
  /** CPT, HCPCS or CDT. */
  procedure?: string | undefined;
  modifiers?: string[] | undefined;
  revenueCode?: string | undefined;
  /** ICD-10-CM, with the dot where the page shows it. */
  diagnoses?: string[] | undefined;
  units?: number | undefined;
  statusText?: string | undefined;
}

export interface ClaimRecord extends Amounts, Explanation {
  payerName?: string | undefined;
  /** The payer's number: claim number, ICN, DCN, TCN, payer claim control number. */
  claimNumber?: string | undefined;
  /** The provider's number: patient account number. */
  patientControlNumber?: string | undefined;
  patientName?: string | undefined;
  memberId?: string | undefined;
  patientBirthDate?: IsoDate | undefined;
  providerName?: string | undefined;
  providerNpi?: string | undefined;
  serviceFrom?: IsoDate | undefined;
  serviceTo?: IsoDate | undefined;
  receivedDate?: IsoDate | undefined;
  processedDate?: IsoDate | undefined;
  statusText?: string | undefined;
  status?: ClaimStatus | undefined;
  /** X12 277 codes, `category:code[:entity]`. */
  statusCodes?: string[] | undefined;
  paymentMethod?: PaymentMethod | undefined;
  paymentNumber?: string | undefined;
  paymentDate?: IsoDate | undefined;
  lines?: ServiceLine[] | undefined;
}

export const COVERAGE_STATUSES = ["active", "inactive", "unknown"] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

export interface EligibilityRecord {
  payerName?: string | undefined;
  memberId?: string | undefined;
  patientName?: string | undefined;
  patientBirthDate?: IsoDate | undefined;
  coverageStatus?: CoverageStatus | undefined;
  coverageFrom?: IsoDate | undefined;
  coverageTo?: IsoDate | undefined;
  planName?: string | undefined;
  groupNumber?: string | undefined;
  otherInsurance?: string[] | undefined;
}

/** Where a value came from: the label beside it and the place in the page, in words a person can follow. */
export interface Evidence {
  /** The label as shown, such as `Claim Number`. */
  label: string;
  /** What kind of structure held it, such as `table "Service lines", row 2`. */
  place: string;
}

/** Field path (`billed`, `lines.0.paid`) -> where the value was read. */
export type EvidenceMap = Record<string, Evidence>;

/** What the reader gives for one document (a page or a frame). */
export interface PageReading {
  /** Adapter id, or `generic`. */
  portal: string;
  pageKind: PageKind;
  records: (ClaimRecord | EligibilityRecord)[];
  /** One map per record, same order; present only when asked for. */
  evidence?: EvidenceMap[] | undefined;
  /** Limits that were hit, said rather than silent, e.g. `stopped at 200000 nodes`. */
  limits?: string[] | undefined;
}

/** True for a record that a claim page gives, as against an eligibility page. */
export function isClaimPage(kind: PageKind): kind is "claim-list" | "claim-detail" | "remittance" {
  return kind === "claim-list" || kind === "claim-detail" || kind === "remittance";
}
