import { z } from "zod";
import { ROOT_CAUSES } from "../claims/advice.ts";
import type { IsoDate } from "../claims/record.ts";
import { isoDate } from "../claims/schema/record.ts";
import { type PayerRule, payerRulesSchema } from "../claims/schema/rules.ts";
import { type Learned, learnFrom } from "../followup/knowledge.ts";
import type { Knowledge } from "../followup/summary.ts";
import type { Vault } from "../vault/index.ts";

/**
 * What the user's own claims and rules add to advice: kept as encrypted settings, read once while unlocked and forgotten with
 * the lock. Learning looks at every claim, so it is done once a day, in the background's upkeep.
 */

const LEARNED = "learned";
const RULES = "payer-rules";

const count = z.number().min(0);
const learnedSchema = z.object({
  learnedOn: isoDate,
  statistics: z.object({
    pace: z.record(z.string(), z.object({ count, days: count, median: count })),
    outcomes: z.partialRecord(z.enum(ROOT_CAUSES), z.object({ won: count, lost: count })).optional(),
  }),
  patterns: z.array(
    z.object({
      by: z.enum(["payer", "provider", "procedure"]),
      payerName: z.string(),
      value: z.string().optional(),
      rootCause: z.enum(ROOT_CAUSES),
      carc: z.string().optional(),
      recent: count,
      before: count,
      amount: z.int(),
      claimIds: z.array(z.string()),
      why: z.string(),
    }),
  ),
}) satisfies z.ZodType<Learned>;

let known: (Knowledge & { learned?: Learned | undefined }) | undefined;

/** What is known now, for the pure functions that cannot wait; empty until read. */
export function knowledgeNow(): Knowledge {
  return known ?? {};
}

/** Reads the settings once; damaged ones count as none. The vault must be unlocked. */
export async function loadKnowledge(vault: Vault): Promise<Knowledge & { learned?: Learned | undefined }> {
  if (!known) {
    const learned = learnedSchema.safeParse(await vault.getSetting(LEARNED));
    const rules = payerRulesSchema.catch([]).parse((await vault.getSetting(RULES)) ?? []);
    known = {
      overrides: rules,
      statistics: learned.success ? learned.data.statistics : undefined,
      learned: learned.success ? learned.data : undefined,
    };
  }
  return known;
}

/** With the lock, what was learned leaves memory. */
export function forgetKnowledge(): void {
  known = undefined;
}

export async function savePayerRules(vault: Vault, rules: PayerRule[]): Promise<void> {
  await vault.setSetting(RULES, rules);
  forgetKnowledge();
  await loadKnowledge(vault);
}

/** Learns anew from all claims. */
export async function learn(vault: Vault, today: IsoDate): Promise<void> {
  await vault.setSetting(LEARNED, await learnFrom(vault.claims(), today));
  forgetKnowledge();
  await loadKnowledge(vault);
}
