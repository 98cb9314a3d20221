import {
  AETNA_DISPUTES,
  AS_OF,
  billPatient,
  CGS_REOPENINGS,
  callPayer,
  correctClaim,
  dispute,
  GUIDE,
  NGS_GROUPS,
  reopen,
  verifyEligibility,
  writeOff,
} from "./shared.ts";
import type { ActionPlan, Playbook } from "./types.ts";

/** Decisions about the service: necessity, records, benefits and their limits. */

const clinicalAppeal: ActionPlan = {
  ...dispute,
  clinical: true,
  title: "Appeal the medical necessity denial of {lines}",
  why: "This is a medical judgement, so it takes a formal appeal with the record, not a corrected claim.",
  steps: [
    "Get the policy, LCD or NCD that the denial rests on; ask for a peer-to-peer talk where {payer} offers one.",
    "Match each criterion to a page and date of the record: symptoms, findings, what was tried before.",
    "Add a short letter of the treating physician and file it ({channel}).",
  ],
  documents: ["denial notice", "policy criteria matched to the record", "records for {service}", "physician's letter"],
};

const patientFirst: ActionPlan = {
  ...billPatient,
  title: "Check the signed notice, then bill {amount} to the patient",
  why: "Group PR puts the amount on the patient; a notice (ABN) or waiver signed before the service must be on file.",
};

export const NECESSITY: Playbook = {
  cause: "medical-necessity",
  never: [
    "Medicare: never ask for a reopening of a medical necessity denial; it is a redetermination.",
    "Never change the diagnosis to one that the record does not support.",
  ],
  rules: [
    {
      id: "necessity-patient",
      when: { group: ["PR"] },
      actions: [patientFirst, { ...clinicalAppeal, title: "If the service meets the policy: appeal for the patient" }],
      source: NGS_GROUPS,
      asOf: AS_OF,
    },
    {
      id: "necessity-medicare-policy",
      when: { line: ["medicare"], remark: ["N115", "N386"] },
      actions: [
        {
          ...clinicalAppeal,
          title: "Redetermination: show that {lines} meets the coverage policy",
          why: "The denial rests on a coverage policy (LCD or NCD), so the appeal must meet it point by point.",
        },
        writeOff,
      ],
      source: CGS_REOPENINGS,
      asOf: AS_OF,
    },
    {
      id: "necessity-units",
      when: {
        carc: ["151", "153", "154"],
        line: [
          "medicare-advantage",
          "medicaid",
          "commercial",
          "tricare",
          "va",
          "workers-comp",
          "marketplace",
          "dental",
        ],
      },
      actions: [
        {
          ...clinicalAppeal,
          title: "Appeal the units or frequency of {lines}",
          why: "{payer} finds more units than the record supports, so the record has to show the need for each.",
        },
        { ...correctClaim, title: "If the units were billed wrong: correct them instead", item: "units" },
        writeOff,
      ],
      source: AETNA_DISPUTES,
      asOf: AS_OF,
    },
    {
      id: "necessity-experimental",
      when: { carc: ["55", "56", "114"] },
      actions: [
        {
          ...clinicalAppeal,
          title: "Appeal: show that {lines} is accepted treatment",
          why: "The payer takes the service as experimental, which guidelines and literature have to answer.",
          documents: [
            "policy or coverage criteria",
            "guidelines and peer-reviewed literature",
            "records for {service}",
            "physician's letter",
          ],
        },
        writeOff,
      ],
      source: "https://gryffehigh.com/articles/bcbs-experimental-investigational-denial.html",
      asOf: AS_OF,
    },
    {
      id: "necessity-default",
      when: {},
      actions: [clinicalAppeal, writeOff],
      source: CGS_REOPENINGS,
      asOf: AS_OF,
    },
  ],
};

const sendRecords: ActionPlan = {
  kind: "submit-records",
  title: "Send {payer} the records it asked for{records}",
  why: "The claim was denied for lack of documents; sending them is quicker than an appeal.",
  steps: [
    "Read the request: which document, for which line and dates, sent where.",
    "Put the request or remittance on top and send exactly that, with {claim} on every page.",
    "Keep the fax or portal confirmation and look again in 10 business days.",
  ],
  documents: ["{document}", "copy of the request or remittance"],
  limit: "1",
};

const disputeWithRecords: ActionPlan = {
  ...dispute,
  title: "If it had them, or still denies: dispute with the records",
};

export const DOCUMENTATION: Playbook = {
  cause: "documentation-requested",
  never: [
    "Never file an appeal in place of records that were asked for.",
    "Never send the whole chart where one note is asked for.",
  ],
  rules: [
    {
      id: "records-from-patient",
      when: { carc: ["227"] },
      actions: [
        {
          ...sendRecords,
          title: "Get the patient's answer to {payer}'s request",
          why: "{payer} waits for information that only the patient can give.",
          steps: [
            "Ask {payer} what was asked of the patient, and when.",
            "Call the patient, help with the form and note the date it went out.",
            "Then ask {payer} to reprocess {claim}.",
          ],
          documents: ["copy of the patient's answer"],
        },
        {
          ...callPayer,
          title: "If the patient has answered: ask {payer} to reprocess",
          why: "The answer may have come in after the denial.",
          steps: [
            "Ask provider services whether the answer is on file and from which day.",
            "Have {claim} reprocessed, or learn what is still missing; note name and reference.",
          ],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "records-not-documented",
      when: { carc: ["112", "B12"] },
      actions: [
        {
          ...sendRecords,
          title: "Send the signed note that shows the service",
          why: "The reviewer did not find the service in the record that it had.",
          documents: ["signed note for {service}", "signature attestation, where the signature was missing"],
        },
        disputeWithRecords,
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "records-medicare",
      when: { line: ["medicare"] },
      actions: [
        {
          ...sendRecords,
          why: "Medicare takes late records for a denial up to 120 days back at the unit that asked for them; they are no redetermination.",
        },
        disputeWithRecords,
      ],
      source: "https://files.palmettogba.com/palmetto/jja.nsf/DID/BYSJW52156",
      asOf: "2025-09-18",
    },
    {
      id: "records-default",
      when: {},
      actions: [sendRecords, disputeWithRecords],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

const benefitDispute: ActionPlan = {
  ...dispute,
  title: "If the benefit document covers it: dispute with that page",
  why: "An exclusion gives way only to the plan's own benefit language.",
  documents: ["page of the benefit document", "remittance"],
};

const benefitSteps = [
  "Look the service up in the plan's benefit document, or ask provider services for the benefit as of {service}.",
  "Covered there: note page or call reference, it is the ground of the dispute.",
  "Excluded: tell the patient before the next visit and have a waiver signed.",
];

export const NON_COVERED: Playbook = {
  cause: "non-covered-benefit",
  never: ["Never bill the patient under CO.", "Never appeal an exclusion without benefit language."],
  rules: [
    {
      id: "non-covered-patient",
      when: { group: ["PR"] },
      actions: [patientFirst, benefitDispute],
      source: NGS_GROUPS,
      asOf: AS_OF,
    },
    {
      id: "non-covered-no-remark",
      when: { facts: ["no-remark"] },
      actions: [
        {
          ...callPayer,
          title: "Get the remark code that says why {lines} is not covered",
          why: "Non-covered alone does not say whether it is an exclusion, a limit or the coding.",
        },
        { ...verifyEligibility, title: "Check the benefit for this service", steps: benefitSteps },
        benefitDispute,
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "non-covered-coding-medicare",
      when: { carc: ["49", "167"], line: ["medicare"] },
      actions: [
        {
          ...reopen,
          title: "If another diagnosis fits the record: correct it by a reopening",
          why: "The diagnosis made the service routine or not covered; a wrong one is a clerical error.",
        },
        benefitDispute,
        writeOff,
      ],
      source: CGS_REOPENINGS,
      asOf: AS_OF,
    },
    {
      id: "non-covered-coding",
      when: { carc: ["49", "167"] },
      actions: [
        {
          ...correctClaim,
          title: "If another diagnosis fits the record: correct it and replace the claim",
          item: "diagnosis",
          why: "The diagnosis made the service routine or not covered; the record may hold the one that led to it.",
        },
        benefitDispute,
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "non-covered-default",
      when: {},
      actions: [
        {
          ...verifyEligibility,
          title: "Check the benefit for this service",
          why: "The plan says that the service is excluded; its benefit document decides.",
          steps: benefitSteps,
          documents: ["page of the benefit document", "signed notice or waiver, where there is one"],
        },
        benefitDispute,
        writeOff,
      ],
      source: "http://inci.oumaimall.com/Providers/medical-policies-and-coverage/provider-Appeals",
      asOf: AS_OF,
    },
  ],
};

export const MAXIMUM: Playbook = {
  cause: "benefit-maximum",
  never: ["Never bill the patient under CO."],
  rules: [
    {
      id: "maximum-provider",
      when: { carc: ["222"] },
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} which contracted limit was passed",
          why: "The limit is your contract's, not the patient's.",
          limit: "1",
        },
        { ...dispute, title: "If the count is wrong: dispute with the visits" },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "maximum-default",
      when: {},
      actions: [
        {
          ...verifyEligibility,
          title: "Check how much of the benefit was used",
          why: "The plan says that visits, units or dollars are used up; its accumulator may be wrong.",
          steps: [
            "Ask for the accumulator as of {service} and compare it with your own visits.",
            "Wrong count: dispute it with the dates. Right: ask for an exception where the plan has one.",
            "Tell the patient before the next visit.",
          ],
          documents: ["accumulator as of {service}", "list of visits"],
        },
        { ...billPatient, why: "The benefit is used up and group PR makes the rest the patient's." },
        {
          ...dispute,
          title: "If the count is wrong: dispute it with the dates",
          documents: ["accumulator", "list of visits"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};
