import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { type ClaimEntry, emptyWork } from "../../../src/claims/work.ts";
import { tooEarly } from "../../../src/followup/early.ts";
import { learnFrom } from "../../../src/followup/knowledge.ts";
import { adviseEntry, summarize } from "../../../src/followup/summary.ts";

const TODAY = "2026-11-24";
let count = 0;

function entry(looks: ClaimRecord[], over: Partial<ClaimEntry> = {}): ClaimEntry {
  count += 1;
  const at = "2026-11-20T10:00:00.000Z";
  return {
    history: {
      id: `claim-${count}`,
      source: { portal: "generic", host: "portal.example", origins: [] },
      current: Object.assign({}, ...looks) as ClaimRecord,
      firstSeenAt: at,
      lastSeenAt: at,
      sightings: looks.map((record, seq) => ({
        id: `s${count}-${seq}`,
        seq,
        capturedAt: at,
        pageKind: "claim-detail",
        record,
      })),
    },
    work: emptyWork(),
    links: [],
    ...over,
  };
}
async function* stream(entries: ClaimEntry[]) {
  yield* entries;
}

const decided = (received: string, processed: string): ClaimRecord => ({
  payerName: "Bluestone Health Plan",
  status: "paid",
  billed: 10_000,
  paid: 8_000,
  receivedDate: received,
  processedDate: processed,
});
const denial = (day: string): ClaimRecord => ({
  payerName: "Bluestone Health Plan",
  status: "denied",
  billed: 20_000,
  paid: 0,
  processedDate: day,
  lines: [
    {
      lineNumber: 1,
      procedure: "73721",
      billed: 20_000,
      paid: 0,
      adjustments: [{ group: "CO", code: "197", amount: 20_000 }],
    },
  ],
});

describe("what the user's own claims teach", () => {
  it("learns a payer's pace, and advice for a pending claim follows it", async () => {
    const closed = Array.from({ length: 12 }, () => entry([decided("2026-09-01", "2026-09-19")]));
    const { statistics } = await learnFrom(stream(closed), TODAY);
    expect(Object.values(statistics.pace)).toEqual([{ count: 12, days: 18, median: 18 }]);
    const pending = entry([
      { payerName: "Bluestone Health Plan", status: "pending", billed: 5_000, receivedDate: "2026-11-20" },
    ]);
    const [task] = summarize(pending, TODAY, [], { statistics }).tasks;
    // 18 days after receipt, not the default
    expect(task?.due).toBe("2026-12-08");
    expect(summarize(pending, TODAY).tasks[0]?.due).not.toBe("2026-12-08");
  });

  it("counts a denial that was paid in the end as won, for the cause that it had", async () => {
    const paid = {
      ...decided("2026-09-01", "2026-11-10"),
      billed: 20_000,
      lines: [{ procedure: "73721", paid: 8_000 }],
    };
    const { statistics } = await learnFrom(stream([entry([denial("2026-10-02"), paid])]), TODAY);
    expect(statistics.outcomes).toEqual({ "prior-authorization": { won: 1, lost: 0 } });
  });

  it("takes the decisions that the user recorded, each once", async () => {
    const appeal = { id: "a1", level: "first-level appeal", method: "fax", sentOn: "2026-10-10" } as const;
    const work = {
      ...emptyWork(),
      appeals: [
        { ...appeal, outcome: "lost", decidedOn: "2026-10-30" } as const,
        { ...appeal, id: "a2", outcome: "won", decidedOn: "2026-11-20" } as const,
      ],
    };
    const { statistics } = await learnFrom(stream([entry([denial("2026-10-02")], { work })]), TODAY);
    expect(statistics.outcomes).toEqual({ "prior-authorization": { won: 1, lost: 1 } });
  });

  it("finds the same denial rising, once, with its claims", async () => {
    const days = ["2026-11-02", "2026-11-05", "2026-11-09", "2026-11-16", "2026-11-20"];
    const claims = days.map((day) => entry([denial(day)]));
    const { patterns } = await learnFrom(stream(claims), TODAY);
    expect(patterns).toHaveLength(1);
    expect(patterns[0]).toMatchObject({
      by: "procedure",
      value: "73721",
      carc: "197",
      recent: 5,
      before: 0,
      amount: 100_000,
    });
    expect(patterns[0]?.claimIds.sort()).toEqual(claims.map((c) => c.history.id).sort());
  });

  it("takes nothing from sample claims", async () => {
    const samples = Array.from({ length: 20 }, () => entry([denial("2026-11-10")], { sample: true }));
    expect(await learnFrom(stream(samples), TODAY)).toMatchObject({ patterns: [], statistics: { pace: {} } });
  });

  it("says that a look came too early, once enough claims have taught it", async () => {
    const closed = Array.from({ length: 12 }, () => entry([decided("2026-09-01", "2026-09-19")]));
    const { statistics } = await learnFrom(stream(closed), TODAY);
    const record: ClaimRecord = { payerName: "Bluestone Health Plan", status: "pending", receivedDate: "2026-11-20" };
    expect(tooEarly(record, TODAY, statistics)).toEqual({ usualDays: 18, n: 12, lookAgain: "2026-12-08" });
    expect(tooEarly({ ...record, receivedDate: "2026-11-01" }, TODAY, statistics)).toBeUndefined();
    expect(tooEarly({ ...record, status: "denied" }, TODAY, statistics)).toBeUndefined();
    expect(tooEarly(record, TODAY, undefined)).toBeUndefined();
    const few = await learnFrom(stream(closed.slice(0, 3)), TODAY);
    expect(tooEarly(record, TODAY, few.statistics)).toBeUndefined();
  });

  it("lets the user's own limit win", () => {
    const claim = entry([{ ...denial("2026-11-01"), payerName: "Aetna" }]);
    const overrides = [
      { payer: "Aetna", level: "1" as const, days: 45, unit: "calendar-days" as const, clock: "notice" as const },
    ];
    const limits = (knowledge = {}) =>
      adviseEntry(claim, TODAY, [], knowledge).actions.map(({ deadline, deadlineBasis }) => [
        deadlineBasis?.days,
        deadline,
      ]);
    expect(limits()).toContainEqual([180, "2027-04-30"]);
    expect(limits({ overrides })).toContainEqual([45, "2026-12-16"]);
    expect(limits({ overrides })).not.toContainEqual([180, "2027-04-30"]);
  });
});
