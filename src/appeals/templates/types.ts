import type { ActionKind, LineOfBusiness, RootCause } from "../../claims/advice.ts";
import type { GroupCode } from "../../claims/record.ts";

/** Letters are data: sentences with `{fields}` of the claim and `[[places]]` for what only the user knows. */

/** Fields that a sentence may state; each says which facts of the claim it rests on. */
export const FIELDS = [
  "payer",
  "claim",
  "patient",
  "member",
  "birth",
  "account",
  "provider",
  "npi",
  "service",
  "received",
  "notice",
  "billed",
  "allowed",
  "paid",
  "amount",
  "lines",
  "codes",
  "meaning",
  "item",
  "procedures",
  "diagnoses",
  "modifiers",
  "separating",
  "units",
  "emergency",
  "level",
  "deadline",
  "form",
  "lastLevel",
  "lastSent",
  "lastDecided",
  "practice",
  "phone",
  "today",
] as const;
export type FieldName = (typeof FIELDS)[number];

/** All parts must hold; within a list one is enough. */
export interface When {
  line?: readonly LineOfBusiness[];
  kind?: readonly ActionKind[];
  carc?: readonly string[];
  notCarc?: readonly string[];
  remark?: readonly string[];
  group?: readonly GroupCode[];
  network?: "in" | "out";
  state?: string;
  /** A pattern for the name of the step, such as `/redetermination/`. */
  level?: RegExp;
  /** Whether the limit has passed on the day of the letter. */
  late?: boolean;
  /** The claim carries emergency department codes. */
  emergency?: boolean;
  /** The payer had the claim soon after the service, within any payer's usual filing limit. */
  prompt?: boolean;
  /** An earlier appeal of this claim was decided. */
  appealed?: boolean;
}

export interface SentenceTemplate {
  text: string;
  when?: When;
  /** Left out where one of these is not known; other unknown fields become places to fill in. */
  needs?: readonly FieldName[];
  /** Where a rule or legal statement comes from. */
  source?: string;
}

/** A plain text is a sentence without conditions. */
export type Line = string | SentenceTemplate;

export interface Argument {
  cause: RootCause;
  /** What the letter is about, after `Re:` and the level. */
  subject: string;
  paragraphs: readonly (readonly Line[])[];
  /** What the payer is asked to do. */
  ask: readonly Line[];
  /** What should go with the letter beside the playbook's documents. */
  enclose?: readonly string[];
}
