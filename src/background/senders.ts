import type { Runtime } from "webextension-polyfill";

/** Who sent a message, as the browser (never the payload) tells it. */
export type Sender =
  | { kind: "surface" }
  | { kind: "frame"; origin: string; host: string; tabId: number; frameId: number }
  | { kind: "stranger" };

/**
 * Tells our own pages, our content script in a web page, and everybody else apart.
 * `origin` is set by the browser and cannot be forged by a page that has taken over its renderer's URL; frames without
 * an origin of their own (about:blank, srcdoc) count as their tab's.
 */
export function identify(sender: Runtime.MessageSender, extensionId: string, extensionOrigin: string): Sender {
  const stranger: Sender = { kind: "stranger" };
  if (sender.id !== extensionId) return stranger;
  const origin = (sender as { origin?: string }).origin ?? originOf(sender.url);
  if (origin === extensionOrigin) {
    // a page of ours inside somebody's frame is no surface
    const framed = sender.frameId !== undefined && sender.frameId !== 0;
    return framed ? stranger : { kind: "surface" };
  }
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined) return stranger;
  const web = isWebOrigin(origin) ? origin : /^about:/.test(sender.url ?? "") ? originOf(sender.tab?.url) : undefined;
  if (!web || !isWebOrigin(web)) return stranger;
  return { kind: "frame", origin: web, host: new URL(web).hostname, tabId, frameId: sender.frameId };
}

/** `https://portal.example:8443` of an address; undefined where it is none. */
export function originOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}

export function isWebOrigin(origin: string | undefined): origin is string {
  return origin !== undefined && /^https?:\/\/[^/]+$/.test(origin);
}

/** The match pattern that covers an origin on every port: neither browser's patterns need one, Firefox's know none. */
export function patternFor(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
