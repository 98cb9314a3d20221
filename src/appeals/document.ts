import type { IsoDate } from "../claims/record.ts";

/** A letter as data: what is rendered to the screen, PDF and .docx, with where each statement comes from. */

/** A run of text; with `blank` it is a place for the user to fill in, shown as such everywhere. */
export interface Span {
  text: string;
  blank?: true;
}

/** One sentence or one line of an address. */
export interface Sentence {
  spans: Span[];
  /**
   * Paths of what it states: fields of the claim (`lines.0.billed`), `user.*` (entered by the user), `practice.*`, `action.*`
   * (the advice), `today`, `edited` (the user's own words).
   */
  facts: string[];
  /** Where a rule or legal statement comes from. */
  source?: string;
}

export interface ReferenceRow {
  label: string;
  value: Sentence;
}

export interface Enclosure {
  name: string;
  /** True where the user has ticked it off as at hand. */
  have: boolean;
}

export type Block =
  | { kind: "letterhead" | "addressee" | "signature"; lines: Sentence[] }
  | { kind: "date" | "subject" | "salutation" | "closing" | "heading"; text: Sentence }
  | { kind: "reference"; rows: ReferenceRow[] }
  | { kind: "paragraph"; sentences: Sentence[] }
  | { kind: "table"; head: string[]; rows: Sentence[][] }
  | { kind: "enclosures"; items: Enclosure[] };

export interface Letter {
  /** What it is, in words: `Redetermination request`. No patient data. */
  title: string;
  date: IsoDate;
  blocks: Block[];
  /** The form that goes with it, as the payer or CMS calls it. */
  form?: string;
  level?: string;
}

/** A plain text without facts, such as a heading. */
export function plain(text: string): Sentence {
  return { spans: [{ text }], facts: [] };
}

/** The text of a sentence; blanks stand in brackets. */
export function textOf(sentence: Sentence): string {
  return sentence.spans.map((span) => (span.blank ? `[${span.text}]` : span.text)).join("");
}

/** Every sentence of a block, in reading order. */
export function sentencesOf(block: Block): Sentence[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences;
    case "reference":
      return block.rows.map((row) => row.value);
    case "table":
      return block.rows.flat();
    case "enclosures":
      return [];
    case "letterhead":
    case "addressee":
    case "signature":
      return block.lines;
    default:
      return [block.text];
  }
}

/** What is still to be filled in, once each, in reading order. */
export function blanksOf(letter: Letter): string[] {
  const spans = letter.blocks.flatMap(sentencesOf).flatMap((sentence) => sentence.spans);
  return [...new Set(spans.filter((span) => span.blank).map((span) => span.text))];
}

/** Sources of the letter's legal statements, once each. */
export function sourcesOf(letter: Letter): string[] {
  const all = letter.blocks.flatMap(sentencesOf).map((sentence) => sentence.source);
  return [...new Set(all.filter((source): source is string => source !== undefined))];
}

/** Reads text with `[blank]`s back into spans. Brackets are never nested. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(/\[([^[\]]+)\]/g)) {
    if (match.index > at) spans.push({ text: text.slice(at, match.index) });
    spans.push({ text: match[1] ?? "", blank: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) spans.push({ text: text.slice(at) });
  return spans;
}

/** The text of a block as the user edits it: one line a sentence for lines, running text for a paragraph. */
export function blockText(block: Block): string {
  const joint = block.kind === "paragraph" ? " " : "\n";
  return sentencesOf(block).map(textOf).join(joint);
}

/** A block with the user's own words in it. Reference rows, tables and enclosures are edited field by field, not here. */
export function editBlock(block: Block, text: string): Block {
  const own = (line: string): Sentence => ({ spans: spansOf(line), facts: ["edited"] });
  if (blockText(block) === text) return block;
  switch (block.kind) {
    case "paragraph":
      return { ...block, sentences: text.trim() === "" ? [] : [own(text)] };
    case "letterhead":
    case "addressee":
    case "signature":
      return { ...block, lines: text.split("\n").map(own) };
    case "reference":
      return { ...block, rows: block.rows.map((row, at) => ({ ...row, value: own(text.split("\n")[at] ?? "") })) };
    case "table":
    case "enclosures":
      return block;
    default:
      return { ...block, text: own(text) };
  }
}

function mapBlock(block: Block, change: (sentence: Sentence) => Sentence): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, sentences: block.sentences.map(change) };
    case "reference":
      return { ...block, rows: block.rows.map((row) => ({ ...row, value: change(row.value) })) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case "letterhead":
    case "addressee":
    case "signature":
      return { ...block, lines: block.lines.map(change) };
    case "enclosures":
      return block;
    default:
      return { ...block, text: change(block.text) };
  }
}

/** Fills a blank everywhere it stands with the user's words. */
export function fillBlank(letter: Letter, blank: string, words: string): Letter {
  const fill = (sentence: Sentence): Sentence => {
    if (!sentence.spans.some((span) => span.blank && span.text === blank)) return sentence;
    const spans = sentence.spans.map((span) => (span.blank && span.text === blank ? { text: words } : span));
    return { ...sentence, spans, facts: [...new Set([...sentence.facts, "edited"])] };
  };
  return { ...letter, blocks: letter.blocks.map((block) => mapBlock(block, fill)) };
}

/** The whole letter as plain text. */
export function letterText(letter: Letter): string {
  return letter.blocks
    .map((block) => {
      if (block.kind === "reference")
        return block.rows.map(({ label, value }) => `${label}: ${textOf(value)}`).join("\n");
      if (block.kind === "table")
        return [block.head, ...block.rows.map((row) => row.map(textOf))].map((row) => row.join("\t")).join("\n");
      if (block.kind === "enclosures")
        return block.items.length > 0 ? ["Enclosures", ...block.items.map((item) => item.name)].join("\n") : "";
      return blockText(block);
    })
    .filter((text) => text !== "")
    .join("\n\n");
}
