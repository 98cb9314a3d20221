import {
  AS_OF,
  billPatient,
  callPayer,
  correctClaim,
  dispute,
  GUIDE,
  HUMANA_MILITARY,
  reopen,
  writeOff,
} from "./shared.ts";
import type { ActionPlan, Playbook } from "./types.ts";

/** Permission to treat and to bill: authorizations, referrals and networks, enrollment. */

const findAuth: ActionPlan = {
  kind: "obtain-authorization",
  title: "Find the authorization, or ask {payer} for a retroactive one",
  why: "Without an authorization on file {payer} will not pay; many payers grant one afterwards for a short time.",
  steps: [
    "Search the authorization portal and the chart for {service}: number, dates, units, codes, provider.",
    "None: ask {payer} for a retroactive authorization and say why it was not asked before (emergency, payer outage, late coverage).",
    "Note the reference number and the decision date.",
  ],
  documents: ["authorization letter or number", "clinical notes for {service}", "call reference"],
  limit: "1",
};

const addNumber: ActionPlan = {
  ...correctClaim,
  title: "If an authorization exists: put its number on a replacement claim",
  why: "An authorization that was given but not on the claim is a claim error.",
  item: "authorization number",
  documents: ["authorization letter with dates, units and codes"],
};

const disputeAuth: ActionPlan = {
  ...dispute,
  title: "If neither works: dispute the missing authorization",
  why: "Emergency, the payer's error or coverage found later excuse a missing authorization at most payers.",
  documents: ["proof of the reason", "clinical notes for {service}", "authorization record or call reference"],
};

const disputeMatch: ActionPlan = {
  ...disputeAuth,
  title: "If neither works: dispute with the authorization record",
  why: "What the payer approved, in its own letter or on its portal, shows that the service was allowed.",
  documents: ["authorization letter or portal record", "claim as billed", "clinical notes for {service}"],
};

const matchAuth: ActionPlan = {
  ...addNumber,
  title: "Match the claim to the authorization and replace it",
  why: "What was billed and what was authorized do not fit: number, codes, dates, units or provider.",
  steps: [
    "Compare the authorization with the claim: codes, dates, units, rendering and facility NPI.",
    "Claim wrong: correct it and send a replacement (frequency code 7).",
    "Authorization wrong: have {payer} amend it, then ask for reprocessing.",
  ],
};

const amendAuth: ActionPlan = {
  ...findAuth,
  title: "If the authorization is the wrong one: have it amended",
  why: "Many payers change codes, dates or provider of an authorization for a short time after the service.",
  steps: [
    "Ask {payer}'s authorization unit to change it to what was done, with the note.",
    "Note the reference number and the decision date.",
    "Then ask for {claim} to be reprocessed.",
  ],
  documents: ["authorization letter or number", "clinical notes for {service}"],
};

export const AUTHORIZATION: Playbook = {
  cause: "prior-authorization",
  never: [
    "Never bill the patient for a missing authorization under CO.",
    "Never put an authorization of other dates or codes on the claim.",
  ],
  rules: [
    {
      id: "auth-refused",
      when: { carc: ["39"] },
      actions: [
        {
          ...dispute,
          clinical: true,
          title: "Appeal the refused authorization with the clinical record",
          why: "The payer refused the service when it was asked, so only a clinical review can change that.",
          steps: [
            "Get the refusal letter and the criteria that it cites; ask for a peer-to-peer talk if it is still open.",
            "Answer each criterion from the record.",
            "File it ({channel}) and keep the confirmation.",
          ],
          documents: ["refusal letter", "criteria matched to the record", "physician's letter"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "auth-mismatch",
      when: { carc: ["284", "296", "16", "15"] },
      actions: [matchAuth, amendAuth, disputeMatch],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "auth-mismatch-remark",
      when: { remark: ["N54", "N351"] },
      actions: [matchAuth, amendAuth, disputeMatch],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "auth-late-notice",
      when: { carc: ["210"] },
      actions: [
        {
          ...dispute,
          title: "Dispute with proof of when {payer} was told",
          why: "The payer says that the notice came late; only its date, or a reason for the delay, changes that.",
          documents: ["fax or portal confirmation of the notice", "admission record", "reason for the delay"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "auth-tricare",
      when: { line: ["tricare"] },
      actions: [
        {
          ...dispute,
          title: "Ask for an administrative review of the authorization penalty",
          why: "TRICARE takes no-authorization penalties to an administrative review, not to an appeal.",
          documents: ["EOB or remittance", "referral or authorization record", "clinical notes"],
        },
        findAuth,
      ],
      source: HUMANA_MILITARY,
      asOf: AS_OF,
    },
    {
      id: "auth-exceeded",
      when: { carc: ["198", "302"] },
      actions: [
        {
          ...findAuth,
          title: "Ask {payer} to extend the authorization for {lines}",
          why: "The authorization ran out in units or time; an extension can still cover what was done.",
          steps: [
            "Count used against approved units and dates.",
            "Ask for more units or a later end date, with the notes that show the need.",
            "With the new approval ask {payer} to reprocess {claim}.",
          ],
        },
        { ...addNumber, title: "If another authorization covers the rest: put its number on a replacement claim" },
        {
          ...disputeMatch,
          title: "If it refuses: dispute with the count and the need",
          why: "A wrong count, or a need that the notes show, can overturn what went over the authorization.",
          documents: ["approved against used units and dates", "clinical notes for {service}"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "auth-emergency",
      when: { facts: ["emergency"] },
      actions: [
        {
          ...callPayer,
          title: "Have {payer} reprocess as an emergency",
          why: "Emergency care needs no authorization, and the claim shows emergency services.",
          steps: [
            "Call provider services with {claim} and name the emergency department codes.",
            "Ask for reprocessing without authorization; note name and reference.",
            "Refused: file the dispute with the emergency record.",
          ],
          documents: ["emergency department record"],
          limit: "1",
        },
        { ...disputeAuth, documents: ["emergency department record", "remittance"] },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "auth-default",
      when: {},
      actions: [findAuth, addNumber, disputeAuth, billPatient, writeOff],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

const getReferral: ActionPlan = {
  ...findAuth,
  title: "Get the referral, or ask for a retroactive one",
  why: "The plan wants a referral from the primary care provider for {service}.",
  steps: [
    "Ask the primary care office for the referral number and dates.",
    "None: ask for a retroactive referral; many plans take one for a short time.",
    "Put the number on a replacement claim.",
  ],
  documents: ["referral with number and dates"],
};

export const NETWORK: Playbook = {
  cause: "network-or-referral",
  never: [
    "Never balance-bill a patient whom the No Surprises Act protects.",
    "Never bill the patient for your missing referral under CO.",
  ],
  rules: [
    {
      id: "network-referral",
      when: { carc: ["243", "287", "288", "P17"] },
      actions: [
        getReferral,
        {
          ...addNumber,
          title: "With the referral: send a replacement claim",
          why: "A referral that was given but not on the claim is a claim error.",
          item: "referral number",
          documents: ["referral with number and dates"],
        },
        {
          ...disputeAuth,
          title: "If it cannot be had: dispute the missing referral",
          why: "Emergency, direct access by law or the plan's own error excuse a missing referral.",
          documents: ["proof of the reason", "clinical notes for {service}", "call reference"],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "network-surprise",
      when: { facts: ["surprise-billing"] },
      actions: [
        {
          kind: "reconsideration",
          title: "Open negotiation under the No Surprises Act",
          why: "Out-of-network emergency care, or care at a network facility, is settled with the plan, not with the patient.",
          steps: [
            "Check that the service qualifies: emergency, or out-of-network provider at a network facility, without a valid consent.",
            "Send the CMS open negotiation notice with claim, amount offered and reasons.",
            "No agreement after 30 business days: start federal IDR within 4 business days.",
          ],
          documents: ["CMS Open Negotiation Notice", "remittance", "facility or emergency record"],
          form: "CMS Open Negotiation Notice",
          level: "open negotiation (No Surprises Act)",
          limit: "nsa",
        },
        dispute,
      ],
      source: "https://updates.fhas.com/idr-compliance-filing-guidelines?hs_amp=true",
      asOf: AS_OF,
    },
    {
      id: "network-contracted",
      when: { facts: ["in-network"] },
      actions: [
        {
          ...callPayer,
          title: "Have {payer} correct the contract record and reprocess",
          why: "You are in the network, so {payer} has the provider, group or location loaded wrong.",
          documents: ["contract or roster with the effective date"],
          limit: "1",
        },
        {
          ...dispute,
          title: "If it refuses: dispute with the contract",
          documents: ["contract or roster with the effective date", "remittance"],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "network-patient",
      when: { group: ["PR"] },
      actions: [
        {
          ...billPatient,
          why: "The plan leaves out-of-network care to the patient; emergency and surprise care are protected, so rule that out first.",
        },
        { ...dispute, title: "If no network provider was in reach: ask for network level benefits" },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "network-default",
      when: {},
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} how it has the provider loaded",
          why: "The plan takes the provider as out of network; that is an error, a missing referral or a closed network.",
          steps: [
            "Ask provider services whether provider, group and location were in this plan's network on {service}.",
            "Listed wrong: send the contract or roster and ask for reprocessing; note name and reference.",
            "Out of network: ask about a referral or a gap exception for this service.",
          ],
          limit: "1",
        },
        getReferral,
        {
          ...dispute,
          title: "If you are in the network, or none was in reach: dispute it",
          documents: ["contract effective date or gap exception", "remittance"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};

const fixRecord: ActionPlan = {
  kind: "fix-enrollment",
  title: "Fix the provider's record with {payer}",
  why: "{payer} does not have the provider as allowed to bill this on {service}; nothing is payable before that is right.",
  steps: [
    "Compare NPI, taxonomy, group and location on the claim with NPPES, PECOS and {payer}'s roster.",
    "File the missing enrollment, revalidation or roster change and ask for a retroactive effective date.",
    "Hold further claims of this provider to {payer} until it is done.",
  ],
  documents: ["enrollment or roster letter", "NPPES and PECOS record"],
};

export const ENROLLMENT: Playbook = {
  cause: "provider-enrollment",
  never: [
    "Never bill under another provider's number.",
    "Never appeal without proof of enrollment on the date of service.",
  ],
  rules: [
    {
      id: "enrollment-claim-data",
      when: { carc: ["16"] },
      actions: [{ ...correctClaim, title: "Correct {item} on the claim" }, fixRecord],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "enrollment-medicare",
      when: { line: ["medicare"] },
      actions: [
        fixRecord,
        {
          ...reopen,
          title: "With the record right: ask for a reopening",
          why: "Contractors take ordering and enrollment corrections as a reopening.",
        },
        {
          ...dispute,
          title: "If you were enrolled on {service}: redetermination with the proof",
          documents: ["PECOS approval with effective date", "remittance"],
        },
      ],
      source: "https://www.cgsmedicare.com/hhh/appeals/when.html",
      asOf: AS_OF,
    },
    {
      id: "enrollment-default",
      when: {},
      actions: [
        fixRecord,
        {
          ...correctClaim,
          title: "With the record right: send the claim again",
          why: "Once {payer} has the provider right, the claim can be decided.",
          item: "billing, rendering and referring provider",
          documents: ["enrollment letter with effective date"],
        },
        {
          ...dispute,
          title: "If you were enrolled on {service}: dispute with the proof",
          documents: ["enrollment letter with effective date", "remittance"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
  ],
};
