import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect } from "vitest";
import type { Tab } from "./browsers/types.ts";
import type { BrowserName } from "./extension.ts";

/** Looking at screens: accessibility by axe, pictures in light and dark, files that a page offers to save. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Runs axe (WCAG 2.2 A and AA) in the page. */
const runAxe = new Function(
  `return (async () => {
    const module = { exports: {} };
    ${axeSource};
    const run = window.axe ?? module.exports;
    const found = await run.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return found.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).join(" | "));
  })()`,
) as () => Promise<string[]>;

/** The screen has no accessibility fault and a picture is kept; in Chromium, which can be told to, dark as well. */
export async function inspect(tab: Tab, browser: BrowserName, folder: string, screen: string): Promise<void> {
  for (const dark of browser === "chromium" ? [false, true] : [false]) {
    // Firefox shows a saved PDF in a tab of its own; what is behind another tab is not painted
    await tab.bringToFront();
    await tab.emulateDark(dark);
    await atRest(tab);
    await tab.screenshot(join(folder, `${screen}${dark ? "-dark" : ""}.png`));
    expect(await tab.evaluate(runAxe), `${screen}${dark ? ", dark" : ""}`).toEqual([]);
  }
  await tab.emulateDark(false);
}

/**
 * Waits until styles have moved to where they go: a colour half way through its change is no fault. A browser that paints
 * no frames, as behind another window, moves nothing either: it is not waited for.
 */
export function atRest(tab: Tab): Promise<void> {
  return tab.evaluate(async () => {
    const rest = async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      // what goes on for longer is meant to be seen as it is
      const passing = (animation: Animation) => Number(animation.effect?.getComputedTiming().endTime) <= 1_000;
      const moving = document.getAnimations().filter(passing);
      await Promise.allSettled(moving.map((animation) => animation.finished));
    };
    await Promise.race([rest(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  });
}

/** Most stops of one screen. */
const MAX_STOPS = 300;

/**
 * Goes through a screen of the desk with the Tab key, from its first stop until the focus leaves the page.
 * @returns controls in sight that were never reached, and stops on which nothing shows where the focus is (in Chromium: a
 * window that is not the active one, as a headless Firefox's, marks no focus).
 */
export async function walk(tab: Tab, browser: BrowserName): Promise<{ missed: string[]; unmarked: string[] }> {
  await tab.bringToFront();
  await tab.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    const isOut = await tab.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at === document.documentElement) return true;
      if (at.matches(".skip") && at.hasAttribute("data-walked")) return true;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      // the first stop was no key's doing
      const isMarked =
        at.matches(".skip") || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      // a date field has several stops; the last, its calendar, carries the mark itself
      if (at.getAttribute("data-walked") !== "marked") at.setAttribute("data-walked", isMarked ? "marked" : "unmarked");
      return false;
    });
    if (isOut) break;
    await tab.press("Tab");
  }
  const found = await tab.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}`;
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]",
    );
    const missed = [...controls].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility() && !element.hasAttribute("data-walked"),
    );
    const found = {
      missed: missed.map(nameOf),
      unmarked: [...document.querySelectorAll('[data-walked="unmarked"]')].map(nameOf),
    };
    for (const element of document.querySelectorAll("[data-walked]")) element.removeAttribute("data-walked");
    return found;
  });
  return browser === "chromium" ? found : { ...found, unmarked: [] };
}

/** From now on keeps what the page offers to save, for `savedFile`. */
export function keepSavedFiles(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const reader = new FileReader();
      reader.onload = () => document.documentElement.setAttribute("data-saved", String(reader.result));
      reader.readAsDataURL(blob);
      return make(blob);
    };
  });
}

/** The bytes of the file that `save` makes the page offer. @throws where none came within a minute. */
export async function savedFile(tab: Tab, save: () => Promise<void>): Promise<Buffer> {
  await tab.evaluate(() => document.documentElement.removeAttribute("data-saved"));
  await save();
  const url = await until(
    () => tab.evaluate(() => document.documentElement.getAttribute("data-saved") ?? undefined),
    "a saved file",
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** Asks again until there is an answer. @throws after `timeout` ms. */
export async function until<T>(look: () => Promise<T | undefined>, what: string, timeout = 60_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
