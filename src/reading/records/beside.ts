import { parseMoney } from "../../claims/money.ts";
import type { ClaimRecord, Evidence, ServiceLine } from "../../claims/record.ts";
import { isStatusWording, statusOfText } from "../../claims/status.ts";
import type { Note, Row } from "../structure/facts.ts";
import { readCodes } from "../vocabulary/codes.ts";
import { isBlank, nameAndId, readDates, readPayment } from "../vocabulary/values.ts";
import type { Context } from "./claim.ts";
import { isStatusLike } from "./columnvalues.ts";
import { type ByField, best } from "./items.ts";
import { itemCodes, readReason, rowValues, setLine, title, zipCodes } from "./lines.ts";
import { addCodes, type Draft, type Item, isAmount } from "./model.ts";

/** What completes a claim beside its labelled values: dates of lines, totals, badges, notes, legends. */

/** A tick or a dot before a wording is a picture, no part of it. */
export const MARKS = /^(?:[\p{So}\p{Sm}\p{Po}\s]|\uFE0F)+(?=[\p{L}\d])|\s*\p{So}\uFE0F?$/gu;

/** `97 – The benefit …`: an entry of a legend, which is joined by its code. */
const LEGEND_STYLE = /^[A-Z]{0,2}\d{1,3}\s*[-–—:=]\s+[A-Z]/;

/** Notes where a value came from; `path` is the field's, such as `lines.0.paid`. */
export type TraceFn = (path: string, e: Evidence) => void;

const CHECK = /\b(?:check|chk|cheque|warrant)\b/i;
const EFT = /\b(?:eft|ach|direct deposit|electronic)\b/i;

/** A number labelled as a check's or an EFT's says how the money went. */
export function methodOf(record: ClaimRecord, item: Item, trace: TraceFn): void {
  const told = readPayment(item.cell.text);
  if (told?.date && !record.paymentDate) {
    record.paymentDate = told.date;
    trace("paymentDate", item);
  }
  // `Check/EFT` says neither: the number itself may
  const [own] = /^(?:eft|ach|chk|check)(?=[-\s]?\d)/i.exec(item.cell.text) ?? [];
  const check = CHECK.test(own ?? item.label);
  const eft = EFT.test(own ?? item.label);
  const card = /\b(?:virtual|v-?) ?card\b|\bvcc\b/i.test(item.label);
  const method = told?.method ?? (card ? "virtual-card" : check === eft ? undefined : check ? "check" : "eft");
  if (!method || record.paymentMethod) return;
  record.paymentMethod = method;
  trace("paymentMethod", item);
}

/** `Check/EFT #` names both ways: then `Check Date` beside it tells neither. */
export const namesBothWays = (label: string): boolean => CHECK.test(label) && EFT.test(label);

/** `Paid by: EFT 0081177203 on 2026-03-05` tells more than the way. */
export function numberOf(record: ClaimRecord, item: Item, trace: TraceFn): void {
  const told = readPayment(item.cell.text);
  if (!told || record.paymentNumber) return;
  record.paymentNumber = told.number;
  trace("paymentNumber", item);
  if (told.date) record.paymentDate ??= told.date;
}

const OF_ALL: ReadonlySet<string | undefined> = new Set(["paid", "denied", "pending", "rejected", "revised"]);

/** `CLAIMS DENIED` above claims says it of every one of them, as the sections of a Medicaid remittance do. */
export function titledStatus(record: ClaimRecord, section: readonly string[], trace: TraceFn): void {
  const above = section[section.length - 1] ?? "";
  const wording = above.replace(/\bclaims\b/i, "").trim();
  if (wording === above || above.split(" ").length > 4 || !isStatusWording(wording)) return;
  if (!OF_ALL.has(statusOfText(wording))) return;
  record.statusText = above;
  trace("statusText", { label: above, place: "title of the section" });
}

/** A name whose parts have labels of their own, in the order in which the page shows them. */
export function names(record: ClaimRecord, fields: ByField, items: readonly Item[], trace: TraceFn): void {
  const first = fields.get("patientFirst")?.[0];
  const last = fields.get("patientLast")?.[0];
  if (!first || !last || record.patientName) return;
  const order = items.indexOf(first) < items.indexOf(last) ? [first, last] : [last, first];
  record.patientName = order.map((i) => i.cell.text).join(" ");
  trace("patientName", { label: order.map((i) => i.label).join(", "), place: first.place });
}

/** `Member: Brannock, Idella (0034417708)`: the number behind a member's name is the member's; a patient's could be an account. */
export function memberBeside(record: ClaimRecord, fields: ByField, trace: TraceFn): void {
  if (record.memberId) return;
  for (const item of best(fields, "patientName")) {
    const { id } = nameAndId(item.cell.text);
    if (!id || !/member|subscriber|insured|enrollee|beneficiary|recipient/i.test(item.label)) continue;
    record.memberId = id;
    trace("memberId", item);
    return;
  }
}

/** First and last day of service, from a range or from days with labels of their own. */
export function serviceDates(record: ClaimRecord, items: ByField, trace: TraceFn): void {
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

/** Days of service that only the lines tell: the earliest and the latest of them. */
export function lineDates(record: ClaimRecord, lines: readonly ServiceLine[], trace: TraceFn): void {
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
export function expand(item: Item, line: ServiceLine | undefined, lines: readonly ServiceLine[], trace: TraceFn): void {
  if (!line || isBlank(item.cell.text)) return;
  const at = lines.indexOf(line);
  if (setLine(line, item.field, item.cell.text)) trace(`lines.${at}.${item.field}`, item);
  const codes = itemCodes([item]);
  addCodes(line, codes);
  for (const key of ["adjustments", "remarks", "reasons"] as const)
    if (codes[key].length > 0) trace(`lines.${at}.${key}`, item);
}

/** `PT RESP 28.94`: an amount that its own cell names. */
const NAMED_AMOUNT = /^([A-Za-z][A-Za-z ./]+?):?\s+(\(?\$?-?[\d,]*\d\.\d\d\)?)$/;

/** The totals row of the line table gives the claim's amounts where the page shows them nowhere else. */
export function totals(record: ClaimRecord, draft: Draft, ctx: Context, trace: TraceFn): void {
  for (const { mapped, row } of draft.totals) {
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
    for (const cell of row.cells) {
      const [, label = "", amount = ""] = NAMED_AMOUNT.exec(cell?.text ?? "") ?? [];
      const field = label && ctx.meaning(label, amount);
      if (!field || !isAmount(field) || record[field] !== undefined) continue;
      record[field] = parseMoney(amount);
      trace(field, { label, place: `table${title(mapped)}, totals row` });
    }
  }
}

/** Tables of codes beside the lines: joined to the line whose number they name, else to the claim. */
export function codeRows(
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

/** `PAID $902.15 on 07/08/26`: what became of the claim, how much and when. */
const PAID_BADGE =
  /^(paid|payment (?:issued|sent)|approved)\s+(\$[\d,]+\.\d\d)(?:,?\s+(?:on\s+)?([\dA-Z][\w/ ,.-]{5,14}))?$/i;

function paidBadge(record: ClaimRecord, draft: Draft, trace: TraceFn): void {
  const told = draft.notes.flatMap((note) => {
    const m = PAID_BADGE.exec(note.text);
    return m && !note.box.hidden
      ? [{ note, wording: m[1] ?? "", cents: parseMoney(m[2] ?? ""), day: readDates(m[3] ?? "")?.[0] }]
      : [];
  });
  const [found] = told;
  if (!found || told.length > 1) return;
  const from = { label: found.note.section.at(-1) ?? "badge", place: "beside the heading" };
  record.statusText = found.wording;
  trace("statusText", from);
  if (found.cents !== undefined && record.paid === undefined) {
    record.paid = found.cents;
    trace("paid", from);
  }
  if (found.day && !record.paymentDate && /^pa/i.test(found.wording)) {
    record.paymentDate = found.day;
    trace("paymentDate", from);
  }
}

/** The badge that says a claim's status without a label: the plain status wording nearest to the claim's number, else any beside it. */
export function badge(record: ClaimRecord, draft: Draft, lineOf: ReadonlyMap<Row, ServiceLine>, trace: TraceFn): void {
  if (record.statusText) return;
  paidBadge(record, draft, trace);
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

/** What a text below a title of reasons also can be: a word to the reader, a dated entry, how to appeal. */
const NO_REASON =
  /^(?:(?:do not|please|if |you |claims |call|contact|see|visit|for (?:more|help|questions))\b|\d{1,2}\/\d{1,2}\/\d{2,4}\b)|\bappeals? (?:for|must|may|can|should)\b/i;

/** `Reduced by $20.00 (CO-45)`: an amount with its code, in a sentence. */
const IN_BRACKETS = /\d\.\d\d\s*\(\s*(?:CO|PR|OA|PI|CR)[- ]?\w{1,3}\s*\)/;

function isOnLine(record: ClaimRecord, code: string): boolean {
  return Boolean(record.lines?.some((l) => l.adjustments?.some((a) => a.code === code)));
}

/** Reasons and codes that stand in texts without a label: below a title that asks for them, or in a line's expansion. */
export function notes(
  record: ClaimRecord,
  draft: Draft,
  lineOf: ReadonlyMap<Row, ServiceLine>,
  ctx: Context,
  trace: TraceFn,
): void {
  let codedAbove = false;
  for (const note of draft.notes) {
    const line = note.owner ? lineOf.get(note.owner) : undefined;
    const titled = note.section.length > 0 && ctx.isReasonTitle(note.section[note.section.length - 1] ?? "");
    const owned = line !== undefined || (note.owner !== undefined && note.owner === draft.row?.row);
    const coded = /^[\s(]*(?:CO|PR|OA|PI|CR)\s?[-– ]?\s?\d{1,3}\b/.test(note.text);
    const remarked: boolean = codedAbove && /^(?:MA\d{2,3}|M\d{1,3}|N\d{1,3})\s+[A-Z]/.test(note.text);
    codedAbove = coded || remarked;
    if (isStatusWording(note.text)) continue;
    if (!coded && IN_BRACKETS.test(note.text)) {
      addCodes(line ?? record, { adjustments: readCodes(note.text, false).adjustments });
      continue;
    }
    if (note.heading || note.text.length < 8 || !(titled || owned || coded || remarked) || /\?$/.test(note.text))
      continue;
    if (NO_REASON.test(note.text)) continue;
    if (!coded && (note.text.match(/[A-Za-z]{2,}/g) ?? []).length < 3) continue;
    if (!owned && LEGEND_STYLE.test(note.text)) continue;
    const found = readReason(note.text);
    // wording for codes that the lines already carry
    const explains = !owned && found.adjustments.every((a) => a.amount === undefined && isOnLine(record, a.code));
    addCodes(line ?? record, {
      adjustments: explains ? [] : found.adjustments,
      remarks: found.remarks,
      reasons: found.rest.split(" ").length > 1 ? [found.rest] : [],
    });
    trace(line ? "lines.reasons" : "reasons", {
      label: note.section[note.section.length - 1] ?? "note",
      place: "text below",
    });
  }
}

/** `P12 Fee schedule adjustment`: CARCs P1 to P32 are those of property and casualty claims. */
const CASUALTY = /^P(?:[1-9]|[12]\d|3[0-2])(?![\w.])/;

const BARE_CODES = /^(?:[A-Z]?\d{1,3}[\s,;]*)+$/;

/** Takes the CARCs of property and casualty out of the reasons. */
export function casualtyCodes(record: ClaimRecord): void {
  for (const part of [...(record.lines ?? []), record]) {
    const reasons = part.reasons ?? [];
    if (!reasons.some((r) => CASUALTY.test(r))) continue;
    delete part.reasons;
    for (const reason of reasons) {
      const code = CASUALTY.exec(reason)?.[0];
      const rest = reason.slice(code?.length ?? 0).replace(/^[\s,;:–—-]+/, "");
      // the codes of one list are of one kind
      const more = code && BARE_CODES.test(rest) ? readCodes(rest, true) : undefined;
      const all = [...(code ? [{ code }] : []), ...(more?.adjustments ?? [])];
      const adjustments = part === record ? all.filter((a) => !isOnLine(record, a.code)) : all;
      addCodes(part, { adjustments, reasons: [more ? more.rest : rest] });
    }
  }
}

/** Codes of a payer's own, a legend to them elsewhere. */
const OWN_CODES = /^(?=[A-Z0-9\s,;/]*\d|[A-Z]{2,3}\b)[A-Z0-9]{1,6}(?:[\s,;/]+[A-Z0-9]{2,6})*$/;

/** Wording of the legend for the codes that this claim shows. */
export function legends(record: ClaimRecord, ctx: Context, trace: TraceFn): void {
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
export function headingName(record: ClaimRecord, draft: Draft, ctx: Context, trace: TraceFn): void {
  const named = draft.notes.filter((n) => !n.owner && ctx.isName(nameAndId(n.text).name));
  const found = named.find((n) => n.heading) ?? (ctx.cards && named.length === 1 ? named[0] : undefined);
  if (!found) return;
  const { name, id } = nameAndId(found.text);
  record.patientName = name;
  if (id && /^(?:MBR|MEM|MID|SUB)/.test(id) && !record.memberId) {
    record.memberId = id;
    trace("memberId", { label: "heading", place: "beside the name" });
  }
  trace("patientName", { label: "heading", place: "heading of the claim" });
}
