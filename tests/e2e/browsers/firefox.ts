import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type ElementHandle, type Page } from "puppeteer-core";
import type { ExtensionBrowser, LaunchOptions, Tab } from "./types.ts";

/** Fixed, so that the pages of each extension have a known address; the first is ours. */
const uuidOf = (place: number) => `6f1b9c3e-54d8-4c9b-9a5e-2a7c1d0e8b1${place + 1}`;
/** Firefox ends an idle event page after this long; its own default of 30 s would only make tests wait (ms). */
const IDLE_MS = 5_000;

export function firefoxPath(): string {
  return process.env.CLAIMTRAIL_FIREFOX ?? "/usr/bin/firefox-esr";
}

function geckoIdOf(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** Firefox with the built extension, installed for the session, in a profile of its own. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "claimtrail-firefox-"));
  const builds = [options.extension, ...(options.others ?? [])];
  const uuids = builds.flatMap((build, place) => (build === undefined ? [] : [[geckoIdOf(build), uuidOf(place)]]));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefoxPath(),
    headless: !options.headed,
    userDataDir: profile,
    timeout: 120_000,
    protocolTimeout: 120_000,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify(Object.fromEntries(uuids)),
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.background.idle.timeout": IDLE_MS,
      "datareporting.policy.dataSubmissionEnabled": false,
      "browser.shell.checkDefaultBrowser": false,
      // a process of ours that is killed again and again is not a reason to leave the extension off
      "extensions.webextensions.crash.threshold": 1_000_000,
      ...options.prefs,
    },
  });
  for (const build of builds) if (build !== undefined) await browser.installExtension(build);
  const urlOf = (place: number) => `moz-extension://${uuidOf(place)}/`;
  const extensionUrl = urlOf(0);

  async function openPage(url: string): Promise<Tab> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    // navigation to extension pages happens, but its promise never resolves: the document tells that it is there
    page.goto(url, { waitUntil: "domcontentloaded", timeout: 1_500 }).catch(() => undefined);
    const there = (start: string) => document.URL.startsWith(start) && document.readyState !== "loading";
    const address = url.replace(/#.*/, "");
    for (let i = 0; i < 200 && !(await page.evaluate(there, address).catch(() => false)); i += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return firefoxTab(page);
  }
  const openExtensionPage = (path: string) => openPage(extensionUrl + path);

  return {
    name: "firefox",
    profile,
    extensionUrl,
    newTab: async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      return firefoxTab(page);
    },
    openExtensionPage,
    openPageOf: (other, path) => openPage(urlOf(other + 1) + path),
    // the preference above answers every prompt with yes
    allowGrant: async () => undefined,

    async stopBackground() {
      const page = await openExtensionPage("src/options/index.html");
      const alive = () =>
        page.evaluate(async () => {
          const api = (globalThis as unknown as { browser: typeof chrome }).browser;
          const contexts = await api.runtime.getContexts({});
          return contexts.some((context) => String(context.contextType) === "BACKGROUND");
        });
      // the idle time-out of the preference ends it by itself once nothing calls it
      for (let i = 0; i < 120; i += 1) {
        if (!(await alive())) {
          await page.close();
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error("the event page did not stop");
    },

    async killBackground() {
      const own = browser.process()?.pid;
      const pids = extensionProcesses(own);
      if (own === undefined || pids.length === 0) throw new Error("no process runs the extension");
      for (const pid of pids) process.kill(pid, "SIGKILL");
      for (let i = 0; i < 100 && extensionProcesses(own).some((pid) => pids.includes(pid)); i += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },

    async close() {
      await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },

    async kill() {
      const child = browser.process();
      if (!child) throw new Error("no process behind the browser");
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
      // puppeteer puts its copies of the preferences back meanwhile: the next start must not meet it at that
      for (let i = 0; i < 100 && readdirSync(profile).some((name) => name.endsWith(".puppeteer")); i += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      // there is nobody left to answer a polite close
      await browser.disconnect().catch(() => undefined);
    },
  };
}

/** Firefox runs all extensions in one process below its own, which /proc knows by this name; here there is one extension. */
function extensionProcesses(browser: number | undefined): number[] {
  const processes = new Map(
    readdirSync("/proc").flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      try {
        // pid (name) state parent …; one that has died and was not yet buried is in state Z
        const stat = readFileSync(`/proc/${name}/stat`, "latin1").match(/^\d+ \((.*)\) (\w) (\d+)/);
        return stat ? [[Number(name), { name: stat[1], state: stat[2], parent: Number(stat[3]) }] as const] : [];
      } catch {
        return [];
      }
    }),
  );
  const belongs = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && (parent === browser || belongs(parent));
  };
  return [...processes].flatMap(([pid, { name, state }]) =>
    name === "WebExtensions" && state !== "Z" && belongs(pid) ? [pid] : [],
  );
}

function firefoxTab(page: Page): Tab {
  async function find(selector: string, timeout = 10_000): Promise<ElementHandle<Element>> {
    const until = Date.now() + timeout;
    for (;;) {
      for (const frame of page.frames()) {
        // `pierce` reaches through open shadow roots
        const found = await frame.$(`pierce/${selector}`).catch(() => null);
        if (found && (await found.isVisible().catch(() => false))) return found;
      }
      if (Date.now() > until) throw new Error(`nothing visible matches ${selector}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: "domcontentloaded" });
    },
    click: async (selector, timeout) => {
      const element = await find(selector, timeout);
      await element.scrollIntoView();
      await element.click();
    },
    type: async (selector, text) => {
      const element = await find(selector);
      await element.evaluate((field) => {
        (field as HTMLInputElement).select?.();
      });
      await element.type(text);
    },
    press: (key) => page.keyboard.press(key as never),
    evaluate: (fn, argument) => page.evaluate(fn as never, argument as never) as never,
    text: async (selector) =>
      page.$eval(selector, (element) => element.textContent ?? undefined).catch(() => undefined),
    async waitForText(pattern, timeout = 20_000) {
      const until = Date.now() + timeout;
      for (;;) {
        const text = await page.evaluate(() => document.body?.innerText ?? "").catch(() => "");
        if (pattern.test(text)) return;
        if (Date.now() > until) throw new Error(`the page never showed ${pattern}: ${text.slice(0, 500)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    scroll: async (selector, by) => {
      const element = await find(selector);
      await element.evaluate((target, pixels) => target.scrollBy(0, pixels), by);
    },
    reload: async () => {
      await page.reload({ waitUntil: "domcontentloaded" });
    },
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    resize: (width, height) => page.setViewport({ width, height }),
    emulateDark: async () => undefined,
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
