import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Block, type Letter, type Sentence, type Span, spansOf } from "./document.ts";
import type { Form } from "./forms.ts";
import type { Packet } from "./packet.ts";

/** Letters and packets as .docx, to be edited in a word processor. Import lazily: the library is large. */

const FONT = "Arial";
/** Half points. */
const SIZE = 21;

/** XML 1.0 has no place for most control characters. */
const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be left out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");

function runs(spans: readonly Span[], style: { bold?: boolean; size?: number } = {}): TextRun[] {
  return spans.flatMap(({ text, blank }) =>
    printable(blank ? `[${text}]` : text)
      .split("\n")
      .map(
        (line, at) =>
          new TextRun({
            text: line,
            font: FONT,
            size: style.size ?? SIZE,
            ...(style.bold ? { bold: true } : {}),
            ...(at > 0 ? { break: 1 } : {}),
            ...(blank ? { highlight: "yellow" as const } : {}),
          }),
      ),
  );
}

const line = (spans: readonly Span[], style: { bold?: boolean; size?: number; after?: number } = {}): Paragraph =>
  new Paragraph({ children: runs(spans, style), spacing: { after: style.after ?? 0 } });

const joined = (sentences: readonly Sentence[]): Span[] =>
  sentences.flatMap((sentence, at) => (at === 0 ? sentence.spans : [{ text: " " }, ...sentence.spans]));

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Twentieths of a point: the width between the margins of US Letter. */
const TEXT_WIDTH = 9_640;

function table(rows: readonly (readonly Paragraph[])[], widths: readonly number[], borders: boolean): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    ...(borders ? {} : { borders: NO_BORDERS }),
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell, at) =>
              new TableCell({ children: [cell], width: { size: widths[at] ?? TEXT_WIDTH, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}

function pairs(rows: readonly { label: string; spans: readonly Span[] }[], borders = false): Table {
  return table(
    rows.map(({ label, spans }) => [line([{ text: label }], { bold: true, size: 19 }), line(spans, { size: 19 })]),
    [2_640, 7_000],
    borders,
  );
}

function blockOf(block: Block): FileChild[] {
  switch (block.kind) {
    case "letterhead":
      return block.lines.map((each, at) =>
        line(each.spans, {
          ...(at === 0 ? { bold: true, size: 28 } : { size: 19 }),
          after: at === block.lines.length - 1 ? 240 : 0,
        }),
      );
    case "addressee":
      return block.lines.map((each, at) => line(each.spans, { after: at === block.lines.length - 1 ? 200 : 0 }));
    case "signature":
      return block.lines.map(
        (each, at) =>
          new Paragraph({
            children: runs(each.spans),
            alignment: AlignmentType.LEFT,
            spacing: { before: at === 0 ? 700 : 0, after: at === block.lines.length - 1 ? 240 : 0 },
          }),
      );
    case "subject":
    case "heading":
      return [line(block.text.spans, { bold: true, size: 23, after: 120 })];
    case "date":
    case "salutation":
    case "closing":
      return [line(block.text.spans, { after: 160 })];
    case "reference":
      return [pairs(block.rows.map(({ label, value }) => ({ label, spans: value.spans }))), line([], { after: 120 })];
    case "paragraph":
      return [line(joined(block.sentences), { after: 140 })];
    case "table": {
      const width = Math.floor(TEXT_WIDTH / block.head.length);
      const head = block.head.map((text) => line([{ text }], { bold: true, size: 19 }));
      const body = block.rows.map((cells) => cells.map((cell) => line(cell.spans, { size: 19 })));
      return [
        table(
          [head, ...body],
          block.head.map(() => width),
          true,
        ),
        line([], { after: 120 }),
      ];
    }
    case "enclosures":
      if (block.items.length === 0) return [];
      return [
        line([{ text: "Enclosures" }], { bold: true }),
        ...block.items.map((item) => line([{ text: item.name }], { size: 19 })),
      ];
  }
}

const letterParts = (letter: Letter): FileChild[] => letter.blocks.flatMap(blockOf);

function formParts(form: Form): FileChild[] {
  const rows = form.fields.map((field) => ({
    label: field.label,
    spans:
      field.kind === "choice"
        ? [{ text: field.options.map(({ label, on }) => `${on ? "☒" : "☐"} ${label}`).join("   ") }]
        : field.missing
          ? [{ text: "to fill in", blank: true as const }]
          : spansOf(field.value),
  }));
  return [
    line([{ text: form.title }], { bold: true, size: 28, after: 60 }),
    line([{ text: form.note }], { size: 17, after: 160 }),
    pairs(rows, true),
  ];
}

async function pack(sections: FileChild[][]): Promise<Uint8Array<ArrayBuffer>> {
  const page = {
    size: { width: 12_240, height: 15_840 },
    margin: { top: 1_300, bottom: 1_300, left: 1_300, right: 1_300 },
  };
  const file = new Document({
    title: "Claim dispute",
    creator: "ClaimTrail",
    sections: sections.map((children) => ({ properties: { page }, children })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** The letter alone. */
export function letterDocx(letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  return pack([letterParts(letter)]);
}

/** Cover sheet, letter, form and list of documents, each from a new page. */
export function packetDocx(packet: Packet): Promise<Uint8Array<ArrayBuffer>> {
  const cover = [
    line([{ text: "Cover sheet" }], { bold: true, size: 36, after: 240 }),
    pairs(packet.cover.map(({ label, value }) => ({ label, spans: spansOf(value) }))),
    line([], { after: 200 }),
    line(
      [
        {
          text: "This packet holds health information about a patient. If it reached you by mistake, please tell the sender at once and destroy it.",
        },
      ],
      { size: 18 },
    ),
  ];
  const documents = [
    line([{ text: "Documents" }], { bold: true, size: 28, after: 120 }),
    ...packet.documents.map(({ name, have }) =>
      line(have ? [{ text: `☒ ${name}` }] : [{ text: `☐ ${name} ` }, { text: "still missing", blank: true }]),
    ),
  ];
  return pack([
    cover,
    letterParts(packet.letter),
    ...(packet.form ? [formParts(packet.form)] : []),
    ...(packet.documents.length > 0 ? [documents] : []),
  ]);
}
