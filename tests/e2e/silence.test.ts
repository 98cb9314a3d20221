import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { type ClaimPages, startClaimPages } from "./claim-pages.ts";
import { ask, BROWSERS, launch, launchBare, PASSPHRASE, settled, setUp, tabId } from "./extension.ts";
import { type Recorder, recorderFor } from "./network.ts";

/**
 * A full session, with every request of the browser recorded where it leaves. What the browser asks of its makers by itself
 * is measured, not known: a second browser of the same kind runs beside it for as long, without the extension. Whatever
 * only the first one asks for is the portal, or a failure.
 */

/** Asked for by a page of the portal, so that a host that nobody should ask is known to show in the record. */
const PLANTED = "http://elsewhere.invalid/seen.png";

/** Where a request goes, without what makes each one different. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

describe.each(BROWSERS)("the network, in %s", (name) => {
  let recorder: Recorder;
  let control: Recorder;
  let browser: ExtensionBrowser;
  let bare: ExtensionBrowser;
  let pages: ClaimPages;
  let surface: Tab;

  beforeAll(async () => {
    pages = await startClaimPages();
    [recorder, control] = [await recorderFor(name), await recorderFor(name)];
    // the bare one starts first and ends last: it has time for all that the other does by itself
    bare = await launchBare(name, control.options);
    browser = await launch(name, recorder.options);
    surface = await setUp(browser, ["http://127.0.0.1/*"]);
  });
  afterAll(async () => {
    await browser?.close().catch(() => undefined);
    await bare?.close().catch(() => undefined);
    await pages?.close();
    recorder?.close();
    control?.close();
  });

  it("is used for nothing but the portal in a full session", async () => {
    const plain = await bare.newTab();
    const address = pages.page(["SIL000002", "SIL000003"], "Denied");
    const [first, last] = [
      pages.page(["SIL000001"], "Denied"),
      pages.serve(`<!doctype html><title>x</title><img src="${PLANTED}">`),
    ];
    await plain.goto(first);
    const tab = await browser.newTab();
    await tab.goto(address);
    await settled(surface, await tabId(surface, address), 300);
    const [claim] = await ask(surface, "claims.recent", { limit: 5 });
    const id = claim?.id ?? "";
    expect(id).not.toBe("");
    await ask(surface, "claim.work", { id, command: { do: "note.add", text: "Called" } });
    for (const path of [
      `src/popup/index.html#/claim/${id}`,
      `src/desk/index.html#/claim/${id}`,
      "src/options/index.html",
    ]) {
      const page = await browser.openExtensionPage(path);
      await page.waitForText(/\w{4}/);
      await page.close();
    }
    // even a page of ours that tried could not: the policy of extension pages names no destination
    const tried = await surface.evaluate(async (to) => {
      const sent = await fetch(to).then(
        () => true,
        () => false,
      );
      const image = await new Promise<boolean>((resolve) => {
        const element = new Image();
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = `${to}/leak.png`;
      });
      return { sent, image };
    }, `${pages.origin}/leak`);
    expect(tried).toEqual({ sent: false, image: false });
    await ask(surface, "vault.lock", {});
    await ask(surface, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    await tab.goto(last);
    await tab.evaluate(async () => {
      const image = document.images[0];
      if (image && !image.complete) await new Promise((resolve) => image.addEventListener("error", resolve));
    });
    await browser.close();
    await bare.close();

    const asked = (await recorder.asked()).map(placeOf);
    const browsersOwn = new Set(
      (await control.asked()).map(placeOf).filter((place) => !place.startsWith(pages.origin)),
    );
    console.log(`${name} without the extension asks for: ${[...browsersOwn].join(", ") || "nothing"}`);
    // both records work: the portal's pages are in them
    for (const record of [asked, await control.asked()])
      expect(record.some((url) => url.startsWith(`${pages.origin}/p/`))).toBe(true);
    expect(asked.filter((place) => place.includes("/leak"))).toEqual([]);
    const others = asked.filter((place) => !place.startsWith(pages.origin) && !browsersOwn.has(place));
    expect([...new Set(others)]).toEqual([PLANTED]);
    // nor does it ask the portal for anything: each page was sent once, to the tab that went there
    expect(pages.asked).toEqual([first, address, last]);
  });
});
