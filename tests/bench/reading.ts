import type { CDPSession, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { bundle } from "../tools/reading/bundle.ts";
import { claimDetail, claimList, emptyPage } from "./pages.ts";

/**
 * Reading against a floor in the same browser and the same run: a TreeWalker over the same DOM that takes every text
 * node's value. Both run first in a page of their own and in an isolated world of its own, as a content script does.
 */

export interface Ratio {
  name: string;
  /** Median of the measured, in ms. */
  ms: number;
  floorMs: number;
  ratio: number;
  /** Highest ratio that is allowed. */
  limit: number;
  /** Longest stretch without giving way, in ms; absent where it does not matter. */
  longestSlice?: number;
  sliceLimit?: number;
}

interface Sample {
  ms: number;
  longest: number;
  records: number;
}

const PAGES = 15;
const SLICE_MS = 50;
const FLOOR = `(() => {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) length += n.nodeValue.length;
  return { ms: performance.now() - start, longest: 0, records: length };
})()`;
const READ = "claimtrailBench.read()";
const WATCH = "claimtrailBench.watch()";

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

async function inFreshWorld(page: Page, html: string, scripts: readonly string[]): Promise<Sample> {
  await page.goto("about:blank");
  await page.setContent(html, { waitUntil: "load" });
  const cdp: CDPSession = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await cdp.send("Page.getFrameTree");
    const { executionContextId } = await cdp.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "claimtrail-bench",
    });
    let value: unknown;
    for (const expression of scripts) {
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
        expression,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      value = result.value;
    }
    return value as Sample;
  } finally {
    await cdp.detach();
  }
}

/** Every reading ratio. Throws where a page was not read as it should. */
export async function run(): Promise<Ratio[]> {
  const script = await bundle("tests/bench/reading.entry.ts", "claimtrailBench");
  const browser = await chromium.launch({
    executablePath: process.env.CLAIMTRAIL_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  const measure = async (name: string, html: string, job: string, limit: number, records: number): Promise<Ratio> => {
    const floors: number[] = [];
    const mine: Sample[] = [];
    for (let i = 0; i < PAGES; i += 1) {
      // floor and reader in turn, so that what else the machine does falls on both
      for (const kind of ["floor", "reader"]) {
        const page = await browser.newPage();
        if (kind === "floor") floors.push((await inFreshWorld(page, html, [FLOOR])).ms);
        else mine.push(await inFreshWorld(page, html, [script, job]));
        await page.close();
      }
    }
    const wrong = mine.find((s) => s.records !== records);
    if (wrong) throw new Error(`${name}: ${wrong.records} records, not ${records}`);
    const ms = median(mine.map((s) => s.ms));
    const floorMs = median(floors);
    return {
      name,
      ms,
      floorMs,
      ratio: ms / floorMs,
      limit,
      longestSlice: Math.max(...mine.map((s) => s.longest)),
      sliceLimit: SLICE_MS,
    };
  };
  try {
    return [
      await measure("read a list of 1,000 rows, 10 columns", claimList(1_000), READ, 4, 1_000),
      await measure("read a claim of 200 lines", claimDetail(200), READ, 4, 1),
      await measure("20,000 nodes with nothing to read, 1,000 changes", emptyPage(20_000), WATCH, 1, 0),
    ];
  } finally {
    await browser.close();
  }
}
