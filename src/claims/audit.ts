import type { IsoInstant } from "./record.ts";

/** The audit trail as everyone speaks of it. The trail itself is the vault's (vault/audit.ts). */

export const AUDIT_KINDS = [
  "create",
  "unlock",
  "unlock-failed",
  "lock",
  "capture",
  "sealed-capture",
  "undo",
  "view",
  "search",
  "edit",
  "export",
  "print",
  "copy",
  "fill",
  "purge",
  "backup",
  "restore",
  "settings",
  "passphrase",
  "recovery-kit",
  "rekey",
  "set-aside",
  "inbox-gap",
  "inbox-key",
  "retention",
  "rebuilt",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What a surface may have noted of itself; everything else is noted by the vault where it happens. */
export const SURFACE_AUDIT_KINDS = ["search", "export", "print", "copy"] as const satisfies readonly AuditKind[];

/** One line of the trail. `detail` holds counts and words of our own, never patient data. */
export interface AuditEntry {
  n: number;
  at: IsoInstant;
  kind: AuditKind;
  /** Random claim ids. */
  claims?: string[] | undefined;
  detail?: Record<string, string | number | boolean> | undefined;
}
export type AuditEvent = Pick<AuditEntry, "kind" | "claims" | "detail">;

/** A place in the trail whose entry is gone, or is there and cannot be read. */
export interface AuditGap {
  n: number;
  kind: "missing" | "unreadable";
  at?: undefined;
  claims?: undefined;
  detail?: undefined;
}
/** What stands at one place of the trail, as it is shown and saved: a damaged trail is shown with its damage. */
export type AuditLine = AuditEntry | AuditGap;

/** What following the chain gave. `at` is the number of the entry where it shows first. */
export type AuditVerdict =
  | { ok: true; entries: number }
  | { ok: false; problem: "cut" | "reordered" | "forged"; at: number; entries: number };
