import type { RootCause } from "../../claims/advice.ts";
import { daysBetween, localToday } from "../../claims/dates.ts";
import type { IsoDate } from "../../claims/record.ts";
import type { ClaimEntry, ClaimSummary } from "../../claims/work.ts";
import { isEnough, isWon } from "../../followup/outcomes.ts";
import { type DenialEvent, patterns } from "../../followup/patterns.ts";
import { deniedFor, showsDenial } from "../../followup/summary.ts";
import { AGE_BUCKETS, FIGURES, type FigureGroup, type FigureName, type Figures, patternSet } from "../model.ts";
import { claimsOf } from "./claims.ts";
import type { Desk } from "./desk.ts";
import { ageBucket } from "./rows.ts";
import type { Context } from "./serve.ts";

/** Figures "of tracked claims" (formulas: denied and overturned by count, appeals won of appeals sent, days by median). */

/** What one claim adds to the figures. */
export interface Fact {
  id: string;
  /** The day for which it was worked out. */
  day: IsoDate;
  payer: string;
  cause: string | undefined;
  /** Decided by the payer at any time: paid, partly paid or denied. */
  decided: boolean;
  /** Denied in whole or part at any time. */
  denied: boolean;
  /** Cents refused at the first denial. */
  deniedCents: number;
  /** Cents that came in after it. */
  recoveredCents: number;
  overturned: boolean;
  /** The denial as the search for patterns takes it. */
  event?: DenialEvent | undefined;
  /** Kinds or levels of appeals, and whether each was won; undecided ones have no verdict. */
  appeals: { action: string; won?: boolean | undefined }[];
  /** Other work that was done on the denial, such as a corrected claim. */
  actions: string[];
  decisionDays?: number | undefined;
  /** Days, counted from the first look, on which the claim was touched again. */
  touches: { day: IsoDate; pendingSince?: number | undefined }[];
  notPostedCents?: number | undefined;
  atStake: number;
  deadline?: IsoDate | undefined;
  age: string;
  open: boolean;
  billed: number;
}

const DECIDED = new Set(["paid", "partially-paid", "denied"]);
const WAITING = new Set(["pending", "acknowledged"]);
/** A payment this many days old should be in the practice system. */
const POSTING_DAYS = 5;

/** Reads what the figures need from one claim. Pure. */
export function factOf(entry: ClaimEntry, summary: ClaimSummary, today: IsoDate): Fact {
  const { history, work } = entry;
  const now = history.current;
  const firstDenial = history.sightings.find(({ record }) => showsDenial(record));
  const denied = firstDenial !== undefined || showsDenial(now);
  const cause = denied ? (summary.rootCause ?? deniedFor(entry, today)) : undefined;
  const paidThen = firstDenial?.record.paid ?? 0;
  const deniedCents = denied ? Math.max(0, (firstDenial?.record.billed ?? now.billed ?? 0) - paidThen) : 0;
  const paidSince = denied ? Math.max(0, (now.paid ?? 0) - paidThen) : 0;
  const wonCents = work.appeals.reduce((sum, appeal) => sum + (appeal.amount ?? 0), 0);
  const recoveredCents = Math.max(paidSince, wonCents, denied ? (work.closed?.amount ?? 0) : 0);
  const appeals = work.appeals.map((appeal) => ({ action: appeal.kind ?? appeal.level, won: isWon(appeal.outcome) }));
  const paidNow = now.status === "paid" || now.status === "partially-paid";
  const paymentDay = now.paymentDate ?? now.processedDate;
  const late = paymentDay !== undefined && daysBetween(paymentDay, today) > POSTING_DAYS;
  return {
    id: history.id,
    day: today,
    payer: now.payerName ?? "",
    cause,
    decided: [...history.sightings.map((s) => s.record.status), now.status].some((s) => s && DECIDED.has(s)),
    denied,
    deniedCents,
    recoveredCents,
    event: denied ? eventOf(entry, cause, deniedCents) : undefined,
    overturned: denied && (recoveredCents > 0 || appeals.some((appeal) => appeal.won === true)),
    appeals,
    actions: Object.entries(work.tasks)
      .filter(([key, state]) => state.doneAt !== undefined && !/^(?:wait|check-|call-|payment-|decision-)/.test(key))
      .map(([key]) => key.split(":")[0] ?? key),
    decisionDays:
      now.receivedDate && now.processedDate && now.processedDate >= now.receivedDate
        ? daysBetween(now.receivedDate, now.processedDate)
        : undefined,
    touches: touchesOf(entry),
    notPostedCents: paidNow && late && work.postedOn === undefined && (now.paid ?? 0) > 0 ? (now.paid ?? 0) : undefined,
    atStake: summary.atStake,
    deadline: summary.deadline,
    age: ageBucket(summary.serviceFrom, today),
    open: summary.tasks.length > 0,
    billed: now.billed ?? 0,
  };
}

/** The first denial as one event; a contractual CO-45 is no reason. */
function eventOf({ history }: ClaimEntry, cause: RootCause | undefined, amount: number): DenialEvent {
  const seen = history.sightings.find(({ record }) => showsDenial(record));
  const record = seen?.record ?? history.current;
  const codes = [record, ...(record.lines ?? [])].flatMap((part) => part.adjustments ?? []);
  return {
    claimId: history.id,
    date: record.processedDate ?? localToday(new Date(seen?.capturedAt ?? history.firstSeenAt)),
    payerName: history.current.payerName,
    providerName: history.current.providerName,
    procedures: (record.lines ?? []).flatMap((line) => line.procedure ?? []),
    rootCause: cause ?? "other",
    carc: codes.find(({ code, group }) => code !== "45" && group !== "PR")?.code,
    amount,
  };
}

/** One touch for each later day on which the claim was looked up, called about or noted. */
function touchesOf({ history, work }: ClaimEntry): Fact["touches"] {
  const first = localToday(new Date(history.firstSeenAt));
  const days = new Map<IsoDate, number | undefined>();
  for (const { capturedAt, record } of history.sightings) {
    const day = localToday(new Date(capturedAt));
    const waiting = record.status !== undefined && WAITING.has(record.status);
    const received = record.receivedDate ?? history.current.receivedDate;
    days.set(day, waiting && received ? daysBetween(received, day) : undefined);
  }
  for (const { at } of [...work.calls, ...work.notes]) {
    const day = localToday(new Date(at));
    if (!days.has(day)) days.set(day, undefined);
  }
  days.delete(first);
  return [...days].map(([day, pendingSince]) => ({ day, pendingSince }));
}

/** The middle value; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? upper)) / 2);
}

function grouped(facts: readonly Fact[], keysOf: (fact: Fact) => readonly string[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const key of new Set(keysOf(fact))) {
      const group = groups.get(key);
      if (group) group.push(fact);
      else groups.set(key, [fact]);
    }
  }
  return groups;
}

const sum = (facts: readonly Fact[], of: (fact: Fact) => number) => facts.reduce((total, fact) => total + of(fact), 0);

/** Every figure, with the ids of the claims behind each group under `figure:group`. Pure. */
export function computeFigures(facts: readonly Fact[], today: IsoDate) {
  const sets = new Map<string, ReadonlySet<string>>();
  const group = (figure: FigureName, key: string, of: readonly Fact[], n: readonly Fact[]) => {
    const set = `${figure}:${key}`;
    sets.set(set, new Set(n.map((fact) => fact.id)));
    return { key, n: n.length, of: of.length, set } satisfies FigureGroup;
  };
  const denied = facts.filter((fact) => fact.denied);
  const decided = facts.filter((fact) => fact.decided);
  const overturned = denied.filter((fact) => fact.overturned);
  const appealed = facts.filter((fact) => fact.appeals.some((appeal) => appeal.won !== undefined));
  const won = appealed.filter((fact) => fact.appeals.some((appeal) => appeal.won));
  const byPayer = (of: readonly Fact[]) => grouped(of, (fact) => [fact.payer]);
  const usual = new Map(
    [...byPayer(facts)].map(([payer, of]) => [payer, of.flatMap((fact) => fact.decisionDays ?? [])] as const),
  );
  const isEarly = (fact: Fact) => {
    const days = usual.get(fact.payer) ?? [];
    const half = isEnough(days.length) ? median(days) : undefined;
    return fact.touches.filter((t) => half !== undefined && t.pendingSince !== undefined && t.pendingSince < half);
  };
  const touched = facts.filter((fact) => fact.touches.length > 0);
  const early = touched.filter((fact) => isEarly(fact).length > 0);
  const waiting = facts.filter((fact) => fact.notPostedCents !== undefined);
  const openFacts = facts.filter((fact) => fact.open);

  const figures: Figures = {
    money: [
      { ...group("money", "denied", facts, denied), cents: sum(denied, (f) => f.deniedCents) },
      { ...group("money", "recovered", denied, overturned), cents: sum(overturned, (f) => f.recoveredCents) },
      {
        ...group(
          "money",
          "at-stake",
          facts,
          facts.filter((f) => f.atStake > 0),
        ),
        cents: sum(facts, (f) => f.atStake),
      },
    ],
    "denial-rate": [
      group("denial-rate", "all", decided, denied),
      ...[...byPayer(decided)].map(([key, of]) =>
        group(
          "denial-rate",
          key,
          of,
          of.filter((f) => f.denied),
        ),
      ),
    ],
    overturn: [
      group("overturn", "all", denied, overturned),
      ...[...byPayer(denied)].map(([key, of]) =>
        group(
          "overturn",
          key,
          of,
          of.filter((f) => f.overturned),
        ),
      ),
    ],
    "overturn-causes": [...grouped(denied, (fact) => [fact.cause ?? "other"])].map(([key, of]) =>
      group(
        "overturn-causes",
        key,
        of,
        of.filter((f) => f.overturned),
      ),
    ),
    "appeal-success": [
      group("appeal-success", "all", appealed, won),
      ...[...byPayer(appealed)].map(([key, of]) =>
        group(
          "appeal-success",
          key,
          of,
          of.filter((f) => f.appeals.some((a) => a.won)),
        ),
      ),
    ],
    causes: [...grouped(denied, (fact) => [fact.cause ?? "other"])].map(([key, of]) => ({
      ...group("causes", key, denied, of),
      cents: sum(of, (f) => f.deniedCents),
    })),
    patterns: patterns(
      facts.flatMap((fact) => fact.event ?? []),
      today,
    ).map(({ why, claimIds, amount, recent }) => {
      const set = patternSet(why);
      sets.set(set, new Set(claimIds));
      return { key: why, n: recent, of: recent, cents: amount, set };
    }),
    actions: [...grouped(denied, (fact) => [...fact.appeals.map((a) => a.action), ...fact.actions])].map(([key, of]) =>
      group(
        "actions",
        key,
        of,
        of.filter((f) => f.overturned),
      ),
    ),
    ages: AGE_BUCKETS.map((key) => {
      const of = openFacts.filter((fact) => fact.age === key);
      return { ...group("ages", key, openFacts, of), cents: sum(of, (f) => f.billed) };
    }),
    "decision-days": [...byPayer(facts.filter((f) => f.decisionDays !== undefined))].map(([key, of]) => ({
      ...group("decision-days", key, of, of),
      days: median(of.map((f) => f.decisionDays ?? 0)),
    })),
    touches: [
      {
        ...group("touches", "all", facts, touched),
        n: sum(touched, (f) => f.touches.length),
      },
      {
        ...group("touches", "early", touched, early),
        n: sum(early, (f) => isEarly(f).length),
        of: sum(touched, (f) => f.touches.length),
      },
    ],
    "not-posted": [...byPayer(waiting)].map(([key, of]) => ({
      ...group("not-posted", key, waiting, of),
      cents: sum(of, (f) => f.notPostedCents ?? 0),
    })),
    deadlines: DEADLINE_SPANS.map(([key, from, to]) => {
      const of = facts.filter((f) => {
        if (f.deadline === undefined) return false;
        const days = daysBetween(today, f.deadline);
        return days >= from && days <= to;
      });
      return { ...group("deadlines", key, facts, of), cents: sum(of, (f) => f.atStake) };
    }),
  };
  for (const name of FIGURES)
    if (name !== "ages" && name !== "deadlines" && name !== "money") figures[name].sort(byWeight);
  return { figures, sets };
}

const DEADLINE_SPANS = [
  ["0-7", 0, 7],
  ["8-14", 8, 14],
  ["15-30", 15, 30],
  ["31-60", 31, 60],
] as const;

/** The whole first, then the largest groups. */
function byWeight(a: FigureGroup, b: FigureGroup): number {
  if (a.key === "all" || b.key === "all") return a.key === "all" ? -1 : 1;
  return b.of - a.of || b.n - a.n || (a.key < b.key ? -1 : 1);
}

/**
 * Works out the figures, with progress: reads the claims that it has not read on this day, or that have changed since.
 * What is written about while it reads is read again, so that no claim is left out or counted as it was before.
 */
export async function figuresOf(desk: Desk, today: IsoDate, context: Context) {
  const { facts, rows } = desk;
  if (facts.size > 0 && facts.values().next().value?.day !== today) facts.clear();
  let missing = new Set([...rows.keys()].filter((id) => !facts.has(id)));
  const written = new Set<string>();
  desk.reading.add(written);
  try {
    while (missing.size > 0) {
      for await (const entry of claimsOf(desk, missing)) {
        context.signal.throwIfAborted();
        const row = rows.get(entry.history.id);
        if (row && !written.has(row.summary.id)) facts.set(row.summary.id, factOf(entry, row.summary, today));
        if (facts.size % 500 === 0) context.progress({ done: facts.size, total: rows.size });
      }
      missing = new Set([...written].filter((id) => rows.has(id)));
      written.clear();
    }
  } finally {
    desk.reading.delete(written);
  }
  return computeFigures([...facts.values()], today);
}
