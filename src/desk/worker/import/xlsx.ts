import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { fromDayNumber } from "../../../claims/dates.ts";
import { ImportError } from "./problem.ts";
import type { Grid } from "./read.ts";

/** The first visible sheet of a workbook as text (Office Open XML). Formulas give the value that was saved with them. */

/** A part that unpacks to more than this is refused: a small zip can hold a very large text. */
const MAX_PART_BYTES = 150 * 1024 * 1024;
const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[\w-]+\.xml)$/;
const EXCEL_EPOCH = 25_569;

/** @throws ImportError where the file is no readable workbook. */
export function readXlsx(bytes: Uint8Array): Grid {
  let parts: Record<string, Uint8Array>;
  let tooLarge = false;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        if (originalSize > MAX_PART_BYTES) tooLarge = true;
        return !tooLarge;
      },
    });
  } catch {
    throw new ImportError("broken-excel");
  }
  if (tooLarge) throw new ImportError("too-large", [">150", "150"]);
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : "");
  const sheet = text(firstSheet(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels")));
  if (sheet === "") throw new ImportError("broken-excel");
  return readSheet(sheet, sharedStrings(text("xl/sharedStrings.xml")), dateStyles(text("xl/styles.xml")));
}

type Attributes = Record<string, string>;

function walk(
  xml: string,
  on: { open?(name: string, at: Attributes): void; text?(text: string): void; close?(name: string): void },
) {
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => on.open?.(local(name), attributes),
      ontext: (text) => on.text?.(text),
      onclosetag: (name) => on.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function firstSheet(workbook: string, relations: string): string {
  let relation = "";
  walk(workbook, {
    open(name, at) {
      if (name !== "sheet" || relation !== "" || at.state === "hidden" || at.state === "veryHidden") return;
      relation = Object.entries(at).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    },
  });
  let target = "worksheets/sheet1.xml";
  walk(relations, {
    open(name, at) {
      if (name === "Relationship" && at.Id === relation && at.Target) target = at.Target;
    },
  });
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = "";
  let [inText, phonetic] = [false, false];
  walk(xml, {
    open(name) {
      if (name === "si") current = "";
      if (name === "t") inText = true;
      if (name === "rPh") phonetic = true;
    },
    text(text) {
      if (inText && !phonetic) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") phonetic = false;
      if (name === "si") strings.push(current);
    },
  });
  return strings;
}

/** Number formats 14 to 17 and 22 show dates (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22]);

/** Which cell styles show dates. */
function dateStyles(xml: string): boolean[] {
  const custom = new Set<number>();
  const styles: boolean[] = [];
  let inCells = false;
  walk(xml, {
    open(name, at) {
      if (name === "numFmt" && isDateFormat(at.formatCode ?? "")) custom.add(Number(at.numFmtId));
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const format = Number(at.numFmtId ?? 0);
      styles.push(DATE_FORMATS.has(format) || custom.has(format));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy]/i.test(bare) && /[dmy]/i.test(bare);
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 0);
/** Columns beyond this one hold no list that a person made. */
const MAX_COLUMNS = 200;

function readSheet(xml: string, strings: string[], dates: boolean[]): Grid {
  const byLine = new Map<number, string[]>();
  const spans: { row: number; lastRow: number; from: number; to: number; name: string }[] = [];
  let [line, column, value, type, style, reading] = [0, 0, "", "", 0, false];
  walk(xml, {
    open(name, at) {
      if (name === "row") {
        line = Number(at.r ?? line + 1);
        column = -1;
      } else if (name === "c") {
        column = at.r ? columnOf(at.r) : column + 1;
        [value, type, style] = ["", at.t ?? "n", Number(at.s ?? 0)];
      } else if (name === "v" || name === "t") reading = true;
      else if (name === "mergeCell" && at.ref) spans.push(spanOf(at.ref));
    },
    text(text) {
      if (reading) value += text;
    },
    close(name) {
      if (name === "v" || name === "t") reading = false;
      if (name !== "c" || value === "" || column < 0 || column >= MAX_COLUMNS) return;
      const row = byLine.get(line) ?? [];
      row[column] = shown(value, type, dates[style] ?? false, strings).trim();
      byLine.set(line, row);
    },
  });
  const lines = [...byLine.keys()].sort((a, b) => a - b).filter((n) => byLine.get(n)?.some((cell) => cell));
  const rows = lines.map((n) => Array.from(byLine.get(n) ?? [], (cell) => cell ?? ""));
  const at = new Map(lines.map((n, index) => [n, index]));
  const merged = spans
    .filter((span) => span.to > span.from)
    .map((span) => ({ ...span, row: at.get(span.row) ?? -1, lastRow: at.get(span.lastRow) ?? at.get(span.row) ?? -1 }));
  return { rows, merged, lines };
}

function spanOf(name: string) {
  const [start = "", end = start] = name.split(":");
  return { row: rowOf(start), lastRow: rowOf(end), from: columnOf(start), to: columnOf(end), name };
}

function shown(value: string, type: string, isDate: boolean, strings: string[]): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "d") return value.slice(0, 10);
  const number = Number(value);
  if (type === "n" && isDate && number > 1 && number < 110_000) return fromDayNumber(Math.floor(number) - EXCEL_EPOCH);
  return type === "n" && Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}
