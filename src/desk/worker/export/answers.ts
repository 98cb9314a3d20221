import { adviseEntry } from "../../../followup/summary.ts";
import type { ExportFormat, ExportRequest } from "../../model.ts";
import type { Desk } from "../desk.ts";
import type { Answers, Context } from "../serve.ts";
import { type Column, columnsFor, type Source } from "./columns.ts";
import { type Cell, type Sheet, toCsv, toJson, toXlsx } from "./write.ts";

const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

/** Above this share of all claims it is quicker to read all of them in a row. */
const SCAN_SHARE = 0.25;

/** Exports and the printed table: both read the claims in full, and both are noted in the audit trail. */
export function exportAnswers(desk: Desk): Pick<Answers, "export" | "table"> {
  return {
    async export(request, context) {
      const { format, form, today } = request;
      const { sheet, ids } = await sheetOf(desk, request, context);
      const bytes = format === "csv" ? toCsv(sheet) : format === "json" ? toJson(sheet) : toXlsx(sheet, "Claims");
      await (await desk.vault()).audit.note({
        kind: "export",
        claims: ids,
        detail: { form, format, rows: sheet.rows.length },
      });
      return { name: `claimtrail-${form}-${today}.${format}`, type: TYPES[format], bytes, rows: sheet.rows.length };
    },
    async table(request, context) {
      const { sheet, ids } = await sheetOf(desk, request, context);
      await (await desk.vault()).audit.note({
        kind: "print",
        claims: ids,
        detail: { form: request.form, rows: sheet.rows.length },
      });
      const used = sheet.keys.map((_, i) => sheet.rows.some((row) => row[i]?.value !== undefined));
      const keep = <T>(list: readonly T[]) => list.filter((_, i) => used[i]);
      return {
        headings: keep(sheet.headings),
        rows: sheet.rows.map((row) =>
          keep(row).map(({ kind, value }) =>
            kind === "money" && value !== undefined ? (Number(value) / 100).toFixed(2) : value,
          ),
        ),
      };
    },
  };
}

async function sheetOf(desk: Desk, request: ExportRequest, context: Context): Promise<{ sheet: Sheet; ids: string[] }> {
  const columns = columnsFor(request.form);
  const order = new Map(request.ids.map((id, index) => [id, index]));
  const rows: { place: number; id: string; cells: Cell[] }[] = [];
  for await (const source of sources(desk, request, order)) {
    context.signal.throwIfAborted();
    const id = source.entry.history.id;
    rows.push({ place: order.get(id) ?? 0, id, cells: columns.map((column) => cellOf(column, source, request.words)) });
    if (rows.length % 100 === 0) context.progress({ done: rows.length, total: order.size });
  }
  rows.sort((a, b) => a.place - b.place);
  const sheet: Sheet = {
    keys: columns.map((column) => column.key),
    headings: columns.map((column) => request.words[column.key] ?? column.key),
    rows: rows.map((row) => row.cells),
  };
  return { sheet, ids: rows.map((row) => row.id) };
}

function cellOf(column: Column, source: Source, words: Record<string, string>): Cell {
  const value = column.of(source);
  if (column.kind !== "word" || value === undefined) return { kind: column.kind, value };
  return { kind: "text", value: words[String(value)] ?? String(value).replace(/^[^.]+\./, "") };
}

async function* sources(desk: Desk, request: ExportRequest, order: ReadonlyMap<string, number>): AsyncIterable<Source> {
  const vault = await desk.vault();
  const { today, form, payer } = request;
  const wanted = (id: string) => {
    const row = desk.rows.get(id);
    return order.has(id) && row !== undefined && (form !== "payer" || row.summary.payerName === payer);
  };
  const toSource = async (entry: Source["entry"]): Promise<Source | undefined> => {
    const summary = desk.rows.get(entry.history.id)?.summary;
    const related = entry.links.length > 0 ? await vault.relatedRecords(entry) : [];
    return summary && { entry, summary, advice: adviseEntry(entry, today, related), today };
  };
  if (order.size > desk.rows.size * SCAN_SHARE) {
    for await (const entry of vault.claims()) {
      const source = wanted(entry.history.id) ? await toSource(entry) : undefined;
      if (source) yield source;
    }
    return;
  }
  for (const id of order.keys()) {
    const source = wanted(id) ? await toSource(await vault.getClaim(id)) : undefined;
    if (source) yield source;
  }
}
