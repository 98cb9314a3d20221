import { addDays, daysBetween } from "../../claims/dates.ts";
import type { IsoDate } from "../../claims/record.ts";
import { type ClaimSummary, compareUrgency, effectiveDay, type KeyedTask } from "../../claims/work.ts";
import {
  type AgeBucket,
  type FacetName,
  type Facets,
  type Query,
  type QueryResult,
  SCOPES,
  type Scope,
  type SortKey,
} from "../model.ts";

/** Search, filters and order over the decrypted rows. Pure: 100,000 rows are asked in one go, in the worker. */

/** A row with what every question asks of it, worked out once. */
export interface Row {
  summary: ClaimSummary;
  /** Everything that search looks at, in lower case; worked out by the first search. */
  hay?: string;
  /** Number of the vault's summary block that it came from. */
  block?: number | undefined;
  /** What depends on the day, kept until the next. */
  daily?: Daily;
}

interface Daily {
  today: IsoDate;
  task: KeyedTask | undefined;
  /** The day on which the task shows; undefined without one. */
  day: IsoDate | undefined;
  isDue: boolean;
  facets: Record<FacetName, readonly string[]>;
}

function dailyOf(row: Row, today: IsoDate): Daily {
  if (row.daily?.today === today) return row.daily;
  const task = rowTask(row.summary, today);
  const day = task && effectiveDay(task);
  row.daily = {
    today,
    task,
    day,
    isDue: day !== undefined && day <= today,
    facets: facetValues(row.summary, today),
  };
  return row.daily;
}

function hayOf(row: Row): string {
  if (row.hay === undefined) {
    const { summary } = row;
    const { patientName, claimNumber, patientControlNumber, memberId, payerName, providerName, statusText } = summary;
    const named = [patientName, claimNumber, patientControlNumber, memberId, payerName, providerName, statusText];
    const rest = [summary.serviceFrom, summary.rootCause, ...summary.tags, ...summary.tasks.map((task) => task.title)];
    row.hay = [...named, ...rest].filter(Boolean).join("\n").toLowerCase();
  }
  return row.hay;
}

/** Works out what search looks at before anybody searches, a few rows at a time. */
export async function prepareSearch(rows: Iterable<Row>): Promise<void> {
  let count = 0;
  for (const row of rows) {
    hayOf(row);
    count += 1;
    if (count % 2_000 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The task that a row speaks of: the most urgent that is due, else the next to come. */
export function rowTask(summary: ClaimSummary, today: IsoDate): KeyedTask | undefined {
  const due = summary.tasks.find((task) => effectiveDay(task) <= today);
  if (due) return due;
  return [...summary.tasks].sort((a, b) => (effectiveDay(a) < effectiveDay(b) ? -1 : 1))[0];
}

/** Age of a claim, counted from the first day of service. */
export function ageBucket(serviceFrom: IsoDate | undefined, today: IsoDate): AgeBucket {
  if (serviceFrom === undefined) return "none";
  const days = daysBetween(serviceFrom, today);
  if (days <= 30) return "0-30";
  if (days <= 60) return "31-60";
  if (days <= 90) return "61-90";
  return days <= 120 ? "91-120" : "120+";
}

const SCOPE_TEST: Record<Scope, (daily: Daily) => boolean> = {
  due: (daily) => daily.isDue,
  open: (daily) => daily.task !== undefined,
  all: () => true,
};

const NONE: readonly string[] = [];
const lists = new Map<string, readonly string[]>();

/** A list of one value; rows of the same value share it. */
function one(value: string | undefined): readonly string[] {
  if (value === undefined || value === "") return NONE;
  const known = lists.get(value);
  if (known) return known;
  const list = [value];
  lists.set(value, list);
  return list;
}

function facetValues(summary: ClaimSummary, today: IsoDate): Record<FacetName, readonly string[]> {
  return {
    payers: one(summary.payerName),
    statuses: one(summary.status ?? "unknown"),
    causes: one(summary.rootCause),
    providers: one(summary.providerName),
    tags: summary.tags,
    ages: one(ageBucket(summary.serviceFrom, today)),
  };
}

const FACETS: readonly FacetName[] = ["payers", "statuses", "causes", "providers", "tags", "ages"];

function passes({ summary }: Row, daily: Daily, query: Query): boolean {
  for (const facet of FACETS) {
    const wanted: readonly string[] = query[facet];
    if (wanted.length > 0 && !daily.facets[facet].some((value) => wanted.includes(value))) return false;
  }
  const { billed } = summary;
  if (query.min !== undefined && (billed === undefined || billed < query.min)) return false;
  if (query.max !== undefined && (billed === undefined || billed > query.max)) return false;
  return query.due === "any" || dueMatches(summary, daily, query.due);
}

function dueMatches({ deadline }: ClaimSummary, { day, today }: Daily, filter: Query["due"]): boolean {
  if (day === undefined) return false;
  if (filter === "overdue") return day < today || (deadline !== undefined && deadline < today);
  if (filter === "today") return day <= today;
  const week = addDays(today, 7);
  return filter === "week" ? day <= week : day > week;
}

/**
 * Answers a query.
 * @param rows in the order of {@link ordered}, which the answer keeps.
 * @param set ids of a click-through, where the query names one.
 * @returns the matching rows in order, and what the page shows of the whole.
 */
export function answer(rows: readonly Row[], query: Query, today: IsoDate, set?: ReadonlySet<string>) {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  const scopes: Record<Scope, number> = { due: 0, open: 0, all: 0 };
  const matched: Row[] = [];
  let [billed, atStake, samples] = [0, 0, 0];
  // words in any order, each somewhere in the row
  const words = query.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  for (const row of rows) {
    const { summary } = row;
    const daily = dailyOf(row, today);
    if (summary.sample) samples += 1;
    for (const scope of SCOPES) if (SCOPE_TEST[scope](daily)) scopes[scope] += 1;
    if (set ? !set.has(summary.id) : !SCOPE_TEST[query.scope](daily)) continue;
    if (!words.every((word) => hayOf(row).includes(word))) continue;
    for (const facet of FACETS) {
      for (const value of daily.facets[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    if (!passes(row, daily, query)) continue;
    matched.push(row);
    billed += summary.billed ?? 0;
    atStake += summary.atStake;
  }
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, ranked(counts[facet])])) as Facets;
  const result: Omit<QueryResult, "version"> = {
    total: matched.length,
    of: rows.length,
    billed,
    atStake,
    facets,
    scopes,
    samples,
  };
  return { matched, result };
}

function ranked(counts: Map<string, number>): { value: string; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

type Key = number | string | undefined;

const SORT: Record<SortKey, (summary: ClaimSummary, daily: Daily) => Key> = {
  priority: (_, daily) => daily.task?.priority,
  due: (_, daily) => daily.day,
  deadline: (summary) => summary.deadline,
  patient: (summary) => summary.patientName?.toLowerCase(),
  payer: (summary) => summary.payerName?.toLowerCase(),
  status: (summary) => summary.status,
  cause: (summary) => summary.rootCause,
  service: (summary) => summary.serviceFrom,
  billed: (summary) => summary.billed,
  stake: (summary) => summary.atStake,
  seen: (summary) => summary.lastSeenAt,
};

/** All rows in order; those without the value come last in either direction; ties keep the more urgent first. */
export function ordered(rows: readonly Row[], { sort, down }: Pick<Query, "sort" | "down">, today: IsoDate): Row[] {
  const keyed = rows.map((row) => {
    const daily = dailyOf(row, today);
    return { row, key: SORT[sort](row.summary, daily), priority: daily.task?.priority ?? -1 };
  });
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      if (a.key !== b.key) return a.key === undefined ? 1 : -1;
    } else if (a.key !== b.key) return a.key < b.key ? -sign : sign;
    return b.priority - a.priority || compareUrgency(a.row.summary, b.row.summary);
  });
  return keyed.map(({ row }) => row);
}

const CALLED = new Set(["call-payer", "check-status", "decision-due", "payment-due"]);

/** Claims that are due and can be asked about by telephone, one bundle for each payer, the dearest first. */
export function callBundles(rows: readonly Row[], today: IsoDate) {
  const byPayer = new Map<string, ClaimSummary[]>();
  for (const { summary } of rows) {
    const due = summary.tasks.some((task) => CALLED.has(task.kind) && effectiveDay(task) <= today);
    if (!due || summary.payerName === undefined) continue;
    byPayer.set(summary.payerName, [...(byPayer.get(summary.payerName) ?? []), summary]);
  }
  const worth = (claim: ClaimSummary) => claim.atStake || (claim.billed ?? 0);
  return [...byPayer]
    .map(([payer, claims]) => ({
      payer,
      claims: claims.sort((a, b) => worth(b) - worth(a)),
      atStake: claims.reduce((sum, claim) => sum + worth(claim), 0),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || b.atStake - a.atStake);
}
