import { isNpi } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import type { ClaimRecord, ClaimStatus, Evidence, EvidenceMap, ServiceLine } from "../../claims/record.ts";
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
  withoutDay,
} from "../vocabulary/values.ts";
import { cardLines, LINE_FIELDS, NO_CARDS } from "./cards.ts";
import { isStatusLike } from "./columns.ts";
import type { Entry } from "./legend.ts";
import { itemCodes, placeOf, readLines, readReason, rowValues, setLine, title, zipCodes } from "./lines.ts";
import { AMOUNTS, addCodes, type Draft, type Item, isAmount, type Mapped } from "./model.ts";
import { newestRound } from "./rounds.ts";

/** A draft -> the claim record of the capture contract. */

export interface Context {
  /** Facts of the page outside every claim, for what a payment's header says of all its claims. */
  shared: ByField;
  /** Take payment facts and provider from the page's header. */
  remittance: boolean;
  payerName: { text: string; label: string; place: string } | undefined;
  /** Code -> wording, from legends. */
  legend: ReadonlyMap<string, Entry>;
  explain: boolean;
  /** The page shows several claims as cards. */
  cards: boolean;
  /** A map: a page may show a word that every object has, such as `constructor`. */
  statuses: ReadonlyMap<string, ClaimStatus>;
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

/** Sets one field from a text. @returns false where the text is not of the field's shape. */
function put(record: ClaimRecord, field: Field, text: string): boolean {
  let value: string | number | undefined;
  if (isAmount(field)) value = parseMoney(text);
  else
    switch (field) {
      case "patientBirthDate":
        value = readDate(text, true);
        break;
      case "receivedDate":
      case "processedDate":
      case "paymentDate":
        value = readDates(text)?.[0];
        break;
      case "providerNpi":
        value = text.replace(/\s/g, "");
        // a misplaced value in the column would have the whole page refused
        if (!isNpi(value)) return false;
        break;
      case "paymentMethod":
        value = readMethod(text);
        break;
      case "paymentNumber":
        value = readPayment(text)?.number ?? readId(text);
        break;
      case "claimNumber":
        value = readId(text);
        break;
      case "memberId":
      case "patientControlNumber":
        value = readId(text) ?? text.trim();
        break;
      case "providerName": {
        const { name, npi } = nameAndNpi(text);
        value = readName(name);
        if (value !== undefined && npi) record.providerNpi ??= npi;
        break;
      }
      case "patientName":
      case "payerName":
        value = readName(text);
        break;
      case "statusText":
        value = withoutDay(PICTURED.test(text) ? text.replace(MARKS, "") : text).trim();
        break;
      default:
        value = text.trim();
    }
  if (value === undefined) return false;
  (record as Record<string, unknown>)[field] = value;
  return true;
}

/** What begins or ends with anything but a letter, a digit or a bracket may carry a picture. */
const PICTURED = /^[^A-Za-z\d([]|[^A-Za-z\d)\].]$/;

/** Items of a list row, so that rows and pairs are treated alike. */
export function rowItems(mapped: Mapped, row: Row): Item[] {
  const { section } = mapped.grid;
  const place = placeOf(mapped, row);
  const out: Item[] = [];
  for (const { field, label, text, parts, cell } of rowValues(mapped, row))
    out.push({ field, label, cell: cell ?? { text, parts, box: row.box }, section, owner: row, score: 1.2, place });
  return out;
}

// a list has many claims without lines: collections that stay empty are made once for all of them
const NO_ITEMS: ReadonlyMap<Field, Item> = new Map();
const NO_ROWS: ReadonlySet<Row> = new Set();
const NO_LINES: ReadonlyMap<Row, ServiceLine> = new Map();

/** Fields of a claim that a column of its line table tells, alike on every line. */
function lineItems(draft: Draft): ReadonlyMap<Field, Item> {
  if (draft.lines.length === 0) return NO_ITEMS;
  const out = new Map<Field, Item>();
  const differ = new Set<Field>();
  const telling = (field: Field): boolean => !isAmount(field) && field !== "statusText" && SINGLE.includes(field);
  let asked: Mapped | undefined;
  let tells = false;
  for (const { mapped, row } of draft.lines) {
    if (mapped !== asked) tells = mapped.fields.some((list) => list.some(telling));
    asked = mapped;
    if (!tells) continue;
    for (const item of rowItems(mapped, row)) {
      if (!telling(item.field)) continue;
      const old = out.get(item.field);
      if (old && old.cell.text !== item.cell.text) differ.add(item.field);
      out.set(item.field, item);
    }
  }
  for (const field of differ) out.delete(field);
  return out;
}

type ByField = ReadonlyMap<Field, readonly Item[]>;

/** Items by what they are, blanks left out. */
export function byField(items: readonly Item[]): ByField {
  const out = new Map<Field, Item[]>();
  for (const item of items) {
    if (isBlank(item.cell.text)) continue;
    const list = out.get(item.field);
    if (list) list.push(item);
    else out.set(item.field, [item]);
  }
  return out;
}

const NONE: readonly Item[] = [];

function best(items: ByField, field: Field): readonly Item[] {
  const found = items.get(field) ?? NONE;
  if (found.length < 2) return found;
  const weight = (item: Item): number => item.score - (item.cell.box.hidden ? 0.5 : 0);
  // sorting keeps the order of equals
  return [...found].sort((a, b) => weight(b) - weight(a));
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
  const shown = first ? rowItems(first.mapped, first.row) : [];
  const told = several ? shown.filter((i) => !OF_LINES.has(i.field)) : shown;
  const items = draft.items.length > 0 ? [...told, ...draft.items] : told;
  const cards = draft.lines.length === 0 ? cardLines(draft, items) : NO_CARDS;
  const lineRows =
    draft.lines.length === 0 || (draft.row && draft.lines.some((l) => l.row === draft.row?.row))
      ? NO_ROWS
      : new Set(draft.lines.map((l) => l.row));
  // in a table of lines under their claim's number, what a row says of amounts and codes is the line's
  const asLine = draft.lines.length > 0 && draft.lines.some((l) => l.row === draft.row?.row);
  const ofLine = (i: Item): boolean => i.owner !== undefined && lineRows.has(i.owner) && LINE_FIELDS.has(i.field);
  const rounds = newestRound(draft, items);
  const below = lineRows.size > 0 ? items.filter(ofLine) : NONE;
  const own =
    lineRows.size + cards.used.size + rounds.stale.size > 0 || asLine
      ? items.filter(
          (i) =>
            !cards.used.has(i) &&
            !ofLine(i) &&
            !rounds.stale.has(i) &&
            !(asLine && i.owner === draft.row?.row && CODES.has(i.field)),
        )
      : items;
  const fields = byField(own);

  const common = lineItems(draft);
  for (const field of SINGLE) {
    let candidates = best(fields, field);
    if (candidates.length === 0 && common.has(field)) candidates = [common.get(field) as Item];
    if (candidates.length === 0 && ctx.remittance && SHARED.includes(field)) candidates = best(ctx.shared, field);
    for (const item of candidates) {
      if (!put(record, field, item.cell.text)) continue;
      trace(field, item);
      if (field === "paymentNumber") methodOf(record, item, trace);
      if (field === "paymentMethod") numberOf(record, item, trace);
      break;
    }
  }
  if (first && !record.statusText) titledStatus(record, first.mapped, trace);
  names(record, fields, own, trace);
  if (draft.row && !PERSON.some((f) => record[f as "memberId"] !== undefined)) personAbove(record, ctx, trace);
  serviceDates(record, fields, trace);
  for (const item of fields.get("statusCodes") ?? NONE) {
    const { text } = item.cell;
    const all = [...new Set([...(record.statusCodes ?? []), ...readStatusCodes(text)])];
    // a category alone says less than the same with its code
    if (all.length > 0)
      record.statusCodes = all.filter((c) => c.includes(":") || !all.some((o) => o.startsWith(`${c}:`)));
    if (!record.statusText && /^[A-Z]\d\w?\s*[-–:]\s*[A-Za-z]{4}/.test(text)) record.statusText = text;
  }
  if (record.statusText?.includes(":") && !record.statusCodes?.some((c) => c.includes(":"))) {
    const found = record.statusText.match(/\b([ADEFPR]\d{1,2}[FN]?:\d{1,3}(?::\w{2})?)\b/g);
    if (found) record.statusCodes = found;
  }
  addCodes(record, itemCodes(own));
  for (const key of ["adjustments", "remarks", "reasons"] as const) {
    const item = record[key] && own.find((i) => i.field === key || (key !== "reasons" && i.field === "reasons"));
    if (item) trace(key, item);
  }

  let lines = cards.lines;
  let lineOf = NO_LINES;
  if (draft.lines.length > 0) ({ lines, lineOf } = readLines(rounds.lines, trace));
  lines = once(lines, draft);
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
  const special = record.statusText && ctx.statuses.get(record.statusText.toLowerCase());
  const wording = ctx.explained.get(record.statusText ?? "") ?? record.statusText;
  const status = special || deriveStatus({ ...record, statusText: wording });
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

function names(record: ClaimRecord, fields: ByField, items: readonly Item[], trace: TraceFn): void {
  const first = fields.get("patientFirst")?.[0];
  const last = fields.get("patientLast")?.[0];
  if (!first || !last || record.patientName) return;
  const order = items.indexOf(first) < items.indexOf(last) ? [first, last] : [last, first];
  record.patientName = order.map((i) => i.cell.text).join(" ");
  trace("patientName", { label: order.map((i) => i.label).join(", "), place: first.place });
}

/** The one member whose claims a list shows, named above it. */
function personAbove(record: ClaimRecord, ctx: Context, trace: TraceFn): void {
  for (const field of PERSON) {
    const found = best(ctx.shared, field);
    const item = found[0];
    if (!item || found.some((i) => i.cell.text !== item.cell.text) || !put(record, field, item.cell.text)) continue;
    trace(field, { label: item.label, place: item.place });
  }
}

function serviceDates(record: ClaimRecord, items: ByField, trace: TraceFn): void {
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
  if (setLine(line, item.field, item.cell.text)) trace(`lines.${at}.${item.field}`, item);
  const codes = itemCodes([item]);
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
    // a payer's own code stays before its wording
    part.reasons = part.reasons?.flatMap((r) => {
      const codes = OWN_CODES.test(r) ? r.split(/[\s,;/]+/) : [];
      const entries = codes.map((c) => ctx.legend.get(c) ?? ctx.legend.get(c.replace(/^0+/, "")));
      if (codes.length === 0 || !entries.every((e) => e !== undefined)) return [r];
      return entries.map(
        (e, i) => e.shown ?? (e.wording.startsWith(codes[i] ?? "") ? e.wording : `${codes[i]} ${e.wording}`),
      );
    });
    if (!part.reasons) delete part.reasons;
  }
  for (const code of shown) {
    const wording = ctx.legend.get(code)?.wording;
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

/** Codes of a payer's own, a legend to them elsewhere. */
const OWN_CODES = /^(?=[A-Z0-9\s,;/]*\d|[A-Z]{2,3}\b)[A-Z0-9]{1,6}(?:[\s,;/]+[A-Z0-9]{2,6})*$/;

/** Drops what repeats: claim-level codes and reasons that its lines already carry. */
function tidy(record: ClaimRecord): void {
  for (const part of [record, ...(record.lines ?? [])]) {
    const { reasons } = part;
    if (reasons && reasons.length > 1)
      part.reasons = reasons.filter((r) => r.includes(" ") || !reasons.some((o) => o.startsWith(`${r} `)));
  }
  for (const line of record.lines ?? [])
    line.reasons = line.reasons?.filter((r) => r.includes(" ") || !record.reasons?.some((o) => o.startsWith(`${r} `)));
  for (const line of record.lines ?? []) if (!line.reasons?.length) delete line.reasons;
  for (const key of ["adjustments", "remarks", "reasons"] as const) if (record[key]?.length === 0) delete record[key];
  if (record.payerName && record.payerName === record.providerName) delete record.payerName;
}
