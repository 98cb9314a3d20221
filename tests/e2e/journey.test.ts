import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoPortal, startPortal } from "../portal/server.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, clickNamed, grant, launch, PASSPHRASE, ROOT, settled, tabId } from "./extension.ts";

const MAKE_VAULT = /^create the vault$/i;

/** The main job as a user does it: set up, allow portals, browse, look at the popup, lock, go on, unlock. */

describe.each(BROWSERS)("a first day with ClaimTrail, in %s", (name) => {
  const shots = join(ROOT, ".artifacts/journey", name);
  let browser: ExtensionBrowser;
  let portal: DemoPortal;
  let control: Tab;
  let tab: Tab;
  let id = -1;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    portal = await startPortal();
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** Goes to a claim of the demo portal and waits until it is stored. */
  async function look(payer: string, claim: string): Promise<void> {
    await tab.bringToFront();
    await tab.click(`[data-payer="${payer}"]`);
    await tab.click(`a[href="#/claims/${claim}"]`);
    await settled(control, id);
  }

  async function claimId(number: string): Promise<string> {
    const recent = await ask(control, "claims.recent", { limit: 100 });
    const found = recent.find((claim) => claim.claimNumber === number);
    if (!found) throw new Error(`${number} is not stored: ${recent.map((c) => c.claimNumber).join(", ")}`);
    return found.id;
  }

  it("is set up in the welcome pages", async () => {
    control = await browser.openExtensionPage("src/options/index.html#/welcome");
    await control.waitForText(/Nothing leaves this computer/);
    await control.screenshot(join(shots, "welcome.png"));
    await clickNamed(control, /^Set up ClaimTrail$/);
    await control.waitForText(/passphrase/i);
    await control.type("input[type=password]", "short");
    await clickNamed(control, MAKE_VAULT);
    // told beside the field, and nothing made
    await control.waitForText(/at least|12/i);
    expect((await ask(control, "vault.status", {})).state).toBe("absent");
    await control.evaluate(() => {
      for (const [i, el] of document.querySelectorAll("input[type=password]").entries())
        el.setAttribute("data-n", String(i));
    });
    await control.type('[data-n="0"]', PASSPHRASE);
    await control.type('[data-n="1"]', PASSPHRASE);
    await control.screenshot(join(shots, "passphrase.png"));
    await clickNamed(control, MAKE_VAULT);
    await control.waitForText(/your recovery key/i);
    expect((await ask(control, "vault.status", {})).state).toBe("unlocked");
    await control.screenshot(join(shots, "recovery.png"));
  });

  it("reads the portals that were allowed, and no other", async () => {
    await grant(browser, control, ["http://127.0.0.1/*"]);
    tab = await browser.newTab();
    await tab.goto(portal.shell);
    await tab.bringToFront();
    id = await tabId(control, portal.shell);
    const view = await settled(control, id);
    // the claim app is in a frame of a host that nobody allowed: said, not read
    expect(view.unreadFrames).toEqual([portal.app]);
    expect(await ask(control, "claims.recent", { limit: 10 })).toEqual([]);
    await grant(browser, control, ["http://localhost/*"]);
    await tab.bringToFront();
    await tab.reload();
    await settled(control, id);
    expect((await ask(control, "claims.recent", { limit: 10 })).map((c) => c.claimNumber).sort()).toEqual([
      "EKX7719942",
      "EKX7742190",
      "EKX7750318",
    ]);
  });

  it("makes a denied claim a task with a deadline and its basis", async () => {
    await look("aetna", "EKX7742190");
    const view = await ask(control, "claim.get", { id: await claimId("EKX7742190") });
    expect(view.history.current).toMatchObject({ status: "denied", payerName: "Aetna", billed: 184_500, paid: 0 });
    expect(view.history.current.lines?.[0]?.adjustments).toEqual([{ group: "CO", code: "197" }]);
    expect(view.advice.rootCause).toBe("prior-authorization");
    const [first] = view.advice.actions;
    expect(first?.kind).not.toBe("appeal");
    expect(first?.deadlineBasis).toMatchObject({ days: 180, assumed: false, from: { field: "processedDate" } });
    expect(view.summary.tasks.length).toBeGreaterThan(0);
    // every value can show where it was read
    expect(view.history.sightings.at(-1)?.evidence?.claimNumber?.label).toMatch(/claim number/i);
  });

  it("stores nothing that tells where on the portal the claim was", async () => {
    const { history } = await ask(control, "claim.get", { id: await claimId("EKX7742190") });
    expect(JSON.stringify(history)).not.toMatch(/#\/claims|app\.html/);
  });

  it("shows the day in the popup, and a claim with what to do", async () => {
    const popup = await browser.openExtensionPage("src/popup/index.html");
    await popup.resize(420, 600);
    await popup.waitForText(/due/i);
    await popup.screenshot(join(shots, "popup.png"));
    await clickNamed(popup, /authorization/i);
    await popup.waitForText(/CO-197/);
    await popup.screenshot(join(shots, "popup-claim.png"));
    await popup.close();
  });

  it("keeps what the user does: note, snooze, done, and takes it back", async () => {
    const claim = await claimId("EKX7742190");
    const noted = await ask(control, "claim.work", {
      id: claim,
      command: { do: "note.add", text: "Called, auth on file" },
    });
    expect(noted.work.notes.map((note) => note.text)).toEqual(["Called, auth on file"]);
    const key = noted.summary.tasks[0]?.key ?? "";
    const done = await ask(control, "claim.work", { id: claim, command: { do: "task.done", key } });
    expect(done.summary.tasks.map((task) => task.key)).not.toContain(key);
    const back = await ask(control, "claim.work", { id: claim, command: { do: "task.reopen", key } });
    expect(back.summary.tasks.map((task) => task.key)).toContain(key);
  });

  it("goes on capturing while locked, and takes it in when unlocked", async () => {
    await ask(control, "vault.lock", {});
    await look("bluestone", "BHP260991734");
    const locked = await ask(control, "vault.status", {});
    expect(locked.state).toBe("locked");
    expect(locked.sealed).toBeGreaterThan(0);
    await expect(ask(control, "claims.recent", { limit: 10 })).rejects.toThrow(/locked/);
    await expect(ask(control, "vault.unlock", { secret: "not the passphrase", kind: "passphrase" })).rejects.toThrow(
      /wrong-passphrase/,
    );
    await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    const view = await ask(control, "claim.get", { id: await claimId("BHP260991734") });
    expect(view.history.current).toMatchObject({ status: "denied", billed: 41_200 });
    expect(view.advice.actions[0]?.kind).toBe("corrected-claim");
    expect((await ask(control, "vault.status", {})).sealed).toBe(0);
  });

  it("survives the end of its background", async () => {
    await browser.stopBackground();
    await look("medicare", "1126301200450");
    const view = await ask(control, "claim.get", { id: await claimId("1126301200450") });
    expect(view.history.current).toMatchObject({ status: "denied", payerName: "Medicare Part B" });
    const appeal = view.advice.actions.find((action) => action.level === "redetermination");
    expect(appeal?.deadlineBasis).toMatchObject({ days: 120, presumedDays: 5 });
  });

  it("adds nothing when the same page is seen again", async () => {
    const claim = await claimId("1126301200450");
    const revisit = async () => {
      await tab.bringToFront();
      await tab.click('[data-payer="medicare"]');
      await settled(control, id);
      await look("medicare", "1126301200450");
    };
    await revisit();
    const before = (await ask(control, "claim.get", { id: claim })).history.sightings.length;
    await tab.reload();
    await revisit();
    expect((await ask(control, "claim.get", { id: claim })).history.sightings).toHaveLength(before);
  });
});
