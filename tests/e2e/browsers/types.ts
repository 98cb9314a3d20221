/** One way to drive both browsers: just what a user does, and what only a test may ask. */

export interface Tab {
  /** Opens an address as a user would; resolves when the document is there. */
  goto(url: string): Promise<void>;
  /** Clicks the first visible match, in any frame and through open shadow roots. Waits for it up to `timeout` ms. */
  click(selector: string, timeout?: number): Promise<void>;
  /** Types into a field as a user would. */
  type(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Runs a function in the page's own world. */
  evaluate<T, A = undefined>(fn: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Text of the first match, or undefined where there is none. */
  text(selector: string): Promise<string | undefined>;
  /** Waits until the text of the page (frames not included) matches. @throws after `timeout` ms with what was there. */
  waitForText(pattern: RegExp, timeout?: number): Promise<void>;
  scroll(selector: string, by: number): Promise<void>;
  reload(): Promise<void>;
  screenshot(path: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  emulateDark(dark: boolean): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface ExtensionBrowser {
  name: "chromium" | "firefox";
  profile: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  extensionUrl: string;
  newTab(): Promise<Tab>;
  /** One of the extension's own pages in a tab. */
  openExtensionPage(path: string): Promise<Tab>;
  /** A page of one of the `others`, by its place among them. */
  openPageOf(other: number, path: string): Promise<Tab>;
  /** Lets permissions.request for these patterns be granted without the browser's prompt, which no test can click. */
  allowGrant(patterns: string[]): Promise<void>;
  /** Ends the service worker or event page. @throws where it would not end. */
  stopBackground(): Promise<void>;
  /**
   * Ends the background at once, whatever it waits for: the service worker is closed (Chromium), or the process of the
   * extension is SIGKILLed, with which its open pages go too (Firefox).
   */
  killBackground(): Promise<void>;
  /** Opens the real toolbar popup over `tab`, runs `inside` in it, and takes a picture. Chromium only: undefined elsewhere. */
  realPopup?(tab: Tab, screenshot: string | undefined, steps?: PopupStep[]): Promise<string>;
  close(): Promise<void>;
  /** SIGKILL, as a crash or a power cut. */
  kill(): Promise<void>;
}

/** An expression run inside the real popup, or a wait for its text. */
export type PopupStep = { run: string } | { waitFor: RegExp } | { shot: string };

export interface LaunchOptions {
  /** Build to load; undefined for the bare browser, which has none of our pages. */
  extension: string | undefined;
  /** Folders of further extensions, beside ours. Each has a `key` (Chromium) and an id (Firefox) of its own. */
  others?: string[];
  /** Show a window; else headless. */
  headed?: boolean;
  /** Profile folder to use again; else a fresh one that is removed on close. */
  profile?: string;
  /** Firefox preferences beside the harness's own. */
  prefs?: Record<string, string | number | boolean>;
  /** Further arguments for Chromium. */
  args?: string[];
}
