import { dayNumber, daysBetween, localToday } from "../claims/dates.ts";
import type { IsoDate, IsoInstant } from "../claims/record.ts";
import { showDate } from "../messages/words.ts";
import { localeTag, t, tn } from "./i18n.ts";

export { formatMoney as money } from "../claims/money.ts";
export { showDate };

/** Dollars for the axis of a chart: `$10K`. */
export function shortMoney(dollars: number): string {
  return new Intl.NumberFormat(localeTag(), { style: "currency", currency: "USD", notation: "compact" }).format(
    dollars,
  );
}

const DAY_MS = 86_400_000;

/** Without the year, for dense lists: `Mar 9`. */
export function showShortDate(date: IsoDate): string {
  return new Intl.DateTimeFormat(localeTag(), { month: "short", day: "numeric", timeZone: "UTC" }).format(
    dayNumber(date) * DAY_MS,
  );
}

/** One day or a span: `Mar 9, 2026` or `Mar 9, 2026 – Mar 12, 2026`. */
export function showSpan(from: IsoDate | undefined, to: IsoDate | undefined): string | undefined {
  if (!from) return to && showDate(to);
  return !to || to === from ? showDate(from) : `${showDate(from)} – ${showDate(to)}`;
}

/** An instant in the user's own time zone, with the hour. */
export function showInstant(instant: IsoInstant): string {
  return new Intl.DateTimeFormat(localeTag(), { dateStyle: "medium", timeStyle: "short" }).format(Date.parse(instant));
}

export type Urgency = "past" | "today" | "soon" | "later";

/** How near a day is: a week or less is `soon`. */
export function urgency(date: IsoDate, today: IsoDate = localToday()): Urgency {
  const days = daysBetween(today, date);
  if (days < 0) return "past";
  if (days === 0) return "today";
  return days <= 7 ? "soon" : "later";
}

/** A deadline in words: `3 days left`, `today`, `passed 2 days ago`. */
export function showDaysLeft(date: IsoDate, today: IsoDate = localToday()): string {
  const days = daysBetween(today, date);
  if (days === 0) return t("deadline_today");
  return days > 0 ? tn("deadline_left", days) : tn("deadline_passed", -days);
}
