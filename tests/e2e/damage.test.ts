import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, launch, PASSPHRASE, settled, setUp, tabId, wordsOf } from "./extension.ts";

/**
 * What goes wrong beneath the vault, done to the files of real browsers: a clock that was set back, records that were
 * damaged, cut off or lost, a vault that a newer build has used. Each time: nothing else is lost, the user is told in
 * plain words, and capture goes on. A full disk, two windows and killed processes are in faults.test.ts.
 */

const HOUR_MS = 3_600_000;

/** What is done to the rows of a store. */
type Damage = "flip" | "cut" | "drop";

describe.each(BROWSERS)("damage, in %s", (name) => {
  let browser: ExtensionBrowser;
  let pages: ClaimPages;
  let control: Tab;
  let count = 0;

  beforeAll(async () => {
    pages = await startClaimPages();
    browser = await launch(name);
    control = await setUp(browser, ["http://127.0.0.1/*"]);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  function next(): string {
    count += 1;
    return `DMG${String(count).padStart(6, "0")}`;
  }

  /** Looks at claims. @returns what the page was told of them. */
  async function look(numbers: string[]): Promise<string | undefined> {
    const tab = await browser.newTab();
    const address = pages.page(numbers, "Denied");
    await tab.goto(address);
    const view = await settled(control, await tabId(control, address), 300);
    await tab.close();
    return view.frames[0]?.state;
  }

  const stored = async () => ask(control, "claims.recent", { limit: 100 });
  const numbers = async () => (await stored()).map((claim) => claim.claimNumber).sort();
  /** Entries of the trail of one kind, newest first. */
  const noted = async (kind: string) =>
    (await ask(control, "audit.list", { limit: 50 })).flatMap((line) =>
      "kind" in line && line.kind === kind ? line : [],
    );

  /** Opens a page of ours and waits until it says this. */
  async function says(path: string, key: string): Promise<void> {
    const page = await browser.openExtensionPage(path);
    await page.waitForText(wordsOf(key));
    await page.close();
  }

  it("locks when the clock was set back, seals what is looked at, and takes it in after it", async () => {
    expect(await look([next()])).toBe("saved");
    const before = await numbers();
    // as if the clock had stood an hour later when the vault was last used
    await control.evaluate(async (ahead) => {
      const { storage } = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome;
      const KEY = "vault.key";
      type Session = { key: string; deadline: number; last: number };
      const session = (await storage.session.get(KEY))[KEY] as Session;
      const { deadline, last } = session;
      await storage.session.set({ [KEY]: { ...session, deadline: deadline + ahead, last: last + ahead } });
    }, HOUR_MS);
    const sealed = next();
    expect(await look([sealed])).toBe("sealed");
    expect(await ask(control, "vault.status", {})).toMatchObject({ state: "locked", sealed: 1 });
    await says("src/popup/index.html", "unlock");
    const opened = await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    expect(opened).toEqual({ opened: 1, setAside: 0 });
    expect(await numbers()).toEqual([...before, sealed].sort());
    expect((await noted("lock"))[0]?.detail).toEqual({ reason: "clock" });
    await says("src/options/index.html#/audit", "audit_why_clock");
  });

  it("sets claims aside for a flipped bit and a cut-off record, says so, keeps the others and takes them in anew", async () => {
    const [flipped, cut, whole] = [next(), next(), next()];
    expect(await look([flipped, cut, whole])).toBe("saved");
    const before = await numbers();
    const idOf = new Map((await stored()).map((claim) => [claim.claimNumber, claim.id]));
    for (const [number, damage] of [
      [flipped, "flip"],
      [cut, "cut"],
    ] as const) {
      const id = idOf.get(number) ?? "";
      expect(await harm(control, "claims", id, damage)).toBe(1);
      await says(`src/popup/index.html#/claim/${id}`, "error_corrupt");
      expect((await noted("set-aside"))[0]?.claims).toEqual([id]);
    }
    expect(await numbers()).toEqual(before.filter((one) => one !== flipped && one !== cut));
    expect((await ask(control, "vault.status", {})).problem).toBe("set-aside");
    await says("src/popup/index.html", "problem_set_aside");
    await ask(control, "vault.damageSeen", {});
    expect(await look([flipped, cut])).toBe("saved");
    expect(await numbers()).toEqual(before);
  });

  it.each(["cut", "drop"] as const)("works out a list of claims anew (%s), and loses none", async (damage) => {
    const before = await numbers();
    expect(await harm(control, "summaries", 0, damage)).toBe(1);
    expect(await numbers()).toEqual(before);
    const number = next();
    expect(await look([number])).toBe("saved");
    expect(await numbers()).toEqual([...before, number].sort());
  });

  it("makes a damaged table of contents anew, and says so", async () => {
    const before = await numbers();
    expect(await harm(control, "meta", "manifest", "cut")).toBe(1);
    // the next background does not remember it; in Firefox our page goes with it
    await browser.killBackground();
    if (name === "firefox") control = await browser.openExtensionPage("src/options/index.html");
    const number = next();
    expect(await look([number])).toBe("saved");
    expect(await numbers()).toEqual([...before, number].sort());
    expect((await ask(control, "vault.status", {})).problem).toBe("rebuilt");
    await says("src/popup/index.html", "problem_rebuilt");
    await ask(control, "vault.damageSeen", {});
    expect((await ask(control, "vault.status", {})).problem).toBeUndefined();
  });

  // the last one: no browser takes a database back to an older version
  it("opens no vault that a newer build has used, says so, and leaves it as it is", async () => {
    const before = await rowsOf(control);
    await control.evaluate(async () => {
      for (const { name: db = "" } of await indexedDB.databases()) {
        if (!/^claimtrail\.\d+$/.test(db)) continue;
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(db, 99);
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error);
        });
      }
    });
    // what the page shows is told neither to it nor to us
    await expect(look([next()])).rejects.toThrow(/newer-version/);
    await expect(stored()).rejects.toThrow(/newer-version/);
    for (const path of ["src/popup/index.html", "src/options/index.html", "src/desk/index.html"])
      await says(path, "error_newer_version");
    expect(await rowsOf(control)).toEqual(before);
  });
});

/** Does it to one row of the vault, beneath it. @returns how many rows it was done to. */
function harm(page: Tab, store: string, key: string | number, damage: Damage): Promise<number> {
  return page.evaluate(
    async (at) => {
      const ended = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      let done = 0;
      for (const { name = "" } of await indexedDB.databases()) {
        if (!/^claimtrail\.\d+$/.test(name)) continue;
        const db = await ended(indexedDB.open(name));
        const rows = db.transaction(at.store, "readwrite").objectStore(at.store);
        const row = (await ended(rows.get(at.key))) as { d: Uint8Array } | undefined;
        if (row) {
          const d = at.damage === "cut" ? row.d.slice(0, 20) : row.d.with(40, (row.d[40] ?? 0) ^ 1);
          if (at.damage === "drop") await ended(rows.delete(at.key));
          else await ended(rows.put({ ...row, d }, rows.keyPath === null ? at.key : undefined));
          done += 1;
        }
        db.close();
      }
      return done;
    },
    { store, key, damage },
  );
}

/** How many rows each store of the vault holds. */
function rowsOf(page: Tab): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      if (!/^claimtrail\.\d+$/.test(name)) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        counts[store] = await new Promise<number>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      }
      db.close();
    }
    return counts;
  });
}
