import { openValue, sealValue } from "./codec.ts";
import { blind, type Keys } from "./crypto.ts";
import type { Draft } from "./draft.ts";
import type { Runtime } from "./runtime.ts";

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

/** @returns undefined where it was never set. @throws corrupt. */
export async function getSetting(rt: Runtime, name: string): Promise<unknown> {
  const keys = await rt.keys();
  const key = await settingKey(keys, name);
  const row = await (await rt.db()).get("settings", key);
  return row ? (await openValue<Setting>(keys.settings, settingSlot(key, row.g), row.d)).value : undefined;
}

export async function allSettings(rt: Runtime): Promise<Setting[]> {
  const { keys, db } = await rt.view();
  const rows = await db.getAll("settings");
  return Promise.all(rows.map((row) => openValue<Setting>(keys.settings, settingSlot(row.k, row.g), row.d)));
}

/** @param value JSON; undefined removes the setting. */
export async function setSetting(rt: Runtime, name: string, value: unknown): Promise<void> {
  await rt.write(async (draft) => {
    await putSetting(draft, { name, value });
    draft.note({ kind: "settings" });
  });
}

export async function putSetting(draft: Draft, setting: Setting): Promise<void> {
  const { keys } = draft.view;
  const key = await settingKey(keys, setting.name);
  const g = draft.generation;
  if (setting.value === undefined) {
    draft.writes.push({ store: "settings", key });
    return;
  }
  const d = await sealValue(keys.settings, settingSlot(key, g), setting);
  draft.writes.push({ store: "settings", value: { k: key, g, d } });
}

export async function getPlain(rt: Runtime, name: string): Promise<unknown> {
  return (await rt.db()).get("plain", name);
}

export async function setPlain(rt: Runtime, name: string, value: unknown): Promise<void> {
  const db = await rt.db();
  if (value === undefined) await db.delete("plain", name);
  else await db.put("plain", value, name);
}
