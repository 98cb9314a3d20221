import { OVERPAYMENT } from "./sources.ts";
import type { Argument } from "./types.ts";

/** Arguments about the amount: contracts, payment rules, take-backs, and reasons not given. */

export const MONEY: readonly Argument[] = [
  {
    cause: "contractual-adjustment",
    subject: "rate for {procedures}",
    paragraphs: [
      [
        "The contract or fee schedule sets [[rate, with page and effective date]] for {procedures} on {service}.",
        {
          text: "The decision allowed {allowed}.",
          needs: ["allowed"],
        },
        "The difference is [[amount, line by line]].",
      ],
    ],
    ask: ["Please price {lines} at that rate and pay the difference."],
    enclose: ["contract or fee schedule page"],
  },
  {
    cause: "payment-methodology",
    subject: "payment of {procedures}",
    paragraphs: [
      [
        {
          text: "The claim was billed at {billed} and paid at {paid}.",
          needs: ["billed", "paid"],
        },
        "By the contract or fee schedule it should pay [[amount for each line, with rule and page]].",
        "The rule that was applied does not fit, because [[reason]].",
      ],
    ],
    ask: ["Please price {lines} anew by that rule and pay the difference."],
    enclose: ["contract or fee schedule page"],
  },
  {
    cause: "recoupment-adjustment",
    subject: "recovery of a payment",
    paragraphs: [
      [
        "Your demand is dated [[date of the demand letter]] and asks back [[amount]] for this claim.",
        {
          text: "The demand letter and its list of claims are enclosed, as the contractor asks.",
          when: { line: ["medicare"] },
          source: OVERPAYMENT,
        },
        "The payment was right, because [[reason for each item, with page of the record or contract]].",
      ],
    ],
    ask: ["Please withdraw the recovery for {lines} and return what was already taken."],
    enclose: ["demand letter and claim list"],
  },
  {
    cause: "other",
    subject: "decision without a reason that can be answered",
    paragraphs: [
      [
        "What the decision shows does not say what is wrong with the claim.",
        "Your provider services told us: [[what was said, by whom, date and call reference]].",
        "That reason does not hold, because [[answer, with proof]].",
      ],
    ],
    ask: [
      "Please pay {lines}.",
      "If you uphold the decision, please give its reason with group, reason and remark codes.",
    ],
  },
];
