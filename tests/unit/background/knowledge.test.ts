import { afterEach, expect, it } from "vitest";
import { forgetKnowledge, knowledgeNow, loadKnowledge, savePayerRules } from "../../../src/background/knowledge.ts";
import { addDays } from "../../../src/claims/dates.ts";
import type { PayerRule } from "../../../src/claims/schema/rules.ts";
import { summarize } from "../../../src/followup/summary.ts";
import type { Vault } from "../../../src/vault/index.ts";
import { type Bench, bench, claim, PASSPHRASE, page } from "../vault/helpers.ts";

/** The lists go by the user's own rules as the claim's page does: from the moment a rule is kept, and for what was captured while locked. */

const TODAY = "2026-11-23";
const DECIDED = "2026-11-20";
const rule: PayerRule = { payer: "example health", level: "1", days: 17, unit: "calendar-days", clock: "notice" };
const denied = (n: number, payerName: string) =>
  claim(n, {
    payerName,
    status: "denied",
    processedDate: DECIDED,
    paid: 0,
    adjustments: [{ group: "CO", code: "50" }],
  });

const open = (): Promise<Bench> =>
  bench({
    deriveSummary: (entry, day, related) => summarize(entry, day, related, knowledgeNow()),
    onUnlocked: async (getSetting) => void (await loadKnowledge({ getSetting })),
  });
async function deadlines(vault: Vault): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for await (const some of vault.summaries()) for (const one of some) found[one.payerName ?? ""] = one.deadline;
  return found;
}

afterEach(forgetKnowledge);

it("works out anew the rows of the payer that a new or a removed rule speaks of, and no other", async () => {
  const { vault } = await open();
  await vault.capture(page([denied(1, "Example Health"), denied(2, "Other Plan")], "claim-list"));
  const before = await deadlines(vault);
  await savePayerRules(vault, [rule], TODAY);
  const own = addDays(DECIDED, 17);
  expect(before["Example Health"]).not.toBe(own);
  expect(await deadlines(vault)).toEqual({ ...before, "Example Health": own });
  await savePayerRules(vault, [], TODAY);
  expect(await deadlines(vault)).toEqual(before);
});

it("knows the rules before it opens what was captured while locked", async () => {
  const { vault } = await open();
  await savePayerRules(vault, [rule], TODAY);
  await vault.lock();
  forgetKnowledge();
  await vault.capture(page([denied(3, "Example Health")]));
  await vault.unlock(PASSPHRASE);
  expect(await deadlines(vault)).toEqual({ "Example Health": addDays(DECIDED, 17) });
});
