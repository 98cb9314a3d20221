import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/claims/dates.ts";
import { type DenialEvent, learn, patterns } from "../../../src/followup/index.ts";

const today = "2026-11-23";

describe("payers' pace", () => {
  it("covers nine in ten of the payer's claims, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 60 }), (days) => {
        const claims = days.map((count) => ({
          current: {
            payerName: "Aetna",
            status: "paid" as const,
            receivedDate: "2026-01-05",
            processedDate: addDays("2026-01-05", count),
          },
          past: [],
        }));
        const pace = learn(claims).pace.aetna;
        expect(pace?.count).toBe(days.length);
        expect(days.filter((count) => count <= (pace?.days ?? 0)).length).toBeGreaterThanOrEqual(0.9 * days.length);
        expect(learn([...claims].reverse()).pace.aetna).toEqual(pace);
      }),
    );
  });

  it("takes the first decision, and leaves out claims without both dates or with impossible ones", () => {
    const { pace } = learn([
      {
        current: { payerName: "Cigna", status: "paid", processedDate: "2026-06-01" },
        past: [
          { status: "pending", receivedDate: "2026-03-01" },
          { status: "denied", processedDate: "2026-03-21" },
        ],
      },
      { current: { payerName: "Cigna", status: "paid", processedDate: "2026-06-01" }, past: [] },
      {
        current: { payerName: "Cigna", status: "paid", receivedDate: "2026-06-02", processedDate: "2026-06-01" },
        past: [],
      },
      { current: { payerName: "Cigna", status: "pending", receivedDate: "2026-06-02" }, past: [] },
    ]);
    expect(pace).toEqual({ cigna: { count: 1, days: 20, median: 20 } });
  });

  it("counts what became of denials", () => {
    const denied = { status: "denied" as const, processedDate: "2026-03-01", paid: 0 };
    const { outcomes } = learn([
      {
        current: { status: "paid", paid: 100, processedDate: "2026-05-01" },
        past: [denied],
        deniedFor: "coding-bundling",
      },
      {
        current: { status: "denied", paid: 0, processedDate: "2026-05-01" },
        past: [denied],
        deniedFor: "coding-bundling",
      },
      { current: denied, past: [denied], deniedFor: "coding-bundling" },
      { current: { status: "paid", paid: 100 }, past: [], deniedFor: "duplicate" },
    ]);
    expect(outcomes).toEqual({ "coding-bundling": { won: 1, lost: 1 } });
  });
});

describe("patterns", () => {
  const event = (claimId: string, ago: number, more: Partial<DenialEvent> = {}): DenialEvent => ({
    claimId,
    date: addDays(today, -ago),
    payerName: "Aetna",
    rootCause: "prior-authorization",
    carc: "197",
    amount: 10_000,
    ...more,
  });

  it("shows a rise once, with its claims", () => {
    const events = ["a", "b", "c", "d"].map((id, at) => event(id, at));
    expect(patterns([...events, event("old", 40)], today)).toEqual([
      expect.objectContaining({ by: "payer", recent: 4, before: 1, amount: 40_000, claimIds: ["a", "b", "c", "d"] }),
    ]);
  });

  it("names the procedure or provider that explains it, not the payer too", () => {
    const events = ["a", "b", "c", "d"].map((id, at) =>
      event(id, at, { procedures: ["70551"], providerName: "Dr. Lee" }),
    );
    const found = patterns(events, today);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ by: "procedure", value: "70551" });
  });

  it("keeps still below four claims, without a rise, and for old ones", () => {
    expect(patterns([event("a", 1), event("b", 2), event("c", 3)], today)).toEqual([]);
    const steady = [..."abcd"].flatMap((id, at) => [event(id, at), event(`${id}2`, 35 + at)]);
    expect(patterns(steady, today)).toEqual([]);
    expect(
      patterns(
        [..."abcd"].map((id) => event(id, 90)),
        today,
      ),
    ).toEqual([]);
  });

  it("counts a claim once, however often it is seen", () => {
    expect(patterns([event("a", 1), event("a", 2), event("a", 3), event("a", 4)], today)).toEqual([]);
  });

  it("does not depend on the order of the claims", () => {
    const events = [..."abcdef"].map((id, at) => event(id, at, { procedures: at < 4 ? ["70551"] : ["72148"] }));
    const key = (list: DenialEvent[]) =>
      patterns(list, today).map(({ by, value, claimIds }) => [by, value, [...claimIds].sort()]);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (mixed) => {
        expect(key(mixed)).toEqual(key(events));
      }),
    );
  });
});
