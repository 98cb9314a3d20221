/**
 * Decides when a page is worth reading: after it has settled, again when it changes, and at once when it is about to go.
 * It costs one observer call per burst of changes: the observer is off from the first change until the next reading,
 * so that a page that mutates 20,000 times a second is no dearer than one that mutates once.
 */

export interface WatchOptions {
  /** Reads and sends. Resolves when the reading is done; `flush` means the page may be gone in a moment. */
  read(flush: boolean): Promise<void>;
  /** True where the page says that it is still loading. */
  isBusy(): boolean;
  /** True where changes under these nodes could matter to the reader. */
  isRelevant(changes: readonly MutationRecord[]): boolean;
  onError(error: unknown): void;
}

export interface Watcher {
  /** Watches one more root (an open shadow root found while reading). */
  add(root: Node): void;
  /** Reads as soon as the page has settled. */
  schedule(): void;
  /** True where something changed that has not been read yet, or is being read. */
  isPending(): boolean;
  stop(): void;
}

/** A page is settled when nothing has changed for this long (ms). */
const QUIET_MS = 180;
/** A page that never rests is read all the same, at growing intervals (ms). */
const MAX_WAIT_MS = 2_500;
/** How long a page that says "loading" is believed (ms). */
const MAX_BUSY_MS = 8_000;
/** A reading is followed by the next one no sooner than this many times its own duration, and never kept waiting longer (ms). */
const REST_FACTOR = 4;
const MAX_REST_MS = 3_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    "hidden",
    "open",
    "aria-expanded",
    "aria-hidden",
    "aria-busy",
    "aria-selected",
    "data-state",
    "readonly",
  ],
};

export function watch(target: Document, options: WatchOptions): Watcher {
  const roots = new Set<Node>([target]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | undefined;
  let restUntil = 0;
  let reading = false;
  let stopped = false;
  const abort = new AbortController();

  const observer = new MutationObserver((changes) => {
    if (!options.isRelevant(changes)) return;
    schedule();
  });

  function observe(): void {
    for (const root of roots) observer.observe(root, OBSERVED);
  }

  function schedule(): void {
    if (stopped) return;
    const now = performance.now();
    dirtySince ??= now;
    if (reading) return;
    // one light observer stays on to tell when the page rests; it only moves the timer
    const deadline = dirtySince + MAX_WAIT_MS;
    const wait = Math.max(restUntil - now, Math.min(QUIET_MS, deadline - now), 0);
    clearTimeout(timer);
    observer.disconnect();
    timer = setTimeout(() => settle(deadline), wait);
  }

  /** The observer was off since the last change: look whether the page still moves, for at most until `deadline`. */
  function settle(deadline: number): void {
    const now = performance.now();
    const busy = options.isBusy() && now < (dirtySince ?? now) + MAX_BUSY_MS;
    if (!busy && now >= deadline) {
      void read();
      return;
    }
    let moved = false;
    const probe = new MutationObserver(() => {
      moved = true;
      probe.disconnect();
    });
    for (const root of roots) probe.observe(root, OBSERVED);
    timer = setTimeout(() => {
      probe.disconnect();
      if (moved || busy) settle(deadline);
      else void read();
    }, QUIET_MS);
  }

  async function read(): Promise<void> {
    if (reading || stopped) return;
    reading = true;
    clearTimeout(timer);
    dirtySince = undefined;
    const started = performance.now();
    // changes that happen while reading must not be lost
    observe();
    try {
      await options.read(false);
    } catch (error) {
      options.onError(error);
    }
    reading = false;
    restUntil = performance.now() + Math.min((performance.now() - started) * REST_FACTOR, MAX_REST_MS);
    if (dirtySince !== undefined) schedule();
  }

  /** The page may be gone in a moment: what is unread or half read is read now, in one go. */
  const flush = (): void => {
    if (!stopped && (reading || dirtySince !== undefined)) options.read(true).catch(options.onError);
  };
  const listen = (on: EventTarget, type: string, listener: () => void): void =>
    on.addEventListener(type, listener, { signal: abort.signal, capture: true });

  const view = target.defaultView;
  if (view) {
    listen(view, "pagehide", flush);
    listen(view, "pageshow", schedule);
    listen(view, "popstate", schedule);
    listen(view, "hashchange", schedule);
    // closed parts that a style sheet alone hides open without a change in the tree
    listen(target, "toggle", schedule);
    const navigation = (view as unknown as { navigation?: EventTarget }).navigation;
    if (navigation) listen(navigation, "navigatesuccess", schedule);
  }
  listen(target, "visibilitychange", () => {
    if (target.visibilityState === "hidden") flush();
  });

  schedule();
  return {
    add(root) {
      if (roots.has(root) || stopped) return;
      roots.add(root);
      observer.observe(root, OBSERVED);
    },
    schedule,
    isPending: () => reading || dirtySince !== undefined,
    stop() {
      stopped = true;
      clearTimeout(timer);
      observer.disconnect();
      abort.abort();
    },
  };
}
