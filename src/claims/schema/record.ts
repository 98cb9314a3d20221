import { z } from "zod";
import { isIsoDate } from "../dates.ts";
import { isNpi } from "../identifiers.ts";
import {
  CLAIM_STATUSES,
  type ClaimRecord,
  COVERAGE_STATUSES,
  type EligibilityRecord,
  GROUP_CODES,
  PAGE_KINDS,
  PAYMENT_METHODS,
} from "../record.ts";

/**
 * Zod schemas of the capture contract. Everything that crosses a boundary (page, message, storage, file)
 * is parsed here. Unknown keys are dropped, wrong types are errors, sizes are bounded: a page is hostile input.
 */

/** Longest text of one field that is kept; a portal's longest reason is far below. */
export const MAX_TEXT = 2_000;
/** Most lines of one claim; the X12 837 allows 50 (professional) and 999 (institutional). */
export const MAX_LINES = 1_000;
/** Most records of one page. */
export const MAX_RECORDS = 2_000;

const text = z.string().trim().min(1).max(MAX_TEXT);
const textList = z.array(text).min(1).max(200);
export const isoDate = z.string().refine(isIsoDate, "not a calendar date (YYYY-MM-DD)");
export const isoInstant = z.iso.datetime();
export const cents = z.int().min(-1e12).max(1e12);
const code = z.string().regex(/^[A-Z0-9]{1,5}$/);

export const adjustmentSchema = z.object({
  group: z.enum(GROUP_CODES).optional(),
  code,
  amount: cents.optional(),
});

const amounts = {
  billed: cents.optional(),
  allowed: cents.optional(),
  paid: cents.optional(),
  patientResponsibility: cents.optional(),
  deductible: cents.optional(),
  coinsurance: cents.optional(),
  copay: cents.optional(),
};

const explanation = {
  adjustments: z.array(adjustmentSchema).min(1).max(200).optional(),
  remarks: z.array(code).min(1).max(200).optional(),
  reasons: textList.optional(),
};

export const serviceLineSchema = z.object({
  lineNumber: z.int().min(0).max(9_999).optional(),
  serviceFrom: isoDate.optional(),
  serviceTo: isoDate.optional(),
  procedure: text.optional(),
  modifiers: textList.optional(),
  revenueCode: text.optional(),
  diagnoses: textList.optional(),
  units: z.number().min(-1e6).max(1e6).optional(),
  statusText: text.optional(),
  ...amounts,
  ...explanation,
});

export const claimRecordSchema = z.object({
  payerName: text.optional(),
  claimNumber: text.optional(),
  patientControlNumber: text.optional(),
  patientName: text.optional(),
  memberId: text.optional(),
  patientBirthDate: isoDate.optional(),
  providerName: text.optional(),
  providerNpi: z.string().refine(isNpi, "not a valid NPI").optional(),
  serviceFrom: isoDate.optional(),
  serviceTo: isoDate.optional(),
  receivedDate: isoDate.optional(),
  processedDate: isoDate.optional(),
  statusText: text.optional(),
  status: z.enum(CLAIM_STATUSES).optional(),
  statusCodes: textList.optional(),
  paymentMethod: z.enum(PAYMENT_METHODS).optional(),
  paymentNumber: text.optional(),
  paymentDate: isoDate.optional(),
  lines: z.array(serviceLineSchema).min(1).max(MAX_LINES).optional(),
  ...amounts,
  ...explanation,
}) satisfies z.ZodType<ClaimRecord>;

export const eligibilityRecordSchema = z.object({
  payerName: text.optional(),
  memberId: text.optional(),
  patientName: text.optional(),
  patientBirthDate: isoDate.optional(),
  coverageStatus: z.enum(COVERAGE_STATUSES).optional(),
  coverageFrom: isoDate.optional(),
  coverageTo: isoDate.optional(),
  planName: text.optional(),
  groupNumber: text.optional(),
  otherInsurance: textList.optional(),
}) satisfies z.ZodType<EligibilityRecord>;

/** Where each value was read, by field. */
export const evidenceMapSchema = z.record(
  z.string().max(60),
  z.object({ label: z.string().max(200), place: z.string().max(200) }),
);
const readingBase = {
  portal: z.string().regex(/^[a-z0-9-]{1,60}$/),
  limits: z.array(z.string().max(200)).max(20).optional(),
  evidence: z.array(evidenceMapSchema).max(MAX_RECORDS).optional(),
};

/** A {@link PageReading}: claim pages hold claims, eligibility pages hold eligibility, `none` holds nothing. */
export const pageReadingSchema = z.discriminatedUnion("pageKind", [
  z.object({
    pageKind: z.enum(["claim-list", "claim-detail", "remittance"]),
    records: z.array(claimRecordSchema).min(1).max(MAX_RECORDS),
    ...readingBase,
  }),
  z.object({
    pageKind: z.literal("eligibility"),
    records: z.array(eligibilityRecordSchema).min(1).max(MAX_RECORDS),
    ...readingBase,
  }),
  z.object({ pageKind: z.literal("none"), records: z.array(z.never()).max(0), ...readingBase }),
]);

export const pageKindSchema = z.enum(PAGE_KINDS);
