import { describe, expect, test } from "vitest";
import type { Field } from "../../../src/reading/portals/adapter.ts";
import { Matcher } from "../../../src/reading/vocabulary/matcher.ts";
import { type About, Meanings } from "../../../src/reading/vocabulary/meaning.ts";
import { type LabelCase, labelCases } from "./labels.ts";

/**
 * Thousands of label wordings against the vocabulary. Sixty per cent were looked at while it was written; the held-out rest
 * tells how it does on wordings that it has never seen.
 */

const meanings = new Meanings(new Matcher());
/** Fields that a claim record does not carry, and those that an eligibility record does. */
const NOT_ON_CLAIMS: readonly string[] = [
  "ignore",
  "coverageStatus",
  "coverageFrom",
  "coverageTo",
  "groupNumber",
  "otherInsurance",
];
const ELIGIBILITY = /^(?:coverage|member|patient(?:Name|First|Last|Birth)|payerName|plan|group|other)/;

/** What a record would get from the label, or undefined where it would get nothing. */
function landing(c: LabelCase): Field | undefined {
  const [section, label = ""] = c.context === "section" ? c.label.split(" > ") : [undefined, c.label];
  const eligible = c.context === "eligibility" || (section !== undefined && c.field.startsWith("coverage"));
  const about: About = eligible ? "eligibility" : "claim";
  const field = meanings.resolve(label, c.value, section ? [section] : [], about)?.field;
  if (field === undefined) return undefined;
  if (eligible) return ELIGIBILITY.test(field) ? field : undefined;
  if (field === "planName") return /type|product|benefit/i.test(label) ? undefined : "payerName";
  return NOT_ON_CLAIMS.includes(field) ? undefined : field;
}

function score(cases: readonly LabelCase[]): { recall: number; precision: number; wrong: string[] } {
  let right = 0;
  let labelled = 0;
  const wrong: string[] = [];
  for (const c of cases) {
    const found = landing(c);
    if (c.field !== "none") labelled += 1;
    if (found !== undefined && found === c.field) right += 1;
    else if (found !== undefined) wrong.push(`${c.context} ${c.label} (${c.value}): ${found}`);
  }
  return { recall: right / labelled, precision: right / (right + wrong.length), wrong };
}

describe.each([
  ["labels", 1_800, 700, { looked: [0.97, 0.99], held: [0.93, 0.985] }],
  ["portal-labels", 1_500, 280, { looked: [0.95, 0.99], held: [0.87, 0.98] }],
] as const)("%s", (name, labelled, strange, floors) => {
  const cases = labelCases(name);
  test("there are enough of them", () => {
    expect(cases.filter((c) => c.field !== "none").length).toBeGreaterThanOrEqual(labelled);
    expect(cases.filter((c) => c.field === "none").length).toBeGreaterThanOrEqual(strange);
    expect(cases.filter((c) => c.heldOut).length / cases.length).toBeGreaterThan(0.35);
  });

  test.each([
    ["looked at", false, floors.looked],
    ["held out", true, floors.held],
  ])("%s", (part, heldOut, [recall, precision]) => {
    const got = score(cases.filter((c) => c.heldOut === heldOut));
    console.log(`${name} ${part}: recall ${got.recall.toFixed(4)}  precision ${got.precision.toFixed(4)}`);
    expect(got.recall).toBeGreaterThanOrEqual(recall);
    expect(got.precision).toBeGreaterThanOrEqual(precision);
  });
});

test("a value beside a holder's birthday is not the patient's", () => {
  expect(meanings.resolve("Policy Holder's Date of Birth", "04/17/1961", [])).toBeUndefined();
  expect(meanings.resolve("Patient Birth Dt", "04/17/1961", [])?.field).toBe("patientBirthDate");
});

test("a name that has words of the trade in it is a name", () => {
  expect(meanings.resolve("Payer", "Bluestone Health Plan", [])?.field).toBe("payerName");
  expect(meanings.resolve("Patient Name", "Member ID", [])).toBeUndefined();
});

test.each([
  ["From", "01/01/2026", "serviceFrom", "coverageFrom"],
  ["Status", "Active", "statusText", "coverageStatus"],
])("%s on a claim and on an eligibility answer", (label, value, claim, eligibility) => {
  expect(meanings.resolve(label, value, [])?.field).toBe(claim);
  expect(meanings.resolve(label, value, [], "eligibility")?.field).toBe(eligibility);
});
