import { parseMoney } from "../../claims/money.ts";
import type { Adjustment, GroupCode, ServiceLine } from "../../claims/record.ts";
import type { Field } from "../portals/adapter.ts";
import type { Cell, Row } from "../structure/facts.ts";
import { readCodes } from "../vocabulary/codes.ts";
import { DIAGNOSIS, isBlank, PROCEDURE, readDates } from "../vocabulary/values.ts";
import { splitCell } from "./columns.ts";
import { addCodes, type Item, isAmount, type Mapped, type Trace } from "./model.ts";

/** Rows of service line tables -> service lines. */

/** One value of a row with its field, stacked cells taken apart. */
export interface RowValue {
  field: Field;
  text: string;
  parts: string[];
  label: string;
  /** The cell that is the value as it stands. */
  cell?: Cell;
}

/** The values of a row, in column order; blanks left out. */
export function rowValues(mapped: Mapped, row: Row): RowValue[] {
  const out: RowValue[] = [];
  for (let i = 0; i < mapped.fields.length; i += 1) {
    const fields = mapped.fields[i] as Field[];
    const cell = row.cells[i];
    if (!cell || fields.length === 0) continue;
    const label = mapped.labels[i] ?? "";
    if (fields.length === 1) {
      const field = fields[0] as Field;
      if (!isBlank(cell.text)) out.push({ field, text: cell.text, parts: cell.parts, label, cell });
      continue;
    }
    const pieces = splitCell(cell.text, cell.parts, fields.length) ?? [cell.text];
    fields.forEach((field, n) => {
      const text = pieces[n]?.trim() ?? "";
      if (!isBlank(text)) out.push({ field, text, parts: [text], label });
    });
  }
  return out;
}

const CODED: ReadonlySet<Field> = new Set<Field>(["adjustments", "adjustmentCode", "remarks", "reasons"]);

/** The codes that items show, joined as those of a row. */
export function itemCodes(items: readonly Item[]): ReturnType<typeof zipCodes> {
  return zipCodes(
    items.some((i) => CODED.has(i.field))
      ? items.map((i) => ({ field: i.field, text: i.cell.text, parts: i.cell.parts, label: i.label }))
      : [],
  );
}

/** The adjustments of one text, `Write-off (CO 45) $116.00; Coinsurance (PR 2) $40.80`, each with its wording. */
function entries(text: string): string[] {
  const pieces = text.split(/;\s+/);
  return pieces.every((p) => /[A-Za-z]{3}/.test(p) && readCodes(p, false).adjustments.length === 1) ? pieces : [text];
}

/** What is left of a list of codes that says what its codes are. */
const CODE_WORD = /^(?:[\s,;:]*(?:CARC|RARC|remarks?|reasons?|adj\w*|codes?)[\s,;:]*)+$/i;

/** Between sentences, where the second begins with a code of its own: `… adjudication. MA130 - Submit …`. */
const NEXT_CODE = /(?<=[.;])\s+(?=(?:(?:CO|PR|OA|PI|CR)[- ]?)?[A-Z]{0,2}\d{1,3}\s*[-–—:]\s+[A-Z])/;

/** `00162 00244`: several codes of a payer's own, each a reason. */
function ownCodes(text: string): string[] {
  const words = text.split(/[\s,;]+/);
  return words.every((w) => /^[A-Z]{0,3}\d{3,5}[A-Z]?$/.test(w)) ? words : [text];
}

/** Group, code and amount columns whose cells stack several adjustments: joined by position. */
export function zipCodes(all: readonly RowValue[]): {
  adjustments: Adjustment[];
  remarks: string[];
  reasons: string[];
} {
  const out = { adjustments: [] as Adjustment[], remarks: [] as string[], reasons: [] as string[] };
  if (!all.some((v) => CODED.has(v.field))) return out;
  const values = all
    .filter((v) => (CODED.has(v.field) || v.field.startsWith("adj")) && !isBlank(v.text))
    .map((v) => ({ ...v, parts: v.parts.filter((p) => !isBlank(p)) }));
  const tokens = (v: RowValue | undefined): string[] =>
    v
      ? v.parts.length > 1
        ? v.parts
        : v.text.split(/[;\n]\s*|,\s*(?!\d{3}(?:\D|$))|\s+(?=[$(-]*\d[\d,]*\.\d\d)/)
      : [];
  const groups = tokens(values.find((v) => v.field === "adjustmentGroup"));
  const amounts = tokens(values.find((v) => v.field === "adjustmentAmount"));
  const codes: Adjustment[] = [];
  for (const v of values) {
    if (v.field !== "adjustments" && v.field !== "adjustmentCode") continue;
    for (const part of v.parts.length > 1 ? v.parts : entries(v.text)) {
      const found = readCodes(part, true);
      codes.push(...found.adjustments);
      out.remarks.push(...found.remarks);
      if (/[A-Za-z]{3}/.test(found.rest) && !CODE_WORD.test(found.rest)) out.reasons.push(found.rest);
    }
  }
  codes.forEach((code, i) => {
    const word = (groups.length === 1 ? groups[0] : groups[i])?.trim().toUpperCase() ?? "";
    const group = /^(?:CO|PR|OA|PI|CR)$/.test(word) ? word : undefined;
    const amount = amounts.length === codes.length ? parseMoney(amounts[i] ?? "") : undefined;
    out.adjustments.push({
      ...(code.group ? { group: code.group } : group ? { group: group as GroupCode } : {}),
      code: code.code,
      ...(code.amount !== undefined ? { amount: code.amount } : amount !== undefined ? { amount } : {}),
    });
  });
  for (const v of values) {
    if (v.field === "remarks") {
      for (const part of v.parts.length > 1 ? v.parts : [v.text]) {
        const found = readCodes(part, false);
        out.remarks.push(...found.remarks);
        out.adjustments.push(...found.adjustments);
        if (/[A-Za-z]{3,}.*\s/.test(found.rest)) out.reasons.push(found.rest);
      }
    } else if (v.field === "reasons") {
      for (const part of (v.parts.length > 1 ? v.parts : ownCodes(v.text)).flatMap((text) => text.split(NEXT_CODE))) {
        if (/^(?:view|show|read|see) (?:more|less|all|details?)\W*$|^no \w+\.?$/i.test(part)) continue;
        const found = readReason(part);
        out.adjustments.push(...found.adjustments);
        out.remarks.push(...found.remarks);
        const rest = found.rest.replace(/^[\s,;]+/, "");
        if (rest) out.reasons.push(rest);
      }
    }
  }
  const [code, text, ...more] = out.reasons;
  if (code && text && more.length === 0 && /^[A-Z]{0,3}\d{1,5}[A-Z]?$/.test(code) && /[A-Za-z]{3}.*\s/.test(text))
    out.reasons = [text];
  return out;
}

/** A reason's wording without the standard code in front of it; a payer's own code stays. */
export function readReason(text: string): ReturnType<typeof readCodes> {
  const m = /^(?:CARC\s*)?(\d{1,3}|[ABDPWY]\d{1,2})\s*[-–—:]\s+(?=[A-Za-z])/.exec(text);
  if (m?.[1])
    return { adjustments: [{ code: m[1].replace(/^0+(?=\d)/, "") }], remarks: [], rest: text.slice(m[0].length) };
  const lead = /^[\s(]*(?:(?:CO|PR|OA|PI|CR)\s?[-–: ]?\s?\w{1,3}|MA?\d{1,3}|N\d{1,3})\b/.test(text);
  return lead ? readCodes(text, false) : { adjustments: [], remarks: [], rest: text.trim() };
}

/** Sets one value of a line. @returns false where the text is not of the field's shape. */
export function setLine(line: ServiceLine, field: Field, text: string): boolean {
  if (isAmount(field)) {
    const cents = parseMoney(text);
    if (cents === undefined || line[field] !== undefined) return false;
    line[field] = cents;
    return true;
  }
  switch (field) {
    case "lineNumber": {
      const n = Number(text);
      if (!Number.isInteger(n) || n < 0 || n > 999) return false;
      line.lineNumber ??= n;
      return true;
    }
    case "serviceDates":
    case "serviceFrom":
    case "serviceTo": {
      const dates = readDates(text);
      if (!dates) return false;
      if (field !== "serviceTo") line.serviceFrom ??= dates[0];
      if (field !== "serviceFrom" || dates[0] !== dates[1]) line.serviceTo = dates[1];
      return true;
    }
    case "procedure": {
      const m = PROCEDURE.exec(text);
      if (!m?.[1] || line.procedure) return false;
      line.procedure = m[1];
      const mods = /^[\s,:/-]*((?:[A-Z0-9]{2}\b[\s,:/-]*)+)$/.exec(text.slice(m[0].length));
      if (mods?.[1] && !line.modifiers) line.modifiers = mods[1].split(/[^A-Z0-9]+/).filter(Boolean);
      return true;
    }
    case "modifiers": {
      const list = text.split(/[^A-Za-z0-9]+/).filter((m) => /^[A-Z0-9]{2}$/.test(m));
      if (list.length > 0) line.modifiers = [...(line.modifiers ?? []), ...list];
      return list.length > 0;
    }
    case "revenueCode": {
      const m = /^\d{3,4}/.exec(text)?.[0];
      if (m) line.revenueCode ??= m;
      return m !== undefined;
    }
    case "diagnoses": {
      const list = text.split(/[\s,;/]+/).filter((d) => DIAGNOSIS.test(d));
      if (list.length > 0) line.diagnoses = [...new Set([...(line.diagnoses ?? []), ...list])];
      return list.length > 0;
    }
    case "units": {
      const n = Number.parseFloat(text);
      if (!Number.isFinite(n)) return false;
      line.units ??= n;
      return true;
    }
    case "statusText":
      line.statusText ??= text;
      return true;
    default:
      return false;
  }
}

/** A service's code and modifiers without its name, where the name is a part of its own. */
function withoutName({ text, parts }: RowValue): string {
  const coded = parts.filter((part) => PROCEDURE.test(part));
  return coded.length === 1 && parts.every((part) => coded.includes(part) || /[a-z]{3}|[A-Z]{4}/.test(part))
    ? (coded[0] ?? text)
    : text;
}

/** Both service dates are set where one is shown. */
export function completeDates(part: { serviceFrom?: string | undefined; serviceTo?: string | undefined }): void {
  if (part.serviceFrom && !part.serviceTo) part.serviceTo = part.serviceFrom;
  if (part.serviceTo && !part.serviceFrom) part.serviceFrom = part.serviceTo;
}

const KEYS: readonly Field[] = ["lineNumber", "procedure", "revenueCode", "serviceDates", "serviceFrom", "billed"];

/** Lines of one claim; rows that only carry more codes complete the line before them. */
export function readLines(
  rows: readonly { mapped: Mapped; row: Row }[],
  trace: Trace,
): { lines: ServiceLine[]; lineOf: Map<Row, ServiceLine> } {
  const lines: ServiceLine[] = [];
  const lineOf = new Map<Row, ServiceLine>();
  for (const { mapped, row } of rows) {
    const values = rowValues(mapped, row);
    if (values.length === 0) continue;
    const more = lines[lines.length - 1] !== undefined && !values.some((v) => KEYS.includes(v.field));
    const line: ServiceLine = more ? (lines[lines.length - 1] as ServiceLine) : {};
    const at = more ? lines.length - 1 : lines.length;
    const place = placeOf(mapped, row);
    for (const v of values)
      if (setLine(line, v.field, v.field === "procedure" && v.parts.length > 1 ? withoutName(v) : v.text))
        trace(`lines.${at}.${v.field}`, { label: v.label, place });
    const codes = zipCodes(values);
    addCodes(line, codes, true);
    for (const key of ["adjustments", "remarks", "reasons"] as const)
      if (codes[key].length > 0)
        trace(`lines.${at}.${key}`, { label: values.find((v) => v.field === key)?.label ?? key, place });
    for (const cell of row.cells) {
      const rem = cell && /^REM(?:ARKS?)?:?\s+(.+)$/i.exec(cell.text)?.[1];
      if (rem) addCodes(line, { remarks: readCodes(rem, false).remarks });
    }
    completeDates(line);
    lineOf.set(row, line);
    if (!more && Object.keys(line).length > 0) lines.push(line);
  }
  return { lines, lineOf };
}

/** Words for where a row's value stands. */
export function placeOf(mapped: Mapped, row: Row): string {
  return `table${title(mapped)}, row ${row.number}`;
}

export function title(mapped: Mapped): string {
  const name = mapped.grid.section[mapped.grid.section.length - 1];
  return name ? ` "${name}"` : "";
}
