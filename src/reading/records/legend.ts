import { isCarcShape, isRarcShape } from "../../claims/identifiers.ts";
import type { Facts } from "../structure/facts.ts";
import { legendCode } from "../vocabulary/codes.ts";
import type { Mapped } from "./model.ts";

export interface Entry {
  /** What the code means. */
  wording: string;
  /** Code and wording in one text, where the page shows them so. */
  shown?: string;
}

/** Code -> wording from tables, lists and pairs that explain codes; a glossary of all codes is none. */
export function legendOf(facts: Facts, grids: readonly Mapped[]): Map<string, Entry> {
  const out = new Map<string, Entry>();
  const add = (code: string | undefined, text: string, shown?: string): void => {
    if (code && text.split(" ").length >= 2 && text.length > 8 && !out.has(code))
      out.set(code, { wording: text, ...(shown ? { shown } : {}) });
  };
  const glossary = (section: readonly string[]): boolean => /glossary/i.test(section.join(" "));
  for (const mapped of grids) {
    if (mapped.kind !== "legend" || glossary(mapped.grid.section)) continue;
    for (const row of mapped.grid.rows) {
      const texts = row.cells.map((c) => c?.text ?? "").filter(Boolean);
      const text = texts.reduce((a, b) => (b.length > a.length ? b : a), "");
      const code =
        texts
          .filter((t) => t !== text)
          .map(legendCode)
          .find((c) => c !== undefined && /\d/.test(c)) ??
        texts
          .filter((t) => t !== text)
          .map(legendCode)
          .find(Boolean);
      add(code, text);
    }
  }
  for (const pair of facts.pairs) if (!glossary(pair.section)) add(strictCode(pair.label), pair.cell.text);
  for (const [i, note] of facts.notes.entries()) {
    // a code alone, and its wording beside it
    const next = facts.notes[i + 1];
    if (next && next.owner === note.owner && /\d/.test(note.text) && /^[A-Z]\S*(?: \S+){2,}$/.test(next.text))
      if (!note.heading && !glossary(note.section)) add(strictCode(note.text), next.text);
    const m = /^((?:(?:CO|PR|OA|PI|CR)[- ]?)?[A-Z0-9]{1,5})\s*(?:[-–—:=]|\t)\s*([A-Z].{8,})$/.exec(note.text);
    if (m?.[1] && !glossary(note.section)) add(strictCode(m[1]), m[2] ?? "", note.text);
  }
  return out;
}

function strictCode(text: string): string | undefined {
  const code = legendCode(text);
  if (!code || isCarcShape(code) || isRarcShape(code) || /\d/.test(code)) return code;
  return /^(?:CO|PR|OA|PI|CR)$/.test(code) ? undefined : code;
}
