import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, clickNamed, grant, launch, PASSPHRASE, settled, setUp, tabId, wordsOf } from "./extension.ts";
import { piecesOf, search, searchRuns } from "./profile.ts";

/**
 * Planted markers are looked for in every file of the profile: while unlocked, while locked, closed, and after a crash.
 * A page of the portal plants one of its own, in clear, so that the search is known to find what there is. With
 * CLAIMTRAIL_LONG=1 text is typed into every field that can be reached by links and buttons, and a purge is followed to
 * the disk; the regular run types into the first fields of each page alone, and says so.
 */

const LONG = process.env.CLAIMTRAIL_LONG === "1";
/** Buttons that change the claims for good, leave the page or open a dialog of the browser's own; no field is behind them. */
const ACTS =
  /\b(?:print|export|save|download|copy|remove|delete|undo|lock|import|choose|pick|back ?up|fill|close|cancel|done|open the)\b/i;

const MARK = { patient: "Quillfeather, Zebulon", member: "ZQX918273645", date: "02/29/2028" };
const CLAIMS = ["ZMRK0042917", "ZMRK0042918", "ZMRK0042919"];
const LOCKED = { patient: "Ottershaw, Perpetua", member: "QPV564738291", date: "02/28/2028" };
const LOCKED_CLAIM = "ZLCK0077313";
const TYPED = "zyphertypedbytheuser";
const SECRETS = [
  ...Object.values(MARK),
  ...Object.values(LOCKED),
  "2028-02-29",
  "2028-02-28",
  "Quillfeather",
  "Ottershaw",
  ...CLAIMS,
  LOCKED_CLAIM,
  TYPED,
  PASSPHRASE,
];
const SITE = "http://127.0.0.1/*";
const CONTROL = "kontrollmarkeinklartext";

/** Firefox writes its session file often, and after a crash too, so that typed text has its chance to get there. */
const PREFS = { "browser.sessionstore.interval": 500, "browser.sessionstore.resume_from_crash": true };

describe.each(BROWSERS)("what lies on the disk, in %s", (name) => {
  const profile = mkdtempSync(join(tmpdir(), `claimtrail-rest-${name}-`));
  let browser: ExtensionBrowser;
  let pages: ClaimPages;
  let control: Tab;

  beforeAll(async () => {
    pages = await startClaimPages();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    browser = await launch(name, { profile, prefs: PREFS });
    control = await setUp(browser, [SITE]);
  }

  async function look(numbers: string[], status: string, facts: typeof MARK): Promise<void> {
    const tab = await browser.newTab();
    const address = pages.page(numbers, status, facts);
    await tab.goto(address);
    const view = await settled(control, await tabId(control, address), 300);
    expect(view.frames[0]?.state).toMatch(/saved|sealed/);
  }

  /** Fields that were shown, each by its page and the words that name it, and whether there was text typed into it. */
  const fields = new Map<string, boolean>();
  const typed = () => [...fields.values()].filter(Boolean).length;

  /**
   * Types into every field that the page shows and that was not typed into yet. What one of them makes vanish, as a search does,
   * is left for another time. @returns whether any was left.
   */
  async function typeInto(page: Tab, file: string): Promise<boolean> {
    const shown = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        "input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=date]):not([type=number]), textarea",
      );
      const found = [...all].flatMap((field, n) => {
        const dialog = document.querySelector("dialog[open]");
        const seen = field.checkVisibility({ visibilityProperty: true }) && (!dialog || dialog.contains(field));
        if (!seen || field.disabled || field.readOnly) return [];
        field.setAttribute("data-typed", String(n));
        const label = field.labels?.[0]?.innerText ?? field.getAttribute("aria-label") ?? field.placeholder;
        return [{ n, label, last: field.type === "search" }];
      });
      return found.sort((a, b) => Number(a.last) - Number(b.last));
    });
    let left = false;
    for (const { n, label } of shown) {
      const field = `${file} ${label}`;
      if (fields.get(field)) continue;
      const there = await page.evaluate(
        (at) => document.querySelector(`[data-typed="${at}"]`)?.checkVisibility() ?? false,
        n,
      );
      if (there) await page.type(`[data-typed="${n}"]`, TYPED);
      else left = true;
      fields.set(field, there);
    }
    return left;
  }

  async function openRendered(path: string): Promise<Tab> {
    const page = await browser.openExtensionPage(path);
    await page.waitForText(/\w{4}/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return page;
  }

  async function open(): Promise<void> {
    if ((await ask(control, "vault.status", {})).state === "locked")
      await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
  }

  /** Goes through these pages and, in the long run, through what their links and buttons lead to. */
  async function typeEverywhere(starts: readonly string[]): Promise<void> {
    const places = [...starts];
    const pressed = new Set<string>();
    for (const path of places) {
      const [file = ""] = path.split("#");
      let page = await openRendered(path);
      while (await typeInto(page, file)) {
        await page.close();
        page = await openRendered(path);
      }
      if (!LONG) continue;
      await page.close();
      page = await openRendered(path);
      const found = await page.evaluate(() => {
        const shown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });
        const name = (element: HTMLElement) => (element.getAttribute("aria-label") ?? element.innerText).trim();
        const buttons = [...document.querySelectorAll<HTMLElement>("button:not([disabled]), summary")].filter(shown);
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')].map((link) => link.hash);
        return { buttons: buttons.map(name).filter((text) => text !== ""), links };
      });
      await page.close();
      // one claim stands for all
      for (const hash of found.links)
        if (!/[\w-]{20}/.test(hash) && !places.includes(file + hash)) places.push(file + hash);
      for (const button of found.buttons) {
        const what = `${file} ${button}`;
        if (pressed.has(what) || ACTS.test(button)) continue;
        pressed.add(what);
        await open();
        const behind = await openRendered(path);
        const exact = new RegExp(`^${button.replace(/[.*+?^{}()|[\]\\$]/g, "\\$&")}$`);
        // a button that went away as the page came to rest, or that closes its page, has nothing behind it
        await clickNamed(behind, exact, 1_000).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 300));
        if (!(await behind.evaluate(() => true).catch(() => false))) continue;
        await typeInto(behind, file);
        await behind.close();
      }
    }
    console.log(
      `${name}: typed into ${typed()} fields ${LONG ? `behind ${places.length} addresses and ${pressed.size} buttons` : "(a part; all that can be reached: npm run test:long)"}`,
    );
  }

  async function nothingLeaks(): Promise<void> {
    expect(search(await piecesOf(profile), SECRETS)).toEqual([]);
  }

  it("holds no marker while unlocked, with text typed into every field", async () => {
    await look(CLAIMS, "Denied", MARK);
    const [claim] = await ask(control, "claims.recent", { limit: 10 });
    expect(claim?.patientName).toMatch(/quillfeather/i);
    const id = claim?.id ?? "";
    await ask(control, "claim.work", { id, command: { do: "note.add", text: `${TYPED} ${MARK.patient}` } });
    await typeEverywhere([
      "src/options/index.html",
      `src/popup/index.html#/claim/${id}`,
      "src/desk/index.html",
      `src/desk/index.html#/claim/${id}`,
    ]);
    expect(typed()).toBeGreaterThan(LONG ? 15 : 3);
    expect([...fields].filter(([, done]) => !done)).toEqual([]);
    // a button may have locked the vault or given a site back
    await open();
    await grant(browser, control, [SITE]);
    const plain = await browser.newTab();
    await plain.goto(pages.serve(`<!doctype html><title>plain</title><textarea id=t rows=3></textarea>`));
    await plain.type("#t", CONTROL);
    await plain.evaluate((text) => localStorage.setItem("control", text), CONTROL);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await nothingLeaks();
  });

  it("holds no marker while locked, with sealed captures", async () => {
    await ask(control, "vault.lock", {});
    await look([LOCKED_CLAIM], "Pending", LOCKED);
    expect((await ask(control, "vault.status", {})).sealed).toBe(1);
    await nothingLeaks();
    // nor in what the browser holds in memory for our pages
    const held = Buffer.from(await heldStorage(control));
    expect(held.toString()).toContain('"documentId"');
    expect(search([{ where: "storage", bytes: held }], SECRETS)).toEqual([]);
  });

  it("holds no marker after a crash, and the search finds what lies in clear", async () => {
    await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await browser.kill();
    await nothingLeaks();
    expect(search(await piecesOf(profile), [CONTROL])).not.toEqual([]);
  });

  if (!LONG) console.log(`${name}: a purge is followed to the disk in the long run alone (npm run test:long)`);
  else
    it("keeps no 32 bytes of what was purged", async () => {
      await start();
      await open();
      const stored = await ask(control, "claims.recent", { limit: 100 });
      expect(stored.map((claim) => claim.claimNumber)).toEqual(expect.arrayContaining([...CLAIMS, LOCKED_CLAIM]));
      const gone = stored.filter((claim) => claim.status === "denied").map((claim) => claim.id);
      expect(gone).toHaveLength(CLAIMS.length);
      const ciphertext = await ciphertextOf(control, gone);
      expect(ciphertext.length).toBeGreaterThan(gone.length);
      const secrets = ciphertext.map((text) => Buffer.from(text, "base64"));
      expect(searchRuns(await piecesOf(profile), secrets)).not.toEqual([]);
      await purgeDenied();
      expect(await ask(control, "claims.recent", { limit: 100 })).toHaveLength(stored.length - gone.length);
      await cleaned(secrets);
      await browser.close();
      const left = searchRuns(await piecesOf(profile), secrets);
      await start();
      expect(left).toEqual([]);
    });

  /** Chromium rewrites the files of a deleted database after it has answered, and goes on at the next start. */
  async function cleaned(secrets: readonly Buffer[]): Promise<void> {
    for (let i = 0; i < 60 && searchRuns(await piecesOf(profile), secrets).length > 0; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 1_000));
  }

  /** Through the settings page, as a user does. */
  async function purgeDenied(): Promise<void> {
    const page = await browser.openExtensionPage("src/options/index.html");
    await clickNamed(page, wordsOf("purge_open", "^"));
    await page.evaluate(async () => {
      const find = () => document.querySelector<HTMLSelectElement>("dialog[open] select");
      for (let i = 0; i < 100 && !find(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      const select = find();
      if (!select) throw new Error("the dialog did not open");
      select.value = "0";
      select.dispatchEvent(new Event("input", { bubbles: true }));
      select.dispatchEvent(new Event("change", { bubbles: true }));
      const labels = [...document.querySelectorAll<HTMLLabelElement>("dialog[open] label")];
      labels.find((label) => /^denied$/i.test(label.innerText.trim()))?.click();
    });
    await clickNamed(page, wordsOf("purge_count", "^"));
    await clickNamed(page, /^remove 3 claims/i, 60_000);
    for (let i = 0; i < 100; i += 1) {
      const left = (await ask(control, "claims.recent", { limit: 100 })).filter((claim) => claim.status === "denied");
      if (left.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await page.close();
  }
});

/** All that the extension has in the browser's storage, that in memory included, as JSON. */
function heldStorage(page: Tab): Promise<string> {
  return page.evaluate(async () => {
    const { storage } = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
    return JSON.stringify([await storage.session.get(null), await storage.local.get(null)]);
  });
}

/** Ciphertext of these claims and of every summary block, base64, as it lies in the vault's database. */
function ciphertextOf(page: Tab, ids: string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      if (!/^claimtrail\.\d+$/.test(name)) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of ["claims", "summaries"]) {
        const rows = await new Promise<{ id?: string; d: Uint8Array }[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const row of rows) {
          if (store === "summaries" || wanted.includes(row.id ?? ""))
            found.push(btoa(String.fromCharCode(...row.d.slice(0, 20_000))));
        }
      }
      db.close();
    }
    return found;
  }, ids);
}
