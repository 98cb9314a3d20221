import { LINES_OF_BUSINESS } from "../../claims/advice.ts";
import type { Argument } from "./types.ts";

/** Arguments where the payer judged the service: necessity, records, benefits and their limits. */

const UNITS = ["151", "153", "154"] as const;
const EXPERIMENTAL = ["55", "56", "114"] as const;

export const JUDGEMENT: readonly Argument[] = [
  {
    cause: "medical-necessity",
    subject: "medical necessity of {procedures}",
    paragraphs: [
      [
        "The decision rests on a medical judgment, and the record answers it.",
        {
          text: "The claim gives the diagnosis {diagnoses}.",
          needs: ["diagnoses"],
        },
        "Before the service the record shows [[symptoms, examination and test results, each with page and date]].",
        "Already tried were [[earlier treatments, how long, and why they did not suffice]].",
      ],
      [
        {
          text: "The remark on the decision points to a coverage policy (LCD or NCD).",
          when: { remark: ["N115", "N386"] },
        },
        {
          text: "The policy in question is [[number and title of the coverage policy]].",
          when: { line: LINES_OF_BUSINESS.filter((line) => line !== "workers-comp") },
        },
        {
          text: "The treatment guideline in question is [[name, chapter and section of the guideline that the state has adopted]].",
          when: { line: ["workers-comp"] },
        },
        "The enclosed table sets each of its criteria beside the page of the record that meets it: [[criterion, page, date]].",
        {
          text: "The number of units is supported as follows: [[each unit or visit with its time, date and reason]].",
          when: { carc: UNITS },
        },
        {
          text: "The treatment is accepted for this condition: [[guideline or published studies, with year and page]].",
          when: { carc: EXPERIMENTAL },
        },
      ],
      [
        "The treating physician's statement is enclosed: [[name and specialty]].",
        {
          text: "The physician is ready for a peer-to-peer talk with a reviewer of the same specialty, at [[telephone and hours]].",
          when: { line: ["commercial", "medicare-advantage", "medicaid", "marketplace", "tricare", "va"] },
        },
      ],
    ],
    ask: [
      "Please have the record reviewed against these criteria, reverse the decision and pay {lines}.",
      "If you uphold it, please name the criterion that is not met and the page of the record that you read.",
    ],
    enclose: ["physician's statement", "table of criteria with record pages"],
  },
  {
    cause: "documentation-requested",
    subject: "records for {procedures}",
    paragraphs: [
      [
        { text: "By your codes this is missing: {item}.", needs: ["item"] },
        "Enclosed are [[each document with its date and number of pages]].",
        {
          text: "The records were sent before, on [[date and fax or portal confirmation; strike this sentence if it was not]].",
          when: { kind: ["appeal", "reconsideration"] },
        },
      ],
      ["The service is documented on [[page and date of the signed note]]."],
    ],
    ask: ["Please review {lines} with these records and pay what is due."],
    enclose: ["copy of the request or remittance"],
  },
  {
    cause: "non-covered-benefit",
    subject: "coverage of {procedures}",
    paragraphs: [
      [
        "The plan's own benefit document covers this service: [[title, year, page and the words relied on]].",
        "The exclusion that the decision names does not apply, because [[reason, from the benefit document or the record]].",
        {
          text: "The service was not routine: it was given for {diagnoses}.",
          when: { carc: ["49"] },
          needs: ["diagnoses"],
        },
      ],
    ],
    ask: [
      "Please apply the benefit as written and pay {lines}.",
      "If you uphold the decision, please send the page of the benefit document that it rests on.",
    ],
    enclose: ["page of the benefit document"],
  },
  {
    cause: "benefit-maximum",
    subject: "benefit limit for {procedures}",
    paragraphs: [
      [
        "By our count the limit was not reached on {service}: [[dates of the visits or units used in the benefit period, and the plan's limit]].",
        "Your accumulator shows [[count as of the date of service]]; the difference comes from [[visits counted twice, of another provider or another period]].",
        "If the limit was in fact reached, we ask for an exception because [[medical reason, with page of the record; strike if not asked for]].",
      ],
    ],
    ask: ["Please correct the count and pay {lines}."],
    enclose: ["list of visits", "accumulator"],
  },
  {
    cause: "appeal-process",
    subject: "decision on the earlier appeal",
    paragraphs: [
      [
        {
          text: "The earlier step was a {lastLevel}, sent on {lastSent}.",
          needs: ["lastLevel", "lastSent"],
        },
        {
          text: "You decided it on {lastDecided}.",
          needs: ["lastDecided"],
        },
        "That decision gave these reasons: [[each reason in your decision letter]].",
        "They are answered as follows: [[each answer, with the page of the record or policy]].",
        "What is new since then is [[new record, literature or statement]].",
      ],
      [
        {
          text: "The earlier appeal was refused as late; it was sent on [[date and proof of sending]].",
          when: { carc: ["286"] },
        },
        {
          text: "The step or form that the earlier appeal lacked is now enclosed: [[which]].",
          when: { carc: ["285"] },
        },
      ],
    ],
    ask: ["Please look at {lines} afresh, with the whole file, and pay what is due."],
    enclose: ["earlier appeal with its enclosures", "decision on the earlier appeal"],
  },
];
