import type { Action } from "../claims/advice.ts";
import { formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { Cents, IsoDate, ServiceLine } from "../claims/record.ts";
import { carc, rarc } from "../denials/codes/index.ts";
import { listOf } from "../denials/wording.ts";
import { adjustmentPaths, type LetterCase, remarkPaths, wordingPaths } from "./case.ts";
import type { FieldName } from "./templates/types.ts";

/** The facts that a letter may state. Each value carries the paths it rests on; what is unknown says what is missing. */

export type Value = { text: string; facts: string[] } | { blank: string };

const known = (text: string, ...facts: string[]): Value => ({ text, facts });
const blank = (what: string): Value => ({ blank: what });

/** A value that the portal shows with characters covered is no value to put on a letter. */
const MASKED = /[*•●·]{2,}|x{3,}|#{3,}/i;

function shown(text: string | undefined, path: string, what: string): Value {
  if (text === undefined || text.trim() === "") return blank(what);
  return MASKED.test(text) ? blank(`${what}; the page shows only ${text.replace(/[[\]]/g, "")}`) : known(text, path);
}

function day(date: IsoDate | undefined, path: string, what: string): Value {
  return date === undefined ? blank(what) : known(formatDate(date), path);
}

function money(cents: Cents | undefined, path: string, what: string): Value {
  return cents === undefined ? blank(what) : known(formatMoney(cents), path);
}

type LinePlace = { path: string; from?: IsoDate | undefined; to?: IsoDate | undefined };

/** Dates of service: of the lines in dispute where they show them, else of the claim. */
function service({ record, lines }: LetterCase): Value {
  const places: LinePlace[] = lines.map(({ at, line }) => ({
    path: `lines.${at}.`,
    from: line.serviceFrom,
    to: line.serviceTo,
  }));
  const claim: LinePlace = { path: "", from: record.serviceFrom, to: record.serviceTo };
  const chosen = places.length > 0 && places.every((place) => place.from !== undefined) ? places : [claim];
  const starts = chosen.flatMap(({ from, path }) => (from ? [{ date: from, path: `${path}serviceFrom` }] : []));
  const ends = chosen.flatMap(({ to, path }) => (to ? [{ date: to, path: `${path}serviceTo` }] : []));
  const first = [...starts].sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  const last = [...starts, ...ends].sort((a, b) => (a.date > b.date ? -1 : 1))[0];
  if (!first || !last) return blank("date of service");
  if (first.date === last.date) return known(formatDate(first.date), first.path);
  return known(`${formatDate(first.date)} to ${formatDate(last.date)}`, first.path, last.path);
}

/** The amount in dispute with where it stands, only where it is the sum of amounts that are shown. */
function disputed({ record, denials, lines }: LetterCase): { cents: Cents; facts: string[] } | undefined {
  const total = denials.reduce<Cents | undefined>(
    (sum, denial) => (sum === undefined || denial.amount === undefined ? undefined : sum + denial.amount),
    0,
  );
  if (!total) return undefined;
  const shownAt = denials
    .flatMap((denial) => adjustmentPaths(record, denial))
    .filter(({ amount }) => amount !== undefined);
  const sumOf = (parts: { path: string; amount?: Cents | undefined }[]) =>
    parts.reduce((sum, part) => sum + (part.amount ?? 0), 0);
  const onLines = shownAt.filter(({ path }) => path.startsWith("lines."));
  for (const parts of [shownAt, onLines, shownAt.filter(({ path }) => !path.startsWith("lines."))])
    if (parts.length > 0 && sumOf(parts) === total)
      return { cents: total, facts: parts.map(({ path }) => `${path}.amount`) };
  const billed = lines
    .map(({ at, line }) => ({ path: `lines.${at}.billed`, amount: line.billed }))
    .filter(({ amount }) => amount !== undefined);
  if (billed.length > 0 && sumOf(billed) === total) return { cents: total, facts: billed.map(({ path }) => path) };
  if (record.billed === total) return { cents: total, facts: ["billed"] };
  if (record.billed !== undefined && record.paid !== undefined && record.billed - record.paid === total)
    return { cents: total, facts: ["billed", "paid"] };
  return undefined;
}

/** The amount in dispute, in cents, where it is known. */
export function disputedAmount(letter: LetterCase): Cents | undefined {
  return disputed(letter)?.cents;
}

function amount(letter: LetterCase): Value {
  const found = disputed(letter);
  return found ? known(formatMoney(found.cents), ...found.facts) : blank("amount in dispute");
}

function linesText({ lines }: LetterCase): Value {
  const facts = lines.map(({ at }) => `lines.${at}`);
  if (lines.length === 0) return known("the claim");
  return known(`line${lines.length > 1 ? "s" : ""} ${listOf(lines.map(({ number }) => String(number)))}`, ...facts);
}

/** The codes or, without codes, the payer's own words, as shown. */
function codes({ record, denials }: LetterCase): Value {
  const texts: string[] = [];
  const facts: string[] = [];
  for (const denial of denials) {
    const remarks = (denial.remarks ?? []).filter((code) => !rarc(code)?.alert && remarkPaths(record, code).length > 0);
    facts.push(...remarks.flatMap((code) => remarkPaths(record, code)));
    const places = adjustmentPaths(record, denial).map(({ path }) => path);
    if (denial.carc && places.length > 0) {
      facts.push(...places);
      const code = denial.group ? `${denial.group}-${denial.carc}` : denial.carc;
      texts.push(remarks.length > 0 ? `${code} with ${listOf(remarks)}` : code);
    } else if (remarks.length > 0) texts.push(listOf(remarks));
    else {
      const paths = wordingPaths(record, denial.evidence);
      if (paths.length === 0) continue;
      facts.push(...paths);
      texts.push(`“${denial.evidence}”`);
    }
  }
  const distinct = [...new Set(texts)];
  return distinct.length > 0 ? known(distinct.join("; "), ...new Set(facts)) : blank("reason code or wording");
}

/** Modifiers that say that a service is another one: distinct, repeated, significant on its own, another side, finger, toe or vessel. */
const SEPARATING = /^(?:2[457]|5[0789]|7[6789]|91|X[ESPU]|RT|LT|E[1-4]|[FT][A1-9]|L[CDM]|R[CI])$/;

/** What a code's meaning goes on to tell the biller to do, or leaves to another code. */
const ADVICE =
  /^(?:check|find|bill|rebill|send|resend|submit|have|correct|fix|ask|collect|do not|refund|give|defend|the (?:payment )?remark|the facility pays|appeal|no appeal|which)\b|\byou(?:rs?)?\b/i;
/** Kinds of claim that a meaning begins with; alone they say nothing. */
const LEAD = /^(?:\w+ ){0,3}\w+:$/;

/**
 * What a code says of the claim, as a letter may repeat it to the payer: without advice to the biller.
 * @returns undefined where nothing else is left, or where the code's meaning is not known.
 */
export function statementOf(meaning: string): string | undefined {
  if (/not known to us/.test(meaning)) return undefined;
  const kept: string[] = [];
  for (const clause of meaning.split(/(?<=[:;.])\s+/)) {
    if (ADVICE.test(clause)) break;
    kept.push(clause.replace(/, so (?:re)?bill\b.*$/, "."));
  }
  const text = kept.join(" ");
  return text === "" || LEAD.test(text) ? undefined : text.replace(/[:;.]$/, ".");
}

/** Plain meaning of the first code that says one: ours, from the code tables. */
function meaning({ record, denials }: LetterCase): Value {
  for (const denial of denials) {
    const fact = denial.carc ? carc(denial.carc) : undefined;
    const said = fact && !fact.requiresRarc ? statementOf(fact.meaning) : undefined;
    if (said) {
      const [place] = adjustmentPaths(record, denial);
      if (place) return known(said, `${place.path}.code`);
    }
    for (const code of denial.remarks ?? []) {
      const remark = rarc(code);
      const [path] = remarkPaths(record, code);
      const told = remark && !remark.alert ? statementOf(remark.meaning) : undefined;
      if (told && path) return known(told, path);
    }
  }
  return blank("what the decision says");
}

function item({ record, denials }: LetterCase): Value {
  for (const denial of denials) {
    for (const code of denial.remarks ?? []) {
      const fact = rarc(code);
      const [path] = remarkPaths(record, code);
      if (fact?.item && !fact.alert && path) return known(lowerFirst(fact.item), path);
    }
    const fact = denial.carc ? carc(denial.carc) : undefined;
    const [place] = adjustmentPaths(record, denial);
    if (fact?.item && place) return known(lowerFirst(fact.item), `${place.path}.code`);
  }
  return blank("what the codes name as missing or wrong");
}

/** `The rendering provider's NPI` inside a sentence; `NPI …`, `ICD …` stay. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function fromLines(
  { lines, record }: LetterCase,
  read: (line: NonNullable<typeof record.lines>[number]) => string[] | undefined,
  field: string,
  what: string,
): Value {
  const chosen = lines.length > 0 ? lines : (record.lines ?? []).map((line, at) => ({ at, line, number: at + 1 }));
  const texts: string[] = [];
  const facts: string[] = [];
  for (const { at, line } of chosen) {
    const values = read(line) ?? [];
    if (values.length === 0) continue;
    texts.push(...values);
    facts.push(`lines.${at}.${field}`);
  }
  const distinct = [...new Set(texts)];
  if (distinct.length === 0 || distinct.length > 8) return blank(what);
  return known(listOf(distinct), ...facts);
}

function emergency({ record }: LetterCase): Value {
  for (const [at, line] of (record.lines ?? []).entries()) {
    if (/^9928[1-5]$/.test(line.procedure ?? "")) return known(`procedure ${line.procedure}`, `lines.${at}.procedure`);
    if (/^0?45\d$/.test(line.revenueCode ?? ""))
      return known(`revenue code ${line.revenueCode}`, `lines.${at}.revenueCode`);
  }
  return blank("emergency code");
}

/** The step's name as a letter says it: without what stands in brackets. */
export function levelName({ level, kind }: Action): string {
  return (level ?? kind.replaceAll("-", " ")).replace(/\s*\([^)]*\)$/, "");
}

/** `redetermination` -> `a redetermination`. */
function withArticle(level: string): string {
  if (/^arbitration/.test(level)) return level;
  return `${/^[aeio]|^un/i.test(level) ? "an" : "a"} ${level}`;
}

function limit(letter: LetterCase): Value {
  const { deadline, deadlineBasis } = letter.action;
  // A default of ours, or a second-hand rule, is nothing to tell the payer.
  if (!deadline || !deadlineBasis || deadlineBasis.assumed || /\(unverified/.test(deadlineBasis.rule))
    return blank("last day of the limit");
  const path = deadlineBasis.from.field;
  return known(formatDate(deadline), "action.deadline", path === "remittanceDate" ? "user.remittanceDate" : path);
}

/** The newest earlier step, decided or not. */
function lastAppeal({ input }: LetterCase): { at: number; path: string } | undefined {
  const at = input.work.appeals.length - 1;
  return at < 0 ? undefined : { at, path: `user.appeals.${at}.` };
}

/** The value of a field on this claim. */
export function fieldValue(name: FieldName, letter: LetterCase): Value {
  const { record, input, payer } = letter;
  const { practice, work } = input;
  const last = lastAppeal(letter);
  const appeal = last ? work.appeals[last.at] : undefined;
  switch (name) {
    case "payer":
      return shown(record.payerName, "payerName", "payer");
    case "claim":
      return shown(record.claimNumber, "claimNumber", "payer's claim number");
    case "patient":
      return shown(record.patientName, "patientName", "patient's name");
    case "member":
      return shown(record.memberId, "memberId", payer.ruleLine === "medicare" ? "Medicare number" : "member number");
    case "birth":
      return day(record.patientBirthDate, "patientBirthDate", "date of birth");
    case "account":
      return shown(record.patientControlNumber, "patientControlNumber", "patient account number");
    case "provider":
      return shown(record.providerName, "providerName", "provider's name");
    case "npi":
      return record.providerNpi
        ? shown(record.providerNpi, "providerNpi", "NPI")
        : shown(practice.npi, "practice.npi", "NPI");
    case "service":
      return service(letter);
    case "received":
      return day(record.receivedDate, "receivedDate", "day of receipt");
    case "notice":
      if (appeal?.decidedOn && appeal.decidedOn > (work.facts.remittanceDate ?? record.processedDate ?? ""))
        return day(appeal.decidedOn, `${last?.path}decidedOn`, "date of the notice");
      return work.facts.remittanceDate
        ? day(work.facts.remittanceDate, "user.remittanceDate", "date of the notice")
        : day(record.processedDate, "processedDate", "date of the notice");
    case "billed":
      return money(record.billed, "billed", "amount billed");
    case "allowed":
      return money(record.allowed, "allowed", "amount allowed");
    case "paid":
      return money(record.paid, "paid", "amount paid");
    case "amount":
      return amount(letter);
    case "lines":
      return linesText(letter);
    case "codes":
      return codes(letter);
    case "meaning":
      return meaning(letter);
    case "item":
      return item(letter);
    case "procedures":
      return fromLines(letter, (line) => (line.procedure ? [line.procedure] : undefined), "procedure", "the service");
    case "diagnoses":
      return fromLines(letter, (line) => line.diagnoses, "diagnoses", "diagnosis codes");
    case "modifiers":
      return fromLines(letter, (line) => line.modifiers, "modifiers", "modifier");
    case "separating": {
      const own = (line: ServiceLine) => line.modifiers?.filter((modifier) => SEPARATING.test(modifier));
      const value = fromLines(letter, own, "modifiers", "modifier that tells the services apart");
      if ("blank" in value) return value;
      return known(`modifier${/ and /.test(value.text) ? "s" : ""} ${value.text}`, ...value.facts);
    }
    case "units":
      return fromLines(letter, (line) => (line.units ? [String(line.units)] : undefined), "units", "units");
    case "emergency":
      return emergency(letter);
    case "level":
      return known(withArticle(levelName(letter.action)), "action.level");
    case "deadline":
      return limit(letter);
    case "form":
      return letter.action.form ? known(letter.action.form, "action.form") : blank("form");
    case "lastLevel":
      return appeal && last ? known(appeal.level, `${last.path}level`) : blank("earlier step");
    case "lastSent":
      return day(appeal?.sentOn, `${last?.path}sentOn`, "day on which it was sent");
    case "lastDecided":
      return day(appeal?.decidedOn, `${last?.path}decidedOn`, "day of the decision");
    case "practice":
      return shown(practice.name, "practice.name", "name of the practice");
    case "phone":
      return shown(practice.phone, "practice.phone", "telephone");
    case "today":
      return known(formatDate(input.today), "today");
  }
}
