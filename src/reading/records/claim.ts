import { isNpi } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import type { ClaimRecord, ClaimStatus, Evidence, EvidenceMap, ServiceLine } from "../../claims/record.ts";
import { deriveStatus } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import type { Row } from "../structure/facts.ts";
import { readStatusCodes } from "../vocabulary/codes.ts";
import {
  nameAndId,
  nameAndNpi,
  payerIn,
  readDate,
  readDates,
  readId,
  readMethod,
  readName,
  readPayment,
  withoutDay,
} from "../vocabulary/values.ts";
import {
  badge,
  casualtyCodes,
  codeRows,
  expand,
  headingName,
  legends,
  lineDates,
  MARKS,
  memberBeside,
  methodOf,
  names,
  namesBothWays,
  notes,
  numberOf,
  serviceDates,
  type TraceFn,
  titledStatus,
  totals,
} from "./beside.ts";
import { cardLines, LINE_FIELDS, NO_CARDS } from "./cards.ts";
import { type ByField, best, byField, NONE, ownAmounts, rowItems } from "./items.ts";
import type { Entry } from "./legend.ts";
import { itemCodes, readLines } from "./lines.ts";
import { AMOUNTS, addCodes, type Draft, type Item, isAmount, type Mapped } from "./model.ts";
import { newestRound } from "./rounds.ts";

/** A draft -> the claim record of the capture contract. */

export interface Context {
  /** Facts of the page outside every claim, for what a payment's header says of all its claims. */
  shared: ByField;
  /** Take payment facts and provider from the page's header. */
  remittance: boolean;
  payerName: { text: string; label: string; place: string } | undefined;
  /** Who a remittance is sent to. */
  addressee: string | undefined;
  /** Code -> wording, from legends. */
  legend: ReadonlyMap<string, Entry>;
  explain: boolean;
  /** The page shows several claims as cards. */
  cards: boolean;
  /** A map: a page may show a word that every object has, such as `constructor`. */
  statuses: ReadonlyMap<string, ClaimStatus>;
  /** The page is about an injury: its P-codes are CARCs of property and casualty. */
  casualty: boolean;
  /** Wordings of status letters, from the page. */
  explained: ReadonlyMap<string, string>;
  isName(text: string): boolean;
  isReasonTitle(title: string): boolean;
  meaning(label: string, value: string): Field | undefined;
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
        value = readDates(text)?.[0];
        break;
      case "paymentDate":
        value = readDates(text)?.[0] ?? readPayment(text)?.date;
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
        value = readName(nameAndId(text).name);
        break;
      case "payerName":
        value = readName(payerIn(text));
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
            !(asLine && told.includes(i) && CODES.has(i.field)),
        )
      : items;
  const fields = byField(ownAmounts(own));

  const common = lineItems(draft);
  let numberLabel = "";
  for (const field of SINGLE) {
    let candidates = best(fields, field);
    if (candidates.length === 0 && common.has(field)) candidates = [common.get(field) as Item];
    if (candidates.length === 0 && ctx.remittance && SHARED.includes(field)) candidates = best(ctx.shared, field);
    for (const item of candidates) {
      if (field === "paymentNumber" && isRequestTrace(item) && !isPaid(ctx, fields)) continue;
      if (!put(record, field, item.cell.text)) continue;
      trace(field, item);
      if (field === "paymentNumber") {
        numberLabel = item.label;
        methodOf(record, item, trace);
      }
      if (field === "paymentMethod" || field === "paymentDate") numberOf(record, item, trace);
      if (field === "paymentDate" && !namesBothWays(numberLabel)) methodOf(record, item, trace);
      break;
    }
  }
  const section = first?.mapped.grid.section ?? fields.get("claimNumber")?.[0]?.section;
  if (section && !record.statusText) titledStatus(record, section, trace);
  names(record, fields, own, trace);
  memberBeside(record, fields, trace);
  if (draft.row && !PERSON.some((f) => record[f as "memberId"] !== undefined)) personAbove(record, ctx, trace);
  serviceDates(record, fields, trace);
  for (const item of fields.get("statusCodes") ?? []) {
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
  totals(record, draft, ctx, trace);
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
  if (!record.providerName && ctx.addressee) {
    record.providerName = ctx.addressee;
    trace("providerName", { label: "address", place: "head of the remittance" });
  }
  if (ctx.casualty) casualtyCodes(record);
  const special = record.statusText && ctx.statuses.get(record.statusText.toLowerCase());
  const wording = ctx.explained.get(record.statusText ?? "") ?? record.statusText;
  const status = special || deriveStatus({ ...record, statusText: wording });
  if (status) {
    record.status = status;
    trace("status", evidence.statusText ?? { label: "status", place: "worked out from the codes shown" });
  }
  // a line's bare code counts for its denial, and goes where the claim says what it means
  tidy(record);
  return { record, evidence };
}

/** A trace number that no word ties to a payment: a status request has one too (TRN of the X12 276). */
const isRequestTrace = ({ label }: Item): boolean =>
  /\btr(?:ace|n)/i.test(label) && !/eft|ach|che?c?k|pay|pmt|pymt|reassoc|remit|deposit/i.test(label);

/** True where the page tells of a payment: then a trace number is its. */
const isPaid = (ctx: Context, fields: ByField): boolean =>
  ctx.remittance ||
  fields.has("paymentDate") ||
  best(fields, "paid").some((item) => (parseMoney(item.cell.text) ?? 0) > 0);

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

/** The one member whose claims a list shows, named above it. */
function personAbove(record: ClaimRecord, ctx: Context, trace: TraceFn): void {
  for (const field of PERSON) {
    const found = best(ctx.shared, field);
    const item = found[0];
    if (!item || found.some((i) => i.cell.text !== item.cell.text) || !put(record, field, item.cell.text)) continue;
    trace(field, { label: item.label, place: item.place });
  }
}

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
  // a bare code that lines show with what it is worth there
  const ofLines = new Set(record.lines?.flatMap((l) => l.adjustments ?? []).map((a) => a.code));
  record.adjustments = record.adjustments?.filter((a) => a.group || a.amount !== undefined || !ofLines.has(a.code));
  if (!record.adjustments) delete record.adjustments;
  for (const key of ["adjustments", "remarks", "reasons"] as const) if (record[key]?.length === 0) delete record[key];
  if (record.payerName && record.payerName === record.providerName) delete record.payerName;
}
