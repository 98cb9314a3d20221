import { isIsoDate } from "../dates.ts";
import { isNpi } from "../identifiers.ts";
import type { Cents, IsoDate } from "../record.ts";
import { EraError } from "./problem.ts";
import type { Segment } from "./segments.ts";

/** Elements of a segment as values. An empty element is absent. */

export function text(segment: Segment, at: number): string | undefined {
  const value = segment.elements[at]?.replace(/\s+/g, " ").trim();
  return value === undefined || value === "" ? undefined : value;
}

export function needed(segment: Segment, at: number): string {
  const value = text(segment, at);
  if (value === undefined) throw new EraError("missing", segment.number, `${name(segment, at)} is empty`);
  return value;
}

const name = (segment: Segment, at: number): string => `${segment.id}${String(at).padStart(2, "0")}`;

/** X12 decimals: `-12.5`, `100`, `.5`. @throws EraError for anything else. */
export function cents(segment: Segment, at: number): Cents | undefined {
  const value = text(segment, at);
  if (value === undefined) return undefined;
  const match = /^(-?)(\d{0,15})(?:\.(\d{0,2})0*)?$/.exec(value);
  if (!match || (match[2] === "" && !match[3]))
    throw new EraError("bad-value", segment.number, `${name(segment, at)} is no amount`);
  const whole = Number(match[2] || "0") * 100 + Number((match[3] ?? "").padEnd(2, "0") || 0);
  if (!Number.isSafeInteger(whole))
    throw new EraError("bad-value", segment.number, `${name(segment, at)} is too large`);
  return match[1] && whole !== 0 ? -whole : whole;
}

export function neededCents(segment: Segment, at: number): Cents {
  needed(segment, at);
  return cents(segment, at) ?? 0;
}

/** `20260914` -> ISO. A range (`20260901-20260903`) gives its first day. @throws EraError */
export function date(segment: Segment, at: number): IsoDate | undefined {
  const value = text(segment, at);
  if (value === undefined) return undefined;
  const match = /^(\d{4})(\d{2})(\d{2})(?:-\d{8})?$/.exec(value);
  const iso = match ? `${match[1]}-${match[2]}-${match[3]}` : "";
  if (!isIsoDate(iso)) throw new EraError("bad-value", segment.number, `${name(segment, at)} is no date`);
  return iso;
}

/** A count as the trailers carry it. @throws EraError */
export function count(segment: Segment, at: number): number {
  const value = needed(segment, at);
  if (!/^\d{1,10}$/.test(value)) throw new EraError("bad-value", segment.number, `${name(segment, at)} is no number`);
  return Number(value);
}

export function npi(segment: Segment, qualifier: number, at: number): string | undefined {
  const value = text(segment, at);
  return text(segment, qualifier) === "XX" && value !== undefined && isNpi(value) ? value : undefined;
}

/** NM1: last, first, middle, suffix -> `LAST, FIRST M`. */
export function personName(segment: Segment): string | undefined {
  const last = text(segment, 3);
  const given = [text(segment, 4), text(segment, 5)].filter((part) => part !== undefined).join(" ");
  const whole = [last, given].filter((part) => part !== undefined && part !== "").join(", ");
  return whole === "" ? undefined : whole;
}
