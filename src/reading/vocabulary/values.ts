import { parseDate } from "../../claims/dates.ts";
import { isNpi } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import type { CoverageStatus, IsoDate, PaymentMethod } from "../../claims/record.ts";
import { isStatusWording, statusOfText } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import { hasCodes, readStatusCodes } from "./codes.ts";

/** Shapes of values: whether a text can be a field at all, and what it is then. */

/** Nothing shown: a dash, `N/A`, an ellipsis. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // most cells of a table begin with a digit, a dollar sign or a letter that no word for nothing begins with
  if ((first >= 48 && first <= 57) || first === 36) return false;
  const letter = first | 32;
  if (letter > 96 && letter < 123 && letter !== 110 && letter !== 117 && letter !== 98 && letter !== 116) return false;
  return /^(?:[-–—−_.*\s]*|n\.?\/?a\.?|not (?:available|applicable|provided)|none|null|no data(?: available)?|unknown|blank|tbd)$/i.test(
    text.trim(),
  );
}

const SIX = /^(\d{2})(\d{2})(\d{2})$/;
const DATE_TEXT = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}[- ][A-Za-z]{3,9}\.?,?[- ]\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{8}|\d{6})`;
const DATES = new RegExp(
  String.raw`^(${DATE_TEXT})(?:\s*(?:-|–|—|to|thru|through|until|/|\s)\s*(${DATE_TEXT}))?$`,
  "i",
);

/** One date, also `MMDDYY` as mainframe screens show it. */
export function readDate(text: string, birth = false): IsoDate | undefined {
  const t = text
    .trim()
    .replace(/\s*\((?:age|\d+ y).*\)$/i, "")
    .replace(/^(?:on|as of)\s+/i, "");
  const six = SIX.exec(t);
  if (six) return parseDate(`${six[1]}/${six[2]}/${six[3]}`, birth ? 20 : 49);
  return parseDate(t, birth ? 20 : 49);
}

const PLAIN_DATE = /^\d\d\/\d\d\/\d{4}$/;
const PLAIN_RANGE = /^(\d\d?\/\d\d?\/\d{4})\s*(?:[-–—]|to|thru|through)\s*(\d\d?\/\d\d?\/\d{4})$/;

/** One date or a range: `02/24/2026 - 02/26/2026`, `2/24/26 to 2/25/26`, `0120 012026` (from MMDD, to MMDDYY). */
export function readDates(text: string): [IsoDate, IsoDate] | undefined {
  if (PLAIN_DATE.test(text)) {
    const day = parseDate(text, 49);
    return day ? [day, day] : undefined;
  }
  if (!/\d/.test(text) || text.length > 60) return undefined;
  const usual = PLAIN_RANGE.exec(text);
  if (usual) return pairOf(parseDate(usual[1] as string, 49), parseDate(usual[2] as string, 49));
  const t = text.trim().replace(/^(?:from\s+)/i, "");
  const remit = /^(\d{4})\s+(\d{4})(\d{2})$/.exec(t);
  if (remit) {
    const from = readDate(`${remit[1]}${remit[3]}`);
    const to = readDate(`${remit[2]}${remit[3]}`);
    return from && to ? [from, to] : undefined;
  }
  const named =
    /^([A-Za-z]{3,9}\.?) (\d{1,2})\s*(?:[-–—]|to|through)\s*(?:([A-Za-z]{3,9}\.?) )?(\d{1,2}),? (\d{4})$/.exec(t);
  if (named)
    return pairOf(
      readDate(`${named[1]} ${named[2]}, ${named[5]}`),
      readDate(`${named[3] ?? named[1]} ${named[4]}, ${named[5]}`),
    );
  const short = /^(\d{1,2}\/\d{1,2})\s*[-–]\s*(\d{1,2}\/\d{1,2}\/(\d{2,4}))$/.exec(t);
  if (short) return pairOf(readDate(`${short[1]}/${short[3]}`), readDate(short[2] ?? ""));
  const m = DATES.exec(t);
  if (!m) {
    const one = readDate(t);
    return one ? [one, one] : undefined;
  }
  const from = readDate(m[1] ?? "");
  return pairOf(from, m[2] === undefined ? from : readDate(m[2]));
}

function pairOf(from: IsoDate | undefined, to: IsoDate | undefined): [IsoDate, IsoDate] | undefined {
  return from && to && from <= to ? [from, to] : undefined;
}

/** An identifier: a word or few with at least one digit, no date, no money, masked or not. */
export function readId(text: string): string | undefined {
  const t = text
    .trim()
    .replace(/^(?:[A-Z][a-z]{1,11}\.? ){0,2}(?:id|ID|Id|no|No|NO|nbr|Nbr|NBR|acct|Acct|ACCT|#)[\s.:#]+(?=\S*\d)/, "");
  if (t.length > 40 || !/\d/.test(t) || isBlank(t) || /[$%@?!]|\.\d\d$/.test(t) || t.length < 2) return undefined;
  if (!/^[A-Za-z0-9*#•][\w\s*•./#-]*$/.test(t)) return undefined;
  if (/[/]/.test(t) && readDates(t)) return undefined;
  if (/[A-Za-z]|^\d{4}-\d\d-\d\d$/.test(t) && readDate(t)) return undefined;
  const words = t.split(/\s+/);
  if (
    words.length > (/^[A-Z\d ]+$/.test(t) ? 6 : 4) ||
    words.filter((w) => /^[a-z]{2,}$|^[A-Z][a-z]+$/.test(w)).length > 0
  )
    return undefined;
  return t;
}

/** `SANDHILLS BEHAVIORAL (NPI 1099228318)`: the name, and the number where one follows. */
export function nameAndNpi(text: string): { name: string; npi?: string } {
  const m =
    /^(.*?[A-Za-z.)])[\s,(|–-]*\bNPI\b[\s#:]*(\d{10})\)?$/i.exec(text.trim()) ??
    /^(.*?[A-Za-z.)])\s*\((\d{10})\)$/.exec(text.trim());
  return m?.[1] && m[2] && isNpi(m[2]) ? { name: m[1], npi: m[2] } : { name: text };
}

/** `Brannock, Idella (0034417708)`, `Tove Rasmussen • ID 4410-0093`: the name, and the number where one follows. */
export function nameAndId(text: string): { name: string; id?: string } {
  const m =
    /^([A-Za-z][A-Za-z ,.'’-]*[A-Za-z.])\s*(?:\(|\s[|·•–—-]\s)\s*((?:[A-Z]{2,6}[ :#]+)?(?=[\w-]*\d{3})[A-Z0-9*-]{5,}?)\)?$/.exec(
      text,
    );
  return m?.[1] && m[2] && !readDates(m[2]) ? { name: m[1], id: m[2] } : { name: text };
}

/** `EVERGREEN HEALTH PLAN (ID 77083)`: a payer's name without its number. */
export function payerIn(text: string): string {
  return text.replace(/\s*\((?:payer )?(?:id|no\.?|#|code)[\s:#]*[A-Z0-9-]{2,12}\)$/i, "");
}

/** A name of a person or organisation: words, few digits, no date, money or status. */
export function readName(text: string): string | undefined {
  const t = text.trim();
  if (t.length < 2 || t.length > 90 || isBlank(t) || !/[A-Za-z]{2}/.test(t) || !/(?:[A-Za-z][^A-Za-z]*){4}/.test(t))
    return undefined;
  if (/^p\.? ?o\.? ?box\b/i.test(t)) return undefined;
  if (/[$%?=<>]|\d{5}|\d[\d/-]{5}/.test(t) || readDates(t) || /^[A-Z]{0,4}\d+$/.test(t)) return undefined;
  if (t.split(" ").length > 12) return undefined;
  if (/[.!] [A-Z]/.test(t) && /[.!] [A-Z]/.test(t.replace(/\b(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|Inc|Co|[A-Z])\. /gi, "")))
    return undefined;
  return t;
}

/** One part of a person's name, which may have few letters: `Jo`, `Ng`. */
const shortName = (text: string): boolean => /^[A-Z][A-Za-z'’-]{1,3}\.?$/.test(text) || readName(text) !== undefined;

/** A payment as one text tells it: `EFT 0091182044`, `Check #4410 (03/05/2026)`, `118820 on 2/17/2026`. */
export interface Payment {
  number: string;
  date?: IsoDate;
  method?: PaymentMethod;
}

const PAYMENT =
  /^((?:e\.?f\.?t|ach|check|chk|ck|warrant|virtual card|vcc|card|paper|electronic)\b[a-z ]*)?[\s:#.]*((?=[A-Z0-9-]*\d{3})[A-Z0-9][A-Z0-9-]{3,23})(?:[\s,]*[(–·•|-]?\s*(?:dated|issued|sent|paid|mailed|cleared|on|of|dtd|\s)*(\d[\d/-]{5,9}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\)?)?$/i;

/** @returns undefined for a plain number, which needs no taking apart, and for what is no payment. */
export function readPayment(text: string): Payment | undefined {
  const m = PAYMENT.exec(text.trim());
  if (!m?.[2] || (!m[1] && !m[3])) return undefined;
  const date = m[3] && readDate(m[3]);
  const method = m[1] && readMethod(m[1]);
  if ((m[3] && !date) || readDates(m[2])) return undefined;
  return { number: m[2], ...(date ? { date } : {}), ...(method ? { method } : {}) };
}

/** How a text says that money was sent. */
export function readMethod(text: string): PaymentMethod | undefined {
  const t = text.toLowerCase();
  if (t.length > 40 || isBlank(text)) return undefined;
  if (/virtual|v-?card|vcc|credit ?card|card/.test(t)) return "virtual-card";
  if (/\beft\b|\bach\b|electronic|direct deposit|wire|funds transfer/.test(t)) return "eft";
  if (/no[n-]?[ -]?pay|no check|zero pay|^none$|not paid/.test(t)) return "none";
  return /\bche?ck\b|\bchk\b|cheque|paper|warrant|\bdraft\b/.test(t) ? "check" : undefined;
}

export function readCoverage(text: string): CoverageStatus | undefined {
  const t = text.toLowerCase();
  if (t.length > 60 || isBlank(text)) return undefined;
  if (
    /inactive|not active|terminat|expired|cancel|ineligible|not eligible|lapsed|no coverage|disenrolled|not covered|^no$/.test(
      t,
    )
  )
    return "inactive";
  return /active|eligible|in force|enrolled|covered|current|^yes$/.test(t) ? "active" : "unknown";
}

/** `Paid on 03/02/2026`: the wording without its day. */
export function withoutDay(text: string): string {
  return text.replace(
    /[\s,(–-]+(?:on|as of|effective|since)?\s*\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\)?(?:,?\s+(?:via|by|with)\s+.{3,30})?$/i,
    "",
  );
}

function isStatus(whole: string): boolean {
  const text = withoutDay(whole);
  if (text.length > 80 || isBlank(text) || /[$?]/.test(text) || /[.!] [A-Z]/.test(text)) return false;
  if (/^[A-Z](?: ?\/? ?[BM][0-9A-Z]{4})?$/.test(text)) return true;
  if (/^[A-Z]{2}$/.test(text) && statusOfText(text) === "unknown") return false;
  return /[A-Za-z]{2}/.test(text) && !/\d{4}/.test(text) && text.split(" ").length <= 10;
}

const small = (text: string, max: number): boolean =>
  /^\d{1,4}(?:\.0+)?$/.test(text) && Number(text) <= max && Number(text) >= 0;

/** Codes of a payer's own: `EX12`, `0158`, `k4, 7Q`. */
const OWN_CODES = /^(?:[A-Z0-9]{2,6}|[a-z]\d{1,3}|\d{1,3}[a-z])(?:[\s,]+(?:[A-Z0-9]{2,6}|[a-z]\d{1,3}|\d{1,3}[a-z]))*$/;
const MODIFIERS = /^(?:[A-Z0-9]{2})(?:[\s,;/:-]+[A-Z0-9]{2})*$/;
/** CPT, HCPCS or CDT at the start of a text, perhaps with a qualifier before it. */
export const PROCEDURE =
  /^(?:(?:HC|CPT|HCPCS|CDT|AD|ND|Proc(?:edure)?)\s*[:\s-]\s*)?(\d{4}[0-9FTUM]|[A-V]\d{4})(?![\dA-Za-z])/;
export const DIAGNOSIS = /^[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/;

/**
 * How well a text fits a field's shape: 0 is a veto, 1 a fit, in between a text that may be it.
 * A blank fits every field: the label is right, and nothing is shown.
 */
export function fits(field: Field, text: string): number {
  if (isBlank(text)) return field === "paymentMethod" && readMethod(text) ? 1 : 0.9;
  switch (field) {
    case "billed":
    case "allowed":
    case "paid":
    case "patientResponsibility":
    case "deductible":
    case "coinsurance":
    case "copay":
      return parseMoney(text) === undefined ? 0 : /[.$]/.test(text) ? 1 : 0.6;
    case "adjustmentAmount":
      if (/^(?:[$(-]*[\d,]*\d\.\d\d\)?[\s,;]*){2,}$/.test(text)) return 1;
      return parseMoney(text) === undefined ? 0 : /[.$]/.test(text) ? 1 : 0.6;
    case "serviceFrom":
    case "serviceTo":
    case "receivedDate":
    case "processedDate":
    case "coverageFrom":
    case "coverageTo":
      return readDates(text) ? 1 : 0;
    case "paymentDate":
      return readDates(text) ? 1 : readPayment(text)?.date ? 0.9 : 0;
    case "patientBirthDate":
      return readDate(text, true) ? 1 : 0;
    case "serviceDates":
      return readDates(text) ? 1 : 0;
    case "claimNumber":
      return readId(text) ? (/^\d{1,3}$/.test(text) || /\d\.\d\d$/.test(text) ? 0 : /\d{4}/.test(text) ? 1 : 0.8) : 0;
    case "paymentNumber":
      if (readPayment(text)) return 1;
      return readId(text) ? 1 : 0;
    case "memberId":
    case "patientControlNumber":
    case "groupNumber":
      if (field === "groupNumber" && /^\d{2,}[\w-]*[\s–-]+[A-Z]/.test(text)) return 0.8;
      return readId(text) ? 1 : /^[A-Z0-9-]{3,15}$/.test(text) && !isStatusWording(text) ? 0.6 : 0;
    case "providerNpi":
      return isNpi(text.replace(/\s/g, "")) ? 1 : 0;
    case "providerName":
      return readName(nameAndNpi(text).name) && !(isStatusWording(text) && text.split(" ").length < 3) ? 0.9 : 0;
    case "patientFirst":
      // an initial may be all that is shown
      if (/^[A-Z]\.?$/.test(text)) return 0.9;
      return shortName(text) ? 0.9 : 0;
    case "patientLast":
      return shortName(text) && !(isStatusWording(text) && text.split(" ").length < 3) ? 0.9 : 0;
    case "patientName":
      if (nameAndId(text).id !== undefined) return 0.8;
      return readName(text) && !(isStatusWording(text) && text.split(" ").length < 3) ? 0.9 : 0;
    case "planName":
      return readName(text) && !(field !== "planName" && isStatusWording(text) && text.split(" ").length < 3) ? 0.9 : 0;
    case "payerName":
      return fits("planName", payerIn(text)) > 0 && !(isStatusWording(text) && text.split(" ").length < 3) ? 0.9 : 0;
    case "otherInsurance":
      return text.length < 200 ? 0.9 : 0;
    case "statusText":
      return isStatus(text) ? (statusOfText(text) === "unknown" ? 0.7 : 1) : 0;
    case "statusCodes":
      return readStatusCodes(text).length > 0 ? 1 : 0;
    case "coverageStatus":
      return text.length < 60 && !/\d{4}/.test(text) ? (readCoverage(text) === "unknown" ? 0.6 : 1) : 0;
    case "paymentMethod":
      return readMethod(text) ? 1 : 0;
    case "adjustmentGroup":
      return /^(?:CO|PR|OA|PI|CR)(?:[\s,;/]+(?:CO|PR|OA|PI|CR))*$/i.test(text) ? 1 : 0;
    case "adjustments":
    case "adjustmentCode":
      return hasCodes(text, "carc") ? 1 : 0;
    case "remarks":
      return hasCodes(text, "rarc") ? 1 : 0;
    case "reasons":
      if (
        /^(?:\d{1,3}|(?:CO|PR|OA|PI|CR)[- ]?\w{1,3})(?:[\s,;]+(?:\d{1,3}|(?:CO|PR|OA|PI|CR)[- ]?\w{1,3}))*$/.test(text)
      )
        return 0.2;
      return /[A-Za-z]{3}/.test(text) || OWN_CODES.test(text) ? 0.8 : 0;
    case "lineNumber":
      return small(text, 999) ? 1 : 0;
    case "units":
      return /^-?\d{1,6}(?:\.\d+)?(?:\s*[A-Za-z]{1,6})?$/.test(text) ? 1 : 0;
    case "procedure":
      return PROCEDURE.test(text) ? 1 : 0;
    case "modifiers":
      return MODIFIERS.test(text) ? 1 : 0;
    case "revenueCode":
      return /^0?\d{3}(?:\D.*)?$/.test(text) ? 1 : 0;
    case "diagnoses":
      return text.split(/[\s,;/]+/).some((d) => DIAGNOSIS.test(d)) ? 1 : 0;
    case "ignore":
      return 0.3;
    default:
      return 0.5;
  }
}
