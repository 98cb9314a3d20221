import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { Tab } from "../e2e/browsers/types.ts";
import { ask, launch, PASSPHRASE, ROOT } from "../e2e/extension.ts";
import type { Ratio } from "./reading.ts";

/**
 * The desk with 100,000 claims (`BENCH_CLAIMS`) in Chromium, as a user sees it: from an action to what it shows. Against
 * the least that any such list must do in the same page. `BENCH_PROFILE` names a folder in which the filled vault is kept.
 */

const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 100_000);
/** The page itself does little: a frame longer than this would be felt, ms. */
const FRAME_LIMIT = 250;

type Timed = { ms: number; longest: number };

async function bundle(folder: string, entry: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(folder, entry),
      target: "es2022",
      lib: { entry: join(ROOT, `tests/bench/desk/${entry}.ts`), formats: ["iife"], name: "bench", fileName: "bench" },
    },
  });
  return readFileSync(join(folder, entry, "bench.iife.js"), "utf8");
}

/** Runs a function of a bundle in a page of the extension, past its policy, as a developer's console would. */
function inPage<T>(tab: Tab, code: string, name: string, argument: unknown[] = []): Promise<T> {
  const body = `${code}; return bench.${name}(...argument);`;
  return tab.evaluate(new Function("argument", body) as (argument: unknown[]) => Promise<T>, argument);
}

export async function run(): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), "claimtrail-bench-"));
  const [seed, page] = [await bundle(folder, "seed"), await bundle(folder, "page")];
  const browser = await launch("chromium", process.env.BENCH_PROFILE ? { profile: process.env.BENCH_PROFILE } : {});
  try {
    const control = await browser.openExtensionPage("src/options/index.html");
    const { state } = await ask(control, "vault.status", {});
    if (state === "absent") {
      await ask(control, "vault.create", { passphrase: PASSPHRASE, recoveryKit: false });
      const started = performance.now();
      const count = await inPage<number>(control, seed, "seedDesk", [CLAIMS]);
      console.log(`seeded ${count} claims in ${Math.round((performance.now() - started) / 1000)} s`);
    } else await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    const desk = await browser.openExtensionPage("src/desk/index.html");
    await desk.bringToFront();
    const inDesk = <T = Timed>(name: string, ...argument: unknown[]) => inPage<T>(desk, page, name, argument);
    const opened = await inDesk<Timed & { claims: string }>("firstRows");
    console.log(opened.claims);
    const floor = await inDesk<{ read: number; ask: number }>("floors", CLAIMS);
    const of = (name: string, { ms, longest }: Timed, floorMs: number, limit: number): Ratio => ({
      name,
      ms,
      floorMs,
      ratio: ms / floorMs,
      limit,
      longestSlice: longest,
      sliceLimit: FRAME_LIMIT,
    });
    const found = [of("from opening to the first rows", opened, floor.read, 16)];
    await inDesk("all");
    found.push(of("search as one types", await inDesk("search", "w171"), floor.ask, 8));
    await inDesk("clearSearch");
    found.push(of("sort by amount", await inDesk("sort", "c-billed"), floor.ask, 10));
    found.push(of("sort by patient", await inDesk("sort", "c-patient"), floor.ask, 10));
    found.push(of("filter by payer", await inDesk("filter"), floor.ask, 8));
    for (const [how, step] of [
      ["by the wheel", 120],
      ["in leaps", 40_000],
    ] as const) {
      const scrolled = await inDesk<Timed & { late: number; empty: number }>("scroll", step, 120);
      console.log(`scroll ${how}: ${JSON.stringify(scrolled)}`);
      found.push(of(`scroll ${how}, a frame`, scrolled, 1000 / 60, 3));
    }
    console.log(
      `memory: ${JSON.stringify(await desk.evaluate(() => Math.round((performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6)))} MB in the page`,
    );
    // a kept profile holds those of earlier runs as well
    const held = await inPage<number>(control, seed, "count");
    const captured = inDesk("countIs", (held + 1).toLocaleString("en-US"));
    const started = performance.now();
    await inPage(control, seed, "capture", [held]);
    await ask(control, "vault.changed", {});
    console.log(`capture and notice ${Math.round(performance.now() - started)} ms`);
    found.push(of("a captured claim shown", await captured, floor.ask, 25));
    found.push(of("figures", await inDesk("figures"), floor.read, 60));
    found.push(of("figures again", await inDesk("figures"), floor.read, 6));
    return found;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
