import type { Cents, ClaimRecord, GroupCode, IsoDate, IsoInstant } from "./record.ts";

/** What ClaimTrail says of one claim: why it is unpaid, what to do, by when (advice contract). */

export const ROOT_CAUSES = [
  "eligibility-coverage",
  "prior-authorization",
  "network-or-referral",
  "medical-necessity",
  "coding-bundling",
  "missing-invalid-info",
  "documentation-requested",
  "duplicate",
  "timely-filing",
  "coordination-of-benefits",
  "third-party-liability",
  "wrong-payer-or-plan",
  "provider-enrollment",
  "non-covered-benefit",
  "benefit-maximum",
  "patient-responsibility",
  "contractual-adjustment",
  "payment-methodology",
  "recoupment-adjustment",
  "appeal-process",
  "pending-in-process",
  "other",
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];

export const ACTION_KINDS = [
  "corrected-claim",
  "reopening",
  "submit-records",
  "reconsideration",
  "appeal",
  "bill-other-payer",
  "update-coordination",
  "bill-patient",
  "verify-eligibility",
  "obtain-authorization",
  "call-payer",
  "fix-enrollment",
  "write-off",
  "wait",
  "check-payment",
  "none",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const TASK_KINDS = [...ACTION_KINDS, "check-status", "decision-due", "payment-due"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const LINES_OF_BUSINESS = [
  "medicare",
  "medicare-advantage",
  "medicaid",
  "commercial",
  "tricare",
  "va",
  "workers-comp",
  "marketplace",
  "dental",
] as const;
export type LineOfBusiness = (typeof LINES_OF_BUSINESS)[number];

export const DEADLINE_UNITS = ["calendar-days", "business-days", "months", "years"] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** What the user knows and the page does not say. */
export interface UserFacts {
  /** Date on the remittance or denial notice. */
  remittanceDate?: IsoDate | undefined;
  lineOfBusiness?: LineOfBusiness | undefined;
  networkStatus?: "in" | "out" | undefined;
}

/** A claim as advice takes it: the record, its past, what the user added. */
export interface AdviceInput extends ClaimRecord, UserFacts {
  /** Earlier records of the same claim, oldest first. */
  history?: (ClaimRecord & { capturedAt: IsoInstant })[] | undefined;
  /** Other claims of the same patient and service, such as the original of a duplicate. */
  relatedClaims?: ClaimRecord[] | undefined;
}

export interface Denial {
  rootCause: RootCause;
  carc?: string | undefined;
  group?: GroupCode | undefined;
  remarks?: string[] | undefined;
  /** Line numbers as shown, else positions from 1. */
  lines?: number[] | undefined;
  amount?: Cents | undefined;
  /** 0 to 1. */
  confidence: number;
  /** The shown code or wording that decided it. */
  evidence: string;
}

export interface DeadlineBasis {
  /** The rule in plain words. */
  rule: string;
  /** The rule's number in `unit`. */
  days: number;
  unit: DeadlineUnit;
  /** What starts the clock, in plain words. */
  clock: string;
  /** Which day of the record the clock was counted from. */
  from: { field: string; date: IsoDate };
  /** Days after the notice on which receipt is presumed (42 CFR 405.942: five for Medicare). */
  presumedDays?: number | undefined;
  source: string;
  /** True where the payer's rule is not known and a cautious default was used. */
  assumed: boolean;
}

export interface Action {
  kind: ActionKind;
  title: string;
  /** One or two plain sentences that name the evidence. */
  why: string;
  steps: string[];
  documents: string[];
  deadline?: IsoDate | undefined;
  deadlineBasis?: DeadlineBasis | undefined;
  form?: string | undefined;
  level?: string | undefined;
}

export interface Task {
  kind: TaskKind;
  title: string;
  due: IsoDate;
  /** 0 to 100. */
  priority: number;
  why: string;
}

export interface Advice {
  rootCause?: RootCause | undefined;
  denials: Denial[];
  atStake: Cents;
  /** Best first. */
  actions: Action[];
  tasks: Task[];
}
