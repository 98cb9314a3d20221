import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KillAction, KillMessage } from "../kill-points/runtime.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, builtExtension, grant, launch, PASSPHRASE, settled, setUp, tabId } from "./extension.ts";

/**
 * Faults in the real browsers, with the test build: the background hangs at an await and is stopped (Chromium) or the
 * browser is killed (Firefox), and so on. Afterwards the vault holds each claim that a page was told is saved, once,
 * and the next page is captured. All awaits at once are gone through in tests/unit/vault/kill-sweep.test.ts; here a
 * part of them, or with CLAIMTRAIL_LONG=1 all that a real capture passes.
 */

const LONG = process.env.CLAIMTRAIL_LONG === "1";
/** Firefox starts anew at each of them: there a part of them, evenly spread, has to do. */
const LONG_MOST = { chromium: Number.POSITIVE_INFINITY, firefox: 24 } as const;
/** How many awaits of a capture the regular run dies at. */
const SAMPLE = { chromium: 6, firefox: 2 } as const;
let cases = 0;
afterAll(() => console.log(`fault cases in browsers: ${cases}`));

describe.each(BROWSERS)("faults in %s", (name) => {
  const profile = mkdtempSync(join(tmpdir(), `claimtrail-faults-${name}-`));
  let browser: ExtensionBrowser;
  let pages: ClaimPages;
  let control: Tab;
  /** Claims that a page was told are saved. */
  const acknowledged = new Set<string>();
  let count = 0;

  beforeAll(async () => {
    pages = await startClaimPages();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    browser = await launch(name, { extension: builtExtension(name, "e2e"), profile });
    control = await setUp(browser, []);
    if ((await ask(control, "vault.status", {})).state === "locked") await unlock();
    await grant(browser, control, ["http://127.0.0.1/*"]);
  }

  const unlock = () => ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });

  function next(): string {
    count += 1;
    return `FLT${String(count).padStart(6, "0")}`;
  }

  async function open(numbers: string[], status?: string): Promise<{ tab: Tab; id: number }> {
    const tab = await browser.newTab();
    const address = pages.page(numbers, status);
    await tab.goto(address);
    return { tab, id: await tabId(control, address) };
  }

  /** Looks at claims and waits until the page is told that they are saved. */
  async function look(numbers: string[], status?: string): Promise<void> {
    const { tab, id } = await open(numbers, status);
    await saved(id, numbers);
    await tab.close();
  }

  async function saved(id: number, numbers: string[]): Promise<void> {
    const view = await settled(control, id, 300);
    expect(view.frames[0]?.state, `state of the page after ${numbers.join()}`).toMatch(/saved|sealed|unchanged/);
    for (const number of numbers) acknowledged.add(number);
  }

  function kill(message: KillMessage): Promise<{ hit: string | null; passed: [string, number][] }> {
    return control.evaluate((sent) => {
      const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      return api.runtime.sendMessage(sent) as Promise<{ hit: string | null; passed: [string, number][] }>;
    }, message);
  }

  const arm = (point: string, action: KillAction) => kill({ claimtrailKill: "arm", point, nth: 1, action });

  /** Waits until the armed point was reached. The background may be stuck, so its session storage tells. */
  async function reached(point: string): Promise<void> {
    const hit = await control.evaluate(async (wanted) => {
      const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      const key = "claimtrail-kill-hit";
      for (let i = 0; i < 200; i += 1) {
        const seen = (await api.storage.session.get(key))[key];
        if (seen === wanted) {
          await api.storage.session.remove(key);
          return seen as string;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return "never";
    }, point);
    expect(hit).toBe(point);
  }

  /** Everything acknowledged is there once, and nothing is there twice. */
  async function judge(): Promise<void> {
    const stored = (await ask(control, "claims.recent", { limit: 5_000 })).map((claim) => claim.claimNumber ?? "");
    expect(stored.length, "no claim twice").toBe(new Set(stored).size);
    expect(stored).toEqual(expect.arrayContaining([...acknowledged]));
    cases += 1;
  }

  async function die(): Promise<void> {
    if (name === "chromium") return browser.stopBackground();
    await browser.kill();
    await start();
  }

  /** The awaits that the background passes each time that `act` is done, evenly thinned out. */
  async function awaitsOf(
    most: number,
    prepare: () => Promise<unknown>,
    act: () => Promise<unknown>,
  ): Promise<string[]> {
    const [first = [], ...others] = [await passedIn(prepare, act), await passedIn(prepare, act)];
    // what only one of them passed belongs to something else, such as the minute's alarm
    const names = first.filter((point) => others.every((other) => other.includes(point)));
    expect(names.length).toBeGreaterThan(30);
    const step = LONG ? Math.max(1, names.length / LONG_MOST[name]) : names.length / most;
    return Array.from({ length: Math.floor(names.length / step) }, (_, i) => names[Math.floor((i + 0.5) * step)] ?? "");
  }

  /** Does it and watches until no further await is passed. Nothing else is asked meanwhile, since that passes awaits too. */
  async function passedIn(prepare: () => Promise<unknown>, act: () => Promise<unknown>): Promise<string[]> {
    await prepare();
    await kill({ claimtrailKill: "record" });
    await act();
    for (let before = -1; ; ) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const { passed } = await kill({ claimtrailKill: "state" });
      const names = passed.map(([point]) => point).filter((point) => /^vault\/|handlers\/|tab-frames/.test(point));
      if (names.length > 0 && names.length === before) return names;
      before = names.length;
    }
  }

  it("loses nothing when the background dies in a capture", async () => {
    const points = await awaitsOf(
      SAMPLE[name],
      () => look([next()]),
      () => open([next()]),
    );
    for (const point of points) {
      const number = next();
      await arm(point, "hang");
      const { tab, id } = await open([number]);
      await reached(point);
      await die();
      if (name === "chromium") {
        // the page sends again by itself
        await saved(id, [number]);
        await tab.close();
      } else {
        await look([number]);
      }
      await judge();
    }
  });

  it("loses nothing when the background dies in an unlocking that opens the inbox", async () => {
    const sealSome = async () => {
      await ask(control, "vault.lock", {});
      await look([next(), next()]);
      await look([next()]);
    };
    const points = await awaitsOf(SAMPLE[name] / 2, sealSome, unlock);
    for (const point of points) {
      await sealSome();
      await arm(point, "hang");
      const unlocking = unlock().catch(() => undefined);
      await reached(point);
      await die();
      await unlocking;
      if ((await ask(control, "vault.status", {})).state === "locked") await unlock();
      await look([next()]);
      await judge();
    }
  });

  it("loses nothing when the browser is killed while it writes", async () => {
    for (let i = 0; i < (LONG ? 10 : 1); i += 1) {
      const numbers = [next(), next(), next()];
      await Promise.all(numbers.map((number) => open([number])));
      await new Promise((resolve) => setTimeout(resolve, 150 * (i + 1)));
      await browser.kill();
      await start();
      await look(numbers);
      await judge();
    }
  });

  it("says that the disk is full, loses nothing, and goes on once there is room", async () => {
    const number = next();
    await arm("vault/atomic.ts atomically 2", "quota");
    const { tab, id } = await open([number]);
    const view = await settled(control, id, 300);
    expect(view.frames[0]?.state).toBe("failed");
    expect((await ask(control, "vault.status", {})).problem).toMatch(/quota|disk is full/i);
    await judge();
    await tab.reload();
    await saved(id, [number]);
    await tab.close();
    expect((await ask(control, "vault.status", {})).problem).toBeUndefined();
    await judge();
  });

  it("keeps two windows apart that capture at once, beside two pages of its own", async () => {
    const desk = await browser.openExtensionPage("src/desk/index.html");
    const numbers = Array.from({ length: 4 }, next);
    const opened = await Promise.all([open(numbers.slice(0, 3)), open(numbers.slice(1))]);
    for (const { id } of opened) await saved(id, numbers);
    for (const { tab } of opened) await tab.close();
    await desk.close();
    await judge();
  });
});
