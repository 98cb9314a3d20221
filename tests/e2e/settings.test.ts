import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, clickNamed, launch, PASSPHRASE, ROOT, setUp } from "./extension.ts";

/** What settings do with the vault, in the real browsers: worker, files, content security policy. */

interface Page {
  files: Blob[];
  violations: string[];
}

describe.each(BROWSERS)("the vault in the settings, in %s", (name) => {
  const shots = join(ROOT, ".artifacts/settings", name);
  let browser: ExtensionBrowser;
  let page: Tab;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await launch(name);
    const first = await setUp(browser, []);
    const desk = await browser.openExtensionPage("src/desk/index.html");
    await clickNamed(desk, /sample/i);
    for (let i = 0; i < 100 && (await ask(first, "claims.recent", { limit: 500 })).length < 5; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    await desk.close();
    await first.close();
    page = await browser.openExtensionPage("src/options/index.html#/settings");
    await page.waitForText(/Your data/);
    // the files that are handed to the browser, and what the policy refuses
    await page.evaluate(() => {
      const here = globalThis as unknown as Page;
      here.files = [];
      here.violations = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        here.files.push(file as Blob);
        return make.call(URL, file);
      };
      addEventListener("securitypolicyviolation", (event) => here.violations.push(event.violatedDirective));
    });
  });
  afterAll(async () => browser?.close());

  async function shoot(what: string): Promise<void> {
    await page.screenshot(join(shots, `${what}.png`));
    await page.emulateDark(true);
    await page.screenshot(join(shots, `${what}-dark.png`));
    await page.emulateDark(false);
  }
  const files = () => page.evaluate(() => (globalThis as unknown as Page).files.map((file) => file.size));
  async function fill(label: string, value: string): Promise<void> {
    await page.evaluate(
      ({ label: wanted }) => {
        for (const old of document.querySelectorAll("[data-fill]")) old.removeAttribute("data-fill");
        const found = [...document.querySelectorAll("label")].find((one) => one.textContent === wanted);
        document.getElementById(found?.htmlFor ?? "")?.setAttribute("data-fill", "");
      },
      { label },
    );
    await page.type("[data-fill]", value);
  }
  async function chooseLastFile(): Promise<void> {
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      const file = (globalThis as unknown as Page).files.at(-1);
      if (!input || !file) throw new Error("no file field");
      const transfer = new DataTransfer();
      transfer.items.add(new File([file], "backup.claimtrail"));
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  it("lists the audit trail, checks it and saves it", async () => {
    await page.waitForText(/Your data/);
    await shoot("settings");
    await clickNamed(page, /Open Audit trail/);
    await page.waitForText(/Vault made/);
    await clickNamed(page, /^Check the trail$/);
    await page.waitForText(/The trail is whole/);
    await shoot("audit");
    await clickNamed(page, /^Save as CSV$/);
    await page.waitForText(/handed to the browser/);
    expect((await files()).length).toBe(1);
    const csv = await page.evaluate(() => (globalThis as unknown as Page).files[0]?.text());
    expect(csv).toMatch(/number,time,event,claims,detail\r\n1,\d{4}-.*,create,/);
    await clickNamed(page, /^Settings$/);
  });

  it("counts before it removes, and says what cannot be promised", async () => {
    await clickNamed(page, /^Remove… Remove claims$/);
    await page.waitForText(/legal hold/);
    await page.evaluate(() => {
      const select = [...document.querySelectorAll("select")].at(-1);
      if (!select) throw new Error("no age");
      select.value = "0";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await clickNamed(page, /^Count them$/);
    await page.waitForText(/would be removed/);
    await page.waitForText(/SSDs/);
    await shoot("purge");
    await clickNamed(page, /^Close$/);
  });

  it("shows its forms", async () => {
    for (const [open, shot] of [
      [/^Make… New recovery key$/, "recovery"],
      [/^Renew… New vault key$/, "rekey"],
      [/^Restore… Restore a backup$/, "restore"],
      [/^Erase… Erase everything$/, "erase"],
    ] as const) {
      await clickNamed(page, open);
      await shoot(shot);
      await clickNamed(page, /^Close$/);
    }
  });

  it("backs up, erases, tells a wrong passphrase apart, and restores everything", async () => {
    const before = await ask(page, "claims.recent", { limit: 500 });
    expect(before.length).toBeGreaterThan(4);
    await clickNamed(page, /^Back up… Backup$/);
    await shoot("backup");
    await clickNamed(page, /^Make the backup$/);
    await page.waitForText(/backup was handed to the browser/);
    expect((await files()).at(-1)).toBeGreaterThan(1_000);

    await clickNamed(page, /^Erase… Erase everything$/);
    await fill("Your passphrase or recovery key", PASSPHRASE);
    await page.click("dialog input[type=checkbox]");
    await page.click("dialog button[type=submit]");
    await page.waitForText(/Stop retyping/);
    expect((await ask(page, "vault.status", {})).state).toBe("absent");
    const left = await page.evaluate(async () => (await indexedDB.databases()).map((db) => db.name));
    expect(left.filter((db) => /\.\d+$/.test(db ?? "")).length).toBeLessThan(2);

    await clickNamed(page, /^Restore a backup instead$/);
    await chooseLastFile();
    await fill("Passphrase or recovery key of the backup", "not this one at all");
    await clickNamed(page, /^Restore$/);
    await page.waitForText(/not the passphrase or recovery key of this backup/);
    await shoot("restore-wrong");
    await fill("Passphrase or recovery key of the backup", PASSPHRASE);
    await clickNamed(page, /^Restore$/);
    await page.waitForText(/Choose the portals|portal/i);
    expect((await ask(page, "vault.status", {})).state).toBe("unlocked");
    const after = await ask(page, "claims.recent", { limit: 500 });
    expect(after.map((claim) => claim.id).sort()).toEqual(before.map((claim) => claim.id).sort());
    expect(await page.evaluate(() => (globalThis as unknown as Page).violations)).toEqual([]);
  });
});
