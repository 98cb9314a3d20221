import { z } from "zod";
import { ACTION_KINDS, LINES_OF_BUSINESS } from "../advice.ts";
import type { CapturedPage, ClaimHistory, EligibilityEntry } from "../history.ts";
import {
  APPEAL_METHODS,
  APPEAL_OUTCOMES,
  type AppealRecord,
  CLOSE_OUTCOMES,
  type ClaimEntry,
  type ClaimWork,
} from "../work.ts";
import {
  claimRecordSchema,
  eligibilityRecordSchema,
  evidenceMapSchema,
  isoDate,
  isoInstant,
  MAX_RECORDS,
  MAX_TEXT,
} from "./record.ts";

/** Schemas of what the vault takes in and gives out in files: sealed pages, restored histories, the user's work. */

const id = z.string().regex(/^[\w-]{8,64}$/);
const text = z.string().trim().min(1).max(MAX_TEXT);
const longText = z.string().trim().min(1).max(10_000);
const shortText = z.string().trim().max(500);
const author = z.string().trim().max(60).optional();
const portalRef = { portal: z.string().min(1).max(253), host: z.string().max(253) };
const origin = z.string().max(300);

const captured = { id, capturedAt: isoInstant, evidence: evidenceMapSchema.optional() };

/** One sighting on its way into the vault. */
export const capturedSightingSchema = z.discriminatedUnion("pageKind", [
  z.object({ ...captured, pageKind: z.enum(["claim-list", "claim-detail", "remittance"]), record: claimRecordSchema }),
  z.object({ ...captured, pageKind: z.literal("eligibility"), record: eligibilityRecordSchema }),
]);

/** One page on its way into the vault. */
export const capturedPageSchema = z.object({
  ...portalRef,
  origin,
  sightings: z.array(capturedSightingSchema).min(1).max(MAX_RECORDS),
  sample: z.boolean().optional(),
}) satisfies z.ZodType<CapturedPage>;

export const claimHistorySchema = z.object({
  id,
  source: z.object({
    ...portalRef,
    origins: z.array(origin).max(200),
    also: z.array(z.object(portalRef)).max(50).optional(),
  }),
  current: claimRecordSchema,
  firstSeenAt: isoInstant,
  lastSeenAt: isoInstant,
  sightings: z
    .array(
      z.object({
        id,
        seq: z.int().min(0),
        capturedAt: isoInstant,
        pageKind: z.enum(["claim-list", "claim-detail", "remittance"]),
        record: claimRecordSchema,
        evidence: evidenceMapSchema.optional(),
      }),
    )
    .min(1),
}) satisfies z.ZodType<ClaimHistory>;

/** One appeal as it is stored. */
export const appealRecordSchema = z.object({
  id,
  level: text,
  kind: z.enum(ACTION_KINDS).optional(),
  sentOn: isoDate,
  method: z.enum(APPEAL_METHODS),
  trackingNumber: shortText.optional(),
  decisionDue: isoDate.optional(),
  outcome: z.enum(APPEAL_OUTCOMES).optional(),
  decidedOn: isoDate.optional(),
  amount: z.int().min(0).optional(),
}) satisfies z.ZodType<AppealRecord>;

export const claimWorkSchema = z.object({
  notes: z.array(z.object({ id, at: isoInstant, text: longText, author })),
  calls: z.array(
    z.object({
      id,
      at: isoInstant,
      summary: longText,
      representative: shortText.optional(),
      reference: shortText.optional(),
      promisedDate: isoDate.optional(),
      minutes: z.number().min(0).max(600).optional(),
      author,
    }),
  ),
  appeals: z.array(appealRecordSchema),
  tasks: z.record(z.string().max(200), z.object({ doneAt: isoInstant.optional(), snoozedUntil: isoDate.optional() })),
  tags: z.array(z.string().trim().min(1).max(60)).max(100),
  facts: z.object({
    remittanceDate: isoDate.optional(),
    lineOfBusiness: z.enum(LINES_OF_BUSINESS).optional(),
    networkStatus: z.enum(["in", "out"]).optional(),
  }),
  legalHold: z.boolean().optional(),
  postedOn: isoDate.optional(),
  documents: z.array(text).max(200).optional(),
  closed: z
    .object({
      at: isoInstant,
      outcome: z.enum(CLOSE_OUTCOMES),
      amount: z.int().min(0).optional(),
      reason: shortText.optional(),
      preventable: z.boolean().optional(),
    })
    .optional(),
}) satisfies z.ZodType<ClaimWork>;

export const claimEntrySchema = z.object({
  history: claimHistorySchema,
  work: claimWorkSchema,
  links: z.array(id).max(1_000),
  unmatched: z.boolean().optional(),
  sample: z.boolean().optional(),
}) satisfies z.ZodType<ClaimEntry>;

export const eligibilityEntrySchema = z.object({
  id,
  ...portalRef,
  record: eligibilityRecordSchema,
  firstSeenAt: isoInstant,
  lastSeenAt: isoInstant,
  origins: z.array(origin).max(200),
  sample: z.boolean().optional(),
}) satisfies z.ZodType<EligibilityEntry>;
