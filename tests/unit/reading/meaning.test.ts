// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";

function read(title: string, html: string) {
  document.title = title;
  document.body.innerHTML = html;
  return readPage(document);
}

const table = (heads: string[], ...rows: string[][]): string =>
  `<table><tr>${heads.map((h) => `<th>${h}</th>`).join("")}</tr>${rows
    .map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join("")}</tr>`)
    .join("")}</table>`;

describe("what looks like a claim and is none", () => {
  test.each([
    [
      "Appeals",
      table(
        ["Reference #", "Patient", "Member ID", "Submitted", "Status", "Amount in dispute"],
        ["AP-2604-118", "JONES, MARY", "X1029384", "03/02/2026", "In review", "$210.00"],
      ),
    ],
    [
      "Treatment cost estimator",
      `<h1>Estimate</h1><p>Patient: JONES, MARY</p><p>Member ID: X1029384</p><p>Date of service: 04/02/2026</p>${table(
        ["Procedure", "Charge", "Allowed", "Plan pays", "Patient pays"],
        ["99213", "$120.00", "$80.00", "$60.00", "$20.00"],
      )}`,
    ],
    [
      "Payments",
      table(
        ["Reference", "Payment date", "Method", "Amount", "Payer", "Status"],
        ["991200441", "03/04/2026", "EFT", "$3,310.00", "Northlake Health", "Paid"],
      ),
    ],
    [
      "Submit a claim - review",
      `<p>Patient name: JONES, MARY</p><p>Member ID: X1029384</p><p>Total charge: $120.00</p><p>Status: Pending</p>${table(
        ["DOS", "CPT", "Units", "Charge"],
        ["03/02/2026", "99213", "1", "$120.00"],
      )}`,
    ],
    [
      "Roster",
      `${table(["Member ID", "Member name", "PCP"], ["X1029384", "JONES, MARY", "Ng, Alan MD"])}<span>Active</span><p>Claims contact</p>`,
    ],
  ])("%s", (title, html) => {
    expect(read(title, html)).toMatchObject({ pageKind: "none", records: [] });
  });
});

describe("kind and values by several signs", () => {
  const line = table(
    ["DOS", "CPT", "Billed", "Paid", "Adj"],
    ["02/02/26", "29881", "900.00", "310.00", "CO45(590.00)"],
  );

  test("a payment told before its claims makes a remittance, one below a claim's status does not", () => {
    const claim = "<p>Claim ID: NL26-00441</p><p>Patient: PARK, JUN</p><p>Member ID: NL881200</p>";
    const payment = "<p>Check/EFT #: 991200441</p><p>Payment date: 03/04/2026</p>";
    expect(read("ERA", payment + claim + line).pageKind).toBe("remittance");
    expect(read("Claim detail", `${claim}<p>Status: Paid on 03/02/2026</p>${line}${payment}`)).toMatchObject({
      pageKind: "claim-detail",
      records: [{ statusText: "Paid", paymentNumber: "991200441", lines: [{ adjustments: [{ amount: 59000 }] }] }],
    });
  });

  test("a claim without a number is one where status, charge and account tell it", () => {
    const { pageKind, records } = read(
      "Rejections",
      "<p>Patient Number: GRN-20144</p><p>Patient Name: FITZPATRICK, ORLA</p><p>Claim Status: Rejected</p><p>Total Charges: $265.00</p>",
    );
    expect(pageKind).toBe("claim-detail");
    expect(records).toEqual([
      {
        patientControlNumber: "GRN-20144",
        patientName: "FITZPATRICK, ORLA",
        statusText: "Rejected",
        status: "rejected",
        billed: 26500,
      },
    ]);
  });

  test("an icon's words, an unknown header and lines that point at a table of reasons", () => {
    const listed = read(
      "Claims",
      table(
        ["", "Claim #", "Billed", "Where it stands"],
        ["<i></i>", "26A1177005", "$120.00", "Finalized"],
        ["<i></i>", "26A1177006", "$80.00", "Pended: other coverage"],
      ),
    ).records as ClaimRecord[];
    expect(listed.map((r) => r.status)).toEqual(["paid", "pending"]);
    const iconic = read(
      "Claims",
      table(["Status", "Claim #", "Billed"], ['<img alt="Denied">', "26A1177005", "$120.00"]),
    );
    expect(iconic.records).toMatchObject([{ statusText: "Denied", status: "denied" }]);
    const referring = read(
      "Claim",
      `<p>Claim number: 26A1177005</p><p>Status: Processed</p>${table(
        ["Line", "Procedure", "Billed", "Paid", "Reasons"],
        ["1", "94060", "$210.00", "$48.17", "1, 2"],
      )}${table(["Ref", "RA code", "Description"], ["1", "CO-45", "Charge exceeds the fee schedule."], ["2", "CO-253", "Sequestration."])}`,
    ).records[0] as ClaimRecord;
    expect(referring.lines?.[0]?.adjustments).toEqual([
      { group: "CO", code: "45" },
      { group: "CO", code: "253" },
    ]);
  });
});
