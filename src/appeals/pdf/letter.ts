import type { Block, Letter, Sentence, Span } from "../document.ts";
import { type Flow, PAGE } from "./flow.ts";

/** Puts a letter on pages. */

const LABEL_WIDTH = 120;

const joined = (sentences: readonly Sentence[]): Span[] =>
  sentences.flatMap((sentence, at) => (at === 0 ? sentence.spans : [{ text: " " }, ...sentence.spans]));

export function drawLetter(flow: Flow, letter: Letter): void {
  for (const block of letter.blocks) drawBlock(flow, block);
}

function drawBlock(flow: Flow, block: Block): void {
  switch (block.kind) {
    case "letterhead":
      block.lines.forEach((line, at) => {
        flow.text(line.spans, at === 0 ? { size: 14, bold: true } : { size: 9.5 });
      });
      flow.gap(8);
      flow.rule();
      return;
    case "addressee":
      for (const line of block.lines) flow.text(line.spans);
      flow.gap(10);
      return;
    case "signature":
      flow.room(70);
      flow.gap(34);
      for (const line of block.lines) flow.text(line.spans);
      flow.gap(10);
      return;
    case "subject":
    case "heading":
      flow.text(block.text.spans, { bold: true, size: 11.5 });
      flow.gap(4);
      return;
    case "date":
    case "salutation":
    case "closing":
      // the closing stays with the signature
      if (block.kind === "closing") flow.room(110);
      flow.text(block.text.spans);
      flow.gap(8);
      return;
    case "reference":
      drawRows(
        flow,
        block.rows.map(({ label, value }) => ({ label, spans: value.spans })),
      );
      return;
    case "paragraph":
      flow.text(joined(block.sentences));
      flow.gap(7);
      return;
    case "table":
      drawTable(flow, block.head, block.rows);
      return;
    case "enclosures":
      if (block.items.length === 0) return;
      flow.room(40);
      flow.text([{ text: "Enclosures" }], { bold: true });
      for (const item of block.items)
        flow.text([{ text: item.name }], { x: PAGE.margin + 12, width: flow.width - 12, size: 9.5 });
  }
}

/** Label and value side by side. */
export function drawRows(flow: Flow, rows: readonly { label: string; spans: readonly Span[] }[]): void {
  for (const { label, spans } of rows) {
    const width = flow.width - LABEL_WIDTH;
    flow.room(flow.heightOf(spans, width, 9.5));
    const { y, page } = flow;
    flow.text([{ text: label }], { size: 9.5, bold: true, width: LABEL_WIDTH - 8 });
    const after = flow.page === page ? flow.y : undefined;
    if (after !== undefined) flow.y = y;
    flow.text(spans, { size: 9.5, x: PAGE.margin + LABEL_WIDTH, width });
    if (after !== undefined) flow.y = Math.min(flow.y, after);
  }
  flow.gap(10);
}

function drawTable(flow: Flow, head: readonly string[], rows: readonly (readonly Sentence[])[]): void {
  const width = flow.width / head.length;
  const row = (cells: readonly (readonly Span[])[], bold: boolean) => {
    flow.room(Math.max(...cells.map((spans) => flow.heightOf(spans, width - 6, 9.5))));
    const top = flow.y;
    let bottom = top;
    cells.forEach((spans, at) => {
      flow.y = top;
      flow.text(spans, { size: 9.5, bold, x: PAGE.margin + at * width, width: width - 6 });
      bottom = Math.min(bottom, flow.y);
    });
    flow.y = bottom;
  };
  row(
    head.map((text) => [{ text }]),
    true,
  );
  for (const cells of rows)
    row(
      cells.map((cell) => cell.spans),
      false,
    );
  flow.gap(10);
}
