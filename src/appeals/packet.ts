import type { LetterCase } from "./case.ts";
import { blanksOf, type Enclosure, type Letter } from "./document.ts";
import { fieldValue } from "./fields.ts";
import { type Form, formFor } from "./forms.ts";

/** Everything that is sent together, as data: cover sheet, letter, form, list of documents. */

export interface Packet {
  cover: { label: string; value: string }[];
  letter: Letter;
  form: Form | undefined;
  documents: Enclosure[];
  /** What is not ready yet, in words; empty where the packet can go out. */
  missing: string[];
}

/** A cover sheet can be read by whoever stands at the fax: no name, no member number, only the claim's. */
function coverOf(letter: LetterCase, text: Letter): Packet["cover"] {
  const { practice } = letter.input;
  const payer = fieldValue("payer", letter);
  const claim = fieldValue("claim", letter);
  const today = fieldValue("today", letter);
  const say = (value: typeof payer) => ("blank" in value ? `[${value.blank}]` : value.text);
  return [
    { label: "To", value: say(payer) },
    { label: "From", value: practice.name ?? "[name of the practice]" },
    { label: "Telephone", value: practice.phone ?? "[telephone]" },
    ...(practice.fax ? [{ label: "Fax", value: practice.fax }] : []),
    { label: "Date", value: say(today) },
    { label: "Concerning", value: `${text.title}, claim ${say(claim)}` },
  ];
}

/** Puts a packet together. The letter is passed in as the user has edited it. */
export function packetOf(letter: LetterCase, text: Letter): Packet {
  const documents = text.blocks.flatMap((block) => (block.kind === "enclosures" ? block.items : []));
  const form =
    letter.action.kind === "appeal" || letter.action.kind === "reconsideration" ? formFor(letter, text) : undefined;
  // The form is in the packet itself; only a payer's own form is still to be got.
  const inside = new Set(form ? [form.id as string] : []);
  const wanted = documents.filter((item) => !inside.has(item.name));
  return {
    cover: coverOf(letter, text),
    letter: text,
    form,
    documents: wanted,
    missing: [
      ...blanksOf(text).map((blank) => `To fill in: ${blank}`),
      ...wanted.filter((item) => !item.have).map((item) => `To enclose: ${item.name}`),
    ],
  };
}
