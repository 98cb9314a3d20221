import { z } from "zod";
import type { CaptureReceipt } from "../messages/sighting.ts";
import type { CaptureResult, RecordResult } from "../vault/index.ts";
import { type ClaimNews, claimNote, countNote, sealedNote } from "./page-note.ts";
import { session } from "./session.ts";

/** What a frame hears of what it sent: of claims that were first seen on its own origin, at a limited rate. */

/** True where the record is new, or of a claim that was first seen on this very origin. A repeated sending is the frame's own. */
export function mayHear({ isNew, firstOrigin }: RecordResult, origin: string): boolean {
  return isNew || firstOrigin === undefined || firstOrigin === origin;
}

/** The acknowledgement; a claim first seen elsewhere was saved, and whether it was known is not said. */
export function receiptOf(
  result: CaptureResult,
  origin: string,
  notesOn: boolean,
  news: ClaimNews | undefined,
): CaptureReceipt {
  if (result.sealed) return { state: "sealed", note: notesOn ? sealedNote() : undefined, undoable: false };
  const heard = result.perRecord.filter((one) => mayHear(one, origin));
  const others = result.perRecord.length - heard.length;
  const added = heard.filter((one) => one.isNew).length;
  const changed = heard.filter((one) => !one.isNew && one.kept && one.changed.length > 0).length;
  const counts = { added, changed, same: heard.length - added - changed, others };
  return {
    state: added + changed + others > 0 ? "saved" : "unchanged",
    note: notesOn ? (news ? claimNote(news) : countNote(counts)) : undefined,
    undoable: others > 0 || heard.some((one) => one.isNew || one.kept),
  };
}

/** Claims of which one origin may hear within a minute: more than a person opens, too few to go through a list with. */
const MOST_SPOKEN = 30;
const WINDOW_MS = 60_000;
const KEY = "spoken";
const spokenSchema = z.record(z.string(), z.array(z.number())).catch({});

/** Whether the note may still speak of a claim to this origin; counts the time. @param now ms since 1970. */
export async function maySpeak(origin: string, now = Date.now()): Promise<boolean> {
  const spoken = spokenSchema.parse(await session.get(KEY));
  const recent = Object.entries(spoken).flatMap(([of, times]): [string, number[]][] => {
    const kept = times.filter((at) => at > now - WINDOW_MS && at <= now);
    return kept.length > 0 ? [[of, kept]] : [];
  });
  const mine = recent.find(([of]) => of === origin)?.[1] ?? [];
  if (mine.length >= MOST_SPOKEN) return false;
  await session.set(KEY, { ...Object.fromEntries(recent), [origin]: [...mine, now] });
  return true;
}
