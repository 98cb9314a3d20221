import {
  AS_OF,
  billOther,
  billPatient,
  callPayer,
  correctClaim,
  dispute,
  GUIDE,
  HUMANA_MILITARY,
  NGS_TREE,
  reopen,
  verifyEligibility,
  writeOff,
} from "./shared.ts";
import type { ActionPlan, Playbook } from "./types.ts";

/** Who is covered and who pays: eligibility, coordination, liability, wrong plan. */

const resubmitCovered: ActionPlan = {
  ...correctClaim,
  title: "If the member data was wrong: correct it and replace the claim",
  why: "A wrong ID, name or birth date makes a covered patient look uncovered.",
  item: "member ID, name and birth date",
  documents: ["eligibility response for {service}", "corrected claim"],
};

const proveCoverage: ActionPlan = {
  ...dispute,
  title: "If coverage was active: dispute with the eligibility response",
  why: "The payer's own answer for {service} shows that the denial is its error.",
  documents: ["eligibility response for {service}", "retroactive enrolment notice, where there is one", "remittance"],
};

const otherCoverage: ActionPlan = {
  ...billOther,
  title: "If another plan covered the patient on {service}: bill it",
  why: "Where coverage here had ended or not begun, another plan may have been in force.",
};

export const ELIGIBILITY: Playbook = {
  cause: "eligibility-coverage",
  never: [
    "Never bill the patient before coverage on the date of service has been checked.",
    "Never check coverage for today only.",
  ],
  rules: [
    {
      id: "eligibility-hospice-medicare",
      when: { carc: ["B9"], line: ["medicare"] },
      actions: [
        {
          ...verifyEligibility,
          title: "Check the hospice election dates",
          why: "During a hospice stay only the hospice, or care unrelated to the terminal illness, is paid.",
        },
        {
          ...reopen,
          title: "If the care was unrelated: add modifier GW (attending physician: GV) by a reopening",
          why: "The modifier says that the care is not the hospice's; without it Medicare must deny.",
        },
        {
          ...billOther,
          title: "If it was related: bill the hospice",
          why: "The hospice is paid for all care of the terminal illness.",
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "eligibility-not-found",
      when: { carc: ["31"] },
      actions: [
        verifyEligibility,
        { ...resubmitCovered, title: "Correct the member ID, name or birth date and replace the claim" },
        otherCoverage,
        billPatient,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "eligibility-custody",
      when: { carc: ["258"] },
      actions: [
        {
          ...verifyEligibility,
          title: "Check whether the patient was in custody on {service}",
          why: "Whether the plan or the authority owes the care depends on where the patient was that day.",
          steps: [
            "Ask the patient, or the facility that brought them in, for the custody dates.",
            "Run an eligibility check (270/271) for {service}: it may carry the incarceration.",
          ],
          documents: ["custody dates", "eligibility response for {service}"],
        },
        {
          ...billOther,
          title: "If so: bill the agency that held the patient",
          why: "In custody the authority that holds the patient owes the care.",
          steps: [
            "Ask the jail, prison or sheriff's office where it takes medical bills.",
            "Bill it with this remittance, within its own limit.",
          ],
          documents: ["custody dates", "this remittance"],
        },
        {
          ...proveCoverage,
          title: "If the patient was free: dispute with the release date",
          why: "A release before {service} ends the reason for the denial.",
          documents: ["release papers", "remittance"],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "eligibility-tricare",
      when: { line: ["tricare"] },
      actions: [
        verifyEligibility,
        { ...proveCoverage, title: "If DEERS shows coverage: ask for an administrative review" },
        otherCoverage,
      ],
      source: HUMANA_MILITARY,
      asOf: AS_OF,
    },
    {
      id: "eligibility-default",
      when: {},
      actions: [verifyEligibility, otherCoverage, resubmitCovered, proveCoverage, billPatient, writeOff],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

export const updateCob: ActionPlan = {
  kind: "update-coordination",
  title: "Have the patient update coordination of benefits with {payer}",
  why: "{payer} holds the claim against other coverage on its file; only the member can correct that.",
  steps: [
    "Ask the patient which plans they have and who is primary.",
    "Have the patient call {payer}'s member services or answer its questionnaire; note the date.",
    "A few days later ask {payer} to reprocess {claim}.",
  ],
  documents: ["date and reference of the patient's call"],
};

const sendEob: ActionPlan = {
  ...correctClaim,
  title: "Send the claim again with the primary payer's decision",
  why: "As second payer {payer} needs what the primary allowed, paid and left over.",
  steps: [
    "Take the primary's EOB or 835 for {service}.",
    "Fill the other-payer loops: paid, adjustments with codes, date of the decision.",
    "Send the claim as a replacement (frequency code 7) and keep the acceptance report.",
  ],
  documents: ["primary payer's EOB"],
};

const EOB_REMARKS = ["MA04", "N4", "N479", "N480", "N48", "MA92", "N245", "M56", "MA48", "MA88", "MA89", "N36"];

export const COORDINATION: Playbook = {
  cause: "coordination-of-benefits",
  never: ["Never appeal while another payer may be primary.", "Never bill both payers as primary."],
  rules: [
    {
      id: "cob-qmb",
      when: { carc: ["303"] },
      actions: [
        {
          ...billOther,
          title: "Bill Medicaid for what it may still owe",
          why: "The patient is a Qualified Medicare Beneficiary and may not be billed.",
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-member-must-update",
      when: { remark: ["N197", "MA83", "N179", "N155"] },
      actions: [updateCob, billOther],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-member-must-answer",
      when: { facts: ["member-must-answer"] },
      actions: [updateCob, billOther],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-eob-at-hand",
      when: { carc: ["22", "16", "252", "A1"], facts: ["other-payer-decision"] },
      actions: [sendEob, { ...dispute, title: "If it had the EOB already: dispute with a copy" }],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-eob-missing",
      when: { carc: ["16", "252", "A1", "226"], remark: EOB_REMARKS },
      actions: [sendEob, { ...billOther, title: "If the primary was never billed: bill it first" }],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-medicare",
      when: { line: ["medicare"], carc: ["22"] },
      actions: [
        { ...billOther, title: "Bill the plan that Medicare has as primary" },
        {
          ...updateCob,
          title: "If Medicare is primary: have the record corrected at the BCRC",
          why: "Only the beneficiary or employer can correct the Medicare Secondary Payer record.",
          steps: [
            "Ask the patient about work, accident and other coverage on {service}.",
            "Have the patient call the BCRC, 1-855-798-2627; note date and reference.",
            "When the record shows Medicare as primary, ask for a reopening of {claim}.",
          ],
        },
        {
          ...reopen,
          title: "Once the record shows Medicare as primary: reopening",
          why: "With the record corrected the contractor reprocesses without an appeal.",
        },
      ],
      source: NGS_TREE,
      asOf: AS_OF,
    },
    {
      id: "cob-prior-payer-rules",
      when: { carc: ["136", "276"] },
      actions: [
        {
          ...billOther,
          title: "Settle it with the primary payer first",
          why: "{payer} follows the primary's denial, so that is the one to work.",
          steps: [
            "Read the primary's denial and work it there.",
            "Send the new decision to {payer} as a replacement claim.",
          ],
        },
        sendEob,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-share-not-covered",
      when: { carc: ["275"] },
      actions: [billPatient, sendEob],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "cob-default",
      when: {},
      actions: [
        billOther,
        updateCob,
        {
          ...dispute,
          title: "If {payer} is primary or had the EOB: dispute with the proof",
          why: "The eligibility response, or the primary's EOB with the day it was sent, shows that {payer} has to decide.",
          documents: ["primary EOB or eligibility response", "remittance"],
        },
      ],
      source: NGS_TREE,
      asOf: AS_OF,
    },
  ],
};

export const LIABILITY: Playbook = {
  cause: "third-party-liability",
  never: [
    "Never bill the patient while a carrier is liable.",
    "Never bill health plan and carrier at once without saying so.",
  ],
  rules: [
    {
      id: "liability-set-aside",
      when: { carc: ["P3", "201"] },
      actions: [
        {
          ...billPatient,
          title: "Bill {amount} to the patient's set-aside account",
          why: "A settlement put money aside for this care; the patient pays from it.",
        },
        billOther,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "liability-not-work-related",
      when: { carc: ["P2", "P4", "219"] },
      actions: [
        {
          ...billOther,
          title: "Bill the patient's health plan with this denial",
          why: "The carrier says that the injury is not its own, so the health plan comes next.",
          documents: ["carrier's denial", "claim for the health plan"],
        },
        dispute,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "liability-rules-workers-comp",
      when: { carc: ["P1", "P13"], line: ["workers-comp"] },
      actions: [{ ...dispute, title: "Dispute the reduction with the state's fee rule" }, callPayer],
      source: "https://law.cornell.edu/regulations/california/8-CCR-9792.5.5",
      asOf: AS_OF,
    },
    {
      id: "liability-rules",
      when: { carc: ["P1", "P13", "P21", "P22", "P27", "P28"] },
      actions: [
        {
          ...callPayer,
          title: "Ask the carrier which rule or policy limit it applied",
          why: "The carrier cut this by the state's rule or its policy, and the rule decides whether a dispute is worth it.",
        },
        { ...dispute, title: "If the rule says otherwise: dispute the reduction with it" },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "liability-default",
      when: {},
      actions: [
        {
          ...billOther,
          title: "Bill the carrier that is liable for the injury",
          why: "{payer} has the injury as work, auto or other liability.",
          steps: [
            "Ask the patient for date of injury, carrier, claim number and adjuster.",
            "Bill the carrier with its claim number and the notes.",
            "If the carrier denies, send its denial to {payer}.",
          ],
          documents: ["accident details", "carrier's claim number"],
        },
        {
          kind: "submit-records",
          title: "If nobody else is liable: send {payer} the accident details",
          why: "A signed statement that no other party is liable releases the claim.",
          steps: [
            "Have the patient fill in the accident questionnaire.",
            "Send it with {claim} and ask for reprocessing.",
          ],
          documents: ["accident questionnaire", "carrier's denial, where there is one"],
          limit: "1",
        },
        {
          ...dispute,
          title: "If the care has nothing to do with the injury: dispute with the notes",
          why: "Care of another illness is the health plan's, whoever owes for the injury.",
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

export const WRONG_PAYER: Playbook = {
  cause: "wrong-payer-or-plan",
  never: [
    "Never appeal to a payer that is not the one.",
    "Never rebill where the remittance says that the claim was forwarded.",
  ],
  rules: [
    {
      id: "wrong-forwarded",
      when: { carc: ["B11", "290", "291", "292", "298", "300", "305"] },
      actions: [
        {
          kind: "wait",
          title: "Wait for the plan that the claim was passed on to",
          why: "The remittance says that the claim was forwarded; a second copy would deny as a duplicate.",
          steps: [
            "Find the receiving plan on the remittance.",
            "Look there in about 30 days.",
            "Not there: bill it yourself, within its filing limit.",
          ],
          documents: ["this remittance"],
        },
        {
          ...billOther,
          title: "If it never arrives: bill the right plan yourself",
          why: "The other plan's filing limit runs meanwhile.",
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "wrong-default",
      when: {},
      actions: [
        {
          ...billOther,
          title: "Bill the right plan or contractor",
          why: "{payer} says that this service belongs to another plan.",
          steps: [
            "Run eligibility for {service}: Medicare Advantage, carve-out, dental, vision, pharmacy or behavioural plan?",
            "Send the claim there as new, within that plan's filing limit.",
            "Keep this remittance: it proves that you filed in time elsewhere.",
          ],
          documents: ["card or carve-out information", "this remittance"],
        },
        { ...verifyEligibility, why: "The eligibility response names the plan that covers this service." },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};
