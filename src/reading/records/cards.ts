import type { ServiceLine } from "../../claims/record.ts";
import type { Field } from "../portals/adapter.ts";
import { type Box, contains } from "../structure/tree.ts";
import { PROCEDURE, readDates } from "../vocabulary/values.ts";
import { completeDates, itemCodes, setLine } from "./lines.ts";
import { addCodes, type Draft, type Item } from "./model.ts";

/** Service lines that are no table: one block for each, with a procedure code in it. */

export const LINE_FIELDS = new Set([
  "serviceDates",
  "serviceFrom",
  "serviceTo",
  "procedure",
  "modifiers",
  "revenueCode",
  "diagnoses",
  "units",
  "billed",
  "allowed",
  "paid",
  "patientResponsibility",
  "deductible",
  "coinsurance",
  "copay",
  "lineNumber",
  "statusText",
  "adjustments",
  "adjustmentGroup",
  "adjustmentAmount",
  "remarks",
  "reasons",
]);

interface Start {
  box: Box;
  code: string;
  label: string;
}

/** `Feb 11, 2026 · 1 unit`: facts of a line in a text that holds nothing else. */
function dayAndUnits(line: ServiceLine, text: string): void {
  const facts = text.split(/\s*[·•|]\s*/).map((piece): [Field, string] | undefined => {
    const units = /^(\d{1,4}(?:\.\d+)?) (?:units?|visits?|days?|hours?|services?)$/i.exec(piece)?.[1];
    if (units) return ["units", units];
    return readDates(piece) ? ["serviceDates", piece] : undefined;
  });
  if (!facts.every((f) => f !== undefined)) return;
  for (const [field, value] of facts)
    if (field === "units" ? line.units === undefined : !line.serviceFrom) setLine(line, field, value);
}

/** The widest part around a line's code that holds no other line's code and none of the claim's own facts. */
function scopeOf(start: Start, others: readonly Box[]): Box {
  let scope = start.box;
  for (let up = scope.up; up; up = up.up) {
    const outer: Box = up;
    if (others.some((o) => contains(outer, o))) break;
    scope = outer;
  }
  return scope;
}

export const NO_CARDS: { lines: ServiceLine[]; used: ReadonlySet<Item> } = { lines: [], used: new Set() };

/**
 * Lines of a claim whose services are cards or list items.
 * @returns the lines and the items that they took, which are no claim totals then.
 */
export function cardLines(draft: Draft, items: readonly Item[]): typeof NO_CARDS {
  const starts: Start[] = [];
  for (const item of items)
    if (item.field === "procedure" && !item.owner?.cells.length)
      starts.push({ box: item.cell.box, code: item.cell.text, label: item.label });
  if (starts.length === 0)
    for (const note of draft.notes) {
      const m = PROCEDURE.exec(note.text);
      if (m && (note.text.length === m[0].length || /^[\s:–—-]+[A-Za-z]/.test(note.text.slice(m[0].length))))
        starts.push({ box: note.box, code: note.text, label: "" });
    }
  if (starts.length === 0) return NO_CARDS;
  const used = new Set<Item>();
  const claim = items
    .filter((i) => i.field === "claimNumber" || i.field === "memberId" || i.field === "patientName")
    .map((i) => i.cell.box);
  const boxes = starts.map((s) => s.box);
  const lines: ServiceLine[] = [];
  starts.forEach((start) => {
    const scope = scopeOf(start, [...boxes.filter((b) => b !== start.box), ...claim]);
    const mine = items.filter((i) => LINE_FIELDS.has(i.field) && !used.has(i) && contains(scope, i.cell.box));
    if (mine.filter((i) => i.field !== "procedure").length === 0) return;
    const line: ServiceLine = {};
    setLine(line, "procedure", start.code);
    for (const item of mine) {
      setLine(line, item.field, item.cell.text);
      used.add(item);
    }
    addCodes(line, itemCodes(mine));
    // `Service 2: 99070`
    const number = /\b(?:service|line|item|procedure)\s*#?\s*(\d{1,3})$/i.exec(start.label)?.[1];
    if (number) line.lineNumber ??= Number(number);
    for (const note of draft.notes) if (contains(scope, note.box)) dayAndUnits(line, note.text);
    completeDates(line);
    if (Object.keys(line).length > 1) lines.push(line);
    else for (const item of mine) used.delete(item);
  });
  return { lines, used };
}
