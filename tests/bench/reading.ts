import type { CDPSession, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { bundle } from "../tools/reading/bundle.ts";
import { claimDetail, claimList, emptyPage } from "./pages.ts";

/**
 * What reading costs a page, against a floor in the same browser and the same run: a TreeWalker over the same DOM that takes
 * every text node's value. Both run first in a page of their own and in an isolated world of its own, as a content script
 * does. What the background then does with the page's sheet, the first time and once it has read others, is said beside it.
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
  /** Work that the measured leaves to others, in words. */
  beside?: string;
}

interface Sample {
  ms: number;
  longest: number;
  sheet: string;
}

interface Read {
  ms: number;
  records: number;
}

const PAGES = 15;
const SLICE_MS = 50;
/** Sheets that a background has read before the one that is measured as read by a running background. */
const WARM = 8;
const FLOOR = `(() => {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) length += n.nodeValue.length;
  return { ms: performance.now() - start, longest: 0, sheet: "", length };
})()`;
const TAKE = "claimtrailBench.take()";
const WATCH = "claimtrailBench.watch()";

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

async function inFreshWorld<T>(page: Page, html: string, scripts: readonly string[]): Promise<T> {
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
    return value as T;
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
    const first: Read[] = [];
    const later: Read[] = [];
    const inPage = async <T>(content: string, ...scripts: string[]): Promise<T> => {
      const page = await browser.newPage();
      const result = await inFreshWorld<T>(page, content, scripts);
      await page.close();
      return result;
    };
    for (let i = 0; i < PAGES; i += 1) {
      // floor and reader in turn, so that what else the machine does falls on both
      floors.push((await inPage<Sample>(html, FLOOR)).ms);
      const sample = await inPage<Sample>(html, script, job);
      mine.push(sample);
      if (sample.sheet === "") continue;
      const sheet = JSON.stringify(sample.sheet);
      first.push(await inPage<Read>("", script, `claimtrailBench.read(${sheet}, 1)`));
      later.push(await inPage<Read>("", script, `claimtrailBench.read(${sheet}, ${WARM})`));
    }
    const read = [...first, ...later].map((r) => r.records);
    const wrong = records === 0 ? mine.find((s) => s.sheet !== "") : read.find((n) => n !== records);
    if (wrong !== undefined || (records > 0 && read.length !== PAGES * 2))
      throw new Error(`${name}: not read as it should be`);
    const sizes = mine.map((s) => s.sheet.length / 1_000);
    const beside =
      records === 0
        ? undefined
        : `the background then ${median(first.map((r) => r.ms)).toFixed(1)} ms the first time, ${median(later.map((r) => r.ms)).toFixed(1)} ms the ${WARM}th, with a sheet of ${median(sizes).toFixed(0)} kB`;
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
      ...(beside ? { beside } : {}),
    };
  };
  try {
    return [
      await measure("a list of 1,000 rows, 10 columns", claimList(1_000), TAKE, 4, 1_000),
      await measure("a claim of 200 lines", claimDetail(200), TAKE, 4, 1),
      await measure("20,000 nodes with nothing to read, 1,000 changes", emptyPage(20_000), WATCH, 1, 0),
    ];
  } finally {
    await browser.close();
  }
}
