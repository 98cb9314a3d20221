import { describe, expect, it } from "vitest";
import type { AdviceInput } from "../../../src/claims/advice.ts";
import { advise, type WordingVerdict } from "../../../src/denials/index.ts";

const today = "2026-11-23";
const of = (input: AdviceInput, classify?: (text: string) => WordingVerdict | undefined) =>
  advise(input, { today, classify });
const line = (lineNumber: number, more: object) => ({ lineNumber, billed: 10_000, paid: 0, ...more });

describe("what is denied", () => {
  it("joins lines denied for the same reason, and keeps reasons apart that differ in remarks", () => {
    const { denials } = of({
      payerName: "Aetna",
      status: "denied",
      processedDate: "2026-11-01",
      lines: [
        line(1, { adjustments: [{ group: "CO", code: "197", amount: 10_000 }] }),
        line(2, { adjustments: [{ group: "CO", code: "197", amount: 10_000 }] }),
        line(3, { adjustments: [{ group: "CO", code: "197", amount: 10_000 }], remarks: ["N54"] }),
      ],
    });
    expect(denials).toMatchObject([
      { carc: "197", group: "CO", lines: [1, 2], amount: 20_000 },
      { carc: "197", group: "CO", lines: [3], remarks: ["N54"], amount: 10_000 },
    ]);
  });

  it("counts positions from 1 where lines show no number", () => {
    const { denials } = of({
      status: "denied",
      lines: [{ paid: 5_000 }, { paid: 0, billed: 7_000, adjustments: [{ group: "CO", code: "50" }] }],
    });
    expect(denials).toMatchObject([{ lines: [2], amount: 7_000 }]);
  });

  it("takes the cause of CO-16 from the remark that names something", () => {
    const cause = (remarks: string[]) =>
      of({ status: "denied", adjustments: [{ group: "CO", code: "16" }], remarks }).rootCause;
    expect(cause(["MA130", "MA04"])).toBe("coordination-of-benefits");
    expect(cause(["MA01", "N290"])).toBe("missing-invalid-info");
    expect(cause(["MA130"])).toBe("missing-invalid-info");
  });

  it("uses the claim's remarks for a line that shows none, and the lines' for the claim", () => {
    expect(
      of({ status: "denied", remarks: ["M127"], lines: [line(1, { adjustments: [{ group: "CO", code: "252" }] })] })
        .denials[0]?.remarks,
    ).toEqual(["M127"]);
    expect(
      of({ status: "denied", adjustments: [{ group: "CO", code: "16" }], lines: [line(1, { remarks: ["N290"] })] })
        .denials[0]?.evidence,
    ).toBe("CO-16 with N290");
  });

  it("explains a conflict between reason and remark, and lets the reason decide", () => {
    const { denials, actions } = of({
      payerName: "Aetna",
      status: "denied",
      processedDate: "2026-11-01",
      adjustments: [{ group: "CO", code: "97" }],
      remarks: ["N115"],
    });
    expect(denials[0]).toMatchObject({ rootCause: "coding-bundling" });
    expect(denials[0]?.confidence).toBeLessThan(0.8);
    expect(actions[0]?.steps[0]).toMatch(/different causes/);
  });

  it("finds the reason of a denial without reason codes: remark, wording, status code, nothing", () => {
    const base: AdviceInput = { status: "denied", billed: 10_000, paid: 0 };
    expect(of({ ...base, remarks: ["N115"] })).toMatchObject({ rootCause: "medical-necessity", atStake: 10_000 });
    const verdict = (): WordingVerdict => ({ rootCause: "prior-authorization", carc: "197", confidence: 0.88 });
    expect(of({ ...base, reasons: ["Auth not on file"] }, verdict)).toMatchObject({
      rootCause: "prior-authorization",
      denials: [{ carc: "197", confidence: 0.88, evidence: "Auth not on file" }],
      actions: [{ kind: "obtain-authorization" }, {}, {}, {}],
    });
    expect(of({ ...base, reasons: ["Zx quux"] })).toMatchObject({
      rootCause: "other",
      actions: [{ kind: "call-payer" }, {}],
    });
    expect(of(base).denials[0]?.confidence).toBeLessThan(0.2);
  });

  it("takes a payer's wording on a line for a denial of that line", () => {
    const classify = (text: string): WordingVerdict | undefined =>
      /dup/i.test(text) ? { rootCause: "duplicate", confidence: 0.9 } : undefined;
    const { denials } = of(
      {
        status: "partially-paid",
        billed: 20_000,
        paid: 6_000,
        lines: [line(1, { paid: 6_000 }), line(2, { reasons: ["Dup of prior svc"] })],
      },
      classify,
    );
    expect(denials).toMatchObject([{ rootCause: "duplicate", lines: [2], amount: 10_000 }]);
  });

  it("does not deny what another payer paid, what was sequestered, what is the patient's", () => {
    const { denials } = of({
      status: "paid",
      billed: 20_000,
      allowed: 10_000,
      paid: 1_960,
      patientResponsibility: 0,
      adjustments: [
        { group: "OA", code: "23", amount: 8_000 },
        { group: "CO", code: "253", amount: 40 },
        { group: "CO", code: "45", amount: 10_000 },
      ],
    });
    expect(denials).toEqual([]);
  });
});

describe("what is at stake", () => {
  it("leaves out the patient's part and the contractual part of other lines", () => {
    const advice = of({
      payerName: "Aetna",
      status: "partially-paid",
      processedDate: "2026-11-01",
      billed: 30_000,
      paid: 6_000,
      lines: [
        line(1, { paid: 6_000, adjustments: [{ group: "CO", code: "45", amount: 4_000 }] }),
        line(2, {
          adjustments: [
            { group: "CO", code: "50", amount: 8_000 },
            { group: "CO", code: "45", amount: 2_000 },
          ],
        }),
        line(3, { adjustments: [{ group: "PR", code: "204", amount: 10_000 }] }),
      ],
    });
    expect(advice.atStake).toBe(10_000);
    expect(advice.denials.map(({ amount }) => amount)).toEqual([10_000, 10_000]);
  });

  it("falls back on the lines' billed, then on billed less paid", () => {
    expect(
      of({ status: "denied", billed: 25_000, lines: [line(1, { adjustments: [{ group: "CO", code: "50" }] })] })
        .atStake,
    ).toBe(10_000);
    expect(of({ status: "denied", billed: 25_000, paid: 0, adjustments: [{ group: "CO", code: "50" }] }).atStake).toBe(
      25_000,
    );
  });

  it("counts a line once, and a claim's total that repeats its lines once", () => {
    expect(
      of({
        status: "denied",
        lines: [
          line(1, {
            adjustments: [
              { group: "CO", code: "50" },
              { group: "CO", code: "197" },
            ],
          }),
        ],
      }).atStake,
    ).toBe(10_000);
    expect(
      of({
        status: "denied",
        adjustments: [{ group: "CO", code: "50", amount: 20_000 }],
        lines: [1, 2].map((number) => line(number, { adjustments: [{ group: "CO", code: "50", amount: 10_000 }] })),
      }),
    ).toMatchObject({ atStake: 20_000, denials: [{ lines: [1, 2], amount: 20_000 }] });
  });
});

describe("several denials at once", () => {
  it("names the costliest as the reason, but corrects the claim before it appeals", () => {
    const advice = of({
      payerName: "Cigna",
      status: "denied",
      processedDate: "2026-11-01",
      lines: [
        line(1, { billed: 90_000, adjustments: [{ group: "CO", code: "50", amount: 90_000 }] }),
        line(2, { adjustments: [{ group: "CO", code: "16", amount: 10_000 }], remarks: ["M53"] }),
      ],
    });
    expect(advice.rootCause).toBe("medical-necessity");
    expect(advice.actions.map(({ kind }) => kind).slice(0, 2)).toEqual(["corrected-claim", "appeal"]);
    expect(advice.atStake).toBe(100_000);
  });
});
