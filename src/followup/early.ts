import { addDays } from "../claims/dates.ts";
import type { ClaimRecord, IsoDate } from "../claims/record.ts";
import type { PayerStatistics } from "../denials/index.ts";
import { ENOUGH_CLAIMS } from "../denials/pace.ts";
import { payerKey } from "../denials/payers.ts";

const UNDECIDED = new Set(["pending", "acknowledged"]);

/**
 * Whether a look at an undecided claim came before the payer usually decides. Only the user's own closed claims count, and
 * only where there are enough of them.
 * @returns days from receipt in which half of them were decided, how many there were, and the day to look again.
 */
export function tooEarly(
  record: ClaimRecord,
  today: IsoDate,
  statistics: PayerStatistics | undefined,
): { usualDays: number; n: number; lookAgain: IsoDate } | undefined {
  if (!record.receivedDate || record.status === undefined || !UNDECIDED.has(record.status)) return undefined;
  const pace = statistics?.pace[payerKey(record.payerName ?? "")];
  if (!pace || pace.count < ENOUGH_CLAIMS) return undefined;
  const lookAgain = addDays(record.receivedDate, pace.median);
  return lookAgain > today ? { usualDays: pace.median, n: pace.count, lookAgain } : undefined;
}
