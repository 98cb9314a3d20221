import type { LongWork } from "./api.ts";
import { type FileWriter, fileWriter } from "./backup-file.ts";
import { toBase64Url } from "./bytes.ts";
import { VaultError } from "./errors.ts";
import type { Keyring } from "./keys.ts";
import * as reads from "./reads.ts";
import type { Runtime } from "./runtime.ts";
import { setPlain, settingsOf } from "./settings.ts";

/** Writing a backup: everything the vault holds, in frames, without ever holding all of it in memory. */

/** About this much JSON a frame. */
const FRAME_CHARS = 512 * 1024;

/** Kinds of item in a frame: a list of `[kind, value]`. */
export type BackupItem = [kind: "claim" | "eligibility" | "setting" | "plain" | "audit", value: unknown];

/** What the last frame says, to know that nothing is missing. */
export interface BackupEnd {
  end: true;
  items: number;
}

/** @throws locked, cancelled. */
export async function* backup(rt: Runtime, work: LongWork = {}): AsyncGenerator<Uint8Array> {
  const { keys, db, manifest } = await rt.view();
  const keyring = (await db.get("meta", "keyring")) as Keyring | undefined;
  if (!keyring) throw new VaultError("absent");
  await rt.write(async (draft) => draft.note({ kind: "backup" }));
  const writer = await fileWriter(keys, keyring);
  yield writer.start;
  const total = manifest.claims + manifest.eligibility;
  const counter = { items: 0 };
  for await (const frame of framesOf(allItems(rt), writer, counter)) {
    if (work.signal?.aborted) throw new VaultError("cancelled");
    yield frame;
    work.onProgress?.({ done: Math.min(counter.items, total), total });
  }
  yield await writer.frame({ end: true, items: counter.items } satisfies BackupEnd, true);
  await setPlain(rt, LAST_BACKUP, rt.now());
}

/** Under this key lies when a backup was last made to its end, ms since 1970. */
export const LAST_BACKUP = "vault.last-backup";

async function* allItems(rt: Runtime): AsyncGenerator<BackupItem> {
  for await (const entry of reads.claims(rt)) yield ["claim", entry];
  for await (const entry of reads.eligibility(rt)) yield ["eligibility", entry];
  for (const setting of await rt.read(settingsOf)) yield ["setting", setting];
  const { db, manifest } = await rt.view();
  for (const key of await db.getAllKeys("plain")) {
    if (!key.startsWith("vault.")) yield ["plain", { name: key, value: await db.get("plain", key) }];
  }
  for (let from = manifest.audit.floor + 1; from <= manifest.audit.n; from += 500) {
    const to = Math.min(from + 499, manifest.audit.n);
    const rows = await db.getAll("audit", IDBKeyRange.bound(from, to));
    for (const row of rows) yield ["audit", { n: row.n, m: toBase64Url(row.m), d: toBase64Url(row.d) }];
  }
  yield ["audit", { head: manifest.audit }];
}

async function* framesOf(
  items: AsyncIterable<BackupItem>,
  writer: FileWriter,
  counter: { items: number },
): AsyncGenerator<Uint8Array> {
  let frame: BackupItem[] = [];
  let chars = 0;
  for await (const item of items) {
    frame.push(item);
    counter.items += 1;
    chars += JSON.stringify(item).length;
    if (chars < FRAME_CHARS) continue;
    yield await writer.frame(frame, false);
    frame = [];
    chars = 0;
  }
  if (frame.length > 0) yield await writer.frame(frame, false);
}
