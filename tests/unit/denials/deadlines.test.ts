import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdviceInput, LineOfBusiness } from "../../../src/claims/advice.ts";
import { addDays, daysBetween, daysInMonth, weekday } from "../../../src/claims/dates.ts";
import {
  addBusinessDays,
  addUnits,
  federalHolidays,
  isBusinessDay,
  rollForward,
} from "../../../src/denials/deadlines/calendar.ts";
import { countOut, findRule } from "../../../src/denials/deadlines/index.ts";
import { DEADLINE_RULES } from "../../../src/denials/deadlines/rules.ts";
import { identifyPayer } from "../../../src/denials/payers.ts";
import type { DeadlineLevel, DeadlineOverride } from "../../../src/denials/types.ts";
import { day } from "./claims.ts";

interface Ask {
  payer: string;
  line?: LineOfBusiness;
  network?: "in" | "out";
  level: DeadlineLevel;
  topic?: "clinical" | "administrative";
  record: Partial<AdviceInput>;
  overrides?: DeadlineOverride[];
}

function deadline({ payer, line, network, level, topic = "administrative", record, overrides }: Ask) {
  const rule = findRule({ payer: identifyPayer(payer, line), network, level, topic }, overrides);
  return rule && countOut(rule, { record, remittanceDate: record.remittanceDate });
}

describe("federal holidays and business days", () => {
  it("knows the published holidays of 2026 and 2027", () => {
    expect(federalHolidays(2026).sort()).toEqual([
      "2026-01-01",
      "2026-01-19",
      "2026-02-16",
      "2026-05-25",
      "2026-06-19",
      "2026-07-03",
      "2026-09-07",
      "2026-10-12",
      "2026-11-11",
      "2026-11-26",
      "2026-12-25",
    ]);
    expect(federalHolidays(2027).sort()).toEqual([
      "2027-01-01",
      "2027-01-18",
      "2027-02-15",
      "2027-05-31",
      "2027-06-18",
      "2027-07-05",
      "2027-09-06",
      "2027-10-11",
      "2027-11-11",
      "2027-11-25",
      "2027-12-24",
      "2027-12-31",
    ]);
  });

  it("has no business day on a weekend and at least 249 a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2150 }), (year) => {
        let count = 0;
        for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
          if (!isBusinessDay(date)) continue;
          count += 1;
          expect([1, 2, 3, 4, 5]).toContain(weekday(date));
        }
        expect(count).toBeGreaterThanOrEqual(248);
        expect(count).toBeLessThanOrEqual(253);
      }),
      { numRuns: 15 },
    );
  });

  it("counts business days one by one", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = addBusinessDays(from, count);
        let seen = 0;
        for (let date = addDays(from, 1); date <= end; date = addDays(date, 1)) if (isBusinessDay(date)) seen += 1;
        expect(seen).toBe(count);
        expect(isBusinessDay(end)).toBe(true);
      }),
    );
  });

  it("rolls forward, by five days at most", () => {
    fc.assert(
      fc.property(day, (date) => {
        const rolled = rollForward(date);
        expect(isBusinessDay(rolled)).toBe(true);
        expect(daysBetween(date, rolled)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, rolled)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe("units", () => {
  it("keeps calendar days exact and reversible", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (from, count) => {
        expect(daysBetween(from, addUnits(from, count, "calendar-days"))).toBe(count);
      }),
    );
  });

  it("keeps the day of the month, or the month's last day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 48 }), (from, count) => {
        const [y = 0, m = 1, d = 1] = from.split("-").map(Number);
        const [y2 = 0, m2 = 1, d2 = 1] = addUnits(from, count, "months").split("-").map(Number);
        expect(y2 * 12 + m2).toBe(y * 12 + m + count);
        expect(d2).toBe(Math.min(d, daysInMonth(y2, m2)));
      }),
    );
  });

  it.each([
    ["2024-02-29", 1, "years", "2025-02-28"],
    ["2024-02-29", 4, "years", "2028-02-29"],
    ["2026-01-31", 1, "months", "2026-02-28"],
    ["2026-08-31", 6, "months", "2027-02-28"],
    ["2027-08-31", 6, "months", "2028-02-29"],
    ["2026-12-31", 2, "months", "2027-02-28"],
    ["2026-03-07", 1, "calendar-days", "2026-03-08"],
    ["2026-03-08", 1, "calendar-days", "2026-03-09"],
    ["2026-10-31", 2, "calendar-days", "2026-11-02"],
    ["2026-11-25", 1, "business-days", "2026-11-27"],
    ["2026-12-31", 1, "business-days", "2027-01-04"],
  ] as const)("%s + %i %s = %s", (from, count, unit, expected) => {
    expect(addUnits(from, count, unit)).toBe(expected);
  });
});

describe("payers' limits", () => {
  it.each<[string, Ask, string, boolean]>([
    [
      "Medicare filing, a leap day",
      { payer: "Medicare", level: "filing", record: { serviceFrom: "2024-02-29" } },
      "2025-02-28",
      false,
    ],
    [
      "Medicare filing, ends on a Saturday",
      { payer: "Medicare", level: "filing", record: { serviceFrom: "2025-08-15" } },
      "2026-08-17",
      false,
    ],
    [
      "Medicare filing, ends on Thanksgiving",
      { payer: "Medicare", level: "filing", record: { serviceFrom: "2025-11-26" } },
      "2026-11-27",
      false,
    ],
    [
      "Medicare filing, ends on the observed Fourth",
      { payer: "Medicare", level: "filing", record: { serviceFrom: "2025-07-03" } },
      "2026-07-06",
      false,
    ],
    [
      "Medicare filing, institutional: the Through date",
      {
        payer: "Medicare",
        level: "filing",
        record: { serviceFrom: "2025-03-02", serviceTo: "2025-03-12", lines: [{ revenueCode: "0120" }] },
      },
      "2026-03-12",
      false,
    ],
    [
      "Medicare filing, professional: the line's From date",
      {
        payer: "Medicare",
        level: "filing",
        record: {
          serviceFrom: "2025-03-03",
          serviceTo: "2025-03-12",
          lines: [{ serviceFrom: "2025-03-03" }, { serviceFrom: "2025-03-12" }],
        },
      },
      "2026-03-03",
      false,
    ],
    [
      "redetermination on a Sunday stays there",
      { payer: "Medicare", level: "1", record: { processedDate: "2026-05-18" } },
      "2026-09-20",
      false,
    ],
    [
      "redetermination from the notice, not the processing",
      { payer: "Medicare", level: "1", record: { processedDate: "2026-05-18", remittanceDate: "2026-06-01" } },
      "2026-10-04",
      false,
    ],
    [
      "redetermination over new year and a leap day",
      { payer: "Medicare", level: "1", record: { processedDate: "2027-12-20" } },
      "2028-04-23",
      false,
    ],
    ["QIC", { payer: "Medicare", level: "2", record: { processedDate: "2026-06-01" } }, "2026-12-03", false],
    ["ALJ", { payer: "Medicare", level: "3", record: { processedDate: "2026-06-01" } }, "2026-08-05", false],
    [
      "reopening",
      { payer: "Medicare", level: "reopening", record: { processedDate: "2024-02-29" } },
      "2025-02-28",
      false,
    ],
    [
      "Medicare records",
      { payer: "Medicare", level: "records", record: { processedDate: "2026-06-01" } },
      "2026-07-16",
      false,
    ],
    [
      "UHC from the first notice",
      { payer: "UnitedHealthcare", level: "2", record: { processedDate: "2025-11-30" } },
      "2026-11-30",
      false,
    ],
    [
      "BCBS Texas from the check",
      {
        payer: "BCBSTX Blue Cross Blue Shield of Texas",
        level: "1",
        record: { processedDate: "2026-06-01", paymentDate: "2026-06-05" },
      },
      "2026-12-02",
      false,
    ],
    [
      "Texas Medicaid filing rolls off Labor Day",
      { payer: "TMHP", level: "filing", record: { serviceFrom: "2026-06-04" } },
      "2026-09-08",
      false,
    ],
    [
      "Texas Medicaid appeal rolls off a Sunday",
      { payer: "TMHP", level: "1", record: { processedDate: "2026-05-03" } },
      "2026-08-31",
      false,
    ],
    [
      "Medi-Cal counts from the month's end",
      { payer: "Medi-Cal", level: "filing", record: { serviceFrom: "2026-08-03" } },
      "2027-02-28",
      false,
    ],
    [
      "Medi-Cal, month of February",
      { payer: "Medi-Cal", level: "filing", record: { serviceFrom: "2026-02-10" } },
      "2026-08-31",
      false,
    ],
    [
      "No Surprises, 30 business days",
      { payer: "Aetna", network: "out", level: "nsa", record: { processedDate: "2026-09-01" } },
      "2026-10-15",
      false,
    ],
    [
      "Community Plan, three days for the mail",
      { payer: "UHC Community Plan", level: "1", record: { processedDate: "2026-09-01" } },
      "2027-01-02",
      false,
    ],
    [
      "California second review",
      { payer: "California Workers' Compensation", level: "1", record: { processedDate: "2026-09-01" } },
      "2026-12-05",
      false,
    ],
    [
      "unknown payer, a cautious default",
      { payer: "Nobody Knows Health", level: "1", record: { processedDate: "2026-09-01" } },
      "2026-10-31",
      true,
    ],
    [
      "unknown filing limit",
      { payer: "Nobody Knows Health", level: "filing", record: { serviceFrom: "2026-09-01" } },
      "2026-11-30",
      true,
    ],
  ])("%s", (_, ask, date, assumed) => {
    const found = deadline(ask);
    expect(found?.date).toBe(date);
    expect(found?.basis.assumed).toBe(assumed);
  });

  it("says from which day it counted, and the presumed receipt", () => {
    expect(deadline({ payer: "Medicare", level: "1", record: { processedDate: "2026-06-01" } })?.basis).toMatchObject({
      days: 120,
      unit: "calendar-days",
      presumedDays: 5,
      from: { field: "processedDate", date: "2026-06-01" },
    });
  });

  it("gives no date where the record lacks the day", () => {
    for (const level of ["1", "corrected", "records", "filing"] as const)
      expect(deadline({ payer: "Aetna", level, record: {} })).toBeUndefined();
  });

  it("says of a second-hand source that it is unverified", () => {
    expect(deadline({ payer: "Humana", level: "1", record: { processedDate: "2026-06-01" } })?.basis.rule).toMatch(
      /unverified/,
    );
    expect(deadline({ payer: "Aetna", level: "1", record: { processedDate: "2026-06-01" } })?.basis.rule).not.toMatch(
      /unverified/,
    );
  });

  it("lets the user's own rule win", () => {
    const overrides: DeadlineOverride[] = [
      { payer: "AETNA", level: "1", days: 90, unit: "calendar-days", clock: "notice", note: "contract of 2025" },
      { payer: "aetna", lineOfBusiness: "medicaid", level: "1", days: 10, unit: "calendar-days", clock: "notice" },
    ];
    const found = deadline({ payer: "Aetna", level: "1", record: { processedDate: "2026-09-01" }, overrides });
    expect(found?.date).toBe("2026-11-30");
    expect(found?.basis).toMatchObject({ assumed: false, source: "contract of 2025" });
    const other = deadline({ payer: "Cigna", level: "1", record: { processedDate: "2026-09-01" }, overrides });
    expect(other?.date).toBe("2027-02-28");
  });

  it("never gives an earlier date for a later notice", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEADLINE_RULES), day, fc.integer({ min: 0, max: 500 }), (rule, from, more) => {
        const at = (date: string) =>
          countOut(rule, { record: { processedDate: date, paymentDate: date, serviceFrom: date, serviceTo: date } });
        const [a, b] = [at(from), at(addDays(from, more))];
        expect(a && b && a.date <= b.date).toBe(true);
        expect(a && a.date > from).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps ids unique and names a source and a date for every rule", () => {
    expect(new Set(DEADLINE_RULES.map((rule) => rule.id)).size).toBe(DEADLINE_RULES.length);
    for (const rule of DEADLINE_RULES) {
      expect(rule.source.length, rule.id).toBeGreaterThan(10);
      expect(rule.asOf, rule.id).not.toBe("");
      expect(rule.count, rule.id).toBeGreaterThan(0);
      if (/^\d$/.test(rule.level)) expect(rule.kind, rule.id).toBeDefined();
    }
  });
});

describe("time zones", () => {
  it("gives the same dates from Honolulu to Kiritimati", () => {
    const script = `
      import { advise } from "./src/denials/index.ts";
      const out = [];
      for (const processedDate of ["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01", "2027-12-31", "2028-02-29"])
        for (const payerName of ["Medicare", "Aetna", "TMHP", "UHC"])
          for (const code of ["50", "16", "29"])
            out.push(advise({ payerName, status: "denied", serviceFrom: "2026-02-28", processedDate, billed: 100, adjustments: [{ group: "CO", code }] }, { today: "2026-11-01" }).actions.map((a) => a.deadline));
      console.log(JSON.stringify(out));`;
    const run = (zone: string) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
    const here = run("UTC");
    expect(here).toMatch(/2026-/);
    for (const zone of ["Pacific/Honolulu", "America/New_York", "Pacific/Kiritimati"]) expect(run(zone)).toBe(here);
  }, 60_000);
});
