import { z } from "zod";
import { FORM_FACTS, FORM_PURPOSES, type FormFact, type FormFacts, LEFT_REASONS } from "../form-facts.ts";
import { cents, isoDate } from "./record.ts";

/** Facts for a portal's form, and what the filler in the page answers. */

const line = z.string().trim().min(1).max(300);
/** Letters run to a few pages; no portal takes more. */
const narrative = z.string().trim().min(1).max(50_000);
const SHAPES: Partial<Record<FormFact, z.ZodType>> = {
  patientBirthDate: isoDate,
  serviceFrom: isoDate,
  serviceTo: isoDate,
  processedDate: isoDate,
  billed: cents,
  paid: cents,
  disputedAmount: cents,
  narrative,
};

export const formFactsSchema = z
  .object(Object.fromEntries(FORM_FACTS.map((fact) => [fact, (SHAPES[fact] ?? line).optional()])))
  .strict() as unknown as z.ZodType<FormFacts, FormFacts>;

const field = z.object({ fact: z.enum(FORM_FACTS), label: z.string().max(80) });
const fields = z.array(field).max(FORM_FACTS.length);

/** What the filler says of the form in its frame. */
export const formLookSchema = z.object({ purpose: z.enum(FORM_PURPOSES), fields });
export const formResultSchema = z.object({
  filled: fields,
  left: z.array(field.extend({ why: z.enum(LEFT_REASONS) })).max(FORM_FACTS.length),
});
