import { OPEN_CLAIMS_SETTINGS } from "../../followup/stored.ts";
import { summarize } from "../../followup/summary.ts";
import type { WireAnswers } from "../../ui/wire-worker.ts";
import { openVault, type PurgeRequest, type SessionStore, type Vault } from "../../vault/index.ts";
import type { JobApi, PurgeWish } from "../jobs.ts";
import { toBlob } from "./blob.ts";
import { csvHeader, csvLines } from "./trail-csv.ts";

/** Answers to the jobs; each opens the vault of the session. */
export function jobAnswers(
  session: SessionStore,
  open: () => Promise<Vault> = () => openHere(session),
): WireAnswers<JobApi> {
  return {
    async verify() {
      return (await open()).audit.verify();
    },

    async trail() {
      const vault = await open();
      await vault.audit.note({ kind: "export", detail: { what: "audit-trail" } });
      return toBlob(csvOf(vault), "text/csv");
    },

    async backup(_payload, { progress, signal }) {
      const vault = await open();
      return toBlob(vault.backup({ onProgress: progress, signal }), "application/octet-stream");
    },

    async restore({ file, secret }, { progress, signal }) {
      return (await open()).restore(chunksOf(file), secret, { onProgress: progress, signal });
    },

    async countPurge(wish) {
      return (await open()).countPurge(requestOf(wish));
    },

    async purge(wish, { progress, signal }) {
      return (await open()).purge(requestOf(wish), { onProgress: progress, signal });
    },

    async rekey({ current, next }, { progress, signal }) {
      const { recoveryKey } = await (await open()).renewVaultKey(current, next, { onProgress: progress, signal });
      return { recoveryKey: recoveryKey ?? null };
    },
  };
}

function openHere(session: SessionStore): Promise<Vault> {
  return openVault({ session, deriveSummary: summarize });
}

function requestOf({ lastSeenBefore, statuses }: PurgeWish): PurgeRequest {
  if (lastSeenBefore === undefined && !statuses) return { all: true, settings: OPEN_CLAIMS_SETTINGS };
  return { ...(lastSeenBefore === undefined ? {} : { lastSeenBefore }), ...(statuses ? { statuses } : {}) };
}

async function* csvOf(vault: Vault): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  yield text.encode(csvHeader());
  for await (const entry of vault.audit.all()) yield text.encode(csvLines([entry]));
}

/** A file in pieces, whatever its size. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
