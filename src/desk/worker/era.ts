import { z } from "zod";
import { bytesOf, type EraClaim, EraError, type EraFile, readEra } from "../../claims/era/index.ts";
import type { CapturedPage } from "../../claims/history.ts";
import { claimRecordSchema } from "../../claims/schema/record.ts";
import { type Vault, VaultError } from "../../vault/index.ts";
import type { Desk } from "./desk.ts";
import type { Answers, Context } from "./serve.ts";

/** An 835 into the same histories as the portals' pages: read and checked whole, then stored in steps; a stop takes the steps back. */

/** Claims that are stored in one transaction: few enough that progress moves and a cancel is heard. */
const STEP = 100;
const MAX_WARNINGS = 20;
const ERA = { portal: "835", host: "file", origin: "835" } as const;

export function eraAnswers(desk: Desk): Pick<Answers, "importEra"> {
  return {
    async importEra({ file }, context) {
      let read: EraFile;
      try {
        read = await readEra(bytesOf(file), {
          signal: context.signal,
          // Reading is the first tenth of the bar.
          onBytes: (done) => context.progress({ done: Math.round((done / file.size) * 10), total: 100 }),
        });
        checkRecords(read.claims);
      } catch (error) {
        if (!(error instanceof EraError)) throw error;
        return { ok: false, key: error.key, segment: error.segment, detail: error.detail };
      }
      const { added, changed } = await store(desk, read.claims, context);
      return {
        ok: true,
        claims: read.claims.length,
        added,
        changed,
        payments: read.remittances.map(({ payerName, paymentNumber, total }) => ({ payerName, paymentNumber, total })),
        warnings: read.warnings.slice(0, MAX_WARNINGS),
      };
    },
  };
}

/** What the vault would refuse is refused here, before anything is stored. */
function checkRecords(claims: readonly EraClaim[]): void {
  claims.forEach(({ record }, at) => {
    const { error } = claimRecordSchema.safeParse(record);
    if (error) {
      const [issue] = error.issues;
      throw new EraError(
        "bad-value",
        1,
        `claim ${at + 1}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
      );
    }
  });
}

/** Held while a file is stored, so that another window does not take a running import for a broken one. */
const LOCK = "claimtrail-era-import";
/** Ids of the sightings of the file that is being stored; there still where the browser ended before the import did. */
const UNFINISHED = "desk.era.unfinished";

const locks = (): LockManager | undefined => (typeof navigator === "undefined" ? undefined : navigator.locks);

/** Takes back an import that a closed window or a crash cut short: a file is stored whole or not at all. */
export async function undoBrokenImport(vault: Vault): Promise<void> {
  const undo = async () => {
    const ids = unfinishedSchema.safeParse(await vault.getSetting(UNFINISHED));
    if (!ids.success) return;
    await vault.undoSightings(ids.data);
    await vault.setSetting(UNFINISHED, undefined, false);
  };
  const manager = locks();
  if (manager) await manager.request(LOCK, { ifAvailable: true }, async (lock) => lock && undo());
  else await undo();
}
const unfinishedSchema = z.array(z.string()).min(1);

async function store(desk: Desk, claims: readonly EraClaim[], context: Context) {
  const work = () => storeAll(desk, claims, context);
  const manager = locks();
  return manager ? manager.request(LOCK, work) : work();
}

async function storeAll(desk: Desk, claims: readonly EraClaim[], { signal, progress }: Context) {
  const vault = await desk.vault();
  const capturedAt = new Date().toISOString();
  const ids = claims.map(() => crypto.randomUUID());
  const fresh = new Set<string>();
  const changed = new Set<string>();
  await vault.setSetting(UNFINISHED, ids, false);
  try {
    for (let at = 0; at < claims.length; at += STEP) {
      signal.throwIfAborted();
      const sightings = claims.slice(at, at + STEP).map(({ record, evidence }, within) => ({
        id: ids[at + within] ?? "",
        capturedAt,
        pageKind: "remittance" as const,
        record,
        evidence,
      }));
      const page: CapturedPage = { ...ERA, sightings };
      const result = await vault.capture(page);
      if (result.sealed) throw new VaultError("locked");
      for (const { claimId, isNew, kept } of result.perRecord)
        if (isNew) fresh.add(claimId);
        else if (kept) changed.add(claimId);
      progress({ done: 10 + Math.round(((at + sightings.length) / claims.length) * 90), total: 100 });
    }
  } catch (error) {
    await vault.undoSightings(ids);
    await vault.setSetting(UNFINISHED, undefined, false);
    throw error;
  }
  await vault.setSetting(UNFINISHED, undefined, false);
  return { added: fresh.size, changed: [...changed].filter((id) => !fresh.has(id)).length };
}
