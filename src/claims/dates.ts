import type { IsoDate } from "./record.ts";

/** Calendar dates as day numbers: no time zone, no daylight saving, no Date parsing surprises. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_MS = 86_400_000;

/** True for a real calendar day: `2026-02-30` is none. Years 1900 to 2199, and 9999-12-31, the field's "no end". */
export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && makeDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

function makeDate(year: number, month: number, day: number): IsoDate | undefined {
  const noEnd = year === 9999 && month === 12 && day === 31;
  if (year < 1900 || (year > 2199 && !noEnd) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * A two-digit year as a portal means it: up to 30 years ahead of 2020 it is this century, else the last.
 * Birth dates of the elderly need the century window that callers pass in `pivot`.
 */
function fullYear(two: number, pivot: number): number {
  return two <= pivot ? 2000 + two : 1900 + two;
}

/**
 * Reads one date as US portals show it: `3/9/2026`, `03-09-26`, `20260309`, `Mar 9, 2026`, `9-MAR-2026`, ISO, with or without a time.
 * @param pivot two-digit years up to this one are 20xx, later ones 19xx (default 49).
 * @returns ISO date, or undefined where the whole text is not one real date.
 */
export function parseDate(text: string, pivot = 49): IsoDate | undefined {
  // most dates of most pages
  const usual = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text);
  if (usual) return makeDate(Number(usual[3]), Number(usual[1]), Number(usual[2]));
  const t = text
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, "")
    .replace(
      /(?:,?\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]\.?M\.?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[ECMP][SD]?T|UTC|GMT)?$/i,
      "",
    );
  if (t.length < 6 || t.length > 20) return undefined;
  let m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t);
  if (m) return makeDate(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(t);
  if (m) return makeDate(yearOf(m[3] ?? "", pivot), Number(m[1]), Number(m[2]));
  m = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(t);
  if (m) return makeDate(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(t);
  if (m) return makeDate(Number(m[3]), Number(m[1]), Number(m[2]));
  m = /^([A-Za-z]{3,9})\.?\s*[-/ ]?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*[-/ ]?\s*(\d{4})$/.exec(t);
  if (m) return makeDate(Number(m[3]), monthOf(m[1] ?? ""), Number(m[2]));
  m = /^(\d{1,2})(?:st|nd|rd|th)?[-/ ]+([A-Za-z]{3,9})\.?,?[-/ ]+(\d{4}|\d{2})$/.exec(t);
  if (m) return makeDate(yearOf(m[3] ?? "", pivot), monthOf(m[2] ?? ""), Number(m[1]));
  return undefined;
}

function yearOf(text: string, pivot: number): number {
  return text.length === 2 ? fullYear(Number(text), pivot) : Number(text);
}

function monthOf(name: string): number {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ][index];
  const lower = name.toLowerCase();
  return full !== undefined && (lower.length === 3 || lower === "sept" || full === lower) ? index + 1 : 0;
}

/** Days since 1970-01-01 of a valid ISO date. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** The ISO date of a day number. */
export function fromDayNumber(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `days` calendar days after (negative: before) a date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** `months` after a date, clamped to the month's last day: Jan 31 + 1 month = Feb 28 or 29. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [y = 0, m = 1, d = 1] = date.split("-").map(Number);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(Math.min(d, daysInMonth(year, month))).padStart(2, "0")}`;
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The user's calendar day, in the machine's own time zone. */
export function localToday(now: Date = new Date()): IsoDate {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** `2026-03-09` -> `Mar 9, 2026`, the way US billers write it in notes. */
export function formatDate(date: IsoDate): string {
  const [y, m, d] = date.split("-");
  const name = MONTHS[Number(m) - 1] ?? "";
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${Number(d)}, ${y}`;
}
