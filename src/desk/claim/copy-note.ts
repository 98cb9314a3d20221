import { call } from "../../messages/call.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { copyForAMinute } from "../../ui/clipboard.ts";
import { t } from "../../ui/i18n.ts";
import { statusLabel } from "../../ui/labels.ts";
import type { DeskState } from "../shell/desk-context.ts";
import { claimValues, DEFAULT_FORMAT, fillFormat, type NoteValues, usDate } from "./note-format.ts";

export const FORMAT_KEY = "desk.note-format";

/** The office's format, as the user set it, else the short form. */
export async function noteFormat(desk: DeskState): Promise<string> {
  const stored = await desk.client.ask("getSetting", { key: FORMAT_KEY });
  return typeof stored === "string" && stored.trim() !== "" ? stored : DEFAULT_FORMAT;
}

/** The note of a claim as it stands today; `extra` is what a call or the user adds. */
export function noteOf(view: ClaimView, desk: DeskState, format: string, extra: NoteValues = {}): string {
  const record = view.history.current;
  const task = view.summary.tasks[0];
  const call = view.work.calls.at(-1);
  const due = task && (task.snoozedUntil ?? task.due);
  return fillFormat(format, {
    ...claimValues(record, record.statusText ?? statusLabel(record.status).text),
    date: usDate(desk.today),
    channel: t("desk_channel_portal"),
    rep: call?.representative,
    ref: call?.reference,
    next: task?.title,
    by: due && usDate(due),
    initials: desk.preferences.initials,
    ...extra,
  });
}

/** Copies the note of one claim, and notes it in the audit trail. */
export async function copyClaimNote(desk: DeskState, id: string, view?: ClaimView): Promise<void> {
  const claim = view ?? (await call("claim.get", { id }));
  await copyForAMinute(noteOf(claim, desk, await noteFormat(desk)));
  await desk.client.ask("audit", { kind: "copy", claims: [id], detail: { what: "note" } });
  desk.toast({ text: t("desk_note_copied") });
}
