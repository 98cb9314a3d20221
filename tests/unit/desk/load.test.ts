import { expect, it } from "vitest";
import type { Query } from "../../../src/desk/model.ts";
import { EMPTY_QUERY } from "../../../src/desk/model.ts";
import { openDesk } from "../../../src/desk/worker/desk.ts";
import type { Context } from "../../../src/desk/worker/serve.ts";
import { RULES } from "../../../src/followup/stored.ts";
import { summarize } from "../../../src/followup/summary.ts";
import { bench, claim, page } from "../vault/helpers.ts";

/** The worker's rows against a vault that others write into: what it shows is what is stored, whatever was read before. */

const TODAY = new Date().toISOString().slice(0, 10);
const context: Context = { signal: new AbortController().signal, progress: () => undefined };

// the worker goes by the real clock; two that differ would lock the vault
const { vault, session } = await bench({ dbName: "claimtrail", deriveSummary: summarize, now: Date.now });
const desk = openDesk(session);

const shown = async (query: Partial<Query> = {}) => {
  const { total } = await desk.query({ query: { ...EMPTY_QUERY, scope: "all", ...query }, today: TODAY }, context);
  const { rows } = await desk.rows({ from: 0, to: total }, context);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
};
const stored = async () => {
  const all = [];
  for await (const some of vault.summaries()) all.push(...some);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
};
const load = () => desk.load({}, context);

it("shows everything at first, and says when nothing has changed", async () => {
  await vault.capture(
    page(
      Array.from({ length: 70 }, (_, n) => claim(n)),
      "claim-list",
    ),
  );
  expect(await load()).toEqual({ changed: true });
  expect(await shown()).toEqual(await stored());
  expect(await shown()).toHaveLength(70);
  expect(await load()).toEqual({ changed: false });
});

it("takes in new, changed and taken back claims", async () => {
  const changed = page([claim(3, { status: "denied", statusText: "Denied" }), claim(500)]);
  await vault.capture(changed);
  expect(await load()).toEqual({ changed: true });
  expect(await shown()).toEqual(await stored());
  expect(await shown({ statuses: ["denied"] })).toHaveLength(1);
  await vault.undoSightings(changed.sightings.map(({ id }) => id));
  expect(await load()).toEqual({ changed: true });
  expect(await shown()).toEqual(await stored());
  expect(await shown()).toHaveLength(70);
});

it("notes nothing where a change leaves the row as it is", async () => {
  const [first] = await stored();
  await vault.refreshSummaries(first?.asOf ?? "", { ids: [first?.id ?? ""] });
  expect(await load()).toEqual({ changed: false });
});

it("counts every claim in the figures, whatever the desk is told while it reads them", async () => {
  const all = await stored();
  let seen = 0;
  const signal = {
    throwIfAborted: () => {
      seen += 1;
      if (seen === all.length) void desk.upsert({ rows: all }, context);
    },
  } as AbortSignal;
  const { money } = await desk.figures({ today: TODAY }, { signal, progress: () => undefined });
  expect(money.find(({ key }) => key === "denied")?.of).toBe(all.length);
  expect(seen).toBe(all.length * 2);
});

it("follows the vault to another database, as after a purge", async () => {
  const gone = (await stored()).slice(0, 40).map(({ id }) => id);
  await vault.purge({ ids: gone });
  expect(await load()).toEqual({ changed: true });
  expect(await shown()).toEqual(await stored());
  expect(await shown()).toHaveLength(30);
});

it("finds the claims of a rising denial anew, as after a reload", async () => {
  const ids = (await stored()).slice(0, 2).map(({ id }) => id);
  const why = "Example Health denied 4 claims in the last 30 days.";
  const pattern = { by: "payer", payerName: "Example Health", rootCause: "prior-authorization", recent: 4, before: 0 };
  await vault.setSetting("learned", {
    learnedOn: TODAY,
    statistics: { pace: {} },
    patterns: [{ ...pattern, amount: 1, claimIds: ids, why }],
  });
  await load();
  expect((await shown({ set: `patterns:${why}` })).map(({ id }) => id)).toEqual(ids);
});

it("counts what was written since the last look at the figures", async () => {
  const before = await desk.figures({ today: TODAY }, context);
  const [first] = await stored();
  await vault.updateWork(first?.id ?? "", (work) => ({
    ...work,
    notes: [{ id: "note-000001", at: new Date(Date.now() + 86_400_000).toISOString(), text: "Asked again" }],
  }));
  await vault.capture(page([claim(71, { status: "denied", statusText: "Denied", paid: 0 })]));
  await load();
  const after = await desk.figures({ today: TODAY }, context);
  const anew = openDesk(session);
  await anew.load({}, context);
  expect(after).toEqual(await anew.figures({ today: TODAY }, context));
  expect(after.touches).not.toEqual(before.touches);
  expect(after.money).not.toEqual(before.money);
});

it("takes a whole import back", async () => {
  const listOf = async (text: string) => {
    const { mapping } = await desk.preview({ file: new File([text], "open.csv") }, context);
    await desk.import({ mapping }, context);
    return (await desk.openClaims({ today: TODAY }, context)).rows.map(({ account }) => account);
  };
  const head = "Acct No,Patient Name,DOS,Charges\n";
  const first = await listOf(`${head}A-1,"DOE, JANE",10/01/2026,100.00\n`);
  expect(await listOf(`${head}B-1,"ROE, SAM",10/02/2026,50.00\nB-2,"ROE, ANN",10/03/2026,60.00\n`)).toHaveLength(2);
  await desk.undoImport({}, context);
  expect((await desk.openClaims({ today: TODAY }, context)).rows.map(({ account }) => account)).toEqual(first);
});

it("stores nothing of an import that is cancelled", async () => {
  const before = await desk.openClaims({ today: TODAY }, context);
  const { mapping } = await desk.preview(
    { file: new File(['Acct No,Patient Name,DOS\nC-1,"POE, KIM",10/01/2026\n'], "open.csv") },
    context,
  );
  const stop = new AbortController();
  const importing = desk.import({ mapping }, { ...context, signal: stop.signal });
  stop.abort();
  await expect(importing).rejects.toThrow();
  expect(await desk.openClaims({ today: TODAY }, context)).toEqual(before);
});

it("exports the deadline that the user's own rule gives, as the claim's page shows it", async () => {
  const denied = claim(900, {
    status: "denied",
    statusText: "Denied",
    processedDate: TODAY,
    paid: 0,
    adjustments: [{ group: "CO", code: "50" }],
  });
  await vault.setSetting(RULES, [
    { payer: "Example Health", level: "1", days: 17, unit: "calendar-days", clock: "notice" },
  ]);
  await vault.capture(page([denied]));
  await load();
  const [row] = (await shown()).filter(({ claimNumber }) => claimNumber === denied.claimNumber);
  const words = { deadline: "Deadline" };
  const request = { ids: [row?.id ?? ""], form: "full", format: "json", today: TODAY, words } as const;
  const file = await desk.export({ ...request, ids: [...request.ids] }, context);
  expect(new TextDecoder().decode(file.bytes)).toContain("Your own rule for Example Health: 17");
});
