import type { DeadlineBasis, LineOfBusiness } from "../../claims/advice.ts";
import { addDays, daysInMonth } from "../../claims/dates.ts";
import type { ClaimRecord, IsoDate } from "../../claims/record.ts";
import { type Payer, payerKey } from "../payers.ts";
import type { Clock, DeadlineLevel, DeadlineOverride } from "../types.ts";
import { addUnits, rollForward } from "./calendar.ts";
import type { DeadlineRule } from "./rule.ts";
import { DEADLINE_RULES } from "./rules.ts";

/** Which limit applies to a claim, and the day it ends. */

export interface DeadlineQuestion {
  payer: Payer;
  network?: "in" | "out" | undefined;
  level: DeadlineLevel;
  topic: "clinical" | "administrative";
}

/** The days of a claim that a clock can start from. */
export interface ClaimDays {
  record: ClaimRecord;
  /** Date on the remittance or denial notice, as the user says. */
  remittanceDate?: IsoDate | undefined;
  /** The first final decision in the claim's history, where there is an earlier one. */
  firstDecision?: IsoDate | undefined;
  /** Lines that the question is about (positions in `record.lines`); empty for the claim. */
  lines?: readonly number[] | undefined;
}

export interface Deadline {
  date: IsoDate;
  basis: DeadlineBasis;
  rule: DeadlineRule;
}

const UNVERIFIED: Record<DeadlineRule["sourceKind"], string | undefined> = {
  primary: undefined,
  regulation: undefined,
  "contract sample": "unverified: from a sample contract",
  mirror: "unverified: read from a copy of the payer's page",
  blog: "unverified: from a blog",
  secondary: "unverified: second-hand source",
};

const byLevel = new Map<DeadlineLevel, DeadlineRule[]>();
for (const rule of DEADLINE_RULES) byLevel.set(rule.level, [...(byLevel.get(rule.level) ?? []), rule]);

function fits(rule: DeadlineRule, ask: DeadlineQuestion): boolean {
  if (rule.payer !== "any" && rule.payer !== ask.payer.id) return false;
  if (rule.lines && !rule.lines.includes(ask.payer.ruleLine)) return false;
  if (rule.network === "out" ? ask.network !== "out" : rule.network === "in" && ask.network === "out") return false;
  if (rule.state && rule.state !== ask.payer.state) return false;
  return rule.topic === undefined || rule.topic === ask.topic;
}

function fromOverride(override: DeadlineOverride, base: DeadlineRule | undefined): DeadlineRule {
  const { unit, days } = override;
  const words = unit === "calendar-days" ? "days" : unit.replace("-", " ");
  const { assumed: _assumed, ...rest } = base ?? { kind: "reconsideration" as const, levelName: "reconsideration" };
  return {
    ...rest,
    id: "own",
    payer: "any",
    level: override.level,
    name: `Your own rule for ${override.payer}: ${days} ${words}`,
    count: days,
    unit,
    clock: override.clock,
    presumedDays: 0,
    rollForward: false,
    source: override.note ?? "entered by the user",
    asOf: "own",
    sourceKind: "primary",
  };
}

function overrideFor(
  overrides: readonly DeadlineOverride[],
  payer: Payer,
  level: DeadlineLevel,
): DeadlineOverride | undefined {
  const name = payerKey(payer.name);
  const applies = (line: LineOfBusiness | undefined) => line === undefined || line === payer.ruleLine;
  return overrides.find(
    (own) =>
      own.level === level && applies(own.lineOfBusiness) && (own.payer === payer.id || payerKey(own.payer) === name),
  );
}

/** The rule for a question: the user's own first, then the payer's, then the cautious default. Undefined for a level that does not exist. */
export function findRule(ask: DeadlineQuestion, overrides: readonly DeadlineOverride[] = []): DeadlineRule | undefined {
  const rule = byLevel.get(ask.level)?.find((candidate) => fits(candidate, ask));
  const own = overrides.length > 0 ? overrideFor(overrides, ask.payer, ask.level) : undefined;
  return own ? fromOverride(own, rule) : rule;
}

const CLOCK_WORDS: Record<Clock, string> = {
  notice: "date of the notice",
  "first-notice": "date of the original notice",
  payment: "payment date",
  "service-from": "date of service",
  "service-to": "last date of service",
  service: "date of service",
  "service-month": "end of the month of service",
};

type Start = { field: string; date: IsoDate };

function noticeOf({ record, remittanceDate }: ClaimDays): Start | undefined {
  if (remittanceDate) return { field: "remittanceDate", date: remittanceDate };
  return record.processedDate ? { field: "processedDate", date: record.processedDate } : undefined;
}

/** Service dates of the lines asked about, else of the claim; the earliest `from` or the latest `to`. */
function serviceDay(days: ClaimDays, end: "serviceFrom" | "serviceTo"): Start | undefined {
  const { record } = days;
  const lines = record.lines ?? [];
  const chosen = days.lines && days.lines.length > 0 ? days.lines : lines.map((_, at) => at);
  let best: Start | undefined;
  for (const at of chosen) {
    const date = lines[at]?.[end];
    if (date && (!best || (end === "serviceFrom" ? date < best.date : date > best.date)))
      best = { field: `lines.${at}.${end}`, date };
  }
  const claim = record[end] ?? record.serviceFrom ?? record.serviceTo;
  if (claim === undefined) return best;
  const field = record[end] ? end : record.serviceFrom ? "serviceFrom" : "serviceTo";
  if (best && days.lines && days.lines.length > 0) return best;
  return { field, date: claim };
}

/** An institutional claim is timed by its Through date, a professional one by the line's From date (Medicare). */
function isInstitutional(record: ClaimRecord): boolean {
  return (record.lines ?? []).some((line) => line.revenueCode !== undefined);
}

function startOf(clock: Clock, days: ClaimDays): Start | undefined {
  switch (clock) {
    case "notice":
      return noticeOf(days);
    case "first-notice":
      return days.firstDecision ? { field: "history.processedDate", date: days.firstDecision } : noticeOf(days);
    case "payment":
      return days.record.paymentDate ? { field: "paymentDate", date: days.record.paymentDate } : noticeOf(days);
    case "service-from":
      return serviceDay(days, "serviceFrom");
    case "service-to":
      return serviceDay(days, "serviceTo");
    case "service":
      return isInstitutional(days.record)
        ? serviceDay({ ...days, lines: [] }, "serviceTo")
        : serviceDay(days, "serviceFrom");
    case "service-month":
      return serviceDay(days, "serviceFrom");
  }
}

/** Counts a rule out. Undefined where the record lacks the day that starts its clock: a deadline is never invented. */
export function countOut(rule: DeadlineRule, days: ClaimDays): Deadline | undefined {
  const from = startOf(rule.clock, days);
  if (!from) return undefined;
  let base = from.date;
  if (rule.clock === "service-month") {
    const [year = 0, month = 1] = base.split("-").map(Number);
    base = `${base.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, "0")}`;
  }
  if (rule.presumedDays) base = addDays(base, rule.presumedDays);
  let date = addUnits(base, rule.count, rule.unit);
  // Six months after the end of August is the end of February, but after the end of February it is the end of August.
  if (rule.clock === "service-month" && rule.unit === "months") {
    const [year = 0, month = 1] = date.split("-").map(Number);
    date = `${date.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, "0")}`;
  }
  if (rule.rollForward) date = rollForward(date);
  const doubt = UNVERIFIED[rule.sourceKind];
  const basis: DeadlineBasis = {
    rule: doubt && !rule.assumed ? `${rule.name} (${doubt})` : rule.name,
    days: rule.count,
    unit: rule.unit,
    clock: rule.presumedDays
      ? `receipt of the notice, presumed ${rule.presumedDays} days after its date`
      : CLOCK_WORDS[rule.clock],
    from,
    source: rule.source,
    assumed: rule.assumed === true,
  };
  if (rule.presumedDays) basis.presumedDays = rule.presumedDays;
  return { date, basis, rule };
}
