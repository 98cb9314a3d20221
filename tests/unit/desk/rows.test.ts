import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimSummary, KeyedTask } from "../../../src/claims/work.ts";
import { EMPTY_QUERY, type Query, SORT_KEYS } from "../../../src/desk/model.ts";
import { ageBucket, answer, callBundles, ordered } from "../../../src/desk/worker/rows.ts";
import { summary, TODAY } from "./make.ts";

const task = (change: Partial<KeyedTask> = {}): KeyedTask => ({
  key: "appeal:2026-11-01",
  kind: "appeal",
  title: "Appeal the denial",
  due: TODAY,
  priority: 70,
  why: "",
  ...change,
});

const asRow = (of: ClaimSummary) => ({ summary: of });
const ask = (rows: ClaimSummary[], query: Partial<Query>, set?: Set<string>) => {
  const full: Query = { ...EMPTY_QUERY, scope: "all", ...query };
  const { matched, result } = answer(ordered(rows.map(asRow), full, TODAY), full, TODAY, set);
  return { ids: matched.map((row) => row.summary.id), result };
};

describe("what the worklist shows", () => {
  test("scopes: due by today, open, all; a snoozed task is open, not due", () => {
    const due = summary({ tasks: [task()] });
    const later = summary({ tasks: [task({ due: "2026-12-10" })] });
    const snoozed = summary({ tasks: [task({ snoozedUntil: "2026-12-01" })] });
    const none = summary();
    const all = [due, later, snoozed, none];
    expect(ask(all, { scope: "due" }).ids).toEqual([due.id]);
    expect(ask(all, { scope: "open" }).ids).toHaveLength(3);
    expect(ask(all, { scope: "all" }).result.scopes).toEqual({ due: 1, open: 3, all: 4 });
  });

  test("search finds words in any order, in names, numbers, payers, tasks and tags", () => {
    const wanted = summary({
      patientName: "MARLOWE, IRIS",
      claimNumber: "EKX7742190",
      tags: ["@ana"],
      tasks: [task()],
    });
    const other = summary({ patientName: "Quintero, Ada", payerName: "Bluestone" });
    for (const text of ["iris marlowe", "7742", "@ANA", "appeal ekx", "  marl "]) {
      expect(ask([other, wanted], { text }).ids).toEqual([wanted.id]);
    }
    expect(ask([other, wanted], { text: "iris quintero" }).ids).toEqual([]);
  });

  test("filters are joined by and, values of one filter by or", () => {
    const a = summary({ payerName: "Aetna", status: "denied" });
    const b = summary({ payerName: "Cigna", status: "denied" });
    const c = summary({ payerName: "Cigna", status: "paid" });
    expect(ask([a, b, c], { payers: ["Aetna", "Cigna"], statuses: ["denied"] }).ids.sort()).toEqual(
      [a.id, b.id].sort(),
    );
    expect(ask([a, b, c], { payers: ["Cigna"], statuses: ["paid"] }).ids).toEqual([c.id]);
    // counts are of what is there before the filter, so that a second value can be chosen
    expect(ask([a, b, c], { payers: ["Aetna"] }).result.facets.payers).toEqual([
      { value: "Cigna", count: 2 },
      { value: "Aetna", count: 1 },
    ]);
  });

  test("amounts, ages and days narrow", () => {
    const small = summary({ billed: 5_000, serviceFrom: "2026-11-10" });
    const large = summary({ billed: 50_000, serviceFrom: "2026-06-01", tasks: [task({ due: "2026-11-20" })] });
    const unknown = summary({ billed: undefined, serviceFrom: undefined });
    const all = [small, large, unknown];
    expect(ask(all, { min: 10_000 }).ids).toEqual([large.id]);
    expect(ask(all, { max: 10_000 }).ids).toEqual([small.id]);
    expect(ask(all, { ages: ["0-30"] }).ids).toEqual([small.id]);
    expect(ask(all, { ages: ["none"] }).ids).toEqual([unknown.id]);
    expect(ask(all, { due: "overdue" }).ids).toEqual([large.id]);
  });

  test("a click-through shows its claims and no others, whatever the scope", () => {
    const [a, b] = [summary(), summary()];
    expect(ask([a, b], { scope: "due", set: "x" }, new Set([b.id])).ids).toEqual([b.id]);
  });

  test("any order is a permutation, follows the column, and puts rows without the value last", () => {
    const made = fc.record({
      billed: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
      payerName: fc.option(fc.constantFrom("Aetna", "Cigna", "UHC"), { nil: undefined }),
      atStake: fc.integer({ min: 0, max: 500 }),
      serviceFrom: fc.option(fc.constantFrom("2026-01-01", "2026-05-05", "2026-10-10"), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(made, { maxLength: 40 }),
        fc.constantFrom(...SORT_KEYS),
        fc.boolean(),
        (list, sort, down) => {
          const rows = list.map((change) => summary(change));
          const { ids } = ask(rows, { sort, down });
          expect([...ids].sort()).toEqual(rows.map((row) => row.id).sort());
          const byId = new Map(rows.map((row) => [row.id, row]));
          if (sort === "billed") {
            const values = ids.map((id) => byId.get(id)?.billed);
            const known = values.filter((value) => value !== undefined);
            expect(values.slice(0, known.length)).toEqual(known);
            const sorted = [...known].sort((x, y) => (down ? y - x : x - y));
            expect(known).toEqual(sorted);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("ages are counted from the day of service, in closed buckets", () => {
  expect(ageBucket("2026-10-25", TODAY)).toBe("0-30");
  expect(ageBucket("2026-10-24", TODAY)).toBe("31-60");
  expect(ageBucket("2026-07-27", TODAY)).toBe("91-120");
  expect(ageBucket("2026-07-26", TODAY)).toBe("120+");
  expect(ageBucket(undefined, TODAY)).toBe("none");
});

test("one call for all due claims of a payer; an appeal is no reason to call", () => {
  const call = task({ key: "call-payer:x", kind: "call-payer" });
  const cigna = [summary({ payerName: "Cigna", tasks: [call] }), summary({ payerName: "Cigna", tasks: [call] })];
  const rows = [
    ...cigna,
    summary({ payerName: "Aetna", tasks: [call] }),
    summary({ payerName: "Aetna", tasks: [task()] }),
    summary({ payerName: "UHC", tasks: [{ ...call, due: "2026-12-24" }] }),
  ].map(asRow);
  const bundles = callBundles(rows, TODAY);
  expect(bundles.map(({ payer, claims }) => [payer, claims.length])).toEqual([
    ["Cigna", 2],
    ["Aetna", 1],
  ]);
});
