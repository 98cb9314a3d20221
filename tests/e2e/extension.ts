import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestOf, ResponseOf, SurfaceMessage, TabView } from "../../src/messages/protocol.ts";
import { launchChromium } from "./browsers/chromium.ts";
import { launchFirefox } from "./browsers/firefox.ts";
import type { ExtensionBrowser, LaunchOptions, Tab } from "./browsers/types.ts";

/** What end-to-end tests and the capture command share: the built extension in a browser, spoken to as its own pages do. */

export const ROOT = resolve(fileURLToPath(new URL("../../", import.meta.url)));
export const BROWSERS = ["chromium", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];
export const PASSPHRASE = "correct horse battery staple 42";

const WORDS = JSON.parse(readFileSync(join(ROOT, "public/_locales/en/messages.json"), "utf8")) as Record<
  string,
  { message: string }
>;

/** Matches a text of the catalogue where it is shown; what it leaves open may be anything. `from` "^": nothing before it. */
export function wordsOf(key: string, from: "" | "^" = ""): RegExp {
  const text = WORDS[key]?.message;
  if (text === undefined) throw new Error(`no words for ${key}`);
  return new RegExp(from + text.replace(/[.*+?^{}()|[\]\\]/g, "\\$&").replace(/\$\w+\$?/g, ".*"), "i");
}

/** Folder of the build for a browser, built first where it is missing or older than the sources. */
export function builtExtension(browser: BrowserName, mode: "production" | "e2e" | "e2e-next" = "production"): string {
  const out = join(ROOT, "dist", mode === "production" ? browser : `${browser}-${mode}`);
  const manifest = join(out, "manifest.json");
  const sources = [
    "src",
    "public",
    "manifest.json",
    "vite.config.ts",
    "package.json",
    "tests/kill-points",
    "tests/next-version",
  ].map((name) => join(ROOT, name));
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < Math.max(...sources.map(newest))) {
    execFileSync(
      process.execPath,
      [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--mode", mode, "--logLevel", "warn"],
      {
        cwd: ROOT,
        env: { ...process.env, TARGET: browser, VITEST: "" },
        stdio: ["ignore", 2, 2],
      },
    );
  }
  return out;
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export async function launch(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
  const extension = options.extension ?? builtExtension(browser);
  return (browser === "chromium" ? launchChromium : launchFirefox)({ ...options, extension });
}

/** The browser without any extension, to be compared with. */
export function launchBare(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
  return (browser === "chromium" ? launchChromium : launchFirefox)({ ...options, extension: undefined });
}

/** Asks the background from one of the extension's own pages. @throws with the error code where it refuses. */
export async function ask<T extends SurfaceMessage>(page: Tab, type: T, payload: RequestOf<T>): Promise<ResponseOf<T>> {
  const answer = await page.evaluate(
    async (envelope) => {
      const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      type Reply = { ok: boolean; data?: unknown; code?: string; detail?: string };
      // while the background starts, another page of ours may be the only one that hears, and says nothing
      for (let i = 0; ; i += 1) {
        const reply = (await api.runtime.sendMessage(envelope)) as Reply | undefined;
        if (reply || i === 20) return reply;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    },
    { claimtrail: 1, type, payload },
  );
  if (!answer?.ok)
    throw new Error(`${type}: ${answer?.code ?? "no answer"}${answer?.detail ? ` (${answer.detail})` : ""}`);
  return answer.data as ResponseOf<T>;
}

/** A vault with the tests' passphrase, and sites granted through permissions.request from a real click. */
export async function setUp(browser: ExtensionBrowser, patterns: string[]): Promise<Tab> {
  const page = await browser.openExtensionPage("src/options/index.html");
  const { state } = await ask(page, "vault.status", {});
  if (state === "absent") await ask(page, "vault.create", { passphrase: PASSPHRASE, recoveryKit: false });
  if (patterns.length > 0) await grant(browser, page, patterns);
  return page;
}

export async function grant(browser: ExtensionBrowser, page: Tab, patterns: string[]): Promise<void> {
  await browser.allowGrant(patterns);
  await page.evaluate((origins) => {
    const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
    const button = document.createElement("button");
    button.id = "grant-for-test";
    button.textContent = "grant";
    button.style.cssText = "position:fixed;inset:0 auto auto 0;z-index:99999";
    button.addEventListener("click", () => {
      api.permissions.request({ origins }).then(
        (granted) => button.setAttribute("data-granted", String(granted)),
        (error: unknown) => button.setAttribute("data-granted", String(error)),
      );
    });
    document.body.append(button);
  }, patterns);
  await page.bringToFront();
  await page.click("#grant-for-test");
  const granted = await page.evaluate(async () => {
    const button = document.querySelector("#grant-for-test");
    for (let i = 0; i < 100 && !button?.hasAttribute("data-granted"); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const answer = button?.getAttribute("data-granted") ?? "no answer";
    button?.remove();
    return answer;
  });
  if (granted !== "true") throw new Error(`permission for ${patterns.join(", ")}: ${granted}`);
}

/** The browser's id of the tab whose address starts with `prefix`. */
export async function tabId(page: Tab, prefix: string): Promise<number> {
  const id = await page.evaluate(async (start) => {
    const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
    const tabs = await api.tabs.query({});
    return tabs.find((tab) => tab.url?.startsWith(start))?.id ?? -1;
  }, prefix);
  if (id < 0) throw new Error(`no tab at ${prefix}`);
  return id;
}

const NEVER_RESTS_MS = 7_000;

/** Waits until every reader in the tab has settled and nothing new has come for `quiet` ms. */
export async function settled(page: Tab, id: number, quiet = 1_200, timeout = 30_000): Promise<TabView> {
  const until = Date.now() + timeout;
  let before = "";
  let since = Date.now();
  for (;;) {
    const view = await ask(page, "tab.view", { tabId: id });
    const now = JSON.stringify(view.frames.map((f) => [f.origin, f.pageKind, f.records, f.claimIds, f.state]));
    const still = now === before ? Date.now() - since : 0;
    if (now !== before) {
      before = now;
      since = Date.now();
    }
    const ready = view.frames.length > 0 && view.frames.every((frame) => frame.settled);
    // a page that never rests is as settled as it will be once nothing new has come for long
    if (ready ? still >= quiet : view.frames.length > 0 && still >= NEVER_RESTS_MS) return view;
    if (Date.now() > until) return view;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Clicks the button or link with this accessible name, as a user who reads the screen would. Waits for it. */
export async function clickNamed(tab: Tab, name: RegExp, timeout = 15_000): Promise<void> {
  const until = Date.now() + timeout;
  for (;;) {
    const found = await tab.evaluate(
      ({ source, flags }) => {
        const wanted = new RegExp(source, flags);
        const all = document.querySelectorAll<HTMLElement>("button, a[href], summary, [role=button], [role=tab]");
        for (const element of document.querySelectorAll("[data-e2e-target]"))
          element.removeAttribute("data-e2e-target");
        const match = [...all].find((element) => {
          const label = element.getAttribute("aria-label") ?? element.innerText;
          return wanted.test(label.trim()) && element.getClientRects().length > 0 && !element.hasAttribute("disabled");
        });
        match?.setAttribute("data-e2e-target", "");
        return match !== undefined;
      },
      { source: name.source, flags: name.flags },
    );
    if (found) return tab.click("[data-e2e-target]");
    if (Date.now() > until) {
      const shown = await tab.evaluate(
        () => (document.querySelector("dialog[open]") ?? document.body).textContent ?? "",
      );
      throw new Error(`no button named ${name} among: ${shown.slice(0, 800)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
