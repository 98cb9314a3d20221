// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";

function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document);
}

const row = (...cells: string[]): string => `<tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>`;
const numbers = (html: string) => read(html).records.map((r) => (r as ClaimRecord).claimNumber);

describe("claim numbers that no label names", () => {
  test("alone in the heading of a page with a claim's facts", () => {
    const { pageKind, records } = read(
      "<h1>KB-0044-2026</h1><dl><dt>Claim status</dt><dd>Denied</dd><dt>Total charge</dt><dd>$90.00</dd><dt>Date of service</dt><dd>02/03/2026</dd></dl>",
    );
    expect(pageKind).toBe("claim-detail");
    expect(records[0]).toMatchObject({ claimNumber: "KB-0044-2026", billed: 9000, status: "denied" });
  });

  test("at the head of each of several cards", () => {
    const card = (n: string, day: string): string =>
      `<div><div><b>${n}</b><i>Paid</i></div><div><span>Date of service</span><span>${day}</span></div><div><span>Total charge</span><span>$40.00</span></div></div>`;
    expect(
      numbers(`<h2>My claims</h2><div>${card("HD-88120-26", "02/03/2026")}${card("HD-88177-26", "02/04/2026")}</div>`),
    ).toEqual(["HD-88120-26", "HD-88177-26"]);
    expect(
      numbers(
        `<h2>My claims</h2><div>${card("#HD-88120-26", "02/03/2026")}${card("#HD-88177-26", "02/04/2026")}</div>`,
      ),
    ).toEqual(["HD-88120-26", "HD-88177-26"]);
  });

  test("a heading with another thing's number, or without amounts, gives none", () => {
    expect(
      read(
        "<h1>PA-2026-00418</h1><h2>Authorization</h2><p>Status: Approved</p><p>Patient: A. Abbott</p><p>Service date: 02/03/2026</p>",
      ).pageKind,
    ).toBe("none");
    expect(read("<h1>NEWS-2026-0418</h1><p>Claims denied in February are read again.</p>").pageKind).toBe("none");
  });
});

describe("tables", () => {
  test("whose rows of lines stand below a row with their claim's facts, the number first", () => {
    const lead = (n: string, name: string): string =>
      `<tr><th colspan="4" scope="row">Claim ${n} | Patient: ${name} | Status: Paid</th></tr>`;
    const { records } = read(
      `<table><thead><tr><th>DOS</th><th>Proc</th><th>Charged</th><th>Paid</th></tr></thead><tbody>${lead("KP260044182", "Jane Doe")}${row("02/05/2026", "97110", "$80.00", "$41.00")}${lead("KP260051077", "Sam Roe")}${row("02/12/2026", "97140", "$60.00", "$33.00")}</tbody></table>`,
    );
    expect(records).toMatchObject([
      { claimNumber: "KP260044182", patientName: "Jane Doe", lines: [{ procedure: "97110", paid: 4100 }] },
      { claimNumber: "KP260051077", patientName: "Sam Roe", lines: [{ procedure: "97140", paid: 3300 }] },
    ]);
  });

  test("that stand on their side: a claim in each column", () => {
    const { records, pageKind } = read(
      `<table>${row("Claim number", "KP260044182", "KP260051077")}${row("Status", "Denied", "Paid")}${row("Total charge", "$225.00", "$25.00")}${row("Date of service", "02/05/2026", "02/12/2026")}</table>`,
    );
    expect(pageKind).toBe("claim-list");
    expect(records).toMatchObject([
      { claimNumber: "KP260044182", status: "denied", billed: 22500 },
      { claimNumber: "KP260051077", status: "paid", billed: 2500, serviceFrom: "2026-02-12" },
    ]);
  });

  test("of label rows with one row of values below each are one claim's facts", () => {
    const { records, pageKind } = read(
      `<table>${row("CLAIM NO", "POLICY NO", "PATIENT")}${row("RM7704418", "RP-118-204", "HUTCHENS, MARLA")}${row("DATE RECEIVED", "CLAIM STATUS", "CHECK NO / DATE")}${row("02/16/2026", "Paid", "0099127 / 03/05/2026")}</table>`,
    );
    expect(pageKind).toBe("claim-detail");
    expect(records).toMatchObject([
      {
        claimNumber: "RM7704418",
        patientName: "HUTCHENS, MARLA",
        receivedDate: "2026-02-16",
        paymentNumber: "0099127",
        paymentDate: "2026-03-05",
      },
    ]);
  });

  test("of claims with their services as rows below them, for the member named above", () => {
    const head = "<tr><th>Claim / service</th><th>Date of service</th><th>Billed</th><th>Paid</th></tr>";
    const { records } = read(
      `<p>Member: ARDEN POSTLEWAITE</p><table>${head}${row("HMH-26-5510", "02/03/2026", "$395.00", "$192.08")}${row("92014", "02/03/2026", "$245.00", "$128.08")}${row("92250", "02/03/2026", "$150.00", "$64.00")}${row("HMH-26-5890", "03/02/2026", "$10.00", "$0.00")}</table>`,
    );
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      claimNumber: "HMH-26-5510",
      patientName: "ARDEN POSTLEWAITE",
      billed: 39500,
      lines: [{ procedure: "92014", billed: 24500 }, { procedure: "92250" }],
    });
  });

  test("of members are an eligibility answer each", () => {
    const head = "<tr><th>Member name</th><th>Member ID</th><th>Coverage status</th><th>Plan name</th></tr>";
    const { pageKind, records } = read(
      `<table>${head}${row("Vasquez, Paloma", "SPH700112-01", "Active", "Bronze EPO")}${row("Vasquez, Hector", "SPH700112-03", "Terminated", "Bronze EPO")}</table>`,
    );
    expect(pageKind).toBe("eligibility");
    expect(records).toMatchObject([
      { memberId: "SPH700112-01", coverageStatus: "active" },
      { memberId: "SPH700112-03", coverageStatus: "inactive" },
    ]);
  });

  test("that show how an explanation looks are no claims", () => {
    const head = "<tr><th>Claim number</th><th>Patient</th><th>Billed</th><th>Paid</th></tr>";
    expect(
      read(
        `<h2>Sample explanation of payment</h2><table>${head}${row("26000000001", "DOE, JANE", "$150.00", "$80.00")}</table>`,
      ).records,
    ).toEqual([]);
  });
});

test("pieces of one text that begin with their labels, and a payment in a sentence", () => {
  const lines = `<table>${row("Serv Date", "Procedure", "Billed", "Paid")}${row("02/03/2026", "45385", "$1,310.00", "$562.00")}</table>`;
  expect(
    read(
      `<p>Check # 00441820 dated 02/27/2026</p><p>Claim 26-OP-11804 | Patient WINTERBOTTOM, RUTH | Patient Account MHG221</p>${lines}`,
    ).records[0],
  ).toMatchObject({
    claimNumber: "26-OP-11804",
    patientName: "WINTERBOTTOM, RUTH",
    patientControlNumber: "MHG221",
    lines: [{ procedure: "45385", billed: 131000, paid: 56200 }],
  });
});
