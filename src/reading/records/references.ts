import type { Field } from "../portals/adapter.ts";
import { hasCodes } from "../vocabulary/codes.ts";
import { isBlank } from "../vocabulary/values.ts";
import type { Mapped } from "./model.ts";

/** Lines that point at a table of reasons by position (`1, 3`), as Medicare contractors' portals do. */

const POINTER = /^(?:\d{1,2}|[A-Z])$/;
const CODED: readonly Field[] = ["adjustments", "remarks", "reasons"];

const textsOf = (mapped: Mapped, at: number): string[] => mapped.grid.rows.map((r) => r.cells[at]?.text ?? "");

/** Key -> codes of a table that numbers its codes, or undefined where it is none. */
function keyed(mapped: Mapped): Map<string, string> | undefined {
  if (mapped.kind === "lines" || mapped.kind === "claims" || mapped.grid.rows.length === 0) return undefined;
  const keys = textsOf(mapped, 0);
  if (!keys.every((k) => POINTER.test(k)) || new Set(keys).size !== keys.length) return undefined;
  for (let at = 1; at < mapped.grid.columns.length; at += 1) {
    const codes = textsOf(mapped, at);
    if (codes.every((c) => (hasCodes(c, "carc") && /[A-Z]/.test(c)) || hasCodes(c, "rarc")))
      return new Map(keys.map((k, i) => [k, codes[i] ?? ""]));
  }
  return undefined;
}

/** Puts the codes where lines only point at them. */
export function resolveReferences(grids: readonly Mapped[]): void {
  for (const source of grids) {
    const codes = keyed(source);
    if (!codes) continue;
    for (const mapped of grids) {
      if (mapped.kind !== "lines") continue;
      mapped.fields.forEach((fields, at) => {
        if (!fields.some((f) => CODED.includes(f))) return;
        const tokens = textsOf(mapped, at)
          .filter((t) => !isBlank(t))
          .map((t) => t.split(/[\s,;/]+/));
        if (tokens.length === 0 || !tokens.flat().every((t) => codes.has(t))) return;
        for (const row of mapped.grid.rows) {
          const cell = row.cells[at];
          if (!cell || isBlank(cell.text)) continue;
          const parts = cell.text.split(/[\s,;/]+/).map((t) => codes.get(t) ?? "");
          row.cells[at] = { ...cell, text: parts.join(", "), parts };
        }
        mapped.fields[at] = ["adjustments"];
        source.kind = "legend";
      });
    }
  }
}
