import {
  AS_OF,
  billOther,
  billPatient,
  callPayer,
  dispute,
  GUIDE,
  NGS_GROUPS,
  verifyEligibility,
  writeOff,
} from "./shared.ts";
import type { ActionPlan, Playbook } from "./types.ts";

/** Money and process: shares, contracts, take-backs, appeals, pending, unknown. */

const compare: ActionPlan = {
  kind: "check-payment",
  title: "Post {lines} and compare it with the contract",
  why: "The code describes how the payment was worked out, not a denial to fight.",
  steps: [
    "Post the adjustment as shown.",
    "Compare allowed and paid with the contract or fee schedule.",
    "Too low: dispute it with the contract page.",
  ],
  documents: ["contract or fee schedule page"],
};

export const PATIENT_SHARE: Playbook = {
  cause: "patient-responsibility",
  never: ["Never write off the patient's share as a routine.", "Never bill a Qualified Medicare Beneficiary."],
  rules: [
    {
      id: "share-wrong-group",
      when: { group: ["CO"] },
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} who owes {codes}",
          why: "The reason is a patient's share but the group makes it yours, and both cannot be right.",
        },
        writeOff,
      ],
      source: NGS_GROUPS,
      asOf: AS_OF,
    },
    { id: "share-default", when: {}, actions: [billPatient], source: NGS_GROUPS, asOf: AS_OF },
  ],
};

export const CONTRACTUAL: Playbook = {
  cause: "contractual-adjustment",
  never: ["Never appeal a correct contractual write-off.", "Never bill the patient for it."],
  rules: [
    {
      id: "contract-rate-missing",
      when: { carc: ["147"] },
      actions: [
        {
          ...callPayer,
          title: "Have {payer} load the contracted rate and reprocess",
          why: "The payer has no valid rate on file for {service}.",
          documents: ["contract rate page"],
          limit: "1",
        },
        { ...dispute, documents: ["contract rate page", "remittance"] },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "contract-next-payer",
      when: { carc: ["209"] },
      actions: [
        {
          ...billOther,
          title: "Bill {amount} to the next payer, never to the patient",
          why: "A rule or agreement forbids collecting this from the patient but lets the next payer have it.",
          documents: ["this remittance"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "contract-default",
      when: {},
      actions: [
        {
          ...writeOff,
          title: "Write off {amount} once the contract confirms it",
          why: "The contract, not a denial, leaves this unpaid.",
          steps: [
            "Check that the contract or capitation covers {service}.",
            "Confirmed: write off with {codes}.",
            "Not covered by it: dispute with the contract page.",
          ],
        },
        {
          ...dispute,
          title: "If the contract says otherwise: dispute with the rate page",
          documents: ["contract rate page", "remittance"],
        },
      ],
      source: "https://mcp.waymark.network/r/b232d370-6d2a-4e86-bb28-2b0c16efd20e.json",
      asOf: AS_OF,
    },
  ],
};

export const METHODOLOGY: Playbook = {
  cause: "payment-methodology",
  never: ["Never bill the patient for it."],
  rules: [
    {
      id: "method-reporting-only",
      when: { carc: ["246"] },
      actions: [
        {
          kind: "none",
          title: "Nothing to do: a reporting code",
          why: "The line was sent for reporting and is never paid.",
          steps: ["Post it at zero."],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "method-default",
      when: {},
      actions: [
        compare,
        {
          ...dispute,
          title: "If the payment rule was applied wrong: dispute it",
          documents: ["contract or fee schedule page", "remittance"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

export const RECOUPMENT: Playbook = {
  cause: "recoupment-adjustment",
  never: [
    "Never let the take-back pass unread: its dispute clock is its own and short.",
    "Never refund before the demand is checked.",
  ],
  rules: [
    {
      id: "recoup-default",
      when: {},
      actions: [
        {
          kind: "check-payment",
          title: "Find out what was taken back and why",
          why: "Money for this claim was reversed or recovered; a corrected payment may stand beside it.",
          steps: [
            "Find the reversal on the remittance (claim and PLB section) and the demand letter.",
            "Look for the reprocessed claim: reversed and paid anew is only a correction.",
            "Post both; if money is missing, dispute it in the letter's time.",
          ],
          documents: ["demand letter", "remittance with PLB detail"],
        },
        {
          ...dispute,
          title: "If the take-back is wrong: dispute it with the demand letter",
          why: "A recovery has to be disputed against the letter, for each claim in it.",
          documents: ["demand letter and claim list", "reason why each item was payable", "records for {service}"],
        },
      ],
      source: "https://dmepdac.com/palmetto/jjb.nsf/DID/HKIM8IXM6O",
      asOf: AS_OF,
    },
  ],
};

export const APPEAL_PROCESS: Playbook = {
  cause: "appeal-process",
  never: ["Never repeat the same appeal: bring something new or go to the next level."],
  rules: [
    {
      id: "appeal-late",
      when: { carc: ["286"] },
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} to take the late appeal for good cause",
          why: "The appeal was refused as late; proof of timely filing or good cause is all that is left.",
          documents: ["proof of the day it was sent", "reason for the delay"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "appeal-form",
      when: { carc: ["285"] },
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} what the appeal lacked",
          why: "The appeal was not decided because a step or form was missing.",
        },
        { ...dispute, title: "File it again as {payer}'s procedure wants it" },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "appeal-upheld",
      when: {},
      actions: [
        {
          ...dispute,
          clinical: true,
          title: "Take the upheld denial to the next level",
          why: "{payer} reviewed the claim and kept its decision; the next level looks at it afresh.",
          steps: [
            "Read the decision: what was not accepted?",
            "Add what is new: record, literature, statement.",
            "File it ({channel}) and keep the confirmation.",
          ],
          documents: ["decision letter", "first appeal with its enclosures", "new evidence"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

export const PENDING: Playbook = {
  cause: "pending-in-process",
  never: ["Never appeal before there is a final decision."],
  rules: [
    {
      id: "pending-grace",
      when: { carc: ["257", "277"] },
      actions: [
        {
          kind: "wait",
          title: "Wait for the patient's premium grace period to end",
          why: "The plan holds the claim while the patient's premium is unpaid.",
          steps: [
            "Tell the patient that the plan waits for the premium.",
            "Look again when the grace period is over (90 days with tax credits).",
          ],
        },
        verifyEligibility,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "pending-default",
      when: {},
      actions: [
        {
          kind: "wait",
          title: "Wait: {lines} is still under review",
          why: "The payer has not made a final decision yet.",
          steps: ["Look again on the date of the task.", "Answer any request at once."],
        },
        {
          ...callPayer,
          title: "If it does not move: ask {payer} what it waits for",
          why: "A review without an end is mostly a request that went astray.",
          steps: [
            "Ask provider services what the review of {claim} needs and when it will end.",
            "Send what is missing the same day; note name and reference.",
          ],
        },
      ],
      source: "https://www.ngsmedicare.com/en/web/ngs/appeals-decision-tree-part-b",
      asOf: AS_OF,
    },
  ],
};

export const OTHER: Playbook = {
  cause: "other",
  never: ["Never appeal a reason that you do not know."],
  rules: [
    {
      id: "other-default",
      when: {},
      actions: [
        { ...callPayer, limit: "1" },
        { ...dispute, title: "Once the reason is known and wrong: dispute it" },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};
