import type { Cents, ClaimRecord, IsoDate } from "../claims/record.ts";

/** What a Medicare ALJ hearing or federal court must be worth (42 CFR 405.1006), in cents by calendar year of the request. */
const LEAST: Record<"hearing" | "court", Record<string, Cents>> = {
  hearing: { "2024": 18_000, "2025": 19_000, "2026": 20_000 },
  court: { "2024": 184_000, "2025": 190_000, "2026": 196_000 },
};

export const CONTROVERSY_SOURCE = "https://www.govinfo.gov/content/pkg/FR-2025-12-04/html/2025-21879.htm";

/**
 * The least amount in controversy for a level, named as the deadline rules name it.
 * @param day on which the request is made; a year that is not known yet counts as the last one that is.
 * @returns cents, or undefined where the level has no least amount.
 */
export function leastInControversy(levelName: string | undefined, day: IsoDate): Cents | undefined {
  const kind = /\bALJ\b|\bOMHA\b/.test(levelName ?? "")
    ? "hearing"
    : /\bdistrict court\b/i.test(levelName ?? "")
      ? "court"
      : undefined;
  if (!kind) return undefined;
  const byYear = LEAST[kind];
  const last = Object.keys(byYear).sort().at(-1) ?? "";
  return byYear[day.slice(0, 4)] ?? byYear[last];
}

/**
 * The most that can be in controversy: what was charged less what was paid (405.1006(d) takes deductible and coinsurance off too).
 * Undefined where no charge is shown.
 */
export function mostInControversy({ billed, paid }: ClaimRecord): Cents | undefined {
  return billed === undefined ? undefined : billed - (paid ?? 0);
}
