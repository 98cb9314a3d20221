import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Frame, type Locator, type Page } from "playwright-core";
import type { ExtensionBrowser, LaunchOptions, PopupStep, Tab } from "./types.ts";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function chromiumPath(): string {
  return process.env.CLAIMTRAIL_CHROMIUM ?? "/usr/bin/chromium";
}

/** The id that Chromium gives an unpacked extension with this manifest `key`. */
export function extensionIdOf(build: string): string {
  const { key } = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as { key: string };
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** Chromium with the built extension in a profile of its own. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "claimtrail-chromium-"));
  const builds = [options.extension, ...(options.others ?? [])].filter((build) => build !== undefined);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      ...(options.headed ? [] : ["--headless=new"]),
      ...ARGS,
      ...(options.args ?? []),
      ...(builds.length > 0 ? [`--disable-extensions-except=${builds}`, `--load-extension=${builds}`] : []),
    ],
  });
  const id = options.extension === undefined ? "" : extensionIdOf(options.extension);
  const extensionUrl = `chrome-extension://${id}/`;
  if (id !== "" && !context.serviceWorkers().some((worker) => worker.url().startsWith(extensionUrl))) {
    await context.waitForEvent("serviceworker", {
      timeout: 20_000,
      predicate: (worker) => worker.url().startsWith(extensionUrl),
    });
  }
  const pages = new WeakMap<Tab, Page>();
  const wrap = (page: Page): Tab => {
    const tab = chromiumTab(page);
    pages.set(tab, page);
    return tab;
  };
  const cdp = await browserSession(context);

  async function openPage(url: string): Promise<Tab> {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "domcontentloaded" });
    return wrap(page);
  }
  const openExtensionPage = (path: string) => openPage(extensionUrl + path);

  async function backgroundTarget() {
    const { targetInfos } = await cdp.send("Target.getTargets");
    return targetInfos.find((t) => t.type === "service_worker" && t.url.startsWith(extensionUrl));
  }

  async function closeWorker(): Promise<void> {
    const target = await backgroundTarget();
    if (!target) return;
    for (let i = 0; i < 300; i += 1) {
      // one that is only just starting does not heed it the first time
      if (i % 20 === 0) await cdp.send("Target.closeTarget", { targetId: target.targetId }).catch(() => undefined);
      // a page that waits for an answer may have woken another one by now
      if ((await backgroundTarget())?.targetId !== target.targetId) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the service worker did not stop");
  }

  return {
    name: "chromium",
    profile,
    extensionUrl,
    newTab: async () => wrap(await context.newPage()),
    openExtensionPage,
    openPageOf: (other, path) => openPage(`chrome-extension://${extensionIdOf(options.others?.[other] ?? "")}/${path}`),

    async allowGrant(patterns) {
      const page = await context.newPage();
      await page.goto("chrome://extensions/");
      for (const pattern of patterns) {
        const error = await page.evaluate(
          ([extension, host]) =>
            new Promise<string>((resolve) => {
              type Private = { addHostPermission(id: string, host: string, done: () => void): void };
              const api = (chrome as unknown as { developerPrivate: Private }).developerPrivate;
              api.addHostPermission(extension as string, host as string, () =>
                resolve(chrome.runtime.lastError?.message ?? ""),
              );
            }),
          [id, pattern],
        );
        if (error) throw new Error(`${pattern}: ${error}`);
      }
      await page.close();
    },

    stopBackground: closeWorker,
    killBackground: closeWorker,

    async realPopup(tab, screenshot, steps = []) {
      const page = pages.get(tab);
      if (!page) throw new Error("not a tab of this browser");
      const opener = await context.newPage();
      await opener.goto(`${extensionUrl}icons/icon-16.png`).catch(() => undefined);
      const worker = await awake(context, extensionUrl, openExtensionPage);
      await opener.close();
      await page.bringToFront();
      await worker.evaluate(() => chrome.action.openPopup());
      return drivePopup(cdp, `${extensionUrl}src/popup/`, screenshot, steps);
    },

    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },

    async kill() {
      const pids = processesOf(profile);
      if (pids.length === 0) throw new Error("no process uses the profile");
      for (const pid of pids) killNow(pid);
      for (let i = 0; i < 100 && processesOf(profile).length > 0; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await context.close().catch(() => undefined);
    },
  };
}

/** Every process of the browser that uses this profile, the browser itself first, as /proc knows them. */
function processesOf(profile: string): number[] {
  const own = readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const args = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0");
      const child = args.some((arg) => arg.startsWith("--type="));
      return args.includes(`--user-data-dir=${profile}`) ? [{ pid: Number(name), child }] : [];
    } catch {
      return [];
    }
  });
  return own.sort((a, b) => Number(a.child) - Number(b.child)).map(({ pid }) => pid);
}

function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it has ended with the one before
  }
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error("no browser behind the context");
  return browser.newBrowserCDPSession();
}

/** An extension page that can call extension APIs even while the worker sleeps. */
async function awake(context: BrowserContext, extensionUrl: string, open: (path: string) => Promise<Tab>) {
  const existing = context.pages().find((page) => page.url().startsWith(`${extensionUrl}src/options/`));
  if (existing) return existing;
  await open("src/options/index.html");
  const page = context.pages().at(-1);
  if (!page) throw new Error("no extension page");
  return page;
}

/** The real popup is a target that playwright does not know: it is driven over raw CDP. */
async function drivePopup(cdp: CDPSession, prefix: string, screenshot: string | undefined, steps: PopupStep[]) {
  let target: { targetId: string } | undefined;
  for (let i = 0; i < 60 && !target; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { targetInfos } = await cdp.send("Target.getTargets");
    target = targetInfos.find((t) => t.type === "page" && t.url.startsWith(prefix));
  }
  if (!target) throw new Error("the popup did not open");
  const { sessionId } = await cdp.send("Target.attachToTarget", { targetId: target.targetId, flatten: false });
  let count = 0;
  const send = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      count += 1;
      const id = count;
      const timer = setTimeout(() => reject(new Error(`popup: ${method} got no answer`)), 10_000);
      const listener = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const message = JSON.parse(event.message) as { id?: number; result?: Record<string, unknown> };
        if (message.id !== id) return;
        clearTimeout(timer);
        cdp.off("Target.receivedMessageFromTarget", listener);
        resolve(message.result ?? {});
      };
      cdp.on("Target.receivedMessageFromTarget", listener);
      void cdp.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    });
  const run = async (expression: string): Promise<unknown> => {
    const answer = await send("Runtime.evaluate", {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    return (answer.result as { value?: unknown } | undefined)?.value;
  };
  const shoot = async (path: string) => {
    const { data } = await send("Page.captureScreenshot", { format: "png" });
    const { writeFileSync } = await import("node:fs");
    writeFileSync(path, Buffer.from(String(data), "base64"));
  };
  const text = async () => String(await run("document.body.innerText"));
  for (const step of steps) {
    if ("run" in step) await run(step.run);
    else if ("shot" in step) await shoot(step.shot);
    else {
      let seen = "";
      for (let i = 0; i < 100; i += 1) {
        seen = await text();
        if (step.waitFor.test(seen)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      if (!step.waitFor.test(seen)) throw new Error(`the popup never showed ${step.waitFor}: ${seen.slice(0, 400)}`);
    }
  }
  if (screenshot) await shoot(screenshot);
  const shown = await text();
  await run("window.close()").catch(() => undefined);
  return shown;
}

function chromiumTab(page: Page): Tab {
  /** The first match in any frame, waiting for it. */
  async function find(selector: string, timeout = 10_000): Promise<Locator> {
    const until = Date.now() + timeout;
    for (;;) {
      for (const frame of page.frames() as Frame[]) {
        const locator = frame.locator(selector).first();
        if (await locator.isVisible().catch(() => false)) return locator;
      }
      if (Date.now() > until) throw new Error(`nothing visible matches ${selector}`);
      await page.waitForTimeout(50);
    }
  }
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: "domcontentloaded" });
    },
    click: async (selector, timeout) => (await find(selector, timeout)).click(),
    type: async (selector, text) => (await find(selector)).fill(text),
    press: (key) => page.keyboard.press(key),
    evaluate: (fn, argument) => page.evaluate(fn as never, argument as never) as never,
    text: async (selector) =>
      (await page
        .locator(selector)
        .first()
        .textContent({ timeout: 200 })
        .catch(() => null)) ?? undefined,
    async waitForText(pattern, timeout = 15_000) {
      const until = Date.now() + timeout;
      for (;;) {
        const text = await page.evaluate(() => document.body.innerText).catch(() => "");
        if (pattern.test(text)) return;
        if (Date.now() > until) throw new Error(`the page never showed ${pattern}: ${text.slice(0, 500)}`);
        await page.waitForTimeout(60);
      }
    },
    scroll: async (selector, by) => {
      await (await find(selector)).evaluate((element, pixels) => element.scrollBy(0, pixels), by);
    },
    reload: async () => {
      await page.reload({ waitUntil: "domcontentloaded" });
    },
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    emulateDark: (dark) => page.emulateMedia({ colorScheme: dark ? "dark" : "light" }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
