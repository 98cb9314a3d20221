import { z } from "zod";
import { isIsoDate } from "../../claims/dates.ts";
import { CLAIM_STATUSES } from "../../claims/record.ts";
import { FIELDS } from "./adapter.ts";

/**
 * The schema of adapter files. Built-in adapters are checked by a test, taught and imported ones by the background;
 * never bundled into the content script.
 */

const selector = z.string().trim().min(1).max(300);
const wording = z.string().trim().min(1).max(120);

export const adapterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  name: z.string().trim().min(1).max(80),
  hosts: z
    .array(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/))
    .min(1)
    .max(20),
  paths: z.array(z.string().min(1).max(120)).max(20).optional(),
  payer: z
    .strictObject({ name: wording.optional(), selector: selector.optional(), attribute: wording.optional() })
    .optional(),
  labels: z.record(wording, z.enum(FIELDS)).optional(),
  values: z
    .array(z.strictObject({ selector, field: z.enum(FIELDS), attribute: wording.optional() }))
    .max(100)
    .optional(),
  statuses: z.record(wording, z.enum(CLAIM_STATUSES)).optional(),
  ignore: z.array(selector).max(40).optional(),
  lastChecked: z.string().refine(isIsoDate, "not a calendar date (YYYY-MM-DD)"),
  source: z.string().trim().min(1).max(200),
});
