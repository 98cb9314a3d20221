import { isCarcShape } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import { isStatusWording, statusOfText } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import type { Grid } from "../structure/facts.ts";
import { CATEGORY_CODE, hasCodes, readCodes, STATUS_CODE } from "../vocabulary/codes.ts";
import { fits, isBlank } from "../vocabulary/values.ts";
import { OTHER_THING } from "./gridkind.ts";
import { isAmount } from "./model.ts";

/** What the values of a column and the columns beside it say, where its header does not. */

/** Most values of a column that are looked at. */
const SAMPLE = 24;

/** The first values of a column, blanks and totals left out. */
export function samples(grid: Grid, column: number): { texts: string[]; parts: string[][] } {
  const texts: string[] = [];
  const parts: string[][] = [];
  for (const row of grid.rows) {
    if (row.kind === "total") continue;
    const cell = row.cells[column];
    if (!cell || isBlank(cell.text)) continue;
    texts.push(cell.text);
    parts.push(cell.parts);
    if (texts.length >= SAMPLE) break;
  }
  return { texts, parts };
}

const DESCRIPTION = /^(?:\w+ )?(?:desc\w*\.?|text|narrative|wording)$/i;

/** A column of descriptions: of the services in a table of lines, unless it follows a column of codes; of the codes in a table of codes. */
export function describe(grid: Grid, fields: Field[][], labels: readonly string[]): void {
  const coded = (i: number): boolean =>
    Boolean(fields[i]?.some((x) => x === "adjustments" || x === "reasons" || x === "remarks"));
  const all = fields.flat();
  const services =
    all.includes("procedure") ||
    (all.includes("billed") &&
      (all.includes("serviceDates") || all.includes("serviceFrom")) &&
      all.filter(isAmount).length > 2);
  fields.forEach((f, i) => {
    if (!DESCRIPTION.test(labels[i] ?? "")) return;
    if (services && f[0] === "reasons" && !coded(i - 1)) fields[i] = [];
    if (services || f.length > 0 || !coded(i - 1)) return;
    const { texts } = samples(grid, i);
    if (texts.length > 0 && texts.every((t) => fits("reasons", t) > 0.5 && /[A-Za-z]{3}.*\s/.test(t)))
      fields[i] = ["reasons"];
  });
}

/** A wording of a few words that means a status. */
export function isStatusLike(text: string): boolean {
  if (isStatusWording(text)) return true;
  const meaning = text.length < 50 && !/\d{3}|[.$]/.test(text) && text.split(" ").length < 7 && statusOfText(text);
  return Boolean(meaning) && meaning !== "unknown";
}

const isRemarks = (text: string): boolean => /^(?:(?:N|M|MA)\d{1,3}[\s,;/]*)+$/.test(text) && hasCodes(text, "rarc");

const isProcedure = (text: string): boolean => /^(?:\d{4}[0-9FTUM]|[A-V]\d{4})$/.test(text);

/** Adjustment and remark codes and nothing else. */
export function isCodes(text: string): boolean {
  if (text.length > 120 || !/^[\s(]*(?:CO|PR|OA|PI|CR)[-– /:]?\s?[ABDPWY]?\d|[,;/]\s*(?:CO|PR|OA|PI|CR)-?\d/.test(text))
    return false;
  const { adjustments, rest } = readCodes(text, false);
  return adjustments.length > 0 && !/[A-Za-z]{2}/.test(rest);
}

/** True for numbers of things: long, of one piece, each of several rows its own. */
function isNumbering(texts: readonly string[]): boolean {
  const id = (t: string): boolean => /^[A-Z0-9][A-Z0-9./-]{4,24}$/i.test(t) && (t.match(/\d/g)?.length ?? 0) >= 4;
  return (
    texts.length > 1 &&
    new Set(texts).size === texts.length &&
    texts.every((t) => id(t) && fits("serviceDates", t) === 0)
  );
}

/** `Office visit (99213)`: a service by its name, with its code behind. */
const CODE_BEHIND = /^[A-Za-z].*\((\d{4}[0-9FTUM]|[A-V]\d{4})\)$/;

/** A column of services by name, each with its code behind: the codes are the procedures. */
export function codesBehind(grid: Grid, fields: Field[][]): void {
  if (fields.some((f) => f.includes("procedure")) || fields.flat().filter(isAmount).length < 2) return;
  const at = fields.findIndex((_f, i) => {
    const { texts } = samples(grid, i);
    return texts.length > 0 && texts.every((t) => CODE_BEHIND.test(t));
  });
  if (at < 0) return;
  for (const row of grid.rows) {
    const cell = row.cells[at];
    const text = CODE_BEHIND.exec(cell?.text ?? "")?.[1];
    if (cell && text) row.cells[at] = { ...cell, text, parts: [text] };
  }
  fields[at] = ["procedure"];
}

/** Words of a label that names a payment for sure: a tracking number alone can be a claim's. */
const OF_PAYMENT = /check|\bche?ck|\bchk\b|\beft\b|\bach\b|\bpay|\bpaid|remit|voucher|warrant|\btrace|draft|deposit/i;

/** The values of a column that shows one in every row, else none. */
function whole(grid: Grid, column: number): string[] {
  const rows = grid.rows.filter((r) => r.kind === "data");
  const texts = rows.map((r) => r.cells[column]?.text ?? "");
  return texts.every((t) => !isBlank(t)) ? texts : [];
}

/** Columns whose header says nothing known but whose values have a shape that only one field has. */
export function byShape(grid: Grid, fields: Field[][], labels: readonly string[]): void {
  const all = new Set(fields.flat());
  if (grid.rows.length === 0 || fields.length < 3) return;
  const money = [...all].filter(isAmount).length;
  const unknown = fields.map((f, i) => (f.length === 0 && grid.columns[i]?.label ? samples(grid, i).texts : []));
  const give = (field: Field, test: (t: string) => boolean): void => {
    if (all.has(field) || (field === "statusText" && all.has("coverageStatus"))) return;
    const at = unknown.findIndex((texts) => texts.length > 0 && texts.every(test));
    if (at < 0) return;
    fields[at] = [field];
    unknown[at] = [];
    all.add(field);
  };
  if (money > 1 && !all.has("claimNumber") && !all.has("patientName") && (all.has("serviceDates") || all.has("units")))
    give("procedure", isProcedure);
  const first = unknown[0] ?? [];
  if (all.has("procedure") && !all.has("lineNumber") && first.length > 1 && first.every((t, i) => Number(t) === i + 1))
    fields[0] = ["lineNumber"];
  // a list of claims with a row for each line
  if (all.has("claimNumber") && money > 1 && grid.rows.length > 1 && !all.has("procedure")) {
    const at = unknown.findIndex(
      (t, i) => t.length > 0 && t.every(isProcedure) && /serv|svc|proc|cpt|code/i.test(labels[i] ?? ""),
    );
    if (at >= 0) fields[at] = ["procedure"];
  }
  // who, when, how much and what came of it make a claim, whatever the portal calls its number
  const person = all.has("patientName") || all.has("patientLast") || all.has("memberId");
  const when = all.has("serviceDates") || all.has("serviceFrom");
  if (money > 0 && person && when && all.has("statusText") && !all.has("claimNumber") && !all.has("procedure")) {
    const at = unknown.findIndex((texts, i) => {
      const loose = fields[i]?.join() === "paymentNumber" && !OF_PAYMENT.test(labels[i] ?? "");
      return isNumbering(loose ? whole(grid, i) : texts) && !OTHER_THING.test(labels[i] ?? "");
    });
    if (at >= 0) {
      fields[at] = ["claimNumber"];
      unknown[at] = [];
      all.add("claimNumber");
    }
  }
  // bare numbers among which is the contractual 45 are CARCs, whatever the payer calls the column
  fields.forEach((f, i) => {
    if (f[0] !== "reasons" || money === 0 || all.has("adjustments")) return;
    const numbers = samples(grid, i).texts.flatMap((t) => t.split(/[\s,;/]+/).filter(Boolean));
    if (numbers.includes("45") && numbers.every((t) => /^\d{1,3}$/.test(t) && isCarcShape(t)))
      fields[i] = ["adjustments"];
  });
  if (all.has("claimNumber") || all.has("procedure")) give("statusText", isStatusLike);
  if (money > 0) {
    // a word such as `Type` says nothing against what only codes can be
    const ignored = fields.findIndex((f, i) => f.join() === "ignore" && samples(grid, i).texts.length > 0);
    if (ignored >= 0) unknown[ignored] = samples(grid, ignored).texts.filter(isCodes);
    if (ignored >= 0 && unknown[ignored]?.length !== samples(grid, ignored).texts.length) unknown[ignored] = [];
    give("adjustments", isCodes);
    give("remarks", isRemarks);
    give("adjustments", (t) => isCodes(t) || isRemarks(t));
  }
}

const OF_PATIENT = /\b(?:patient|member|enrollee|subscriber|pt)\b/i;

/**
 * The patient's share, whatever it is called: a column about the patient whose amounts are what the plan allowed and did
 * not pay, or whose label is that of the plan's payments but for whose they are (`Plan Payment`, `Patient Payment`).
 */
export function patientShare(grid: Grid, fields: Field[][], labels: readonly string[]): void {
  const at = (field: Field): number => fields.findIndex((f) => f[0] === field);
  const [allowed, paid] = [at("allowed"), at("paid")];
  if (paid < 0 || at("patientResponsibility") >= 0) return;
  const [, own, ...rest] = /^(\w+) (.+)$/.exec(labels[paid] ?? "") ?? [];
  const isParallel = (label: string): boolean =>
    own !== undefined &&
    rest.length > 0 &&
    !OF_PATIENT.test(own) &&
    label.replace(OF_PATIENT, own) === `${own} ${rest[0]}`;
  const addsUp = (i: number): boolean => {
    if (allowed < 0) return false;
    const rows = grid.rows
      .filter((r) => r.kind === "data")
      .map((r) => [i, allowed, paid].map((n) => parseMoney(r.cells[n]?.text ?? "")))
      .filter((r) => r.every((v) => v !== undefined)) as number[][];
    // the patient may owe all of what the plan does not allow
    const isShare = ([share = 0, all = 0, plan = 0]: number[]): boolean =>
      share === all - plan || (all === 0 && plan === 0 && share >= 0);
    return rows.some(([share]) => share !== 0) && rows.every(isShare);
  };
  const share = fields.findIndex((f, i) => {
    const label = labels[i] ?? "";
    if (f.length > 0 || !OF_PATIENT.test(label)) return false;
    const { texts } = samples(grid, i);
    const money = texts.length > 0 && texts.every((t) => fits("patientResponsibility", t) === 1);
    return money && (isParallel(label) || addsUp(i));
  });
  if (share >= 0) fields[share] = ["patientResponsibility"];
}

/** A line's number in a column that claims and their lines share. */
export const LINE_NUMBER = /^\d{1,3}$/;

/** One column for the numbers of claims and, below each, of its lines, as trees of rows have. */
export function nestedNumbers(grid: Grid, fields: Field[][], labels: readonly string[]): void {
  const all = fields.flat();
  const procedure = fields.findIndex((f) => f.includes("procedure"));
  const at = labels.findIndex((l, i) => fields[i]?.length === 0 && /\b(?:claim|icn|dcn|tcn)\b/i.test(l));
  if (at < 0 || procedure < 0 || all.includes("claimNumber") || all.includes("lineNumber")) return;
  const rows = grid.rows.filter((r) => r.kind === "data");
  const numbers = rows.map((r) => r.cells[at]?.text ?? "");
  const claim = (i: number): boolean => fits("claimNumber", numbers[i] ?? "") === 1;
  const line = (i: number): boolean =>
    LINE_NUMBER.test(numbers[i] ?? "") && !isBlank(rows[i]?.cells[procedure]?.text ?? "");
  const bare = rows.every((r, i) => !claim(i) || isBlank(r.cells[procedure]?.text ?? ""));
  if (claim(0) && bare && rows.some((_r, i) => line(i)) && rows.every((_r, i) => claim(i) || line(i)))
    fields[at] = ["claimNumber"];
}

/** X12 277 category and status code in columns of their own: joined in the first. */
export function joinStatusCodes(grid: Grid, fields: Field[][]): void {
  const every = (i: number, shape: RegExp): boolean => {
    const { texts } = samples(grid, i);
    return texts.length > 0 && texts.every((t) => shape.test(t));
  };
  const at = fields.findIndex((_f, i) => every(i, CATEGORY_CODE) && every(i + 1, STATUS_CODE));
  if (at < 0 || fields.flat().includes("procedure")) return;
  for (const row of grid.rows) {
    const [first, second] = [row.cells[at], row.cells[at + 1]];
    const code = STATUS_CODE.exec(second?.text ?? "")?.[0];
    const [group] = CATEGORY_CODE.exec(first?.text ?? "") ?? [];
    if (!first || !group || !code) continue;
    const text = `${group}:${code}${first.text.slice(group.length)}`;
    row.cells[at] = { ...first, text, parts: [text] };
  }
  fields[at] = ["statusCodes"];
  fields[at + 1] = ["ignore"];
}

/** In a table of claims or lines, `From` and `Through` are the dates of service. */
export function asService(fields: Field[][]): void {
  const all = fields.flat();
  if (!all.includes("claimNumber") && !all.includes("procedure") && all.filter(isAmount).length < 2) return;
  if (all.includes("serviceFrom") || all.includes("serviceDates")) return;
  const line = all.includes("procedure") && !all.includes("claimNumber");
  for (const list of fields)
    list.forEach((f, i) => {
      if (f === "coverageFrom") list[i] = "serviceFrom";
      if (f === "coverageTo") list[i] = "serviceTo";
      if (f === "processedDate" && line && !all.includes("coverageFrom")) list[i] = "serviceDates";
    });
}
