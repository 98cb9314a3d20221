import { z } from "zod";
import { ROOT_CAUSES } from "../claims/advice.ts";
import { isoDate } from "../claims/schema/record.ts";
import { payerRulesSchema } from "../claims/schema/rules.ts";
import { identifyPayer, payerKey } from "../denials/payers.ts";
import type { Learned } from "./knowledge.ts";
import type { Knowledge } from "./summary.ts";

/** The user's own knowledge as the vault's settings hold it: read in one way by the background and by the desk's worker. */

/** Names of the settings. */
export const LEARNED = "learned";
export const RULES = "payer-rules";
/** The practice's own list of open claims, and what the user marked in it: patient data that is not a tracked claim. */
export const OPEN_CLAIMS = "desk.open-claims";
export const OPEN_CLAIMS_MARKS = "desk.open-claims.marks";
export const OPEN_CLAIMS_SETTINGS = [OPEN_CLAIMS, OPEN_CLAIMS_MARKS];

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

export type StoredKnowledge = Knowledge & { learned?: Learned | undefined };

/** Reads both settings; damaged ones count as none. @param setting reads one by its name. */
export async function readKnowledge(setting: (name: string) => Promise<unknown>): Promise<StoredKnowledge> {
  const learned = learnedSchema.safeParse(await setting(LEARNED)).data;
  const overrides = payerRulesSchema.catch([]).parse((await setting(RULES)) ?? []);
  return { overrides, statistics: learned?.statistics, learned };
}

/** Whether one of these rules can speak of this payer's claims: by its name, or by the id that the built-in rules know it by. */
export function concerns(rules: readonly { payer: string }[], payerName: string | undefined): boolean {
  if (payerName === undefined) return false;
  const { id } = identifyPayer(payerName);
  return rules.some(({ payer }) => payer === id || payerKey(payer) === payerKey(payerName));
}
