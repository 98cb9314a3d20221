import type { Argument } from "./types.ts";

/** Arguments about who covers the patient and who may treat and bill. */

export const COVERAGE: readonly Argument[] = [
  {
    cause: "eligibility-coverage",
    subject: "coverage on {service}",
    paragraphs: [
      [
        "Coverage was in force on {service}: [[eligibility response with date, plan and reference number]].",
        "The claim was sent under member number {member}.",
        "If the coverage was entered later, the enrollment notice is dated [[date; strike if it does not apply]].",
      ],
    ],
    ask: ["Please correct the coverage record for {service} and process the claim."],
    enclose: ["eligibility response for the date of service"],
  },
  {
    cause: "prior-authorization",
    subject: "authorization for {procedures}",
    paragraphs: [
      [
        {
          text: "[[Either: an authorization was given, with number, dates, units, codes and who gave it. Or: none was asked for beforehand, with the reason (emergency, the payer's system or staff, coverage found later) and its proof]].",
          when: { kind: ["appeal", "reconsideration"] },
        },
        {
          text: "None was asked for beforehand because [[emergency, the payer's system or staff, coverage found later; with proof]].",
          when: { kind: ["obtain-authorization"] },
        },
        {
          text: "The claim shows emergency care ({emergency}), which left no time to ask: [[page of the emergency record]].",
          when: { emergency: true },
          needs: ["emergency"],
        },
        {
          text: "The authorization was refused before the service; the refusal is dated [[date]] and names [[criteria]].",
          when: { carc: ["39"] },
        },
        {
          text: "You were told of the admission on [[date, time and confirmation of the notice]].",
          when: { carc: ["210"] },
        },
        "The service itself met the criteria for authorization: [[criteria, with pages of the record]].",
      ],
    ],
    ask: [
      {
        text: "Please accept the authorization, or the reason why there was none, and pay {lines}.",
        when: { kind: ["appeal", "reconsideration"] },
      },
      {
        text: "Please grant the authorization for {service} and process {lines}.",
        when: { kind: ["obtain-authorization"] },
      },
    ],
    enclose: ["authorization letter or call reference"],
  },
  {
    cause: "network-or-referral",
    subject: "network standing and referral for {service}",
    paragraphs: [
      [
        "On {service} the provider stood as follows with the plan: [[contract and its effective date, gap exception, or referral number]].",
        {
          text: "The claim names {provider} with the NPI {npi}.",
          needs: ["provider", "npi"],
        },
        "If the provider is outside the network: no provider of the network could give this service in reach and in time, because [[names asked, dates, answers; strike if it does not apply]].",
        {
          text: "The claim shows emergency care ({emergency}): [[page of the emergency record]].",
          when: { emergency: true },
          needs: ["emergency"],
        },
      ],
    ],
    ask: ["Please process {lines} at the network level."],
    enclose: ["contract page, gap exception or referral"],
  },
  {
    cause: "coordination-of-benefits",
    subject: "order of payers",
    paragraphs: [
      [
        "On {service} the order of payers was [[first payer, second payer, and since when]].",
        "The proof is [[the other payer's decision with date, allowed, paid and its reason; or the end of the other coverage, with date]].",
        "The record that shows the order is enclosed: [[coordination record or questionnaire, with date]].",
      ],
    ],
    ask: ["Please update the coordination record and process {lines} in that order."],
    enclose: ["other payer's EOB", "coordination record"],
  },
  {
    cause: "third-party-liability",
    subject: "no other party liable",
    paragraphs: [
      [
        "The care was given for [[condition; work-related or not; accident or not, with date and place]].",
        "No other party has accepted this claim: [[denial or closing letter of the other insurer, with date; or the patient's statement]].",
      ],
    ],
    ask: ["Please close the liability question and process {lines}."],
    enclose: ["accident statement or letter of the other insurer"],
  },
  {
    cause: "wrong-payer-or-plan",
    subject: "coverage of {service} by {payer}",
    paragraphs: [
      [
        "The patient's coverage for {service} was with {payer}: [[eligibility response with date and reference]].",
        "The payer or plan that the decision names answers that it does not cover this patient or service: [[answer with date; strike if none]].",
      ],
    ],
    ask: ["Please process {lines}, or name the plan and address that owes it."],
    enclose: ["eligibility response for the date of service"],
  },
  {
    cause: "provider-enrollment",
    subject: "the provider's enrollment on {service}",
    paragraphs: [
      [
        "The provider on the claim was enrolled on {service}: [[approval letter with effective date, program and location]].",
        {
          text: "The claim names {provider} with the NPI {npi}.",
          needs: ["provider", "npi"],
        },
        "The link between provider, group and location is on file since [[date]].",
      ],
    ],
    ask: ["Please correct the provider record for {service} and process {lines}."],
    enclose: ["enrollment or credentialing approval with effective date"],
  },
];
