import type { IsoDate } from "../claims/record.ts";
import type { PayerRule } from "../claims/schema/rules.ts";
import { learnFrom } from "../followup/knowledge.ts";
import { concerns, LEARNED, RULES, readKnowledge, type StoredKnowledge } from "../followup/stored.ts";
import type { Knowledge } from "../followup/summary.ts";
import type { Vault } from "../vault/index.ts";

/**
 * What the user's own claims and rules add to advice: kept as encrypted settings, read once while unlocked and forgotten with
 * the lock. Learning looks at every claim, so it is done once a day, in the background's upkeep.
 */

let known: StoredKnowledge | undefined;

/** What is known now, for the pure functions that cannot wait; empty until read. */
export function knowledgeNow(): Knowledge {
  return known ?? {};
}

/** Reads the settings once. The vault must be unlocked. */
export async function loadKnowledge(vault: Pick<Vault, "getSetting">): Promise<StoredKnowledge> {
  known ??= await readKnowledge((name) => vault.getSetting(name));
  return known;
}

/** With the lock, what was learned leaves memory. */
export function forgetKnowledge(): void {
  known = undefined;
}

/** Claims that are worked out anew in one commit. */
const BATCH = 200;

/** Keeps the rules, and works out anew the rows of the claims that they speak of: the list must not lag behind the claim's page. */
export async function savePayerRules(vault: Vault, rules: PayerRule[], today: IsoDate): Promise<void> {
  const { overrides: before = [] } = await loadKnowledge(vault);
  const same = (a: object) => (b: object) => JSON.stringify(a) === JSON.stringify(b);
  const changed = [
    ...rules.filter((rule) => !before.some(same(rule))),
    ...before.filter((rule) => !rules.some(same(rule))),
  ];
  await vault.setSetting(RULES, rules);
  forgetKnowledge();
  await loadKnowledge(vault);
  const ids: string[] = [];
  for await (const some of vault.summaries())
    ids.push(...some.filter(({ payerName }) => concerns(changed, payerName)).map(({ id }) => id));
  for (let at = 0; at < ids.length; at += BATCH)
    await vault.refreshSummaries(today, { ids: ids.slice(at, at + BATCH) });
}

/** Learns anew from all claims. */
export async function learn(vault: Vault, today: IsoDate): Promise<void> {
  await vault.setSetting(LEARNED, await learnFrom(vault.claims(), today), false);
  forgetKnowledge();
  await loadKnowledge(vault);
}
