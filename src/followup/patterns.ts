import type { RootCause } from "../claims/advice.ts";
import { daysBetween } from "../claims/dates.ts";
import type { Cents, IsoDate } from "../claims/record.ts";
import { payerKey } from "../denials/payers.ts";

/** The same denial rising for one payer, provider or procedure: shown once, with its claims, so that the cause is fixed upstream. */

/** One denial of one claim. */
export interface DenialEvent {
  claimId: string;
  /** The day of the decision. */
  date: IsoDate;
  payerName?: string | undefined;
  providerName?: string | undefined;
  procedures?: readonly string[] | undefined;
  rootCause: RootCause;
  carc?: string | undefined;
  amount?: Cents | undefined;
}

export interface Pattern {
  /** What the claims share beside payer and cause. */
  by: "payer" | "provider" | "procedure";
  payerName: string;
  /** Provider or procedure; absent for the payer alone. */
  value?: string | undefined;
  rootCause: RootCause;
  carc?: string | undefined;
  /** Distinct claims in the recent period, and in the period of the same length before. */
  recent: number;
  before: number;
  amount: Cents;
  claimIds: string[];
  /** One plain line. */
  why: string;
}

const PERIOD_DAYS = 30;
/** Fewer recent claims are chance. */
const FEWEST = 4;
/** Rising means at least twice the number before. */
const GROWTH = 2;

interface Bucket {
  by: Pattern["by"];
  value?: string | undefined;
  first: DenialEvent;
  recent: Map<string, Cents>;
  before: Set<string>;
}

function keysOf(event: DenialEvent): { by: Pattern["by"]; value?: string }[] {
  return [
    { by: "payer" },
    ...(event.providerName ? [{ by: "provider" as const, value: event.providerName }] : []),
    ...[...new Set(event.procedures ?? [])].map((value) => ({ by: "procedure" as const, value })),
  ];
}

/**
 * Patterns on a day, the costliest first. Where a provider or procedure explains all claims of a wider pattern, only the
 * narrower one is given: that is where the cause is.
 */
export function patterns(events: Iterable<DenialEvent>, today: IsoDate): Pattern[] {
  const buckets = new Map<string, Bucket>();
  for (const event of events) {
    const age = daysBetween(event.date, today);
    if (age < 0 || age >= 2 * PERIOD_DAYS || !event.payerName) continue;
    for (const { by, value } of keysOf(event)) {
      const key = JSON.stringify([payerKey(event.payerName), event.rootCause, event.carc ?? "", by, value ?? ""]);
      let bucket = buckets.get(key);
      if (!bucket) {
        bucket = { by, value, first: event, recent: new Map(), before: new Set() };
        buckets.set(key, bucket);
      }
      if (age < PERIOD_DAYS)
        bucket.recent.set(event.claimId, Math.max(bucket.recent.get(event.claimId) ?? 0, event.amount ?? 0));
      else bucket.before.add(event.claimId);
    }
  }
  const rising = [...buckets.values()]
    .filter(({ recent, before }) => recent.size >= FEWEST && recent.size >= GROWTH * before.size)
    .map(toPattern);
  const order: Pattern["by"][] = ["procedure", "provider", "payer"];
  rising.sort(
    (a, b) =>
      order.indexOf(a.by) - order.indexOf(b.by) || b.recent - a.recent || (a.value ?? "").localeCompare(b.value ?? ""),
  );
  const kept: Pattern[] = [];
  for (const pattern of rising) {
    const same = (other: Pattern) =>
      other.payerName === pattern.payerName && other.rootCause === pattern.rootCause && other.carc === pattern.carc;
    const explained = kept.some((other) => same(other) && pattern.claimIds.every((id) => other.claimIds.includes(id)));
    if (!explained) kept.push(pattern);
  }
  return kept.sort((a, b) => b.amount - a.amount || b.recent - a.recent);
}

function toPattern({ by, value, first, recent, before }: Bucket): Pattern {
  const payerName = first.payerName ?? "";
  const code = first.carc ? `code ${first.carc}` : first.rootCause.replaceAll("-", " ");
  const where = by === "payer" ? "" : by === "provider" ? ` for ${value}` : ` on ${value}`;
  return {
    by,
    payerName,
    ...(value === undefined ? {} : { value }),
    rootCause: first.rootCause,
    ...(first.carc === undefined ? {} : { carc: first.carc }),
    recent: recent.size,
    before: before.size,
    amount: [...recent.values()].reduce((sum, cents) => sum + cents, 0),
    claimIds: [...recent.keys()],
    why: `${payerName} denied ${recent.size} claims with ${code}${where} in the last ${PERIOD_DAYS} days, ${before.size} in the ${PERIOD_DAYS} before.`,
  };
}
