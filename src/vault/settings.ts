import { bookOf, enter, openShelf, setRowAside, vouches } from "./books.ts";
import { openValue, sealValue } from "./codec.ts";
import { blind, type Keys } from "./crypto.ts";
import type { Draft } from "./draft.ts";
import type { Runtime } from "./runtime.ts";
import type { SettingRow } from "./schema.ts";

/** Settings. Those that may hold names or rules of a practice are encrypted; few must be readable while locked. */

export interface Setting {
  name: string;
  value: unknown;
}

export function settingSlot(key: string, generation: number) {
  return { store: "settings", key, generation };
}

export function settingKey(keys: Keys, name: string): Promise<string> {
  return blind(keys.index, JSON.stringify(["setting", name]));
}

/** @returns undefined where it was never set, or cannot be read: then it is set aside, and its default holds. */
export function getSetting(rt: Runtime, name: string): Promise<unknown> {
  return rt.read(async (draft) => {
    const { keys, db } = draft.view;
    const key = await settingKey(keys, name);
    const row = await db.get("settings", key);
    if (!row) return undefined;
    const isLast = await vouches(draft, "settings", key, row);
    const setting = isLast ? await openSetting(keys, row).catch(() => undefined) : undefined;
    if (!setting) await setRowAside(draft, "settings", key, row);
    return setting?.value;
  });
}

export function openSetting(keys: Keys, row: SettingRow): Promise<Setting> {
  return openValue<Setting>(keys.settings, settingSlot(row.k, row.g), row.d);
}

/** All settings. What was put back, cannot be read or is gone is set aside and noted. */
export async function settingsOf(draft: Draft): Promise<Setting[]> {
  const open = (row: SettingRow) => openSetting(draft.view.keys, row);
  return (await openShelf(draft, "settings", bookOf("settings", ""), open)).map(({ value }) => value);
}

/** The claim that a setting belongs to: its name ends with the claim's id. It goes with the claim. */
export function claimOf(name: string): string | undefined {
  return /\.([\w-]{22})$/.exec(name)?.[1];
}

/**
 * @param value JSON; undefined removes the setting.
 * @param noted false for what the user has not set: marks and habits that a program keeps.
 */
export async function setSetting(rt: Runtime, name: string, value: unknown, noted = true): Promise<void> {
  await rt.write(async (draft) => {
    await putSetting(draft, { name, value });
    const claim = claimOf(name);
    if (claim) draft.note({ kind: "edit", claims: [claim], detail: { what: "letter" } });
    else if (noted) draft.note({ kind: "settings", detail: { setting: name } });
  });
}

export async function hasSetting({ view }: Draft, name: string): Promise<boolean> {
  return (await view.db.getKey("settings", await settingKey(view.keys, name))) !== undefined;
}

/** @returns whether there was such a setting. */
export async function dropSetting(draft: Draft, name: string): Promise<boolean> {
  const isThere = await hasSetting(draft, name);
  if (isThere) await putSetting(draft, { name, value: undefined });
  return isThere;
}

/** Takes out what was kept beside claims that are there no more. @returns how many settings. */
export async function dropOrphans(draft: Draft): Promise<number> {
  let dropped = 0;
  for (const { name } of await settingsOf(draft)) {
    const claim = claimOf(name);
    if (claim === undefined) continue;
    const stays =
      draft.claims.has(claim) || (!draft.removed.has(claim) && (await draft.view.db.getKey("claims", claim)));
    if (stays) continue;
    await putSetting(draft, { name, value: undefined });
    dropped += 1;
  }
  return dropped;
}

export async function putSetting(draft: Draft, setting: Setting): Promise<void> {
  const { keys } = draft.view;
  const key = await settingKey(keys, setting.name);
  const g = draft.generation;
  if (setting.value === undefined) {
    draft.writes.push({ store: "settings", key });
    await enter(draft, "settings", key, undefined);
    return;
  }
  const d = await sealValue(keys.settings, settingSlot(key, g), setting);
  draft.writes.push({ store: "settings", value: { k: key, g, d } });
  await enter(draft, "settings", key, g);
}

export async function getPlain(rt: Runtime, name: string): Promise<unknown> {
  return (await rt.db()).get("plain", name);
}

export async function setPlain(rt: Runtime, name: string, value: unknown): Promise<void> {
  const db = await rt.db();
  if (value === undefined) await db.delete("plain", name);
  else await db.put("plain", value, name);
}
