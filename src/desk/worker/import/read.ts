import { parse } from "csv-parse/browser/esm/sync";
import { MAX_IMPORT_BYTES, MAX_IMPORT_ROWS } from "../../model.ts";
import type { Context } from "../serve.ts";
import { ImportError } from "./problem.ts";
import { readXlsx } from "./xlsx.ts";

/** A file as rows of text, however it was saved. */
export interface Grid {
  rows: string[][];
  /** Cells merged over several columns: first row, first and last column (0-based). */
  merged: { row: number; lastRow: number; from: number; to: number; name: string }[];
  /** Line of the file on which each row stands (1-based). */
  lines: number[];
}

/** Reading the file is the first of these steps, making rows of it the others. */
const STEPS = 3;

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** Lets what has come in meanwhile, such as a cancel, be heard. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Reads CSV (any delimiter, UTF-8, UTF-16 or Windows-1252) or XLSX, told apart by content, not by name.
 * @throws ImportError, or an AbortError between two steps where the user has cancelled.
 */
export async function readGrid(file: Blob, context?: Pick<Context, "progress" | "signal">): Promise<Grid> {
  const step = async (done: number) => {
    context?.progress({ done, total: STEPS });
    await turn();
    context?.signal.throwIfAborted();
  };
  if (file.size === 0) throw new ImportError("empty");
  if (file.size > MAX_IMPORT_BYTES) {
    throw new ImportError("too-large", [megabytes(file.size), megabytes(MAX_IMPORT_BYTES)]);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  await step(1);
  if (startsWith(bytes, OLD_EXCEL)) throw new ImportError("old-excel");
  const grid = startsWith(bytes, ZIP) ? readXlsx(bytes) : readCsv(decode(bytes));
  await step(STEPS);
  if (grid.rows.length === 0) throw new ImportError("empty");
  if (grid.rows.length > MAX_IMPORT_ROWS + 50) throw new ImportError("too-many-rows", [MAX_IMPORT_ROWS]);
  return grid;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new ImportError("not-a-table");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const NOT_TEXT = /^\s*(?:%PDF|<!doctype|<html|<\?xml|\{|\[)/i;

const DELIMITERS = [",", ";", "\t", "|"];

/** The character that parts the first lines into the most columns, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/, 30);
  const columns = (mark: string) => Math.max(...head.map((line) => line.split(mark).length));
  return [...DELIMITERS].sort((a, b) => columns(b) - columns(a))[0] ?? ",";
}

function readCsv(text: string): Grid {
  if (NOT_TEXT.test(text)) throw new ImportError("not-a-table");
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const { record, info } of parseCsv(text)) {
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === "")) continue;
    rows.push(cells);
    lines.push(info.lines);
  }
  if (rows.length > 0 && rows.every((row) => row.length < 2)) throw new ImportError("not-a-table");
  return { rows, merged: [], lines };
}

function parseCsv(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    throw new ImportError("unreadable-text", [], typeof line === "number" ? line : undefined);
  }
}
