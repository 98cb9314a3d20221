import {
  AETNA_DISPUTES,
  AS_OF,
  billOther,
  CGS_REOPENINGS,
  callPayer,
  correctClaim,
  dispute,
  GUIDE,
  NGS_TREE,
  newClaim,
  reopen,
  WPS_REOPENINGS,
  writeOff,
} from "./shared.ts";
import type { ActionPlan, Playbook } from "./types.ts";

/** The claim itself: unprocessable, missing data, coding and bundling, duplicates, late filing. */

const claimHadIt: ActionPlan = {
  ...dispute,
  title: "If the claim already carried {item}: dispute with the claim image",
  why: "A second correction cannot add what was there from the start.",
  steps: [
    "Pull the 837 image or acceptance report that shows {item} as sent.",
    "Say in one sentence that the claim had it, and ask for reprocessing.",
    "File it ({channel}) and keep the confirmation.",
  ],
  documents: ["837 image or acceptance report that shows the field", "remittance"],
};

export const UNPROCESSABLE: Playbook = {
  cause: "any",
  never: ["Never appeal or reopen an MA130 claim: there is no decision to review."],
  rules: [
    {
      id: "unprocessable",
      when: { facts: ["unprocessable"] },
      actions: [newClaim],
      source: NGS_TREE,
      asOf: AS_OF,
    },
  ],
};

export const MISSING_INFO: Playbook = {
  cause: "missing-invalid-info",
  never: [
    "Never appeal what a corrected claim settles.",
    "Never resend the same claim unchanged: it denies again, as a duplicate.",
  ],
  rules: [
    {
      id: "missing-no-remark",
      when: { facts: ["no-remark"] },
      actions: [
        {
          ...callPayer,
          title: "Get the remark code that names the missing item",
          why: "The reason code only says that something is missing; the remark code says what.",
        },
        { ...correctClaim, title: "Once the item is known: correct it and send a replacement claim" },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "missing-denied-again",
      when: { facts: ["denied-before"] },
      actions: [
        {
          ...callPayer,
          title: "Denied again for the same reason: ask {payer} what is still wrong",
          why: "An earlier decision said the same, so what was sent since did not settle it.",
          steps: [
            "Compare both claims as sent: was {item} really changed, and did the replacement reach {payer} (277CA)?",
            "Ask provider services which value it has on file and which one it wants; note name and reference.",
          ],
        },
        { ...correctClaim, title: "If it is still wrong on the claim: correct {item} once more" },
        claimHadIt,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "missing-split",
      when: { carc: ["135", "239", "267", "268"] },
      actions: [
        {
          ...correctClaim,
          title: "Split the claim and bill it again",
          why: "{payer} does not take this span of dates on one claim.",
          steps: [
            "Split {claim} at the date that the code names: coverage change, month or year.",
            "Void or replace the first claim, then send the parts as separate claims.",
            "Keep both acceptance reports.",
          ],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "missing-dates",
      when: { carc: ["13", "14", "110"] },
      actions: [
        {
          ...correctClaim,
          title: "Correct the dates on {lines}",
          item: "dates",
          why: "The dates contradict each other, so one of them was entered wrong.",
          steps: [
            "Compare date of service, birth date and billing date with the record.",
            "Correct the wrong one; if the payer's own file is wrong, call instead.",
            "Submit as a replacement (frequency code 7) with the original claim number.",
          ],
        },
        {
          ...callPayer,
          title: "If the claim's dates are right: have {payer} correct its file",
          why: "Then the wrong date is in the payer's member file, not on the claim.",
          steps: [
            "Call provider services with {claim} and the patient's birth date and service date from the record.",
            "Ask for the file to be corrected and the claim to be reprocessed; note name and reference.",
          ],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "missing-medicare",
      when: { line: ["medicare"] },
      actions: [
        {
          ...newClaim,
          title: "Correct {item} and resubmit the claim",
          why: "Medicare wants the claim right and complete; a wrong or missing field is not a matter for an appeal.",
          steps: [
            "Compare {item} on the claim as it was sent with the record and correct it.",
            "Resubmit {claim} to the contractor and keep the acceptance report (277CA).",
            "If the remittance gives appeal rights (MA01), a reopening by phone may be quicker.",
          ],
        },
        reopen,
      ],
      source: NGS_TREE,
      asOf: AS_OF,
    },
    {
      id: "missing-default",
      when: {},
      actions: [correctClaim, claimHadIt],
      source: "https://gryffehigh.com/articles/bcbs-eob-denial-code-guide.html",
      asOf: AS_OF,
    },
  ],
};

const BUNDLED = ["97", "231", "234", "236", "B10", "B15", "P14", "107"];

const addModifier: ActionPlan = {
  ...correctClaim,
  title: "If {lines} was a distinct service: correct the modifier and replace the claim",
  why: "A bundling edit gives way only to a modifier that the note supports.",
  steps: [
    "Read the note: separate session, site, lesion or provider?",
    "Look the code pair up in the NCCI table: indicator 1 allows a modifier, 0 never.",
    "If it is distinct, add 59 or the fitting X modifier (25 for a visit) and send a replacement (frequency code 7).",
  ],
  documents: ["note that shows the separate service", "NCCI edit and modifier indicator"],
};

export const CODING: Playbook = {
  cause: "coding-bundling",
  never: [
    "Never add a modifier that the note does not support.",
    "Never send a second corrected claim where the modifier was already there: dispute the edit.",
  ],
  rules: [
    {
      id: "coding-submission",
      when: { carc: ["16"] },
      actions: [correctClaim, claimHadIt],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "bundled-with-modifier",
      when: { carc: BUNDLED, facts: ["distinct-modifier"] },
      actions: [
        {
          ...dispute,
          title: "Dispute the bundling of {lines} with the notes",
          why: "The line already carries the modifier, so another corrected claim would change nothing.",
          documents: ["note for each service", "NCCI edit and modifier indicator", "remittance"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "bundled-denied-again",
      when: { carc: BUNDLED, facts: ["denied-before"] },
      actions: [
        {
          ...dispute,
          title: "Denied again as bundled: dispute {lines} with the notes",
          why: "An earlier decision said the same, so another corrected claim would change nothing.",
          documents: ["note for each service", "NCCI edit and modifier indicator", "both remittances"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "bundled-medi-cal",
      when: { carc: BUNDLED, payer: ["medi-cal"] },
      actions: [
        addModifier,
        {
          ...dispute,
          kind: "appeal",
          title: "If the edit is wrong: appeal it on form 90-1",
          why: "Medi-Cal takes NCCI denials as an appeal, not as a Claims Inquiry Form.",
          documents: ["note for each service", "all RADs", "claim as billed"],
          form: "Appeal Form 90-1",
          level: "appeal (form 90-1)",
          limit: "2",
        },
        writeOff,
      ],
      source: "https://docest.com/doc/639713/cif-overview-cif",
      asOf: AS_OF,
    },
    {
      id: "bundled-medicare",
      when: { carc: BUNDLED, line: ["medicare"] },
      actions: [
        {
          ...reopen,
          title: "If {lines} was a distinct service: add the modifier by a reopening",
          why: "Modifiers are minor errors that Medicare corrects by phone or portal.",
          steps: [
            "Read the note: separate session, site, lesion or provider?",
            "Look the pair up in the NCCI table: indicator 1 allows a modifier, 0 never.",
            "If distinct, ask for a reopening to add 59 or the fitting X modifier (25 for a visit).",
          ],
          documents: addModifier.documents ?? [],
        },
        { ...dispute, title: "If Medicare refuses the modifier: redetermination with the note" },
        writeOff,
      ],
      source: WPS_REOPENINGS,
      asOf: AS_OF,
    },
    {
      id: "bundled",
      when: { carc: BUNDLED },
      actions: [
        addModifier,
        {
          ...dispute,
          title: "If it was billed right: dispute the bundling with the notes",
          documents: ["note for each service", "NCCI edit and modifier indicator", "remittance"],
        },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "bundled-facility",
      when: { carc: ["190"] },
      actions: [
        {
          ...billOther,
          title: "Bill the nursing facility for {lines}",
          why: "During a covered stay the facility is paid for this service and owes it to you.",
          steps: [
            "Confirm the stay dates in the eligibility response.",
            "Bill the facility under your agreement with it.",
            "If the service is excluded from consolidated billing, have the payer correct the denial.",
          ],
        },
        dispute,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "coding-combine",
      when: { carc: ["60", "128"] },
      actions: [
        {
          ...correctClaim,
          title: "Move {lines} onto the claim that covers it",
          why: "{payer} pays this as part of another stay or the mother's claim.",
        },
        dispute,
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "coding-medicare",
      when: { line: ["medicare"] },
      actions: [
        {
          ...reopen,
          title: "Correct the coding of {lines} by a reopening",
          why: "Diagnosis, modifier, place of service and unit errors are clerical errors for Medicare.",
        },
        { ...dispute, title: "If the coding was right: redetermination with the note" },
      ],
      source: CGS_REOPENINGS,
      asOf: AS_OF,
    },
    {
      id: "coding-default",
      when: {},
      actions: [
        {
          ...correctClaim,
          title: "Correct the coding of {lines} and send a replacement claim",
          why: "The codes do not fit together as billed, so a corrected claim settles it.",
          item: "procedure, modifier, diagnosis and place of service",
          documents: ["corrected claim", "note that supports the coding"],
        },
        { ...dispute, title: "If the coding was right: dispute it with the note" },
      ],
      source: AETNA_DISPUTES,
      asOf: AS_OF,
    },
  ],
};

const distinctDuplicate = "If it was a second, separate service: ";

export const DUPLICATE: Playbook = {
  cause: "duplicate",
  never: ["Never send a third claim: work the first one.", "Never appeal a true duplicate."],
  rules: [
    {
      id: "duplicate-of-paid",
      when: { facts: ["original-paid"] },
      actions: [
        {
          kind: "none",
          title: "Close it: {original} was paid",
          why: "The same service was decided and paid on {original}, so nothing is owed on this one.",
          steps: ["Post {original} if it is not posted yet.", "Close this claim as a duplicate."],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "duplicate-of-open",
      when: { facts: ["original-open"] },
      actions: [
        {
          kind: "wait",
          title: "Wait for {original}",
          why: "The same service is still in process on {original}; this claim adds nothing.",
          steps: ["Follow {original}.", "Send nothing more until it is decided."],
        },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "duplicate-distinct-medicare",
      when: { line: ["medicare"], facts: ["distinct-modifier"] },
      actions: [
        {
          ...reopen,
          title: "Ask for a reopening: {lines} is no duplicate",
          why: "The line carries a modifier for a repeat or separate service, and Medicare lists wrong duplicates among clerical errors.",
          documents: ["note for each service", "both claim numbers"],
        },
        dispute,
      ],
      source: WPS_REOPENINGS,
      asOf: AS_OF,
    },
    {
      id: "duplicate-distinct",
      when: { facts: ["distinct-modifier"] },
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} to reprocess: {lines} is no duplicate",
          why: "The line carries a modifier for a repeat or separate service that the edit overlooked.",
        },
        { ...dispute, documents: ["both claim numbers and what differs", "note for each service"] },
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "duplicate-other-provider",
      when: { carc: ["B20"] },
      actions: [
        {
          ...callPayer,
          title: "Ask {payer} which provider was paid for {lines}",
          why: "Only the payer can say whose claim it takes this service from.",
          steps: [
            "Ask provider services for the other provider's role, dates and modifiers, as far as it may say.",
            "Compare with the note: who did what, and was it one service shared or two?",
            "Write down name and call reference.",
          ],
        },
        { ...dispute, documents: ["note that shows who did what", "the other provider's part, where known"] },
        writeOff,
      ],
      source: GUIDE,
      asOf: AS_OF,
    },
    {
      id: "duplicate-medicare",
      when: { line: ["medicare"] },
      actions: [
        {
          kind: "check-payment",
          title: "Find the original claim and its payment",
          why: "{payer} has this service on another claim: its outcome decides what to do.",
          steps: [
            "Search the portal by patient and {service} for the first claim.",
            "Paid: post it and close this one. Denied: work that denial. In process: wait for it.",
          ],
          documents: ["original claim number"],
        },
        {
          ...reopen,
          title: `${distinctDuplicate}add the repeat modifier by a reopening`,
          why: "Medicare lists wrongly identified duplicates among clerical errors.",
          documents: ["note for each service", "both claim numbers"],
        },
      ],
      source: WPS_REOPENINGS,
      asOf: AS_OF,
    },
    {
      id: "duplicate-default",
      when: {},
      actions: [
        {
          kind: "check-payment",
          title: "Find the original claim and its payment",
          why: "{payer} has this service on another claim: its outcome decides what to do.",
          steps: [
            "Search the portal by patient and {service} for the first claim.",
            "Paid: post it and close this one. Denied: work that denial. In process: wait for it.",
          ],
          documents: ["original claim number"],
        },
        {
          ...correctClaim,
          title: `${distinctDuplicate}send a corrected claim with the repeat modifier`,
          why: "A second service on the same day needs a modifier (76, 77, 59, 91) to tell it from the first.",
          item: "modifier",
          documents: ["note for each service", "both claim numbers"],
        },
      ],
      source: "https://ams-prod.uhcprovider.com/en/claims-payments-billing/reduce-claim-returns-rework.html",
      asOf: AS_OF,
    },
  ],
};

export const TIMELY_FILING: Playbook = {
  cause: "timely-filing",
  never: [
    "Never bill the patient for a late claim.",
    "Medicare: never appeal a late-filing denial; it is no initial determination.",
  ],
  rules: [
    {
      id: "late-medicare",
      when: { line: ["medicare"] },
      actions: [
        {
          kind: "reconsideration",
          title: "Ask for an exception to timely filing, if one applies",
          why: "Medicare gives no appeal here; only the exceptions of 42 CFR 424.44 help.",
          steps: [
            "Check the four exceptions: Medicare's own error, retroactive entitlement, a Medicaid agency or Medicare Advantage plan that took its payment back.",
            "Send the contractor a written request with proof of the exception and of the dates.",
            "If the claim was received in time, show the acceptance report and ask for it to be processed.",
          ],
          documents: ["acceptance report (277CA) with date", "letter that proves the exception"],
          level: "timely-filing exception (42 CFR 424.44)",
        },
        writeOff,
      ],
      source: NGS_TREE,
      asOf: AS_OF,
    },
    {
      id: "late-default",
      when: {},
      actions: [
        {
          ...dispute,
          title: "Dispute with proof of timely filing",
          why: "Only a report that the payer accepted the claim inside the limit overturns this.",
          steps: [
            "Pull the 277CA or the clearinghouse report that shows accepted, with its date, the patient and the day of service ({service}).",
            "A submission report or the 999 is no proof; a primary payer's EOB restarts the clock at most payers.",
            "File the proof ({channel}) and keep the confirmation.",
          ],
          documents: [
            "acceptance report (277CA) inside the limit",
            "remittance",
            "primary EOB, where another payer came first",
          ],
        },
        writeOff,
      ],
      source: "https://www.have-foresight.com/case-studies/proof-of-timely-filing-277ca-acknowledgment-chain",
      asOf: AS_OF,
    },
  ],
};
