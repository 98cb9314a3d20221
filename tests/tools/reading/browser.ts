import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Frame, type Page, type Route } from "playwright-core";
import type { PageReading } from "../../../src/claims/record.ts";
import { bundle } from "./bundle.ts";

/** Runs the reader in a real Chromium over saved pages and addresses. */

export interface ReadRequest {
  /** A path or an http(s) address, as given. */
  source: string;
  /** Portal address that overrides the page's own. */
  url?: string | undefined;
  explain?: boolean | undefined;
  noAdapters?: boolean | undefined;
  /** Vocabulary words that are switched off. */
  words?: string[] | undefined;
}

/** Origin under which saved files are served to the browser; nothing leaves the machine. */
const SAVED = "http://saved.invalid";
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "text/html",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** The address in the comment that browsers write into saved pages. */
export function savedFrom(html: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/.exec(html.slice(0, 4_000))?.[1];
}

export class Reader {
  readonly #browser: Browser;
  readonly #script: string;

  private constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  static async open(): Promise<Reader> {
    const [browser, script] = await Promise.all([
      chromium.launch({
        executablePath: process.env.CLAIMTRAIL_CHROMIUM ?? "/usr/bin/chromium",
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      }),
      bundle("tests/tools/reading/entry.ts", "claimtrailReader"),
    ]);
    return new Reader(browser, script);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /**
   * Reads several pages, two at a time; results keep the order. Saved pages share a tab, since opening one costs far more
   * than reading it; addresses get a context of their own.
   */
  async readAll(requests: readonly ReadRequest[]): Promise<(PageReading | Error)[]> {
    const out: (PageReading | Error)[] = new Array(requests.length);
    let next = 0;
    const worker = async (): Promise<void> => {
      const saved = await this.#context();
      const tab = await SavedTab.open(saved);
      for (let i = next++; i < requests.length; i = next++) {
        const request = requests[i];
        if (request)
          out[i] = await this.#read(request, tab).catch((e: unknown) =>
            e instanceof Error ? e : new Error(String(e)),
          );
      }
      await saved.close();
    };
    await Promise.all(requests.length > 1 ? [worker(), worker()] : [worker()]);
    return out;
  }

  #context(): Promise<BrowserContext> {
    return this.#browser.newContext({ viewport: { width: 1440, height: 1000 }, serviceWorkers: "block" });
  }

  /** Reads one page with all its frames. Throws where it cannot be opened. */
  async #read(request: ReadRequest, tab: SavedTab): Promise<PageReading> {
    if (!/^https?:\/\//i.test(request.source))
      return this.#readFrames(tab.page, request, await tab.goto(request.source));
    const context = await this.#context();
    try {
      const page = await context.newPage();
      return await this.#readFrames(page, request, await openRemote(page, request.source));
    } finally {
      await context.close();
    }
  }

  async #readFrames(page: Page, request: ReadRequest, address: string): Promise<PageReading> {
    const readings: PageReading[] = [];
    for (const frame of page.frames()) {
      const own = await frameAddress(frame, address);
      const reading = await this.#readFrame(frame, request, request.url ?? own).catch((e: unknown) => {
        if (frame === page.mainFrame()) throw e;
        return undefined;
      });
      if (reading) readings.push(reading);
    }
    return mergeFrames(readings);
  }

  async #readFrame(frame: Frame, request: ReadRequest, url: string): Promise<PageReading> {
    await frame.evaluate(this.#script);
    const options = {
      url,
      explain: request.explain ?? false,
      noAdapters: request.noAdapters ?? false,
      words: request.words ?? [],
    };
    return (await frame.evaluate((o) => window.claimtrailRead(o), options)) as PageReading;
  }
}

async function frameAddress(frame: Frame, top: string): Promise<string> {
  const url = frame.url();
  if (frame.parentFrame() === null) return top;
  if (!url.startsWith(SAVED) && /^https?:/.test(url)) return url;
  const comment = await frame.evaluate(() => {
    for (const n of document.childNodes)
      if (n.nodeType === Node.COMMENT_NODE && n.nodeValue?.includes("saved from url")) return `<!--${n.nodeValue}-->`;
    return "";
  });
  return savedFrom(comment) ?? top;
}

/** A page of several frames is what its frame with the records is; equal kinds are joined. */
export function mergeFrames(readings: readonly PageReading[]): PageReading {
  const [main] = readings;
  if (!main) throw new Error("no frame could be read");
  const weight = (r: PageReading): number => JSON.stringify(r.records).length;
  const best = [...readings].sort((a, b) => weight(b) - weight(a))[0] ?? main;
  if (best.records.length === 0) return main;
  const out: PageReading = { ...best, portal: best.portal === "generic" ? main.portal : best.portal };
  for (const other of readings) {
    if (other === best || other.pageKind !== best.pageKind) continue;
    const known = new Set(out.records.map((r) => ("claimNumber" in r ? r.claimNumber : JSON.stringify(r))));
    other.records.forEach((record, i) => {
      if (known.has("claimNumber" in record ? record.claimNumber : JSON.stringify(record))) return;
      out.records = [...out.records, record];
      if (out.evidence) out.evidence = [...out.evidence, other.evidence?.[i] ?? {}];
    });
  }
  return out;
}

/** A tab that shows one saved file after the other, with what lies beside it; scripts and the network are blocked. */
class SavedTab {
  readonly page: Page;
  #path = "";

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext): Promise<SavedTab> {
    const tab = new SavedTab(await context.newPage());
    await tab.page.route("**/*", (route) => tab.#serve(route));
    return tab;
  }

  /** @returns the address that the page was saved from, "" where it does not say. Throws where there is no such file. */
  async goto(source: string): Promise<string> {
    const path = resolve(source);
    if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`no such file: ${source}`);
    this.#path = path;
    await this.page.goto(SAVED + pathToFileURL(path).pathname, { waitUntil: "load", timeout: 20_000 });
    return savedFrom(readFileSync(path, "utf8")) ?? "";
  }

  async #serve(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    const wanted = decodeURIComponent(url.pathname);
    const type = TYPES[extname(wanted).toLowerCase()] ?? (wanted === this.#path ? "text/html" : undefined);
    if (url.origin !== SAVED || !type || !wanted.startsWith(dirname(this.#path) + sep) || !existsSync(wanted))
      return route.abort();
    await route.fulfill({
      body: readFileSync(wanted),
      contentType: type,
      headers: { "content-security-policy": "script-src 'none'; object-src 'none'" },
    });
  }
}

/** Opens an address and waits until its text stands still, at most eight seconds. */
async function openRemote(page: Page, source: string): Promise<string> {
  const response = await page.goto(source, { waitUntil: "load", timeout: 20_000 });
  if (response && response.status() >= 400) throw new Error(`${source}: HTTP ${response.status()}`);
  let last = -1;
  let still = 0;
  for (let i = 0; i < 40 && still < 3; i += 1) {
    await page.waitForTimeout(200);
    const sizes = await Promise.all(
      page.frames().map((f) => f.evaluate(() => document.body?.textContent?.length ?? 0).catch(() => 0)),
    );
    const size = sizes.reduce((a, b) => a + b, 0);
    still = size === last ? still + 1 : 0;
    last = size;
  }
  return page.url();
}
