import { formatDate } from "../../claims/dates.ts";
import { formatMoney } from "../../claims/money.ts";
import type { ClaimRecord, IsoDate } from "../../claims/record.ts";

/**
 * The claim note in the office's own format: text with `{fields}`, in parts set apart by ` | `. A part whose fields are all
 * unknown is left out, and an unknown field takes the word before it along.
 */

/** The short form that A/R callers write. */
export const DEFAULT_FORMAT =
  "{date} {channel} {payer} | Clm {claim} acct {account} | DOS {dos} billed {billed} | rep {rep} ref {ref} | status {status} {codes} {words} recv {received} proc {processed} | allowed {allowed} paid {paid} PR {patient} chk {payment} | {remark} | next {next} by {by} | {initials}";

export const NOTE_FIELDS = [
  "date",
  "channel",
  "payer",
  "claim",
  "account",
  "dos",
  "billed",
  "rep",
  "ref",
  "status",
  "codes",
  "words",
  "received",
  "processed",
  "allowed",
  "paid",
  "patient",
  "payment",
  "remark",
  "next",
  "by",
  "initials",
] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];
export type NoteValues = Partial<Record<NoteField, string | undefined>>;

/** Fills a format. Pure. */
export function fillFormat(format: string, values: NoteValues): string {
  return format
    .split(" | ")
    .map((part) => fillPart(part, values))
    .filter((part) => part !== "")
    .join(" | ");
}

const FIELD = /\{(\w+)\}/;

function fillPart(part: string, values: NoteValues): string {
  if (!FIELD.test(part)) return part.trim();
  const pieces = part.split(/(\{\w+\})/);
  let text = "";
  let filled = false;
  pieces.forEach((piece, index) => {
    const field = FIELD.exec(piece)?.[1];
    if (field === undefined) {
      // the words before a field stay only where the field is known
      const next = FIELD.exec(pieces[index + 1] ?? "")?.[1];
      if (next === undefined || values[next as NoteField]) text += piece;
      return;
    }
    const value = values[field as NoteField]?.replace(/\s+/g, " ").trim();
    if (!value) return;
    filled = true;
    text += value;
  });
  return filled ? text.replace(/\s+/g, " ").trim() : "";
}

/** What a claim itself gives to a note. */
export function claimValues(record: ClaimRecord, statusText: string): NoteValues {
  const money = (cents: number | undefined) => (cents === undefined ? undefined : formatMoney(cents));
  const day = (date: IsoDate | undefined) => date && usDate(date);
  const parts = [record, ...(record.lines ?? [])];
  const codes = parts.flatMap((part) => [
    ...(part.adjustments ?? []).map((a) => (a.group ? `${a.group}-${a.code}` : a.code)),
    ...(part.remarks ?? []),
  ]);
  const words = parts.flatMap((part) => part.reasons ?? []);
  return {
    payer: record.payerName,
    claim: record.claimNumber,
    account: record.patientControlNumber,
    dos: [day(record.serviceFrom), record.serviceTo === record.serviceFrom ? undefined : day(record.serviceTo)]
      .filter(Boolean)
      .join("-"),
    billed: money(record.billed),
    status: statusText,
    codes: [...new Set(codes)].join(" "),
    words: words[0] ? `"${words[0]}"` : undefined,
    received: day(record.receivedDate),
    processed: day(record.processedDate),
    allowed: money(record.allowed),
    paid: money(record.paid),
    patient: money(record.patientResponsibility),
    payment: record.paymentNumber,
  };
}

/** `2026-03-09` -> `03/09/2026`, as practice systems show it. */
export function usDate(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return year && month && day ? `${month}/${day}/${year}` : formatDate(date);
}
