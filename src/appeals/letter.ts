import type { ActionKind } from "../claims/advice.ts";
import { formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { ServiceLine } from "../claims/record.ts";
import { type LetterCase, type LetterInput, openLetterCase } from "./case.ts";
import { type Block, type Enclosure, type Letter, plain, type ReferenceRow, type Sentence } from "./document.ts";
import { fieldValue, levelName } from "./fields.ts";
import { fillLines, fillText } from "./fill.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { ADDRESSEES, DECISION, OPENING, PATIENT_GROUP, REACH, RESERVATION, TIMING } from "./templates/frames.ts";
import { argumentFor } from "./templates/index.ts";
import type { Argument, FieldName } from "./templates/types.ts";

/** A claim, its advice and one of its actions -> a letter, or the reason why there is none. */

export type Draft =
  | { letter: Letter; case: LetterCase; refusal?: undefined }
  | { letter?: undefined; refusal: Refusal };

/**
 * Drafts the letter for an action. Every sentence carries the facts it states; what is not known is a blank to fill in.
 * Pure: nothing but the input decides.
 */
export function draftLetter(input: LetterInput): Draft {
  const letter = openLetterCase(input);
  const refusal = refusalOf(letter);
  if (refusal) return { refusal };
  const argument = argumentFor(letter.denials[0]?.rootCause ?? "other", input.action);
  if (!argument) throw new Error("no argument for a cause that is not refused");
  return { letter: compose(letter, argument), case: letter };
}

const TITLES: Partial<Record<ActionKind, string>> = {
  reopening: "Request for reopening",
  "submit-records": "Records sent as requested",
  "obtain-authorization": "Request for authorization after the service",
  "call-payer": "Request to accept a late filing",
};

function titleOf({ action }: LetterCase): string {
  const own = TITLES[action.kind];
  if (own) return own;
  const level = levelName(action);
  if (/^timely-filing exception/.test(level)) return "Request for an exception to timely filing";
  if (/^open negotiation/.test(level)) return "Notice of open negotiation";
  return level.charAt(0).toUpperCase() + level.slice(1);
}

function compose(letter: LetterCase, argument: Argument): Letter {
  const { input, action } = letter;
  const title = titleOf(letter);
  const blocks: Block[] = [
    letterhead(letter),
    { kind: "date", text: fillText("{today}", letter) },
    addressee(letter),
    { kind: "subject", text: fillText(`${title}: ${argument.subject}`, letter) },
    { kind: "reference", rows: references(letter) },
    { kind: "salutation", text: plain("To the reviewer:") },
  ];
  const paragraph = (sentences: Sentence[]) => {
    if (sentences.length > 0) blocks.push({ kind: "paragraph", sentences });
  };
  if (input.template) for (const sentences of ownParagraphs(input.template.text, letter)) paragraph(sentences);
  else {
    paragraph([...fillLines(OPENING, letter), ...fillLines(RESERVATION, letter)]);
    paragraph(fillLines(DECISION, letter));
    const table = linesTable(letter);
    if (table) blocks.push(table);
    for (const lines of argument.paragraphs) paragraph(fillLines(lines, letter));
    paragraph([...fillLines(PATIENT_GROUP, letter), ...fillLines(argument.ask, letter)]);
    paragraph(fillLines(TIMING, letter));
    paragraph(fillLines(REACH, letter));
  }
  blocks.push({ kind: "closing", text: plain("Sincerely,") }, signature(letter), {
    kind: "enclosures",
    items: enclosuresOf(letter, argument),
  });
  return {
    title,
    date: input.today,
    blocks,
    ...(action.form ? { form: action.form } : {}),
    ...(action.level ? { level: action.level } : {}),
  };
}

/** The user's own text: paragraphs parted by a blank line. */
function ownParagraphs(text: string, letter: LetterCase): Sentence[][] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .map((part) => [fillText(part, letter)]);
}

function letterhead({ input }: LetterCase): Block {
  const { practice } = input;
  const known = (text: string, field: string): Sentence => ({ spans: [{ text }], facts: [`practice.${field}`] });
  const blank = (text: string): Sentence => ({ spans: [{ text, blank: true }], facts: [] });
  const lines = [practice.name ? known(practice.name, "name") : blank("name of the practice")];
  const address = (practice.address ?? []).filter((line) => line.trim() !== "");
  lines.push(
    ...(address.length > 0 ? address.map((line) => known(line, "address")) : [blank("address of the practice")]),
  );
  const reach = [
    practice.phone && `Telephone ${practice.phone}`,
    practice.fax && `Fax ${practice.fax}`,
    practice.email,
  ].filter(Boolean);
  if (reach.length > 0)
    lines.push({
      spans: [{ text: reach.join(" · ") }],
      facts: (["phone", "fax", "email"] as const)
        .filter((field) => practice[field])
        .map((field) => `practice.${field}`),
    });
  const ids = [practice.npi && `NPI ${practice.npi}`, practice.taxId && `Tax ID ${practice.taxId}`].filter(Boolean);
  if (ids.length > 0)
    lines.push({
      spans: [{ text: ids.join(" · ") }],
      facts: (["npi", "taxId"] as const).filter((field) => practice[field]).map((field) => `practice.${field}`),
    });
  return { kind: "letterhead", lines };
}

/** The payer, and the address that the notice or the payer's rule names; none is invented. */
function addressee(letter: LetterCase): Block {
  const unit = letter.action.kind === "submit-records" ? "Records" : "Appeals and claim disputes";
  const other = ADDRESSEES.find(({ level }) => level.test(letter.action.level ?? ""));
  if (other) return { kind: "addressee", lines: [fillText(other.to, letter), fillText(other.address, letter)] };
  return {
    kind: "addressee",
    lines: [
      fillText("{payer}", letter),
      plain(unit),
      fillText("[[address or fax number, as the denial notice or the payer's portal gives it]]", letter),
    ],
  };
}

/** What identifies the claim; the first list is asked for by 42 CFR 405.944(b) and most payers, so blanks stay visible. */
function references(letter: LetterCase): ReferenceRow[] {
  const medicare = letter.payer.ruleLine === "medicare";
  const always: [string, FieldName][] = [
    ["Patient", "patient"],
    [medicare ? "Medicare number" : "Member number", "member"],
    ["Claim number", "claim"],
    ["Date of service", "service"],
    ["Service", "procedures"],
    ["Provider", "provider"],
    ["NPI", "npi"],
    ["Decision of", "notice"],
  ];
  const whenKnown: [string, FieldName][] = [
    ["Date of birth", "birth"],
    ["Our account", "account"],
    ["Reason given", "codes"],
    ["Amount billed", "billed"],
    ["Amount in dispute", "amount"],
  ];
  const row = ([label, name]: [string, FieldName]): ReferenceRow => ({ label, value: fillText(`{${name}}`, letter) });
  return [...always.map(row), ...whenKnown.filter(([, name]) => !("blank" in fieldValue(name, letter))).map(row)];
}

const CELLS: [string, (line: ServiceLine) => string | undefined, string][] = [
  ["Service date", (line) => line.serviceFrom && formatDate(line.serviceFrom), "serviceFrom"],
  [
    "Procedure",
    (line) => [line.procedure, ...(line.modifiers ?? [])].filter(Boolean).join("-") || undefined,
    "procedure",
  ],
  ["Units", (line) => (line.units === undefined ? undefined : String(line.units)), "units"],
  ["Billed", (line) => (line.billed === undefined ? undefined : formatMoney(line.billed)), "billed"],
  ["Paid", (line) => (line.paid === undefined ? undefined : formatMoney(line.paid)), "paid"],
];

/** The lines in dispute, where the decision names more than one. Columns that no line fills are left out. */
function linesTable({ lines }: LetterCase): Block | undefined {
  if (lines.length < 2) return undefined;
  const cells = CELLS.filter(([, read]) => lines.some(({ line }) => read(line) !== undefined));
  return {
    kind: "table",
    head: ["Line", ...cells.map(([label]) => label)],
    rows: lines.map(({ at, line, number }) => [
      { spans: [{ text: String(number) }], facts: [`lines.${at}`] },
      ...cells.map(([, read, field]): Sentence => {
        const text = read(line);
        if (text === undefined) return plain("not shown");
        const named = field === "procedure" ? (["procedure", "modifiers"] as const) : ([field] as const);
        const facts = named
          .filter((name) => line[name as keyof ServiceLine] !== undefined)
          .map((name) => `lines.${at}.${name}`);
        return { spans: [{ text }], facts };
      }),
    ]),
  };
}

function signature({ input }: LetterCase): Block {
  const { signer, signerTitle } = input.practice;
  const line = (text: string | undefined, field: string, what: string): Sentence =>
    text ? { spans: [{ text }], facts: [`practice.${field}`] } : { spans: [{ text: what, blank: true }], facts: [] };
  return {
    kind: "signature",
    lines: [line(signer, "signer", "name of who signs"), line(signerTitle, "signerTitle", "title")],
  };
}

const sameName = (a: string): string =>
  a
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** True where two names speak of the same thing: a long word in common. */
function shares(a: string, b: string): boolean {
  const words = new Set(b.split(" ").filter((word) => word.length > 5));
  return a.split(" ").some((word) => words.has(word));
}

/** Everything that goes with the letter, once each: form, playbook's documents, what the argument leans on. */
export function enclosuresOf({ action, input }: LetterCase, argument: Argument): Enclosure[] {
  const have = new Set((input.work.documents ?? []).map(sameName));
  const names = [...(action.form ? [action.form] : []), ...action.documents];
  const seen: string[] = [];
  return [...names, ...(argument.enclose ?? [])].flatMap((name, at) => {
    const key = sameName(name);
    const again =
      at < names.length ? seen.some((other) => key.endsWith(other)) : seen.some((other) => shares(key, other));
    if (again) return [];
    seen.push(key);
    return [{ name: name.charAt(0).toUpperCase() + name.slice(1), have: have.has(key) }];
  });
}
