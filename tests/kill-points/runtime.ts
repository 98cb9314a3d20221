/**
 * What stands at each kill point of the test build. Armed and asked over messages of the extension itself, or, in unit
 * tests, through `globalThis.claimtrailKill`.
 */

/**
 * `hang`: the await never ends, as if the worker had died as it began; `hang-after`: as if it had died once what it
 * waits for was done. `quota`: it fails as a full disk does.
 */
export type KillAction = "hang" | "hang-after" | "quota";

export interface KillState {
  armed?: { point: string; nth: number; action: KillAction } | undefined;
  /** How often each point was passed since arming or recording began. */
  passed: Map<string, number>;
  /** The point that was reached. */
  hit?: string | undefined;
  onHit?: (() => void) | undefined;
  /** True for code of a process that has died: it passes no further kill point. */
  isDead?: (() => boolean) | undefined;
}

/** Messages to the runtime; any page of the extension may send them. */
export type KillMessage =
  | { claimtrailKill: "arm"; point: string; nth: number; action: KillAction }
  | { claimtrailKill: "record" }
  | { claimtrailKill: "state" };

const scope = globalThis as unknown as { claimtrailKill?: KillState; browser?: typeof chrome; chrome?: typeof chrome };
scope.claimtrailKill ??= { passed: new Map() };
const state: KillState = scope.claimtrailKill;

const KEY = "claimtrail-kill";
const api = scope.browser ?? scope.chrome;
const session = api?.storage?.session;

/** Arming outlives a restart of the worker, so that its start can be stopped too. */
let loading: Promise<void> | undefined = session
  ? session.get(KEY).then((stored) => {
      state.armed ??= stored[KEY] as KillState["armed"];
      loading = undefined;
    })
  : undefined;

async function disarm(point: string): Promise<void> {
  state.hit = point;
  state.armed = undefined;
  await session?.remove(KEY);
  await session?.set({ [`${KEY}-hit`]: point });
  state.onHit?.();
}

const NEVER = new Promise<never>(() => undefined);

/** What the point is to do on this pass, where it is the armed one. */
function actionAt(point: string): KillAction | undefined {
  const count = (state.passed.get(point) ?? 0) + 1;
  state.passed.set(point, count);
  const { armed } = state;
  return armed?.point === point && armed.nth === count ? armed.action : undefined;
}

async function act<T>(point: string, action: KillAction, value: T | Promise<T>): Promise<T> {
  Promise.resolve(value).catch(() => undefined);
  if (action === "hang-after") await value;
  void disarm(point);
  if (action === "quota") throw new DOMException("no space left", "QuotaExceededError");
  return NEVER;
}

/** Stands around every awaited value. */
export function killPoint<T>(point: string, value: T): T | Promise<T> {
  if (state.isDead?.()) return NEVER;
  if (loading) return loading.then(() => killPoint(point, value));
  const action = actionAt(point);
  if (action) return act(point, action, value);
  if (!state.isDead || !(value instanceof Promise)) return value;
  return value.then((done) => (state.isDead?.() ? NEVER : done));
}

/** Stands around what a `for await` goes through. */
export async function* killEach<T>(point: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    await killPoint(point, undefined);
    yield item;
  }
}

/** True where this is the background: pages and workers share the module but do not answer. */
function isBackground(): boolean {
  if (typeof document === "undefined") return api?.runtime?.onMessage !== undefined;
  return /_generated_background_page/.test(document.URL);
}

if (isBackground()) {
  api?.runtime.onMessage.addListener((message: KillMessage, _sender, answer) => {
    if (typeof message !== "object" || message === null || !("claimtrailKill" in message)) return undefined;
    if (message.claimtrailKill === "state") {
      answer({ hit: state.hit ?? null, passed: [...state.passed] });
      return true;
    }
    state.passed = new Map();
    state.hit = undefined;
    state.armed = undefined;
    if (message.claimtrailKill === "arm") {
      const { point, nth, action } = message;
      state.armed = { point, nth, action };
    }
    // answered once it would outlive a death of this worker
    const kept = state.armed ? session?.set({ [KEY]: state.armed }) : session?.remove(KEY);
    void Promise.resolve(kept).then(() => answer({ hit: null, passed: [] }));
    return true;
  });
}
