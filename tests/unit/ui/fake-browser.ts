import { vi } from "vitest";
import en from "../../../public/_locales/en/messages.json" with { type: "json" };
import type { ErrorCode } from "../../../src/messages/envelope.ts";
import type { RequestOf, ResponseOf, SurfaceMessage } from "../../../src/messages/protocol.ts";

/** The browser as our pages see it, with a background that answers as a test says. */

type Answers = {
  [T in SurfaceMessage]?: (payload: RequestOf<T>) => ResponseOf<T> | Refusal | Promise<ResponseOf<T> | Refusal>;
};

class Refusal {
  constructor(readonly code: ErrorCode) {}
}
/** An answer that refuses. */
export const refuse = (code: ErrorCode): Refusal => new Refusal(code);

let answers: Answers = {};
const noticeListeners = new Set<(message: unknown, sender: { id: string }) => void>();
const session = new Map<string, unknown>();

/** Every message that was sent, in order. */
export const sent: { type: string; payload: unknown }[] = [];

/** Starts a test: what the background answers. Messages without an answer fail. */
export function background(next: Answers): void {
  answers = next;
  sent.length = 0;
  session.clear();
  fakeBrowser.permissions.request.mockClear();
  fakeBrowser.tabs.create.mockClear();
}

/** What the background tells open pages. */
export function notify(notice: "changed" | "locked" | "unlocked"): void {
  for (const listener of noticeListeners) listener({ claimtrailNotice: notice }, { id: "self" });
}

const messages: Record<string, { message: string }> = en;
const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });

export const fakeBrowser = {
  i18n: {
    getMessage: (key: string, values: string[] = []) =>
      (messages[key]?.message ?? "").replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ""),
  },
  runtime: {
    id: "self",
    getURL: (path: string) => `/${path}`,
    getManifest: () => ({ version: "1.2.3", permissions: ["storage", "alarms"] }),
    sendMessage: async ({ type, payload }: { type: SurfaceMessage; payload: never }) => {
      sent.push({ type, payload });
      const answer = answers[type];
      if (!answer) return { ok: false, code: "failed" };
      const data = await answer(payload);
      return data instanceof Refusal ? { ok: false, code: data.code } : { ok: true, data };
    },
    onMessage: {
      addListener: (listener: (message: unknown, sender: { id: string }) => void) => noticeListeners.add(listener),
      removeListener: (listener: (message: unknown, sender: { id: string }) => void) =>
        noticeListeners.delete(listener),
    },
  },
  tabs: {
    query: async () => [{ id: 7, url: "https://apps.portal.example/claims?member=1" }],
    create: vi.fn(async () => ({})),
  },
  permissions: { request: vi.fn(async () => true), onAdded: event(), onRemoved: event() },
  storage: {
    session: {
      get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) session.set(key, value);
      },
      remove: async (key: string) => {
        session.delete(key);
      },
    },
  },
};
