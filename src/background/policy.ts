import browser from "webextension-polyfill";
import type { z } from "zod";
import { DEFAULT_RULES } from "../messages/passphrase/rules.ts";
import { type Preferences, preferencesSchema } from "../messages/protocol.ts";

/** What holds where neither the organisation nor the user says otherwise. */
const DEFAULTS: Preferences = {
  lockMinutes: 15,
  notesOn: true,
  notesOffHosts: [],
  maskLists: true,
  retentionDays: null,
  initials: "",
  exportsOn: true,
  allowedPortals: null,
  ...DEFAULT_RULES,
};

const STORE_KEY = "preferences";

/** Managed policy (public/managed-schema.json): each key is optional; an unknown or wrong one is passed over, the rest holds. */
const managedShape: Record<string, z.ZodType> = preferencesSchema.partial().shape;

async function managedPolicy(): Promise<Partial<Preferences>> {
  // Firefox rejects where no policy is set: that is no policy
  const raw = await browser.storage.managed.get(null).catch(() => ({}));
  const policy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const parsed = managedShape[key]?.safeParse(value);
    if (parsed?.success && parsed.data !== undefined) policy[key] = parsed.data;
  }
  return policy as Partial<Preferences>;
}

/** The preferences that hold now, and which of them the organisation has set. */
export async function readPreferences(): Promise<{ preferences: Preferences; managed: (keyof Preferences)[] }> {
  const [stored, managed] = await Promise.all([browser.storage.local.get(STORE_KEY), managedPolicy()]);
  const own = preferencesSchema.partial().safeParse(stored[STORE_KEY] ?? {});
  return {
    preferences: { ...DEFAULTS, ...(own.success ? dropUndefined(own.data) : {}), ...managed },
    managed: Object.keys(managed) as (keyof Preferences)[],
  };
}

/** Keeps the user's changes; what the organisation set cannot be changed. */
export async function writePreferences(change: Partial<Preferences>): ReturnType<typeof readPreferences> {
  const { managed } = await readPreferences();
  const stored = (await browser.storage.local.get(STORE_KEY))[STORE_KEY] ?? {};
  const own = preferencesSchema.partial().catch({}).parse(stored);
  const allowed = Object.entries(change).filter(([key]) => !managed.includes(key as keyof Preferences));
  await browser.storage.local.set({ [STORE_KEY]: { ...dropUndefined(own), ...Object.fromEntries(allowed) } });
  return readPreferences();
}

/** Whether the organisation lets this site pattern be read. */
export function isAllowed(pattern: string, preferences: Preferences): boolean {
  const list = preferences.allowedPortals;
  if (list === null) return true;
  const host = pattern
    .replace(/^[^:]+:\/\//, "")
    .replace(/\/.*$/, "")
    .replace(/^\*\./, "")
    .replace(/:\d+$/, "");
  return list.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

function dropUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
