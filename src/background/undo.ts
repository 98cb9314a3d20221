import { z } from "zod";
import { session } from "./session.ts";

/** A document may take back its own sightings, for a minute. */
const UNDO_MS = 60_000;
const MAX_WINDOWS = 200;

const schema = z.array(z.object({ documentId: z.string(), ids: z.array(z.string()), until: z.number() }));

async function windows(now: number) {
  const all = schema.catch([]).parse(await session.get("undo"));
  return all.filter((entry) => entry.until > now && entry.until <= now + UNDO_MS);
}

export async function allowUndo(documentId: string, ids: string[], now = Date.now()): Promise<void> {
  const open = await windows(now);
  await session.set("undo", [...open, { documentId, ids, until: now + UNDO_MS }].slice(-MAX_WINDOWS));
}

/** Those of `ids` that this document may still take back. */
export async function undoable(documentId: string, ids: string[], now = Date.now()): Promise<string[]> {
  const own = new Set((await windows(now)).filter((w) => w.documentId === documentId).flatMap((w) => w.ids));
  return ids.filter((id) => own.has(id));
}
