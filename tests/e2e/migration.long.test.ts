import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KillMessage } from "../kill-points/runtime.ts";
import { MARK } from "../next-version/versions.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, builtExtension, grant, launch, PASSPHRASE, settled, setUp, tabId } from "./extension.ts";

const POINTS = [
  "vault/migrate.ts reseal 1",
  "vault/copy.ts copyAll 5",
  "vault/copy.ts markMoved 1",
  "vault/copy.ts moveToFreshDatabase 11",
  "vault/place.ts deleteNumber 1",
] as const;

describe.each(BROWSERS)("an update with a further schema version in %s", (name) => {
  let pages: ClaimPages;
  let profile = "";
  let browser: ExtensionBrowser;
  let control: Tab;
  let count = 0;

  beforeAll(async () => {
    pages = await startClaimPages();
  });
  afterAll(() => pages?.close());

  const unlock = () => ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });

  async function look(numbers: string[]): Promise<void> {
    const tab = await browser.newTab();
    const address = pages.page(numbers);
    await tab.goto(address);
    const view = await settled(control, await tabId(control, address), 300);
    expect(view.frames[0]?.state).toMatch(/saved|sealed|unchanged/);
    await tab.close();
  }

  /** The browser with a build, in place of the one that the profile has had. */
  async function start(mode: "e2e" | "e2e-next"): Promise<void> {
    replaced();
    browser = await launch(name, { extension: builtExtension(name, mode), profile });
    control = await setUp(browser, []);
    await grant(browser, control, ["http://127.0.0.1/*"]);
  }

  const numbers = (n: number) =>
    Array.from({ length: n }, () => {
      count += 1;
      return `MIG${String(count).padStart(6, "0")}`;
    });

  /** An unpacked extension that is changed between two starts keeps its old background script in Chromium; an update replaces it. */
  function replaced(): void {
    if (name === "chromium") rmSync(join(profile, "Default/Service Worker"), { recursive: true, force: true });
  }

  /** A profile that the present build has used: claims, and one sealed; the browser is closed. */
  async function usedProfile(): Promise<string[]> {
    profile = mkdtempSync(join(tmpdir(), `claimtrail-migration-${name}-`));
    await start("e2e");
    const open = numbers(3);
    await look(open);
    await ask(control, "vault.lock", {});
    const sealed = numbers(1);
    await look(sealed);
    await browser.close();
    await start("e2e-next");
    const later = numbers(1);
    await look(later);
    return [...open, ...sealed, ...later];
  }

  async function arm(point: string): Promise<void> {
    const message: KillMessage = { claimtrailKill: "arm", point, nth: 1, action: "hang" };
    await control.evaluate((sent) => {
      const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      return api.runtime.sendMessage(sent).then(() => null);
    }, message);
  }

  async function reached(point: string): Promise<boolean> {
    return control.evaluate(async (wanted) => {
      const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      for (let i = 0; i < 400; i += 1) {
        const key = "claimtrail-kill-hit";
        if ((await api.storage.session.get(key))[key] === wanted) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    }, point);
  }

  async function judge(all: readonly string[], before: number): Promise<void> {
    if ((await ask(control, "vault.status", {})).state === "locked") await unlock();
    const more = numbers(1);
    await look(more);
    const stored = await ask(control, "claims.recent", { limit: 100 });
    expect(stored.map((claim) => claim.claimNumber).sort()).toEqual([...all, ...more]);
    let marks = 0;
    for (const { id } of stored) {
      const { history, work } = await ask(control, "claim.get", { id });
      expect(history.sightings).toHaveLength(1);
      marks += work.notes.filter((note) => note.id === MARK).length;
    }
    expect(marks).toBe(before);
  }

  for (const point of POINTS) {
    for (const dies of ["background", "browser"] as const) {
      it(`is completed after the ${dies} was killed at ${point}`, async () => {
        const all = await usedProfile();
        try {
          await arm(point);
          void unlock().catch(() => undefined);
          expect(await reached(point)).toBe(true);
          if (dies === "background") {
            await browser.killBackground();
            // in Firefox the pages of the extension lived in the process that was killed
            if (name === "firefox") control = await browser.openExtensionPage("src/options/index.html");
          } else {
            await browser.kill();
            await start("e2e-next");
          }
          await judge(all, 3);
        } finally {
          await browser.close();
          rmSync(profile, { recursive: true, force: true });
        }
      });
    }
  }

  it("is refused by the build before, which says so on its pages", async () => {
    const all = await usedProfile();
    try {
      await unlock();
      await browser.close();
      replaced();
      browser = await launch(name, { extension: builtExtension(name, "e2e"), profile });
      const popup = await browser.openExtensionPage("src/popup/index.html");
      await popup.waitForText(/newer ClaimTrail/);
      await expect(ask(popup, "vault.status", {})).rejects.toThrow(/newer-version/);
      for (const path of ["src/desk/index.html", "src/options/index.html"]) {
        const page = await browser.openExtensionPage(path);
        await page.waitForText(/newer ClaimTrail/);
        await page.close();
      }
      await browser.close();
      await start("e2e-next");
      await judge(all, 3);
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
