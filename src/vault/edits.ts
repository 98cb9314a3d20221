import type { CapturedPage } from "../claims/history.ts";
import type { IsoDate } from "../claims/record.ts";
import { claimWorkSchema } from "../claims/schema/history.ts";
import type { ClaimEntry, ClaimSummary, ClaimWork } from "../claims/work.ts";
import { getStopped, setStopped } from "./access.ts";
import type { CaptureResult } from "./api.ts";
import { applyPage, undoInDraft } from "./capture.ts";
import { VaultError } from "./errors.ts";
import { drainInbox } from "./opening.ts";
import type { Runtime } from "./runtime.ts";
import { sealPage, sealUndo } from "./sealing.ts";

/** Writing: captures, undo, what the user adds. */

/** Stores a page and resolves after the strict commit. @throws absent, inbox-full, quota, capture-stopped. */
export async function capture(rt: Runtime, page: CapturedPage): Promise<CaptureResult> {
  const stopped = await getStopped(rt);
  if (stopped === "inbox-key") throw new VaultError("capture-stopped");
  try {
    const result = await rt.exclusive(async () =>
      (await rt.sessionKeys()) ? captureOpen(rt, page) : sealPage(rt, page),
    );
    if (stopped) await setStopped(rt, undefined);
    return result;
  } catch (error) {
    if (error instanceof VaultError && (error.code === "quota" || error.code === "inbox-full")) {
      await setStopped(rt, error.code).catch(() => undefined);
    }
    throw error;
  }
}

/** What was sealed earlier goes in first, so that the sequence holds. */
async function captureOpen(rt: Runtime, page: CapturedPage): Promise<CaptureResult> {
  await drainInbox(rt);
  const { result, draft } = await rt.commit(async (work) => {
    const base = work.head.seq;
    work.head.seq += page.sightings.length;
    work.manifest.opened = work.head.seq;
    return applyPage(work, page, (index) => base + 1 + index);
  });
  const perRecord = result.map((one) => {
    const line = draft.line(one.claimId);
    return line ? { ...one, summary: line } : one;
  });
  return { sealed: false, perRecord };
}

export async function undoSightings(rt: Runtime, ids: string[]): Promise<{ undone: number }> {
  return rt.exclusive(async () => {
    if (!(await rt.sessionKeys())) return { undone: await sealUndo(rt, ids) };
    await drainInbox(rt);
    return { undone: (await rt.commit((draft) => undoInDraft(draft, ids))).result };
  });
}

/** Changes what the user added to a claim. @throws not-found; invalid where `change` gives something malformed. */
export async function updateWork(
  rt: Runtime,
  id: string,
  change: (work: ClaimWork) => ClaimWork,
): Promise<{ entry: ClaimEntry; summary: ClaimSummary }> {
  const { result: entry, draft } = await rt.write(async (work) => {
    await work.load([id]);
    const known = work.claims.get(id)?.entry;
    if (!known) return undefined;
    const parsed = claimWorkSchema.safeParse(change(known.work));
    if (!parsed.success) throw new VaultError("invalid");
    const changed: ClaimEntry = { ...known, work: parsed.data };
    await work.put(changed, []);
    work.note({ kind: "edit", claims: [id] });
    return changed;
  });
  const summary = draft.line(id);
  if (!entry || !summary) throw new VaultError("not-found");
  return { entry, summary };
}

/** Summaries are worked out for a day; this works them out for another. */
export async function refreshSummaries(
  rt: Runtime,
  today: IsoDate,
  which: { ids: string[] } | { limit: number },
): Promise<number> {
  const ids = "ids" in which ? which.ids : await staleIds(rt, today, which.limit);
  if (ids.length === 0) return 0;
  const { result } = await rt.write(async (draft) => {
    await draft.load(ids);
    const entries = ids.flatMap((id) => draft.claims.get(id)?.entry ?? []);
    for (const entry of entries) await draft.put(entry, []);
    return entries.length;
  });
  return result;
}

async function staleIds(rt: Runtime, today: IsoDate, limit: number): Promise<string[]> {
  const ids: string[] = [];
  const count = (await rt.view()).manifest.blocks.length;
  for (let b = 0; b < count && ids.length < limit; b += 1) {
    const found = await rt.read(async (draft) => {
      await draft.loadBlocks([b]);
      return (draft.blocks.get(b) ?? []).filter((line) => line.s.asOf !== today).map((line) => line.id);
    });
    ids.push(...found);
  }
  return ids.slice(0, limit);
}
