import type { ClaimRecord } from "../../claims/record.ts";
import { tooEarly } from "../../followup/early.ts";
import { freshIn, partOf } from "../../messages/fresh.ts";
import { capturedReadingSchema } from "../../messages/protocol.ts";
import type { CaptureReceipt, PageOutcome } from "../../messages/sighting.ts";
import { readSheet } from "../../reading/index.ts";
import type { RecordResult } from "../../vault/index.ts";
import { sayChanges } from "../changes.ts";
import { knowledgeNow } from "../knowledge.ts";
import { notify, refreshBadge } from "../notice.ts";
import type { ClaimNews } from "../page-note.ts";
import { readPreferences } from "../policy.ts";
import { mayHear, maySpeak, receiptOf } from "../receipt.ts";
import { type FrameSender, type Handlers, Refusal } from "../router.ts";
import { originOf } from "../senders.ts";
import { rememberFrame } from "../tab-frames.ts";
import { allowUndo, undoable } from "../undo.ts";
import { knowingVault, today } from "../vault.ts";

function newsOf(result: RecordResult, seen: ClaimRecord): ClaimNews {
  const { summary } = result;
  return {
    isNew: result.isNew,
    changes: result.isNew ? [] : sayChanges(result.changed),
    lastSeenAt: result.previouslySeenAt,
    action: summary?.tasks[0]?.title,
    deadline: summary?.deadline,
    tooEarly: tooEarly(seen, today(), knowledgeNow().statistics),
  };
}

async function captured(
  payload: Parameters<Handlers["page.captured"]>[0],
  sender: FrameSender | undefined,
): Promise<CaptureReceipt> {
  if (!sender) throw new Refusal("refused");
  const { reading, ids, capturedAt, documentId } = payload;
  const { preferences } = await readPreferences();
  const notesOn = preferences.notesOn && !preferences.notesOffHosts.includes(sender.host);
  if (reading.pageKind === "none") return { state: "unchanged", undoable: false };
  const { pageKind } = reading;
  const vault = await knowingVault();
  const result = await vault.capture({
    portal: reading.portal === "generic" ? sender.host : reading.portal,
    host: sender.host,
    origin: sender.origin,
    sightings: reading.records.map((record, index) => ({
      id: ids[index] ?? "",
      capturedAt,
      pageKind,
      record,
      evidence: reading.evidence?.[index],
    })),
  });
  await rememberFrame(sender.tabId, sender.frameId, {
    documentId,
    origin: sender.origin,
    claimIds: result.sealed ? [] : result.perRecord.map((r) => r.claimId),
    state: result.sealed ? "sealed" : "saved",
  });
  if (!result.sealed) await allowUndo(documentId, ids);
  notify("changed");
  await refreshBadge();
  const only = result.sealed || result.perRecord.length !== 1 ? undefined : result.perRecord[0];
  const spoken =
    only?.summary && notesOn && mayHear(only, sender.origin) && (await maySpeak(sender.origin))
      ? newsOf(only, reading.records[0] as ClaimRecord)
      : undefined;
  return receiptOf(result, sender.origin, notesOn, spoken);
}

/** Longest that other messages wait for a reading, in ms. */
const SLICE_MS = 40;

/** Reads a page's sheet. Adapters are picked by an address of the sender's own site, or by that site alone. */
async function read(
  { sheet, address, leaving }: Parameters<Handlers["page.read"]>[0],
  sender: FrameSender | undefined,
): Promise<PageOutcome> {
  if (!sender) throw new Refusal("refused");
  const url = originOf(address) === sender.origin ? address : sender.origin;
  const steps = readSheet(sheet, { url, explain: true, final: leaving !== undefined });
  let step = steps.next();
  for (let since = Date.now(); !step.done; step = steps.next()) {
    if (Date.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = Date.now();
  }
  const outcome = step.value;
  if (!outcome.reading || !leaving) return outcome;
  const { reading } = outcome;
  const { documentId, capturedAt, batch, seen } = leaving;
  const { half, indexes } = freshIn(reading, seen);
  if (half || indexes.length === 0) return { reading, stored: [] };
  // from here on it is what the page itself would have sent
  const captures = capturedReadingSchema.parse({
    reading: partOf(reading, indexes),
    ids: indexes.map((index) => `${batch}-${index}`),
    capturedAt,
    documentId,
  });
  await captured(captures, sender);
  return { reading, stored: indexes };
}

export const captureHandlers: Pick<Handlers, "page.read" | "page.captured" | "page.undo" | "claim.undoSightings"> = {
  "page.read": read,
  "page.captured": captured,

  async "page.undo"({ ids, documentId }) {
    const mine = await undoable(documentId, ids);
    if (mine.length === 0) return { undone: 0 };
    const result = await (await knowingVault()).undoSightings(mine);
    notify("changed");
    await refreshBadge();
    return result;
  },

  async "claim.undoSightings"({ ids }) {
    const result = await (await knowingVault()).undoSightings(ids);
    notify("changed");
    await refreshBadge();
    return result;
  },
};
