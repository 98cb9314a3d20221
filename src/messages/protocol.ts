import { z } from "zod";
import type { Advice, RootCause } from "../claims/advice.ts";
import { ACTION_KINDS, LINES_OF_BUSINESS } from "../claims/advice.ts";
import { type AuditLine, SURFACE_AUDIT_KINDS } from "../claims/audit.ts";
import { FORM_PURPOSES, type FormFacts, type FormPurpose } from "../claims/form-facts.ts";
import type { ClaimHistory } from "../claims/history.ts";
import type { Cents, EligibilityRecord } from "../claims/record.ts";
import { formFactsSchema } from "../claims/schema/forms.ts";
import { appealRecordSchema } from "../claims/schema/history.ts";
import { isoDate, isoInstant, MAX_RECORDS, pageReadingSchema } from "../claims/schema/record.ts";
import { type PayerRule, payerRulesSchema } from "../claims/schema/rules.ts";
import { sheetTextSchema } from "../claims/schema/sheet.ts";
import { CLOSE_OUTCOMES, type ClaimSummary, type ClaimWork } from "../claims/work.ts";
import type { FormResult, FormView } from "./forms.ts";
import type { CaptureReceipt, FrameReport, PageOutcome } from "./sighting.ts";

/**
 * Every message there is. `from` says who may send it: a `frame` is our content script in a granted page,
 * a `surface` is one of our own extension pages. A type that is not an own key of this table does not exist.
 */

const id = z.string().regex(/^[\w-]{8,64}$/);
const passphrase = z.string().min(1).max(1024);
const noteText = z.string().trim().min(1).max(10_000);
const tag = z.string().trim().min(1).max(60);
const taskKey = z.string().regex(/^[a-z0-9:. -]{1,120}$/i);
const shortText = z.string().trim().max(500);
const none = z.object({}).strict();
const originPattern = z.string().regex(/^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?\/\*$/i, "not a site pattern");

export const capturedReadingSchema = z
  .object({
    reading: pageReadingSchema,
    ids: z.array(id).max(MAX_RECORDS),
    capturedAt: isoInstant,
    documentId: id,
  })
  .refine((c) => c.ids.length === c.reading.records.length, "one id per record");

const recordText = z.string().max(2_000_000);

/** A page to read. `leaving`: it may be gone in a moment, so that what is new in it is stored without asking it again. */
export const pageSchema = z
  .object({
    sheet: sheetTextSchema,
    /** The document's address, which picks the portal adapter; its site has to be the sender's. Never kept. */
    address: z.string().max(20_000),
    leaving: z
      .object({
        documentId: id,
        capturedAt: isoInstant,
        /** Begins the ids of the records that are stored. */
        batch: z.uuid(),
        seen: z
          .object({ known: z.array(recordText).max(20_000), number: z.string().max(200).optional(), last: recordText })
          .strict(),
      })
      .strict()
      .optional(),
  })
  .strict();

/** What a user does to a claim. Each is undoable by its inverse. */
export const workCommandSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("note.add"), text: noteText }).strict(),
  z.object({ do: z.literal("note.edit"), noteId: id, text: noteText }).strict(),
  z.object({ do: z.literal("note.remove"), noteId: id }).strict(),
  z.object({ do: z.literal("task.done"), key: taskKey }).strict(),
  z.object({ do: z.literal("task.snooze"), key: taskKey, until: isoDate }).strict(),
  z.object({ do: z.literal("task.reopen"), key: taskKey }).strict(),
  z.object({ do: z.literal("tag.add"), tag }).strict(),
  z.object({ do: z.literal("tag.remove"), tag }).strict(),
  z.object({ do: z.literal("hold.set"), on: z.boolean() }).strict(),
  z
    .object({
      do: z.literal("facts.set"),
      facts: z
        .object({
          remittanceDate: isoDate.nullable().optional(),
          lineOfBusiness: z.enum(LINES_OF_BUSINESS).nullable().optional(),
          networkStatus: z.enum(["in", "out"]).nullable().optional(),
        })
        .strict(),
    })
    .strict(),
  z
    .object({
      do: z.literal("call.log"),
      representative: shortText.optional(),
      reference: shortText.optional(),
      summary: noteText,
      promisedDate: isoDate.optional(),
      minutes: z.number().min(0).max(600).optional(),
    })
    .strict(),
  z
    .object({
      do: z.literal("appeal.sent"),
      level: shortText.min(1),
      kind: z.enum(ACTION_KINDS).optional(),
      method: z.enum(["portal", "fax", "mail", "phone"]),
      sentOn: isoDate,
      trackingNumber: shortText.optional(),
      decisionDue: isoDate.optional(),
    })
    .strict(),
  z
    .object({
      do: z.literal("appeal.decided"),
      appealId: id,
      outcome: z.enum(["won", "partly-won", "lost", "withdrawn"]),
      decidedOn: isoDate,
      amount: z.int().min(0).optional(),
    })
    .strict(),
  z.object({ do: z.literal("call.remove"), callId: id }).strict(),
  z.object({ do: z.literal("appeal.remove"), appealId: id }).strict(),
  /** Puts a removed appeal back as it was, with its decision, at its place. */
  z.object({ do: z.literal("appeal.restore"), appeal: appealRecordSchema, at: z.int().min(0).max(1_000) }).strict(),
  /** A document of the checklist is at hand, or not. */
  z.object({ do: z.literal("document.set"), name: shortText.min(1), on: z.boolean() }).strict(),
  /** The payment was posted in the practice system on this day; null takes it back. */
  z.object({ do: z.literal("posted.set"), on: isoDate.nullable() }).strict(),
  /** Ends the work on a claim: `keys` are its open tasks, done with it. */
  z
    .object({
      do: z.literal("claim.close"),
      keys: z.array(taskKey).max(100),
      outcome: z.enum(CLOSE_OUTCOMES),
      amount: z.int().min(0).optional(),
      reason: shortText.optional(),
      preventable: z.boolean().optional(),
    })
    .strict(),
  z.object({ do: z.literal("claim.reopen"), keys: z.array(taskKey).max(100) }).strict(),
]);
export type WorkCommand = z.infer<typeof workCommandSchema>;

/** Preferences that hold no patient data. `managed` names those that the organisation has set. */
export const preferencesSchema = z
  .object({
    lockMinutes: z.int().min(1).max(240),
    notesOn: z.boolean(),
    /** Hosts where the note is switched off. */
    notesOffHosts: z.array(z.string().max(253)).max(500),
    maskLists: z.boolean(),
    retentionDays: z.int().min(30).max(3650).nullable(),
    initials: z.string().trim().max(8),
    exportsOn: z.boolean(),
    allowedPortals: z.array(z.string().max(253)).max(500).nullable(),
    minPassphraseLength: z.int().min(8).max(64),
    /** Least estimated strength, 1 weak to 4 strong. */
    minPassphraseStrength: z.int().min(1).max(4),
    /** Least number of kinds of characters: small letters, capitals, digits, others. */
    minPassphraseKinds: z.int().min(1).max(4),
  })
  .strict();
export type Preferences = z.infer<typeof preferencesSchema>;

/** Why nothing new is saved. `inbox-key`: the key that seals captures while locked is not the vault's own. */
export type CaptureProblem = "inbox-key" | "inbox-full" | "quota";
/**
 * Or what the user has to know: `rebuilt`, the damaged manifest was made anew out of what survived; `set-aside`, records
 * could not be read, were put back from an older copy or are gone; `weak-passphrase`, the organisation asks for more than
 * the passphrase that opened the vault; `backup-due`, the last backup is a month old.
 */
export type VaultProblem = CaptureProblem | "rebuilt" | "set-aside" | "weak-passphrase" | "backup-due";

export interface VaultStatus {
  state: "absent" | "locked" | "unlocked";
  /** Sightings waiting in the sealed inbox. */
  sealed: number;
  /** ms until another try is allowed, after wrong ones. */
  retryAfterMs?: number | undefined;
  /** Capture has stopped, and why; or what else is to be known. */
  problem?: VaultProblem | undefined;
}

export interface ClaimView {
  history: ClaimHistory;
  work: ClaimWork;
  advice: Advice;
  summary: ClaimSummary;
}

/** The same denial rising for one payer, provider or procedure (followup/patterns.ts). */
export interface DenialPattern {
  payerName: string;
  rootCause: RootCause;
  /** Distinct claims in the last 30 days. */
  recent: number;
  amount: Cents;
  claimIds: string[];
  why: string;
}

export interface PortalView {
  /** Adapter id, or null for a site the user added. */
  adapter: string | null;
  name: string;
  /** Patterns to ask for, page and frame hosts together. */
  origins: string[];
  granted: boolean;
  /** True where the organisation's policy does not list this portal. */
  blocked: boolean;
}

export interface TabView {
  /** Host of the page, or null where the browser gives none (no access yet, or a browser page). */
  host: string | null;
  /** `read`: always read; `offered`: could be read once or always; `unreadable`: a browser page. */
  access: "read" | "offered" | "unreadable";
  frames: FrameReport[];
  /** Origins of frames in the page that no script of ours could answer from. */
  unreadFrames: string[];
  claims: ClaimSummary[];
  eligibility: EligibilityRecord[];
}

interface Spec<From extends "frame" | "surface", Request extends z.ZodType, Response> {
  from: From;
  request: Request;
  /** Phantom: only its type is used. */
  response?: Response;
}

function frame<Response>() {
  return <Request extends z.ZodType>(request: Request): Spec<"frame", Request, Response> => ({
    from: "frame",
    request,
  });
}
function surface<Response>() {
  return <Request extends z.ZodType>(request: Request): Spec<"surface", Request, Response> => ({
    from: "surface",
    request,
  });
}

export const protocol = {
  "page.read": frame<PageOutcome>()(pageSchema),
  "page.captured": frame<CaptureReceipt>()(capturedReadingSchema),
  "page.undo": frame<{ undone: number }>()(
    z.object({ ids: z.array(id).min(1).max(MAX_RECORDS), documentId: id }).strict(),
  ),
  /** The filler asks for what the user has just chosen to fill, with the token that it was given. Good once, for that frame alone. */
  "form.values": frame<{ purpose: FormPurpose; facts: FormFacts }>()(z.object({ token: id }).strict()),

  "vault.status": surface<VaultStatus>()(none),
  "vault.create": surface<{ recoveryKey: string | null }>()(
    z.object({ passphrase, recoveryKit: z.boolean() }).strict(),
  ),
  "vault.unlock": surface<{ opened: number; setAside: number }>()(
    z.object({ secret: passphrase, kind: z.enum(["passphrase", "recovery-key"]) }).strict(),
  ),
  "vault.lock": surface<null>()(none),
  /** The user is at work: the lock deadline moves on. */
  "vault.touch": surface<null>()(none),
  "vault.changePassphrase": surface<null>()(z.object({ current: passphrase, next: passphrase }).strict()),
  /** The reminder of a backup is put off for a week. */
  "vault.backupLater": surface<null>()(none),
  /** Whether a new passphrase keeps the organisation's rules: asked before work that the background does not do itself. @throws weak-passphrase */
  "vault.allowPassphrase": surface<null>()(z.object({ passphrase }).strict()),
  /** Whether plain files may be saved at this moment. @throws policy */
  "export.allow": surface<null>()(none),
  /** A new recovery key; the old one stops working. */
  "vault.newRecoveryKey": surface<{ recoveryKey: string }>()(z.object({ passphrase }).strict()),
  /** A new sealing key in place of one that somebody changed; capture goes on. */
  "vault.resetInboxKey": surface<null>()(none),
  /** The user has read of the damage that the status told of. */
  "vault.damageSeen": surface<null>()(none),
  /** Erases the vault, the settings and the access to portals. An open vault asks for its passphrase or recovery key. */
  "vault.erase": surface<null>()(z.object({ secret: passphrase.nullable() }).strict()),

  /** Something a surface did that belongs in the trail. Words and counts of our own, never what was searched for or copied. */
  "audit.note": surface<null>()(
    z
      .object({
        kind: z.enum(SURFACE_AUDIT_KINDS),
        claims: z.array(id).max(500).optional(),
        what: z
          .string()
          .regex(/^[a-z][a-z-]{0,39}$/)
          .optional(),
        count: z.int().min(0).optional(),
      })
      .strict(),
  ),
  /** Newest first; `before` is the number of the last entry of the page before. */
  "audit.list": surface<AuditLine[]>()(
    z.object({ limit: z.int().min(1).max(500), before: z.int().min(1).optional() }).strict(),
  ),

  "tasks.due": surface<{ claims: ClaimSummary[]; total: number }>()(
    z.object({ limit: z.int().min(1).max(500) }).strict(),
  ),
  /** Claims last seen, newest first. */
  "claims.recent": surface<ClaimSummary[]>()(z.object({ limit: z.int().min(1).max(5_000) }).strict()),
  "claim.get": surface<ClaimView>()(z.object({ id }).strict()),
  "claim.work": surface<ClaimView>()(z.object({ id, command: workCommandSchema }).strict()),
  /** Many commands in one go, in order; answers with the rows as they are after them. A failing one stops the rest. */
  "claims.work": surface<ClaimSummary[]>()(
    z
      .object({
        items: z
          .array(z.object({ id, command: workCommandSchema }).strict())
          .min(1)
          .max(500),
      })
      .strict(),
  ),
  /** A page of ours has changed the vault itself (import, sample data): tells the other surfaces. */
  "vault.changed": surface<null>()(none),
  "claim.undoSightings": surface<{ undone: number }>()(z.object({ ids: z.array(id).min(1).max(MAX_RECORDS) }).strict()),

  /** The user's own limits, and denials that are rising in their own history. */
  "knowledge.get": surface<{ rules: PayerRule[]; patterns: DenialPattern[] }>()(none),
  "rules.set": surface<null>()(z.object({ rules: payerRulesSchema }).strict()),

  "tab.view": surface<TabView>()(z.object({ tabId: z.int() }).strict()),
  "tab.read": surface<TabView>()(z.object({ tabId: z.int() }).strict()),

  /** The form that can be filled in a tab (`null`: the portal's tab in front, else the last one used), or null. */
  "form.look": surface<FormView | null>()(z.object({ tabId: z.int().nullable() }).strict()),
  /** Fills it with one claim, because the user has just asked for it; `over`: also what holds something else. */
  "form.fill": surface<FormResult>()(
    z
      .object({
        tabId: z.int(),
        frameId: z.int(),
        origin: z.string().max(300),
        purpose: z.enum(FORM_PURPOSES),
        facts: formFactsSchema,
        /** The tracked claim, where it is one. */
        claimId: id.optional(),
        over: z.boolean(),
      })
      .strict(),
  ),
  "form.undo": surface<{ undone: number }>()(z.object({ tabId: z.int(), frameId: z.int() }).strict()),

  "portals.list": surface<PortalView[]>()(none),
  "portals.remove": surface<null>()(z.object({ origins: z.array(originPattern).min(1).max(20) }).strict()),

  "preferences.get": surface<{ preferences: Preferences; managed: (keyof Preferences)[] }>()(none),
  "preferences.set": surface<{ preferences: Preferences; managed: (keyof Preferences)[] }>()(
    z.object({ change: preferencesSchema.partial() }).strict(),
  ),
} as const;

export type Protocol = typeof protocol;
export type MessageType = keyof Protocol;
export type FrameMessage = { [T in MessageType]: Protocol[T]["from"] extends "frame" ? T : never }[MessageType];
export type SurfaceMessage = Exclude<MessageType, FrameMessage>;
/** The payload of a message as its sender writes it. */
export type RequestOf<T extends MessageType> = z.input<Protocol[T]["request"]>;
/** The payload after parsing. */
export type ParsedOf<T extends MessageType> = z.output<Protocol[T]["request"]>;
/** The data of a successful answer. */
export type ResponseOf<T extends MessageType> = Exclude<Protocol[T]["response"], undefined>;
