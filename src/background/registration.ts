import browser from "webextension-polyfill";
// biome-ignore lint/style/noRestrictedImports: as above
import formFiller from "../content/fill.iife.ts?iife";
// biome-ignore lint/style/noRestrictedImports: this gives the built file's path, no code of content/
import contentScript from "../content/main.iife.ts?iife";

/**
 * The content script runs only where the user granted the site: registered at run time, reconciled with the browser's
 * permissions at every start, and brought into tabs that are open already.
 */

const SCRIPT_ID = "claimtrail-reader";
export const CONTENT_SCRIPT = contentScript;
/** Fills a form; brought into a tab only when the user asks for it. */
export const FORM_FILLER = formFiller;

/** Site patterns that the user has granted, as the browser knows them. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^https?:/.test(origin) || origin.startsWith("*:"));
}

/** Makes the registration equal to the permissions. */
export async function reconcileContentScript(allowed: (pattern: string) => boolean): Promise<void> {
  const matches = (await grantedOrigins()).filter(allowed);
  const [existing] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (existing) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [CONTENT_SCRIPT],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  if (!existing) await browser.scripting.registerContentScripts([script]);
  else if (!sameSet(existing.matches ?? [], matches)) await browser.scripting.updateContentScripts([script]);
}

/** Brings the script into open tabs of these sites; the script that is there already steps aside. */
export async function injectIntoOpenTabs(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : injectIntoTab(tab.id))));
}

/** @returns false where the browser does not let us into that tab. */
export async function injectIntoTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONTENT_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

function sameSet(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
