import { formatDate } from "../claims/dates.ts";
import type { IsoDate, IsoInstant } from "../claims/record.ts";
import type { PageNote } from "../messages/sighting.ts";

/** What the note on a portal's page says after a capture. */

/** What changed on one claim since the last look. */
export interface ClaimNews {
  isNew: boolean;
  /** Fields in plain words, such as `Status pending → denied`; at most a few. */
  changes: string[];
  lastSeenAt?: IsoInstant | undefined;
  /** First action in plain words. */
  action?: string | undefined;
  deadline?: IsoDate | undefined;
  /** Said where the claim was looked at before the payer usually decides. */
  tooEarly?: { usualDays: number; n: number; lookAgain: IsoDate } | undefined;
}

/** Claims stored anew, claims with something new, claims seen again without change. */
export interface Counts {
  added: number;
  changed: number;
  same: number;
}

/** What is said while the vault is locked: nothing of the claim. */
export const SEALED_NOTE: PageNote = {
  headline: "ClaimTrail saved this page",
  lines: ["It is sealed until you unlock ClaimTrail."],
};

/** The note for one claim whose news this page may hear. */
export function claimNote(news: ClaimNews): PageNote {
  const { isNew, lastSeenAt, tooEarly, action, deadline } = news;
  const lines: string[] = [];
  if (!isNew && lastSeenAt) lines.push(`Last seen ${formatDate(lastSeenAt.slice(0, 10))}.`);
  lines.push(...news.changes);
  if (tooEarly) {
    const { usualDays, n, lookAgain } = tooEarly;
    lines.push(
      `Early look: this payer usually takes ${usualDays} days (n = ${n}). Look again ${formatDate(lookAgain)}.`,
    );
  }
  if (action) lines.push(`Next: ${action}`);
  const headline = isNew
    ? "Claim saved"
    : news.changes.length
      ? "Claim changed since you last looked"
      : "Already tracked";
  return deadline ? { headline, lines, urgent: `Deadline ${formatDate(deadline)}` } : { headline, lines };
}

/** The note for several claims, or for one that was first seen elsewhere: numbers alone. */
export function countNote({ added, changed, same }: Counts): PageNote {
  const all = added + changed + same;
  const parts = [added && `${added} new`, changed && `${changed} changed`, same && `${same} as before`].filter(Boolean);
  return { headline: `${all} ${all === 1 ? "record" : "records"} saved`, lines: [`${parts.join(", ")}.`] };
}
