// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { concerns } from "../../../src/content/concerns.ts";
import { takeSheet } from "../../../src/reading/sheet/index.ts";
import { mayHoldClaims } from "../../../src/reading/sheet/precheck.ts";
import { readPage } from "../../tools/reading/read-page.ts";

const CLAIM = "<p>Claim Number: 26A1177005</p><p>Claim Status: Denied</p><p>Billed: $120.00</p>";

function show(html: string): Document {
  document.title = "";
  document.body.innerHTML = html;
  return document;
}

describe("limits are said, and hostile pages end", () => {
  test("nodes", () => {
    const reading = readPage(show(`${CLAIM}${"<p>more</p>".repeat(500)}`), { limits: { nodes: 100 } });
    expect(reading.limits).toEqual(["stopped at 100 nodes"]);
    expect(reading.records).toHaveLength(1);
  });

  test("records", () => {
    const rows = Array.from({ length: 30 }, (_, n) => `<tr><td>26A11770${10 + n}</td><td>Paid</td><td>$9.00</td></tr>`);
    const reading = readPage(
      show(`<table><tr><th>Claim #</th><th>Status</th><th>Billed</th></tr>${rows.join("")}</table>`),
      { maxRecords: 10 },
    );
    expect(reading.records).toHaveLength(10);
    expect(reading.limits).toEqual(["stopped at 10 records"]);
  });

  test("a text of a megabyte", () => {
    const reading = readPage(show(`${CLAIM}<p>${"claim 12.00 : / ".repeat(70_000)}</p>`));
    expect(reading.records).toHaveLength(1);
    expect(reading.limits).toEqual(["texts cut at 2000 characters"]);
  });

  test("deep nesting", () => {
    const reading = readPage(show(`${CLAIM}${"<div>".repeat(600)}end${"</div>".repeat(600)}`));
    expect(reading.records).toHaveLength(1);
    expect(reading.limits).toEqual(["read as plain text below 400 levels"]);
  });

  test("no limit is said where none was hit", () => {
    expect(readPage(show(CLAIM)).limits).toBeUndefined();
  });
});

describe("the look before the walk", () => {
  test("a page without a word of the trade is not walked", () => {
    const told: boolean[] = [];
    const steps = takeSheet(show("<p>The lobby opens at 9 on weekdays.</p>"), {
      onChecked: (m) => told.push(m),
    });
    expect(steps.next().done).toBe(true);
    expect(told).toEqual([false]);
  });

  test("a word in the text, in the title, or a part that cannot be seen into", () => {
    expect(mayHoldClaims(show(CLAIM))).toBe(true);
    expect(mayHoldClaims(show("<p>ICN 2226</p>"))).toBe(true);
    expect(mayHoldClaims(show("<p>comicn 2226</p>"))).toBe(false);
    expect(mayHoldClaims(show("<portal-app></portal-app>"))).toBe(true);
    show("<main><div></div></main>").querySelector("div")?.attachShadow({ mode: "open" });
    expect(mayHoldClaims(document)).toBe(true);
  });

  test("of changes, only what can bring a claim is a reason to read a page that held nothing", async () => {
    show("<ul></ul>");
    const changes = async (change: () => void): Promise<MutationRecord[]> => {
      const observer = new MutationObserver(() => undefined);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      change();
      const records = observer.takeRecords();
      observer.disconnect();
      return records;
    };
    const add = (html: string) => () => document.querySelector("ul")?.insertAdjacentHTML("beforeend", html);
    const idle = await changes(add("<li>clock 12:01</li>"));
    expect(concerns(idle, false)).toBe(false);
    expect(concerns(idle, true)).toBe(true);
    expect(concerns(await changes(add("<li>Claim 26A1177005</li>")), false)).toBe(true);
    expect(concerns(await changes(add("<claim-view></claim-view>")), false)).toBe(true);
  });
});
