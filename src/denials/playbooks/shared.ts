import type { ActionPlan } from "./types.ts";

/** Actions that several playbooks share, and the sources they cite. */

export const GUIDE = "ClaimTrail field guide (office practice, no outside source)";
export const NGS_TREE = "https://www.ngsmedicare.com/en/web/ngs/appeals-decision-tree-part-b";
export const CGS_REOPENINGS = "https://cgsmedicare.com/jc/claims/reopenings.html";
export const WPS_REOPENINGS = "http://www.wpsmedicare.com/j5macpartb/departments/appeals/b_reopening.shtml";
export const NGS_GROUPS = "https://ngsmedicare.com/web/ngs/remittance-advice?selectedArticleId=2431742";
export const HUMANA_MILITARY = "https://www.humanamilitary.com/providerhandbook/07claims/0739";
export const AETNA_DISPUTES =
  "https://www.aetna.com/health-care-professionals/disputes-appeals/disputes-appeals-overview.html";
export const AS_OF = "2026-11";

export const correctClaim: ActionPlan = {
  kind: "corrected-claim",
  title: "Correct {item} and send a replacement claim",
  why: "The claim itself has to change, so {payer} decides it anew without an appeal.",
  steps: [
    "Open {claim} and compare {item} with the record.",
    "Correct it and check the rest of the claim too, so that it is sent once.",
    "Submit as a replacement (frequency code 7) with {payer}'s original claim number.",
    "Keep the acceptance report (277CA).",
  ],
  documents: ["corrected claim", "original claim number"],
  limit: "corrected",
};

export const newClaim: ActionPlan = {
  kind: "corrected-claim",
  title: "Correct {item} and send a new claim",
  why: "Remark MA130: {payer} could not process the claim and decided nothing, so only a new claim helps.",
  steps: [
    "Compare {item} on the claim as it was sent with the record and correct it.",
    "Submit a new claim, not a replacement: the first one counts as never filed.",
    "Keep the acceptance report (277CA) as proof of the filing date.",
  ],
  documents: ["new claim with the correction"],
  limit: "filing",
};

export const reopen: ActionPlan = {
  kind: "reopening",
  title: "Have {payer} correct {lines} by a reopening",
  why: "A clerical slip on a decided Medicare claim is corrected by phone or portal, faster than an appeal.",
  steps: [
    "Check against the record what should have been billed.",
    "Request a clerical error reopening for {claim} on the contractor's portal or by phone.",
    "Note the reference number; a refused reopening leaves the redetermination open.",
  ],
  documents: ["remittance with the denial"],
  level: "reopening",
  limit: "reopening",
};

export const dispute: ActionPlan = {
  kind: "dispute",
  title: "Dispute {code} with {payer}",
  why: "If the claim was right as billed, {payer} has to be shown why.",
  steps: [
    "State in one sentence what was denied and why it is payable.",
    "Answer the payer's reason point by point from the record.",
    "File it ({channel}) and keep the confirmation.",
  ],
  documents: ["remittance or denial letter", "claim as billed", "records for {service}"],
};

export const writeOff: ActionPlan = {
  kind: "write-off",
  title: "Write off {amount} if nothing else helps",
  why: "The group code leaves it with you: it may not be billed to the patient.",
  steps: [
    "Adjust {amount} and note the reason: {codes}.",
    "Note the cause, so that it is fixed before the next claim.",
  ],
};

export const billPatient: ActionPlan = {
  kind: "bill-patient",
  title: "Bill {amount} to the patient",
  why: "Group PR makes this the patient's share.",
  steps: [
    "Check for a secondary insurance first and bill it with this remittance.",
    "Send the patient a statement for {amount} with the payer's explanation.",
  ],
  documents: ["remittance", "signed notice or waiver, where the service is not covered"],
};

export const callPayer: ActionPlan = {
  kind: "call-payer",
  title: "Ask {payer} why {lines} was not paid",
  why: "What is shown does not name a cause that can be worked.",
  steps: [
    "Look for the full remittance (835) first: it may show the remark code that the portal leaves out.",
    "Call or message provider services with {claim} and ask for group, reason and remark codes.",
    "Ask what would make it payable and by when; write down name and call reference.",
  ],
  documents: ["claim number and date of service"],
};

export const verifyEligibility: ActionPlan = {
  kind: "verify-eligibility",
  title: "Check the patient's coverage on {service}",
  why: "Whether to correct, bill elsewhere or bill the patient depends on the coverage on that day.",
  steps: [
    "Run an eligibility check (270/271) for {service}, not for today.",
    "Compare member ID, name and birth date with the card.",
    "If coverage was active, keep the response: it proves the payer's error.",
  ],
  documents: ["eligibility response for {service}", "copy of the card"],
  limit: "1",
};

export const billOther: ActionPlan = {
  kind: "bill-other-payer",
  title: "Bill the payer that comes first",
  why: "{payer} does not owe this before another payer has decided it.",
  steps: [
    "Find the other payer: eligibility response, card, patient's intake form.",
    "Bill it now, within its own filing limit.",
    "When it has decided, send its EOB to {payer} if a balance is left.",
  ],
  documents: ["other payer's card or claim number", "this remittance"],
};
