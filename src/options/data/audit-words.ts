import type { AuditEntry, AuditKind } from "../../claims/audit.ts";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";

/** Entries of the trail in plain words. */

const KINDS: Record<AuditKind, MessageKey> = {
  create: "audit_kind_create",
  unlock: "audit_kind_unlock",
  "unlock-failed": "audit_kind_unlock_failed",
  lock: "audit_kind_lock",
  capture: "audit_kind_capture",
  "sealed-capture": "audit_kind_sealed_capture",
  undo: "audit_kind_undo",
  view: "audit_kind_view",
  search: "audit_kind_search",
  edit: "audit_kind_edit",
  export: "audit_kind_export",
  print: "audit_kind_print",
  copy: "audit_kind_copy",
  fill: "audit_kind_fill",
  purge: "audit_kind_purge",
  backup: "audit_kind_backup",
  restore: "audit_kind_restore",
  settings: "audit_kind_settings",
  passphrase: "audit_kind_passphrase",
  "recovery-kit": "audit_kind_recovery_kit",
  rekey: "audit_kind_rekey",
  "set-aside": "audit_kind_set_aside",
  "inbox-gap": "audit_kind_inbox_gap",
  "inbox-key": "audit_kind_inbox_key",
  retention: "audit_kind_retention",
  rebuilt: "audit_kind_rebuilt",
};

/** Values of a detail that have words of their own. */
const DETAILS: Record<string, MessageKey> = {
  "reason:timeout": "audit_why_timeout",
  "reason:clock": "audit_why_clock",
  "reason:asked": "audit_why_asked",
  "with:passphrase": "audit_with_passphrase",
  "with:recovery-key": "audit_with_key",
};

export function auditKindText(kind: AuditKind): string {
  return t(KINDS[kind]);
}

/** What else the entry says: how many claims, why, with what; a technical word where there is no better one. */
export function auditDetailText({ claims = [], detail = {} }: AuditEntry): string {
  const told = Object.entries(detail).flatMap(([name, value]) => {
    if (name === "claims" || value === 0) return [];
    const key = DETAILS[`${name}:${value}`];
    return [key ? t(key) : `${name}: ${value}`];
  });
  return [...(claims.length > 0 ? [tn("audit_claims", claims.length)] : []), ...told].join(" · ");
}
