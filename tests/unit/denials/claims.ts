import fc from "fast-check";
import type { AdviceInput } from "../../../src/claims/advice.ts";
import { LINES_OF_BUSINESS } from "../../../src/claims/advice.ts";
import { fromDayNumber } from "../../../src/claims/dates.ts";
import {
  type Adjustment,
  CLAIM_STATUSES,
  type ClaimStatus,
  GROUP_CODES,
  type ServiceLine,
} from "../../../src/claims/record.ts";
import { allCarcs, allRarcs } from "../../../src/denials/codes/index.ts";

/** Generators of synthetic claims. */

export const CARCS = allCarcs().map((fact) => fact.code);
export const RARCS = allRarcs().map((fact) => fact.code);

export const PAYERS = [
  "Medicare Part B - Novitas",
  "UnitedHealthcare",
  "Aetna",
  "Cigna",
  "Humana",
  "Anthem Blue Cross Blue Shield of Georgia",
  "Blue Cross Blue Shield of Texas",
  "Texas Medicaid (TMHP)",
  "Medi-Cal",
  "TRICARE East",
  "VA CCN TriWest",
  "Ambetter of Florida",
  "Some Regional Health Plan",
];

export const day = fc.integer({ min: 19_000, max: 20_900 }).map(fromDayNumber);
export const cents = fc.integer({ min: 0, max: 5_000_000 });

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

export const adjustment: fc.Arbitrary<Adjustment> = fc.record(
  { group: fc.constantFrom(...GROUP_CODES), code: fc.constantFrom(...CARCS), amount: cents },
  { requiredKeys: ["code"] },
);

const line: fc.Arbitrary<ServiceLine> = fc.record(
  {
    procedure: fc.constantFrom("99213", "99284", "93000", "J1885", "97110"),
    modifiers: fc.array(fc.constantFrom("59", "25", "GW", "KX"), { minLength: 1, maxLength: 2 }),
    billed: cents,
    allowed: cents,
    paid: fc.oneof(fc.constant(0), cents),
    patientResponsibility: fc.oneof(fc.constant(0), cents),
    serviceFrom: day,
    adjustments: fc.array(adjustment, { minLength: 1, maxLength: 3 }),
    remarks: fc.array(fc.constantFrom(...RARCS), { minLength: 1, maxLength: 3 }),
    reasons: fc.array(fc.constantFrom("Not payable", "See provider manual", "W41 invalid"), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);

const base = {
  payerName: fc.constantFrom(...PAYERS),
  claimNumber: fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== ""),
  serviceFrom: day,
  serviceTo: day,
  receivedDate: day,
  processedDate: day,
  paymentDate: day,
  statusText: fc.constantFrom("Finalized", "Denied", "In process", "Appeal in review", "Denied - you may appeal"),
  statusCodes: fc.constant(["F2:107"]),
  billed: cents,
  allowed: cents,
  paid: fc.oneof(fc.constant(0), cents),
  patientResponsibility: fc.oneof(fc.constant(0), cents),
  adjustments: fc.array(adjustment, { minLength: 1, maxLength: 3 }),
  remarks: fc.array(fc.constantFrom(...RARCS), { minLength: 1, maxLength: 2 }),
  reasons: fc.array(fc.constantFrom("No authorization", "Charges exceed", "Call us"), { minLength: 1, maxLength: 2 }),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
};

/** Any claim, coherent or not. */
export function claim(
  status: fc.Arbitrary<ClaimStatus> = fc.constantFrom(...CLAIM_STATUSES),
): fc.Arbitrary<AdviceInput> {
  const record = fc.record({ ...base, status }, { requiredKeys: ["status"] });
  const past = fc.record(
    { ...base, status: fc.constantFrom(...CLAIM_STATUSES), capturedAt: day.map((date) => `${date}T12:00:00.000Z`) },
    { requiredKeys: ["status", "capturedAt"] },
  );
  return fc
    .record({
      record,
      remittanceDate: some(day),
      lineOfBusiness: some(fc.constantFrom(...LINES_OF_BUSINESS)),
      networkStatus: some(fc.constantFrom("in" as const, "out" as const)),
      history: some(fc.array(past, { maxLength: 2 })),
      relatedClaims: some(fc.array(record, { maxLength: 1 })),
    })
    .map(({ record: own, ...facts }) => ({ ...own, ...facts }) as unknown as AdviceInput);
}

/** A denied claim with one given adjustment on the claim level, the whole billed amount. */
export function deniedBy(group: Adjustment["group"], code: string, more: Partial<AdviceInput> = {}): AdviceInput {
  return {
    payerName: "Some Regional Health Plan",
    claimNumber: "CLM-1",
    status: "denied",
    serviceFrom: "2026-08-03",
    serviceTo: "2026-08-03",
    processedDate: "2026-09-01",
    billed: 25_000,
    paid: 0,
    adjustments: [{ ...(group ? { group } : {}), code, amount: 25_000 }],
    ...more,
  };
}
