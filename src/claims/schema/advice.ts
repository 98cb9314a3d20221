import { z } from "zod";
import {
  ACTION_KINDS,
  type Advice,
  type AdviceInput,
  DEADLINE_UNITS,
  LINES_OF_BUSINESS,
  ROOT_CAUSES,
  TASK_KINDS,
} from "../advice.ts";
import { CLAIM_STATUSES, type ClaimRecord, GROUP_CODES, PAYMENT_METHODS } from "../record.ts";
import { isoDate } from "./record.ts";

/** Zod schemas of the advice contract: what goes in, what comes out. */

/**
 * Input is read more mildly than a captured page: it may come from a file that another program wrote, so identifiers and
 * codes need only be text, and lists may be empty. Types and dates must be right.
 */
const MAX_TEXT = 20_000;
const MAX_LIST = 2_000;

const text = z.string().max(MAX_TEXT);
const textList = z.array(text).max(MAX_LIST);
const money = z.int();

const amounts = {
  billed: money.optional(),
  allowed: money.optional(),
  paid: money.optional(),
  patientResponsibility: money.optional(),
  deductible: money.optional(),
  coinsurance: money.optional(),
  copay: money.optional(),
};
const adjustmentSchema = z.object({ group: z.enum(GROUP_CODES).optional(), code: text, amount: money.optional() });
const explanation = {
  adjustments: z.array(adjustmentSchema).max(MAX_LIST).optional(),
  remarks: textList.optional(),
  reasons: textList.optional(),
};

const lineSchema = z.object({
  lineNumber: z.number().optional(),
  serviceFrom: isoDate.optional(),
  serviceTo: isoDate.optional(),
  procedure: text.optional(),
  modifiers: textList.optional(),
  revenueCode: text.optional(),
  diagnoses: textList.optional(),
  units: z.number().optional(),
  statusText: text.optional(),
  ...amounts,
  ...explanation,
});

const recordSchema = z.object({
  payerName: text.optional(),
  claimNumber: text.optional(),
  patientControlNumber: text.optional(),
  patientName: text.optional(),
  memberId: text.optional(),
  patientBirthDate: isoDate.optional(),
  providerName: text.optional(),
  providerNpi: text.optional(),
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
  lines: z.array(lineSchema).max(MAX_LIST).optional(),
  ...amounts,
  ...explanation,
}) satisfies z.ZodType<ClaimRecord>;

const inputSchema = recordSchema.extend({
  remittanceDate: isoDate.optional(),
  lineOfBusiness: z.enum(LINES_OF_BUSINESS).optional(),
  networkStatus: z.enum(["in", "out"]).optional(),
  history: z
    .array(recordSchema.extend({ capturedAt: z.iso.datetime({ offset: true }) }))
    .max(MAX_LIST)
    .optional(),
  relatedClaims: z.array(recordSchema).max(MAX_LIST).optional(),
});

/**
 * A claim record with what the user knows of it. Unknown keys are dropped; a known key of the wrong type, an impossible
 * date, or a record without a single known key is an error.
 */
export const adviceInputSchema = inputSchema.refine(
  (input) => Object.keys(input).length > 0,
  "no claim field",
) satisfies z.ZodType<AdviceInput>;

const sentence = z
  .string()
  .min(1)
  .max(MAX_TEXT * 2);
const cents = z.int().min(-1e12).max(1e12);

const denialSchema = z.object({
  rootCause: z.enum(ROOT_CAUSES),
  carc: z.string().optional(),
  group: z.enum(GROUP_CODES).optional(),
  remarks: z.array(z.string()).optional(),
  lines: z.array(z.number()).optional(),
  amount: cents.optional(),
  confidence: z.number().min(0).max(1),
  evidence: sentence,
});

const basisSchema = z.object({
  rule: sentence,
  days: z.int().min(0),
  unit: z.enum(DEADLINE_UNITS),
  clock: sentence,
  from: z.object({ field: z.string().min(1), date: isoDate }),
  presumedDays: z.int().min(0).optional(),
  source: sentence,
  assumed: z.boolean(),
});

const actionSchema = z.object({
  kind: z.enum(ACTION_KINDS),
  title: sentence,
  why: sentence,
  steps: z.array(sentence),
  documents: z.array(sentence),
  deadline: isoDate.optional(),
  deadlineBasis: basisSchema.optional(),
  form: sentence.optional(),
  level: sentence.optional(),
});

export const taskSchema = z.object({
  kind: z.enum(TASK_KINDS),
  title: sentence,
  due: isoDate,
  priority: z.int().min(0).max(100),
  why: sentence,
});

export const adviceSchema = z.object({
  rootCause: z.enum(ROOT_CAUSES).optional(),
  denials: z.array(denialSchema),
  atStake: z.int().min(0),
  actions: z.array(actionSchema),
  tasks: z.array(taskSchema),
}) satisfies z.ZodType<Advice>;
