import type { DeadlineUnit } from "../../claims/advice.ts";
import { addDays, addMonths, weekday } from "../../claims/dates.ts";
import type { IsoDate } from "../../claims/record.ts";

/**
 * Federal holidays and business days (5 U.S.C. 6103). Calendar dates only, so neither the machine's time zone nor
 * daylight saving can move a result.
 */

/** The later, the earlier of two dates. */
export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a.localeCompare(b) >= 0 ? a : b);
export const earlierOf = (a: IsoDate, b: IsoDate): IsoDate => (a.localeCompare(b) <= 0 ? a : b);

const iso = (year: number, month: number, day: number): IsoDate =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** The nth (1 first) given weekday (0 Sunday) of a month. */
function nthWeekday(year: number, month: number, day: number, nth: number): IsoDate {
  const first = iso(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7);
}

/** A fixed date as the government keeps it: Saturday moves to Friday, Sunday to Monday. */
function observed(date: IsoDate): IsoDate {
  const day = weekday(date);
  return day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, 1) : date;
}

function lastMondayOfMay(year: number): IsoDate {
  const last = iso(year, 5, 31);
  return addDays(last, -((weekday(last) + 6) % 7));
}

/** Federal holidays whose legal date lies in a year, as observed (New Year's Day may be kept on December 31 before). */
export function federalHolidays(year: number): IsoDate[] {
  const days = [
    observed(iso(year, 1, 1)),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    lastMondayOfMay(year),
    observed(iso(year, 7, 4)),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    observed(iso(year, 11, 11)),
    nthWeekday(year, 11, 4, 4),
    observed(iso(year, 12, 25)),
  ];
  if (year >= 1986 && year < 2199) days.push(observed(iso(year + 1, 1, 1)));
  if (year >= 2021) days.push(observed(iso(year, 6, 19)));
  return days.filter((day) => Number(day.slice(0, 4)) === year);
}

const holidaysByYear = new Map<number, Set<IsoDate>>();

/** True for Monday to Friday that is no federal holiday. */
export function isBusinessDay(date: IsoDate): boolean {
  const day = weekday(date);
  if (day === 0 || day === 6) return false;
  const year = Number(date.slice(0, 4));
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = new Set(federalHolidays(year));
    holidaysByYear.set(year, holidays);
  }
  return !holidays.has(date);
}

/** The same day, or the next business day where it is none. */
export function rollForward(date: IsoDate): IsoDate {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

/** The `count`th business day after a date; the date itself does not count. */
export function addBusinessDays(date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

/** The last day of a limit of `count` units after a date. Months and years are clamped: Feb 29 + 1 year = Feb 28. */
export function addUnits(date: IsoDate, count: number, unit: DeadlineUnit): IsoDate {
  switch (unit) {
    case "calendar-days":
      return addDays(date, count);
    case "business-days":
      return addBusinessDays(date, count);
    case "months":
      return addMonths(date, count);
    case "years":
      return addMonths(date, count * 12);
  }
}
