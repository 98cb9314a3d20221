import type { Field } from "../portals/adapter.ts";
import type { Column, Grid } from "../structure/facts.ts";
import type { Meanings } from "../vocabulary/meaning.ts";
import { fits, isBlank, readDates } from "../vocabulary/values.ts";
import {
  asService,
  byShape,
  codesBehind,
  describe,
  joinStatusCodes,
  nestedNumbers,
  patientShare,
  samples,
} from "./columnvalues.ts";
import { asCoverage, columnOf, kindOf } from "./gridkind.ts";
import { labelPieces, type Mapped } from "./model.ts";

/** What the columns of a grid mean, and with that, what the grid is. */

/** Where the first few values of a column all fit a field, they speak for the rest. */
const FEW = 8;

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
  codesBehind(grid, fields);
  nestedNumbers(grid, fields, labels);
  byShape(grid, fields, labels);
  patientShare(grid, fields, labels);
  joinStatusCodes(grid, fields);
  describe(grid, fields, labels);
  // in a table of services, a short code under `Policy` names the payer's rule, not the member
  const policy = fields.findIndex((f) => f[0] === "memberId");
  if (policy >= 0 && fields.some((f) => f.includes("procedure")) && !fields.some((f) => f.includes("claimNumber")))
    if (samples(grid, policy).texts.every((t) => /^[A-Z]{0,3}\d{1,4}[A-Z]?$/.test(t))) fields[policy] = ["reasons"];
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
