import type { FromWorker, Progress, ToWorker, WireApi } from "./wire.ts";

/** The worker's end of the wire: answers the page's requests, and reaches the page's session storage. */

export interface Context {
  progress(progress: Progress): void;
  signal: AbortSignal;
}

export type WireAnswers<Api extends WireApi<Api>> = {
  [R in keyof Api]: (payload: Api[R][0], context: Context) => Promise<Api[R][1]> | Api[R][1];
};

export interface Wire<Why> {
  postMessage(message: FromWorker<Why>, transfer?: Transferable[]): void;
  addEventListener(type: "message", heard: (event: { data: ToWorker }) => void): void;
}

/** Session storage of the page, asked for over the wire: a worker has no extension API of its own. */
export function sessionOver<Why>(wire: Wire<Why>) {
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
export function serve<Api extends WireApi<Api>, Why>(
  wire: Wire<Why>,
  answers: WireAnswers<Api>,
  refusalOf: (error: unknown) => Why,
): void {
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
    const answer = answers[request as keyof Api] as (payload: unknown, context: Context) => unknown;
    Promise.resolve()
      .then(() => answer(payload, context))
      .then(
        (value) => wire.postMessage({ answer: id, value }),
        (error: unknown) => wire.postMessage({ refused: id, why: refusalOf(error) }),
      )
      .finally(() => running.delete(id));
  });
}
