import { type PDFDocument, type PDFFont, StandardFonts } from "@cantoo/pdf-lib";

/** The fonts of a file: the standard ones that every reader has, or our own where a text needs letters that those lack. */

export interface Fonts {
  text: PDFFont;
  bold: PDFFont;
}

/** Latin with every mark, Greek and Cyrillic: what names in the US are written with. Noto Sans, cut to these (OFL 1.1). */
async function ownFonts(pdf: PDFDocument): Promise<Fonts> {
  const [{ readTrueType }, regular, bold] = await Promise.all([
    import("./truetype.ts"),
    import("./fonts/NotoSans-Regular.ttf?inline"),
    import("./fonts/NotoSans-Bold.ttf?inline"),
  ]);
  const embed = (data: string, name: string) => {
    pdf.registerFontkit({ create: async (bytes: Uint8Array) => readTrueType(bytes, name) });
    return pdf.embedFont(bytesOf(data));
  };
  return {
    text: await embed(regular.default, "NotoSans-Regular"),
    bold: await embed(bold.default, "NotoSans-Bold"),
  };
}

/** The bytes of a `data:` address. */
function bytesOf(data: string): Uint8Array {
  return Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (char) => char.charCodeAt(0));
}

/** @param text everything that will be written. */
export async function fontsFor(pdf: PDFDocument, text: string): Promise<Fonts> {
  const plain = {
    text: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  const known = new Set(plain.text.getCharacterSet());
  const letters = new Set(tidy(text));
  return [...letters].every((char) => char === "\n" || known.has(char.codePointAt(0) ?? 0)) ? plain : ownFonts(pdf);
}

/** Spaces and dashes that look alike are one, and what has no width goes; composed letters. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/[‐‑]/g, "-")
    .replace(/[\u200b-\u200f\ufeff]/g, "");
}
