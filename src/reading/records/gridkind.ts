import type { Field } from "../portals/adapter.ts";
import type { Grid } from "../structure/facts.ts";
import { legendCode } from "../vocabulary/codes.ts";
import { isBlank, readCoverage } from "../vocabulary/values.ts";
import { type GridKind, isAmount, type Mapped } from "./model.ts";

/** What a grid is, by what its columns mean. */

/** Headers that make a table another thing than claims, whatever else it shows. */
export const OTHER_THING =
  /\bauth(?:orization)?s?\b|precert|referral|\bappeals?\b|dispute|\bdrug|\bndc\b|\brx\b|prescri|\bticket|\bcase (?:#|no|id)|benefit category|\bplan year/i;

/** Tables of members or coverages: their dates and status are those of the coverage. */
export function asCoverage(mapped: Mapped): void {
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
  const fields = toldCoverage(mapped).map((f) =>
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

/** The fields, with the coverage's status where it is told: one column may be named for it and show a program, another say `ACTIVE`. */
function toldCoverage({ fields, grid }: Mapped): Field[][] {
  const tells = (i: number): boolean => {
    const texts = grid.rows.map((r) => r.cells[i]?.text ?? "").filter((t) => !isBlank(t));
    return texts.length > 0 && texts.every((t) => t.split(" ").length < 3 && readCoverage(t) !== "unknown");
  };
  const named = fields.findIndex((f) => f[0] === "coverageStatus");
  if (named < 0 || tells(named)) return fields;
  const told = fields.findIndex((f, i) => (f.length === 0 || f[0] === "ignore") && tells(i));
  if (told < 0) return fields;
  return fields.map((f, i) => (i === told ? ["coverageStatus"] : i === named ? [] : f));
}

/** The column that holds a field, or -1. */
export function columnOf(mapped: Mapped, field: Field): number {
  return mapped.fields.findIndex((f) => f.includes(field));
}

const LINE = /\b(?:line|ln|service|svc|detail|dtl)/i;
const CODED: readonly Field[] = ["adjustments", "remarks", "reasons"];

/** What a grid holds. */
export function kindOf(mapped: Mapped, grid: Grid): GridKind {
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
  // services that are described and not coded, as on an explanation of benefits
  if (money > 2 && dates && has("billed") && (has("paid") || has("allowed")) && !person && !has("paymentNumber"))
    return "lines";
  // codes beside the numbers of the lines that they are for explain themselves to those alone
  const numbered = has("lineNumber") && LINE.test(mapped.labels[columnOf(mapped, "lineNumber")] ?? "");
  if (isLegend(grid) && !(numbered && CODED.some(has))) return "legend";
  if (has("paymentNumber") && (has("paymentDate") || money > 0)) return "payments";
  if (has("adjustments") || has("adjustmentGroup") || has("remarks") || has("reasons")) return "codes";
  return "other";
}

/** A table that explains codes: short codes in one column, sentences in another, no money. */
function isLegend(grid: Grid): boolean {
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
