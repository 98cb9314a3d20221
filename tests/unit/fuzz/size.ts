/** How many cases: few in the regular run, more than 100,000 in all with CLAIMTRAIL_LONG=1. */
const LONG = process.env.CLAIMTRAIL_LONG === "1";

export function cases(regular: number, long: number): { numRuns: number; seed?: number } {
  // the regular run is the same each time; the long one looks elsewhere every time
  return LONG ? { numRuns: long } : { numRuns: regular, seed: 20261124 };
}

/** Texts as hostile pages and broken files have them. */
export const EVIL = [
  "",
  " ",
  "\u0000",
  "\ufeff",
  "\ud800",
  "‮3205",
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "=HYPERLINK(1)",
  "@SUM(A1)",
  "__proto__",
  "constructor",
  "toString",
  "-1",
  "1e309",
  "NaN",
  "0x10",
  "99999999999999999999",
  "$(,.)",
  "($1,234.56)",
  "02/30/2026",
  "2026-13-45",
  "0000-00-00",
  "12/31/9999",
  "١٢/٣١/٢٠٢٦",
  "a".repeat(5_000),
  "1".repeat(400),
  "(".repeat(2_000),
  "é́́́́",
];
