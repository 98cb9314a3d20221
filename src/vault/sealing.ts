import type { CapturedPage } from "../claims/history.ts";
import type { CaptureResult } from "./api.ts";
import type { TimedEvent } from "./audit.ts";
import { randomId } from "./bytes.ts";
import { VaultError } from "./errors.ts";
import {
  admit,
  dedupeTags,
  INBOX_LIMITS,
  type InboxItem,
  type InboxKey,
  sealItem,
  withoutDuplicates,
} from "./inbox.ts";
import type { Runtime } from "./runtime.ts";
import type { Head, InboxRow } from "./schema.ts";
import { dedupeKey } from "./session.ts";

/** Writing to the sealed inbox, which needs no key but the public one. All of it runs under the writer lock. */

async function inboxState(rt: Runtime): Promise<{ head: Head; pub: InboxKey["pub"] }> {
  const db = await rt.db();
  const head = (await db.get("meta", "head")) as Head | undefined;
  const key = (await db.get("meta", "inboxKey")) as InboxKey | undefined;
  if (!head) throw new VaultError("absent");
  if (!key) throw new VaultError("capture-stopped");
  return { head, pub: key.pub };
}

/** Seals a page's sightings, leaving out what is there already. @throws inbox-full, quota. */
export async function sealPage(rt: Runtime, page: CapturedPage): Promise<CaptureResult> {
  const { head, pub } = await inboxState(rt);
  const session = await dedupeKey(rt.options.session);
  const candidates = await Promise.all(
    page.sightings.map(async (sighting) => ({ sighting, ...(await dedupeTags(session, page, sighting)) })),
  );
  const fresh = await withoutDuplicates(await rt.db(), candidates);
  const { portal, host, origin, sample } = page;
  const batch = randomId();
  const rows = await Promise.all(
    fresh.map(async ({ sighting, c, h }, i): Promise<InboxRow> => {
      const item = {
        type: "sighting",
        batch,
        portal,
        host,
        origin,
        sighting,
        ...(sample ? { sample } : {}),
      } as InboxItem;
      const seq = head.seq + 1 + i;
      return { seq, id: sighting.id, c, h, host, d: await sealItem(pub, item, seq, sighting.id) };
    }),
  );
  if (rows.length > 0) await append(rt, head, admit(head, rows, host), rows);
  return { sealed: true, stored: rows.length, dropped: page.sightings.length - rows.length };
}

/** Seals the wish to take sightings back; it is done when the inbox is opened. */
export async function sealUndo(rt: Runtime, ids: string[]): Promise<number> {
  const db = await rt.db();
  const known = await Promise.all(
    ids.map(
      async (id) => (await db.getKeyFromIndex("inbox", "id", id)) ?? (await db.getKeyFromIndex("seen", "ids", id)),
    ),
  );
  const undone = known.filter((key) => key !== undefined).length;
  if (undone > 0) await sealControl(rt, { type: "undo", ids });
  return undone;
}

/** Seals an audit event that happened while locked. Beyond a limit further ones are not kept: the inbox must not fill with them. */
export async function sealEvent(rt: Runtime, event: TimedEvent): Promise<void> {
  const { head } = await inboxState(rt);
  if (head.inbox.events >= INBOX_LIMITS.events) return;
  const { at, kind, claims, detail } = event;
  const item = { type: "event" as const, at, kind, ...(claims ? { claims } : {}), ...(detail ? { detail } : {}) };
  await sealControl(rt, item);
}

async function sealControl(rt: Runtime, item: InboxItem): Promise<void> {
  const { head, pub } = await inboxState(rt);
  const seq = head.seq + 1;
  const id = randomId();
  const row: InboxRow = { seq, id, c: "", h: "", d: await sealItem(pub, item, seq, id) };
  const inbox = { ...head.inbox, events: head.inbox.events + 1 };
  await append(rt, head, { ...head, seq, inbox }, [row]);
}

async function append(rt: Runtime, base: Head, head: Head, rows: readonly InboxRow[]): Promise<void> {
  const done = await rt.writePlain(
    base,
    head,
    rows.map((value) => ({ store: "inbox", value })),
  );
  if (!done) throw new VaultError("conflict");
}
