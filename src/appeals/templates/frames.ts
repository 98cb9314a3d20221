import {
  ACA_INTERNAL,
  ERISA,
  ERISA_SCOPE,
  EXTERNAL_REVIEW,
  GOOD_CAUSE,
  IDR,
  MEDICARE_FORMS,
  RECONSIDERATION,
  REDETERMINATION,
  REOPENING,
  TRICARE,
  TRICARE_PARTIES,
  WAIVER,
  WC_SECOND_REVIEW,
} from "./sources.ts";
import type { Line } from "./types.ts";

/** What every letter says around its argument: what it asks for, on which rule, in time or late, and how to reach the practice. */

/** First paragraph. Every sentence whose conditions hold is used, in order. */
export const OPENING: readonly Line[] = [
  {
    text: "We request a redetermination of the decision on the claim named above.",
    when: { level: /^redetermination$/ },
  },
  {
    text: "The request is made in writing under 42 CFR 405.944, which asks for the beneficiary's name, the Medicare number, the services with their dates, and the name of the party.",
    when: { line: ["medicare"], level: /^redetermination$/ },
    source: REDETERMINATION,
  },
  {
    text: "We request a reconsideration by the Qualified Independent Contractor named on the redetermination decision of {lastDecided}.",
    when: { level: /^QIC/ },
  },
  {
    text: "The request is made in writing under 42 CFR 405.964 with the elements that it asks for.",
    when: { line: ["medicare"], level: /^QIC/ },
    source: RECONSIDERATION,
  },
  {
    text: "We request a hearing before an administrative law judge on the QIC decision dated [[date and appeal number of the QIC decision]].",
    when: { level: /^ALJ/ },
  },
  { text: "The form OMHA-100 goes with it.", when: { line: ["medicare"], level: /^ALJ/ }, source: MEDICARE_FORMS },
  {
    text: "We request review by the Medicare Appeals Council of the decision dated [[date and number of the ALJ decision]].",
    when: { level: /^Medicare Appeals Council/ },
  },
  {
    text: "We ask for an exception to the filing limit for the claim named above.",
    when: { level: /^timely-filing exception/ },
  },
  {
    text: "We ask you to reopen the claim named above and to correct a clerical error; this is no appeal.",
    when: { kind: ["reopening"] },
  },
  {
    text: "Clerical errors are corrected by a reopening (Medicare Claims Processing Manual, chapter 34).",
    when: { line: ["medicare"], kind: ["reopening"] },
    source: REOPENING,
  },
  {
    text: "We send the documents that the decision on the claim named above finds missing; this is no appeal.",
    when: { kind: ["submit-records"] },
  },
  {
    text: "We ask for an authorization after the service for the claim named above.",
    when: { kind: ["obtain-authorization"] },
  },
  {
    text: "We ask you to take a late request on the claim named above; the limit ended on {deadline}.",
    when: { kind: ["call-payer"], late: true },
  },
  {
    text: "We give notice of open negotiation on the payment for the claim named above, with the CMS Open Negotiation Notice.",
    when: { level: /^open negotiation/ },
  },
  {
    text: "If it brings no agreement, the federal independent dispute resolution of 45 CFR 149.510 is open for items that qualify.",
    when: { level: /^open negotiation/ },
    source: IDR,
  },
  {
    text: "We dispute the decision on the claim named above by way of {level}.",
    when: {
      kind: ["appeal", "reconsideration"],
      level: /^(?!redetermination$|QIC|ALJ|Medicare Appeals Council|timely-filing exception|open negotiation)/,
    },
  },
  {
    text: "As a provider without a contract with the plan we enclose the signed Waiver of Liability, without which the plan does not begin its review.",
    when: { line: ["medicare-advantage"], network: "out", kind: ["appeal"] },
    source: WAIVER,
  },
  {
    text: "We act for the member; the [[assignment of benefits or authorized representative form, with date]] is enclosed.",
    when: { level: /^(?:internal appeal|external review)$/ },
  },
  {
    text: "Where the plan is an employer's plan under ERISA, this is the appeal of 29 CFR 2560.503-1(h).",
    when: { line: ["commercial"], level: /^internal appeal$/ },
    source: ERISA,
  },
  {
    text: "It is the internal appeal that 45 CFR 147.136 provides for plans that are not grandfathered.",
    when: { line: ["marketplace"], level: /^internal appeal$/ },
    source: ACA_INTERNAL,
  },
  {
    text: "It concerns a medical judgment, which external review under 45 CFR 147.136 covers.",
    when: { level: /^external review$/ },
    source: EXTERNAL_REVIEW,
  },
  {
    text: "TRICARE takes this matter to its administrative review.",
    when: { line: ["tricare"], level: /^administrative review$/ },
    source: TRICARE,
  },
  {
    text: "We file it as [[non-network participating provider, or the beneficiary's appointed representative with the signed appointment form]], since a network provider is not a proper appealing party.",
    when: { line: ["tricare"], kind: ["appeal"] },
    source: TRICARE_PARTIES,
  },
  {
    text: "It is the request for second review of 8 CCR 9792.5.5 and goes with the bill form that carries condition code W3.",
    when: { line: ["workers-comp"], state: "CA", level: /second review/ },
    source: WC_SECOND_REVIEW,
  },
];

/** What was decided. */
export const DECISION: readonly Line[] = [
  {
    text: "The decision of {notice} did not pay {lines} in full; the reason that it shows is {codes}.",
    when: { appealed: false },
    needs: ["codes"],
  },
  // the codes are those of the claim: what the decision on the earlier step said, its own letter says
  {
    text: "The {lastLevel} decided on {lastDecided} did not pay {lines} in full; the claim shows the reason {codes}.",
    when: { appealed: true },
    needs: ["codes"],
  },
  { text: "We understand this to mean: {meaning}", needs: ["meaning", "codes"] },
  { text: "The amount in dispute is {amount}.", needs: ["amount"] },
];

/** In time, or late with its reason. Only a limit with a published rule is stated to the payer. */
export const TIMING: readonly Line[] = [
  {
    text: "The request is in time: its limit ends on {deadline}.",
    when: { late: false, kind: ["appeal", "reconsideration", "reopening"] },
    needs: ["deadline"],
  },
  {
    text: "The limit ended on {deadline}. The request is late for good cause: [[reason, dates and proof]].",
    when: { late: true, kind: ["appeal", "reconsideration", "reopening", "submit-records", "obtain-authorization"] },
    needs: ["deadline"],
  },
  {
    text: "The reason for the delay is [[reason, dates and proof]].",
    when: { late: true, kind: ["call-payer"] },
  },
  {
    text: "Good cause for late filing is taken up in the Medicare Claims Processing Manual, chapter 29, section 240.",
    when: { line: ["medicare"], kind: ["appeal"], late: true },
    source: GOOD_CAUSE,
  },
];

/** Who is written to where it is not the payer: a pattern for the step, the name, and where the address stands. */
export const ADDRESSEES: readonly { level: RegExp; to: string; address: string }[] = [
  {
    level: /^QIC/,
    to: "[[Qualified Independent Contractor named on the redetermination decision]]",
    address: "[[its address, as the redetermination decision gives it]]",
  },
  {
    level: /^ALJ/,
    to: "Office of Medicare Hearings and Appeals",
    address: "[[its address, as the QIC decision gives it]]",
  },
  {
    level: /^Medicare Appeals Council/,
    to: "Departmental Appeals Board, Medicare Appeals Council",
    address: "[[its address, as the ALJ decision gives it]]",
  },
  {
    level: /^external review/,
    to: "[[external review organization named in the final decision]]",
    address: "[[its address]]",
  },
];

/** For an amount that the payer has put on the patient. */
export const PATIENT_GROUP: readonly Line[] = [
  {
    text: "The decision leaves the amount to the patient; if its reason does not hold, the plan owes it.",
    when: { group: ["PR"], kind: ["appeal", "reconsideration"] },
  },
];

/** Whether the plan's own rules or a contract decide; a letter to a private plan says that it reserves the member's rights. */
export const RESERVATION: readonly Line[] = [
  {
    text: "The ERISA claims procedure does not apply to Medicare, Medicaid and governmental plans; if this plan is one, please treat the request as the provider dispute of its own procedure.",
    when: { line: ["commercial"], level: /^internal appeal$/ },
    source: ERISA_SCOPE,
  },
];

export const REACH: readonly Line[] = ["Questions reach us at {phone}; please send the decision to the address above."];
