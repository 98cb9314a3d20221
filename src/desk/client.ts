import browser from "webextension-polyfill";
import type { Progress, WorkerApi, WorkerRefusal, WorkerRequest } from "./model.ts";
import type { FromWorker, ToWorker } from "./worker/serve.ts";

/** The page's end of the wire to its worker. One worker for each open desk; ending it drops every decrypted row. */

/** The worker refused: `code` is the vault's, `cancelled`, or `import` with the problem of a file. */
export class DeskError extends Error {
  readonly code: string;
  constructor(readonly why: WorkerRefusal) {
    super(why.code);
    this.name = "DeskError";
    this.code = why.code;
  }
}

export interface AskOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface DeskClient {
  ask<R extends WorkerRequest>(request: R, payload: WorkerApi[R][0], options?: AskOptions): Promise<WorkerApi[R][1]>;
  end(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** Keys of session storage that the worker may see: the vault's own. */
const VAULT_KEY = /^vault\./;

export function startWorker(): DeskClient {
  const worker = new Worker(new URL("./worker/index.ts", import.meta.url), { type: "module", name: "desk" });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const send = (message: ToWorker) => worker.postMessage(message);

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
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
    else one?.reject(new DeskError(data.why));
  });
  worker.addEventListener("error", () => failAll("failed"));

  function failAll(code: string): void {
    for (const one of waiting.values()) one.reject(new DeskError({ code }));
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
