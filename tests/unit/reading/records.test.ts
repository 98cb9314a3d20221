// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { readPage } from "../../tools/reading/read-page.ts";

/** What records owe to rules about a page's parts: one small page for each rule. */

function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document);
}

const first = (html: string): ClaimRecord => read(html).records[0] as ClaimRecord;

const CLAIM =
  "<dl><dt>Claim Number</dt><dd>26A1177005</dd><dt>Claim Status</dt><dd>Denied</dd><dt>Billed</dt><dd>$120.00</dd><dt>Paid</dt><dd>$0.00</dd></dl>";
const LINES =
  "<table><tr><th>Line</th><th>Service Date</th><th>Procedure</th><th>Billed</th><th>Paid</th></tr><tr><td>1</td><td>02/03/2026</td><td>99213</td><td>$120.00</td><td>$0.00</td></tr></table>";

describe("a table of codes", () => {
  test("the description of a payer's own code is the reason, of the line that the row names", () => {
    const claim = first(
      `${CLAIM}${LINES}<h3>Edits</h3><table><tr><th>Line</th><th>Edit</th><th>Description</th><th>CARC</th></tr><tr><td>1</td><td>0731</td><td>SERVICE LIMIT REACHED FOR THE YEAR</td><td>119</td></tr></table>`,
    );
    expect(claim.lines?.[0]?.reasons).toEqual(["SERVICE LIMIT REACHED FOR THE YEAR"]);
    expect(claim.lines?.[0]?.adjustments).toEqual([{ code: "119" }]);
  });

  test("the description of a service is no reason", () => {
    const claim = first(
      `${CLAIM}<table><tr><th>Line</th><th>Procedure</th><th>Description</th><th>Billed</th><th>Paid</th></tr><tr><td>1</td><td>99213</td><td>Office visit, established</td><td>$120.00</td><td>$0.00</td></tr></table>`,
    );
    expect(claim.lines?.[0]?.reasons).toBeUndefined();
  });
});

describe("the payer of a remittance", () => {
  const remit = (head: string): string =>
    `${head}<h1>Remittance Advice</h1><p>Check Number: 5500417</p><p>Check Date: 03/09/2026</p><table><tr><th>Claim Number</th><th>Patient</th><th>Billed</th><th>Paid</th></tr><tr><td>26A1177005</td><td>DOE, JANE</td><td>$120.00</td><td>$80.00</td></tr><tr><td>26A1177006</td><td>ROE, SAM</td><td>$90.00</td><td>$50.00</td></tr></table>`;

  test("the letterhead names it where nothing else does", () => {
    const { pageKind, records } = read(remit("<div>Aspen Ridge Insurance Company</div><div>PO Box 12</div>"));
    expect(pageKind).toBe("remittance");
    expect(records.map((r) => r.payerName)).toEqual(Array(2).fill("Aspen Ridge Insurance Company"));
  });

  test("the address that is not the payer's is the provider's", () => {
    const from = "<div><p>Aspen Ridge Insurance Company</p><p>PO BOX 6700</p><p>FARGO, ND 58108</p></div>";
    const to = "<div><p>PLAINS FAMILY DOCTORS PC</p><p>200 MAIN AVE</p><p>BISMARCK, ND 58501</p></div>";
    expect(first(remit(`${from}${to}`)).providerName).toBe("PLAINS FAMILY DOCTORS PC");
    expect(first(remit(from)).providerName).toBeUndefined();
    expect(first(remit(`${to}${to.replace("PLAINS", "OTHER")}`)).providerName).toBeUndefined();
  });

  test.each([
    ["Aspen Ridge Provider Portal"],
    ["<a>Medicare News</a>"],
    ["<p>Aspen Ridge Insurance Company</p><p>Birchwood Mutual</p>"],
  ])("%s names none", (head) => expect(first(remit(`<div>${head}</div>`)).payerName).toBeUndefined());

  test("a portal's brand above a claim is not its payer", () => {
    expect(first(`<div>Aspen Ridge Insurance Company</div>${CLAIM}`).payerName).toBeUndefined();
  });
});

describe("what stands above or beside claims", () => {
  const list = (title: string): string =>
    `<h2>${title}</h2><table><tr><th>Claim Number</th><th>Patient</th><th>First date</th><th>Last date</th><th>Billed</th><th>You may bill patient</th></tr><tr><td>26A1177005</td><td>DOE, JANE</td><td>02/03/2026</td><td>02/05/2026</td><td>$120.00</td><td>$12.00</td></tr><tr><td>26A1177006</td><td>ROE, SAM</td><td>02/04/2026</td><td>02/04/2026</td><td>$90.00</td><td>$0.00</td></tr></table>`;

  test.each([
    ["Suspended Claims", "pending"],
    ["CLAIMS DENIED", "denied"],
    ["Claims", undefined],
    ["Closed Claims", undefined],
    ["Recent Claims", undefined],
  ])("the section %s", (title, status) => {
    const { records } = read(list(title));
    expect(records.map((r) => (r as ClaimRecord).status)).toEqual([status, status]);
  });

  test("first and last day, and what the patient can be billed", () => {
    expect(first(list("Claims"))).toMatchObject({
      serviceFrom: "2026-02-03",
      serviceTo: "2026-02-05",
      patientResponsibility: 1200,
    });
  });

  test("letters of a status that a legend or money tells", () => {
    const { records } = read(
      "<table><tr><th>CLAIM</th><th>PATIENT</th><th>ST</th><th>CHARGE</th><th>PAID</th></tr><tr><td>88-004-1177</td><td>QUINN TARA</td><td>PD</td><td>140.00</td><td>91.00</td></tr><tr><td>88-004-1190</td><td>REED SY</td><td>DN</td><td>200.00</td><td>0.00</td></tr></table>",
    );
    expect(records.map((r) => (r as ClaimRecord).status)).toEqual(["paid", "denied"]);
  });

  test("a state is no status", () => {
    const claim = first(
      "<table><tr><th>CLAIM</th><th>PATIENT</th><th>ST</th><th>CHARGE</th></tr><tr><td>88-004-1177</td><td>QUINN TARA</td><td>MN</td><td>140.00</td></tr><tr><td>88-004-1190</td><td>REED SY</td><td>WI</td><td>200.00</td></tr></table>",
    );
    expect(claim.statusText).toBeUndefined();
  });

  test("the person whom a claim's title names", () => {
    const { records } = read(
      "<h1>Claims</h1><div><div>Claim RM-0081-7742 – Ansel Grade</div><span>Paid</span><p>Billed: $190.00</p><p>Date of service: 02/10/2026</p></div><div><div>Claim RM-0081-7750 – Bryn Hale</div><span>Denied</span><p>Billed: $88.00</p><p>Date of service: 02/11/2026</p></div>",
    );
    expect(records.map((r) => (r as ClaimRecord).patientName)).toEqual(["Ansel Grade", "Bryn Hale"]);
  });

  test("a code with its wording is no label", () => {
    const claim = first(
      `${CLAIM}<div><p>CO-29 The time limit for filing has passed.</p><p>N30 Patient ineligible for this service.</p></div>`,
    );
    expect(claim.adjustments).toEqual([{ group: "CO", code: "29" }]);
    expect(claim.reasons).toContain("The time limit for filing has passed.");
  });
});

describe("codes and what they mean", () => {
  test("a code of a line that is explained below is not the claim's own too", () => {
    const claim = first(
      `${CLAIM}<table><tr><th>Line</th><th>Procedure</th><th>Billed</th><th>Paid</th><th>Codes</th></tr><tr><td>1</td><td>99213</td><td>$120.00</td><td>$0.00</td><td>CO-97</td></tr></table><h3>Explanation codes</h3><p>CO-97 - Included in the benefit for another service</p>`,
    );
    expect(claim.adjustments).toBeUndefined();
    expect(claim.lines?.[0]?.adjustments).toEqual([{ group: "CO", code: "97" }]);
    expect(claim.reasons).toEqual(["Included in the benefit for another service"]);
  });

  test("a number labelled as a check's or an EFT's names no way, though its day is called the check's", () => {
    const claim = first(`${CLAIM}<p>Check/EFT #: 885120044</p><p>Check Date: 03/16/2026</p>`);
    expect(claim).toMatchObject({ paymentNumber: "885120044", paymentDate: "2026-03-16" });
    expect(claim.paymentMethod).toBeUndefined();
  });

  const table = (heads: string, ...rows: string[]): string =>
    `${CLAIM.replace("Denied", "Processed")}<table><tr>${heads
      .split("|")
      .map((h) => `<th>${h}</th>`)
      .join("")}</tr>${rows
      .map(
        (r) =>
          `<tr>${r
            .split("|")
            .map((c) => `<td>${c}</td>`)
            .join("")}</tr>`,
      )
      .join("")}</table>`;
  const HEADS = "Line|Service Date|Procedure|Billed|Paid|";

  test("P-codes are CARCs where somebody was injured, and a payer's own elsewhere", () => {
    const page = table(
      `${HEADS}Reason`,
      "1|02/03/2026|97110|$60.00|$40.00|P12 Fee schedule adjustment",
      "2|02/04/2026|97110|$60.00|$40.00|P12 Fee schedule adjustment",
    );
    expect(first(`<p>Date of Injury: 10/09/2025</p>${page}`).lines?.[0]).toMatchObject({
      adjustments: [{ code: "P12" }],
      reasons: ["Fee schedule adjustment"],
    });
    expect(first(page).lines?.[0]?.reasons).toEqual(["P12 Fee schedule adjustment"]);
  });

  test("a line's own code makes it denied, also where the claim tells the wording", () => {
    const claim = first(
      `${table(`${HEADS}EX`, "1|02/03/2026|99215|$60.00|$40.00|", "2|02/03/2026|81002|$60.00|$0.00|k4")}<h3>Explanation of EX codes</h3><p>k4 - Included in the office visit allowance</p>`,
    );
    expect(claim.status).toBe("partially-paid");
  });

  test("a column of adjustment and remark codes under an unknown header", () => {
    const { records } = read(
      "<table><tr><th>Claim</th><th>Patient</th><th>Service</th><th>Chg</th><th>Plan pd</th><th>Codes</th></tr><tr><td>PH-2601190</td><td>IONE, DAN</td><td>02/04/2026</td><td>$77.00</td><td>$0.00</td><td>CO-18; N522</td></tr><tr><td>PH-2601262</td><td>KATZ, MIR</td><td>02/10/2026</td><td>$350.00</td><td>$0.00</td><td>N257</td></tr></table>",
    );
    expect(records).toMatchObject([
      { adjustments: [{ group: "CO", code: "18" }], remarks: ["N522"] },
      { remarks: ["N257"] },
    ]);
  });

  test("the title of an accordion is a title", () => {
    const claim = first(
      `${CLAIM}<div><h3><button>Reason for denial</button></h3><div role="region">Approval was not asked for before the service.</div></div>`,
    );
    expect(claim.reasons).toEqual(["Approval was not asked for before the service."]);
  });

  test("a dated entry under Messages and a word on appeals are no reasons", () => {
    const claim = first(
      `${CLAIM}<h3>Messages</h3><p>04/02/2026: Your inquiry was closed by the plan.</p><p>An appeal must reach us within 180 days.</p><p>The service needed an approval beforehand.</p>`,
    );
    expect(claim.reasons).toEqual(["The service needed an approval beforehand."]);
  });

  test("a status beside its day", () => {
    expect(
      first(
        "<h1>Claim 26A1177005</h1><div><span>Disallowed</span><span>as of March 24, 2026</span></div><p>Patient: Ida Holm</p><p>Billed: $120.00</p>",
      ).statusText,
    ).toBe("Disallowed");
  });
});

describe("what stands beside its label or its code", () => {
  test("an amount before its code in a sentence", () => {
    const claim = first(
      `${CLAIM}<p>Reduced by $20.00 (CO-45).</p><p>Services denied as bundled (CO-97) are not paid.</p>`,
    );
    expect(claim.adjustments).toEqual([{ group: "CO", code: "45", amount: 2000 }]);
  });

  test("a remark below an adjustment, each with its wording", () => {
    const claim = first(
      `${CLAIM}<div><p>CO-29 The time limit has passed.</p><p>N30 Patient ineligible for this service.</p></div>`,
    );
    expect(claim).toMatchObject({
      remarks: ["N30"],
      reasons: ["The time limit has passed.", "Patient ineligible for this service."],
    });
  });

  test("an amount that a totals row names in its own cell", () => {
    const claim = first(
      `${CLAIM}<table><tr><th>Line</th><th>Service Date</th><th>Procedure</th><th>Billed</th><th>Paid</th></tr><tr><td>1</td><td>02/03/2026</td><td>99213</td><td>$120.00</td><td>$80.00</td></tr><tr><td colspan=3>TOTALS PT RESP 28.94</td><td>$120.00</td><td>$80.00</td></tr><tr><td>PT RESP 28.94</td><td>CLAIM TOTALS</td><td></td><td>120.00</td><td>80.00</td></tr></table>`,
    );
    expect(claim.patientResponsibility).toBe(2894);
  });

  test("status category and code with their wordings", () => {
    const claim = first(
      `${CLAIM}<table><tr><th>Category</th><th>Status code</th><th>Entity</th></tr><tr><td>F2 - Finalized/Denial</td><td>84 - Service not authorized.</td><td></td></tr></table>`,
    );
    expect(claim.statusCodes).toEqual(["F2:84"]);
  });

  test("an NPI under Provider", () => {
    expect(first(`${CLAIM}<p>Provider: 1093817462</p>`).providerNpi).toBe("1093817462");
    expect(first(`${CLAIM}<p>Provider: 1093817463</p>`).providerNpi).toBeUndefined();
  });

  const answer = (top: string, relation: string): string =>
    `<header><span>Una Clerk</span></header><h4>Eligibility</h4>${top}<dl><dt>Subscriber</dt><dd>Dina Whit</dd><dt>${relation}</dt><dd>SLD-4410-0093</dd><dt>Coverage Status</dt><dd>Active</dd><dt>Effective</dt><dd>09/01/2022</dd><dt>Plan</dt><dd>Premier Dental</dd></dl>`;
  test("the person above the subscriber is the patient, the user of the portal is not", () => {
    expect(
      read(answer("<div><p>Ezra Whit</p><p>Member since 2019</p></div>", "Subscriber ID")).records[0],
    ).toMatchObject({ patientName: "Ezra Whit" });
    expect(read(answer("", "Subscriber ID")).records[0]).toMatchObject({ patientName: "Dina Whit" });
  });
});
