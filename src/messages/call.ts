import browser from "webextension-polyfill";
import { type Answer, type Envelope, type ErrorCode, type Notice, PROTOCOL_VERSION } from "./envelope.ts";
import type { RequestOf, ResponseOf, SurfaceMessage } from "./protocol.ts";

/** A refused request: `code` decides what a surface shows; `message` is plain words without patient data. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail?: string,
  ) {
    super(detail ?? code);
    this.name = "CallError";
  }
}

const RETRY_MS = [100, 400, 1_200];

/** No answer at all means that nobody has taken the message: the background is still starting, and may be asked again. */
async function ask(envelope: Envelope): Promise<unknown> {
  for (const wait of RETRY_MS) {
    const answer = await browser.runtime.sendMessage(envelope);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return browser.runtime.sendMessage(envelope);
}

/**
 * Asks the background, from one of our own pages.
 * @throws CallError where the background refuses or is gone.
 */
export async function call<T extends SurfaceMessage>(type: T, payload: RequestOf<T>): Promise<ResponseOf<T>> {
  const envelope: Envelope = { claimtrail: PROTOCOL_VERSION, type, payload };
  const answer = (await ask(envelope)) as Answer<ResponseOf<T>> | undefined;
  if (!answer) throw new CallError("failed");
  if (!answer.ok) throw new CallError(answer.code, answer.detail);
  return answer.data;
}

/** Hears the background's notices. @returns a function that stops listening. */
export function onNotice(heard: (notice: Notice["claimtrailNotice"]) => void): () => void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab) return;
    if (typeof message === "object" && message !== null && "claimtrailNotice" in message) {
      heard((message as Notice).claimtrailNotice);
    }
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
