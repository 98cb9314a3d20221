import browser from "webextension-polyfill";

/** Opens the desk in a tab, at one claim where an id is given, and closes the popup. */
export async function openDesk(claimId?: string): Promise<void> {
  await openPage("src/desk/index.html", claimId === undefined ? "" : `/claim/${claimId}`);
}

/** The window under the popup. The browsers open a panel only within the click itself, which leaves no time to ask. */
let windowId: number | undefined;
export async function readWindow(): Promise<void> {
  windowId = (await browser.windows.getCurrent()).id;
}

/**
 * Opens the desk beside the page, in Chromium's side panel or Firefox's sidebar, at one claim where an id is given, and closes
 * the popup. To be called in a click handler, first of all. Where there is neither, the desk opens in a tab.
 */
export async function openBeside(claimId?: string): Promise<void> {
  const path = `src/desk/panel.html${claimId === undefined ? "" : `#/claim/${claimId}`}`;
  const { sidePanel } = globalThis.chrome ?? {};
  if (sidePanel && windowId !== undefined) {
    void sidePanel.setOptions({ path, enabled: true });
    await sidePanel.open({ windowId });
  } else if (browser.sidebarAction) {
    void browser.sidebarAction.setPanel({ panel: browser.runtime.getURL(path) });
    await browser.sidebarAction.open();
  } else return openDesk(claimId);
  globalThis.close();
}

/** Opens the settings (or onboarding) at a view. */
export async function openSettings(view = "/settings"): Promise<void> {
  await openPage("src/options/index.html", view);
}

async function openPage(page: string, view: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) + (view === "" ? "" : `#${view}`) });
  globalThis.close();
}
