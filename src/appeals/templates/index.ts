import type { Action, RootCause } from "../../claims/advice.ts";
import { CLAIM_DATA } from "./claim-data.ts";
import { COVERAGE } from "./coverage.ts";
import { JUDGEMENT } from "./judgement.ts";
import { MONEY } from "./money.ts";
import { NEGOTIATION_PERIOD } from "./sources.ts";
import type { Argument } from "./types.ts";

/** Arguments by root cause. `patient-responsibility` and `pending-in-process` have none: there is nothing to dispute (see refusal.ts). */
export const ARGUMENTS: readonly Argument[] = [...JUDGEMENT, ...CLAIM_DATA, ...COVERAGE, ...MONEY];

/** A reopening corrects; it does not argue. */
const CORRECTION: Argument = {
  cause: "missing-invalid-info",
  subject: "correction of {procedures}",
  paragraphs: [
    [
      { text: "Your codes point to this item: {item}.", needs: ["item"] },
      "The claim was sent with [[entry as sent]]; the right entry is [[right entry]], as [[page and date of the record]] shows.",
    ],
  ],
  ask: ["Please correct {lines} and process it anew."],
};

/** An open negotiation notice makes an offer; whether the denial was right is another matter. */
const NEGOTIATION: Argument = {
  cause: "network-or-referral",
  subject: "payment for {procedures}",
  paragraphs: [
    [
      "The service qualifies because [[emergency care, or a provider outside the network at a network facility whose patient had not validly waived the protection]].",
      { text: "The claim shows emergency care ({emergency}).", when: { emergency: true }, needs: ["emergency"] },
      { text: "The claim was billed at {billed} and paid at {paid}.", needs: ["billed", "paid"] },
      "We propose a total payment of [[amount]], because [[reasons: qualifying payment amount, training, severity, case mix]].",
    ],
  ],
  ask: [
    {
      text: "Please answer within the open negotiation period, which runs 30 business days from this notice.",
      source: NEGOTIATION_PERIOD,
    },
  ],
};

const byCause = new Map<RootCause, Argument>(ARGUMENTS.map((argument) => [argument.cause, argument]));

/** The argument for a cause and a step; undefined where no letter is written. */
export function argumentFor(cause: RootCause, { kind, level }: Pick<Action, "kind" | "level">): Argument | undefined {
  if (level?.startsWith("open negotiation")) return NEGOTIATION;
  if (kind === "reopening") return byCause.has(cause) ? CORRECTION : undefined;
  if (kind === "submit-records") return byCause.get("documentation-requested");
  return byCause.get(cause);
}
