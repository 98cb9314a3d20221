import { type PDFDocument, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
import type { Span } from "../document.ts";
import { type Fonts, fontsFor, tidy } from "./fonts.ts";

/** Running text on US Letter pages. Coordinates are points from the lower left corner, as PDF has them. */

export const PAGE: { width: number; height: number; margin: number } = { width: 612, height: 792, margin: 64 };
const INK = rgb(0.1, 0.1, 0.12);
const MARK = rgb(1, 0.93, 0.62);
export const RULE = rgb(0.75, 0.75, 0.78);

interface Word {
  text: string;
  width: number;
  blank: boolean;
  /** A space stands in front of it. */
  spaced: boolean;
}

/**
 * A text as the font can write it. A letter that it lacks loses its mark; what still does not fit becomes `?`, so that it is
 * seen, and is reported in `replaced`.
 */
export function encodable(text: string, font: PDFFont, replaced?: Set<string>): string {
  const known = new Set(font.getCharacterSet());
  let out = "";
  for (const char of tidy(text)) {
    if (char === "\n" || known.has(char.codePointAt(0) ?? 0)) {
      out += char;
      continue;
    }
    replaced?.add(char);
    const bare = char.normalize("NFD").replace(/\p{M}/gu, "");
    out += [...bare].every((part) => known.has(part.codePointAt(0) ?? 0)) && bare !== "" ? bare : "?";
  }
  return out;
}

/** A cursor that goes down the page and on to the next one. */
export class Flow {
  page: PDFPage;
  y: number;
  readonly width = PAGE.width - 2 * PAGE.margin;
  /** Characters that the fonts do not have. */
  readonly replaced = new Set<string>();

  private constructor(
    readonly pdf: PDFDocument,
    readonly fonts: Fonts,
  ) {
    this.page = pdf.addPage([PAGE.width, PAGE.height]);
    this.y = PAGE.height - PAGE.margin;
  }

  /** @param text everything that will be written: it decides on the fonts. */
  static async on(pdf: PDFDocument, text: string): Promise<Flow> {
    return new Flow(pdf, await fontsFor(pdf, text));
  }

  newPage(): void {
    this.page = this.pdf.addPage([PAGE.width, PAGE.height]);
    this.y = PAGE.height - PAGE.margin;
  }

  /** Makes sure that `height` points are left. */
  room(height: number): void {
    if (this.y - height < PAGE.margin) this.newPage();
  }

  gap(points: number): void {
    this.y -= points;
  }

  rule(): void {
    this.room(8);
    this.page.drawLine({
      start: { x: PAGE.margin, y: this.y },
      end: { x: PAGE.margin + this.width, y: this.y },
      thickness: 0.75,
      color: RULE,
    });
    this.gap(10);
  }

  /** Words wrapped to `width`, blanks on a marked ground. */
  text(
    spans: readonly Span[],
    { size = 10.5, bold = false, x = PAGE.margin, width = this.width, leading = 1.38 } = {},
  ): void {
    const font = bold ? this.fonts.bold : this.fonts.text;
    const height = size * leading;
    for (const line of this.wrap(spans, font, size, width)) {
      this.room(height);
      this.y -= height;
      let at = x;
      for (const word of line) {
        if (word.spaced && at > x) at += font.widthOfTextAtSize(" ", size);
        if (word.blank)
          this.page.drawRectangle({
            x: at - 1,
            y: this.y - size * 0.25,
            width: word.width + 2,
            height: size * 1.2,
            color: MARK,
          });
        this.page.drawText(word.text, { x: at, y: this.y, size, font, color: INK });
        at += word.width;
      }
    }
  }

  /** Height that `text` would take. */
  heightOf(spans: readonly Span[], width: number, size = 10.5, leading = 1.38): number {
    return this.wrap(spans, this.fonts.text, size, width).length * size * leading;
  }

  private wrap(spans: readonly Span[], font: PDFFont, size: number, width: number): Word[][] {
    const lines: Word[][] = [[]];
    let used = 0;
    const space = font.widthOfTextAtSize(" ", size);
    const place = (word: Word) => {
      const lead = word.spaced && used > 0 ? space : 0;
      if (used > 0 && used + lead + word.width > width) {
        lines.push([]);
        used = 0;
      }
      lines[lines.length - 1]?.push(word);
      used += (used > 0 ? lead : 0) + word.width;
    };
    let spaced = false;
    for (const { text, blank } of spans) {
      const shown = encodable(blank ? `[${text}]` : text, font, this.replaced);
      for (const part of shown.split(/(\n|[ ]+)/)) {
        if (part === "") continue;
        if (part === "\n") {
          lines.push([]);
          used = 0;
          spaced = false;
        } else if (/^ +$/.test(part)) spaced = true;
        else {
          for (const piece of this.pieces(part, font, size, width))
            place({ text: piece, width: font.widthOfTextAtSize(piece, size), blank: blank === true, spaced });
          spaced = false;
        }
      }
    }
    return lines;
  }

  /** A word wider than the column is cut. */
  private pieces(word: string, font: PDFFont, size: number, width: number): string[] {
    if (font.widthOfTextAtSize(word, size) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const char of word) {
      if (piece !== "" && font.widthOfTextAtSize(piece + char, size) > width) {
        pieces.push(piece);
        piece = "";
      }
      piece += char;
    }
    return [...pieces, piece];
  }
}
