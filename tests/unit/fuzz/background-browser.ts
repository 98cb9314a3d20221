import "fake-indexeddb/auto";

/** The extension API as the background needs it, in memory, and a way to send it messages as the browser would. */

const EXTENSION = "abcdefghijklmnopabcdefghijklmnop";
/** Node knows no origin of extension addresses, so that the fake has a web address. */
const ORIGIN = "https://extension.invalid";
type Listener = (message: unknown, sender: unknown) => unknown;

const listeners: Listener[] = [];
const event = () => ({ addListener: () => undefined, removeListener: () => undefined });

function area() {
  const values = new Map<string, string>();
  return {
    async get(key: string | null) {
      const names = key === null ? [...values.keys()] : values.has(key) ? [key] : [];
      return Object.fromEntries(names.map((name) => [name, JSON.parse(values.get(name) ?? "null")]));
    },
    async set(items: Record<string, unknown>) {
      for (const [name, value] of Object.entries(items)) values.set(name, JSON.stringify(value));
    },
    async remove(names: string | string[]) {
      for (const name of [names].flat()) values.delete(name);
    },
    setAccessLevel: async () => undefined,
    onChanged: event(),
  };
}
const session = area();

const nothing = async () => undefined;
const api = {
  runtime: {
    id: EXTENSION,
    getURL: (path: string) => `${ORIGIN}/${path}`,
    sendMessage: nothing,
    reload: () => undefined,
    getContexts: async () => [],
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    onInstalled: event(),
    onStartup: event(),
    onUpdateAvailable: event(),
    onSuspend: event(),
    onConnect: event(),
  },
  storage: {
    session,
    local: area(),
    managed: { get: async () => Promise.reject(new Error("no policy")) },
    onChanged: event(),
  },
  permissions: {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((o) => o.includes("portal.example")),
    getAll: async () => ({ origins: ["https://portal.example/*"], permissions: [] }),
    remove: async () => true,
    onAdded: event(),
    onRemoved: event(),
  },
  scripting: {
    executeScript: async () => [],
    getRegisteredContentScripts: async () => [],
    registerContentScripts: nothing,
    unregisterContentScripts: nothing,
    updateContentScripts: nothing,
  },
  action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing, setIcon: nothing },
  alarms: { get: nothing, create: () => undefined, clear: nothing, onAlarm: event() },
  idle: { setDetectionInterval: () => undefined, onStateChanged: event() },
  tabs: { create: nothing, get: async () => ({}), query: async () => [], onRemoved: event(), onUpdated: event() },
  i18n: { getMessage: (key: string) => (key === "locale_tag" ? "en" : key) },
};

export const SURFACE: unknown = { id: EXTENSION, origin: ORIGIN, url: `${ORIGIN}/src/popup/index.html` };
export const FRAME: unknown = {
  id: EXTENSION,
  origin: "https://portal.example",
  url: "https://portal.example/claims",
  tab: { id: 3, url: "https://portal.example/claims" },
  frameId: 0,
};
/** Others: another extension, a page that claims to be us, a frame of ours inside a page, nobody. */
export const STRANGER: readonly unknown[] = [
  { id: "ponmlkjihgfedcbaponmlkjihgfedcba", origin: ORIGIN, url: `${ORIGIN}/src/popup/index.html` },
  { origin: "https://portal.example", url: "https://portal.example/", tab: { id: 3 }, frameId: 0 },
  { id: EXTENSION, origin: ORIGIN, url: `${ORIGIN}/src/popup/index.html`, tab: { id: 3 }, frameId: 2 },
  { id: EXTENSION },
  {},
];

export const backgroundBrowser = {
  api,
  session: {
    get: async (key: string): Promise<unknown> => (await session.get(key))[key],
    set: (key: string, value: unknown) => session.set({ [key]: value }),
    remove: (key: string) => session.remove(key),
  },
  /** The first answer that any listener gives. */
  async send(message: unknown, sender: unknown): Promise<unknown> {
    for (const listener of listeners) {
      const answer = await listener(message, sender);
      if (answer !== undefined) return answer;
    }
    return undefined;
  },
};
