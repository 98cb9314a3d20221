import type { LineOfBusiness } from "../claims/advice.ts";
import { addDays, daysBetween } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import type { Case } from "./case.ts";
import { laterOf } from "./deadlines/calendar.ts";
import { payerKey } from "./payers.ts";

/** How long a payer usually takes, and whether a claim has waited longer than that. */

interface Pace {
  /** Days from receipt after which a look is worth it. */
  typical: number;
  /** Days after which the claim is overdue. */
  ceiling: number;
  /** Where the figures come from, in words for the user. */
  basis: string;
  source: string;
}

/** Closed claims needed before the user's own figures count. */
export const ENOUGH_CLAIMS = 10;

const PUBLISHED: Partial<Record<LineOfBusiness, Pace>> = {
  medicare: {
    typical: 18,
    ceiling: 30,
    basis: "Medicare pays clean electronic claims from day 14 and owes interest after day 30",
    source: "https://med.noridianmedicare.com/web/jadme/claims-appeals/claim-submission/clean",
  },
  "medicare-advantage": {
    typical: 30,
    ceiling: 45,
    basis: "Medicare Advantage plans owe a decision on clean claims in about 30 days (42 CFR 422.520)",
    source: "42 CFR 422.520",
  },
  medicaid: {
    typical: 30,
    ceiling: 45,
    basis: "Medicaid must pay 90 % of clean claims in 30 days (42 CFR 447.45)",
    source: "42 CFR 447.45(d)",
  },
  tricare: {
    typical: 30,
    ceiling: 30,
    basis: "TRICARE must process 95 % of clean claims in 30 days (10 USC 1095c)",
    source: "https://lawserver.com/law/country/us/code/10_usc_1095c",
  },
  va: {
    typical: 30,
    ceiling: 45,
    basis: "VA community care pays clean electronic claims in 30 days (38 USC 1703D)",
    source: "38 USC 1703D",
  },
};

const DEFAULT: Pace = {
  typical: 30,
  ceiling: 45,
  basis: "this payer's own time is not known; state prompt-pay laws give 30 to 45 days",
  source: "ClaimTrail's default",
};

/** The payer's pace: the user's own closed claims once there are enough, else what is published, else a default that says so. */
export function paceOf(claim: Case): Pace {
  const own = claim.options.statistics?.pace[payerKey(claim.input.payerName ?? "")];
  if (own && own.count >= ENOUGH_CLAIMS)
    return {
      typical: own.days,
      ceiling: own.days,
      basis: `this payer takes ${own.days} days as a rule (${own.count} of your claims)`,
      source: "your own closed claims",
    };
  return PUBLISHED[claim.payer.ruleLine] ?? DEFAULT;
}

export interface Waiting {
  pace: Pace;
  /** The day the clock started, and where it is from; undefined where the record shows none. */
  from?: { field: string; date: IsoDate } | undefined;
  /** Days waited so far. */
  waited: number;
  overdue: boolean;
  /** When to look again; tomorrow or later. */
  lookAgain: IsoDate;
}

/** Whether a claim in process is within its usual time. */
export function waitingOf(claim: Case, pace = paceOf(claim)): Waiting {
  const { input, options } = claim;
  const first = input.history?.find((record) => record.status === "pending" || record.status === "acknowledged");
  const from = input.receivedDate
    ? { field: "receivedDate", date: input.receivedDate }
    : first
      ? { field: "history.capturedAt", date: first.capturedAt.slice(0, 10) }
      : input.serviceTo
        ? { field: "serviceTo", date: input.serviceTo }
        : input.serviceFrom
          ? { field: "serviceFrom", date: input.serviceFrom }
          : undefined;
  const waited = from ? Math.max(0, daysBetween(from.date, options.today)) : 0;
  const overdue = from !== undefined && waited > pace.ceiling;
  const wanted = from
    ? addDays(from.date, waited < pace.typical ? pace.typical : pace.ceiling + 1)
    : addDays(options.today, 14);
  const tomorrow = addDays(options.today, 1);
  return { pace, from, waited, overdue, lookAgain: laterOf(wanted, tomorrow) };
}
