import type { Cents, ClaimRecord } from "../claims/record.ts";
import { carc } from "./codes/index.ts";

/** Money questions: what a payment is short by. */

/** Reasons that lower a payment below the allowed amount without being a denial: sequestration, prior payer, payment rules. */
function explained(record: ClaimRecord): Cents {
  let sum = 0;
  const rows = [...(record.adjustments ?? []), ...(record.lines ?? []).flatMap((line) => line.adjustments ?? [])];
  for (const { code, group, amount } of rows) {
    const fact = carc(code);
    if (!fact || amount === undefined || fact.code === "45" || group === "PR") continue;
    const payment =
      fact.rootCause === "payment-methodology" || fact.code === "23" || fact.code === "253" || fact.code === "104";
    if (payment) sum += amount;
  }
  return sum;
}

/** A claim's total, else the sum of its lines; undefined where neither is shown. Cents. */
export function totalOf(record: ClaimRecord, field: "billed" | "paid"): Cents | undefined {
  if (record[field] !== undefined) return record[field];
  const shown = (record.lines ?? []).map((line) => line[field]).filter((value) => value !== undefined);
  return shown.length > 0 ? shown.reduce((sum, value) => sum + value, 0) : undefined;
}

interface Totals {
  allowed: Cents;
  paid: Cents;
  share: Cents | undefined;
}

function totals(record: ClaimRecord): Totals | undefined {
  if (record.allowed !== undefined && record.paid !== undefined)
    return { allowed: record.allowed, paid: record.paid, share: shareOf(record) };
  const lines = record.lines ?? [];
  if (lines.length === 0) return undefined;
  const sum: Totals = { allowed: 0, paid: 0, share: undefined };
  for (const line of lines) {
    if (line.allowed === undefined || line.paid === undefined) return undefined;
    sum.allowed += line.allowed;
    sum.paid += line.paid;
    const share = shareOf(line);
    if (share !== undefined) sum.share = (sum.share ?? 0) + share;
  }
  return { ...sum, share: shareOf(record) ?? sum.share };
}

function shareOf(
  part: Pick<ClaimRecord, "patientResponsibility" | "deductible" | "coinsurance" | "copay">,
): Cents | undefined {
  if (part.patientResponsibility !== undefined) return part.patientResponsibility;
  const parts = [part.deductible, part.coinsurance, part.copay].filter((value) => value !== undefined);
  return parts.length > 0 ? parts.reduce((sum, value) => sum + value, 0) : undefined;
}

/**
 * What a payment falls short of: allowed less paid, the patient's share and what the adjustments explain.
 * @param adjusted the patient's share as the adjustments show it, where the totals do not.
 * @returns cents; 0 where the page does not show enough to tell (a list without the patient's share is no proof).
 */
export function shortBy(record: ClaimRecord, adjusted: Cents | undefined): Cents {
  const sum = totals(record);
  if (!sum || sum.paid < 0) return 0;
  const detail = (record.adjustments?.length ?? 0) > 0 || (record.lines?.length ?? 0) > 0;
  const share = sum.share ?? adjusted ?? (detail ? 0 : undefined);
  if (share === undefined) return 0;
  return Math.max(0, sum.allowed - sum.paid - share - explained(record));
}
