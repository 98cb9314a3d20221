import { describe, expect, it } from "vitest";
import type { AdviceInput } from "../../../src/claims/advice.ts";
import { adviseClaim } from "../../../src/followup/index.ts";
import { prioritize } from "../../../src/followup/priority.ts";

const today = "2026-11-23";
const advise = (input: AdviceInput, more = {}) => adviseClaim(input, { today, ...more });

describe("claims in process", () => {
  it("waits within the usual time and looks again when it ends", () => {
    const advice = advise({ payerName: "Medicare", status: "pending", receivedDate: "2026-11-16", billed: 10_000 });
    expect(advice.actions.map(({ kind }) => kind)).toEqual(["wait"]);
    expect(advice.tasks).toMatchObject([{ kind: "wait", due: "2026-12-04" }]);
    expect(advice.atStake).toBe(0);
  });

  it("is overdue after it: the whole billed amount is at stake, and it is looked up today", () => {
    const advice = advise({ payerName: "Aetna", status: "acknowledged", receivedDate: "2026-09-01", billed: 10_000 });
    expect(advice.actions[0]?.kind).toBe("call-payer");
    expect(advice.tasks[0]).toMatchObject({ kind: "check-status", due: today });
    expect(advice.atStake).toBe(10_000);
  });

  it("takes the payer's own pace once there are enough closed claims", () => {
    const statistics = { pace: { aetna: { count: 42, days: 18, median: 12 } } };
    const claim: AdviceInput = { payerName: "Aetna", status: "pending", receivedDate: "2026-11-01", billed: 10_000 };
    const advice = advise(claim, { statistics });
    expect(advice.actions[0]?.kind).toBe("call-payer");
    expect(advice.actions[0]?.why).toMatch(/18 days as a rule \(42 of your claims\)/);
    const few = advise(claim, { statistics: { pace: { aetna: { count: 3, days: 18, median: 12 } } } });
    expect(few.actions[0]?.kind).toBe("wait");
    expect(few.actions[0]?.why).toMatch(/own time is not known/);
  });

  it("watches an open appeal until its answer is due", () => {
    const claim: AdviceInput = {
      payerName: "Aetna",
      status: "pending",
      statusText: "Appeal in review",
      billed: 10_000,
      history: [{ status: "pending", statusText: "Appeal received", capturedAt: "2026-11-02T10:00:00.000Z" }],
    };
    expect(advise(claim).tasks).toMatchObject([{ kind: "decision-due", due: "2027-01-01" }]);
    const late = adviseClaim(claim, { today: "2027-01-10" });
    expect(late.tasks[0]).toMatchObject({ kind: "decision-due", due: "2027-01-10" });
    expect(late.actions[0]?.kind).toBe("call-payer");
  });
});

describe("records and rejections", () => {
  it("sends what was asked for, by Medicare's 45 days", () => {
    const advice = advise({
      payerName: "Medicare",
      status: "information-requested",
      processedDate: "2026-11-10",
      remarks: ["M127"],
      billed: 10_000,
    });
    expect(advice.actions[0]).toMatchObject({ kind: "submit-records", deadline: "2026-12-25" });
    expect(advice.tasks[0]).toMatchObject({ kind: "submit-records", due: today });
    expect(advice.rootCause).toBeUndefined();
  });

  it("counts from the first sighting where the page has no date of the request", () => {
    const advice = advise({
      payerName: "Cigna",
      status: "information-requested",
      history: [{ status: "information-requested", capturedAt: "2026-11-20T09:00:00.000Z" }],
    });
    expect(advice.actions[0]).toMatchObject({
      deadline: "2026-12-20",
      deadlineBasis: { assumed: true, from: { date: "2026-11-20" } },
    });
  });

  it.each(["rejected", "not-found"] as const)(
    "%s: a new claim within the filing limit, all of it at stake",
    (status) => {
      const advice = advise({ payerName: "Medicare", status, serviceFrom: "2026-08-03", billed: 10_000 });
      expect(advice.actions[0]).toMatchObject({ kind: "corrected-claim", deadline: "2027-08-03" });
      expect(advice.atStake).toBe(10_000);
    },
  );

  it("says that the filing limit of a rejected claim has passed", () => {
    const advice = advise({ payerName: "TRICARE", status: "rejected", serviceFrom: "2025-08-03", billed: 10_000 });
    expect(advice.actions[0]?.why).toMatch(/passed on Aug 3, 2026/);
    expect(advice.actions.some(({ title }) => /proof/.test(title))).toBe(true);
  });
});

describe("payments", () => {
  const paid: AdviceInput = {
    payerName: "Aetna",
    status: "paid",
    processedDate: "2026-11-20",
    billed: 20_000,
    allowed: 10_000,
    paid: 8_000,
    patientResponsibility: 2_000,
  };

  it("posts a payment and bills the patient's share", () => {
    const advice = advise({ ...paid, paymentDate: "2026-11-21", paymentNumber: "EFT1" });
    expect(advice.actions.map(({ kind }) => kind)).toEqual(["check-payment", "bill-patient"]);
    expect(advice.atStake).toBe(0);
  });

  it("waits for a promised payment", () => {
    expect(advise({ ...paid, paymentDate: "2026-11-30" }).tasks[0]).toMatchObject({
      kind: "payment-due",
      due: "2026-11-30",
    });
    expect(advise(paid).tasks[0]).toMatchObject({ kind: "payment-due", due: "2026-12-04" });
  });

  it("traces one that did not come", () => {
    const advice = advise({ ...paid, processedDate: "2026-10-01" });
    expect(advice.tasks[0]).toMatchObject({ kind: "check-payment", due: today });
    expect(advice.tasks[0]?.title).toMatch(/trace/);
  });

  it("finds a short payment, but not where sequestration explains it", () => {
    const short = advise({ ...paid, paid: 7_000 });
    expect(short.atStake).toBe(1_000);
    expect(short.actions.map(({ kind }) => kind)).toEqual(["check-payment", "reconsideration", "bill-patient"]);
    const explained = advise({
      ...paid,
      paid: 7_840,
      adjustments: [
        { group: "CO", code: "253", amount: 160 },
        { group: "CO", code: "45", amount: 10_000 },
      ],
    });
    expect(explained.atStake).toBe(0);
  });

  it("does not call a list row short that shows no patient's share", () => {
    expect(advise({ ...paid, paid: 7_000, patientResponsibility: undefined }).atStake).toBe(0);
  });

  it("finds a payment that was taken back", () => {
    const advice = advise({
      payerName: "Cigna",
      status: "revised",
      statusText: "Reversed",
      paid: 0,
      billed: 20_000,
      processedDate: "2026-11-01",
      history: [{ status: "paid", paid: 9_000, processedDate: "2026-06-01", capturedAt: "2026-06-02T00:00:00.000Z" }],
    });
    expect(advice).toMatchObject({ rootCause: "recoupment-adjustment", atStake: 9_000, denials: [{ amount: 9_000 }] });
    expect(advice.actions[0]?.kind).toBe("check-payment");
  });

  it("takes a reversal that was paid anew for paid", () => {
    const advice = advise({
      ...paid,
      history: [
        { status: "paid", paid: 7_000, processedDate: "2026-06-01", capturedAt: "2026-06-02T00:00:00.000Z" },
        { status: "revised", paid: -7_000, processedDate: "2026-07-01", capturedAt: "2026-07-02T00:00:00.000Z" },
      ],
    });
    expect(advice.denials).toEqual([]);
  });
});

describe("denials over time", () => {
  const denied: AdviceInput = {
    payerName: "Medicare",
    status: "denied",
    processedDate: "2026-11-01",
    billed: 50_000,
    paid: 0,
    adjustments: [{ group: "CO", code: "50", amount: 50_000 }],
  };

  it("goes to the next level after an appeal", () => {
    const advice = advise({
      ...denied,
      history: [
        { status: "denied", processedDate: "2026-06-01", capturedAt: "2026-06-05T00:00:00.000Z" },
        { status: "pending", statusText: "Redetermination in process", capturedAt: "2026-08-05T00:00:00.000Z" },
      ],
    });
    expect(advice.actions[0]).toMatchObject({
      kind: "appeal",
      level: "QIC reconsideration",
      form: "CMS-20033",
      deadline: "2027-05-05",
    });
  });

  it("counts a decision once, however often it was seen", () => {
    const seen = { status: "denied" as const, processedDate: "2026-11-01" };
    const advice = advise({
      ...denied,
      history: [
        { status: "denied", processedDate: "2026-06-01", capturedAt: "2026-06-05T00:00:00.000Z" },
        { status: "pending", statusText: "Redetermination in process", capturedAt: "2026-08-05T00:00:00.000Z" },
        { ...seen, capturedAt: "2026-11-05T00:00:00.000Z" },
        { ...seen, remarks: ["MA91"], capturedAt: "2026-11-06T00:00:00.000Z" },
      ],
    });
    expect(advice.actions[0]?.level).toBe("QIC reconsideration");
  });

  it("knows the answer to an appeal by its remark", () => {
    expect(advise({ ...denied, remarks: ["MA91"] }).actions[0]?.level).toBe("QIC reconsideration");
  });

  it("does not take the right to appeal for an appeal", () => {
    expect(advise({ ...denied, statusText: "Denied - you may appeal", remarks: ["MA01"] }).actions[0]?.level).toBe(
      "redetermination",
    );
  });

  it("stops at an ALJ hearing that is too small", () => {
    const twice = {
      history: [
        { status: "denied" as const, processedDate: "2026-01-01", capturedAt: "2026-01-05T00:00:00.000Z" },
        {
          status: "denied" as const,
          statusText: "Redetermination upheld",
          processedDate: "2026-04-01",
          capturedAt: "2026-04-05T00:00:00.000Z",
        },
      ],
      statusText: "Reconsideration upheld",
    };
    const small = advise({
      ...denied,
      ...twice,
      billed: 10_000,
      adjustments: [{ group: "CO", code: "50", amount: 10_000 }],
    });
    expect(small.actions[0]?.why).toMatch(/\$200\.00 and more/);
    expect(advise({ ...denied, ...twice }).actions[0]?.level).toBe("ALJ hearing");
  });

  it("closes the duplicate of a paid claim, works the denial of a denied one, waits for an open one", () => {
    const duplicate: AdviceInput = {
      ...denied,
      claimNumber: "B2",
      payerName: "Aetna",
      adjustments: [{ group: "OA", code: "18", amount: 50_000 }],
    };
    const original = { payerName: "Aetna", claimNumber: "A1", processedDate: "2026-10-01", billed: 50_000 };
    expect(advise({ ...duplicate, relatedClaims: [{ ...original, status: "paid", paid: 10_000 }] })).toMatchObject({
      atStake: 0,
      actions: [{ kind: "none" }],
      tasks: [],
    });
    const copy = advise({
      ...duplicate,
      relatedClaims: [{ ...original, status: "denied", adjustments: [{ group: "CO", code: "16" }], remarks: ["N290"] }],
    });
    expect(copy.actions[0]).toMatchObject({ kind: "corrected-claim" });
    expect(copy.actions[0]?.title).toMatch(/claim A1/);
    expect(advise({ ...duplicate, relatedClaims: [{ ...original, status: "pending" }] }).actions[0]?.kind).toBe("wait");
  });

  it("brings a dispute up two weeks before its limit, as long as something else is tried first", () => {
    const advice = advise({
      ...denied,
      payerName: "Aetna",
      adjustments: [{ group: "CO", code: "197", amount: 50_000 }],
    });
    expect(advice.tasks).toMatchObject([
      { kind: "obtain-authorization", due: today },
      { kind: "reconsideration", due: "2027-04-16" },
    ]);
  });

  it("gives priority 0 where nothing is left", () => {
    const advice = advise({ ...denied, payerName: "UHC", processedDate: "2025-01-01" });
    expect(advice.atStake).toBe(0);
    expect(advice.actions.map(({ kind }) => kind)).toEqual(["call-payer", "write-off"]);
    expect(advice.tasks[0]).toMatchObject({ priority: 0, due: today });
  });

  it("keeps what good cause can still save", () => {
    const advice = advise({ ...denied, processedDate: "2026-06-01" });
    expect(advice.atStake).toBe(50_000);
    expect(advice.actions[0]?.title).toMatch(/good cause/);
    expect(advice.tasks[0]?.priority).toBeGreaterThan(0);
  });
});

describe("priority", () => {
  const ask = { kind: "appeal" as const, money: 50_000, label: "at stake" as const, deadline: "2026-12-20", today };
  const of = (more: Partial<Parameters<typeof prioritize>[0]>) => prioritize({ ...ask, ...more }).priority;

  it("rises with money, nearness and chance", () => {
    expect(of({ money: 500_000 })).toBeGreaterThan(of({}));
    expect(of({ deadline: "2026-11-25" })).toBeGreaterThan(of({}));
    const statistics = { pace: {}, outcomes: { "coding-bundling": { won: 30, lost: 0 } } };
    expect(of({ rootCause: "coding-bundling", statistics })).toBeGreaterThan(of({ rootCause: "coding-bundling" }));
  });

  it("explains itself in one line", () => {
    expect(prioritize({ ...ask, rootCause: "medical-necessity" }).why).toBe(
      "$500.00 at stake; 27 days left (Dec 20, 2026); about 54 % are won (industry figure, none of your own yet).",
    );
  });

  it("gives no odds of overturning what was not denied", () =>
    expect(prioritize(ask).why).toBe("$500.00 at stake; 27 days left (Dec 20, 2026)."));
});
