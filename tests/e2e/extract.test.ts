import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** `npm run -s extract` as its users call it: a child process, its lines, its exit code. */

const ROOT = resolve(import.meta.dirname, "../..");
const CLAIM = "<p>Claim Number: 26A1177005</p><p>Claim Status: Denied</p><p>Billed: $120.00</p>";
const RECORD = { claimNumber: "26A1177005", statusText: "Denied", status: "denied", billed: 12_000 };

/** Pages that a server gives, by path. */
const PAGES: Record<string, string> = {
  "/late": `<main>Loading</main><script>setTimeout(() => { document.querySelector("main").innerHTML = ${JSON.stringify(CLAIM)}; }, 700)</script>`,
  "/frame": '<h1>Portal</h1><iframe src="/late"></iframe>',
  "/wide": `${CLAIM}<table><script>const table = document.querySelector("table"); for (let n = 0; n < 10000; n++) { const row = table.insertRow(); for (let i = 0; i < 10; i++) row.insertCell().textContent = "cell " + n; }</script></table>`,
  "/long": `${CLAIM}<script>document.body.append("claim number ".repeat(100000))</script>`,
  "/slots": `${CLAIM}<x-a><x-a><x-a></x-a></x-a></x-a><script>for (const el of document.querySelectorAll("x-a")) el.attachShadow({ mode: "open" }).innerHTML = "<x-b><slot></slot><slot></slot></x-b>"</script>`,
};

interface Run {
  code: number;
  lines: Record<string, unknown>[];
  stderr: string;
}

let folder: string;
let server: Server;
let address: string;

function extract(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn("npm", ["run", "-s", "extract", "--", ...args], { cwd: ROOT });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (code) => {
      const lines = stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      done({ code: code ?? -1, lines, stderr });
    });
  });
}

function saved(name: string, html: string): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return path;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimtrail-extract-"));
  server = createServer((request, response) => {
    const html = PAGES[request.url ?? ""];
    response.writeHead(html ? 200 : 404, { "content-type": "text/html" });
    response.end(html ? `<!doctype html><body>${html}` : "nothing here");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("extract", () => {
  test("saved pages: one line each, the address from the page or the option", async () => {
    const plain = saved("plain.html", CLAIM);
    const none = saved("none.html", "<p>The lobby opens at 9.</p>");
    const known = saved("known.html", `<!-- saved from url=(0039)https://www.availity.com/claims/details -->${CLAIM}`);
    const run = await extract(plain, none, known);
    expect(run.lines).toEqual([
      { source: plain, portal: "generic", pageKind: "claim-detail", records: [RECORD] },
      { source: none, portal: "generic", pageKind: "none", records: [] },
      { source: known, portal: "availity", pageKind: "claim-detail", records: [expect.objectContaining(RECORD)] },
    ]);
    expect(run.code).toBe(0);
    const given = await extract("--url", "https://www.availity.com/x", "--explain", plain);
    expect(given.lines[0]?.portal).toBe("availity");
    const evidence = { claimNumber: { label: "Claim Number", place: expect.any(String) } };
    expect(given.lines[0]?.records).toEqual([expect.objectContaining({ evidence: expect.objectContaining(evidence) })]);
  });

  test("a page that cannot be opened: exit 1, the others are still printed", async () => {
    const plain = saved("plain.html", CLAIM);
    const missing = join(folder, "missing.html");
    const run = await extract(missing, `${address}/missing`, plain);
    expect(run.lines).toEqual([{ source: plain, portal: "generic", pageKind: "claim-detail", records: [RECORD] }]);
    expect(run.stderr).toContain(missing);
    expect(run.stderr).toContain("HTTP 404");
    expect(run.code).toBe(1);
  });

  test.each([[[]], [["--url"]], [["--url", "nowhere", "page.html"]], [["--wrong", "page.html"]]])(
    "unusable arguments %j: exit 2",
    async (args) => {
      const run = await extract(...args);
      expect(run.lines).toEqual([]);
      expect(run.stderr).toContain("usage:");
      expect(run.code).toBe(2);
    },
  );

  test("addresses: what comes late, what a frame holds, hostile pages to their end", async () => {
    const run = await extract(...Object.keys(PAGES).map((path) => address + path));
    for (const line of run.lines) expect(line.records, String(line.source)).toEqual([RECORD]);
    expect(run.lines).toHaveLength(Object.keys(PAGES).length);
    expect(run.stderr).toContain("/long: texts cut at");
    expect(run.code).toBe(0);
  });
});
