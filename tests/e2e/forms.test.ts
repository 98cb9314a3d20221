import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormFacts } from "../../src/claims/form-facts.ts";
import type { FormView } from "../../src/messages/forms.ts";
import { type DemoPortal, startPortal } from "../portal/server.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, clickNamed, launch, PASSPHRASE, ROOT, settled, setUp, tabId } from "./extension.ts";
import { inspect } from "./screens.ts";

/** A portal's search and dispute forms, filled when asked: right values, nothing pressed, sent or focused, and taken back. */

const FACTS: FormFacts = {
  claimNumber: "EKX7742190",
  memberId: "W204417733",
  patientName: "MARLOWE, IRIS",
  patientFirst: "IRIS",
  patientLast: "MARLOWE",
  patientBirthDate: "1971-04-18",
  patientControlNumber: "HP-20417",
  serviceFrom: "2026-03-02",
  serviceTo: "2026-03-05",
  billed: 184500,
};
interface PageState {
  held(): Record<string, string>;
  acts: string[];
  inner?: { held: Record<string, string>; acts: string[] };
}

describe.each(BROWSERS)("portal forms, in %s", (name) => {
  const shots = join(ROOT, ".artifacts/forms", name);
  let browser: ExtensionBrowser;
  let portal: DemoPortal;
  let control: Tab;
  let tab: Tab;
  let id = -1;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    portal = await startPortal();
    browser = await launch(name);
    control = await setUp(browser, ["http://127.0.0.1/*"]);
    tab = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  async function open(form: string): Promise<FormView | null> {
    await tab.goto(`${portal.shell}/forms.html?${form}#/${form}`);
    id = await tabId(control, portal.shell);
    return ask(control, "form.look", { tabId: id });
  }
  const fill = ({ tabId: tabOf, frameId, origin, purpose }: FormView, facts: FormFacts, over = false) =>
    ask(control, "form.fill", { tabId: tabOf, frameId, origin, purpose, facts, over });
  const held = () => tab.evaluate(() => (window as unknown as PageState).held());
  const acts = () => tab.evaluate(() => (window as unknown as PageState).acts);
  const must = (view: FormView | null): FormView => {
    if (!view) throw new Error("no form was found");
    return view;
  };

  it("finds a search form and fills it, without a press, a send or a change of focus", async () => {
    const form = must(await open("search"));
    expect(form.purpose).toBe("search");
    // a look leaves the page as it is
    expect(await acts()).toEqual([]);
    const empty = await held();
    const result = await fill(form, FACTS);
    expect(await held()).toEqual({
      ...empty,
      icn: "EKX7742190",
      member: "W204417733",
      last: "MARLOWE",
      first: "IRIS",
      born: "04/18/1971",
      from: "2026-03-02",
      to: "2026-03-05",
    });
    expect(result.left.map(({ fact, why }) => [fact, why])).toEqual([
      ["patientControlNumber", "holds-other"],
      ["billed", "sends"],
    ]);
    expect(await acts()).toEqual([]);
    // asked for again, what stands there gives way
    await fill(form, FACTS, true);
    expect((await held()).account).toBe("HP-20417");
    expect(await ask(control, "form.undo", { tabId: id, frameId: form.frameId })).toEqual({ undone: 8 });
    expect(await held()).toEqual(empty);
    expect(await acts()).toEqual([]);
  });

  it("leaves nothing of one claim beside another's", async () => {
    const form = must(await open("search"));
    await fill(form, FACTS);
    const result = await fill(form, { claimNumber: "BHP260991734", memberId: "BHP00771230" });
    expect(await held()).toMatchObject({
      icn: "BHP260991734",
      member: "BHP00771230",
      last: "",
      first: "",
      born: "",
      from: "",
    });
    expect(result.filled.map(({ fact }) => fact)).toEqual(["claimNumber", "memberId"]);
  });

  it("fills what a framework controls, and its state hears of every field", async () => {
    await fill(must(await open("controlled")), FACTS);
    expect(await held()).toEqual({ claim: "EKX7742190", member: "W204417733", born: "04/18/1971" });
    expect(await acts()).toEqual([]);
  });

  it("writes dates in parts and ranges as the fields want them", async () => {
    await fill(must(await open("parts")), FACTS);
    expect(await held()).toEqual({
      ...{ member: "W204417733", bm: "April", bd: "18", by: "1971", fm: "03", fd: "02", fy: "2026" },
      range: "03/02/2026 - 03/05/2026",
    });
    expect(await acts()).toEqual([]);
  });

  it("fills a form in a frame of another origin only once that origin is granted", async () => {
    expect(await open("frame")).toBeNull();
    await setUp(browser, ["http://localhost/*"]);
    const form = must(await open("frame"));
    expect(form.host).toBe("localhost");
    await fill(form, FACTS);
    const inner = await tab.evaluate(async () => {
      const page = window as unknown as PageState;
      for (let i = 0; i < 50 && page.inner?.held.to !== "2026-03-05"; i += 1)
        await new Promise((r) => setTimeout(r, 50));
      return page.inner;
    });
    expect(inner?.held).toMatchObject({ icn: "EKX7742190", member: "W204417733", born: "04/18/1971" });
    expect(inner?.acts).toEqual([]);
  });

  it("fills a dispute form with reason, narrative and contact, and never a file", async () => {
    const form = must(await open("dispute"));
    expect(form.purpose).toBe("dispute");
    await fill(form, {
      claimNumber: "EKX7742190",
      disputeReason: "prior authorization precertification no authorization",
      disputedAmount: 184500,
      narrative: "The service was authorized.\n\nThe letter is enclosed.",
      contactName: "Dana Whitfield",
      contactPhone: "555-010-0199",
    });
    expect(await held()).toEqual({
      claim: "EKX7742190",
      reason: "No authorization or precertification",
      amount: "1845.00",
      why: "The service was authorized.\n\nThe letter is enclosed.",
      name: "Dana Whitfield",
      phone: "5550100199",
      files: "",
    });
    expect(await acts()).toEqual([]);
  });

  it("gives values to nobody but the frame that was looked at, and not while locked", async () => {
    const form = must(await open("search"));
    await tab.goto(`${portal.app}/forms.html#/search`);
    await expect(fill(form, FACTS)).rejects.toThrow(/not-found/);
    // also where the filler is there by now: the browser tells whose frame asks for the values
    expect(must(await ask(control, "form.look", { tabId: id })).host).toBe("localhost");
    await expect(fill(form, FACTS)).rejects.toThrow(/not-found/);
    expect(await held()).toMatchObject({ icn: "", member: "" });
    await ask(control, "vault.lock", {});
    await expect(fill(form, FACTS)).rejects.toThrow(/locked/);
    await expect(ask(control, "form.look", { tabId: id })).rejects.toThrow(/locked/);
    await setUp(browser, []);
    await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
  });

  it("is offered on the claim's page in the desk, and noted in the audit trail", async () => {
    await tab.goto(`${portal.app}/app.html#/claims/EKX7742190`);
    id = await tabId(control, portal.app);
    await settled(control, id);
    const claim = (await ask(control, "claims.recent", { limit: 10 })).find(
      (each) => each.claimNumber === "EKX7742190",
    );
    await tab.goto(`${portal.shell}/forms.html?search#/search`);
    await tab.bringToFront();
    const desk = await browser.openExtensionPage(`src/desk/index.html#/claim/${claim?.id}`);
    await desk.resize(1200, 900);
    await desk.bringToFront();
    await clickNamed(desk, /^Fill the portal's form$/);
    await desk.waitForText(/shows a claim search form/);
    await clickNamed(desk, /^Fill the form$/);
    await desk.waitForText(/fields are filled/);
    expect(await held()).toMatchObject({
      icn: "EKX7742190",
      member: "W204417733",
      last: "MARLOWE",
      born: "04/18/1971",
    });
    await inspect(desk, name, shots, "desk-filled");
    const [entry] = (await ask(control, "audit.list", { limit: 20 })).filter(({ kind }) => kind === "fill");
    expect(entry).toMatchObject({ claims: [claim?.id], detail: { what: "search-form", host: "127.0.0.1" } });
    expect(JSON.stringify(entry)).not.toMatch(/EKX|MARLOWE|W2044/);
    await clickNamed(desk, /^Undo$/);
    await desk.waitForText(/as they were/);
    expect(await held()).toMatchObject({ icn: "", member: "", last: "" });
    // the portal's tab shows another page now: the claim of the page before is not on it
    const shown = await ask(control, "tab.view", { tabId: await tabId(control, portal.shell) });
    expect(shown.claims).toEqual([]);

    // the appeal's own offer, with the letter's reasons only once nothing is left to fill in
    await tab.goto(`${portal.shell}/forms.html?dispute#/dispute`);
    await desk.bringToFront();
    await clickNamed(desk, /^Fill the portal's form$/);
    await clickNamed(desk, /^Write the letter$/);
    await clickNamed(desk, /^For the portal's own dispute form$/);
    await clickNamed(desk, /^Fill the portal's dispute form$/);
    await desk.waitForText(/shows a dispute or appeal form/);
    await desk.waitForText(/narrative stays empty/);
    await clickNamed(desk, /^Fill the form$/);
    await desk.waitForText(/fields are filled/);
    await inspect(desk, name, shots, "desk-dispute");
    expect(await held()).toMatchObject({
      claim: "EKX7742190",
      reason: "No authorization or precertification",
      why: "",
    });
    expect(await acts()).toEqual([]);
    await desk.close();
  });

  it("is offered with the next claim of the practice's list, in the panel and in the popup", async () => {
    await tab.goto(`${portal.shell}/forms.html?search#/search`);
    await tab.bringToFront();
    const panel = await browser.openExtensionPage("src/desk/panel.html#/open-claims");
    await panel.resize(420, 800);
    await panel.bringToFront();
    await panel.waitForText(/No list imported yet/);
    await panel.evaluate(() => {
      const list = [
        "Claim number,Patient name,DOB,Member ID,Payer,Date of service,Charges",
        'NPX5510028,"Okonkwo, Adaeze",05/06/1984,W551002877,Aetna,02/17/2026,$412.00',
      ].join("\n");
      const transfer = new DataTransfer();
      transfer.items.add(new File([list], "open.csv", { type: "text/csv" }));
      const input = document.querySelector<HTMLInputElement>("#open-claims-file");
      if (!input) throw new Error("no file field");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await clickNamed(panel, /^Import 1 claim$/);
    await clickNamed(panel, /^Copy next number/);
    await panel.waitForText(/shows a claim search form/);
    await inspect(panel, name, shots, "panel-offer");
    await clickNamed(panel, /^Fill the form$/);
    await panel.waitForText(/fields are filled/);
    const filled = { icn: "NPX5510028", member: "W551002877", last: "Okonkwo", first: "Adaeze", born: "05/06/1984" };
    expect(await held()).toMatchObject({ ...filled, from: "2026-02-17", to: "2026-02-17" });
    await inspect(panel, name, shots, "panel-filled");
    await clickNamed(panel, /^Undo$/);
    await panel.waitForText(/as they were/);
    await panel.close();
    if (!browser.realPopup) return;
    await browser.realPopup(tab, join(shots, "popup-offer.png"), [{ waitFor: /shows a claim search form/ }]);
    const press = `[...document.querySelectorAll("button")].find((b) => b.textContent === "Fill the form").click()`;
    await browser.realPopup(tab, join(shots, "popup-filled.png"), [
      { waitFor: /shows a claim search form/ },
      { run: press },
      { waitFor: /fields are filled/ },
    ]);
    expect(await held()).toMatchObject(filled);
    // the hand that pressed was in the popup: the page saw none
    expect((await acts()).filter((act) => !act.startsWith("focusin"))).toEqual([]);
  });
});
