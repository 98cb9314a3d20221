import type { Adjustment, Cents, ClaimRecord, ClaimStatus, ServiceLine } from "../../claims/record.ts";
import { carc, rarc } from "../../denials/codes/index.ts";
import type { Adjudication, CodeableConcept, EobItem, ExplanationOfBenefit, Money } from "./types.ts";

/** A claim record as an ExplanationOfBenefit. What the page did not show is left out, or said to be not shown where FHIR wants it. */

const ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";
const CARC = "https://x12.org/codes/claim-adjustment-reason-codes";
const RARC = "https://x12.org/codes/remittance-advice-remark-codes";
const GROUP = "https://x12.org/codes/claim-adjustment-group-codes";
const CPT = "http://www.ama-assn.org/go/cpt";
const HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
const CDT = "http://www.ada.org/cdt";
const ICD10 = "http://hl7.org/fhir/sid/icd-10-cm";
const NPI = "http://hl7.org/fhir/sid/us-npi";
const REVENUE = "https://www.nubc.org/CodeSystem/RevenueCodes";

const NOT_SHOWN = "not shown";

export const usd = (cents: Cents): Money => ({ value: cents / 100, currency: "USD" });

const category = (code: string): CodeableConcept => ({ coding: [{ system: ADJUDICATION, code }] });

const OUTCOME: Record<ClaimStatus, ExplanationOfBenefit["outcome"]> = {
  acknowledged: "queued",
  pending: "queued",
  "information-requested": "queued",
  rejected: "error",
  "not-found": "error",
  paid: "complete",
  "partially-paid": "complete",
  denied: "complete",
  revised: "complete",
  unknown: "partial",
};

export function procedureConcept(code: string | undefined): CodeableConcept {
  if (!code) return { text: NOT_SHOWN };
  const system = /^D\d{4}$/.test(code) ? CDT : /^[A-Z]/.test(code) ? HCPCS : CPT;
  return { coding: [{ system, code }] };
}

function amounts(part: ClaimRecord | ServiceLine): Adjudication[] {
  const known: [string, Cents | undefined][] = [
    ["submitted", part.billed],
    ["eligible", part.allowed],
    ["benefit", part.paid],
    ["deductible", part.deductible],
    ["copay", part.copay],
  ];
  return known.flatMap(([code, cents]) =>
    cents === undefined ? [] : [{ category: category(code), amount: usd(cents) }],
  );
}

function adjustment({ group, code, amount }: Adjustment): Adjudication {
  const fact = carc(code);
  return {
    category: {
      coding: [{ system: GROUP, code: group ?? "OA" }],
      text: group ? `adjustment ${group}` : "adjustment, group not shown",
    },
    reason: { coding: [{ system: CARC, code: fact?.code ?? code }], ...(fact ? { text: fact.meaning } : {}) },
    ...(amount === undefined ? {} : { amount: usd(amount) }),
  };
}

function remark(code: string): Adjudication {
  const fact = rarc(code);
  return {
    category: { text: "remark" },
    reason: { coding: [{ system: RARC, code: fact?.code ?? code }], ...(fact ? { text: fact.meaning } : {}) },
  };
}

/** Amounts, adjustments and remarks of the claim or one line. */
export function adjudicationOf(part: ClaimRecord | ServiceLine): Adjudication[] {
  return [...amounts(part), ...(part.adjustments ?? []).map(adjustment), ...(part.remarks ?? []).map(remark)];
}

/** Undefined members are left out; empty lists too: FHIR knows neither. */
export function compact<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(
    ([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0),
  );
  return Object.fromEntries(kept) as T;
}

const period = (start: string | undefined, end: string | undefined) =>
  start === undefined && end === undefined ? undefined : compact({ start, end });

function itemOf(line: ServiceLine, at: number, diagnoses: readonly string[], notes: readonly string[]): EobItem {
  return compact<EobItem>({
    sequence: at + 1,
    productOrService: procedureConcept(line.procedure),
    modifier: (line.modifiers ?? []).map((code) => ({ coding: [{ code }] })),
    revenue: line.revenueCode ? { coding: [{ system: REVENUE, code: line.revenueCode }] } : undefined,
    servicedPeriod: period(line.serviceFrom, line.serviceTo),
    quantity: line.units === undefined ? undefined : { value: line.units },
    diagnosisSequence: (line.diagnoses ?? []).map((code) => diagnoses.indexOf(code) + 1),
    noteNumber: (line.reasons ?? []).map((text) => notes.indexOf(text) + 1),
    adjudication: adjudicationOf(line),
  } as EobItem);
}

/** @param seen the day on which it was last seen: `created` where the page shows no date of its own. */
export function toEob(id: string, record: ClaimRecord, seen: string): ExplanationOfBenefit {
  const lines = record.lines ?? [];
  const diagnoses = [...new Set(lines.flatMap((line) => line.diagnoses ?? []))];
  const notes = [...new Set([...(record.reasons ?? []), ...lines.flatMap((line) => line.reasons ?? [])])];
  const institutional = lines.some((line) => line.revenueCode !== undefined);
  const member = record.memberId ? [{ value: record.memberId }] : undefined;
  const paid = record.paymentNumber || record.paymentDate || record.paid !== undefined;
  return compact<ExplanationOfBenefit>({
    resourceType: "ExplanationOfBenefit",
    id,
    contained: [
      compact({
        resourceType: "Patient" as const,
        id: "patient",
        name: record.patientName ? [{ text: record.patientName }] : undefined,
        birthDate: record.patientBirthDate,
        identifier: member,
      } as NonNullable<ExplanationOfBenefit["contained"]>[number]),
    ],
    identifier: [record.claimNumber, record.patientControlNumber].flatMap((value) => (value ? [{ value }] : [])),
    status: "active",
    type: {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/claim-type",
          code: institutional ? "institutional" : "professional",
        },
      ],
    },
    use: "claim",
    patient: { reference: "#patient", ...(record.patientName ? { display: record.patientName } : {}) },
    billablePeriod: period(record.serviceFrom, record.serviceTo),
    created: record.processedDate ?? record.receivedDate ?? seen,
    insurer: { display: record.payerName ?? NOT_SHOWN },
    provider: {
      display: record.providerName ?? NOT_SHOWN,
      ...(record.providerNpi ? { identifier: { system: NPI, value: record.providerNpi } } : {}),
    },
    outcome: OUTCOME[record.status ?? "unknown"],
    disposition: record.statusText ?? record.status,
    diagnosis: diagnoses.map((code, at) => ({
      sequence: at + 1,
      diagnosisCodeableConcept: { coding: [{ system: ICD10, code }] },
    })),
    insurance: [
      { focal: true, coverage: compact({ display: record.payerName ?? NOT_SHOWN, identifier: member?.[0] }) },
    ],
    item: lines.map((line, at) => itemOf(line, at, diagnoses, notes)),
    adjudication: adjudicationOf({ adjustments: record.adjustments, remarks: record.remarks }),
    total: amounts(record).flatMap(({ category: of, amount }) => (amount ? [{ category: of, amount }] : [])),
    payment: paid
      ? compact({
          amount: record.paid === undefined ? undefined : usd(record.paid),
          date: record.paymentDate,
          identifier: record.paymentNumber ? { value: record.paymentNumber } : undefined,
        })
      : undefined,
    processNote: notes.map((text, at) => ({ number: at + 1, type: "display", text })),
  } as ExplanationOfBenefit);
}
