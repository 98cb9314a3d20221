import type { AuditEntry, AuditEvent, AuditLine, AuditVerdict } from "../claims/audit.ts";
import type { CapturedPage, ClaimHistory, EligibilityEntry, FieldChange, PortalRef } from "../claims/history.ts";
import type { ClaimRecord, ClaimStatus, EligibilityRecord, IsoDate, IsoInstant } from "../claims/record.ts";
import type { ClaimEntry, ClaimSummary, ClaimWork } from "../claims/work.ts";

/** The vault as the background and the desk's worker see it. Every method may throw `VaultError`. */

/** Memory-backed storage open to trusted contexts alone (`browser.storage.session`). Values are JSON. */
export interface SessionStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface VaultOptions {
  /** Name of the IndexedDB database; carries no patient data. */
  dbName?: string;
  session: SessionStore;
  /** Runs `fn` while no other context writes. Default: a Web Lock. */
  lock?: <T>(fn: () => Promise<T>) => Promise<T>;
  /** ms since 1970. Default: Date.now. */
  now?: () => number;
  /**
   * The list row of a claim: pure, injected because the vault knows nothing of advice. `related` holds the current
   * records of linked claims. Where it throws, the vault stores the row without advice: a capture is never lost to it.
   */
  deriveSummary?: (entry: ClaimEntry, today: IsoDate, related: ClaimRecord[]) => ClaimSummary;
  /** Reads settings that `deriveSummary` goes by, before an unlocking opens what came in meanwhile. Its failure stops nothing. */
  onUnlocked?: (getSetting: (key: string) => Promise<unknown>) => Promise<void>;
  /** PBKDF2 rounds for new wraps; fewer than 600,000 is refused. */
  kdfRounds?: number;
  /** Minutes without use until the vault locks itself. Default 15. */
  lockMinutes?: number;
}

export interface VaultStatus {
  state: "absent" | "locked" | "unlocked";
  /** Sightings waiting in the sealed inbox. */
  sealed: number;
  /** ms until another try is allowed, after wrong ones. */
  retryAfterMs?: number | undefined;
  /** ms since 1970 at which the vault locks itself; absent while locked. */
  lockAt?: number | undefined;
  /** Capture has stopped: why. `inbox-key`: the sealing key on disk is not the vault's own. */
  captureStopped?: "inbox-key" | "inbox-full" | "quota" | undefined;
  /** ISO instant at which a damaged manifest was made anew, until {@link Vault.damageSeen}. */
  rebuiltAt?: string | undefined;
  /** ISO instant at which a row was last set aside or found missing, until {@link Vault.damageSeen}. */
  setAsideAt?: string | undefined;
}

/** Why the vault was locked: on request, after time without use, with the screen. */
export type LockReason = "asked" | "idle" | "screen";

export interface CreateResult {
  /** Present where a recovery kit was asked for: shown once, stored nowhere. */
  recoveryKey?: string | undefined;
}

export interface UnlockResult {
  /** Sealed sightings that were opened and merged. */
  opened: number;
  /** Records that could not be read and were set aside. */
  setAside: number;
}

/** What became of one record of a page. */
export interface RecordResult {
  sightingId: string;
  /** Id of the claim or of the eligibility entry. */
  claimId: string;
  isNew: boolean;
  /** True where the sighting said something new and was kept. */
  kept: boolean;
  /** Fields of `current` that changed; empty for a new claim. */
  changed: FieldChange[];
  /** Absent for eligibility. */
  summary?: ClaimSummary | undefined;
  /** Origin on which the claim or entry was first seen; absent for a sighting that was stored before. */
  firstOrigin?: string | undefined;
  /** When the claim was last seen before this page; absent for a new one. */
  previouslySeenAt?: IsoInstant | undefined;
}

/** Returned after commit, never before. */
export type CaptureResult =
  | { sealed: false; perRecord: RecordResult[] }
  | { sealed: true; stored: number; dropped: number };

export interface DueTasks {
  /** Claims with a task due, most urgent first. */
  claims: ClaimSummary[];
  /** How many claims have a task due, in all. */
  total: number;
}

/** Summaries that are stored together. One that moved to another block may still stand in its old one as the reader knows it. */
export interface SummaryBlock {
  block: number;
  /** Another one with every change. */
  stamp: string;
  summaries: ClaimSummary[];
}

export interface AuditApi {
  /** Appends one entry for something that a surface or the user did; while locked it waits, sealed, for the next unlock. */
  note(event: AuditEvent): Promise<void>;
  verify(): Promise<AuditVerdict>;
  /** Newest first, `limit` entries before number `before`. */
  list(limit: number, before?: number): Promise<AuditLine[]>;
  /** The whole trail, oldest first. */
  all(): AsyncIterable<AuditLine>;
  /** Drops entries before an instant (the trail's own retention, six years by default). @returns how many. */
  trim(before: IsoInstant): Promise<number>;
}

/** What to purge. All given conditions must hold; legal hold always protects. */
export interface PurgeRequest {
  /** Claims last seen before this instant. */
  lastSeenBefore?: IsoInstant;
  statuses?: ClaimStatus[];
  ids?: string[];
  /** Sample data only. */
  samples?: true;
  /** Everything that is not on hold. */
  all?: true;
  /** Settings that go too: lists that hold patient data. */
  settings?: string[];
}
export interface PurgeResult {
  purged: number;
  onHold: number;
  /** Coverage entries, settings and rows that were set aside. */
  others: number;
}

export interface RestoreResult {
  added: number;
  merged: number;
  unchanged: number;
  eligibility: number;
}

export interface Progress {
  done: number;
  total: number;
}
export interface LongWork {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface Vault {
  status(): Promise<VaultStatus>;
  create(passphrase: string, options?: { recoveryKit?: boolean }): Promise<CreateResult>;
  /** @throws wrong-passphrase, throttled (with `retryAfterMs`), absent, corrupt. */
  unlock(secret: string, kind?: "passphrase" | "recovery-key"): Promise<UnlockResult>;
  /** Never fails to lock. @param reason for the trail; by default that the user asked. */
  lock(reason?: LockReason): Promise<void>;
  /** Moves the lock deadline on: the user did something. */
  touch(): Promise<void>;
  setLockMinutes(minutes: number): Promise<void>;
  /** Seals into the inbox that the vault locked itself, where that is not in the trail yet. */
  recordExpiry(): Promise<void>;
  /** Asks for the passphrase or recovery key again, before something that cannot be taken back. @throws wrong-passphrase, throttled. */
  checkSecret(secret: string): Promise<void>;
  /** Rewraps; re-encrypts nothing. `current` may be the recovery key. */
  changePassphrase(current: string, next: string): Promise<void>;
  /** Makes a new recovery key; the old one stops working. */
  renewRecoveryKey(passphrase: string): Promise<{ recoveryKey: string }>;
  /**
   * A new vault key: re-encrypts everything into a fresh database, where the old passphrase may be known. `current` may
   * be the recovery key. @throws wrong-passphrase, throttled, locked, cancelled, quota.
   */
  renewVaultKey(current: string, next: string, work?: LongWork): Promise<CreateResult>;

  /** Stores a page: merged while unlocked, sealed while locked. Resolves after a strict commit. */
  capture(page: CapturedPage): Promise<CaptureResult>;
  /** Takes sightings back; claims that came only from them go. */
  undoSightings(ids: string[]): Promise<{ undone: number }>;

  /** @throws not-found, or corrupt after setting the record aside. */
  getClaim(id: string): Promise<ClaimEntry>;
  /** Current records of the claims that are linked with this one. */
  relatedRecords(entry: ClaimEntry): Promise<ClaimRecord[]>;
  findByRecord(record: ClaimRecord, source: PortalRef): Promise<ClaimEntry | undefined>;
  updateWork(id: string, change: (work: ClaimWork) => ClaimWork): Promise<{ entry: ClaimEntry; summary: ClaimSummary }>;
  eligibilityFor(record: EligibilityRecord, source: PortalRef): Promise<EligibilityEntry | undefined>;
  eligibilityById(id: string): Promise<EligibilityEntry | undefined>;

  /** Claims with tasks due on `today`, most urgent first, without a scan. Ties beyond `limit` are cut arbitrarily. */
  dueTasks(today: IsoDate, limit: number): Promise<DueTasks>;
  summary(id: string): Promise<ClaimSummary | undefined>;
  /** All summaries, a block at a time, in no order. */
  summaries(): AsyncIterable<ClaimSummary[]>;
  /** What is not as the reader knows it: `known` holds the stamp of each block that it was given. */
  summariesSince(known: ReadonlyMap<number, string>): AsyncIterable<SummaryBlock[]>;
  /** All claims, one at a time: for exports and statistics. */
  claims(): AsyncIterable<ClaimEntry>;
  eligibility(): AsyncIterable<EligibilityEntry>;
  /** Works out anew the summaries of `ids`, or of at most `limit` claims whose summary is of an earlier day. @returns how many. */
  refreshSummaries(today: IsoDate, which: { ids: string[] } | { limit: number }): Promise<number>;
  /** How many claims there are. */
  count(): Promise<number>;

  audit: AuditApi;
  purge(request: PurgeRequest, work?: LongWork): Promise<PurgeResult>;
  /** What {@link purge} would do, without doing it. */
  countPurge(request: PurgeRequest): Promise<PurgeResult>;
  /** Takes up a purge that was stopped before the files were clean. @returns whether there was one. Cheap where there was none. */
  finishPurge(work?: LongWork): Promise<boolean>;
  setLegalHold(id: string, on: boolean): Promise<void>;

  /**
   * Encrypted settings: payer rules, practice letterhead, saved views. Values are JSON. One whose name ends with `.` and a
   * claim's id belongs to that claim, and is purged with it.
   */
  getSetting(key: string): Promise<unknown>;
  /** `noted` false: nothing that the user has set, so the trail says nothing of it. */
  setSetting(key: string, value: unknown, noted?: boolean): Promise<void>;
  /** Settings that hold no patient data and must be readable while locked: lock time, retention. */
  getPlain(key: string): Promise<unknown>;
  setPlain(key: string, value: unknown): Promise<void>;

  /** One encrypted file, in chunks. Opened with the passphrase or recovery key of this moment. */
  backup(work?: LongWork): AsyncIterable<Uint8Array>;
  /** Merges a backup into this vault (unlocked), or makes the vault from it (absent). */
  restore(file: AsyncIterable<Uint8Array>, secret: string, work?: LongWork): Promise<RestoreResult>;

  /** The user has read of the damage that the status tells of. */
  damageSeen(): Promise<void>;
  /** After the inbox key was found changed: a new key pair, so that capture goes on. */
  resetInboxKey(): Promise<void>;
  /**
   * Removes the vault itself: data, keys, trail. An open vault is erased only with its passphrase or recovery key and
   * while no claim is on legal hold; a locked one whose secrets are lost can be erased without.
   * @throws wrong-passphrase, throttled, on-hold; then nothing was changed.
   */
  erase(secret: string | undefined): Promise<void>;
  /** Closes the database; the vault stays as locked or unlocked as it is. */
  close(): void;
}

export type { AuditEntry, AuditEvent, AuditLine, AuditVerdict, CapturedPage, ClaimHistory };
