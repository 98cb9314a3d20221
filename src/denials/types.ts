import type { Advice, DeadlineUnit, LineOfBusiness, RootCause } from "../claims/advice.ts";
import type { Amounts, Cents, Explanation, GroupCode, IsoDate } from "../claims/record.ts";

/** Words that the rooms denials/ and followup/ share. */

/** What a text classifier says of one wording on a page; undefined where it is not sure enough to speak. */
export interface WordingVerdict {
  rootCause: RootCause;
  carc?: string | undefined;
  remarks?: string[] | undefined;
  /** 0 to 1. */
  confidence: number;
}

/** What is due: the first filing, a corrected claim, a reopening, a dispute level, requested records, surprise-billing talks. */
export type DeadlineLevel = "filing" | "corrected" | "reopening" | "1" | "2" | "3" | "4" | "5" | "records" | "nsa";

/** Which day starts the clock. `notice` is the remittance's date, else the day the claim was processed. */
export type Clock = "notice" | "first-notice" | "payment" | "service-from" | "service-to" | "service" | "service-month";

/** A payer's limit as the user knows it (contract, manual); it wins over the built-in one. */
export interface DeadlineOverride {
  /** Payer name as shown on claims, or a built-in payer id. */
  payer: string;
  lineOfBusiness?: LineOfBusiness | undefined;
  level: DeadlineLevel;
  days: number;
  unit: DeadlineUnit;
  clock: Clock;
  /** Where the user has it from, such as `contract of 2025, section 7.2`. */
  note?: string | undefined;
}

/** How long a payer takes to decide, learned from the user's own closed claims. */
export interface PayerPace {
  /** Closed claims it was learned from. */
  count: number;
  /** Days from receipt in which most (90 %) of them were decided. */
  days: number;
  /** Half of them were decided in this many days. */
  median: number;
}

/** Past outcomes of the user's own work on one root cause. */
export interface OutcomeCount {
  won: number;
  lost: number;
}

/** What the user's own claims say of payers (followup/statistics.ts builds it; keys are payer keys). */
export interface PayerStatistics {
  pace: Record<string, PayerPace>;
  /** Outcomes by root cause. */
  outcomes?: Partial<Record<RootCause, OutcomeCount>> | undefined;
}

export interface AdviseOptions {
  today: IsoDate;
  overrides?: readonly DeadlineOverride[] | undefined;
  statistics?: PayerStatistics | undefined;
  classify?: ((wording: string) => WordingVerdict | undefined) | undefined;
}

/** One distinct reason for non-payment, with what the playbooks need to know of it. */
export interface Finding {
  rootCause: RootCause;
  carc?: string | undefined;
  group?: GroupCode | undefined;
  /** RARCs shown beside it, alerts among them. */
  remarks: string[];
  lines: number[];
  /** Its adjustments' amounts, else the billed of its lines, else billed less paid. */
  amount?: Cents | undefined;
  confidence: number;
  evidence: string;
  /** True where the payer's own words gave it, codes included. */
  worded?: true | undefined;
  /** A plain sentence where what is shown does not fit together. */
  conflict?: string | undefined;
}

/** The claim or one of its lines. */
export interface Part extends Amounts, Explanation {
  /** Position in `record.lines`; -1 for the claim itself. */
  at: number;
  /** Number as shown, else position from 1; 0 for the claim. */
  number: number;
  statusText?: string | undefined;
}

export interface Open {
  finding: Finding;
  /** By part: the sum of the amounts shown there, undefined where none is shown. */
  byPart: Map<number, { part: Part; shown: Cents | undefined }>;
}

export type FindOptions = Pick<AdviseOptions, "classify">;

/** Advice before followup/ adds the tasks. */
export interface Core extends Omit<Advice, "tasks"> {
  /** How many of the first actions each start the work on a denial of their own; 1 where absent. */
  leads?: number | undefined;
}
