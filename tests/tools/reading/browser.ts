import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { build } from "vite";
import type { PageReading } from "../../../src/claims/record.ts";

/** Runs the reader in a real Chromium over saved pages and addresses. */

export interface ReadRequest {
  /** A path or an http(s) address, as given. */
  source: string;
  /** Portal address that overrides the page's own. */
  url?: string | undefined;
  explain?: boolean | undefined;
  noAdapters?: boolean | undefined;
  /** Vocabulary entries that are switched off. */
  words?: string[] | undefined;
  alternatives?: string[] | undefined;
}

const ROOT = new URL("../../../", import.meta.url).pathname;
/** Origin under which saved files are served to the browser; nothing leaves the machine. */
const SAVED = "http://saved.invalid";
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "text/html",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** The reader as one plain script. */
export async function bundleReader(): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    build: {
      write: false,
      target: "chrome120",
      minify: true,
      lib: {
        entry: `${ROOT}tests/tools/reading/entry.ts`,
        formats: ["iife"],
        name: "claimtrailReader",
        fileName: "reader",
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const o of outputs)
    if ("output" in o) for (const chunk of o.output) if (chunk.type === "chunk") return chunk.code;
  throw new Error("the reader could not be bundled");
}

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
      bundleReader(),
    ]);
    return new Reader(browser, script);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Reads several pages, two at a time; results keep the order. */
  async readAll(requests: readonly ReadRequest[]): Promise<(PageReading | Error)[]> {
    const out: (PageReading | Error)[] = new Array(requests.length);
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let i = next++; i < requests.length; i = next++) {
        const request = requests[i];
        if (request)
          out[i] = await this.read(request).catch((e: unknown) => (e instanceof Error ? e : new Error(String(e))));
      }
    };
    await Promise.all([worker(), worker()]);
    return out;
  }

  /** Reads one page with all its frames. Throws where it cannot be opened. */
  async read(request: ReadRequest): Promise<PageReading> {
    const remote = /^https?:\/\//i.test(request.source);
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 1000 },
      serviceWorkers: "block",
    });
    try {
      const page = await context.newPage();
      const address = remote ? await openRemote(page, request.source) : await openSaved(page, request.source);
      return await this.#readFrames(page, request, address);
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
      alternatives: request.alternatives ?? [],
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

/** Serves the saved file and what lies beside it; scripts and the network are blocked. @returns the portal's address. */
async function openSaved(page: Page, source: string): Promise<string> {
  const path = resolve(source);
  if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`no such file: ${source}`);
  const folder = dirname(path) + sep;
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const wanted = decodeURIComponent(url.pathname);
    const type = TYPES[extname(wanted).toLowerCase()] ?? (wanted === path ? "text/html" : undefined);
    if (url.origin !== SAVED || !type || !wanted.startsWith(folder) || !existsSync(wanted)) return route.abort();
    await route.fulfill({
      body: readFileSync(wanted),
      contentType: type,
      headers: { "content-security-policy": "script-src 'none'; object-src 'none'" },
    });
  });
  await page.goto(SAVED + pathToFileURL(path).pathname, { waitUntil: "load", timeout: 20_000 });
  return savedFrom(readFileSync(path, "utf8")) ?? "";
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
