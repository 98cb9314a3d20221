import browser from "webextension-polyfill";

/**
 * Memory-backed session storage, open to trusted contexts only: gone when the browser exits. The service worker's own
 * memory is never relied upon.
 */
export const session = {
  async get(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await browser.storage.session.set({ [key]: value });
  },
  async remove(key: string): Promise<void> {
    await browser.storage.session.remove(key);
  },
};

/** Chromium lets content scripts in only on request; Firefox has no such switch and never lets them in. */
export async function closeSessionToContentScripts(): Promise<void> {
  const area = browser.storage.session as unknown as { setAccessLevel?: (level: object) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}
