import type { IsoDate, IsoInstant } from "../claims/record.ts";
import type { PageNote } from "../messages/sighting.ts";
import { localeTag, showDate, t, tn } from "../messages/words.ts";

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
  /** Saved as well, of claims that were first seen elsewhere: nothing more is said of them. */
  others?: number;
}

/** A note with the words of its buttons. */
function note(said: Pick<PageNote, "headline" | "lines" | "urgent">): PageNote {
  const words = { undo: t("undo"), close: t("close"), undone: t("page_note_undone"), tooLate: t("page_note_too_late") };
  return { ...said, lang: localeTag(), words };
}

/** What is said while the vault is locked: nothing of the claim. */
export function sealedNote(): PageNote {
  return note({ headline: t("page_note_sealed"), lines: [t("page_note_sealed_text")] });
}

/** The note for one claim whose news this page may hear. */
export function claimNote(news: ClaimNews): PageNote {
  const { isNew, lastSeenAt, tooEarly, action, deadline } = news;
  const lines: string[] = [];
  if (!isNew && lastSeenAt) lines.push(t("page_note_last_seen", showDate(lastSeenAt.slice(0, 10))));
  lines.push(...news.changes);
  if (tooEarly) {
    const { usualDays, n, lookAgain } = tooEarly;
    lines.push(t("page_note_early", usualDays, n, showDate(lookAgain)));
  }
  if (action) lines.push(t("page_note_next", action));
  const headline = t(isNew ? "page_note_new" : news.changes.length > 0 ? "page_note_changed" : "page_note_known");
  return note(
    deadline ? { headline, lines, urgent: t("page_note_deadline", showDate(deadline)) } : { headline, lines },
  );
}

/** The note for several claims, or for one that was first seen elsewhere: numbers alone. */
export function countNote({ added, changed, same, others = 0 }: Counts): PageNote {
  const all = added + changed + same + others;
  const parts = [
    added > 0 ? t("page_note_count_new", added) : "",
    changed > 0 ? t("page_note_count_changed", changed) : "",
    same > 0 ? t("page_note_count_same", same) : "",
  ];
  const told = parts.filter(Boolean).join(", ");
  return note({ headline: tn("page_saved", all), lines: told === "" ? [] : [`${told}.`] });
}
