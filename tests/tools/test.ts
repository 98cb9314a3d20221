import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * npm test: lint, types, unit and saved pages, both builds and their lint, end-to-end in both browsers. Every part runs even where
 * an earlier one failed; the last line is the true sum of all of them.
 */

const root = resolve(fileURLToPath(new URL("../../", import.meta.url)));
const bin = (name: string): string => join(root, "node_modules/.bin", name);
const scratch = mkdtempSync(join(tmpdir(), "claimtrail-test-"));

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.on("exit", (code) => done(code ?? 1));
    child.on("error", () => done(1));
  });
}

/** One check that passes or fails as a whole. */
async function check(command: string, args: string[], env?: Record<string, string>): Promise<Outcome> {
  const ok = (await run(command, args, env)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

/** A vitest suite: its tests are counted; a file that does not even load counts as a failure. */
async function suite(name: "unit" | "e2e"): Promise<Outcome> {
  const file = join(scratch, `${name}.json`);
  const code = await run(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], {
    CLAIMTRAIL_SUITE: name,
  });
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unexplained = (code !== 0 || !report.success) && report.numFailedTests === 0 ? 1 : 0;
  const nothing = report.numPassedTests === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + Math.max(unexplained, nothing),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const parts: [string, () => Promise<Outcome>][] = [
  ["lint", () => check(bin("biome"), ["check", "."])],
  ["types", () => check(bin("tsc"), ["-p", "."])],
  ["unit and saved pages", () => suite("unit")],
  ["build chromium", () => check(bin("vite"), ["build", "--logLevel", "warn"], { TARGET: "chromium" })],
  ["build firefox", () => check(bin("vite"), ["build", "--logLevel", "warn"], { TARGET: "firefox" })],
  ["add-on lint", () => check(bin("addons-linter"), ["--warnings-as-errors", join(root, "dist/firefox")])],
  ["end to end", () => suite("e2e")],
];

const only = process.argv.slice(2);
const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
const table: string[] = [];
for (const [name, part] of parts) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  console.log(`\n── ${name}`);
  const started = performance.now();
  const outcome = await part();
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += outcome[key];
  const seconds = Math.round((performance.now() - started) / 1000);
  table.push(`${name.padEnd(24)} ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${table.map((line) => `  ${line}`).join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
