import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, launch, PASSPHRASE, settled, setUp, tabId } from "./extension.ts";

/**
 * A full session, with every request of the browser recorded where it leaves: Chromium's own network log, and a proxy
 * through which all of Firefox goes. Nobody is asked but the portal. And a page that forges our messages is not heard.
 */

interface Recorder {
  options: { args?: string[]; prefs?: Record<string, string | number | boolean> };
  /** Addresses that were asked for; to be called once the browser is closed. */
  asked(): Promise<string[]>;
  close(): void;
}

function chromiumLog(): Recorder {
  const folder = mkdtempSync(join(tmpdir(), "claimtrail-netlog-"));
  const file = join(folder, "net.json");
  return {
    options: { args: [`--log-net-log=${file}`] },
    async asked() {
      const text = readFileSync(file, "utf8");
      return [...text.matchAll(/"url":"((?:[^"\\]|\\.)+)"/g)].map(([, url = ""]) => url.replaceAll("\\/", "/"));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function firefoxProxy(): Promise<Recorder> {
  const seen: string[] = [];
  const proxy: Server = createServer((from, to) => {
    seen.push(from.url ?? "");
    const { host, pathname, search } = new URL(from.url ?? "");
    const [hostname, port] = host.split(":");
    const onward = request(
      { hostname, port, path: pathname + search, method: from.method, headers: from.headers },
      (back) => {
        to.writeHead(back.statusCode ?? 502, back.headers);
        back.pipe(to);
      },
    );
    onward.on("error", () => to.writeHead(502).end());
    from.pipe(onward);
  });
  proxy.on("connect", (from, socket) => {
    // nothing of the session is HTTPS: whoever comes here is told no, and remembered
    seen.push(`https://${from.url}`);
    socket.end("HTTP/1.1 502 no\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    options: {
      prefs: {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": port,
        "network.proxy.allow_hijacking_localhost": true,
        "network.proxy.no_proxies_on": "",
      },
    },
    asked: async () => seen,
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** What the browsers themselves ask of their makers, extension or not; found by sessions without any extension. */
const BROWSERS_OWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:google\.com|gstatic\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net|digicert\.com)(?::\d+)?(?:\/|$)/;

describe.each(BROWSERS)("the network, in %s", (name) => {
  let recorder: Recorder;
  let browser: ExtensionBrowser;
  let pages: ClaimPages;
  let control: Tab;

  beforeAll(async () => {
    pages = await startClaimPages();
    recorder = name === "chromium" ? chromiumLog() : await firefoxProxy();
    browser = await launch(name, recorder.options);
    control = await setUp(browser, ["http://127.0.0.1/*"]);
  });
  afterAll(async () => {
    await browser?.close().catch(() => undefined);
    await pages?.close();
    recorder?.close();
  });

  it("does not hear a page that forges our messages", async () => {
    const tab = await browser.newTab();
    await tab.goto(pages.page(["SIL000001"], "Denied"));
    const heard = await tab.evaluate(
      async ({ id, url }) => {
        const scope = globalThis as { chrome?: typeof chrome; browser?: typeof chrome };
        const runtime = (scope.browser ?? scope.chrome)?.runtime;
        const answers: string[] = [];
        const forged = { claimtrail: 1, type: "vault.status", payload: {} };
        if (runtime?.sendMessage) {
          const answer = await Promise.race([
            Promise.resolve()
              .then(() => runtime.sendMessage(id, forged))
              .catch(() => undefined),
            new Promise((resolve) => setTimeout(resolve, 1_000, undefined)),
          ]);
          if (answer !== undefined) answers.push("sendMessage");
        }
        window.postMessage(forged, "*");
        document.dispatchEvent(new CustomEvent("claimtrail", { detail: forged }));
        // neither script nor page of the extension may be had from here: no page can tell that it is installed
        for (const path of ["manifest.json", "src/content/main.iife.js", "src/popup/index.html", "icons/icon-16.png"]) {
          const there = await fetch(url + path).then(
            () => true,
            () => false,
          );
          if (there) answers.push(path);
        }
        const own = Object.keys(globalThis).filter((key) => /claimtrail/i.test(key));
        return [...answers, ...own];
      },
      { id: new URL(browser.extensionUrl).host, url: browser.extensionUrl },
    );
    expect(heard).toEqual([]);
    await tab.close();
  });

  it("hears a surface, and refuses what only a page's frame may send", async () => {
    await expect(ask(control, "vault.status", {})).resolves.toMatchObject({ state: "unlocked" });
    await expect(
      ask(control, "page.undo" as never, { ids: ["11111111-1111"], documentId: "22222222-2222" } as never),
    ).rejects.toThrow(/refused/);
    await expect(ask(control, "constructor" as never, {} as never)).rejects.toThrow(/invalid/);
  });

  it("is used for nothing but the portal in a full session", async () => {
    const tab = await browser.newTab();
    const address = pages.page(["SIL000002", "SIL000003"], "Denied");
    await tab.goto(address);
    await settled(control, await tabId(control, address), 300);
    const [claim] = await ask(control, "claims.recent", { limit: 5 });
    const id = claim?.id ?? "";
    expect(id).not.toBe("");
    await ask(control, "claim.work", { id, command: { do: "note.add", text: "Called" } });
    for (const path of [
      `src/popup/index.html#/claim/${id}`,
      `src/desk/index.html#/claim/${id}`,
      "src/options/index.html",
    ]) {
      const page = await browser.openExtensionPage(path);
      await page.waitForText(/\w{4}/);
      await page.close();
    }
    // even a page of ours that tried could not: the policy of extension pages names no destination
    const tried = await control.evaluate(async (to) => {
      const sent = await fetch(to).then(
        () => true,
        () => false,
      );
      const image = await new Promise<boolean>((resolve) => {
        const element = new Image();
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = `${to}/leak.png`;
      });
      return { sent, image };
    }, `${pages.origin}/leak`);
    expect(tried).toEqual({ sent: false, image: false });
    await ask(control, "vault.lock", {});
    await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    await browser.close();
    const asked = (await recorder.asked()).filter((url) => /^(?:https?|wss?|ftp):/.test(url));
    // the record works: the portal's pages are in it
    expect(asked.some((url) => url.startsWith(`${pages.origin}/p/`))).toBe(true);
    expect(asked.filter((url) => url.includes("/leak"))).toEqual([]);
    const others = asked.filter((url) => !url.startsWith(pages.origin) && !BROWSERS_OWN.test(url));
    expect([...new Set(others)]).toEqual([]);
  });
});
