import type { LetterCase } from "./case.ts";
import { type Letter, textOf } from "./document.ts";
import { fieldValue } from "./fields.ts";
import type { FieldName } from "./templates/types.ts";

/**
 * Forms as data, laid out by us: the contents that CMS-20027 and CMS-20033 ask for (42 CFR 405.944, 405.964) and a general
 * provider dispute form. They are no copies of the official prints; contractors take any writing with the same contents.
 */

export interface TextFormField {
  kind: "text";
  name: string;
  label: string;
  value: string;
  /** True where it must be filled in and is not known. */
  missing: boolean;
  /** Height in lines. */
  rows: number;
}

export interface ChoiceFormField {
  kind: "choice";
  name: string;
  label: string;
  options: { label: string; on: boolean }[];
}

export type FormField = TextFormField | ChoiceFormField;

export interface Form {
  id: "CMS-20027" | "CMS-20033" | "dispute";
  title: string;
  note: string;
  fields: FormField[];
}

/** The body of the letter as one text: what a form's or a portal's reason field takes. Blanks stay in brackets. */
export function reasonText(letter: Letter): string {
  return letter.blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.sentences.map(textOf).join(" ")] : []))
    .filter((text) => text !== "")
    .join("\n\n");
}

class Fields {
  readonly list: FormField[] = [];
  constructor(private readonly letter: LetterCase) {}

  /** A fact of the claim; optional ones may stay empty. */
  fact(name: FieldName, label: string, optional = false): this {
    const value = fieldValue(name, this.letter);
    const blank = "blank" in value;
    return this.own(name, label, blank ? "" : value.text, blank && !optional);
  }

  own(name: string, label: string, value: string, missing = false, rows = 1): this {
    this.list.push({ kind: "text", name, label, value, missing, rows });
    return this;
  }

  choice(name: string, label: string, options: [label: string, on: boolean][]): this {
    this.list.push({ kind: "choice", name, label, options: options.map(([text, on]) => ({ label: text, on })) });
    return this;
  }
}

function party(fields: Fields, { input }: LetterCase): Fields {
  const { name, address, phone, email, signer } = input.practice;
  const whole = [name, ...(address ?? [])].filter(Boolean).join("\n");
  return fields
    .own("party.address", "Name and address of the party", whole, whole === "", 3)
    .own("party.reach", "Telephone and email", [phone, email].filter(Boolean).join(", "), !phone)
    .own("party.signer", "Signed by", signer ?? "", !signer)
    .own("party.signature", "Signature", "", true)
    .own("party.date", "Date signed", "", true);
}

const procedures = (letter: LetterCase): string => {
  const value = fieldValue("procedures", letter);
  return "blank" in value ? "" : value.text;
};

/** What CMS-20027 (redetermination) and CMS-20033 (reconsideration) ask for. */
function medicare(letter: LetterCase, text: Letter, id: "CMS-20027" | "CMS-20033"): Form {
  const second = id === "CMS-20033";
  const overpaid = letter.denials[0]?.rootCause === "recoupment-adjustment";
  const decision = second ? "redetermination" : "initial determination";
  const previous = second ? "lastDecided" : "notice";
  const fields = new Fields(letter)
    .fact("patient", "Beneficiary's name")
    .fact("member", "Medicare number")
    .own("services", "Service or item in dispute", procedures(letter), procedures(letter) === "", 2)
    .fact("service", "Date of the service or item")
    .fact("claim", "Claim number", true)
    .fact(second ? previous : "notice", `Date of the ${decision} notice (copy enclosed)`)
    .own("late", "If the limit has passed: reason for the delay", "", letter.late, 2)
    .fact("payer", `Contractor that made the ${decision}`, true)
    .choice("overpayment", "Does this concern an overpayment?", [
      ["Yes", overpaid],
      ["No", !overpaid],
    ])
    .own("reason", `We do not agree with the ${decision} because`, reasonText(text), false, 12)
    .own("more", "Further information to be considered", "", false, 2)
    .choice("evidence", "Evidence", [
      ["Evidence is enclosed", true],
      ["There is no evidence to send", false],
    ])
    .choice("party", "Party that asks", [
      ["Beneficiary", false],
      ["Provider or supplier", true],
      ["Representative", false],
    ]);
  return {
    id,
    title: second
      ? "Medicare reconsideration request (second level)"
      : "Medicare redetermination request (first level)",
    note: `Contents of form ${id}, laid out by ClaimTrail. The official form may be used in its place.`,
    fields: party(fields, letter).list,
  };
}

/** A provider dispute form with what payers ask for (Anthem, Aetna, Cigna: name, NPI or TIN, member, claim, dates, reason, documents). */
function dispute(letter: LetterCase, text: Letter): Form {
  const { input, action } = letter;
  const fields = new Fields(letter)
    .own("provider.name", "Provider or practice", input.practice.name ?? "", !input.practice.name)
    .fact("provider", "Rendering provider")
    .fact("npi", "NPI")
    .own("provider.tax", "Tax ID", input.practice.taxId ?? "", !input.practice.taxId)
    .fact("patient", "Patient")
    .fact("birth", "Patient's date of birth")
    .fact("member", "Member number")
    .fact("claim", "Claim number")
    .fact("account", "Patient account number", true)
    .fact("service", "Date of service")
    .own("services", "Service in dispute", procedures(letter), procedures(letter) === "", 1)
    .fact("notice", "Date of the decision")
    .fact("codes", "Reason that the decision shows")
    .fact("billed", "Amount billed", true)
    .fact("paid", "Amount paid", true)
    .fact("amount", "Amount in dispute")
    .choice("kind", "This is", [
      ["Reconsideration or claim dispute", action.kind === "reconsideration"],
      ["Appeal", action.kind === "appeal"],
      ["Records or other", action.kind !== "reconsideration" && action.kind !== "appeal"],
    ])
    .own("reason", "Reason for the dispute and what is asked for", reasonText(text), false, 12);
  return {
    id: "dispute",
    title: "Provider dispute request",
    note: "A general form laid out by ClaimTrail. Where the payer has a form of its own, use that one.",
    fields: party(fields, letter).list,
  };
}

/** The form that goes with a letter. */
export function formFor(letter: LetterCase, text: Letter): Form {
  const { form } = letter.action;
  return form === "CMS-20027" || form === "CMS-20033" ? medicare(letter, text, form) : dispute(letter, text);
}

/** Single fields for a portal's own dispute form, to be put on the clipboard one by one. Unknown ones are left out. */
export function portalFields(letter: LetterCase, text: Letter): { label: string; value: string }[] {
  return dispute(letter, text).fields.flatMap((field) =>
    field.kind === "text" && field.value !== "" ? [{ label: field.label, value: field.value }] : [],
  );
}
