import browser from "webextension-polyfill";
import type messages from "../../public/_locales/en/messages.json";
import { dayNumber } from "../claims/dates.ts";
import type { ClaimStatus, IsoDate } from "../claims/record.ts";

/** A key of `_locales`: a wrong one does not compile. */
export type MessageKey = Extract<keyof typeof messages, string>;

/** Base of a pair `<base>_one` / `<base>_other`; `$1` is the count. */
export type CountKey = { [K in MessageKey]: K extends `${infer Base}_one` ? Base : never }[MessageKey];

/** A text of the interface in the browser's language. Substitutions are shown as text, never as markup. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** A text that counts: `$1` is `count`, further substitutions follow. */
export function tn(base: CountKey, count: number, ...substitutions: (string | number)[]): string {
  const key: MessageKey = count === 1 ? `${base}_one` : `${base}_other`;
  return t(key, count.toLocaleString(localeTag()), ...substitutions);
}

/** Language of the playbooks, the meanings of codes and the letters: they are written in one language only. */
export const ADVICE_LANG = "en";

/** BCP 47 tag of the language that the texts are in (which may not be the browser's own). */
export function localeTag(): string {
  return browser.i18n.getMessage("locale_tag") || "en-US";
}

const DAY_MS = 86_400_000;

/** `2026-03-09` in the interface's language: `Mar 9, 2026`, `9 mar 2026`. */
export function showDate(date: IsoDate): string {
  return new Intl.DateTimeFormat(localeTag(), { dateStyle: "medium", timeZone: "UTC" }).format(
    dayNumber(date) * DAY_MS,
  );
}

/** What each status is called. */
export const STATUS_WORDS = {
  acknowledged: "status_acknowledged",
  rejected: "status_rejected",
  "not-found": "status_not_found",
  pending: "status_pending",
  "information-requested": "status_information_requested",
  paid: "status_paid",
  "partially-paid": "status_partially_paid",
  denied: "status_denied",
  revised: "status_revised",
  unknown: "status_unknown",
} as const satisfies Record<ClaimStatus, MessageKey>;
