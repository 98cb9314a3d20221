import { localToday } from "../../../claims/dates.ts";
import { normalizeClaimNumber } from "../../../claims/identifiers.ts";
import type { IsoDate, IsoInstant } from "../../../claims/record.ts";
import type { ClaimSummary } from "../../../claims/work.ts";
import type { OpenClaim, OpenClaimRow, OpenState } from "../../model.ts";

/** Which tracked claim an open claim of the practice's list is: by the payer's number, else by what both show. */

/** A name without order, case, punctuation and initials. */
function nameKey(name: string | undefined): string | undefined {
  const words = (name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  return words.length > 0 ? words.sort().join(" ") : undefined;
}

const numberKey = (text: string | undefined) => {
  const normal = text && normalizeClaimNumber(text);
  return normal && /[A-Z0-9]{3}/.test(normal) ? normal : undefined;
};

interface Facts {
  claimNumber?: string | undefined;
  account?: string | undefined;
  memberId?: string | undefined;
  patientName?: string | undefined;
  serviceFrom?: IsoDate | undefined;
  billed?: number | undefined;
}

/** Texts under which the same claim can be found, the surest first. A part that is absent makes no key. */
function keysOf(facts: Facts): string[] {
  const { serviceFrom: day, billed } = facts;
  const number = numberKey(facts.claimNumber);
  const account = numberKey(facts.account);
  const member = numberKey(facts.memberId);
  const name = nameKey(facts.patientName);
  const keys: (string | undefined)[] = [
    number && `number ${number}`,
    account && day && `account ${account} ${day}`,
    account && name && `account ${account} ${name}`,
    member && day && billed !== undefined ? `member ${member} ${day} ${billed}` : undefined,
    name && day && billed !== undefined ? `name ${name} ${day} ${billed}` : undefined,
    account && day === undefined && name === undefined ? `account ${account}` : undefined,
  ];
  return keys.filter((key) => key !== undefined && key !== "") as string[];
}

/** An index of the tracked claims. A key that two claims share finds none. */
export function indexClaims(summaries: Iterable<ClaimSummary>): (claim: OpenClaim) => ClaimSummary | undefined {
  const index = new Map<string, ClaimSummary | null>();
  for (const summary of summaries) {
    for (const key of keysOf({ ...summary, account: summary.patientControlNumber })) {
      index.set(key, index.has(key) && index.get(key)?.id !== summary.id ? null : summary);
    }
  }
  return (claim) => {
    for (const key of keysOf(claim)) {
      const found = index.get(key);
      if (found && !contradicts(found, claim)) return found;
    }
    return undefined;
  };
}

/** Two shown claim numbers, or days of service, that differ: not the same claim. */
function contradicts(tracked: ClaimSummary, open: OpenClaim): boolean {
  const numbers = [numberKey(tracked.claimNumber), numberKey(open.claimNumber)];
  if (numbers[0] && numbers[1]) return numbers[0] !== numbers[1];
  return (
    tracked.serviceFrom !== undefined && open.serviceFrom !== undefined && tracked.serviceFrom !== open.serviceFrom
  );
}

export interface Marks {
  /** Open claim id -> when its number was copied. */
  copied: Record<string, IsoInstant>;
  /** Open claim id -> when the user said that the portal does not know it. */
  unknown: Record<string, IsoInstant>;
}

/** One line of the list as it stands today. */
export function rowOf(claim: OpenClaim, tracked: ClaimSummary | undefined, marks: Marks, today: IsoDate): OpenClaimRow {
  return {
    ...claim,
    state: stateOf(claim, tracked, marks, today),
    claimId: tracked?.id,
    status: tracked?.status,
    lastSeenAt: tracked?.lastSeenAt,
    copiedAt: marks.copied[claim.id],
  };
}

function stateOf(claim: OpenClaim, tracked: ClaimSummary | undefined, marks: Marks, today: IsoDate): OpenState {
  if (!tracked) return marks.unknown[claim.id] === undefined ? "waiting" : "unknown";
  if (tracked.status === "not-found") return "unknown";
  return localToday(new Date(tracked.lastSeenAt)) === today ? "seen" : "earlier";
}
