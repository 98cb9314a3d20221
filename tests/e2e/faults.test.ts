import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KillAction, KillMessage } from "../kill-points/runtime.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import {
  ask,
  BROWSERS,
  builtExtension,
  grant,
  launch,
  PASSPHRASE,
  settled,
  setUp,
  tabId,
  wordsOf,
} from "./extension.ts";

/**
 * Faults in the real browsers, with the test build: the background hangs at an await and is stopped (Chromium) or its
 * process is killed (Firefox), or the whole browser is, and so on. Afterwards the vault holds each claim that a page was told
 * is saved, once, with one sighting, and the next page is captured. With CLAIMTRAIL_LONG=1 at every await that a real
 * capture, a capture by a background that has to start for it, and a real unlocking pass; else at a few of them, evenly
 * spread, and the output says at how many.
 */

const LONG = process.env.CLAIMTRAIL_LONG === "1";
/** How many awaits of a capture, and of an unlocking, the regular run dies at. */
const SAMPLE = { capture: 3, unlocking: 2 } as const;
/** The long run in parts: `CLAIMTRAIL_SHARD=2/4` dies at a quarter of the awaits, told by their names. */
const [SHARD = 1, SHARDS = 1] = (process.env.CLAIMTRAIL_SHARD ?? "1/1").split("/").map(Number);
/** In the long run each so many deaths at an await take the whole browser, SIGKILLed, and not the background alone. */
const BROWSER_DIES_EACH = 8;
/**
 * How often an await is armed until it is passed. One capture may pass by what each other one passes: a claim that begins
 * a new block of summaries reads no block before it. No two in a row do.
 */
const TRIES = 3;

/** Which part of the long run an await belongs to: told by its name, so that one more or less moves no other. */
function shardOf(point: string): number {
  return ([...point].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SHARDS) + 1;
}

describe.each(BROWSERS)("faults in %s", (name) => {
  const profile = mkdtempSync(join(tmpdir(), `claimtrail-faults-${name}-`));
  let browser: ExtensionBrowser;
  let pages: ClaimPages;
  let control: Tab;
  /** Claims that a page was told are saved. */
  const acknowledged = new Set<string>();
  let count = 0;
  const run = { cases: 0, awaits: 0, ofAwaits: 0, backgroundDied: 0, browserDied: 0, notPassed: [] as string[] };

  beforeAll(async () => {
    pages = await startClaimPages();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    rmSync(profile, { recursive: true, force: true });
    const { cases, awaits, ofAwaits, backgroundDied, browserDied, notPassed } = run;
    console.log(
      `faults in ${name}: ${cases} cases; died at ${awaits} of ${ofAwaits} awaits` +
        `${awaits < ofAwaits ? " (a part; all of them: npm run test:long)" : ""}; ` +
        `the background died ${backgroundDied} times, the whole browser was SIGKILLed ${browserDied} times` +
        `${notPassed.length > 0 ? `; not passed when it was armed: ${notPassed.join(", ")}` : ""}`,
    );
    // an armed point that nothing passes would prove nothing
    expect(notPassed).toEqual([]);
  });

  /** The browser, with a vault that is open and the portal granted. */
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
    return control.evaluate(async (sent) => {
      const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      // while the background starts, nobody may be there to answer
      for (;;) {
        const answer = await api.runtime.sendMessage(sent).catch(() => undefined);
        if (answer) return answer as { hit: string | null; passed: [string, number][] };
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }, message);
  }

  const arm = (point: string, action: KillAction) => kill({ claimtrailKill: "arm", point, nth: 1, action });

  /**
   * Waits until the armed point was reached. The background may be stuck, so its session storage tells.
   * @returns whether it was; where not, it is armed no more.
   */
  async function reached(point: string): Promise<boolean> {
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
    if (hit === point) return true;
    expect(hit).toBe("never");
    await kill({ claimtrailKill: "record" });
    return false;
  }

  /** One death at each of these awaits. `once` arms it, does what passes it and judges. @returns whether it was passed. */
  async function dieAtEach(points: readonly string[], once: (point: string) => Promise<boolean>): Promise<void> {
    for (const point of points) {
      let passed = false;
      for (let i = 0; i < TRIES && !passed; i += 1) {
        passed = await once(point).catch((error: unknown) => {
          throw new Error(`died at ${point}`, { cause: error });
        });
      }
      if (!passed) run.notPassed.push(point);
    }
  }

  /** Everything acknowledged is there once, nothing is there twice, and these claims were seen once. */
  async function judge(numbers: readonly string[]): Promise<void> {
    const stored = await ask(control, "claims.recent", { limit: 5_000 });
    const all = stored.map((claim) => claim.claimNumber ?? "");
    expect(all.length, "no claim twice").toBe(new Set(all).size);
    expect(all).toEqual(expect.arrayContaining([...acknowledged]));
    for (const { id, claimNumber = "" } of stored.filter((claim) => numbers.includes(claim.claimNumber ?? ""))) {
      const { history } = await ask(control, "claim.get", { id });
      expect(history.sightings.length, `sightings of ${claimNumber}, which never changed`).toBe(1);
    }
    run.cases += 1;
  }

  /** @returns whether pages of the portal are still open and will send again by themselves. */
  async function die(): Promise<boolean> {
    run.awaits += 1;
    if (LONG && run.awaits % BROWSER_DIES_EACH === 0) {
      await killBrowser();
      return false;
    }
    await killBackground();
    run.backgroundDied += 1;
    return true;
  }

  async function killBackground(): Promise<void> {
    await browser.killBackground();
    // in Firefox the pages of the extension lived in the process that was killed
    if (name === "firefox") control = await browser.openExtensionPage("src/options/index.html");
  }

  async function killBrowser(): Promise<void> {
    await browser.kill();
    run.browserDied += 1;
    await start();
  }

  /** The awaits that the background passes each time that `act` is done. */
  async function awaitsOf(prepare: () => Promise<unknown>, act: () => Promise<unknown>): Promise<string[]> {
    const [first = [], ...others] = [await passedIn(prepare, act), await passedIn(prepare, act)];
    // what only one of them passed belongs to something else, such as the minute's alarm
    const names = first.filter((point) => others.every((other) => other.includes(point)));
    expect(names.length).toBeGreaterThan(30);
    return names;
  }

  /** Those of the awaits that this run dies at: in the regular run a few, evenly spread. */
  function chosen(names: readonly string[], most: number): string[] {
    run.ofAwaits += names.length;
    if (LONG) return names.filter((point) => shardOf(point) === SHARD);
    const step = names.length / most;
    return Array.from({ length: most }, (_, i) => names[Math.floor((i + 0.5) * step)] ?? "");
  }

  /** Does it and watches until no further await is passed. Nothing else is asked meanwhile, since that passes awaits too. */
  async function passedIn(prepare: () => Promise<unknown>, act: () => Promise<unknown>): Promise<string[]> {
    await prepare();
    await kill({ claimtrailKill: "record" });
    await act();
    for (let before = -1; ; ) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const { passed } = await kill({ claimtrailKill: "state" });
      const names = passed.map(([point]) => point);
      if (names.length > 0 && names.length === before) return names;
      before = names.length;
    }
  }

  /** A new claim is looked at, and the background dies at the point. `start`: it has to start for it. */
  async function dieInCapture(point: string, start: boolean): Promise<boolean> {
    const number = next();
    await arm(point, "hang");
    if (start) await killBackground();
    const { tab, id } = await open([number]);
    const passed = await reached(point);
    if (!passed || (await die())) {
      await saved(id, [number]);
      await tab.close();
    } else {
      await look([number]);
    }
    await judge([number]);
    return passed;
  }

  it("loses nothing when the background dies in a capture", async () => {
    const warm = await awaitsOf(
      () => look([next()]),
      () => open([next()]),
    );
    await dieAtEach(chosen(warm, SAMPLE.capture), (point) => dieInCapture(point, false));
    if (!LONG) return;
    const cold = await awaitsOf(
      () => look([next()]),
      async () => {
        await killBackground();
        await open([next()]);
      },
    );
    const more = cold.filter((point) => !warm.includes(point));
    await dieAtEach(chosen(more, more.length), (point) => dieInCapture(point, true));
  });

  it("loses nothing when the background dies in an unlocking that opens the inbox", async () => {
    const sealSome = async () => {
      await ask(control, "vault.lock", {});
      const numbers = [next(), next()];
      await look(numbers);
      return numbers;
    };
    const points = chosen(await awaitsOf(sealSome, unlock), SAMPLE.unlocking);
    await dieAtEach(points, async (point) => {
      const numbers = await sealSome();
      await arm(point, "hang");
      const asked = control;
      const unlocking = unlock().catch(() => undefined);
      const passed = await reached(point);
      if (passed) await die();
      // a page that went with its process answers nobody
      if (control === asked) await unlocking;
      if ((await ask(control, "vault.status", {})).state === "locked") await unlock();
      const number = next();
      await look([number]);
      await judge([...numbers, number]);
      return passed;
    });
  });

  it("loses nothing when the browser is killed while it writes", async () => {
    for (let i = 0; i < (LONG ? 10 : 1); i += 1) {
      const numbers = [next(), next(), next()];
      await Promise.all(numbers.map((number) => open([number])));
      await new Promise((resolve) => setTimeout(resolve, 150 * (i + 1)));
      await killBrowser();
      await look(numbers);
      await judge(numbers);
    }
  });

  it("says that the disk is full, loses nothing, and goes on once there is room", async () => {
    const number = next();
    await arm("vault/atomic.ts atomically 2", "quota");
    const { tab, id } = await open([number]);
    const view = await settled(control, id, 300);
    expect(view.frames[0]?.state).toBe("failed");
    expect((await ask(control, "vault.status", {})).problem).toBe("quota");
    const popup = await browser.openExtensionPage("src/popup/index.html");
    await popup.waitForText(wordsOf("problem_quota"));
    await popup.close();
    await judge([]);
    await tab.reload();
    await saved(id, [number]);
    await tab.close();
    expect((await ask(control, "vault.status", {})).problem).toBeUndefined();
    await judge([number]);
  });

  it("keeps two windows apart that capture at once, beside two pages of its own", async () => {
    const desk = await browser.openExtensionPage("src/desk/index.html");
    const numbers = Array.from({ length: 4 }, next);
    const opened = await Promise.all([open(numbers.slice(0, 3)), open(numbers.slice(1))]);
    for (const { id } of opened) await saved(id, numbers);
    for (const { tab } of opened) await tab.close();
    await desk.close();
    await judge(numbers);
  });
});
