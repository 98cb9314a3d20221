import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, localToday } from "../../src/claims/dates.ts";
import type { ClaimView } from "../../src/messages/protocol.ts";
import { type DemoPortal, startPortal } from "../portal/server.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, clickNamed, launch, ROOT, settled, setUp, tabId } from "./extension.ts";
import { inspect, keepSavedFiles, savedFile, until } from "./screens.ts";

/** Where the money comes back: a denial read off the portal, its letter in three clicks, sent, decided, counted. */

const CLAIM = "1126301200450";
const BILLED = 92_000;
const PATIENCE = 60_000;

describe.each(BROWSERS)("from a denial to money, in %s", (name) => {
  const shots = join(ROOT, ".artifacts/appeals", name);
  let browser: ExtensionBrowser;
  let portal: DemoPortal;
  let control: Tab;
  let desk: Tab;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    portal = await startPortal();
    browser = await launch(name);
    control = await setUp(browser, ["http://127.0.0.1/*", "http://localhost/*"]);
    const page = await browser.newTab();
    await page.goto(portal.shell);
    await page.bringToFront();
    await page.click('[data-payer="medicare"]', PATIENCE);
    await page.click(`a[href="#/claims/${CLAIM}"]`, PATIENCE);
    await settled(control, await tabId(control, portal.shell), 600, PATIENCE);
    desk = await browser.openExtensionPage("src/desk/index.html");
    await desk.bringToFront();
    await desk.waitForText(/TREMAINE|••/, PATIENCE);
    await keepSavedFiles(desk);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const view = async (): Promise<ClaimView> => {
    const recent = await ask(control, "claims.recent", { limit: 10 });
    const id = recent.find((claim) => claim.claimNumber === CLAIM)?.id;
    if (!id) throw new Error(`${CLAIM} is not stored`);
    return ask(control, "claim.get", { id });
  };
  const kinds = ({ summary }: ClaimView) => summary.tasks.map((task) => task.kind);
  /** Waits until what is stored is as it should be. */
  const stored = (fits: (claim: ClaimView) => boolean, what: string) =>
    until(async () => {
      const claim = await view();
      return fits(claim) ? claim : undefined;
    }, what);

  it("writes the letter and saves the packet in three clicks", async () => {
    const { advice } = await view();
    const limit = advice.actions.find((action) => action.level === "redetermination")?.deadline;
    expect(limit).toBeDefined();
    await until(
      () =>
        desk.evaluate((ending) => {
          const rows = document.querySelectorAll<HTMLElement>("[data-index]");
          const line = [...rows].find((one) => one.textContent?.includes(ending));
          line?.click();
          return line === undefined ? undefined : true;
        }, CLAIM.slice(-4)),
      "the claim's row",
    );
    await clickNamed(desk, /^Write the letter$/, PATIENCE);
    const packet = await savedFile(desk, () => clickNamed(desk, /^Packet as PDF$/, PATIENCE));
    expect(packet.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const pdf = await PDFDocument.load(packet);
    // cover sheet, letter, CMS-20027
    expect(pdf.getPageCount()).toBeGreaterThanOrEqual(3);
    expect(pdf.getForm().getFields().length).toBeGreaterThan(5);
  });

  it("shows the letter with its open places, and nothing of it is hard to read", async () => {
    const letter = (await desk.text(".letter")) ?? "";
    expect(letter).toContain(CLAIM);
    expect(letter).toContain("TREMAINE, OSCAR");
    expect(letter).toContain("920.00");
    await desk.waitForText(/marked places are still open/, PATIENCE);
    await desk.evaluate(() => document.querySelector(".letter")?.scrollIntoView());
    await inspect(desk, name, shots, "letter");
  });

  it("puts the letterhead into the .docx, and has it again in another tab", async () => {
    await clickNamed(desk, /^Letterhead and signature$/);
    await desk.type("form.card input", "Harbor Point Orthopedics");
    await inspect(desk, name, shots, "practice");
    await clickNamed(desk, /^Save$/);
    await until(
      async () => (/Harbor Point/.test((await desk.text(".letter-letterhead")) ?? "") ? true : undefined),
      "the letterhead",
    );
    const docx = unzipSync(await savedFile(desk, () => clickNamed(desk, /^Letter as \.docx$/, PATIENCE)));
    const text = strFromU8(docx["word/document.xml"] ?? new Uint8Array());
    expect(text).toContain(CLAIM);
    expect(text).toContain("Harbor Point Orthopedics");
    const place = await desk.evaluate(() => location.hash);
    await desk.close();
    desk = await browser.openExtensionPage(`src/desk/index.html${place}`);
    await desk.bringToFront();
    await desk.waitForText(/Write the letter/, PATIENCE);
    await keepSavedFiles(desk);
    await clickNamed(desk, /^Write the letter$/);
    await until(
      async () => (/Harbor Point/.test((await desk.text(".letter-letterhead")) ?? "") ? true : undefined),
      "the letterhead",
    );
  });

  it("turns the deadline into the day of the decision once it is sent", async () => {
    const before = await view();
    expect(kinds(before)).toContain("appeal");
    await clickNamed(desk, /^Mark as sent$/);
    await desk.type("form.card input:not([type=date])", "FX-20177");
    await inspect(desk, name, shots, "sent");
    await desk.evaluate(() =>
      document.querySelector<HTMLInputElement>("form.card input[type=date]")?.form?.requestSubmit(),
    );
    const after = await stored(({ work }) => work.appeals.length === 1, "the sent appeal");
    expect(after.work.appeals[0]).toMatchObject({ kind: "appeal", trackingNumber: "FX-20177", sentOn: localToday() });
    expect(kinds(after)).toContain("decision-due");
    expect(kinds(after)).not.toContain("appeal");
    expect(after.summary.tasks.find((task) => task.kind === "decision-due")?.due).toBe(addDays(localToday(), 60));
    expect(after.summary.deadline).not.toBe(before.summary.deadline);
    await desk.waitForText(/is on its way/, PATIENCE);
  });

  it("records the win, and the figures count it", async () => {
    await clickNamed(desk, /^Record the decision$/);
    await desk.waitForText(/Amount it brings/);
    await desk.type("article form input:not([type=date])", "920.00");
    await inspect(desk, name, shots, "decision");
    await desk.evaluate(() => document.querySelector<HTMLFormElement>("article form.card")?.requestSubmit());
    const after = await stored(({ work }) => work.appeals[0]?.outcome !== undefined, "the decision");
    expect(after.work.appeals[0]).toMatchObject({ outcome: "won", amount: BILLED, decidedOn: localToday() });
    expect(kinds(after)).not.toContain("decision-due");
    await desk.evaluate(() => {
      location.hash = "/figures";
    });
    /** Rows of a figure's table: heading and cells. */
    const rows = (title: string) =>
      desk.evaluate(
        (label) =>
          [...document.querySelectorAll(`section[aria-label="${label}"] tbody tr`)].map((row) =>
            [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()),
          ),
        title,
      );
    await until(async () => ((await rows("Appeal success")).length > 0 ? true : undefined), "the figures");
    expect(await rows("Appeal success")).toContainEqual([
      "All tracked claims",
      expect.stringMatching(/too few/),
      "1",
      "1",
    ]);
    expect(await rows("Denied, recovered, at stake")).toContainEqual(["Recovered", "$920.00", "1"]);
    await inspect(desk, name, shots, "figures");
  });
});
