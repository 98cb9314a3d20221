import type { ActionKind, RootCause, Task, UserFacts } from "./advice.ts";
import type { ClaimHistory } from "./history.ts";
import type { Cents, ClaimRecord, ClaimStatus, IsoDate, IsoInstant } from "./record.ts";

/** What the user adds to a claim, and what lists show of it. Plain data; the vault encrypts all of it. */

export interface Note {
  /** Random id. */
  id: string;
  at: IsoInstant;
  text: string;
  /** Initials or name, as the user set them. */
  author?: string | undefined;
}

export interface CallRecord {
  id: string;
  at: IsoInstant;
  summary: string;
  representative?: string | undefined;
  /** The payer's call reference number. */
  reference?: string | undefined;
  promisedDate?: IsoDate | undefined;
  minutes?: number | undefined;
  author?: string | undefined;
}

export const APPEAL_METHODS = ["portal", "fax", "mail", "phone"] as const;
export type AppealMethod = (typeof APPEAL_METHODS)[number];
export const APPEAL_OUTCOMES = ["won", "partly-won", "lost", "withdrawn"] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** One appeal, reconsideration or reopening that was sent, and what came of it. */
export interface AppealRecord {
  id: string;
  /** Such as `redetermination`, `first-level appeal`. */
  level: string;
  kind?: ActionKind | undefined;
  sentOn: IsoDate;
  method: AppealMethod;
  trackingNumber?: string | undefined;
  /** The day by which the payer must have decided. */
  decisionDue?: IsoDate | undefined;
  outcome?: AppealOutcome | undefined;
  decidedOn?: IsoDate | undefined;
  /** What the decision brought, in cents. */
  amount?: Cents | undefined;
}

/** What the user did about a task: done at an instant, or not before a day. */
export interface TaskState {
  doneAt?: IsoInstant | undefined;
  snoozedUntil?: IsoDate | undefined;
}

export const CLOSE_OUTCOMES = [
  "recovered",
  "partly-recovered",
  "patient-billed",
  "other-payer",
  "written-off",
  "no-action",
] as const;
export type CloseOutcome = (typeof CLOSE_OUTCOMES)[number];

/** How the user's work on a claim ended. New tasks of a later decision show again all the same. */
export interface Closing {
  at: IsoInstant;
  outcome: CloseOutcome;
  /** What the work brought in, in cents. */
  amount?: Cents | undefined;
  reason?: string | undefined;
  /** Whether the practice could have prevented the denial, where the user said so. */
  preventable?: boolean | undefined;
}

export interface ClaimWork {
  notes: Note[];
  calls: CallRecord[];
  appeals: AppealRecord[];
  /** By task key. */
  tasks: Record<string, TaskState>;
  tags: string[];
  facts: UserFacts;
  /** Never purged while set. */
  legalHold?: boolean | undefined;
  /** The day on which the user posted the payment in the practice system. */
  postedOn?: IsoDate | undefined;
  /** Names of documents that the user has at hand, as the actions call them. */
  documents?: string[] | undefined;
  closed?: Closing | undefined;
}

/** Everything stored of one claim. */
export interface ClaimEntry {
  history: ClaimHistory;
  work: ClaimWork;
  /** Ids of linked claims: replacements, originals, the same service under another number. */
  links: string[];
  /** Too few facts were shown to know which claim this is; it never merges. */
  unmatched?: boolean | undefined;
  sample?: boolean | undefined;
}

/**
 * A task as lists show it. The key stays the same while the task means the same, so that done and snoozed stick;
 * a new adjudication should give a new key.
 */
export interface KeyedTask extends Task {
  key: string;
  /** Not shown before this day. */
  snoozedUntil?: IsoDate | undefined;
}

/** One claim in one row: what lists, search and the popup need, without opening the claim. */
export interface ClaimSummary {
  id: string;
  portal: string;
  payerName?: string | undefined;
  patientName?: string | undefined;
  memberId?: string | undefined;
  claimNumber?: string | undefined;
  patientControlNumber?: string | undefined;
  providerName?: string | undefined;
  serviceFrom?: IsoDate | undefined;
  billed?: Cents | undefined;
  paid?: Cents | undefined;
  status?: ClaimStatus | undefined;
  statusText?: string | undefined;
  rootCause?: RootCause | undefined;
  /** What the open actions could still bring in, in cents. */
  atStake: Cents;
  /** The nearest deadline of an open action. */
  deadline?: IsoDate | undefined;
  /** Open ones, most urgent first; snoozed ones carry the day on which they return. */
  tasks: KeyedTask[];
  tags: string[];
  firstSeenAt: IsoInstant;
  lastSeenAt: IsoInstant;
  /** The day for which tasks and priorities were worked out. */
  asOf: IsoDate;
  unmatched?: boolean | undefined;
  sample?: boolean | undefined;
  legalHold?: boolean | undefined;
}

/** A claim nobody has worked on yet. */
export function emptyWork(): ClaimWork {
  return { notes: [], calls: [], appeals: [], tasks: {}, tags: [], facts: {} };
}

/** Drops done tasks and marks snoozed ones; most urgent first (priority, then day, then key). */
export function openTasks(tasks: readonly KeyedTask[], work: ClaimWork): KeyedTask[] {
  return tasks
    .filter((task) => work.tasks[task.key]?.doneAt === undefined)
    .map((task) => {
      const until = work.tasks[task.key]?.snoozedUntil;
      return until === undefined ? task : { ...task, snoozedUntil: until };
    })
    .sort((a, b) => b.priority - a.priority || compareText(a.due, b.due) || compareText(a.key, b.key));
}

/** The day on which a task first shows as due: its own, or the day to which it was snoozed. */
export function effectiveDay(task: KeyedTask): IsoDate {
  return task.snoozedUntil !== undefined && task.snoozedUntil > task.due ? task.snoozedUntil : task.due;
}

/** The day that presses most: the nearest deadline, else the first day on which a task is due. */
export function firstDeadline(summary: ClaimSummary): IsoDate | undefined {
  return summary.deadline ?? summary.tasks.map(effectiveDay).sort()[0];
}

/** Among claims of one priority: what presses first, then the dearest; the random id last, so that every list has the same order. */
export function compareUrgency(a: ClaimSummary, b: ClaimSummary): number {
  const [left, right] = [firstDeadline(a) ?? "9999", firstDeadline(b) ?? "9999"];
  return compareText(left, right) || b.atStake - a.atStake || compareText(a.id, b.id);
}

/** The summary without advice: what the record itself says. `followup` adds cause, money at stake and tasks. */
export function basicSummary(entry: ClaimEntry, today: IsoDate): ClaimSummary {
  const { history, work } = entry;
  const now: ClaimRecord = history.current;
  return {
    id: history.id,
    portal: history.source.portal,
    payerName: now.payerName,
    patientName: now.patientName,
    memberId: now.memberId,
    claimNumber: now.claimNumber,
    patientControlNumber: now.patientControlNumber,
    providerName: now.providerName,
    serviceFrom: now.serviceFrom,
    billed: now.billed,
    paid: now.paid,
    status: now.status,
    statusText: now.statusText,
    atStake: 0,
    tasks: [],
    tags: work.tags,
    firstSeenAt: history.firstSeenAt,
    lastSeenAt: history.lastSeenAt,
    asOf: today,
    unmatched: entry.unmatched,
    sample: entry.sample,
    legalHold: work.legalHold,
  };
}

/** Two people's work on one claim (a restored backup): nothing is lost; of one item in both, `theirs` wins only where ours is missing. */
export function mergeWork(ours: ClaimWork, theirs: ClaimWork): ClaimWork {
  return {
    notes: unionById(ours.notes, theirs.notes),
    calls: unionById(ours.calls, theirs.calls),
    appeals: unionById(ours.appeals, theirs.appeals),
    tasks: { ...theirs.tasks, ...ours.tasks },
    tags: [...new Set([...ours.tags, ...theirs.tags])],
    facts: { ...theirs.facts, ...ours.facts },
    legalHold: ours.legalHold || theirs.legalHold || undefined,
    postedOn: ours.postedOn ?? theirs.postedOn,
    documents: unionOf(ours.documents, theirs.documents),
    closed: ours.closed ?? theirs.closed,
  };
}

function unionById<T extends { id: string }>(ours: readonly T[], theirs: readonly T[]): T[] {
  const known = new Set(ours.map((item) => item.id));
  return [...ours, ...theirs.filter((item) => !known.has(item.id))];
}

function unionOf(ours: readonly string[] = [], theirs: readonly string[] = []): string[] | undefined {
  const all = [...new Set([...ours, ...theirs])];
  return all.length > 0 ? all : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
