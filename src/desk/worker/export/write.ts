import { stringify } from "csv-stringify/browser/esm/sync";
import { strToU8, zipSync } from "fflate";
import { dayNumber } from "../../../claims/dates.ts";
import type { CellKind } from "./columns.ts";

/** Tables as files. Text that a spreadsheet would run as a formula is defused in every format that a spreadsheet opens. */

export interface Cell {
  kind: CellKind;
  /** Cents, ISO day, number or text. */
  value: string | number | undefined;
}
export interface Sheet {
  keys: readonly string[];
  headings: readonly string[];
  rows: readonly Cell[][];
}

/** What a spreadsheet takes for the start of a formula or of a command (OWASP, CSV injection), wide forms too. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r|%＝＋－＠]/u;

/** A leading apostrophe makes text of what would run. Plain numbers stay as they are. */
export function defuse(text: string): string {
  return FORMULA.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

function plain({ kind, value }: Cell): string {
  if (value === undefined) return "";
  if (kind === "money") return (Number(value) / 100).toFixed(2);
  return kind === "number" ? String(value) : defuse(String(value));
}

/** RFC 4180 with a byte-order mark, so that spreadsheets read accents. */
export function toCsv({ headings, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const table = [headings.map(defuse), ...rows.map((row) => row.map(plain))];
  return strToU8(`\ufeff${stringify(table, { record_delimiter: "windows" })}`) as Uint8Array<ArrayBuffer>;
}

/** A list of objects; money in dollars as numbers, absent values left out. */
export function toJson({ keys, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const list = rows.map((row) =>
    Object.fromEntries(
      row.flatMap(({ kind, value }, index) =>
        value === undefined ? [] : [[keys[index] ?? "", kind === "money" ? Number(value) / 100 : value]],
      ),
    ),
  );
  return strToU8(`${JSON.stringify(list, null, 2)}\n`) as Uint8Array<ArrayBuffer>;
}

const XML_ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that XML 1.0 does not know. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function xml(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"]/g, (char) => XML_ESCAPES[char] ?? char);
}

/** Days since 1899-12-30, as spreadsheets count. */
const EXCEL_EPOCH = 25_569;
const STYLE = { plain: 0, heading: 1, money: 2, date: 3 } as const;
/** Longest text of one cell that Excel opens. */
const MAX_CELL = 32_767;

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

function cellXml(cell: Cell, ref: string): string {
  const { kind, value } = cell;
  if (value === undefined) return "";
  if (kind === "money") return `<c r="${ref}" s="${STYLE.money}"><v>${Number(value) / 100}</v></c>`;
  if (kind === "number") return `<c r="${ref}"><v>${Number(value)}</v></c>`;
  if (kind === "date") return `<c r="${ref}" s="${STYLE.date}"><v>${dayNumber(String(value)) + EXCEL_EPOCH}</v></c>`;
  return textXml(defuse(String(value)), ref, STYLE.plain);
}

function textXml(text: string, ref: string, style: number): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text.slice(0, MAX_CELL))}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** One sheet with a fixed heading row and filters (Office Open XML, ECMA-376). */
export function toXlsx({ headings, rows }: Sheet, title: string): Uint8Array<ArrayBuffer> {
  const last = `${columnName(Math.max(0, headings.length - 1))}${rows.length + 1}`;
  const head = headings.map((text, i) => textXml(defuse(text), `${columnName(i)}1`, STYLE.heading)).join("");
  const body = rows.map((row, r) => {
    const cells = row.map((cell, i) => cellXml(cell, `${columnName(i)}${r + 2}`)).join("");
    return `<row r="${r + 2}">${cells}</row>`;
  });
  const widths = headings.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="18" customWidth="1"/>`).join("");
  const sheet = `${HEAD}<worksheet ${NS}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${head}</row>${body.join("")}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
  const styles = `${HEAD}<styleSheet ${NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="${xml(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheet,
  };
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(parts), { level: 6 }) as Uint8Array<ArrayBuffer>;
}
