import type { LetterInput } from "../../../src/appeals/case.ts";
import type { Practice } from "../../../src/appeals/practice.ts";
import type { Action, UserFacts } from "../../../src/claims/advice.ts";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { type ClaimEntry, type ClaimWork, emptyWork } from "../../../src/claims/work.ts";
import { adviseEntry } from "../../../src/followup/summary.ts";

/** Synthetic denied claims: every root cause, and every line of business that has rules of its own. */

export const TODAY = "2026-11-23";

export const PRACTICE: Practice = {
  name: "Cedar Hollow Orthopedics",
  address: ["418 Mill Road, Suite 2", "Springfield, IL 62701"],
  phone: "(217) 555-0142",
  fax: "(217) 555-0143",
  npi: "1234567893",
  taxId: "00-1234567",
  signer: "Dana Whitfield",
  signerTitle: "Billing manager",
};

const PATIENT: ClaimRecord = {
  patientName: "OKONKWO, ADAEZE",
  memberId: "W8840012277",
  claimNumber: "2026218004417",
  providerName: "Lena Forsythe MD",
  providerNpi: "1234567893",
  serviceFrom: "2026-08-03",
  serviceTo: "2026-08-03",
  receivedDate: "2026-08-11",
  processedDate: "2026-09-14",
  status: "denied",
  billed: 48_000,
  paid: 0,
};

export interface Sample {
  name: string;
  record: ClaimRecord;
  facts?: UserFacts;
  work?: Partial<ClaimWork>;
  /** Which of the advice's actions; the first that takes a letter where absent. */
  pick?: (action: Action) => boolean;
}

type Code = [group: "CO" | "PR" | "OA" | "PI", code: string, ...remarks: string[]];

/** One denied line, the whole billed amount. */
function denied(payerName: string, [group, code, ...remarks]: Code, more: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    ...PATIENT,
    ...(payerName.startsWith("Medicare") ? { memberId: "1EG4TE5MK73" } : {}),
    payerName,
    lines: [
      {
        lineNumber: 1,
        procedure: "72148",
        diagnoses: ["M54.16"],
        units: 1,
        serviceFrom: "2026-08-03",
        serviceTo: "2026-08-03",
        billed: 48_000,
        paid: 0,
        adjustments: [{ group, code, amount: 48_000 }],
        ...(remarks.length > 0 ? { remarks } : {}),
      },
    ],
    ...more,
  };
}

const MEDICARE = "Medicare Part B - Novitas";
const MEDICAID = "Texas Medicaid (TMHP)";
const COMMERCIAL = "Aetna";

const disputing = (action: Action): boolean => action.kind === "appeal" || action.kind === "reconsideration";

export const SAMPLES: readonly Sample[] = [
  {
    name: "necessity-medicare",
    record: denied(MEDICARE, ["CO", "50", "N115"]),
    facts: { remittanceDate: "2026-09-14" },
  },
  { name: "necessity-medicaid", record: denied(MEDICAID, ["CO", "50"]) },
  { name: "necessity-commercial-units", record: denied(COMMERCIAL, ["CO", "151"]) },
  {
    name: "necessity-ma-out",
    record: denied("Humana Medicare Advantage", ["CO", "50"]),
    facts: { networkStatus: "out", remittanceDate: "2026-10-05" },
  },
  { name: "necessity-tricare", record: denied("TRICARE East", ["CO", "50"]) },
  { name: "necessity-patient", record: denied(COMMERCIAL, ["PR", "50"]), pick: disputing },
  {
    name: "necessity-qic",
    record: denied(MEDICARE, ["CO", "50", "MA91"], { statusText: "Redetermination upheld" }),
    facts: { remittanceDate: "2026-11-02" },
    work: {
      appeals: [
        {
          id: "appeal-0001",
          level: "redetermination",
          sentOn: "2026-09-20",
          method: "portal",
          outcome: "lost",
          decidedOn: "2026-11-02",
        },
      ],
    },
  },
  { name: "experimental-marketplace", record: denied("Ambetter of Florida", ["CO", "55"]) },
  { name: "authorization-commercial", record: denied(COMMERCIAL, ["CO", "197"]), pick: disputing },
  {
    name: "authorization-emergency",
    record: denied("Cigna", ["CO", "197"], {
      lines: [
        {
          lineNumber: 2,
          procedure: "99284",
          revenueCode: "0450",
          billed: 48_000,
          paid: 0,
          adjustments: [{ group: "CO", code: "197", amount: 48_000 }],
        },
      ],
    }),
    pick: disputing,
  },
  { name: "authorization-retro", record: denied(MEDICAID, ["CO", "197"]) },
  { name: "network-commercial", record: denied("Some Regional Health Plan", ["CO", "242"]), pick: disputing },
  {
    name: "network-surprise",
    record: denied("Cigna", ["CO", "242", "N830"]),
    facts: { networkStatus: "out", remittanceDate: "2026-11-02" },
  },
  {
    name: "bundling-commercial",
    record: denied("UnitedHealthcare", ["CO", "97"], {
      lines: [
        { lineNumber: 1, procedure: "99213", modifiers: ["25"], billed: 15_000, paid: 9_000 },
        {
          lineNumber: 2,
          procedure: "20610",
          modifiers: ["59"],
          billed: 33_000,
          paid: 0,
          adjustments: [{ group: "CO", code: "97", amount: 33_000 }],
        },
        {
          lineNumber: 3,
          procedure: "76942",
          billed: 11_000,
          paid: 0,
          adjustments: [{ group: "CO", code: "97", amount: 11_000 }],
        },
      ],
      status: "partially-paid",
      billed: 59_000,
      paid: 9_000,
    }),
    pick: disputing,
  },
  { name: "bundling-medicare-reopening", record: denied(MEDICARE, ["CO", "4", "N519"]) },
  { name: "missing-medicare", record: denied(MEDICARE, ["CO", "16", "N290"]) },
  { name: "missing-commercial", record: denied(COMMERCIAL, ["CO", "16", "N290"]), pick: disputing },
  { name: "records-medicare", record: denied(MEDICARE, ["CO", "252", "M127"]) },
  { name: "records-commercial", record: denied("Cigna", ["CO", "226"]) },
  { name: "duplicate-medicaid", record: denied(MEDICAID, ["CO", "18"]), pick: disputing },
  { name: "late-medicare", record: denied(MEDICARE, ["CO", "29"]) },
  { name: "late-commercial", record: denied(COMMERCIAL, ["CO", "29"]) },
  { name: "coordination-commercial", record: denied(COMMERCIAL, ["CO", "22"]), pick: disputing },
  { name: "liability-commercial", record: denied("Humana", ["CO", "20"]), pick: disputing },
  { name: "wrong-payer-commercial", record: denied(COMMERCIAL, ["CO", "109"]), pick: disputing },
  { name: "eligibility-medicaid", record: denied(MEDICAID, ["CO", "27"]), pick: disputing },
  { name: "enrollment-medicaid", record: denied(MEDICAID, ["CO", "B7"]), pick: disputing },
  { name: "benefit-commercial", record: denied(COMMERCIAL, ["CO", "96", "N130"]), pick: disputing },
  { name: "maximum-commercial", record: denied(COMMERCIAL, ["CO", "119"]), pick: disputing },
  { name: "contract-commercial", record: denied(COMMERCIAL, ["CO", "147"], { allowed: 0 }), pick: disputing },
  { name: "method-commercial", record: denied(COMMERCIAL, ["CO", "59"]), pick: disputing },
  {
    name: "recoupment-medicare",
    record: denied(MEDICARE, ["CO", "B20"], { status: "revised", paid: -22_000, statusText: "Adjusted" }),
    pick: disputing,
  },
  { name: "appeal-upheld-commercial", record: denied(COMMERCIAL, ["CO", "193"]), pick: disputing },
  {
    name: "workers-comp-california",
    record: denied("California Workers' Compensation - State Fund", ["CO", "P12"]),
    pick: disputing,
  },
  { name: "workers-comp-other", record: denied("Midwest Workers Compensation Mutual", ["CO", "50"]) },
  { name: "dental", record: denied("Delta Dental", ["CO", "50"], {}) },
  {
    name: "wording-only",
    record: {
      ...PATIENT,
      payerName: "Some Regional Health Plan",
      memberId: "XXXXX2277",
      reasons: ["Services not deemed appropriate for setting"],
    },
    pick: disputing,
  },
  {
    name: "bare",
    record: { status: "denied", adjustments: [{ group: "CO", code: "50" }] },
    pick: disputing,
  },
];

export function entryOf({ record, facts, work }: Sample): ClaimEntry {
  return {
    history: {
      id: "claim-00000001",
      source: { portal: "generic", host: "portal.example", origins: ["https://portal.example"] },
      current: record,
      firstSeenAt: "2026-11-20T15:00:00.000Z",
      lastSeenAt: "2026-11-20T15:00:00.000Z",
      sightings: [
        { id: "sighting-0001", seq: 1, capturedAt: "2026-11-20T15:00:00.000Z", pageKind: "claim-detail", record },
      ],
    },
    work: { ...emptyWork(), ...work, facts: facts ?? {} },
    links: [],
  };
}

/** What a letter of this sample is drafted from. */
export function inputOf(sample: Sample, takes: (action: Action, late: boolean) => boolean): LetterInput {
  const entry = entryOf(sample);
  const advice = adviseEntry(entry, TODAY);
  const action =
    advice.actions.find(sample.pick ?? ((each) => takes(each, (each.deadline ?? TODAY) < TODAY))) ?? advice.actions[0];
  if (!action) throw new Error(`${sample.name}: no action`);
  return { ...entry, advice, action, practice: PRACTICE, today: TODAY };
}
