import type { Progress, WorkerApi, WorkerRefusal, WorkerRequest } from "../model.ts";

/** The wire between the desk's page and its worker: requests with progress and cancel, and the page's session storage. */

export interface Context {
  progress(progress: Progress): void;
  signal: AbortSignal;
}

export type Answers = {
  [R in WorkerRequest]: (payload: WorkerApi[R][0], context: Context) => Promise<WorkerApi[R][1]> | WorkerApi[R][1];
};

/** From the page. */
export type ToWorker =
  | { ask: number; request: WorkerRequest; payload: unknown }
  | { cancel: number }
  | { session: number; value: unknown };

/** From the worker. */
export type FromWorker =
  | { answer: number; value: unknown }
  | { refused: number; why: WorkerRefusal }
  | { progress: number; at: Progress }
  | { session: number; do: "get" | "set" | "remove"; key: string; value?: unknown };

interface Wire {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: "message", heard: (event: { data: ToWorker }) => void): void;
}

/** Session storage of the page, asked for over the wire: a worker has no extension API of its own. */
export function sessionOver(wire: Wire) {
  let count = 0;
  const waiting = new Map<number, (value: unknown) => void>();
  wire.addEventListener("message", ({ data }) => {
    if (!("session" in data)) return;
    waiting.get(data.session)?.(data.value);
    waiting.delete(data.session);
  });
  const ask = (request: { do: "get" | "set" | "remove"; key: string; value?: unknown }) =>
    new Promise<unknown>((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      wire.postMessage({ session: count, ...request });
    });
  return {
    get: (key: string) => ask({ do: "get", key }),
    set: async (key: string, value: unknown) => void (await ask({ do: "set", key, value })),
    remove: async (key: string) => void (await ask({ do: "remove", key })),
  };
}

/** Answers the page's requests; a failure crosses the wire as a code, never as text of a claim. */
export function serve(wire: Wire, answers: Answers, refusalOf: (error: unknown) => WorkerRefusal): void {
  const running = new Map<number, AbortController>();
  wire.addEventListener("message", ({ data }) => {
    if ("cancel" in data) running.get(data.cancel)?.abort();
    if (!("ask" in data)) return;
    const { ask: id, request, payload } = data;
    const control = new AbortController();
    running.set(id, control);
    const context: Context = {
      progress: (at) => wire.postMessage({ progress: id, at }),
      signal: control.signal,
    };
    const answer = answers[request] as (payload: unknown, context: Context) => unknown;
    Promise.resolve()
      .then(() => answer(payload, context))
      .then(
        (value) => wire.postMessage({ answer: id, value }),
        (error: unknown) => wire.postMessage({ refused: id, why: refusalOf(error) }),
      )
      .finally(() => running.delete(id));
  });
}
