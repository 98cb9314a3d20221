import { z } from "zod";
import { DEADLINE_UNITS, LINES_OF_BUSINESS } from "../advice.ts";

/** A payer's limit as the user knows it, from a contract or a manual; it wins over the built-in one. */
export const payerRuleSchema = z
  .object({
    payer: z.string().trim().min(1).max(200),
    lineOfBusiness: z.enum(LINES_OF_BUSINESS).optional(),
    level: z.enum(["filing", "corrected", "reopening", "1", "2", "3", "4", "5", "records", "nsa"]),
    days: z.int().min(1).max(3_650),
    unit: z.enum(DEADLINE_UNITS),
    clock: z.enum(["notice", "first-notice", "payment", "service-from", "service-to", "service", "service-month"]),
    note: z.string().trim().max(500).optional(),
  })
  .strict();
export const payerRulesSchema = z.array(payerRuleSchema).max(1_000);
export type PayerRule = z.infer<typeof payerRuleSchema>;
