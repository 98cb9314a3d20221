import type { AuditVerdict } from "../claims/audit.ts";
import type { ClaimStatus, IsoInstant } from "../claims/record.ts";
import { CallError, call } from "../messages/call.ts";
import type { ErrorCode } from "../messages/envelope.ts";
import { type AskOptions, wireTo } from "../ui/wire.ts";

/** Long work on the vault, done in a worker of this page: it holds the vault open for as long as the work takes, and no longer. */

/** What to remove: all given conditions hold; none given means everything. Legal hold always protects. */
export interface PurgeWish {
  lastSeenBefore?: IsoInstant;
  statuses?: ClaimStatus[];
}

export interface JobApi {
  verify: [Record<string, never>, AuditVerdict];
  /** The trail as CSV. */
  trail: [Record<string, never>, Blob];
  backup: [Record<string, never>, Blob];
  restore: [{ file: Blob; secret: string }, { added: number; merged: number; unchanged: number; eligibility: number }];
  countPurge: [PurgeWish, { purged: number; onHold: number; others: number }];
  purge: [PurgeWish, { purged: number; onHold: number; others: number }];
  /** `current` is asked for again; `next` opens the vault from then on. */
  rekey: [{ current: string; next: string }, { recoveryKey: string | null }];
}
export type Job = keyof JobApi;

/** Jobs after which other pages must read anew. */
const CHANGING: ReadonlySet<Job> = new Set<Job>(["restore", "purge", "rekey"]);

/** Starts a worker, has it do one job, and ends it. @throws CallError. */
export async function runJob<J extends Job>(
  job: J,
  payload: JobApi[J][0],
  options: AskOptions = {},
): Promise<JobApi[J][1]> {
  // the worker reaches no policy: the background says whether this may be done
  if (job === "rekey") await call("vault.allowPassphrase", { passphrase: (payload as JobApi["rekey"][0]).next });
  if (job === "trail") await call("export.allow", {});
  const worker = new Worker(new URL("./worker/index.ts", import.meta.url), { type: "module", name: "vault" });
  const client = wireTo<JobApi, { code: string }>(worker, ({ code }) => new CallError(code as ErrorCode));
  try {
    return await client.ask(job, payload, options);
  } finally {
    client.end();
    if (CHANGING.has(job)) {
      await call("vault.changed", {}).catch(() => undefined);
      await call("vault.touch", {}).catch(() => undefined);
    }
  }
}
