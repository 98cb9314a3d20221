import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, localToday } from "../../src/claims/dates.ts";
import { portalClaims } from "../portal/data.ts";
import { type DemoPortal, startPortal } from "../portal/server.ts";
import { workbook } from "../unit/desk/workbook.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, clickNamed, launch, ROOT, settled, setUp, tabId } from "./extension.ts";
import { atRest, inspect as inspectScreen, keepSavedFiles, savedFile, until, walk } from "./screens.ts";

/** The day of a biller at the desk: import the open claims, browse, see them turn seen, work, call, close, export. */

/** The practice's list: the portal's six claims and others that no portal shows, 120 in all. */
function openClaims(): string {
  const known = portalClaims().map((claim) => [
    claim.account,
    claim.patient,
    claim.born,
    claim.member,
    claim.service,
    (claim.billed / 100).toFixed(2),
  ]);
  const others = Array.from({ length: 120 - known.length }, (_, i) => {
    const [y, m, d] = addDays(localToday(), -20 - i).split("-");
    return [`ZZ-${5_000 + i}`, `NOBODY, NUMBER${i}`, "01/02/1980", `X${77_000 + i}`, `${m}/${d}/${y}`, "100.00"];
  });
  const rows = [...known, ...others].map((cells) => cells.map((cell) => `"${cell}"`).join(","));
  return ["Acct No,Patient Name,DOB,Subscriber ID,DOS,Charges", ...rows].join("\n");
}

/** A busy machine is slow, not wrong (ms). */
const PATIENCE = 60_000;

describe.each(BROWSERS)("a day at the desk, in %s", (name) => {
  const shots = join(ROOT, ".artifacts/desk", name);
  let browser: ExtensionBrowser;
  let portal: DemoPortal;
  let control: Tab;
  let desk: Tab;
  let page: Tab;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    portal = await startPortal();
    browser = await launch(name);
    control = await setUp(browser, ["http://127.0.0.1/*", "http://localhost/*"]);
    desk = await browser.openExtensionPage("src/desk/index.html");
    await desk.waitForText(/No claims yet/, PATIENCE);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const go = async (view: string, shown: RegExp) => {
    await desk.bringToFront();
    await desk.evaluate((to) => {
      location.hash = to;
    }, view);
    await shows(shown);
  };
  const pick = (content: string | Uint8Array, type: string, file: string) =>
    desk.evaluate(
      ([base64 = "", mime = "", title = ""]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], title, { type: mime }));
        const input = document.querySelector<HTMLInputElement>("#open-claims-file");
        if (!input) throw new Error("no file field");
        input.files = transfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      [Buffer.from(content).toString("base64"), type, file],
    );
  const dismiss = async () => {
    await clickNamed(desk, /^(?:close|cancel)$/i);
    await desk.evaluate(async () => {
      for (let i = 0; i < 50 && document.querySelector("dialog"); i += 1) await new Promise((r) => setTimeout(r, 50));
    });
  };
  const inspect = (screen: string) => inspectScreen(desk, name, shots, screen);
  const shows = (pattern: RegExp) => desk.waitForText(pattern, PATIENCE);

  it("refuses files that are no list of open claims, and says what is wrong", async () => {
    await go("/open-claims", /No list imported yet/);
    await pick("Item,Price\nPen,1.20\n", "text/csv", "stock.csv");
    await shows(/Item \| Price/);
    await shows(/Nothing was imported/);
    await inspect("import-refused");
    await dismiss();
    const headings = ["Claim Number", "", "DOS", "Billed"];
    await pick(workbook([headings, ["A-1", "x", "10/01/2026", "100.00"]], ["A1:B1"]), "", "open.xlsx");
    await shows(/Line 1: .*A1:B1 are merged/);
    await shows(/Nothing was imported/);
    await dismiss();
    await desk.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(50 * 1024 * 1024)], "big.csv"));
      const input = document.querySelector<HTMLInputElement>("#open-claims-file");
      if (!input) throw new Error("no file field");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await shows(/50 MB; at most 20 MB/);
    await dismiss();
    await shows(/No list imported yet/);
  });

  it("imports 120 open claims, all waiting", async () => {
    await pick(openClaims(), "text/csv", "open.csv");
    await shows(/Import 120 claims/);
    await inspect("import");
    await clickNamed(desk, /^Import 120 claims$/);
    await shows(/120 new/);
    await shows(/0 of 120 seen in a portal today/);
  });

  it("turns claims to seen while the portal is browsed", async () => {
    page = await browser.newTab();
    await page.goto(portal.shell);
    await page.bringToFront();
    const id = await tabId(control, portal.shell);
    for (const claim of portalClaims()) {
      await page.bringToFront();
      await page.click(`[data-payer="${claim.payer}"]`, PATIENCE);
      await page.click(`a[href="#/claims/${claim.number}"]`, PATIENCE);
      await settled(control, id, 500, PATIENCE);
    }
    await desk.bringToFront();
    await shows(/6 of 120 seen in a portal today/);
    await inspect("open-claims");
  });

  it("works the three most urgent from the keyboard, and takes one back", async () => {
    await go("/", /claims · billed/);
    await shows(/authorization/i);
    await inspect("worklist");
    const dueNow = () =>
      until(async () => {
        const shown = /\d+/.exec((await desk.text(".scope[aria-pressed=true]")) ?? "")?.[0];
        return shown === undefined ? undefined : Number(shown);
      }, "the count of what is due");
    const dueIs = (fits: (count: number) => boolean) =>
      until(async () => (fits(await dueNow()) ? true : undefined), "another count of what is due");
    const before = await dueNow();
    await desk.press("Home");
    for (let i = 0; i < 3; i += 1) {
      await desk.press("x");
      await desk.press("j");
    }
    await shows(/3 selected/);
    await desk.press("e");
    await shows(/3 tasks done/);
    await dueIs((count) => count < before);
    await desk.press("z");
    await shows(/Undone/);
    await dueIs((count) => count === before);
    await desk.press("?");
    await shows(/Undo the last change/);
    await inspect("keys");
    await dismiss();
  });

  it("is walked through with the Tab key alone, and always shows where one is", async () => {
    for (const [view, shown] of [
      ["/", /claims · billed/],
      ["/open-claims", /of 120 seen/],
    ] as const) {
      await go(view, shown);
      expect(await walk(desk, name), view).toEqual({ missed: [], unmarked: [] });
    }
    await go("/", /claims · billed/);
  });

  it("finds as one types, and keeps a view under a name", async () => {
    await desk.press("/");
    await desk.type("input[type=search]", "marlowe");
    await shows(/1 of \d+ claims/);
    await clickNamed(desk, /^Saved views$/);
    await shows(/No saved views yet/);
    await desk.type("dialog input", "Iris");
    await clickNamed(desk, /^Save view$/);
    await shows(/View Iris saved/);
  });

  it("shows the claim with its lines in plain words, notes and templates", async () => {
    await desk.evaluate(() => document.querySelector<HTMLElement>('[data-index="0"]')?.click());
    await shows(/MARLOWE, IRIS/);
    await shows(/No prior authorization/);
    await desk.type("textarea", "Asked for the authorization number");
    await clickNamed(desk, /^Add note$/);
    await shows(/Note added/i);
    await inspect("claim");
    expect(await walk(desk, name)).toEqual({ missed: [], unmarked: [] });
  });

  it("makes one call: logged with reference, next date set", async () => {
    await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await desk.press("p");
    await shows(/Questions to ask/);
    await inspect("call");
    await desk.evaluate(() => {
      const fields = [...document.querySelectorAll("form input, form textarea")];
      for (const [i, field] of fields.entries()) field.setAttribute("data-n", String(i));
    });
    await desk.type('[data-n="0"]', "Dana");
    await desk.type('[data-n="1"]', "R-7781");
    await desk.type('[data-n="2"]', "Retro authorization accepted, reprocessing");
    await clickNamed(desk, /^Close the call$/);
    await shows(/ref R-7781/);
    await shows(/with Dana/);
  });

  it("closes the claim with its outcome", async () => {
    await clickNamed(desk, /^Close claim$/);
    await shows(/Outcome/);
    await desk.type("dialog input", "1845.00");
    await desk.evaluate(() => document.querySelector<HTMLFormElement>("dialog form")?.requestSubmit());
    await shows(/Claim closed/);
    const recent = await ask(control, "claims.recent", { limit: 50 });
    const claim = recent.find((one) => one.claimNumber === "EKX7742190");
    const { work, summary } = await ask(control, "claim.get", { id: claim?.id ?? "" });
    expect(work.closed).toMatchObject({ outcome: "recovered", amount: 184_500 });
    expect(work.calls).toMatchObject([{ reference: "R-7781", representative: "Dana" }]);
    expect(summary.tasks).toEqual([]);
  });

  it("exports the log, with and without names", async () => {
    await go("/", /claims · billed/);
    await clickNamed(desk, /^All \d+$/);
    await keepSavedFiles(desk);
    const choose = (label: string, wanted: RegExp) =>
      desk.evaluate(
        ([field = "", source = ""]) => {
          const named = [...document.querySelectorAll("dialog label")].find((one) => one.textContent?.trim() === field);
          const select = document.getElementById(named?.getAttribute("for") ?? "") as HTMLSelectElement | null;
          const option = [...(select?.options ?? [])].find((one) => new RegExp(source).test(one.text));
          if (!select || !option) throw new Error(`no ${source} under ${field}`);
          select.value = option.value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        },
        [label, wanted.source],
      );
    const saved = async (label: string, wanted: RegExp) => {
      await clickNamed(desk, /^Export$/, PATIENCE);
      await shows(/The file is not encrypted/);
      await choose(label, wanted);
      const file = await savedFile(desk, () => clickNamed(desk, /^Save file$/, PATIENCE));
      await until(async () => (await desk.text("dialog")) === undefined || undefined, "the end of the dialog");
      return file.toString("utf8");
    };
    await desk.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[type=search]");
      if (!field) throw new Error("no search field");
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await shows(/6 of 6 claims/);
    const full = await saved("Form", /Full/);
    expect(full.split("\r\n").filter(Boolean)).toHaveLength(7);
    expect(full).toContain("MARLOWE, IRIS");
    expect(full).toContain("R-7781");
    const manager = await saved("Form", /manager/);
    expect(manager.split("\r\n").filter(Boolean)).toHaveLength(7);
    for (const secret of ["MARLOWE", "EKX7742190", "W204417733", "HP-20417"]) expect(manager).not.toContain(secret);
    const bundle = JSON.parse(await saved("File", /^FHIR R4 bundle \(/)) as { resourceType: string; entry: unknown[] };
    expect(bundle.resourceType).toBe("Bundle");
    expect(JSON.stringify(bundle)).toContain("EKX7742190");
    const safe = await saved("File", /de-identified/);
    expect((JSON.parse(safe) as typeof bundle).entry).toHaveLength(bundle.entry.length);
    for (const secret of ["MARLOWE", "EKX7742190", "W204417733", "1971-04-18"]) expect(safe).not.toContain(secret);
    const trail = await ask(control, "audit.list", { limit: 20 });
    expect(trail.filter((entry) => entry.kind === "export")).toHaveLength(4);
  });

  it("counts, with a table behind each figure and a way to its claims", async () => {
    await go("/figures", /Denial rate/);
    await shows(/too few/);
    await inspect("figures");
    await clickNamed(desk, /^Denied$/);
    await shows(/Only the claims behind a figure/);
  });

  it("works in a narrow panel and at 200 % zoom without scrolling sideways", async () => {
    for (const [view, shown] of [
      ["/", /claims · billed/],
      ["/calls", /Calls/],
      ["/figures", /Denial rate/],
      ["/open-claims", /of 120 seen/],
    ] as const) {
      await desk.resize(360, 700);
      await go(view, shown);
      await atRest(desk);
      await desk.screenshot(join(shots, `narrow${view.replace("/", "-")}.png`));
      const [wide, room] = await desk.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide, view).toBeLessThanOrEqual(room ?? 0);
    }
    await desk.resize(1280, 900);
  });

  it("drops everything when the vault locks", async () => {
    await go("/", /claims · billed/);
    await ask(control, "vault.lock", {});
    await shows(/passphrase/i);
    expect(await desk.text("body")).not.toMatch(/MARLOWE|EKX/);
  });
});
