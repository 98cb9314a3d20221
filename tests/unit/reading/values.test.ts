// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ClaimRecord, EligibilityRecord } from "../../../src/claims/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";

/** Values that a label alone would get wrong: blanks, other payers, lists of codes, columns named alike. */

function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document);
}

const first = (html: string): ClaimRecord => read(html).records[0] as ClaimRecord;
const field = (label: string, value: string): string => `<div><span>${label}:</span><span>${value}</span></div>`;
const table = (head: string[], ...rows: string[][]): string =>
  `<table><tr>${head.map((h) => `<th>${h}</th>`).join("")}</tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join("")}</tr>`).join("")}</table>`;

describe("amounts of other payers", () => {
  const claim = (...more: string[]): ClaimRecord =>
    first(
      `<h2>Claim</h2><div>${field("Claim Number", "26A1177005")}${field("Status", "Pended")}${field("Billed Amt", "120.00")}${more.join("")}</div>`,
    );

  test("are not the payer's own, which is blank", () => {
    expect(claim(field("Paid Amt", ""), field("Medicare Paid", "12.00")).paid).toBeUndefined();
    expect(claim(field("Medicare Paid", "12.00"), field("Paid Amt", "7.00")).paid).toBe(700);
  });

  test("are the payer's own where it has no other", () => {
    expect(claim(field("Medicare Paid", "12.00")).paid).toBe(1200);
  });
});

describe("codes", () => {
  test("of one list are of one kind", () => {
    const claim = first(
      `<h1>Bill Review</h1><dl><dt>Bill Number</dt><dd>SB-4410992</dd><dt>Date of Injury</dt><dd>11/03/2025</dd><dt>Bill Status</dt><dd>Reduced</dd></dl>${table(
        ["Ln", "DOS", "Code", "Billed", "Allowed", "Explanation"],
        ["1", "02/03/2026", "97110", "$210.00", "$118.80", "P12, 131"],
      )}`,
    );
    expect(claim.lines?.[0]?.adjustments).toEqual([{ code: "P12" }, { code: "131" }]);
    expect(claim.lines?.[0]?.reasons).toBeUndefined();
  });

  test("in one text have each their own wording", () => {
    const claim = first(
      `<dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Claim Status</dt><dd>Paid</dd><dt>Adjustments</dt><dd>Contract write-off (CO 45) $116.00; Coinsurance (PR 2) $40.80</dd></dl>`,
    );
    expect(claim.reasons).toEqual(["Contract write-off", "Coinsurance"]);
  });

  test("beside sentences in a table without a header explain themselves", () => {
    const claim = first(
      `<dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Claim Status</dt><dd>Denied</dd></dl>${table(
        ["Service Date", "Procedure", "Billed", "Paid", "EOB Code"],
        ["02/03/2026", "D2393", "$295.00", "$0.00", "7R"],
      )}<table><tr><td>7R</td><td>Benefit is limited to the least costly filling.</td></tr></table>`,
    );
    expect(claim.lines?.[0]?.reasons).toEqual(["7R Benefit is limited to the least costly filling."]);
  });
});

test("the way of a payment is told by its number where the label names two", () => {
  const claim = first(
    `<dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Claim Status</dt><dd>Paid</dd><dt>Check/EFT</dt><dd>EFT-0071192</dd></dl>`,
  );
  expect(claim).toMatchObject({ paymentNumber: "EFT-0071192", paymentMethod: "eft" });
});

test("of two columns named for coverage the one that says active or not tells", () => {
  const { records } = read(
    `<h2>Eligibility Verification</h2><dl><dt>Member ID</dt><dd>524110987</dd><dt>Member Name</dt><dd>THORPE, DANIELLE</dd></dl>${table(
      ["Eligibility", "Eff. Date", "End Date", "Medical Coverage", "Benefit Plan"],
      ["R - REGULAR", "01/01/2026", "12/31/2026", "ACTIVE", "TRADITIONAL 100"],
    )}`,
  );
  expect((records[0] as EligibilityRecord).coverageStatus).toBe("active");
});
