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
import { GROUP_CODES } from "../record.ts";
import { claimRecordSchema, isoDate, isoInstant } from "./record.ts";

/** Zod schemas of the advice contract: what goes in, what comes out. */

/** Most earlier looks at one claim that are taken. */
const MAX_HISTORY = 500;
const MAX_RELATED = 100;

const shape = claimRecordSchema.extend({
  remittanceDate: isoDate.optional(),
  lineOfBusiness: z.enum(LINES_OF_BUSINESS).optional(),
  networkStatus: z.enum(["in", "out"]).optional(),
  history: z
    .array(claimRecordSchema.extend({ capturedAt: isoInstant }))
    .max(MAX_HISTORY)
    .optional(),
  relatedClaims: z.array(claimRecordSchema).max(MAX_RELATED).optional(),
});

/**
 * A claim record with what the user knows of it. Unknown keys are dropped; a known key of the wrong type, an impossible
 * date, or a record without a single known key is an error.
 */
export const adviceInputSchema = shape.refine(
  (input) => Object.keys(input).length > 0,
  "no claim field",
) satisfies z.ZodType<AdviceInput>;

const sentence = z.string().min(1).max(4_000);
const cents = z.int().min(-1e12).max(1e12);

const denialSchema = z.object({
  rootCause: z.enum(ROOT_CAUSES),
  carc: z.string().optional(),
  group: z.enum(GROUP_CODES).optional(),
  remarks: z.array(z.string()).optional(),
  lines: z.array(z.int()).optional(),
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
