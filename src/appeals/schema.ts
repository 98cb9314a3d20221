import { z } from "zod";
import type { Practice, UserTemplate } from "./practice.ts";

/** Stored settings of letters: checked when read, since a restored backup may hold anything. */

const line = z.string().trim().max(200);
const practice = z
  .object({
    name: line,
    address: z.array(line).max(6),
    phone: line,
    fax: line,
    email: line,
    npi: line,
    taxId: line,
    signer: line,
    signerTitle: line,
  })
  .partial();
const templates = z
  .array(z.object({ id: z.string().min(1).max(64), name: line.min(1), text: z.string().max(20_000) }))
  .max(50);

/** The stored practice; empty where there is none or it is damaged. */
export function toPractice(value: unknown): Practice {
  const { data } = practice.safeParse(value ?? {});
  const entries = Object.entries(data ?? {}).filter(([, text]) => text !== undefined && text.length > 0);
  return Object.fromEntries(entries) as Practice;
}

/** The stored templates of the user. */
export function toTemplates(value: unknown): UserTemplate[] {
  return templates.safeParse(value ?? []).data ?? [];
}
