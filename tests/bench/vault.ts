import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumPath } from "../e2e/browsers/chromium.ts";
import type { Ratio } from "./reading.ts";

/**
 * The vault's numbers, measured in Chromium with a real database: ratios, since machines differ. `BENCH_CLAIMS` sets
 * the size of the large vault (100,000).
 */

const ROOT = resolve(fileURLToPath(new URL("../../", import.meta.url)));
const LARGE = Number(process.env.BENCH_CLAIMS ?? 100_000);
const SMALL = 1_000;

async function bundle(folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2022",
      lib: { entry: join(ROOT, "tests/bench/vault/page.ts"), formats: ["es"], fileName: "page" },
    },
  });
  return readFileSync(join(folder, "page.js"), "utf8");
}

/** Runs a function of `vault/page.ts` in the page. */
function call<T>(page: Page, name: string, ...args: (string | number)[]): Promise<T> {
  return page.evaluate(
    async ([fn, values]) => {
      const address = "/page.js";
      const module = (await import(address)) as Record<string, (...args: unknown[]) => unknown>;
      return module[fn as string]?.(...(values as unknown[])) as never;
    },
    [name, args] as const,
  );
}

function ratio(name: string, ms: number, floorMs: number, limit: number): Ratio {
  return { name, ratio: ms / floorMs, limit, ms, floorMs };
}

export async function run(): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), "claimtrail-bench-"));
  const script = await bundle(join(folder, "out"));
  const server = createServer((request, response) => {
    const js = request.url === "/page.js";
    response.writeHead(200, { "content-type": js ? "text/javascript" : "text/html" });
    response.end(js ? script : "<!doctype html><title>bench</title>");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // a profile on the disk: an in-memory one would know nothing of durability
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: chromiumPath(),
    headless: false,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const started = performance.now();
    await call(page, "seed", "small", SMALL);
    await call(page, "seed", "large", LARGE);
    console.log(`seeded ${SMALL} and ${LARGE} claims in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    type Timed = { ms: number; due: number };
    const small = await call<Timed>(page, "unlockToTasks", "small", 5);
    const large = await call<Timed>(page, "unlockToTasks", "large", 5);
    if (small.due !== large.due) throw new Error(`${small.due} and ${large.due} tasks due`);
    const index = await call<{ ms: number; bare: number; claims: number }>(page, "deskIndex", "large", 5);
    const write = await call<{ ms: number; plain: number; bytes: number }>(page, "writePath", "large", LARGE, 15);
    return [
      ratio(`unlock to ${large.due} due tasks, ${LARGE} against ${SMALL} claims`, large.ms, small.ms, 1.5),
      ratio(`desk index of ${index.claims} claims against bare decrypt and parse`, index.ms, index.bare, 3),
      ratio(`50 claims (${write.bytes} bytes) into ${LARGE} against plain puts`, write.ms, write.plain, 6),
    ];
  } finally {
    await context.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
