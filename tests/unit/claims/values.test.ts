import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  formatDate,
  fromDayNumber,
  isIsoDate,
  parseDate,
  weekday,
} from "../../../src/claims/dates.ts";
import {
  isCarcShape,
  isDiagnosisCode,
  isModifier,
  isNpi,
  isProcedureCode,
  isRarcShape,
  normalizeClaimNumber,
} from "../../../src/claims/identifiers.ts";
import { formatMoney, parseMoney } from "../../../src/claims/money.ts";

describe("money", () => {
  it.each([
    ["$1,234.50", 123450],
    ["1234.5", 123450],
    ["$0.00", 0],
    ["($12.00)", -1200],
    ["-$12.00", -1200],
    ["$-12.00", -1200],
    ["$12.00-", -1200],
    ["12.00CR", -1200],
    ["$ 45", 4500],
    [".50", 50],
    ["USD 1,000.00", 100000],
  ])("reads %s", (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each(["", "-", "—", "N/A", "$", "12/31/2026", "1,23.00", "$12.345", "(12.00", "12 visits", "CO-45", "1.2.3"])(
    "refuses %s",
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
    },
  );

  it("reads back whatever it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(parseMoney(formatMoney(cents))).toBe(cents);
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    ["3/9/2026", "2026-03-09"],
    ["03-09-26", "2026-03-09"],
    ["20260309", "2026-03-09"],
    ["03092026", "2026-03-09"],
    ["2026-03-09", "2026-03-09"],
    ["2026-03-09T10:22:00Z", "2026-03-09"],
    ["03/09/2026 10:22 AM EST", "2026-03-09"],
    ["Mar 9, 2026", "2026-03-09"],
    ["March 9th, 2026", "2026-03-09"],
    ["9-MAR-2026", "2026-03-09"],
    ["Mon, Mar 9, 2026", "2026-03-09"],
    ["02/29/2028", "2028-02-29"],
    ["11/03/51", "1951-11-03"],
    ["12/31/9999", "9999-12-31"],
  ])("reads %s", (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    "",
    "02/30/2026",
    "13/01/2026",
    "00/10/2026",
    "01/01/9999",
    "1234567890",
    "Marble 9, 2026",
    "03/09",
    "2026",
    "99213",
    "$1,234.50",
  ])("refuses %s", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("counts days as a calendar does", () => {
    const day = fc.integer({ min: dayNumber("1950-01-01"), max: dayNumber("2150-01-01") });
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (n, delta) => {
        const date = fromDayNumber(n);
        expect(isIsoDate(date)).toBe(true);
        expect(daysBetween(date, addDays(date, delta))).toBe(delta);
        expect((weekday(date) + (((delta % 7) + 7) % 7)) % 7).toBe(weekday(addDays(date, delta)));
        expect(parseDate(formatDate(date))).toBe(date);
      }),
    );
  });

  it("clamps months to their last day", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  });
});

describe("identifiers", () => {
  it("checks the NPI's check digit", () => {
    expect(isNpi("1234567893")).toBe(true);
    expect(isNpi("1455920136")).toBe(true);
    expect(isNpi("1234567890")).toBe(false);
    expect(isNpi("3234567893")).toBe(false);
  });

  it("knows the shapes of codes", () => {
    for (const code of ["99213", "0042T", "J1885", "D2740"]) expect(isProcedureCode(code)).toBe(true);
    for (const code of ["9921", "X1234567", "CO-45", "W1234"]) expect(isProcedureCode(code)).toBe(false);
    for (const code of ["25", "RT", "LT", "59", "E1"]) expect(isModifier(code)).toBe(true);
    for (const code of ["1", "ABC", "00"]) expect(isModifier(code)).toBe(false);
    for (const code of ["M54.5", "E11.9", "S82.101A", "Z00"]) expect(isDiagnosisCode(code)).toBe(true);
    for (const code of ["197", "B7", "45", "A1", "P12"]) expect(isCarcShape(code)).toBe(true);
    for (const code of ["N290", "MA130", "M76", "N1"]) expect(isRarcShape(code)).toBe(true);
    for (const code of ["N0290", "MA1", "CO45", "X12"]) expect(isRarcShape(code)).toBe(false);
  });

  it("takes claim numbers for equal across case, blanks and dashes", () => {
    expect(normalizeClaimNumber(" ekx-77 42–190 ")).toBe("EKX7742190");
  });
});
