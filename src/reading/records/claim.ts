import { isNpi } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import type { ClaimRecord, Evidence, EvidenceMap, ServiceLine } from "../../claims/record.ts";
import { deriveStatus, isStatusWording } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import type { Note, Row } from "../structure/facts.ts";
import { readStatusCodes } from "../vocabulary/codes.ts";
import {
  isBlank,
  nameAndNpi,
  readDate,
  readDates,
  readId,
  readMethod,
  readName,
  readPayment,
} from "../vocabulary/values.ts";
import { cardLines } from "./cards.ts";
import { isStatusLike } from "./columns.ts";
import { readLines, readReason, rowValues, setLine, title, zipCodes } from "./lines.ts";
import { AMOUNTS, addCodes, type Draft, type Item, isAmount, type Mapped } from "./model.ts";

/** A draft -> the claim record of the capture contract. */

export interface Context {
  /** Facts of the page outside every claim, for what a payment's header says of all its claims. */
  shared: Draft;
  /** Take payment facts and provider from the page's header. */
  remittance: boolean;
  payerName: { text: string; label: string; place: string } | undefined;
  /** Code -> wording, from legends. */
  legend: ReadonlyMap<string, string>;
  explain: boolean;
  /** The page shows several claims as cards. */
  cards: boolean;
  statuses: Record<string, string>;
  /** Wordings of status letters, from the page. */
  explained: ReadonlyMap<string, string>;
  isName(text: string): boolean;
  isReasonTitle(title: string): boolean;
}

const CODES = new Set<Field>(["adjustments", "adjustmentGroup", "adjustmentAmount", "remarks", "reasons"]);

/** Fields that one value fills; the better item wins. */
const SINGLE: readonly Field[] = [
  "claimNumber",
  "patientControlNumber",
  "patientName",
  "memberId",
  "patientBirthDate",
  "providerName",
  "providerNpi",
  "payerName",
  "receivedDate",
  "processedDate",
  "statusText",
  "paymentMethod",
  "paymentNumber",
  "paymentDate",
  ...AMOUNTS,
];
const SHARED: readonly Field[] = ["paymentNumber", "paymentDate", "paymentMethod", "providerName", "providerNpi"];
/** What the page says above a list of one member's claims. */
const PERSON: readonly Field[] = ["patientName", "memberId", "patientBirthDate"];

/** What each line has of its own. */
const OF_LINES: ReadonlySet<Field> = new Set<Field>([
  ...AMOUNTS,
  "serviceDates",
  "serviceFrom",
  "serviceTo",
  "adjustments",
  "adjustmentCode",
  "adjustmentGroup",
  "adjustmentAmount",
  "remarks",
  "reasons",
]);
/** A tick or a dot before a wording is a picture, no part of it. */
const MARKS = /^(?:[\p{So}\p{Sm}\p{Po}\s]|\uFE0F)+(?=[\p{L}\d])|\s*\p{So}\uFE0F?$/gu;

type Put = (record: ClaimRecord, text: string) => boolean;

function text(field: Field, read: (t: string) => string | undefined): Put {
  return (record, t) => {
    const value = read(t);
    if (value !== undefined) (record as Record<string, unknown>)[field] = value;
    return value !== undefined;
  };
}

const date = (t: string): string | undefined => readDates(t)?.[0];

function putter(field: Field): Put {
  if (isAmount(field))
    return (r, t) => {
      const cents = parseMoney(t);
      if (cents !== undefined) r[field] = cents;
      return cents !== undefined;
    };
  switch (field) {
    case "patientBirthDate":
      return text(field, (t) => readDate(t, true));
    case "receivedDate":
    case "processedDate":
    case "paymentDate":
      return text(field, date);
    case "providerNpi":
      // a misplaced value in the column would have the whole page refused
      return text(field, (t) => {
        const npi = t.replace(/\s/g, "");
        return isNpi(npi) ? npi : undefined;
      });
    case "paymentMethod":
      return text(field, readMethod);
    case "paymentNumber":
      return text(field, (t) => readPayment(t)?.number ?? readId(t));
    case "claimNumber":
      return text(field, (t) => readId(t));
    case "providerName":
      return (r, t) => {
        const { name, npi } = nameAndNpi(t);
        const read = readName(name);
        if (read === undefined) return false;
        r.providerName = read;
        if (npi) r.providerNpi ??= npi;
        return true;
      };
    case "patientName":
    case "payerName":
      return text(field, (t) => readName(t));
    case "statusText":
      return text(field, (t) => t.replace(MARKS, "").trim());
    default:
      return text(field, (t) => t.trim());
  }
}

/** Items of a list row, so that rows and pairs are treated alike. */
export function rowItems(mapped: Mapped, row: Row): Item[] {
  const place = `table${title(mapped)}, row ${mapped.grid.rows.indexOf(row) + 1}`;
  return rowValues(mapped, row).map((v) => ({
    field: v.field,
    label: v.label,
    cell: { text: v.text, parts: v.parts, box: row.box },
    section: mapped.grid.section,
    owner: row,
    score: 1.2,
    place,
  }));
}

/** Fields of a claim that a column of its line table tells, alike on every line. */
function lineItems(draft: Draft): Map<Field, Item> {
  const out = new Map<Field, Item>();
  const differ = new Set<Field>();
  for (const { mapped, row } of draft.lines)
    for (const item of rowItems(mapped, row)) {
      if (isAmount(item.field) || item.field === "statusText" || !SINGLE.includes(item.field)) continue;
      const old = out.get(item.field);
      if (old && old.cell.text !== item.cell.text) differ.add(item.field);
      out.set(item.field, item);
    }
  for (const field of differ) out.delete(field);
  return out;
}

function best(items: readonly Item[], field: Field): Item[] {
  const found: Item[] = [];
  for (const item of items) if (item.field === field && !isBlank(item.cell.text)) found.push(item);
  if (found.length < 2) return found;
  return found
    .map((item, order) => ({ item, order, weight: item.score - (item.cell.box.hidden ? 0.5 : 0) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map((x) => x.item);
}

/** Writes one claim down. @returns the record and where each value came from. */
export function buildClaim(draft: Draft, ctx: Context): { record: ClaimRecord; evidence: EvidenceMap } {
  const record: ClaimRecord = {};
  const evidence: EvidenceMap = {};
  const trace = (path: string, e: Evidence): void => {
    if (ctx.explain) evidence[path] ??= { label: e.label, place: e.place };
  };
  const first = draft.row;
  // a claim whose lines stand in the list itself: what differs by line is no fact of the claim
  const several = draft.lines.length > 1 && draft.lines.some((l) => l.row === first?.row);
  const told = first ? rowItems(first.mapped, first.row).filter((i) => !several || !OF_LINES.has(i.field)) : [];
  const items = [...told, ...draft.items];
  const cards = draft.lines.length === 0 ? cardLines(draft, items) : { lines: [], used: new Set<Item>() };
  const lineRows = new Set(
    draft.row && draft.lines.some((l) => l.row === draft.row?.row) ? [] : draft.lines.map((l) => l.row),
  );
  const below = items.filter((i) => i.owner && lineRows.has(i.owner));
  // in a table of lines under their claim's number, what a row says of amounts and codes is the line's
  const asLine = draft.lines.some((l) => l.row === draft.row?.row);
  const own = items.filter(
    (i) =>
      !cards.used.has(i) &&
      !(i.owner && lineRows.has(i.owner)) &&
      !(asLine && i.owner === draft.row?.row && CODES.has(i.field)),
  );

  const common = lineItems(draft);
  for (const field of SINGLE) {
    const candidates = best(own, field);
    if (candidates.length === 0 && common.has(field)) candidates.push(common.get(field) as Item);
    if (candidates.length === 0 && ctx.remittance && SHARED.includes(field))
      candidates.push(...best(ctx.shared.items, field));
    for (const item of candidates) {
      const t = item.cell.text;
      if (!putter(field)(record, t)) continue;
      trace(field, { label: item.label, place: item.place });
      if (field === "paymentNumber") methodOf(record, item, trace);
      if (field === "paymentMethod") numberOf(record, item, trace);
      break;
    }
  }
  if (first && !record.statusText) titledStatus(record, first.mapped, trace);
  names(record, own, trace);
  if (draft.row && !PERSON.some((f) => record[f as "memberId"] !== undefined)) personAbove(record, ctx, trace);
  serviceDates(record, own, trace);
  for (const item of own)
    if (item.field === "statusCodes") {
      const found = readStatusCodes(item.cell.text);
      if (found.length > 0) record.statusCodes = [...new Set([...(record.statusCodes ?? []), ...found])];
    }
  const codes = /\b([ADEFPR]\d{1,2}[FN]?:\d{1,3}(?::\w{2})?)\b/g;
  if (!record.statusCodes?.some((c) => c.includes(":")) && record.statusText) {
    const found = record.statusText.match(codes);
    if (found) record.statusCodes = found;
  }
  addCodes(
    record,
    zipCodes(own.map((i) => ({ field: i.field, text: i.cell.text, parts: i.cell.parts, label: i.label }))),
  );
  for (const key of ["adjustments", "remarks", "reasons"] as const) {
    const item = own.find((i) => i.field === key || (key !== "reasons" && i.field === "reasons"));
    if (record[key] && item) trace(key, { label: item.label, place: item.place });
  }

  const lineOf = new Map<Row, ServiceLine>();
  const lines = once(draft.lines.length > 0 ? readLines(draft.lines, trace, lineOf) : cards.lines, draft);
  for (const item of below) expand(item, lineOf.get(item.owner as Row), lines, trace);
  if (lines.length > 0) record.lines = lines;
  totals(record, draft, trace);
  codeRows(record, draft, lines, lineOf);
  badge(record, draft, lineOf, trace);
  notes(record, draft, lineOf, ctx, trace);
  legends(record, ctx, trace);
  if (!record.serviceFrom && lines.length > 0) lineDates(record, lines, trace);
  if (!record.patientName) headingName(record, draft, ctx, trace);
  if (!record.payerName && ctx.payerName) {
    record.payerName = ctx.payerName.text;
    trace("payerName", ctx.payerName);
  }
  tidy(record);
  const special = record.statusText && ctx.statuses[record.statusText.toLowerCase()];
  const wording = ctx.explained.get(record.statusText ?? "") ?? record.statusText;
  const status = special ? (special as ClaimRecord["status"]) : deriveStatus({ ...record, statusText: wording });
  if (status) {
    record.status = status;
    trace("status", evidence.statusText ?? { label: "status", place: "worked out from the codes shown" });
  }
  return { record, evidence };
}

/** `97 – The benefit …`: an entry of a legend, which is joined by its code. */
export const LEGEND_STYLE = /^[A-Z]{0,2}\d{1,3}\s*[-–—:=]\s+[A-Z]/;

/** Lines without those of a copy of the page, and of earlier rounds of adjudication: the first of each number stays. */
function once(lines: ServiceLine[], draft: Draft): ServiceLine[] {
  const half = lines.length / 2;
  const copies = draft.items.filter((i) => i.field === "claimNumber").length;
  if (copies > 1 && lines.length > 1 && JSON.stringify(lines.slice(0, half)) === JSON.stringify(lines.slice(half)))
    return lines.slice(0, half);
  const seen = new Set<string>();
  return lines.filter((l) => {
    if (l.lineNumber === undefined || !l.procedure) return true;
    const key = [l.lineNumber, l.procedure, l.serviceFrom, l.billed].join();
    return !seen.has(key) && seen.add(key);
  });
}

type TraceFn = (path: string, e: Evidence) => void;

/** A number labelled as a check's or an EFT's says how the money went. */
function methodOf(record: ClaimRecord, item: Item, trace: TraceFn): void {
  const told = readPayment(item.cell.text);
  if (told?.date && !record.paymentDate) {
    record.paymentDate = told.date;
    trace("paymentDate", item);
  }
  const check = /\b(?:check|chk|cheque|warrant)\b/i.test(item.label);
  const eft = /\b(?:eft|ach)\b/i.test(item.label);
  const method = told?.method ?? (check === eft ? undefined : check ? "check" : "eft");
  if (!method || record.paymentMethod) return;
  record.paymentMethod = method;
  trace("paymentMethod", item);
}

/** `Paid by: EFT 0081177203 on 2026-03-05` tells more than the way. */
function numberOf(record: ClaimRecord, item: Item, trace: TraceFn): void {
  const told = readPayment(item.cell.text);
  if (!told || record.paymentNumber) return;
  record.paymentNumber = told.number;
  trace("paymentNumber", item);
  if (told.date) record.paymentDate ??= told.date;
}

/** `CLAIMS DENIED` above a list says it of every claim in it. */
function titledStatus(record: ClaimRecord, { grid }: Mapped, trace: TraceFn): void {
  const above = grid.section[grid.section.length - 1] ?? "";
  if (!/\bclaims\b/i.test(above) || above.split(" ").length > 4 || !isStatusWording(above)) return;
  record.statusText = above;
  trace("statusText", { label: above, place: "title of the table" });
}

function names(record: ClaimRecord, items: readonly Item[], trace: TraceFn): void {
  const parts = items.filter((i) => (i.field === "patientFirst" || i.field === "patientLast") && !isBlank(i.cell.text));
  const first = parts.find((i) => i.field === "patientFirst");
  const last = parts.find((i) => i.field === "patientLast");
  if (!first || !last || record.patientName) return;
  const order = parts.indexOf(first) < parts.indexOf(last) ? [first, last] : [last, first];
  record.patientName = order.map((i) => i.cell.text).join(" ");
  trace("patientName", { label: order.map((i) => i.label).join(", "), place: first.place });
}

/** The one member whose claims a list shows, named above it. */
function personAbove(record: ClaimRecord, ctx: Context, trace: TraceFn): void {
  for (const field of PERSON) {
    const found = best(ctx.shared.items, field);
    const item = found[0];
    if (!item || found.some((i) => i.cell.text !== item.cell.text) || !putter(field)(record, item.cell.text)) continue;
    trace(field, { label: item.label, place: item.place });
  }
}

function serviceDates(record: ClaimRecord, items: readonly Item[], trace: TraceFn): void {
  const range = best(items, "serviceDates")[0];
  const from = best(items, "serviceFrom")[0];
  const to = best(items, "serviceTo")[0];
  const whole = range ? readDates(range.cell.text) : undefined;
  const a = from ? readDates(from.cell.text) : undefined;
  const b = to ? readDates(to.cell.text) : undefined;
  const start = a?.[0] ?? whole?.[0] ?? b?.[0];
  const end = b?.[1] ?? a?.[1] ?? whole?.[1];
  if (!start || !end) return;
  record.serviceFrom = start;
  // ISO dates sort as text
  record.serviceTo = [start, end].sort()[1] ?? end;
  const source = from ?? range ?? to;
  const until = to ?? range ?? from;
  if (source && until) {
    trace("serviceFrom", { label: source.label, place: source.place });
    trace("serviceTo", { label: until.label, place: until.place });
  }
}

function lineDates(record: ClaimRecord, lines: readonly ServiceLine[], trace: TraceFn): void {
  const from = lines
    .map((l) => l.serviceFrom)
    .filter((d) => d !== undefined)
    .sort()[0];
  const to = lines
    .map((l) => l.serviceTo)
    .filter((d) => d !== undefined)
    .sort()
    .pop();
  if (!from || !to) return;
  record.serviceFrom = from;
  record.serviceTo = to;
  for (const f of ["serviceFrom", "serviceTo"])
    trace(f, { label: "service dates of the lines", place: "service lines" });
}

/** What a line's expansion says belongs to the line. */
function expand(item: Item, line: ServiceLine | undefined, lines: readonly ServiceLine[], trace: TraceFn): void {
  if (!line || isBlank(item.cell.text)) return;
  const at = lines.indexOf(line);
  const value = { field: item.field, text: item.cell.text, parts: item.cell.parts, label: item.label };
  if (setLine(line, item.field, item.cell.text)) trace(`lines.${at}.${item.field}`, item);
  const codes = zipCodes([value]);
  addCodes(line, codes);
  for (const key of ["adjustments", "remarks", "reasons"] as const)
    if (codes[key].length > 0) trace(`lines.${at}.${key}`, item);
}

/** The totals row of the line table gives the claim's amounts where the page shows them nowhere else. */
function totals(record: ClaimRecord, draft: Draft, trace: TraceFn): void {
  for (const { mapped, row } of draft.totals)
    for (const v of rowValues(mapped, row))
      if (isAmount(v.field) && record[v.field] === undefined) {
        const cents = parseMoney(v.text);
        const { field } = v;
        // in a list of claims and their lines, a totals row can be the whole page's
        const other = draft.row && cents !== record.lines?.reduce((sum, l) => sum + (l[field] ?? 0), 0);
        if (cents === undefined || other) continue;
        record[v.field] = cents;
        trace(v.field, { label: v.label, place: `table${title(mapped)}, totals row` });
      }
}

/** Tables of codes beside the lines: joined to the line whose number they name, else to the claim. */
function codeRows(
  record: ClaimRecord,
  draft: Draft,
  lines: readonly ServiceLine[],
  lineOf: ReadonlyMap<Row, ServiceLine>,
): void {
  for (const { mapped, row } of draft.codeRows) {
    if (mapped.kind === "legend") continue;
    const values = rowValues(mapped, row);
    const number = values.find((v) => v.field === "lineNumber")?.text;
    const line = number === undefined ? undefined : lines.find((l) => l.lineNumber === Number(number));
    const above = mapped.grid.owner && lineOf.get(mapped.grid.owner);
    addCodes(line ?? above ?? record, zipCodes(values));
  }
}

/** How many elements away from the claim's number a wording that is not a plain status is still its badge. */
const NEAR = 12;
/** A word that tells what became of it, in no sentence to the reader and in no title of claims or appeals. */
const BADGE =
  /^(?!.*(?:[.?!:]|\bclaims?)$|(?:your|our|we|this|please)\b|.*\b(?:appeal|enrol|message))(?:.*\s)?(?:\w{2,}(?:ed|ing)|paid|sent|hold|denial)\b/i;
const NO_BADGE = new Set(["a", "button", "label", "li"]);

/** The badge that says a claim's status without a label: the plain status wording nearest to the claim's number, else any beside it. */
function badge(record: ClaimRecord, draft: Draft, lineOf: ReadonlyMap<Row, ServiceLine>, trace: TraceFn): void {
  if (record.statusText) return;
  const away = (n: Note): number => Math.abs(n.box.at - draft.box.at);
  const [found] = draft.notes
    .filter((n) => !n.box.hidden && !NO_BADGE.has(n.box.tag) && !(n.owner && lineOf.has(n.owner)))
    .filter((n) =>
      isStatusWording(n.text)
        ? !/^(?:denials?|adjustments?|payment|processing|review)\b/i.test(n.text)
        : away(n) <= NEAR && BADGE.test(n.text) && isStatusLike(n.text),
    )
    .sort((a, b) => away(a) - away(b));
  if (!found) return;
  record.statusText = found.text.replace(MARKS, "").trim();
  trace("statusText", { label: found.section[found.section.length - 1] ?? "badge", place: "beside the heading" });
}

function notes(
  record: ClaimRecord,
  draft: Draft,
  lineOf: ReadonlyMap<Row, ServiceLine>,
  ctx: Context,
  trace: TraceFn,
): void {
  for (const note of draft.notes) {
    const line = note.owner ? lineOf.get(note.owner) : undefined;
    const titled = note.section.length > 0 && ctx.isReasonTitle(note.section[note.section.length - 1] ?? "");
    const owned = line !== undefined || (note.owner !== undefined && note.owner === draft.row?.row);
    const coded = /^[\s(]*(?:CO|PR|OA|PI|CR)\s?[-– ]?\s?\d{1,3}\b/.test(note.text);
    if (isStatusWording(note.text)) continue;
    if (note.heading || note.text.length < 8 || !(titled || owned || coded) || /\?$/.test(note.text)) continue;
    if (/^(?:do not|please|if |you |claims |call|contact|see|visit|for (?:more|help|questions))\b/i.test(note.text))
      continue;
    if (!coded && (note.text.match(/[A-Za-z]{2,}/g) ?? []).length < 3) continue;
    if (!owned && LEGEND_STYLE.test(note.text)) continue;
    const found = readReason(note.text);
    addCodes(line ?? record, {
      adjustments: found.adjustments,
      remarks: found.remarks,
      reasons: found.rest.split(" ").length > 1 ? [found.rest] : [],
    });
    trace(line ? "lines.reasons" : "reasons", {
      label: note.section[note.section.length - 1] ?? "note",
      place: "text below",
    });
  }
}

/** Wording of the legend for the codes that this claim shows. */
function legends(record: ClaimRecord, ctx: Context, trace: TraceFn): void {
  if (ctx.legend.size === 0) return;
  const shown = new Set<string>();
  for (const part of [record, ...(record.lines ?? [])]) {
    for (const a of part.adjustments ?? []) shown.add(a.code);
    for (const r of part.remarks ?? []) shown.add(r);
    for (const r of part.reasons ?? [])
      if (/^[A-Z0-9]{2,6}(?:[\s,]+[A-Z0-9]{2,6})*$/.test(r)) for (const c of r.split(/[\s,]+/)) shown.add(c);
  }
  for (const code of shown) {
    const wording = ctx.legend.get(code);
    if (!wording) continue;
    if ([record, ...(record.lines ?? [])].some((p) => p.reasons?.includes(wording))) continue;
    addCodes(record, { reasons: [wording] });
    trace("reasons", { label: code, place: "code legend" });
  }
}

/** The name in a card's heading, or the only name that a card shows, where no label gives the patient. */
function headingName(record: ClaimRecord, draft: Draft, ctx: Context, trace: TraceFn): void {
  const named = draft.notes.filter((n) => !n.owner && ctx.isName(n.text));
  const found = named.find((n) => n.heading) ?? (ctx.cards && named.length === 1 ? named[0] : undefined);
  if (!found) return;
  record.patientName = found.text;
  trace("patientName", { label: "heading", place: "heading of the claim" });
}

/** Drops what repeats: claim-level codes and reasons that its lines already carry. */
function tidy(record: ClaimRecord): void {
  for (const part of [record, ...(record.lines ?? [])]) {
    const { reasons } = part;
    if (reasons && reasons.length > 1)
      part.reasons = reasons.filter((r) => r.includes(" ") || !reasons.some((o) => o.startsWith(`${r} `)));
  }
  for (const key of ["adjustments", "remarks", "reasons"] as const) if (record[key]?.length === 0) delete record[key];
  if (record.payerName && record.payerName === record.providerName) delete record.payerName;
}
