import browser from "webextension-polyfill";

/** The page's end of the wire to a worker of its own: requests with progress and cancel. The worker's end is wire-worker.ts. */

export interface Progress {
  done: number;
  total: number;
}
export interface AskOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** What a worker answers: for each request its payload and its value. */
export type WireApi<Api> = { [R in keyof Api]: [payload: unknown, value: unknown] };

export type ToWorker =
  | { ask: number; request: string; payload: unknown }
  | { cancel: number }
  | { session: number; value: unknown };
/** `why` is a code and whatever else the worker's own page understands; never text of a claim. */
export type FromWorker<Why> =
  | { answer: number; value: unknown }
  | { refused: number; why: Why }
  | { progress: number; at: Progress }
  | { session: number; do: "get" | "set" | "remove"; key: string; value?: unknown };

export interface WireClient<Api extends WireApi<Api>> {
  ask<R extends keyof Api & string>(request: R, payload: Api[R][0], options?: AskOptions): Promise<Api[R][1]>;
  /** Ends the worker, and with it all it has decrypted. What was asked and not answered is refused as `locked`. */
  end(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** Keys of session storage that a worker may see: the vault's own. */
const VAULT_KEY = /^vault\./;

/** @param errorOf the error that the page throws for a refusal. */
export function wireTo<Api extends WireApi<Api>, Why extends { code: string }>(
  worker: Worker,
  errorOf: (why: Why | { code: string }) => Error,
): WireClient<Api> {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const send = (message: ToWorker) => worker.postMessage(message);

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker<Why>>) => {
    if ("session" in data) {
      void sessionDo(data).then((value) => send({ session: data.session, value }));
      return;
    }
    if ("progress" in data) {
      waiting.get(data.progress)?.onProgress?.(data.at);
      return;
    }
    const id = "answer" in data ? data.answer : data.refused;
    const one = waiting.get(id);
    waiting.delete(id);
    if ("answer" in data) one?.resolve(data.value);
    else one?.reject(errorOf(data.why));
  });
  worker.addEventListener("error", () => failAll("failed"));

  function failAll(code: string): void {
    for (const one of waiting.values()) one.reject(errorOf({ code }));
    waiting.clear();
  }

  return {
    ask(request, payload, { onProgress, signal } = {}) {
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress });
        signal?.addEventListener("abort", () => send({ cancel: id }), { once: true });
        send({ ask: id, request, payload });
      });
    },
    end() {
      worker.terminate();
      failAll("locked");
    },
  };
}

async function sessionDo(request: { do: "get" | "set" | "remove"; key: string; value?: unknown }): Promise<unknown> {
  const { key, value } = request;
  if (!VAULT_KEY.test(key)) return undefined;
  const area = browser.storage.session;
  if (request.do === "get") return (await area.get(key))[key];
  await (request.do === "set" ? area.set({ [key]: value }) : area.remove(key));
  return undefined;
}
