import type { Advice } from "../../../claims/advice.ts";
import { daysBetween, localToday } from "../../../claims/dates.ts";
import type { ClaimRecord, ServiceLine } from "../../../claims/record.ts";
import type { ClaimEntry, ClaimSummary } from "../../../claims/work.ts";
import { maskIdentifier } from "../../../ui/mask.ts";
import type { ExportForm } from "../../model.ts";

/** The columns of the denial log: what one claim gives for each. Cents for money, ISO days for dates. */

export interface Source {
  entry: ClaimEntry;
  summary: ClaimSummary;
  advice: Advice;
  today: string;
}

export type CellKind = "text" | "money" | "date" | "number" | "word";

export interface Column {
  key: string;
  kind: CellKind;
  /** Who may see it. `person`: names and numbers of the patient; `ours`: our own remarks and tactics. */
  about?: "person" | "ours" | undefined;
  of(source: Source): string | number | undefined;
}

/** Distinct values of a field of the claim and of its lines, as one text. */
function across(record: ClaimRecord, of: (part: ClaimRecord | ServiceLine) => readonly (string | undefined)[]) {
  const values = [record, ...(record.lines ?? [])].flatMap((part) => of(part).filter((v) => v !== undefined));
  return [...new Set(values)].join(", ") || undefined;
}

const now = ({ entry }: Source) => entry.history.current;
const lastAppeal = ({ entry }: Source) => entry.work.appeals.at(-1);
const lastCall = ({ entry }: Source) => entry.work.calls.at(-1);
const first = ({ advice }: Source) => advice.actions[0];

/** The day on which the claim was first seen denied, as the payer dates it. */
function denialDate({ entry }: Source): string | undefined {
  const seen = entry.history.sightings.find(({ record }) => record.status === "denied");
  return seen && (seen.record.processedDate ?? localToday(new Date(seen.capturedAt)));
}

function procedures(record: ClaimRecord): string | undefined {
  const codes = record.lines?.map((line) => [line.procedure, ...(line.modifiers ?? [])].filter(Boolean).join("-"));
  return [...new Set(codes?.filter(Boolean))].join(", ") || undefined;
}

function touchDays({ entry }: Source): string[] {
  const instants = [
    ...entry.history.sightings.map((s) => s.capturedAt),
    ...entry.work.calls.map((c) => c.at),
    ...entry.work.notes.map((n) => n.at),
  ];
  return [...new Set(instants.map((at) => localToday(new Date(at))))].sort();
}

function closedDay({ entry }: Source): string | undefined {
  return entry.work.closed && localToday(new Date(entry.work.closed.at));
}

function daysToResolution(source: Source): number | undefined {
  const from = denialDate(source);
  const to = closedDay(source);
  return from && to && to >= from ? daysBetween(from, to) : undefined;
}

function recovered({ entry }: Source): number | undefined {
  const appeals = entry.work.appeals.reduce((sum, appeal) => sum + (appeal.amount ?? 0), 0);
  return entry.work.closed?.amount ?? (appeals > 0 ? appeals : undefined);
}

function notes({ entry }: Source): string | undefined {
  const all = [
    ...entry.work.notes.map((note) => ({ at: note.at, text: note.text })),
    ...entry.work.calls.map((call) => ({ at: call.at, text: call.summary })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return all.map(({ at, text }) => `${localToday(new Date(at))}: ${text}`).join("\n") || undefined;
}

function portals({ entry }: Source): string {
  return entry.history.source.host || entry.history.source.portal;
}

const deniedCents = ({ advice }: Source) => {
  const amounts = advice.denials.flatMap((denial) => denial.amount ?? []);
  return amounts.length > 0 ? amounts.reduce((sum, cents) => sum + cents, 0) : undefined;
};

const confidence = ({ advice }: Source) =>
  advice.denials.length > 0 ? Math.round(100 * Math.min(...advice.denials.map((d) => d.confidence))) : undefined;

const deadlineRule = (source: Source) => {
  const basis = first(source)?.deadlineBasis;
  return basis && `${basis.rule} (${basis.source})`;
};

const preventable = ({ entry }: Source) => {
  const known = entry.work.closed?.preventable;
  return known === undefined ? undefined : known ? "answer.yes" : "answer.no";
};

const word = (group: string, value: string | undefined) => (value === undefined ? undefined : `${group}.${value}`);

export const COLUMNS: readonly Column[] = [
  { key: "claimNumber", kind: "text", about: "person", of: (s) => now(s).claimNumber },
  { key: "account", kind: "text", about: "person", of: (s) => now(s).patientControlNumber },
  { key: "patient", kind: "text", about: "person", of: (s) => now(s).patientName },
  { key: "memberId", kind: "text", about: "person", of: (s) => now(s).memberId },
  { key: "payer", kind: "text", of: (s) => now(s).payerName },
  { key: "planType", kind: "text", of: (s) => s.entry.work.facts.lineOfBusiness },
  { key: "serviceFrom", kind: "date", of: (s) => now(s).serviceFrom },
  { key: "serviceTo", kind: "date", of: (s) => now(s).serviceTo },
  { key: "provider", kind: "text", of: (s) => now(s).providerName },
  { key: "npi", kind: "text", of: (s) => now(s).providerNpi },
  { key: "procedures", kind: "text", of: (s) => procedures(now(s)) },
  { key: "diagnoses", kind: "text", of: (s) => across(now(s), (p) => ("diagnoses" in p ? (p.diagnoses ?? []) : [])) },
  { key: "billed", kind: "money", of: (s) => now(s).billed },
  { key: "allowed", kind: "money", of: (s) => now(s).allowed },
  { key: "paid", kind: "money", of: (s) => now(s).paid },
  { key: "patientResponsibility", kind: "money", of: (s) => now(s).patientResponsibility },
  { key: "deniedAmount", kind: "money", of: deniedCents },
  { key: "status", kind: "word", of: (s) => word("status", now(s).status) },
  { key: "statusText", kind: "text", of: (s) => now(s).statusText },
  { key: "statusDate", kind: "date", of: (s) => now(s).processedDate },
  { key: "receivedDate", kind: "date", of: (s) => now(s).receivedDate },
  { key: "denialDate", kind: "date", of: denialDate },
  {
    key: "carc",
    kind: "text",
    of: (s) => across(now(s), (p) => (p.adjustments ?? []).map((a) => (a.group ? `${a.group}-${a.code}` : a.code))),
  },
  { key: "rarc", kind: "text", of: (s) => across(now(s), (p) => p.remarks ?? []) },
  { key: "payerWords", kind: "text", of: (s) => across(now(s), (p) => p.reasons ?? []) },
  { key: "category", kind: "word", of: (s) => word("cause", s.advice.rootCause) },
  { key: "preventable", kind: "word", about: "ours", of: preventable },
  { key: "rootCause", kind: "text", about: "ours", of: (s) => s.advice.denials[0]?.evidence },
  { key: "actionTaken", kind: "text", about: "ours", of: (s) => lastAppeal(s)?.kind ?? lastAppeal(s)?.level },
  { key: "appealLevel", kind: "text", of: (s) => lastAppeal(s)?.level },
  { key: "appealFiled", kind: "date", of: (s) => lastAppeal(s)?.sentOn },
  { key: "appealDeadline", kind: "date", of: (s) => first(s)?.deadline },
  { key: "deadlineRule", kind: "text", about: "ours", of: deadlineRule },
  { key: "contactMethod", kind: "text", of: (s) => lastAppeal(s)?.method ?? (lastCall(s) ? "phone" : undefined) },
  { key: "representative", kind: "text", of: (s) => lastCall(s)?.representative },
  { key: "callReference", kind: "text", of: (s) => lastCall(s)?.reference },
  { key: "owner", kind: "text", about: "ours", of: (s) => s.entry.work.tags.join(", ") || undefined },
  { key: "lastTouch", kind: "date", about: "ours", of: (s) => touchDays(s).at(-1) },
  { key: "touches", kind: "number", about: "ours", of: (s) => touchDays(s).length },
  { key: "nextAction", kind: "text", about: "ours", of: (s) => s.summary.tasks[0]?.title },
  {
    key: "nextActionDate",
    kind: "date",
    about: "ours",
    of: (s) => s.summary.tasks[0]?.snoozedUntil ?? s.summary.tasks[0]?.due,
  },
  { key: "promisedDate", kind: "date", of: (s) => lastCall(s)?.promisedDate },
  { key: "outcome", kind: "word", about: "ours", of: (s) => word("outcome", s.entry.work.closed?.outcome) },
  { key: "recovered", kind: "money", about: "ours", of: recovered },
  { key: "daysToResolution", kind: "number", about: "ours", of: daysToResolution },
  { key: "closeReason", kind: "text", about: "ours", of: (s) => s.entry.work.closed?.reason },
  { key: "notes", kind: "text", about: "ours", of: notes },
  { key: "sourcePortal", kind: "text", of: portals },
  { key: "capturedAt", kind: "text", of: (s) => s.entry.history.lastSeenAt },
  { key: "confidence", kind: "number", about: "ours", of: confidence },
];

/** A manager needs no one's name: of personal columns only the masked claim number stays, and no free text that may name someone. */
const MANAGER: ReadonlySet<string> = new Set([
  "account",
  "patient",
  "memberId",
  "notes",
  "representative",
  "closeReason",
]);

/** The columns that a form shows. */
export function columnsFor(form: ExportForm): readonly Column[] {
  if (form === "full") return COLUMNS;
  if (form === "payer") return COLUMNS.filter((column) => column.about !== "ours");
  return COLUMNS.filter((column) => !MANAGER.has(column.key)).map((column) =>
    column.about === "person" ? { ...column, of: (s) => maskText(column.of(s)) } : column,
  );
}

function maskText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : maskIdentifier(String(value));
}
