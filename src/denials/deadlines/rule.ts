import type { ActionKind, DeadlineUnit, LineOfBusiness } from "../../claims/advice.ts";
import type { Clock, DeadlineLevel } from "../types.ts";

export type SourceKind = "primary" | "regulation" | "contract sample" | "mirror" | "blog" | "secondary";

export interface DeadlineRule {
  id: string;
  payer: string;
  /** Absent: any line. */
  lines?: readonly LineOfBusiness[];
  network?: "in" | "out";
  state?: string;
  /** Only for medical judgement (`clinical`) or only for everything else (`administrative`). */
  topic?: "clinical" | "administrative";
  level: DeadlineLevel;
  /** What a dispute at this level is in our terms, and what the payer calls it. */
  kind?: Extract<ActionKind, "appeal" | "reconsideration">;
  levelName?: string;
  /** Plain words, shown to the user. */
  name: string;
  count: number;
  unit: DeadlineUnit;
  clock: Clock;
  presumedDays?: number;
  /** A last day on a weekend or federal holiday moves to the next business day. */
  rollForward?: boolean;
  /** What a late request needs to be taken all the same; absent where nothing helps. */
  lateWith?: string;
  form?: string;
  /** Where and how it is filed. */
  channel?: string;
  /** What must go with it. */
  documents?: readonly string[];
  source: string;
  asOf: string;
  sourceKind: SourceKind;
  /** True: nobody's published rule, a cautious default. */
  assumed?: true;
}
