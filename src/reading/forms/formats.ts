import type { Cents, IsoDate } from "../../claims/record.ts";

/** How a form wants a value written: pure, from what the control says of itself. */

/** What a control says of the text that it takes. */
export interface Wants {
  /** The `type` of an input, `textarea` or `select`. */
  type: string;
  /** Everything that may show a format: placeholder, label, hint, mask. */
  hints: readonly string[];
  maxLength?: number | undefined;
  /** The `pattern` of an input. */
  pattern?: string | undefined;
}

/** `MM/DD/YYYY`, `mm-dd-yy`, `YYYYMMDD`, `99/99/9999`; each token once. */
const FORMAT =
  /\b(?:(m{1,2})( ?[-/.] ?| |)(d{1,2})\2(yyyy|yy)|(d{1,2})( ?[-/.] ?| |)(m{1,2})\6(yyyy|yy)|(yyyy)( ?[-/.] ?| |)(mm)\10(dd)|(99)([-/.])99\14(9999|99))\b/gi;

/** Formats that are tried where the control names none, the usual one first. */
const USUAL = ["MM/DD/YYYY", "MM-DD-YYYY", "YYYY-MM-DD", "MMDDYYYY", "MM/DD/YY", "MMDDYY", "M/D/YYYY"];

/** The date formats that a text names, in order, as `MM/DD/YYYY`. */
export function namedFormats(text: string): string[] {
  return [...text.matchAll(FORMAT)].map(([whole]) =>
    /9/.test(whole) ? whole.replace(/^99(.)99/, "MM$1DD").replace(/9/g, "Y") : whole.toUpperCase(),
  );
}

/** A text without the date formats in it: `Birth date (MM/DD/YYYY)` -> `Birth date`. */
export function withoutFormat(text: string): string {
  return text
    .replace(FORMAT, " ")
    .replace(/\(\s*(?:to|-|–)?\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function inFormat(date: IsoDate, format: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return format
    .replace("YYYY", year)
    .replace("YY", year.slice(2))
    .replace("MM", month)
    .replace("DD", day)
    .replace(/M/, String(Number(month)))
    .replace(/D/, String(Number(day)));
}

/** True where the control can hold the text: its length and its pattern say so. */
export function holds({ maxLength, pattern }: Wants, text: string): boolean {
  if (maxLength !== undefined && maxLength > 0 && text.length > maxLength) return false;
  if (!pattern) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "v").test(text);
  } catch {
    return true;
  }
}

/** A date as the control takes it, or undefined where no way of writing it fits. */
export function writeDate(date: IsoDate, wants: Wants): string | undefined {
  if (wants.type === "date") return date;
  const named = wants.hints.flatMap(namedFormats)[0];
  const formats = named === undefined ? USUAL : [named];
  return formats.map((format) => inFormat(date, format)).find((text) => holds(wants, text));
}

/** Two days in one control, where it says that it takes two. */
export function writeRange(from: IsoDate, to: IsoDate, wants: Wants): string | undefined {
  const hint = wants.hints.find((text) => namedFormats(text).length === 2);
  if (hint === undefined) return undefined;
  const [first = "", second = ""] = namedFormats(hint);
  const between = /(?:y|9)\s*(-|–|to|through|thru)\s*(?:m|y|d|9)/i.exec(hint)?.[1] ?? "-";
  const text = `${inFormat(from, first)} ${between} ${inFormat(to, second)}`;
  return holds(wants, text) ? text : undefined;
}

/** `184500` -> `1845.00`: what number fields and money fields both take. */
export function writeMoney(cents: Cents, wants: Wants): string | undefined {
  const text = (cents / 100).toFixed(2);
  return holds(wants, text) ? text : undefined;
}

/** An identifier, telephone number or text; without its spaces and dashes where it fits only so. */
export function writeText(text: string, wants: Wants): string | undefined {
  const compact = text.replace(/[\s().-]/g, "");
  const tries = wants.type === "number" ? [/^\d+$/.test(compact) ? compact : ""] : [text, compact];
  return tries.find((each) => each !== "" && holds(wants, each));
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

export type DatePart = "month" | "day" | "year";

/** Which part of a date a control holds, from its own words, its hint and its length; undefined for a whole date. */
export function datePart(words: string, { hints, maxLength }: Wants): DatePart | undefined {
  const hint = hints.map((text) => text.trim().toLowerCase()).find((text) => /^(?:mm?|dd?|yy(?:yy)?)$/.test(text));
  if (hint) return hint[0] === "m" ? "month" : hint[0] === "d" ? "day" : "year";
  if (maxLength !== undefined && maxLength > 4) return undefined;
  const found = [...words.toLowerCase().matchAll(/\b(?:(month|mon|mm)|(day|dd)|(year|yr|yyyy|yy))\b/g)].at(-1);
  return found ? (found[1] ? "month" : found[2] ? "day" : "year") : undefined;
}

/** One part of a date as an input takes it. */
export function writePart(date: IsoDate, part: DatePart, wants: Wants): string | undefined {
  const [year = "", month = "", day = ""] = date.split("-");
  const short = wants.maxLength === 2 || wants.hints.some((text) => /^yy$/i.test(text.trim()));
  const text = part === "year" ? (short ? year.slice(2) : year) : part === "month" ? month : day;
  return [text, String(Number(text))].find((each) => holds(wants, each));
}

export interface Choice {
  value: string;
  text: string;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

/** The option of a select that is this part of the date, by number or by the month's name. */
export function choosePart(date: IsoDate, part: DatePart, choices: readonly Choice[]): number {
  const [year = "", month = "", day = ""] = date.split("-");
  const number = Number(part === "year" ? year : part === "month" ? month : day);
  const name = MONTHS[number - 1] ?? "";
  const fits = ({ text }: Choice): boolean => {
    const [first = "", ...rest] = words(text);
    if (/^\d+$/.test(first) && (rest.length === 0 || part === "month")) return Number(first) === number;
    return part === "month" && first.length >= 3 && name.startsWith(first);
  };
  return choices.findIndex(fits);
}

const MEANS_LITTLE = new Set("a an and for in is not no of on or other the to with claim claims request".split(" "));

/**
 * The option that says the same: the same words, else for free wordings (`loose`) the one that shares most telling words.
 * @returns its index, or -1 where none or more than one fits.
 */
export function chooseText(text: string, choices: readonly Choice[], loose: boolean): number {
  const wanted = words(text).join(" ");
  const same = choices.flatMap((choice, at) =>
    words(choice.text).join(" ") === wanted || words(choice.value).join(" ") === wanted ? [at] : [],
  );
  if (same.length > 0) return same.length === 1 ? (same[0] ?? -1) : -1;
  if (!loose) return -1;
  const telling = new Set(words(text).filter((word) => !MEANS_LITTLE.has(word)));
  const scores = choices.map(
    (choice) => words(choice.text).filter((word) => telling.has(word)).length / (words(choice.text).length + 2),
  );
  const best = Math.max(...scores);
  return best > 0.2 && scores.filter((score) => score === best).length === 1 ? scores.indexOf(best) : -1;
}
