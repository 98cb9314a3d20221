import { type FhirClaim, toBundle } from "../../../appeals/fhir/index.ts";
import type { ClaimEntry, ClaimSummary } from "../../../claims/work.ts";
import { adviseEntry } from "../../../followup/summary.ts";
import { type ExportFile, type ExportRequest, type FhirFormat, isFhir, type TableFormat } from "../../model.ts";
import { claimsOf } from "../claims.ts";
import type { Desk } from "../desk.ts";
import type { Answers, Context } from "../serve.ts";
import { type Column, columnsFor, type Source } from "./columns.ts";
import { type Cell, type Sheet, toCsv, toJson, toXlsx } from "./write.ts";

const TYPES: Record<TableFormat, string> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

/** Exports and the printed table: both read the claims in full, and both are noted in the audit trail. */
export function exportAnswers(desk: Desk): Pick<Answers, "export" | "table"> {
  return {
    async export(request, context) {
      const { format, form, today } = request;
      if (isFhir(format)) return fhirFile(desk, request, format, context);
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
  const vault = await desk.vault();
  for await (const { entry, summary } of stored(desk, request, order, context)) {
    const { id } = entry.history;
    const related = entry.links.length > 0 ? await vault.relatedRecords(entry) : [];
    const source = {
      entry,
      summary,
      advice: adviseEntry(entry, request.today, related, desk.knowledge),
      today: request.today,
    };
    rows.push({ place: order.get(id) ?? 0, id, cells: columns.map((column) => cellOf(column, source, request.words)) });
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

/** The claims as a FHIR R4 bundle, in the order of the view. */
async function fhirFile(desk: Desk, request: ExportRequest, format: FhirFormat, context: Context): Promise<ExportFile> {
  const order = new Map(request.ids.map((id, index) => [id, index]));
  const claims: (FhirClaim & { id: string })[] = [];
  for await (const claim of stored(desk, { ...request, form: "full" }, order, context))
    claims.push({ ...claim, id: claim.entry.history.id });
  claims.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const bundle = toBundle(claims, { deidentify: format === "fhir-deidentified" });
  await (await desk.vault()).audit.note({
    kind: "export",
    claims: claims.map(({ id }) => id),
    detail: { format, rows: claims.length },
  });
  return {
    name: `claimtrail-${format}-${request.today}.json`,
    type: "application/fhir+json",
    bytes: new TextEncoder().encode(JSON.stringify(bundle)),
    rows: claims.length,
  };
}

/** The stored claims of a request, in the vault's order, with progress. @throws where the user has cancelled. */
async function* stored(
  desk: Desk,
  { form, payer }: Pick<ExportRequest, "form" | "payer">,
  order: ReadonlyMap<string, number>,
  context: Context,
): AsyncIterable<{ entry: ClaimEntry; summary: ClaimSummary }> {
  let done = 0;
  for await (const entry of claimsOf(desk, new Set(order.keys()))) {
    context.signal.throwIfAborted();
    const { id } = entry.history;
    const summary = order.has(id) ? desk.rows.get(id)?.summary : undefined;
    if (!summary || (form === "payer" && summary.payerName !== payer)) continue;
    yield { entry, summary };
    done += 1;
    if (done % 100 === 0) context.progress({ done, total: order.size });
  }
}
