import { CGS_NO_APPEAL, TIMELY_EXCEPTIONS } from "./sources.ts";
import type { Argument } from "./types.ts";

/** Arguments about the claim as it was sent: codes, fields, copies, dates. */

export const CLAIM_DATA: readonly Argument[] = [
  {
    cause: "coding-bundling",
    subject: "separate payment of {procedures}",
    paragraphs: [
      [
        "The services were separate: [[different site, session, injury, provider or time, with the page of the note for each]].",
        {
          text: "The claim marks this with {separating}.",
          needs: ["separating"],
        },
        "The code pair and what the edit allows are [[both codes, edit and its modifier indicator]].",
        "The note for each service is enclosed and stands on its own.",
      ],
    ],
    ask: ["Please pay {lines} separately, or name the edit and its version if you uphold the decision."],
    enclose: ["note for each service"],
  },
  {
    cause: "missing-invalid-info",
    subject: "information that the decision finds missing or wrong",
    paragraphs: [
      [
        { text: "Your codes point to this item: {item}.", needs: ["item"] },
        "The claim as it was sent shows that item as follows: [[what the claim carries there, with a copy of the claim]].",
        "It was neither missing nor wrong, because [[reason, with proof]].",
      ],
    ],
    ask: ["Please process {lines} with this information."],
    enclose: ["copy of the claim as sent"],
  },
  {
    cause: "duplicate",
    subject: "separate payment of {procedures}",
    paragraphs: [
      [
        {
          text: "The decision takes the service as done by another provider; who did what is on [[page of the note, and the other provider's part]].",
          when: { carc: ["B20"] },
        },
        { text: "The claim was set aside as a copy of [[number of the other claim]].", when: { notCarc: ["B20"] } },
        {
          text: "The two differ in [[time of day, site, provider, units or modifier, and the page of the note for each]].",
          when: { notCarc: ["B20"] },
        },
        {
          text: "The claim marks the difference with {separating}.",
          needs: ["separating"],
        },
        { text: "Both services were given, and the note for each is enclosed.", when: { notCarc: ["B20"] } },
      ],
    ],
    ask: ["Please process {lines} as a service of its own."],
    enclose: ["remittances of both claims", "note for each service"],
  },
  {
    cause: "timely-filing",
    subject: "filing of the claim in time",
    paragraphs: [
      [
        {
          text: "Medicare gives no appeal of a decision that a claim came too late.",
          when: { line: ["medicare"] },
          source: CGS_NO_APPEAL,
        },
        {
          text: "We ask for an exception under 42 CFR 424.44(b): [[Medicare's own error; retroactive entitlement; a Medicaid agency or Medicare Advantage plan that took its payment back]].",
          when: { line: ["medicare"] },
          source: TIMELY_EXCEPTIONS,
        },
        {
          text: "The proof of the exception and of its dates is [[letter or notice with its date]].",
          when: { line: ["medicare"] },
        },
        "The claim was accepted on [[date of the acceptance report]] under [[trace or claim number of the 277CA]], with this patient and this date of service.",
        {
          text: "Your own portal shows it as received on {received}.",
          when: { prompt: true },
          needs: ["received"],
        },
        {
          text: "If another payer came first, its decision is dated [[date of the primary EOB; strike if none]].",
          when: { line: ["commercial", "medicare-advantage", "medicaid", "tricare", "va", "marketplace", "dental"] },
        },
      ],
    ],
    ask: ["Please take the claim as filed in time and process it."],
    enclose: ["acceptance report (277CA)"],
  },
];
