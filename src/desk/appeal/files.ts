import type { Letter } from "../../appeals/document.ts";
import type { Packet } from "../../appeals/packet.ts";
import { saveFile } from "../exports/save.ts";

/** Files of a letter. The libraries are large and come in only when one is asked for. */

export const FILE_KINDS = ["packet-pdf", "packet-docx", "letter-pdf", "letter-docx", "form-pdf"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Makes and offers a file; its name carries no patient data.
 * @returns characters that the PDF fonts lack, empty for .docx.
 */
export async function saveAppealFile(kind: FileKind, letter: Letter, packet: Packet): Promise<string[]> {
  if (kind === "letter-docx" || kind === "packet-docx") {
    const { letterDocx, packetDocx } = await import("../../appeals/docx.ts");
    const bytes = kind === "letter-docx" ? await letterDocx(letter) : await packetDocx(packet);
    await saveFile({ name: kind === "letter-docx" ? "appeal-letter.docx" : "appeal-packet.docx", type: DOCX, bytes });
    return [];
  }
  const { formPdf, letterPdf, packetPdf } = await import("../../appeals/pdf/index.ts");
  const made =
    kind === "letter-pdf"
      ? await letterPdf(letter)
      : kind === "form-pdf"
        ? await formPdf(packet)
        : await packetPdf(packet);
  if (!made) return [];
  const name = { "letter-pdf": "appeal-letter.pdf", "form-pdf": "appeal-form.pdf", "packet-pdf": "appeal-packet.pdf" }[
    kind
  ];
  await saveFile({ name, type: PDF, bytes: made.bytes });
  return made.replaced;
}
