import type {
  Adjustment,
  ClaimRecord,
  EligibilityRecord,
  Evidence,
  EvidenceMap,
  PageKind,
  ServiceLine,
} from "../../claims/record.ts";
import type { Field, PortalAdapter } from "../portals/adapter.ts";
import type { Cell, Facts, Grid, Note, Row } from "../structure/facts.ts";
import type { Box } from "../structure/tree.ts";
import type { Meanings } from "../vocabulary/meaning.ts";

/** One value with its meaning. */
export interface Item {
  field: Field;
  label: string;
  cell: Cell;
  section: readonly string[];
  owner: Row | undefined;
  score: number;
  /** Words for evidence, such as `table "Service lines", row 2`. */
  place: string;
}

/** What a grid's columns mean. A column of two labels has two fields. */
export interface Mapped {
  grid: Grid;
  /** By column: the fields of its parts; empty where it means nothing. */
  fields: Field[][];
  labels: string[];
  kind: GridKind;
}

export type GridKind = "claims" | "lines" | "codes" | "legend" | "payments" | "members" | "coverage" | "other";

const LEANING = /^(?:date|dt|no\.?|number|nbr|#|amount|amt|status|code|id|name)$/i;

/** The labels that a slash parts; a word that leans on the label before it gets it: `Check No / Date`. */
export function labelPieces(label: string): string[] {
  const pieces = label.split(/\s*\/\s*|\s+\|\s+|\n/).filter(Boolean);
  const first = (pieces[0] ?? "").split(" ");
  return pieces.map((p, i) =>
    i > 0 && first.length === 1 && /^(?:date|dt)$/i.test(p)
      ? `${first[0]} ${p}`
      : i > 0 && first.length > 1 && LEANING.test(p)
        ? `${first.slice(0, -1).join(" ")} ${p}`
        : p,
  );
}

/** A claim in the making: what belongs to it before it is written down. */
export interface Draft {
  items: Item[];
  lines: { mapped: Mapped; row: Row }[];
  codeRows: { mapped: Mapped; row: Row }[];
  totals: { mapped: Mapped; row: Row }[];
  notes: Note[];
  /** Row of a claim list that this claim is. */
  row: { mapped: Mapped; row: Row } | undefined;
  /** Where it begins and what holds it. */
  box: Box;
  hidden: boolean;
}

export type Trace = (path: string, evidence: Evidence) => void;

export type Amount = "billed" | "allowed" | "paid" | "patientResponsibility" | "deductible" | "coinsurance" | "copay";
export const AMOUNTS: readonly Amount[] = [
  "billed",
  "allowed",
  "paid",
  "patientResponsibility",
  "deductible",
  "coinsurance",
  "copay",
];

export function isAmount(field: Field): field is Amount {
  return (AMOUNTS as readonly string[]).includes(field);
}

/** Adds codes and wordings to a claim or line, each once; a code that comes again with an amount or a group completes the first. */
export function addCodes(
  part: ClaimRecord | ServiceLine,
  codes: { adjustments?: Adjustment[]; remarks?: string[]; reasons?: string[] },
  again = false,
): void {
  for (const a of codes.adjustments ?? []) {
    part.adjustments ??= [];
    const old = part.adjustments.find(
      (x) =>
        x.code === a.code &&
        (!x.group || !a.group || x.group === a.group) &&
        (x.amount === undefined || a.amount === undefined || x.amount === a.amount),
    );
    if (old && !again) Object.assign(old, a);
    else part.adjustments.push({ ...a });
  }
  for (const r of codes.remarks ?? []) if (!part.remarks?.includes(r)) part.remarks = [...(part.remarks ?? []), r];
  for (const r of codes.reasons ?? []) {
    const text = r.trim();
    if (text && !part.reasons?.includes(text)) part.reasons = [...(part.reasons ?? []), text];
  }
}

export interface PageResult {
  kind: PageKind;
  records: (ClaimRecord | EligibilityRecord)[];
  evidence: EvidenceMap[];
}

export interface PageInput {
  root: Box;
  facts: Facts;
  /** Title of the document. */
  title: string;
  meanings: Meanings;
  adapter: PortalAdapter | undefined;
  /** Values that the adapter's selectors found. */
  hints: Item[];
  payer: string | undefined;
  explain: boolean;
  maxRecords: number;
}
