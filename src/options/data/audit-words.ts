import type { AuditLine } from "../../claims/audit.ts";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";

/** Entries of the trail in plain words. */

const KINDS: Record<AuditLine["kind"], MessageKey> = {
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
  missing: "audit_kind_missing",
  unreadable: "audit_kind_unreadable",
};

/** Values of a detail that have words of their own. */
const DETAILS: Record<string, MessageKey> = {
  "reason:timeout": "audit_why_timeout",
  "reason:clock": "audit_why_clock",
  "reason:asked": "audit_why_asked",
  "reason:idle": "audit_why_timeout",
  "reason:screen": "audit_why_screen",
  "with:passphrase": "audit_with_passphrase",
  "with:recovery-key": "audit_with_key",
  "sample:true": "audit_sample",
  "by:organization": "audit_by_organization",
  "trail:cut": "audit_trail_cut",
  "trail:reordered": "audit_trail_reordered",
  "trail:forged": "audit_trail_forged",
  "to:true": "audit_on",
  "to:false": "audit_off",
  "setting:lockMinutes": "lock_minutes",
  "setting:notesOn": "notes_on",
  "setting:notesOffHosts": "notes_off_hosts",
  "setting:maskLists": "mask_lists",
  "setting:retentionDays": "retention",
  "setting:initials": "initials",
  "setting:exportsOn": "exports_on",
  "setting:allowedPortals": "portals_title",
  "setting:minPassphraseLength": "audit_passphrase_rules",
  "setting:minPassphraseStrength": "audit_passphrase_rules",
  "setting:minPassphraseKinds": "audit_passphrase_rules",
  "setting:portals": "portals_title",
  "setting:payer-rules": "rules_title",
};

/** Numbers of a detail in a phrase of their own. */
const COUNTS: Record<string, MessageKey> = {
  added: "audit_n_added",
  changed: "audit_n_changed",
  removed: "audit_n_removed",
  merged: "audit_n_merged",
  unchanged: "audit_n_unchanged",
  records: "audit_n_records",
  rows: "audit_n_rows",
  sightings: "audit_n_sightings",
  entries: "audit_n_entries",
  eligibility: "audit_n_coverage",
  settings: "audit_n_settings",
  setAside: "audit_n_set_aside",
  missing: "audit_missing",
  count: "audit_n_count",
  at: "audit_n_at",
};

export function auditKindText(kind: AuditLine["kind"]): string {
  return t(KINDS[kind]);
}

/** What else the entry says: how many claims, why, with what; a technical word where there is no better one. */
export function auditDetailText({ claims = [], detail = {} }: AuditLine): string {
  const told = Object.entries(detail).flatMap(([name, value]) => {
    if (name === "claims" || value === 0) return [];
    const key = DETAILS[`${name}:${value}`];
    if (key) return [t(key)];
    if (name === "to") return [t("audit_to", String(value))];
    const counted = typeof value === "number" ? COUNTS[name] : undefined;
    return [counted ? t(counted, Number(value)) : `${name}: ${value}`];
  });
  return [...(claims.length > 0 ? [tn("audit_claims", claims.length)] : []), ...told].join(" · ");
}
