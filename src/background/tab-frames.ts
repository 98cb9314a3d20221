import { z } from "zod";
import { session } from "./session.ts";

/**
 * Which claims a tab's frames have shown, by random id, in memory-backed session storage: what the popup lists under
 * *This page*. Nothing else of the page is kept.
 */
const framesSchema = z.record(
  z.string(),
  z.object({
    documentId: z.string(),
    origin: z.string(),
    claimIds: z.array(z.string()),
    state: z.enum(["saved", "sealed"]),
  }),
);
export type TabFrames = z.infer<typeof framesSchema>;

const keyOf = (tabId: number): string => `tab:${tabId}`;
const MAX_CLAIMS = 500;

export async function readTabFrames(tabId: number): Promise<TabFrames> {
  return framesSchema.catch({}).parse(await session.get(keyOf(tabId)));
}

/** Adds what a frame's document just showed; a new document in the same frame starts afresh. */
export async function rememberFrame(
  tabId: number,
  frameId: number,
  shown: { documentId: string; origin: string; claimIds: string[]; state: "saved" | "sealed" },
): Promise<void> {
  const frames = await readTabFrames(tabId);
  const before = frames[frameId];
  const earlier = before?.documentId === shown.documentId ? before.claimIds : [];
  const claimIds = [...new Set([...shown.claimIds, ...earlier])].slice(0, MAX_CLAIMS);
  await session.set(keyOf(tabId), { ...frames, [frameId]: { ...shown, claimIds } });
}

export async function forgetTab(tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
  await session.remove(onceKey(tabId));
}

const onceKey = (tabId: number): string => `once:${tabId}`;

/** Opens a tab's origin for one reading that the user asked for (activeTab). */
export async function admitOnce(tabId: number, origins: string[]): Promise<void> {
  await session.set(onceKey(tabId), origins);
}

export async function isAdmittedOnce(tabId: number, origin: string): Promise<boolean> {
  return z
    .array(z.string())
    .catch([])
    .parse(await session.get(onceKey(tabId)))
    .includes(origin);
}
