import type { Field } from "../portals/adapter.ts";
import type { Note } from "../structure/facts.ts";
import { readDate } from "../vocabulary/values.ts";
import type { Item } from "./model.ts";

/** Payment facts told in a sentence: `EFT 0091182044 dated 02/26/2026`, `Check # 4410 issued on Mar 3, 2026`. */

const PAYMENT =
  /\b(e\.?f\.?t\.?|ach|direct deposit|electronic (?:funds )?(?:transfer|payment)|check|warrant|voucher|draft)(?: payment| trace)?\s*(?:no\.?|number|nbr|#)?\s*:?\s*#?((?=[A-Z0-9-]*\d{4})[A-Z0-9][A-Z0-9-]{3,19})\b(?:,?\s+(?:was\s+)?(?:dated|issued|sent|paid|mailed|of|on)\s+(?:on\s+)?(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}))?/i;

/** @returns items of the first payment that each sentence names. */
export function sentenceItems(notes: readonly Note[]): Item[] {
  const out: Item[] = [];
  for (const note of notes) {
    if (note.text.length > 300 || note.text.length < 8) continue;
    const m = PAYMENT.exec(note.text);
    if (!m?.[1] || !m[2]) continue;
    const give = (field: Field, text: string): void => {
      out.push({
        field,
        label: m[1] ?? "",
        cell: { text, parts: [text], box: note.box },
        section: note.section,
        owner: note.owner,
        score: 0.55,
        place: "sentence",
      });
    };
    if (!m[3] || readDate(m[3]) === undefined) continue;
    give("paymentNumber", m[2]);
    give("paymentDate", m[3]);
  }
  return out;
}
