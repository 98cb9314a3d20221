import browser from "webextension-polyfill";

/** Opens the desk in a tab, at one claim where an id is given, and closes the popup. */
export async function openDesk(claimId?: string): Promise<void> {
  await openPage("src/desk/index.html", claimId === undefined ? "" : `/claim/${claimId}`);
}

/** Opens the settings (or onboarding) at a view. */
export async function openSettings(view = "/settings"): Promise<void> {
  await openPage("src/options/index.html", view);
}

async function openPage(page: string, view: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) + (view === "" ? "" : `#${view}`) });
  globalThis.close();
}
