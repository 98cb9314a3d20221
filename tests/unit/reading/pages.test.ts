// @vitest-environment happy-dom
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";

function read(html: string, options: Parameters<typeof readPage>[1] = {}) {
  document.body.innerHTML = html;
  return readPage(document, options);
}

const first = (html: string): ClaimRecord => read(html).records[0] as ClaimRecord;

describe("structure", () => {
  test("dl, th/td and label blocks say the same", () => {
    const expected = { claimNumber: "26A1177005", statusText: "Denied", status: "denied", billed: 12000 };
    expect(
      first(
        "<dl><dt>Claim Number:</dt><dd>26A1177005</dd><dt>Claim Status</dt><dd>Denied</dd><dt>Billed</dt><dd>$120.00</dd></dl>",
      ),
    ).toEqual(expected);
    expect(
      first(
        "<table><tr><th scope=row>Claim Number</th><td>26A1177005</td></tr><tr><th scope=row>Claim Status</th><td>Denied</td></tr><tr><th scope=row>Billed</th><td>$120.00</td></tr></table>",
      ),
    ).toEqual(expected);
    expect(
      first(
        "<div><div><span>Claim Number</span><p>26A1177005</p></div><div><span>Claim Status</span><p>Denied</p></div><div><span>Billed</span><p>$120.00</p></div></div>",
      ),
    ).toEqual(expected);
    expect(first("<p>Claim Number: 26A1177005</p><p>Claim Status: Denied</p><p>Billed: $120.00</p>")).toEqual(expected);
  });

  test("a totals row is no claim, a dash is nothing, a shown zero is 0", () => {
    const { records, pageKind } = read(
      "<table><tr><th>Claim #</th><th>Status</th><th>Billed</th><th>Paid</th></tr><tr><td>26A1177005</td><td>Paid</td><td>$120.00</td><td>$0.00</td></tr><tr><td>26A1177006</td><td>Pending</td><td>$80.00</td><td>-</td></tr><tr><td>Total</td><td></td><td>$200.00</td><td>$0.00</td></tr></table>",
    );
    expect(pageKind).toBe("claim-list");
    expect(records).toEqual([
      { claimNumber: "26A1177005", statusText: "Paid", status: "paid", billed: 12000, paid: 0 },
      { claimNumber: "26A1177006", statusText: "Pending", status: "pending", billed: 8000 },
    ]);
  });

  test("the same claims for another screen size are read once", () => {
    const { records } = read(
      "<table><tr><th>Claim #</th><th>Status</th><th>Billed</th></tr><tr><td>26A1177005</td><td>Paid</td><td>$120.00</td></tr></table><div class=mobile><div><b>Claim #:</b> 26A1177005</div><div><b>Status:</b> Paid</div></div>",
    );
    expect(records).toHaveLength(1);
  });

  test("filled search forms and templates are no claims", () => {
    expect(
      read("<form><label>Claim number</label><input value=26A1177005><label>Billed</label><input value=$12.00></form>")
        .pageKind,
    ).toBe("none");
    expect(
      read("<template><p>Claim Number: 26A1177005</p><p>Claim Status: Denied</p></template><p>claims</p>").pageKind,
    ).toBe("none");
  });

  test("open shadow roots are read", () => {
    document.body.innerHTML = "<my-claim></my-claim>";
    const host = document.querySelector("my-claim") as HTMLElement;
    host.attachShadow({ mode: "open" }).innerHTML =
      "<dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Status</dt><dd>Denied</dd><dt>Paid</dt><dd>$0.00</dd></dl>";
    expect(readPage(document).records).toHaveLength(1);
  });
});

test("limits are kept and said", () => {
  const rows = Array.from(
    { length: 600 },
    (_, i) => `<tr><td>26A117${1000 + i}</td><td>Paid</td><td>$1.00</td></tr>`,
  ).join("");
  const reading = read(`<table><tr><th>Claim #</th><th>Status</th><th>Billed</th></tr>${rows}</table>`, {
    maxRecords: 5,
  });
  expect(reading.records).toHaveLength(5);
  expect(reading.limits).toEqual(["stopped at 5 records"]);
});

test("evidence names label and place", () => {
  const reading = read(
    "<h2>Claim</h2><dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Status</dt><dd>Denied</dd></dl>",
    { explain: true },
  );
  expect(reading.evidence?.[0]?.claimNumber).toEqual({ label: "Claim Number", place: 'section "Claim"' });
});

test("an adapter sharpens: labels, selectors and payer of the portal", () => {
  const adapter = {
    id: "zebra",
    name: "Zebra",
    hosts: ["zebra.example"],
    payer: { name: "Zebra Health" },
    labels: { "Stripe no": "claimNumber" as const },
    values: [{ selector: "#st", field: "statusText" as const }],
    lastChecked: "2026-01-01",
    source: "test",
  };
  const html =
    "<dl><dt>Stripe no</dt><dd>26A1177005</dd><dt>Member ID</dt><dd>ZB118820</dd></dl><p>claims</p><p><span id=st>Denied in part</span></p>";
  const reading = read(html, { url: "https://my.zebra.example/x", adapters: [adapter] });
  expect(reading.portal).toBe("zebra");
  expect(reading.records[0]).toMatchObject({
    claimNumber: "26A1177005",
    payerName: "Zebra Health",
    statusText: "Denied in part",
  });
  expect(read(html).records).toEqual([]);
});

describe("hostile pages", () => {
  const tag = fc.constantFrom(
    "div",
    "span",
    "table",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "p",
    "pre",
    "h2",
    "ul",
    "li",
    "label",
    "b",
    "section",
  );
  const text = fc.constantFrom(
    "Claim Number",
    "26A1177005",
    "Claim Status:",
    "Denied",
    "Billed / Paid",
    "$1.00 / $2.00",
    "CO-45 ($1.00)",
    "02/03/2026",
    "",
    ":",
    "Claim #1234A — Denied",
    "<b>x</b>",
    "99213",
  );
  const node: fc.Arbitrary<string> = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      text,
      fc
        .tuple(tag, fc.array(tie("node") as fc.Arbitrary<string>, { maxLength: 5 }))
        .map(([t, kids]) => `<${t}>${kids.join("")}</${t}>`),
    ),
  })).node as fc.Arbitrary<string>;

  test("no markup makes it throw, and slices drain to the same reading", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (parts) => {
        const whole = read(parts.join(""));
        expect(readPage(document)).toEqual(whole);
        for (const r of whole.records) for (const v of Object.values(r)) expect(v === null || v === "").toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
