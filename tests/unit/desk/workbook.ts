import { strToU8, zipSync } from "fflate";

/** A workbook of raw cells, with merged ranges. */
export function workbook(rows: string[][], merged: string[] = []): Uint8Array<ArrayBuffer> {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const cells = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row
        .map((text, c) =>
          text ? `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>` : "",
        )
        .join("")}</row>`,
  );
  const merges =
    merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook ${ns} xmlns:r="r"><sheets><sheet name="AR" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet ${ns}><sheetData>${cells.join("")}</sheetData>${merges}</worksheet>`,
    ),
  }) as Uint8Array<ArrayBuffer>;
}
