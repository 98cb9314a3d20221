import type { IsoDate } from "../claims/record.ts";
import type { ClaimEntry } from "../claims/work.ts";
import type { PayerStatistics } from "../denials/index.ts";
import { type DenialEvent, learn, type PastClaim, type Pattern, patterns } from "./index.ts";
import { adviseEntry, deniedFor, showsDenial } from "./summary.ts";

/** What was learned of all tracked claims on a day. */
export interface Learned {
  learnedOn: IsoDate;
  statistics: PayerStatistics;
  /** The same denial rising, costliest first. */
  patterns: Pattern[];
}

/**
 * Payers' pace, outcomes by cause, and rising denials, out of every claim.
 * @param entries sample claims are passed over: they are nobody's.
 */
export async function learnFrom(entries: AsyncIterable<ClaimEntry>, today: IsoDate): Promise<Learned> {
  const past: PastClaim[] = [];
  const events: DenialEvent[] = [];
  for await (const entry of entries) {
    if (entry.sample) continue;
    const { current, sightings } = entry.history;
    const looks = sightings.map(({ record }) => record);
    const stands = showsDenial(current);
    const advice = stands ? adviseEntry(entry, today) : undefined;
    const cause = stands ? advice?.rootCause : deniedFor(entry, today);
    past.push({ current, past: looks, deniedFor: cause, appeals: entry.work.appeals });
    if (!advice?.rootCause || !current.processedDate) continue;
    events.push({
      claimId: entry.history.id,
      date: current.processedDate,
      payerName: current.payerName,
      providerName: current.providerName,
      procedures: current.lines?.flatMap((line) => line.procedure ?? []),
      rootCause: advice.rootCause,
      carc: advice.denials[0]?.carc,
      amount: advice.atStake,
    });
  }
  return { learnedOn: today, statistics: learn(past), patterns: patterns(events, today) };
}
