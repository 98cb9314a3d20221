import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/claims/advice.ts";
import { isIsoDate } from "../../../src/claims/dates.ts";
import { adviceInputSchema, adviceSchema } from "../../../src/claims/schema/advice.ts";
import { advise } from "../../../src/denials/index.ts";
import { adviseClaim } from "../../../src/followup/index.ts";
import { adjustment, CARCS, cents, claim, day, deniedBy, PAYERS, RARCS } from "./claims.ts";

const today = "2026-11-23";
const kinds = (actions: readonly Action[]) => actions.map((action) => action.kind);
const payer = fc.constantFrom(...PAYERS);
const RUNS = { numRuns: 150 };

describe("whatever the claim", () => {
  it("gives advice that fits the contract, the same each time", () => {
    fc.assert(
      fc.property(claim(), day, (input, now) => {
        const parsed = adviceInputSchema.parse(input);
        const advice = adviseClaim(parsed, { today: now });
        adviceSchema.parse(advice);
        expect(adviseClaim(structuredClone(parsed), { today: now })).toEqual(advice);
        expect(advice.actions.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("leaves no placeholder and no undefined in a text", () => {
    fc.assert(
      fc.property(claim(), (input) => {
        const text = JSON.stringify(adviseClaim(input, { today }));
        expect(text).not.toMatch(/\{(?:payer|claim|service|amount|lines|item|codes|channel)\}|undefined|NaN/);
      }),
      RUNS,
    );
  });

  it("never puts more at stake than was billed and not paid", () => {
    fc.assert(
      fc.property(claim(), (input) => {
        const { atStake } = adviseClaim(input, { today });
        expect(atStake).toBeGreaterThanOrEqual(0);
        if (input.billed !== undefined && input.status === "denied")
          expect(atStake).toBeLessThanOrEqual(Math.max(0, input.billed - (input.paid ?? 0)));
      }),
      RUNS,
    );
  });

  it("backs every deadline with a rule, a source and a day of the record", () => {
    fc.assert(
      fc.property(claim(), (input) => {
        for (const { deadline, deadlineBasis } of adviseClaim(input, { today }).actions) {
          expect(deadline === undefined).toBe(deadlineBasis === undefined);
          if (!deadline || !deadlineBasis) continue;
          expect(isIsoDate(deadline)).toBe(true);
          expect(deadlineBasis.source).not.toBe("");
          expect(deadlineBasis.days).toBeGreaterThan(0);
          expect(JSON.stringify(input)).toContain(deadlineBasis.from.date);
          expect(deadline >= deadlineBasis.from.date).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("names denials that are distinct by group, code and remarks", () => {
    fc.assert(
      fc.property(claim(fc.constantFrom("denied", "partially-paid")), (input) => {
        const { denials } = adviseClaim(input, { today });
        const keys = denials.map(
          (denial) => `${denial.group}|${denial.carc ?? denial.evidence}|${[...(denial.remarks ?? [])].sort()}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });
});

describe("rules that any advice keeps", () => {
  const settled = [
    "missing-invalid-info",
    "documentation-requested",
    "duplicate",
    "coordination-of-benefits",
    "third-party-liability",
    "wrong-payer-or-plan",
  ];

  it("never starts with a formal appeal where something simpler settles it", () => {
    fc.assert(
      fc.property(claim(fc.constantFrom("denied", "partially-paid", "rejected")), (input) => {
        const advice = adviseClaim(input, { today });
        if (advice.denials.some((denial) => settled.includes(denial.rootCause)))
          expect(advice.actions[0]?.kind).not.toBe("appeal");
      }),
      RUNS,
    );
  });

  it("never writes off group PR, and says why where it appeals", () => {
    fc.assert(
      fc.property(
        payer,
        fc.constantFrom(...CARCS),
        fc.option(fc.constantFrom(...RARCS), { nil: undefined }),
        (payerName, code, remark) => {
          const input = deniedBy("PR", code, { payerName, ...(remark ? { remarks: [remark] } : {}) });
          const { actions, atStake } = adviseClaim(input, { today });
          expect(kinds(actions)).not.toContain("write-off");
          expect(atStake).toBe(0);
          for (const action of actions)
            if (action.kind === "appeal" || action.kind === "reconsideration")
              if (action.level !== "open negotiation (No Surprises Act)") expect(action.why).toMatch(/group is PR/);
        },
      ),
      RUNS,
    );
  });

  it("never bills group CO to the patient", () => {
    fc.assert(
      fc.property(
        payer,
        fc.constantFrom(...CARCS),
        fc.array(fc.constantFrom(...RARCS), { maxLength: 2 }),
        (payerName, code, remarks) => {
          const input = deniedBy("CO", code, { payerName, ...(remarks.length > 0 ? { remarks } : {}) });
          expect(kinds(adviseClaim(input, { today }).actions)).not.toContain("bill-patient");
        },
      ),
      RUNS,
    );
  });

  it("takes CO-45 beside a payment as contractual", () => {
    fc.assert(
      fc.property(cents, cents, payer, (paid, contractual, payerName) => {
        fc.pre(paid > 0);
        const input = {
          payerName,
          status: "paid" as const,
          billed: paid + contractual,
          allowed: paid,
          paid,
          adjustments: [{ group: "CO" as const, code: "45", amount: contractual }],
        };
        const advice = advise(input, { today });
        expect(advice).toMatchObject({ denials: [], atStake: 0 });
        expect(advice.rootCause).toBeUndefined();
        expect(advice.actions[0]?.kind).toBe("check-payment");
      }),
    );
  });

  it("takes CO-45 beside CO-50 as one medical necessity denial", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        payer,
        (denied, beside, payerName) => {
          const input = deniedBy("CO", "50", {
            payerName,
            billed: denied + beside,
            processedDate: "2026-11-01",
            adjustments: [
              { group: "CO", code: "45", amount: beside },
              { group: "CO", code: "50", amount: denied },
            ],
          });
          const advice = advise(input, { today });
          expect(advice.rootCause).toBe("medical-necessity");
          expect(advice.denials).toHaveLength(1);
          expect(advice.atStake).toBe(denied + beside);
        },
      ),
    );
  });

  it("gives MA130 a new claim only", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...RARCS.filter((code) => code !== "MA130")), { maxLength: 2 }),
        day,
        (remarks, processedDate) => {
          const input = deniedBy("CO", "16", {
            payerName: "Medicare Part B",
            processedDate,
            remarks: ["MA130", ...remarks],
          });
          const list = kinds(advise(input, { today }).actions);
          expect(list[0]).toBe("corrected-claim");
          expect(list).not.toContain("reopening");
          expect(list).not.toContain("appeal");
          expect(list).not.toContain("reconsideration");
        },
      ),
      RUNS,
    );
  });

  it("takes Medicare medical necessity to a redetermination, never to a reopening", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("50", "55", "56", "150", "151", "152", "153", "154"),
        fc.constantFrom("CO" as const, "PR" as const),
        (code, group) => {
          const { actions } = advise(deniedBy(group, code, { payerName: "Medicare", lineOfBusiness: "medicare" }), {
            today,
          });
          expect(kinds(actions)).not.toContain("reopening");
          const appeal = actions.find((action) => action.kind === "appeal");
          expect(appeal).toMatchObject({ level: "redetermination", form: "CMS-20027" });
        },
      ),
    );
  });

  it("gives no appeal for late Medicare claims", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("29", "B4"), (processedDate, code) => {
        const { actions } = advise(deniedBy("CO", code, { payerName: "Medicare", processedDate }), { today });
        expect(kinds(actions)).not.toContain("appeal");
        expect(actions[0]?.why).toMatch(/424\.44/);
      }),
    );
  });

  it("takes a zero payment with the allowed amount left to the patient for no denial", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom("1", "2", "3"),
        fc.constantFrom("paid" as const, "denied" as const, "unknown" as const),
        (share, rest, code, status) => {
          const input = {
            payerName: "Aetna",
            status,
            statusText: "Finalized",
            billed: share + rest,
            allowed: share,
            paid: 0,
            patientResponsibility: share,
            adjustments: [
              { group: "PR" as const, code, amount: share },
              { group: "CO" as const, code: "45", amount: rest },
            ],
          };
          const advice = advise(input, { today });
          expect(advice).toMatchObject({ denials: [], atStake: 0, rootCause: "patient-responsibility" });
          expect(advice.actions[0]?.kind).toBe("bill-patient");
        },
      ),
    );
  });

  it("says that a limit has passed and offers what is left", () => {
    fc.assert(
      fc.property(payer, fc.constantFrom("50", "197", "97", "11", "29"), (payerName, code) => {
        const input = deniedBy("CO", code, {
          payerName,
          serviceFrom: "2022-01-03",
          serviceTo: "2022-01-03",
          processedDate: "2022-02-01",
        });
        const advice = adviseClaim(input, { today });
        const late = payerName.startsWith("Medicare") && code === "29";
        if (!late) expect(JSON.stringify(advice.actions)).toMatch(/passed/i);
        expect(advice.actions.length).toBeGreaterThan(0);
        for (const task of advice.tasks) if (advice.atStake === 0) expect(task.priority).toBe(0);
      }),
    );
  });

  it("lets alert remarks explain nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom("MA01", "N210", "MA02", "M16", "N220"), payer, (remark, payerName) => {
        const plain = advise(deniedBy("CO", "16", { payerName }), { today });
        const alerted = advise(deniedBy("CO", "16", { payerName, remarks: [remark] }), { today });
        expect(alerted.rootCause).toBe(plain.rootCause);
        expect(kinds(alerted.actions)).toEqual(kinds(plain.actions));
      }),
    );
  });

  it("leaves pending and paid claims without a cause", () => {
    fc.assert(
      fc.property(claim(fc.constantFrom("pending", "acknowledged")), (input) => {
        const advice = advise(input, { today });
        expect(advice.rootCause).toBeUndefined();
        expect(advice.denials).toEqual([]);
        expect([
          0,
          input.billed ?? 0,
          (input.lines ?? []).reduce((sum, line) => sum + (line.billed ?? 0), 0),
        ]).toContain(advice.atStake);
      }),
    );
  });
});

describe("tasks", () => {
  it("fall due between today and an open limit, with a priority from 0 to 100", () => {
    fc.assert(
      fc.property(claim(), day, (input, now) => {
        const { tasks, actions } = adviseClaim(input, { today: now });
        for (const task of tasks) {
          expect(task.due >= now).toBe(true);
          expect(task.priority).toBeGreaterThanOrEqual(0);
          expect(task.priority).toBeLessThanOrEqual(100);
          const limits = actions
            .filter((action) => action.kind === task.kind && action.deadline !== undefined && action.deadline >= now)
            .map((action) => action.deadline ?? "");
          if (limits.length > 0 && actions.every((action) => action.deadline === undefined || action.deadline >= now))
            expect(limits.some((limit) => task.due <= limit)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("counts each line once", () => {
    fc.assert(
      fc.property(fc.array(adjustment, { minLength: 2, maxLength: 4 }), cents, (adjustments, billed) => {
        const input = {
          ...deniedBy("CO", "50"),
          billed: undefined,
          adjustments: undefined,
          lines: [{ lineNumber: 1, billed, paid: 0, adjustments }],
        };
        expect(advise(input, { today }).atStake).toBeLessThanOrEqual(billed);
      }),
      RUNS,
    );
  });
});
