import { PDFDocument } from "@cantoo/pdf-lib";
import { type Enclosure, type Letter, spansOf } from "../document.ts";
import type { Packet } from "../packet.ts";
import { Flow, PAGE } from "./flow.ts";
import { drawForm } from "./form.ts";
import { drawLetter, drawRows } from "./letter.ts";

/** Letters and packets as PDF. Import lazily: the library is large. */

export interface PdfFile {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Characters that the fonts lack and that stand as another letter or `?`. */
  replaced: string[];
}

/** @param content what will be written, as data: every text of it counts for the fonts. */
async function start(content: unknown): Promise<Flow> {
  const pdf = await PDFDocument.create();
  // No title or author from the claim: file properties are shown where the content is not.
  pdf.setTitle("Claim dispute");
  pdf.setProducer("ClaimTrail");
  pdf.setCreator("ClaimTrail");
  return Flow.on(pdf, JSON.stringify(content));
}

async function finish(flow: Flow): Promise<PdfFile> {
  const pages = flow.pdf.getPages();
  pages.forEach((page, at) => {
    const text = `Page ${at + 1} of ${pages.length}`;
    const width = flow.fonts.text.widthOfTextAtSize(text, 8);
    page.drawText(text, { x: PAGE.width - PAGE.margin - width, y: 34, size: 8, font: flow.fonts.text });
  });
  const bytes = await flow.pdf.save();
  return { bytes: new Uint8Array(bytes), pages: pages.length, replaced: [...flow.replaced] };
}

/** The letter alone. */
export async function letterPdf(letter: Letter): Promise<PdfFile> {
  const flow = await start(letter);
  drawLetter(flow, letter);
  return finish(flow);
}

function drawDocuments(flow: Flow, documents: readonly Enclosure[]): void {
  flow.text([{ text: "Documents" }], { size: 14, bold: true });
  flow.gap(6);
  for (const { name, have } of documents)
    flow.text([
      { text: have ? "Enclosed: " : "Still missing", ...(have ? {} : { blank: true as const }) },
      { text: ` ${name}` },
    ]);
}

/** Cover sheet, letter, form and list of documents in one file. */
export async function packetPdf(packet: Packet): Promise<PdfFile> {
  const flow = await start(packet);
  flow.text([{ text: "Cover sheet" }], { size: 18, bold: true });
  flow.gap(10);
  drawRows(
    flow,
    packet.cover.map(({ label, value }) => ({ label, spans: spansOf(value) })),
  );
  flow.text([{ text: "In this packet" }], { bold: true });
  const contents = [
    "Letter",
    ...(packet.form ? [packet.form.title] : []),
    ...packet.documents.map((item) => item.name),
  ];
  contents.forEach((name, at) => {
    flow.text([{ text: `${at + 1}. ${name}` }], { size: 10 });
  });
  flow.gap(14);
  flow.text(
    [
      {
        text: "This packet holds health information about a patient. If it reached you by mistake, please tell the sender at once and destroy it.",
      },
    ],
    { size: 9 },
  );
  flow.newPage();
  drawLetter(flow, packet.letter);
  if (packet.form) {
    flow.newPage();
    drawForm(flow, packet.form);
  }
  if (packet.documents.length > 0) {
    flow.newPage();
    drawDocuments(flow, packet.documents);
  }
  return finish(flow);
}

/** A form alone, fillable. */
export async function formPdf(packet: Packet): Promise<PdfFile | undefined> {
  if (!packet.form) return undefined;
  const flow = await start(packet);
  drawForm(flow, packet.form);
  return finish(flow);
}
