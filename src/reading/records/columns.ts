import { isCarcShape, isRarcShape } from "../../claims/identifiers.ts";
import { isStatusWording, statusOfText } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import type { Column, Grid } from "../structure/facts.ts";
import { hasCodes, legendCode, readCodes } from "../vocabulary/codes.ts";
import type { Meanings } from "../vocabulary/meaning.ts";
import { fits, isBlank, readDates } from "../vocabulary/values.ts";
import { type GridKind, isAmount, labelPieces, type Mapped } from "./model.ts";

/** What the columns of a grid mean, and with that, what the grid is. */

/** Values of a column that are looked at; where the first few all fit a field, they speak for the rest. */
const SAMPLE = 24;
const FEW = 8;
/** Headers that make a table another thing than claims, whatever else it shows. */
const OTHER_THING =
  /\bauth(?:orization)?s?\b|precert|referral|\bappeals?\b|dispute|\bdrug|\bndc\b|\brx\b|prescri|\bticket|\bcase (?:#|no|id)|benefit category|\bplan year/i;

/** Best field of one label for a column's values; `undefined` where none fits most of them. */
function fieldOf(
  label: string,
  group: string,
  texts: readonly string[],
  meanings: Meanings,
  taken: ReadonlySet<Field>,
  parts: readonly string[][] = [],
): { field: Field; score: number } | undefined {
  let best: { field: Field; score: number } | undefined;
  const own = meanings.candidates(label, group ? [group] : []);
  const joined = group ? meanings.candidates(`${group} ${label}`, []) : [];
  const bare = /^codes?$/i.test(label) && !taken.has("adjustmentGroup") && texts.every((t) => /^\d+$/.test(t));
  for (const c of [...own, ...joined]) {
    if (bare && c.field === "adjustments") continue;
    let sum = 0;
    let misses = 0;
    let n = 0;
    while (n < texts.length && (n < FEW || misses > 0)) {
      const f = fitOf(c.field, texts[n] as string, parts[n]);
      sum += f;
      if (f === 0) misses += 1;
      n += 1;
    }
    if (misses / n > 0.34) continue;
    const score = c.score * (0.7 + 0.3 * (n > 0 ? sum / n : 0.8)) - (taken.has(c.field) ? 0.25 : 0);
    if (score >= 0.45 && (!best || score > best.score)) best = { field: c.field, score };
  }
  return best;
}

/** What stands below a value under the same header. */
const COMPANIONS: Partial<Record<Field, readonly Field[]>> = {
  patientName: ["memberId", "patientBirthDate"],
  memberId: ["patientName"],
  providerName: ["providerNpi"],
  claimNumber: ["statusText"],
};

/** Two values under a header that names one of them: a name above its number. */
function underOne(
  label: string,
  group: string,
  parts: readonly string[][],
  meanings: Meanings,
  taken: ReadonlySet<Field>,
): Field[] | undefined {
  const two = parts.filter((p) => p.length === 2);
  if (two.length === 0 || two.length * 2 < parts.length) return undefined;
  for (const at of [0, 1]) {
    const own = fieldOf(
      label,
      group,
      two.map((p) => p[at] ?? ""),
      meanings,
      taken,
    );
    const other =
      own && COMPANIONS[own.field]?.find((f) => !taken.has(f) && two.every((p) => fits(f, p[1 - at] ?? "") >= 0.9));
    if (own && other) return at === 0 ? [own.field, other] : [other, own.field];
  }
  return undefined;
}

/** A stacked cell fits where each of its parts does. */
function fitOf(field: Field, text: string, parts: readonly string[] | undefined): number {
  const whole = fits(field, text);
  if (whole > 0 || !parts || parts.length < 2) return whole;
  return Math.min(...parts.map((p) => fits(field, p)));
}

function samples(grid: Grid, column: number): { texts: string[]; parts: string[][] } {
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

/** Parts of a stacked cell: its blocks, else what a slash or a wide dash parts. */
export function splitCell(text: string, parts: readonly string[], count: number): string[] | undefined {
  if (parts.length === count) return [...parts];
  for (const by of [/\s+\/\s+|\s*\/\s*(?=[$(-]?\d+\.\d\d|[A-Z]{2}\b)|\s*\/\s*(?=\$)/, /\s*[|·•]\s*/, /\s{2,}|\t/]) {
    const pieces = text.split(by);
    if (pieces.length === count) return pieces;
  }
  const slashed = text.split("/");
  if (slashed.length === count && !readDates(text) && slashed.every((p) => p.trim() !== "")) return slashed;
  const words = text.split(/,?\s+/);
  return words.length === count && words.every((w) => /\d/.test(w) || /^[A-Z]{2}$/.test(w)) ? words : undefined;
}

/** Maps every column. A field goes to one column only, the one that it fits best. */
export function mapColumns(grid: Grid, meanings: Meanings): Mapped {
  const fields: Field[][] = [];
  const labels: string[] = [];
  const scores: number[] = [];
  const taken = new Set<Field>();
  /** Columns that lost their field to a better one. */
  const displaced: number[] = [];
  grid.columns.forEach((column, i) => {
    const { texts, parts } = samples(grid, i);
    labels[i] = [column.group, column.label].filter(Boolean).join(" ");
    fields[i] = [];
    scores[i] = 0;
    const label = column.label || column.group;
    if (!label) return;
    const group = column.label ? column.group : "";
    const pieces = labelPieces(label);
    if (pieces.length < 2) pieces.splice(0, 1, ...severalOf(column, label, parts));
    const whole = fieldOf(label, group, texts, meanings, taken, parts);
    if (pieces.length > 1 && texts.length > 0) {
      const cells = texts.map((t, n) => splitCell(t, parts[n] ?? [], pieces.length));
      const usable = cells.filter((c) => c !== undefined);
      if (usable.length >= texts.length * 0.5) {
        const each = pieces.map((p, n) =>
          fieldOf(
            p,
            group,
            usable.map((c) => c[n] ?? "").filter((t) => !isBlank(t)),
            meanings,
            taken,
          ),
        );
        if (each.every((e) => e !== undefined)) {
          fields[i] = each.map((e) => e.field);
          scores[i] = Math.min(...each.map((e) => e.score));
          return;
        }
        if (!whole && each.some((e) => e !== undefined)) {
          fields[i] = each.map((e) => e?.field ?? "ignore");
          scores[i] = 0.5;
          return;
        }
      }
    }
    const stacked = whole && !COMPANIONS[whole.field] ? undefined : underOne(label, group, parts, meanings, taken);
    if (stacked) {
      fields[i] = stacked;
      scores[i] = 0.5;
      for (const f of stacked) taken.add(f);
      return;
    }
    const found = whole ?? pieces.map((p) => fieldOf(p, group, texts, meanings, taken)).find((e) => e !== undefined);
    if (!found) return;
    const old = fields.findIndex((f, n) => n !== i && f.length === 1 && f[0] === found.field);
    if (
      old >= 0 &&
      found.field !== "reasons" &&
      found.field !== "remarks" &&
      found.field !== "adjustments" &&
      found.field !== "diagnoses" &&
      found.field !== "modifiers"
    ) {
      if ((scores[old] ?? 0) >= found.score) return;
      fields[old] = [];
      displaced.push(old);
    }
    taken.add(found.field);
    fields[i] = [found.field];
    scores[i] = found.score;
  });
  for (const i of displaced) {
    const { label, group } = grid.columns[i] as Column;
    const { texts, parts } = samples(grid, i);
    const next = fieldOf(label, group, texts, meanings, taken, parts);
    if (next && !taken.has(next.field)) fields[i] = [next.field];
  }
  byShape(grid, fields, labels);
  joinStatusCodes(grid, fields);
  describe(grid, fields, labels);
  // in a table of services, a short code under `Policy` names the payer's rule, not the member
  const policy = fields.findIndex((f) => f[0] === "memberId");
  if (policy >= 0 && fields.some((f) => f.includes("procedure")) && !fields.some((f) => f.includes("claimNumber")))
    if (samples(grid, policy).texts.every((t) => /^[A-Z]{0,3}\d{1,3}[A-Z]?$/.test(t))) fields[policy] = ["reasons"];
  const npi = fields.findIndex((f) => f[0] === "providerNpi");
  if (
    npi > 0 &&
    fields[npi - 1]?.length === 0 &&
    /^name$/i.test(grid.columns[npi - 1]?.label ?? "") &&
    !taken.has("providerName")
  )
    fields[npi - 1] = ["providerName"];
  asService(fields);
  const mapped: Mapped = { grid, fields, labels, kind: "other" };
  mapped.kind = kindOf(mapped, grid);
  if (mapped.kind === "other" && columnOf(mapped, "statusCodes") < 0) asCoverage(mapped);
  return mapped;
}

const DESCRIPTION = /^(?:\w+ )?(?:desc\w*\.?|text|narrative|wording)$/i;

/** A column of descriptions: of the services in a table of lines, unless it follows a column of codes; of the codes in a table of codes. */
function describe(grid: Grid, fields: Field[][], labels: readonly string[]): void {
  const coded = (i: number): boolean =>
    Boolean(fields[i]?.some((x) => x === "adjustments" || x === "reasons" || x === "remarks"));
  const services = fields.some((f) => f.includes("procedure"));
  fields.forEach((f, i) => {
    if (!DESCRIPTION.test(labels[i] ?? "")) return;
    if (services && f[0] === "reasons" && !coded(i - 1)) fields[i] = [];
    if (services || f.length > 0 || !coded(i - 1)) return;
    const { texts } = samples(grid, i);
    if (texts.length > 0 && texts.every((t) => fits("reasons", t) > 0.5 && /[A-Za-z]{3}.*\s/.test(t)))
      fields[i] = ["reasons"];
  });
}

/** The labels of a header that names several values which its cells stack: its lines, or a list of words. */
function severalOf(column: Column, label: string, parts: readonly string[][]): string[] {
  const stacked = parts.filter((p) => p.length > 1).length * 2 > parts.length;
  if (!stacked) return [label];
  const lines = column.parts ?? label.split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/);
  const first = (lines[0] ?? "").split(" ");
  return parts.some((p) => p.length === lines.length)
    ? lines.map((l, i) =>
        i > 0 && first.length > 1 && /^(?:id|no\.?|number|#|date|name)$/i.test(l)
          ? `${first.slice(0, -1).join(" ")} ${l}`
          : l,
      )
    : [label];
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
  if (text.length > 120 || !/^[\s(]*(?:CO|PR|OA|PI|CR)[-– /:]?\s?\d|[,;/]\s*(?:CO|PR|OA|PI|CR)-?\d/.test(text))
    return false;
  const { adjustments, rest } = readCodes(text, false);
  return adjustments.length > 0 && !/[A-Za-z]{2}/.test(rest);
}

/** True for numbers of things: long, of one piece, each row its own. */
function isNumbering(texts: readonly string[]): boolean {
  const id = (t: string): boolean => /^[A-Z0-9][A-Z0-9./-]{4,24}$/i.test(t) && (t.match(/\d/g)?.length ?? 0) >= 4;
  return (
    texts.length > 0 &&
    new Set(texts).size === texts.length &&
    texts.every((t) => id(t) && fits("serviceDates", t) === 0)
  );
}

/** Columns whose header says nothing known but whose values have a shape that only one field has. */
function byShape(grid: Grid, fields: Field[][], labels: readonly string[]): void {
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
    const at = unknown.findIndex((texts, i) => isNumbering(texts) && !OTHER_THING.test(labels[i] ?? ""));
    if (at >= 0) {
      fields[at] = ["claimNumber"];
      unknown[at] = [];
      all.add("claimNumber");
    }
  }
  if (all.has("claimNumber") || all.has("procedure")) give("statusText", isStatusLike);
  if (money > 0) {
    give("adjustments", isCodes);
    give("remarks", isRemarks);
    give("adjustments", (t) => isCodes(t) || isRemarks(t));
  }
}

/** X12 277 category and status code in columns of their own: joined in the first. */
function joinStatusCodes(grid: Grid, fields: Field[][]): void {
  const every = (i: number, shape: RegExp): boolean => {
    const { texts } = samples(grid, i);
    return texts.length > 0 && texts.every((t) => shape.test(t));
  };
  const category = /^[ADEFPR]\d{1,2}[FN]?(?=$|\s*[-–:] )/;
  const status = /^\d{1,3}(?=$|\s*[-–:] )/;
  const at = fields.findIndex((_f, i) => every(i, category) && every(i + 1, status));
  if (at < 0 || fields.flat().includes("procedure")) return;
  for (const row of grid.rows) {
    const [first, second] = [row.cells[at], row.cells[at + 1]];
    const code = status.exec(second?.text ?? "")?.[0];
    const [group] = category.exec(first?.text ?? "") ?? [];
    if (!first || !group || !code) continue;
    const text = `${group}:${code}${first.text.slice(group.length)}`;
    row.cells[at] = { ...first, text, parts: [text] };
  }
  fields[at] = ["statusCodes"];
  fields[at + 1] = ["ignore"];
}

/** In a table of claims or lines, `From` and `Through` are the dates of service. */
function asService(fields: Field[][]): void {
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

/** Tables of members or coverages: their dates and status are those of the coverage. */
function asCoverage(mapped: Mapped): void {
  const all = mapped.fields.flat();
  if (all.some(isAmount) || all.includes("claimNumber") || all.includes("procedure")) return;
  if (OTHER_THING.test(mapped.labels.join(" | "))) return;
  if (!["planName", "coverageStatus", "coverageFrom", "payerName"].some((f) => all.includes(f as Field))) return;
  const turned: Partial<Record<Field, Field>> = {
    serviceFrom: "coverageFrom",
    serviceTo: "coverageTo",
    serviceDates: "coverageFrom",
    statusText: "coverageStatus",
  };
  const fields = mapped.fields.map((f) =>
    f.map((x) => {
      const to = turned[x];
      return to === "coverageStatus" || (to && !all.includes(to))
        ? to
        : x === "coverageStatus" && all.includes("statusText")
          ? "ignore"
          : x;
    }),
  );
  const now = fields.flat();
  if (!now.includes("coverageStatus") && !now.includes("coverageFrom")) return;
  mapped.fields = fields;
  mapped.kind = now.includes("memberId") || now.includes("patientName") ? "members" : "coverage";
}

/** The column that holds a field, or -1. */
export function columnOf(mapped: Mapped, field: Field): number {
  return mapped.fields.findIndex((f) => f.includes(field));
}

const LINE = /\b(?:line|ln|service|svc|detail|dtl)/i;
const CODED: readonly Field[] = ["adjustments", "remarks", "reasons"];

function kindOf(mapped: Mapped, grid: Grid): GridKind {
  const has = (f: Field): boolean => mapped.fields.some((x) => x.includes(f));
  const all = mapped.fields.flat();
  const money = all.filter(isAmount).length;
  const titles = mapped.labels.join(" | ");
  const person = has("patientName") || has("memberId") || has("patientLast");
  const dates = has("serviceDates") || has("serviceFrom");
  if (OTHER_THING.test(mapped.labels[0] ?? "") || (OTHER_THING.test(titles) && !has("claimNumber"))) return "other";
  if (has("claimNumber") && (money > 0 || person || has("statusText") || dates)) return "claims";
  if (has("procedure") || has("revenueCode"))
    return money > 0 || has("units") || has("statusText") || dates ? "lines" : "other";
  if (money > 0 && person && dates && has("billed")) return "claims";
  if (has("lineNumber") && money > 1 && dates) return "lines";
  // codes beside the numbers of the lines that they are for explain themselves to those alone
  const numbered = has("lineNumber") && LINE.test(mapped.labels[columnOf(mapped, "lineNumber")] ?? "");
  if (isLegend(grid) && !(numbered && CODED.some(has))) return "legend";
  if (has("paymentNumber") && (has("paymentDate") || money > 0)) return "payments";
  if (has("adjustments") || has("adjustmentGroup") || has("remarks") || has("reasons")) return "codes";
  return "other";
}

/** A table that explains codes: short codes in one column, sentences in another, no money. */
export function isLegend(grid: Grid): boolean {
  const rows = grid.rows.filter((r) => r.cells.filter((c) => c && c.text !== "").length >= 2);
  if (rows.length === 0 || grid.columns.length > 4) return false;
  const good = rows.filter((r) => {
    const texts = r.cells.map((c) => c?.text ?? "");
    return (
      texts.some((t) => legendCode(t) !== undefined) &&
      texts.some((t) => t.split(" ").length >= 3) &&
      !texts.some((t) => /^\$/.test(t))
    );
  });
  return good.length >= rows.length * 0.7;
}

/** True for a CARC or RARC that a legend can explain. */
export function isStandardCode(code: string): boolean {
  return isCarcShape(code) || isRarcShape(code);
}
