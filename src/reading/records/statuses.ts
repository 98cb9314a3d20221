import { isStatusWording } from "../../claims/status.ts";
import type { Note } from "../structure/facts.ts";
import type { Mapped } from "./model.ts";

/** Status letters that the page itself explains: `P=PAID  D=DENIED  I=IN PROCESS`. */

const ENTRY = /\b([A-Z0-9]{1,3})\s?=\s?([A-Za-z][A-Za-z /-]*[A-Za-z])(?=$|\s{2}|[,;]|\s[A-Z0-9]{1,3}\s?=)/g;

/** @returns the wording that each letter stands for; only those whose wording is a claim's status. */
export function explainedStatuses(notes: readonly Note[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { text } of notes) {
    if (!text.includes("=")) continue;
    for (const [, code = "", wording = ""] of text.matchAll(ENTRY))
      if (isStatusWording(wording)) out.set(code, wording);
  }
  return out;
}

/** A column that holds nothing but explained letters tells the status, where no other column does. */
export function mapExplained(mapped: Mapped, explained: ReadonlyMap<string, string>): void {
  if (mapped.fields.some((f) => f.includes("statusText"))) return;
  const at = mapped.fields.findIndex((fields, i) => {
    const texts = mapped.grid.rows.map((r) => r.cells[i]?.text ?? "").filter(Boolean);
    const free = fields.length === 0 || fields[0] === "ignore";
    return free && texts.length > 0 && texts.every((t) => explained.has(t));
  });
  if (at >= 0) mapped.fields[at] = ["statusText"];
}
