import browser from "webextension-polyfill";

/** A service worker is ended after 30 s without a call of the browser's API; storage alone does not count. */
const CALL_MS = 20_000;

/** Keeps the background alive through long work. It may be ended all the same: the work must be able to go on after it. */
export async function keepingAwake<T>(work: () => Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_MS);
  try {
    return await work();
  } finally {
    clearInterval(calls);
  }
}
