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

describe("names and their numbers", () => {
  const list = (header: string, cell: string): ClaimRecord =>
    first(
      table(
        ["Claim Number", header, "Service Date", "Billed", "Status"],
        ["26A1177005", cell, "02/03/2026", "$120.00", "Paid"],
      ),
    );

  test("a number behind a member's name is the member's", () => {
    expect(list("Member", "Brannock, Idella (0034417708)")).toMatchObject({
      patientName: "Brannock, Idella",
      memberId: "0034417708",
    });
  });

  test("behind a patient's name it may be another", () => {
    const claim = list("Patient", "Brannock, Idella (0034417708)");
    expect(claim.patientName).toBe("Brannock, Idella");
    expect(claim.memberId).toBeUndefined();
  });

  test("an initial is a first name", () => {
    const claim = first(
      table(
        ["Claim Number", "Last Name", "First Initial", "Service Date", "Billed", "Status"],
        ["26A1177005", "SAMSON", "R", "02/03/2026", "$120.00", "Paid"],
      ),
    );
    expect(claim.patientName).toBe("SAMSON R");
  });
});

describe("labels that are no labels by themselves", () => {
  test("a heading names the text below it", () => {
    const claim = first(
      `<h1>Claim 26A1177005</h1><p>Status: Denied</p><p>Billed: $120.00</p><div><h5>Consumer</h5><div>Oakes, Perry</div></div><div><h5>Provider</h5><div>New Horizons Clinic</div></div>`,
    );
    expect(claim).toMatchObject({ patientName: "Oakes, Perry", providerName: "New Horizons Clinic" });
    expect(
      first(`<h1>Claim 26A1177005</h1><p>Status: Denied</p><h5>Provider</h5><p>Select one to go on</p>`).providerName,
    ).toBeUndefined();
  });

  test("a summary holds pairs beside a name and a status", () => {
    const claim = first(
      `<h1>Claims</h1><details open><summary><span>Claim 26A1177005</span> <span>DOS 02/03/2026</span> <b>Paid</b></summary><div><label>Amount Charged</label> <span>$210.00</span></div><div><label>Benefit Paid</label> <span></span></div></details>`,
    );
    expect(claim).toMatchObject({ claimNumber: "26A1177005", serviceFrom: "2026-02-03", billed: 21000 });
    expect(claim.paid).toBeUndefined();
  });

  test("what follows a separator may be pairs of their own", () => {
    const { records } = read(
      `<h1>Remittance Advice</h1><p>Payee: Metro Clinic | Draft No. 5500917 | Draft Date 03/10/2026</p>${table(
        ["Claim Number", "Patient", "Service Date", "Billed", "Paid"],
        ["26A1177005", "DOE, JANE", "02/03/2026", "$120.00", "$80.00"],
        ["26A1177006", "ROE, SAM", "02/04/2026", "$90.00", "$50.00"],
      )}`,
    );
    expect(records[0]).toMatchObject({
      providerName: "Metro Clinic",
      paymentNumber: "5500917",
      paymentDate: "2026-03-10",
    });
  });
});

describe("services", () => {
  test("in the open details between the rows of a grid are those of the claim above", () => {
    const row = (n: string): string =>
      `<div role="row"><div role="gridcell">${n}</div><div role="gridcell">DOE, JANE</div><div role="gridcell">02/03/2026</div><div role="gridcell">$120.00</div><div role="gridcell">Paid</div></div>`;
    const details = (code: string): string =>
      `<div role="presentation"><div><h6>Services</h6>${table(["Procedure", "Charge", "Paid"], [code, "$120.00", "$80.00"])}</div></div>`;
    const { records } = read(
      `<div role="grid"><div role="rowgroup"><div role="row">${["Claim Number", "Patient", "Service Date", "Charge", "Status"].map((h) => `<div role="columnheader">${h}</div>`).join("")}</div></div><div role="rowgroup">${row("26A1177005")}${details("99213")}${row("26A1177006")}${details("99214")}</div></div>`,
    );
    expect(records.map((r) => (r as ClaimRecord).lines?.map((l) => l.procedure))).toEqual([["99213"], ["99214"]]);
  });

  test("as cards have the number in their title and day and units in a line of text", () => {
    const card = (n: number, code: string): string =>
      `<article><header><strong>Service ${n}: ${code}</strong></header><p>Feb 11, 2026 · 2 units</p><div>Billed <b>$95.00</b></div><div>Paid <b>$0.00</b></div></article>`;
    const claim = first(
      `<h1>Claim</h1><dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Status</dt><dd>Denied</dd></dl>${card(1, "26055-FA")}${card(2, "99070")}`,
    );
    expect(claim.lines).toMatchObject([
      { lineNumber: 1, procedure: "26055", modifiers: ["FA"], units: 2, serviceFrom: "2026-02-11", billed: 9500 },
      { lineNumber: 2, procedure: "99070" },
    ]);
  });
});

test("a section about a case is the claim's where it shows the claim's number", () => {
  const page = (label: string): string =>
    `<h1>Claim 26A1177005</h1><p>Status: Paid</p><section><h2>Case</h2><dl><dt>${label}</dt><dd>26A1177005</dd><dt>Patient</dt><dd>FERREIRA, ANA</dd></dl></section>`;
  expect(first(page("Claim Number")).patientName).toBe("FERREIRA, ANA");
  expect(first(page("Case Number")).patientName).toBeUndefined();
});

describe("a column about the patient", () => {
  const share = (label: string, ...amounts: [allowed: string, paid: string, patient: string][]) =>
    read(
      table(
        ["Claim Number", "Service Date", "Billed", "Allowed", "Plan Benefit", label, "Status"],
        ...amounts.map(([allowed, paid, patient], i) => [
          `26A117700${i}`,
          "02/03/2026",
          "$500.00",
          allowed,
          paid,
          patient,
          "Paid",
        ]),
      ),
    ).records.map((r) => (r as ClaimRecord).patientResponsibility);

  test("is the patient's share where it is what the plan left", () => {
    expect(share("Patient Payment", ["$141.00", "$112.80", "$28.20"], ["$0.00", "$0.00", "$65.00"])).toEqual([
      2820, 6500,
    ]);
  });

  test("is not where the amounts say otherwise", () => {
    expect(share("Patient Payment", ["$141.00", "$112.80", "$10.00"])).toEqual([undefined]);
  });

  test("is where it is named as the plan's payment is", () => {
    expect(share("Patient Benefit", ["$141.00", "$112.80", "$10.00"])).toEqual([1000]);
  });
});

describe("labels inside values", () => {
  test("a number's own short label is no part of it", () => {
    const list = read(
      table(
        ["Claim", "Patient", "Service date", "Billed", "Status"],
        ["26A1177005", "<div>Jane Doe</div><div>Sub. ID 90011-72</div>", "03/05/2026", "$214.00", "Paid"],
        ["26A1177006", "<div>Sam Roe</div><div>Sub. ID 90228-10</div>", "03/06/2026", "$90.00", "Denied"],
      ),
    );
    expect(list.records.map((r) => r.memberId)).toEqual(["90011-72", "90228-10"]);
  });

  test("an element of the 277 in brackets says what the label says", () => {
    const claim = first(
      `<h2>Claim</h2><div>${field("Payer claim number (REF 1K)", "26A1177005")}${field("Total charge (STC04)", "120.00")}${field("Amount paid (STC05)", "80.00")}${field("Adjudicated (STC06)", "20260226")}</div>`,
    );
    expect(claim).toMatchObject({ billed: 12_000, paid: 8_000, processedDate: "2026-02-26" });
  });
});
