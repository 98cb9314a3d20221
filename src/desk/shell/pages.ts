import browser from "webextension-polyfill";

/** Opens the settings or onboarding at a view. */
export async function openSettings(view = "/settings"): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL("src/options/index.html")}#${view}` });
}

/** Opens the full desk in a tab, from the side panel. */
export async function openFullDesk(view: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL("src/desk/index.html")}#${view}` });
}
