import type { Answer, Envelope } from "../messages/envelope.ts";
import type { FrameMessage, RequestOf, ResponseOf } from "../messages/protocol.ts";

/** The extension API of the page's isolated world: `browser` in Firefox, `chrome` in Chromium (both give promises in MV3). */
const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;

const RETRY_MS = [300, 1_000, 3_000, 8_000, 20_000];

/** True while this script still belongs to an installed, running extension. */
export function isAlive(): boolean {
  return api.runtime?.id !== undefined;
}

/**
 * Sends until the background has answered: it may die at any moment, and ids make sending twice harmless.
 * @returns the answer, or undefined where the extension was updated or removed meanwhile (this script is an orphan).
 */
export async function send<T extends FrameMessage>(
  type: T,
  payload: RequestOf<T>,
): Promise<Answer<ResponseOf<T>> | undefined> {
  const envelope: Envelope = { claimtrail: 1, type, payload };
  for (let attempt = 0; ; attempt += 1) {
    if (!isAlive()) return undefined;
    try {
      const answer = (await api.runtime.sendMessage(envelope)) as Answer<ResponseOf<T>> | undefined;
      if (answer) return answer;
    } catch {
      // the worker was stopped while it worked, or is starting: try again below
    }
    const wait = RETRY_MS[attempt];
    if (wait === undefined) return { ok: false, code: "failed" };
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Reads a closed shadow root too; both browsers offer it to content scripts alone. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  if (!(element instanceof HTMLElement)) return null;
  try {
    return api.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}
