import type { RootCause } from "../claims/advice.ts";
import type { EraProblemKey } from "../claims/era/index.ts";
import type { Cents, ClaimStatus, IsoDate, IsoInstant } from "../claims/record.ts";
import type { ClaimSummary } from "../claims/work.ts";

/** What the desk's page and its worker say to each other. Plain data; no vault, no DOM. */

export const AGE_BUCKETS = ["0-30", "31-60", "61-90", "91-120", "120+", "none"] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

export const SCOPES = ["due", "open", "all"] as const;
/** `due`: a task is due by today; `open`: any task is open; `all`: every claim. */
export type Scope = (typeof SCOPES)[number];

export const DUE_FILTERS = ["any", "overdue", "today", "week", "later"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

export const SORT_KEYS = [
  "priority",
  "due",
  "deadline",
  "patient",
  "payer",
  "status",
  "cause",
  "service",
  "billed",
  "stake",
  "seen",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What the worklist shows. Empty lists filter nothing. */
export interface Query {
  scope: Scope;
  text: string;
  payers: string[];
  statuses: ClaimStatus[];
  causes: RootCause[];
  providers: string[];
  tags: string[];
  ages: AgeBucket[];
  due: DueFilter;
  /** Billed amount, in cents. */
  min?: Cents | undefined;
  max?: Cents | undefined;
  /** Name of a set that the figures made (click-through): only its claims. */
  set?: string | undefined;
  sort: SortKey;
  down: boolean;
}

export const EMPTY_QUERY: Query = {
  scope: "due",
  text: "",
  payers: [],
  statuses: [],
  causes: [],
  providers: [],
  tags: [],
  ages: [],
  due: "any",
  sort: "priority",
  down: true,
};

export type FacetName = "payers" | "statuses" | "causes" | "providers" | "tags" | "ages";
export type Facets = Record<FacetName, { value: string; count: number }[]>;

export interface QueryResult {
  /** Claims that match, and how many there are in all. */
  total: number;
  of: number;
  billed: Cents;
  atStake: Cents;
  /** Counts within scope and text, before the other filters. */
  facets: Facets;
  /** How many claims each scope holds. */
  scopes: Record<Scope, number>;
  samples: number;
  /** Grows with every change of the rows, so that windows are read anew. */
  version: number;
}

/** Claims of one payer that are due and that one telephone call can settle. */
export interface CallBundle {
  payer: string;
  claims: ClaimSummary[];
  atStake: Cents;
}

export const EXPORT_FORMS = ["full", "manager", "payer"] as const;
/** `full`: everything; `manager`: no names; `payer`: one payer's claims, without our own remarks. */
export type ExportForm = (typeof EXPORT_FORMS)[number];
export type TableFormat = "csv" | "xlsx" | "json";
export const FHIR_FORMATS = ["fhir", "fhir-deidentified"] as const;
/** FHIR R4 bundles: with names, or with the Safe Harbor identifiers removed. They know no form. */
export type FhirFormat = (typeof FHIR_FORMATS)[number];
export type ExportFormat = TableFormat | FhirFormat;

export function isFhir(format: ExportFormat): format is FhirFormat {
  return (FHIR_FORMATS as readonly string[]).includes(format);
}

export interface ExportRequest {
  ids: string[];
  form: ExportForm;
  format: ExportFormat;
  /** For `payer`: whose claims. */
  payer?: string | undefined;
  today: IsoDate;
  /** Headings by column key, and words such as `status.denied`, in the interface's language. */
  words: Record<string, string>;
}

export interface ExportFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
}

/** One table of a printed or exported view. */
export interface ExportTable {
  headings: string[];
  rows: (string | number | undefined)[][];
}

export const IMPORT_FIELDS = [
  "claimNumber",
  "account",
  "patientName",
  "lastName",
  "firstName",
  "birthDate",
  "memberId",
  "payerName",
  "providerName",
  "serviceFrom",
  "serviceTo",
  "billed",
  "balance",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** Column index of each field. */
export type Mapping = Partial<Record<ImportField, number>>;

/** One open claim of the practice system's list. */
export interface OpenClaim {
  id: string;
  claimNumber?: string | undefined;
  account?: string | undefined;
  patientName?: string | undefined;
  birthDate?: IsoDate | undefined;
  memberId?: string | undefined;
  payerName?: string | undefined;
  providerName?: string | undefined;
  serviceFrom?: IsoDate | undefined;
  serviceTo?: IsoDate | undefined;
  billed?: Cents | undefined;
  balance?: Cents | undefined;
}

export const OPEN_STATES = ["waiting", "seen", "earlier", "unknown"] as const;
/** Seen in a portal today, seen on an earlier day, not yet seen, or not known to the portal. */
export type OpenState = (typeof OPEN_STATES)[number];

export interface OpenClaimRow extends OpenClaim {
  state: OpenState;
  /** The tracked claim that it was recognised as. */
  claimId?: string | undefined;
  status?: ClaimStatus | undefined;
  lastSeenAt?: IsoInstant | undefined;
  /** Its number was put on the clipboard at this instant. */
  copiedAt?: IsoInstant | undefined;
}

export interface OpenClaimsView {
  importedAt?: IsoInstant | undefined;
  rows: OpenClaimRow[];
  counts: Record<OpenState, number>;
}

/** A problem of an import file, said so that the user can mend it: `key` and `values` make the sentence. */
export interface ImportProblem {
  key: ImportProblemKey;
  values: string[];
  /** Line of the file (1-based), where one is meant. */
  line?: number | undefined;
}
export type ImportProblemKey =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "not-a-table"
  | "old-excel"
  | "broken-excel"
  | "unreadable-text"
  | "no-header"
  | "merged-header"
  | "ragged"
  | "no-identifier"
  | "no-date-or-name"
  | "same-column"
  | "bad-date"
  | "bad-money"
  | "row-without-number"
  | "duplicate";

export interface ImportPreview {
  /** Names of the file's columns. */
  columns: string[];
  /** First lines, as text. */
  sample: string[][];
  rows: number;
  headerLine: number;
  mapping: Mapping;
  /** True where the mapping was remembered from an earlier import of such a file. */
  remembered: boolean;
}

export interface ImportCheck {
  /** Lines that can be imported. */
  good: number;
  /** Lines that cannot: at most 100 are listed. */
  problems: ImportProblem[];
  bad: number;
  /** Lines with nothing of a claim in them, such as totals. */
  skipped: number;
}

export interface ImportResult {
  added: number;
  updated: number;
  unchanged: number;
  /** In the last list, no longer in this one. */
  gone: number;
}

/** One group of a figure: how many of how many, with the money behind it. */
export interface FigureGroup {
  key: string;
  n: number;
  of: number;
  cents?: Cents | undefined;
  /** Median days, where the figure is one of days. */
  days?: number | undefined;
  /** Name of the set of claims behind it. */
  set: string;
}

export const FIGURES = [
  "money",
  "denial-rate",
  "overturn",
  "overturn-causes",
  "appeal-success",
  "causes",
  "patterns",
  "actions",
  "ages",
  "decision-days",
  "touches",
  "not-posted",
  "deadlines",
] as const;
export type FigureName = (typeof FIGURES)[number];
export type Figures = Record<FigureName, FigureGroup[]>;

/** Name of the set of claims behind a rising kind of denial. */
export function patternSet(why: string): string {
  return `patterns:${why}`;
}

export interface SavedView {
  name: string;
  query: Query;
}

/** Longest import that is read, in bytes, and most lines of it. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;
export const MAX_IMPORT_ROWS = 20_000;

/** What came of an 835. A file with anything wrong gives its problem and its place; nothing of it is stored. */
export type EraImport =
  | {
      ok: true;
      claims: number;
      /** Not known before. */
      added: number;
      /** Known, with something new. */
      changed: number;
      payments: { payerName?: string | undefined; paymentNumber?: string | undefined; total: Cents }[];
      /** What does not add up, with its segment: at most 20. */
      warnings: { segment: number; text: string }[];
    }
  | { ok: false; key: EraProblemKey; segment: number; detail: string };

export type AuditNote = {
  kind: "export" | "print" | "copy" | "search";
  claims?: string[] | undefined;
  detail?: Record<string, string | number | boolean> | undefined;
};

/** Every request that the worker answers: payload and answer. */
export interface WorkerApi {
  /** Takes in what has changed in the vault since the last time. */
  load: [Record<string, never>, { changed: boolean }];
  status: [Record<string, never>, { unlocked: boolean }];
  query: [{ query: Query; today: IsoDate }, QueryResult];
  rows: [{ from: number; to: number }, { rows: ClaimSummary[]; version: number }];
  ids: [{ limit: number }, string[]];
  byIds: [{ ids: string[] }, ClaimSummary[]];
  neighbour: [{ id: string; step: 1 | -1 }, string | null];
  upsert: [{ rows: ClaimSummary[] }, null];
  calls: [{ today: IsoDate }, CallBundle[]];
  figures: [{ today: IsoDate }, Figures];
  export: [ExportRequest, ExportFile];
  table: [ExportRequest, ExportTable];
  preview: [{ file: File }, ImportPreview];
  check: [{ mapping: Mapping }, ImportCheck];
  import: [{ mapping: Mapping }, ImportResult];
  openClaims: [{ today: IsoDate }, OpenClaimsView];
  markOpen: [{ id: string; mark: "copied" | "unknown" | "known" }, null];
  /** Puts back the list that the last import of this session replaced. */
  undoImport: [Record<string, never>, null];
  getSetting: [{ key: string }, unknown];
  setSetting: [{ key: string; value: unknown }, null];
  audit: [AuditNote, null];
  /** An 835 file: taken in whole, or not at all. */
  importEra: [{ file: File }, EraImport];
  addSamples: [{ today: IsoDate }, { added: number }];
  removeSamples: [Record<string, never>, { removed: number }];
}
export type WorkerRequest = keyof WorkerApi;

/** Why the worker refused. `problem` only for import files. */
export interface WorkerRefusal {
  code: string;
  problem?: ImportProblem | undefined;
}

export type { Progress } from "../ui/wire.ts";
