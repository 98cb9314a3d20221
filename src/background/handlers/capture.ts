import { formatMoney } from "../../claims/money.ts";
import type { ClaimRecord } from "../../claims/record.ts";
import type { CaptureReceipt, ClaimNote } from "../../messages/sighting.ts";
import type { CaptureResult, RecordResult, Vault } from "../../vault/index.ts";
import { notify, refreshBadge } from "../notice.ts";
import { readPreferences } from "../policy.ts";
import { type FrameSender, type Handlers, Refusal } from "../router.ts";
import { rememberFrame } from "../tab-frames.ts";
import { allowUndo, undoable } from "../undo.ts";
import { theVault } from "../vault.ts";

/** Fields whose change a biller wants to hear of on the page, in plain words. */
const SPOKEN: Partial<Record<keyof ClaimRecord, string>> = {
  status: "Status",
  paid: "Paid",
  allowed: "Allowed",
  patientResponsibility: "Patient responsibility",
  processedDate: "Processed",
  paymentDate: "Payment date",
  remarks: "Remarks",
  adjustments: "Adjustments",
  reasons: "Reason",
};
const MONEY = new Set<keyof ClaimRecord>(["paid", "allowed", "patientResponsibility"]);
const MAX_SPOKEN = 4;

function sayValue(field: keyof ClaimRecord, value: unknown): string {
  if (value === undefined) return "none";
  if (MONEY.has(field) && typeof value === "number") return formatMoney(value);
  if (field === "adjustments" && Array.isArray(value)) {
    return value.map((a: { group?: string; code: string }) => [a.group, a.code].filter(Boolean).join("-")).join(", ");
  }
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** `Status pending → denied`, and so on. */
export function sayChanges(result: RecordResult): string[] {
  return result.changed
    .flatMap(({ field, before, after }) => {
      const name = SPOKEN[field];
      if (!name || JSON.stringify(before) === JSON.stringify(after)) return [];
      return [
        before === undefined
          ? `${name}: ${sayValue(field, after)}`
          : `${name} ${sayValue(field, before)} → ${sayValue(field, after)}`,
      ];
    })
    .slice(0, MAX_SPOKEN);
}

function noteOf(result: RecordResult): ClaimNote {
  const { summary } = result;
  return {
    isNew: result.isNew,
    changes: result.isNew ? [] : sayChanges(result),
    status: summary?.status,
    lastSeenAt: result.previouslySeenAt,
    action: summary?.tasks[0]?.title,
    deadline: summary?.deadline,
  };
}

/**
 * What a frame may hear of a claim: everything where it was first seen on that same origin, else only that it was saved.
 */
async function mayHear(vault: Vault, result: RecordResult, origin: string): Promise<boolean> {
  if (result.isNew) return true;
  const { history } = await vault.getClaim(result.claimId);
  return history.source.origins[0] === origin;
}

function receiptOf(result: CaptureResult, notesOn: boolean, note: ClaimNote | undefined): CaptureReceipt {
  if (result.sealed) {
    return { state: "sealed", counts: { added: result.stored, changed: 0, same: 0 }, notesOn, undoable: false };
  }
  const { perRecord } = result;
  const added = perRecord.filter((r) => r.isNew).length;
  const changed = perRecord.filter((r) => !r.isNew && r.kept && r.changed.length > 0).length;
  return {
    state: added + changed > 0 ? "saved" : "unchanged",
    counts: { added, changed, same: perRecord.length - added - changed },
    notesOn,
    note,
    undoable: perRecord.some((r) => r.isNew || r.kept),
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
  if (reading.pageKind === "none")
    return { state: "unchanged", counts: { added: 0, changed: 0, same: 0 }, notesOn: false, undoable: false };
  const { pageKind } = reading;
  const vault = await theVault();
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
  const spoken = only?.summary && notesOn && (await mayHear(vault, only, sender.origin)) ? noteOf(only) : undefined;
  return receiptOf(result, notesOn, spoken);
}

export const captureHandlers: Pick<Handlers, "page.captured" | "page.undo" | "claim.undoSightings"> = {
  "page.captured": captured,

  async "page.undo"({ ids, documentId }) {
    const mine = await undoable(documentId, ids);
    if (mine.length === 0) return { undone: 0 };
    const result = await (await theVault()).undoSightings(mine);
    notify("changed");
    await refreshBadge();
    return result;
  },

  async "claim.undoSightings"({ ids }) {
    const result = await (await theVault()).undoSightings(ids);
    notify("changed");
    await refreshBadge();
    return result;
  },
};
