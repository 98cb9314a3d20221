// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";

/** Which part of a page a value belongs to: hidden parts, cells with labels of their own, codes in pieces. */

function claims(html: string): ClaimRecord[] {
  document.body.innerHTML = html;
  return readPage(document).records as ClaimRecord[];
}
const row = (...cells: string[]): string => `<tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>`;
const heads = (...cells: string[]): string => `<tr>${cells.map((c) => `<th>${c}</th>`).join("")}</tr>`;
const CLAIM =
  "<h1>Claim 26F1180442</h1><dl><dt>Claim status</dt><dd>Finalized</dd><dt>Total charge</dt><dd>$90.00</dd></dl>";
const LINES = `<table>${heads("Line", "Service date", "Procedure", "Billed", "Paid", "Reason codes")}${row("1", "02/03/2026", "99213", "$90.00", "$0.00", "CO-50")}</table>`;

describe("parts that are out of sight", () => {
  test("another claim's closed dialog is no second claim, a hidden copy adds to the first", () => {
    const dialog = "<div role=dialog hidden><p>Claim 26F1170001 - Denied</p></div>";
    expect(claims(CLAIM + LINES + dialog).map((c) => c.claimNumber)).toEqual(["26F1180442"]);
    const copy =
      "<div hidden><h2>Claim 26F1180442</h2><dl><dt>Claim status</dt><dd>Finalized</dd><dt>Member ID</dt><dd>QX550018</dd></dl></div>";
    expect(claims(CLAIM + LINES + copy)).toMatchObject([{ claimNumber: "26F1180442", memberId: "QX550018" }]);
  });

  test("a closed panel's text is no title of the table below it", () => {
    const panel = "<div hidden><p>2 appeals on file</p></div>";
    expect(claims(CLAIM + panel + LINES)[0]?.lines).toMatchObject([{ procedure: "99213", billed: 9000 }]);
  });
});

test("a cell that carries its label is no label of the cell beside it", () => {
  const cell = (label: string, value: string): string => `<td data-label="${label}">${value}</td>`;
  const card = (n: string, money: string, status: string, day: string): string =>
    `<tr>${cell("Claim #", n)}${cell("Charges | Paid", money)}${cell("Outcome", status)}${cell("Finalized", day)}</tr>`;
  const [first, second] = claims(
    `<h1>Claims</h1><table>${card("26F1180442", "$90.00 | $20.00", "Paid in part", "03/01/2026")}${card("26F1180479", "$45.00 | $0.00", "Denied", "03/02/2026")}</table>`,
  );
  expect(first).toMatchObject({ billed: 9000, paid: 2000, statusText: "Paid in part", processedDate: "2026-03-01" });
  expect(first?.paymentDate).toBeUndefined();
  expect(second).toMatchObject({ billed: 4500, paid: 0, statusText: "Denied" });
});

describe("codes", () => {
  test("in pieces of their own, below the line that they are for", () => {
    const piece = (...texts: string[]): string =>
      `<tr><td></td><td colspan=4>${texts.map((t) => `<span>${t}</span> `).join("")}</td></tr>`;
    const [claim] = claims(
      `${CLAIM}<table>${heads("No.", "Service date", "Procedure", "Billed", "Paid")}${row("1", "02/03/2026", "99213", "$90.00", "$0.00")}${piece("CO", "50", "$90.00", "Not deemed a medical necessity.")}</table>`,
    );
    expect(claim?.lines).toMatchObject([
      { adjustments: [{ group: "CO", code: "50", amount: 9000 }], reasons: ["Not deemed a medical necessity."] },
    ]);
  });

  test("explained below the lines that carry them stay with those lines", () => {
    const [claim] = claims(`${CLAIM}${LINES}<p>CO-50 Not deemed a medical necessity by the plan.</p>`);
    expect(claim?.adjustments).toBeUndefined();
    expect(claim?.reasons).toEqual(["Not deemed a medical necessity by the plan."]);
    expect(claim?.lines).toMatchObject([{ adjustments: [{ group: "CO", code: "50" }] }]);
  });

  test("of a status (277) are no reasons for an adjustment", () => {
    const [claim] = claims(
      `<table>${heads("Claim ID", "Patient", "Status", "Charge", "Reason")}${row("26F1180442", "Cho, Hana", "Rejected", "$75.00", "A7:562:85")}${row("26F1180479", "Dube, Sipho", "Denied", "$45.00", "CO-252")}</table>`,
    );
    expect(claim?.adjustments).toBeUndefined();
  });

  test("in a column whose header only says what type they are", () => {
    const [claim] = claims(
      `${CLAIM}<table>${heads("Date", "Code", "Billed", "Paid", "Type", "Amount")}${row("02/03/2026", "99213", "$90.00", "$30.00", "CO-45", "$60.00")}</table>`,
    );
    expect(claim?.lines).toMatchObject([{ adjustments: [{ group: "CO", code: "45", amount: 6000 }] }]);
  });
});

test("one column for the numbers of claims and of the lines below them", () => {
  const found = claims(
    `<table>${heads("Claim / line", "Patient", "Service date", "Procedure", "Charge", "Paid")}${row("26F1180442", "Cho, Hana", "02/03/2026", "", "$90.00", "$30.00")}${row("1", "", "02/03/2026", "99213", "$60.00", "$30.00")}${row("2", "", "02/03/2026", "36415", "$30.00", "$0.00")}${row("26F1180479", "Dube, Sipho", "02/04/2026", "", "$45.00", "$0.00")}${row("1", "", "02/04/2026", "20610", "$45.00", "$0.00")}</table>`,
  );
  expect(found).toMatchObject([
    { claimNumber: "26F1180442", billed: 9000, lines: [{ lineNumber: 1, paid: 3000 }, { lineNumber: 2 }] },
    { claimNumber: "26F1180479", billed: 4500, lines: [{ lineNumber: 1, procedure: "20610" }] },
  ]);
});

test("a tracking number that every claim of a list has is the claim's, beside who, when and how much", () => {
  const list = (label: string): ClaimRecord[] =>
    claims(
      `<table>${heads(label, "Patient", "Service date", "Charge", "Status")}${row("T2620011873", "Cho, Hana", "02/03/2026", "$90.00", "Paid")}${row("T2620011990", "Dube, Sipho", "02/04/2026", "$45.00", "Denied")}</table>`,
    );
  expect(list("Tracking no.").map((c) => c.claimNumber)).toEqual(["T2620011873", "T2620011990"]);
  expect(list("Payment tracking no.").every((c) => c.claimNumber === undefined)).toBe(true);
});
