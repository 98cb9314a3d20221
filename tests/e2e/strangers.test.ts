import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, builtExtension, launch, settled, setUp, tabId } from "./extension.ts";

/**
 * Who is not to be heard, and who is not to find out: a page of a granted site, another extension with every right there
 * is, our own content script that speaks as one of our pages would. Each against the built extension, in both browsers.
 */

/** What nobody but our own pages may send. The numbers are of the protocol's own shape: they are refused for their sender. */
const SURFACE_MESSAGES = [
  { claimtrail: 1, type: "vault.status", payload: {} },
  { claimtrail: 1, type: "claims.recent", payload: { limit: 10 } },
  { claimtrail: 1, type: "vault.lock", payload: {} },
  { claimtrail: 1, type: "preferences.set", payload: { change: { notesOn: false } } },
] as const;
/** What only our content script may send. */
const FRAME_MESSAGE = {
  claimtrail: 1,
  type: "page.undo",
  payload: { ids: ["11111111-1111"], documentId: "22222222-2222" },
} as const;
/** Asked for in every way that a page has; every other file of the build is fetched. */
const PATHS = ["manifest.json", "src/content/main.iife.js", "src/popup/index.html", "icons/icon-16.png"];

/** Every file of a build, as its addresses name it. */
function filesOf(build: string): string[] {
  return readdirSync(build, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(build, join(entry.parentPath, entry.name)).replaceAll("\\", "/")] : [],
  );
}

/** Another extension: it may read every site, and does nothing by itself. */
function otherExtension(folder: string): string {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>another extension</title>");
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      manifest_version: 3,
      name: "Another extension",
      version: "1",
      key: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
      permissions: ["tabs", "scripting", "storage"],
      host_permissions: ["<all_urls>"],
      browser_specific_settings: { gecko: { id: "another@other.example" } },
    }),
  );
  return folder;
}

describe.each(BROWSERS)("strangers, in %s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "claimtrail-strangers-"));
  let browser: ExtensionBrowser;
  let pages: ClaimPages;
  let surface: Tab;
  const files = filesOf(builtExtension(name));
  /** What other extensions call ours. */
  const ourId = () => (name === "chromium" ? new URL(browser.extensionUrl).host : "claimtrail@claimtrail.example");

  beforeAll(async () => {
    pages = await startClaimPages();
    browser = await launch(name, { others: [otherExtension(join(folder, "other"))] });
    surface = await setUp(browser, ["http://127.0.0.1/*"]);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page that our content script has read. */
  async function portalPage(number: string): Promise<{ tab: Tab; id: number }> {
    const tab = await browser.newTab();
    const address = pages.page([number], "Denied");
    await tab.goto(address);
    const id = await tabId(surface, address);
    await settled(surface, id, 300);
    return { tab, id };
  }

  async function nothingHappened(): Promise<void> {
    expect(await ask(surface, "vault.status", {})).toMatchObject({ state: "unlocked" });
    expect((await ask(surface, "preferences.get", {})).preferences.notesOn).toBe(true);
  }

  /** All that a page can try on an address of an extension, and what it is told. */
  function probe(tab: Tab, base: string): Promise<string[]> {
    return tab.evaluate(
      async ({ url, paths, all }) => {
        const told: string[] = [];
        const say = (text: string) => told.push(text.replaceAll(new URL(url).host, "HOST"));
        const wait = <T>(work: Promise<T>) =>
          Promise.race([work, new Promise<string>((resolve) => setTimeout(resolve, 1_500, "nothing"))]);
        for (const path of all) {
          const asked = fetch(url + path).then(
            (answer) => `answer ${answer.status}`,
            (error: unknown) => String(error),
          );
          say(`fetch ${path}: ${await wait(asked)}`);
          if (!paths.includes(path)) continue;
          for (const tag of ["img", "script", "link", "iframe", "object"]) {
            const element = document.createElement(tag);
            const event = new Promise<string>((resolve) => {
              for (const type of ["load", "error"]) element.addEventListener(type, () => resolve(type));
            });
            if (tag === "link") element.setAttribute("rel", "stylesheet");
            element.setAttribute({ link: "href", object: "data" }[tag] ?? "src", url + path);
            document.body.append(element);
            say(`${tag} ${path}: ${await wait(event)}`);
            element.remove();
          }
        }
        return told;
      },
      { url: base, paths: PATHS, all: files },
    );
  }

  /** Every name that a page finds in its own world, and those of the browser's interfaces for extensions. */
  function namesIn(tab: Tab): Promise<string[]> {
    return tab.evaluate(() => {
      const scope = globalThis as unknown as Record<string, object | undefined>;
      const below = ["chrome", "browser"].flatMap((at) =>
        Object.getOwnPropertyNames(scope[at] ?? {}).flatMap((key) =>
          (scope[at] as Record<string, unknown>)[key] === undefined ? [] : [`${at}.${key}`],
        ),
      );
      return [...Object.getOwnPropertyNames(globalThis), ...below].sort();
    });
  }

  it("tells a page nothing that it would not be told of an extension that is not there", async () => {
    const { tab } = await portalPage("STR000001");
    const { protocol, host } = new URL(browser.extensionUrl);
    // the same letters in another order: an address of the same shape that nobody has
    const nobody = name === "chromium" ? [...host].reverse().join("") : "00000000-1111-4222-8333-444444444444";
    const ours = await probe(tab, browser.extensionUrl);
    expect(files).toEqual(expect.arrayContaining(PATHS));
    expect(ours).toHaveLength(files.length + PATHS.length * 5);
    expect(ours).toEqual(await probe(tab, `${protocol}//${nobody}/`));
    expect(ours.filter((line) => /^(?:fetch|img|script|link)/.test(line) && /: (?:load|answer)/.test(line))).toEqual(
      [],
    );
    // a page that we do not run in has the same names: we leave none, and none by which to speak to us
    const elsewhere = await browser.newTab();
    await elsewhere.goto(pages.page(["STR000009"], "Denied").replace("127.0.0.1", "localhost"));
    const [here, there] = [await namesIn(tab), await namesIn(elsewhere)];
    expect(here.length).toBeGreaterThan(100);
    expect(here).toEqual(there);
    expect(here.filter((key) => /claimtrail|^(?:chrome|browser)\.runtime$/i.test(key))).toEqual([]);
    await elsewhere.close();
    await tab.close();
  });

  it("does not hear a page that forges our messages", async () => {
    const { tab } = await portalPage("STR000002");
    const heard = await tab.evaluate(
      async ({ id, messages }) => {
        const scope = globalThis as { chrome?: typeof chrome; browser?: typeof chrome };
        const runtime = (scope.browser ?? scope.chrome)?.runtime;
        const answers: unknown[] = [];
        window.addEventListener("message", (event) => {
          if (!messages.some((sent) => JSON.stringify(sent) === JSON.stringify(event.data))) answers.push(event.data);
        });
        for (const message of messages) {
          window.postMessage(message, "*");
          for (const target of [document, window])
            target.dispatchEvent(new CustomEvent("claimtrail", { detail: message }));
          const answer = await Promise.race([
            Promise.resolve()
              .then(() => runtime?.sendMessage(id, message))
              .catch(() => undefined),
            new Promise((resolve) => setTimeout(resolve, 500, undefined)),
          ]);
          if (answer !== undefined) answers.push(answer);
        }
        // whoever heard one of them would have answered by now
        await new Promise((resolve) => setTimeout(resolve, 700));
        return answers;
      },
      { id: ourId(), messages: [...SURFACE_MESSAGES, FRAME_MESSAGE] },
    );
    expect(heard).toEqual([]);
    await nothingHappened();
    await tab.close();
  });

  it("does not hear another extension, nor show it a file", async () => {
    const stranger = await browser.openPageOf(0, "page.html");
    const told = await stranger.evaluate(
      async ({ id, url, messages, all }) => {
        const { runtime } = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
        const within = <T>(work: Promise<T>, none: string) =>
          Promise.race([
            work.then(
              (value) => (value === undefined ? "no answer" : JSON.stringify(value)),
              (error: unknown) =>
                /establish connection|not exist/.test(String(error)) ? "no receiver" : String(error),
            ),
            new Promise<string>((resolve) => setTimeout(resolve, 1_000, none)),
          ]);
        const answers: string[] = [];
        for (const message of messages) answers.push(await within(runtime.sendMessage(id, message), "no answer"));
        const port = runtime.connect(id);
        const cut = new Promise<string>((resolve) => {
          port.onMessage.addListener((message) => resolve(`port: ${JSON.stringify(message)}`));
          port.onDisconnect.addListener(() => resolve("cut"));
        });
        port.postMessage(messages[0]);
        const shown: string[] = [];
        for (const path of all)
          await fetch(url + path).then(
            () => shown.push(path),
            () => undefined,
          );
        return { own: runtime.id, answers, port: await within(cut, "silent"), shown };
      },
      { id: ourId(), url: browser.extensionUrl, messages: [...SURFACE_MESSAGES, FRAME_MESSAGE], all: files },
    );
    // it is another extension indeed, with the right to send
    expect(told.own).not.toBe(ourId());
    for (const answer of told.answers) expect(["no receiver", "no answer"]).toContain(answer);
    expect(['"cut"', "silent"]).toContain(told.port);
    expect(told.shown).toEqual([]);
    await nothingHappened();
    await stranger.close();
  });

  it("refuses our own content script what only our pages may ask, and our pages what only a frame may", async () => {
    const { tab, id } = await portalPage("STR000003");
    const answers = await surface.evaluate(
      async ({ tab: target, messages }) => {
        const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
        const [done] = await api.scripting.executeScript({
          target: { tabId: target },
          args: [JSON.stringify(messages)],
          // runs where our content script runs: the browser tells the background that a frame is speaking
          func: async (text: string) => {
            const own = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
            const replies: unknown[] = [];
            for (const message of JSON.parse(text)) replies.push(await own.runtime.sendMessage(message));
            return JSON.stringify(replies);
          },
        });
        return JSON.parse(String(done?.result)) as { ok: boolean; code?: string }[];
      },
      { tab: id, messages: [...SURFACE_MESSAGES, FRAME_MESSAGE] },
    );
    // the last one is a frame's own: it is heard, so the others were refused for their sender
    expect(answers.slice(0, -1)).toEqual(SURFACE_MESSAGES.map(() => ({ ok: false, code: "refused" })));
    expect(answers.at(-1)).toMatchObject({ ok: true });
    await nothingHappened();
    await expect(ask(surface, FRAME_MESSAGE.type as never, FRAME_MESSAGE.payload as never)).rejects.toThrow(/refused/);
    await expect(ask(surface, "constructor" as never, {} as never)).rejects.toThrow(/invalid/);
    await tab.close();
  });

  it("keeps the key of the open vault out of reach of our own content script", async () => {
    const { tab, id } = await portalPage("STR000004");
    const found = await surface.evaluate(
      async ({ tab: target }) => {
        const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
        const held = Object.keys(await api.storage.session.get(null));
        const [done] = await api.scripting.executeScript({
          target: { tabId: target },
          func: async () => {
            const own = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
            const read = async () => Object.keys(await own.storage.session.get(null));
            const keys = await read().catch(() => "refused");
            // the area that is open to content scripts shows that it was asked in the right way
            return JSON.stringify({ keys, other: typeof (await own.storage.local.get(null)) });
          },
        });
        return { held, script: JSON.parse(String(done?.result)) as { keys: unknown; other: string } };
      },
      { tab: id },
    );
    expect(found.held).toContain("vault.key");
    expect(found.script).toEqual({ keys: "refused", other: "object" });
    await tab.close();
  });
});
