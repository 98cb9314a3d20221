import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, clickNamed, launch, ROOT, setUp } from "./extension.ts";
import { atRest } from "./screens.ts";

/** An 835 with 5,000 claims into the vault through the real desk: a bar that moves, a cancel that leaves nothing, all of it stored. */

const CLAIMS = 5_000;

/** A synthetic remittance; every second claim is denied. `cut` ends the file that many characters early. */
function remittance(count: number, cut = 0): string {
  const claims = Array.from({ length: count }, (_, at) => {
    const paid = at % 2 === 0 ? 90 : 0;
    const rest = 150 - paid;
    return [
      `CLP*ACCT${at}*${paid ? 1 : 4}*150*${paid}**12*C${100_000 + at}*11*1`,
      `NM1*QC*1*SAMPLE${at}*PAT****MI*W${200_000 + at}`,
      "DTM*232*20260803",
      `SVC*HC:99213*150*${paid}**1`,
      "DTM*472*20260803",
      `CAS*CO*${paid ? 45 : 197}*${rest}`,
    ];
  });
  const total = Math.ceil(count / 2) * 90;
  const body = [
    "ST*835*0001",
    `BPR*I*${total}*C*ACH*CCP*01*999999999*DA*123*1512345678**01*999999998*DA*456*20260914`,
    "TRN*1*EFT0012345*1512345678",
    "DTM*405*20260912",
    "N1*PR*AETNA",
    "N1*PE*CEDAR HOLLOW ORTHOPEDICS*XX*1234567893",
    "LX*1",
    ...claims.flat(),
  ];
  const text = [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260914*1200*^*00501*000000905*0*P*:",
    "GS*HP*SENDER*RECEIVER*20260914*1200*17*X*005010X221A1",
    ...body,
    `SE*${body.length + 1}*0001`,
    "GE*1*17",
    "IEA*1*000000905",
  ]
    .map((segment) => `${segment}~\n`)
    .join("");
  return text.slice(0, text.length - cut);
}

describe.each(BROWSERS)("a large 835 in the desk, in %s", (name) => {
  const shots = join(ROOT, ".artifacts/era", name);
  let browser: ExtensionBrowser;
  let control: Tab;
  let desk: Tab;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await launch(name);
    control = await setUp(browser, []);
    desk = await browser.openExtensionPage("src/desk/index.html#/open-claims");
    await desk.resize(1200, 800);
    await desk.bringToFront();
    await desk.waitForText(/No list imported yet/);
  });
  afterAll(() => browser?.close());

  const pick = (text: string) =>
    desk.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "remittance.835"));
      const input = document.querySelector<HTMLInputElement>("#era-file");
      if (!input) throw new Error("no file field");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, text);
  const stored = async () => (await ask(control, "claims.recent", { limit: 5_000 })).length;
  /** Waits until the bar stands beyond `least` percent; every standing that was seen. */
  const watchBar = (least: number) =>
    desk.evaluate(async (wanted) => {
      const seen = new Set<number>();
      for (let i = 0; i < 6_000; i += 1) {
        const bar = document.querySelector("dialog progress") as HTMLProgressElement | null;
        const now = bar ? Math.round((bar.value / bar.max) * 100) : undefined;
        if (now !== undefined) seen.add(now);
        if ((now ?? 0) > wanted || (seen.size > 0 && !bar)) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return [...seen];
    }, least);

  it("imports nothing of a file that is cut off, and says where", async () => {
    await pick(remittance(CLAIMS, 5_000));
    await desk.waitForText(/Nothing was stored/, 60_000);
    await desk.screenshot(join(shots, "cut-off.png"));
    expect(await stored()).toBe(0);
    await clickNamed(desk, /^close$/i);
  });

  it("stops when asked to, and leaves nothing", async () => {
    await pick(remittance(CLAIMS));
    const seen = await watchBar(30);
    await desk.screenshot(join(shots, "running.png"));
    const started = Date.now();
    await clickNamed(desk, /^cancel$/i);
    await desk.waitForText(/Nothing was stored/, 300_000);
    console.log(`${name}: cancelled at ${seen.at(-1)} %, taken back in ${Date.now() - started} ms`);
    await atRest(desk);
    await desk.screenshot(join(shots, "cancelled.png"));
    expect(seen.length).toBeGreaterThan(2);
    expect(await stored()).toBe(0);
    await clickNamed(desk, /^close$/i);
  }, 600_000);

  it("imports all of it, and once", async () => {
    const started = Date.now();
    await pick(remittance(CLAIMS));
    await desk.waitForText(/5,000 claims read/, 600_000);
    console.log(`${name}: ${CLAIMS} claims stored in ${Date.now() - started} ms`);
    await desk.screenshot(join(shots, "done.png"));
    expect(await stored()).toBe(CLAIMS);
    await clickNamed(desk, /^close$/i);
    const again = Date.now();
    await pick(remittance(CLAIMS));
    await desk.waitForText(/5,000 claims read/, 600_000);
    console.log(`${name}: the same again in ${Date.now() - again} ms`);
    expect(await stored()).toBe(CLAIMS);
  }, 900_000);
});
