import { describe, expect, test, vi } from "vitest";
import { measure, tooFew } from "../../../src/desk/figures/definitions.ts";
import { computeFigures, factOf, median } from "../../../src/desk/worker/figures.ts";
import { entry, summaryOf, TODAY } from "./make.ts";

vi.mock("webextension-polyfill", () => ({ default: { i18n: { getMessage: (key: string) => key }, runtime: {} } }));

const denied = {
  payerName: "Aetna",
  status: "denied" as const,
  billed: 100_00,
  paid: 0,
  receivedDate: "2026-10-01",
  processedDate: "2026-10-15",
};
const paid = { ...denied, status: "paid" as const, paid: 60_00, paymentDate: "2026-11-10" };
const pending = { payerName: "Aetna", status: "pending" as const, billed: 100_00, receivedDate: "2026-10-01" };

const fact = (of: ReturnType<typeof entry>, change = {}) => factOf(of, summaryOf(of, change), TODAY);

describe("what a claim adds", () => {
  test("denied, then paid: denied dollars of the first denial, recovered what came after it", () => {
    const it = fact(
      entry([
        { day: "2026-10-16", record: denied },
        { day: "2026-11-12", record: paid },
      ]),
    );
    expect(it).toMatchObject({
      denied: true,
      deniedCents: 100_00,
      recoveredCents: 60_00,
      overturned: true,
      decisionDays: 14,
    });
  });
  test("a claim that was never denied recovers nothing", () => {
    expect(fact(entry([{ day: "2026-11-12", record: paid }]))).toMatchObject({
      denied: false,
      recoveredCents: 0,
      overturned: false,
    });
  });
  test("an appeal that is not decided counts neither way", () => {
    const open = fact(
      entry([{ day: "2026-10-16", record: denied }], {
        appeals: [{ id: "a-000001", level: "appeal", sentOn: "2026-11-01", method: "fax" }],
      }),
    );
    const won = fact(
      entry([{ day: "2026-10-16", record: denied }], {
        appeals: [
          {
            id: "a-000001",
            level: "appeal",
            sentOn: "2026-11-01",
            method: "fax",
            outcome: "partly-won",
            decidedOn: "2026-11-20",
            amount: 30_00,
          },
        ],
      }),
    );
    expect(open.appeals).toEqual([{ action: "appeal", won: undefined }]);
    expect(won).toMatchObject({ overturned: true, recoveredCents: 30_00 });
    const { figures } = computeFigures([open, won], TODAY);
    expect(figures["appeal-success"][0]).toMatchObject({ key: "all", n: 1, of: 1 });
    expect(figures.overturn[0]).toMatchObject({ key: "all", n: 1, of: 2 });
  });
  test("touches are later days, once each; the first look is none", () => {
    const it = fact(
      entry(
        [
          { day: "2026-10-05", record: pending },
          { day: "2026-10-06", record: pending },
          { day: "2026-10-06", record: pending },
        ],
        { notes: [{ id: "n-000001", at: "2026-10-09T15:00:00.000Z", text: "x" }] },
      ),
    );
    expect(it.touches.map((touch) => [touch.day, touch.pendingSince])).toEqual([
      ["2026-10-06", 5],
      ["2026-10-09", undefined],
    ]);
  });
  test("a payment that nobody posted is counted after some days", () => {
    expect(fact(entry([{ day: "2026-11-12", record: paid }])).notPostedCents).toBe(60_00);
    expect(
      fact(entry([{ day: "2026-11-12", record: paid }], { postedOn: "2026-11-15" })).notPostedCents,
    ).toBeUndefined();
    expect(
      fact(entry([{ day: "2026-11-23", record: { ...paid, paymentDate: "2026-11-23" } }])).notPostedCents,
    ).toBeUndefined();
  });
});

describe("figures", () => {
  const decided = (days: number) => {
    const end = new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10);
    return fact(entry([{ day: "2026-11-01", record: { ...denied, processedDate: end } }]));
  };
  const looked = fact(
    entry([
      { day: "2026-10-03", record: pending },
      { day: "2026-10-08", record: pending },
      { day: "2026-10-28", record: pending },
    ]),
  );

  test("too early is before the payer's median, and only where enough decisions are known", () => {
    const few = computeFigures([decided(20), decided(20), looked], TODAY).figures.touches;
    const enough = computeFigures([...[11, 12, 13, 14, 16, 24, 26, 27, 28, 29].map(decided), looked], TODAY).figures
      .touches;
    expect(few.find((group) => group.key === "early")?.n).toBe(0);
    expect(enough.find((group) => group.key === "early")).toMatchObject({ n: 1, of: 2 });
  });
  test("every group's set holds the claims that it counts", () => {
    const facts = [...[16, 18].map(decided), looked];
    const { figures, sets } = computeFigures(facts, TODAY);
    for (const name of ["denial-rate", "causes", "ages", "decision-days"] as const) {
      for (const group of figures[name]) expect(sets.get(group.set)?.size).toBe(group.n);
    }
    expect(figures["denial-rate"][0]).toMatchObject({ key: "all", n: 2, of: 2 });
  });
  test("no rate and no median of a handful", () => {
    expect(tooFew("rate", { key: "x", n: 1, of: 9, set: "" })).toBe(true);
    expect(measure("rate", { key: "x", n: 1, of: 9, set: "" })).toBeUndefined();
    expect(measure("rate", { key: "x", n: 1, of: 16, set: "" })).toBe(6.3);
    expect(measure("money", { key: "x", n: 1, of: 1, cents: 123_45, set: "" })).toBe(123.45);
  });
  test("the median", () => {
    expect(median([])).toBeUndefined();
    expect(median([5, 1, 9])).toBe(5);
    expect(median([1, 2, 10, 20])).toBe(6);
  });
});
