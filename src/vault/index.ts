import * as access from "./access.ts";
import type { Vault, VaultOptions } from "./api.ts";
import { backup } from "./backup.ts";
import * as edits from "./edits.ts";
import { erase } from "./erase.ts";
import * as reads from "./reads.ts";
import { renewVaultKey } from "./rekey.ts";
import { restore } from "./restore.ts";
import { countPurge, finishPurge, purge } from "./retention.ts";
import { Runtime } from "./runtime.ts";
import * as settings from "./settings.ts";
import { auditApi } from "./trail.ts";

export type * from "./api.ts";
export { LAST_BACKUP } from "./backup.ts";
export { VaultError, type VaultErrorCode } from "./errors.ts";

/**
 * Opens the vault of this browser profile; nothing of a patient is read before `unlock`.
 * @throws newer-version where a later build has written the database.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const rt = new Runtime(options);
  await rt.db();
  return {
    status: () => access.status(rt),
    create: (passphrase, create) => access.create(rt, passphrase, create?.recoveryKit ?? false),
    unlock: (secret, kind) => access.unlock(rt, secret, kind ?? "passphrase"),
    lock: (reason = "asked") => access.lock(rt, reason),
    recordExpiry: () => access.recordExpiry(rt),
    checkSecret: (secret) => access.checkSecret(rt, secret),
    touch: () => access.touch(rt),
    setLockMinutes: async (minutes) => {
      rt.lockMinutes = minutes;
      await access.touch(rt);
    },
    changePassphrase: (current, next) => access.changePassphrase(rt, current, next),
    renewRecoveryKey: (passphrase) => access.renewRecoveryKey(rt, passphrase),
    renewVaultKey: (current, next, work) => renewVaultKey(rt, current, next, work),
    capture: (page) => edits.capture(rt, page),
    undoSightings: (ids) => edits.undoSightings(rt, ids),
    getClaim: (id) => reads.getClaim(rt, id),
    relatedRecords: (entry) => reads.relatedRecords(rt, entry),
    findByRecord: (record, source) => reads.findByRecord(rt, record, source),
    updateWork: (id, change) => edits.updateWork(rt, id, change),
    eligibilityById: (id) => reads.eligibilityById(rt, id),
    eligibilityFor: (record, source) => reads.eligibilityFor(rt, record, source),
    dueTasks: (today, limit) => reads.dueTasks(rt, today, limit),
    summary: (id) => reads.summary(rt, id),
    summaries: () => reads.summaries(rt),
    summariesSince: (known) => reads.summariesSince(rt, known),
    claims: () => reads.claims(rt),
    eligibility: () => reads.eligibility(rt),
    refreshSummaries: (today, which) => edits.refreshSummaries(rt, today, which),
    count: async () => (await rt.view()).manifest.claims,
    audit: auditApi(rt),
    purge: (request, work) => purge(rt, request, work),
    countPurge: (request) => countPurge(rt, request),
    finishPurge: (work) => finishPurge(rt, work),
    backup: (work) => backup(rt, work),
    restore: (file, secret, work) => restore(rt, file, secret, work),
    setLegalHold: async (id, on) => {
      await edits.updateWork(rt, id, (work) => ({ ...work, legalHold: on || undefined }));
    },
    getSetting: (key) => settings.getSetting(rt, key),
    setSetting: (key, value, noted) => settings.setSetting(rt, key, value, noted),
    damageSeen: () => access.damageSeen(rt),
    getPlain: (key) => settings.getPlain(rt, key),
    setPlain: (key, value) => settings.setPlain(rt, key, value),
    resetInboxKey: () => access.resetInboxKey(rt),
    erase: (secret) => erase(rt, secret),
    close: () => rt.close(),
  };
}
