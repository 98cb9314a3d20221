import type { CapturedPage } from "../claims/history.ts";
import { toBase64Url } from "./bytes.ts";
import { applyPage, undoInDraft } from "./capture.ts";
import type { Draft } from "./draft.ts";
import { VaultError } from "./errors.ts";
import { type InboxItem, type InboxKey, openInboxKey, openItem } from "./inbox.ts";
import type { Runtime } from "./runtime.ts";
import type { InboxRow } from "./schema.ts";

/** Opening the sealed inbox: in the order of capture, a batch at a time, each batch merged, audited and deleted in one commit. */

const BATCH = 50;

export interface Opened {
  opened: number;
  setAside: number;
}

/** Opens all there is. To be called under the writer lock, unlocked. @throws tampered where the sealing key is not the vault's. */
export async function drainInbox(rt: Runtime): Promise<Opened> {
  const total: Opened = { opened: 0, setAside: 0 };
  for (;;) {
    const { result } = await rt.commit((draft) => openBatch(draft));
    total.opened += result.opened;
    total.setAside += result.setAside;
    if (!result.more) return total;
  }
}

async function openBatch(draft: Draft): Promise<Opened & { more: boolean }> {
  const { db, keys, head, manifest } = draft.view;
  if (manifest.opened >= head.seq) return { opened: 0, setAside: 0, more: false };
  const rows = await db.getAll("inbox", undefined, BATCH + 1);
  const batch = wholePages(rows);
  const stored = (await db.get("meta", "inboxKey")) as InboxKey | undefined;
  if (!stored || toBase64Url(stored.pub) !== manifest.inboxKey) throw new VaultError("tampered");
  const privateKey = await openInboxKey(keys, stored);
  const items = await Promise.all(batch.map((row) => openItem(privateKey, stored.pub, row).catch(() => undefined)));
  const setAside = items.filter((item) => item === undefined).length;
  let opened = 0;
  for (const run of runsOf(batch, items)) opened += await applyRun(draft, run);
  batch.forEach((row, i) => {
    discharge(draft, row, items[i]);
  });
  const more = rows.length > batch.length;
  markOpened(draft, batch, more);
  return { opened, setAside, more };
}

/** All rows, or a full batch: the last page may go on in the next batch, which does no harm but to its rows' order. */
function wholePages(rows: readonly InboxRow[]): InboxRow[] {
  return rows.slice(0, BATCH);
}

interface Run {
  rows: InboxRow[];
  items: InboxItem[];
}

/** Consecutive sightings of one page together, so that they merge as the page would have. */
function runsOf(rows: readonly InboxRow[], items: readonly (InboxItem | undefined)[]): Run[] {
  const runs: Run[] = [];
  rows.forEach((row, i) => {
    const item = items[i];
    if (!item) return;
    const last = runs.at(-1);
    const before = last?.items.at(-1);
    if (last && item.type === "sighting" && before?.type === "sighting" && before.batch === item.batch) {
      last.rows.push(row);
      last.items.push(item);
    } else {
      runs.push({ rows: [row], items: [item] });
    }
  });
  return runs;
}

async function applyRun(draft: Draft, run: Run): Promise<number> {
  const [first] = run.items;
  if (!first) return 0;
  if (first.type === "event") {
    const { kind, claims, detail, at } = first;
    draft.note({ kind, ...(claims ? { claims } : {}), ...(detail ? { detail } : {}) }, at);
    return 0;
  }
  if (first.type === "undo") {
    await undoInDraft(draft, first.ids);
    return 0;
  }
  const sightings = run.items.flatMap((item) => (item.type === "sighting" ? [item.sighting] : []));
  const { portal, host, origin, sample } = first;
  const page: CapturedPage = { portal, host, origin, sightings, ...(sample ? { sample } : {}) };
  const at = sightings[0]?.capturedAt ?? draft.view.now;
  draft.note({ kind: "sealed-capture", detail: { records: sightings.length } }, at);
  await applyPage(draft, page, (index) => run.rows[index]?.seq ?? 0);
  return sightings.length;
}

/** Deletes a row from the inbox and from its counts; one that could not be opened is kept aside. */
function discharge(draft: Draft, row: InboxRow, item: InboxItem | undefined): void {
  if (item) draft.writes.push({ store: "inbox", key: row.seq });
  else draft.setAside("inbox", row.seq, row);
  const inbox = draft.head.inbox;
  if (row.host === undefined) {
    inbox.events -= 1;
    return;
  }
  inbox.sightings -= 1;
  inbox.bytes -= row.d.length;
  const left = (inbox.origins[row.host] ?? 0) - 1;
  if (left > 0) inbox.origins[row.host] = left;
  else delete inbox.origins[row.host];
}

/** Numbers that should be there and are not were taken out by someone. */
function markOpened(draft: Draft, batch: readonly InboxRow[], more: boolean): void {
  const upTo = more ? (batch.at(-1)?.seq ?? draft.head.seq) : draft.head.seq;
  const missing = upTo - draft.manifest.opened - batch.length;
  if (missing > 0) draft.note({ kind: "inbox-gap", detail: { missing } });
  draft.manifest.opened = upTo;
}
