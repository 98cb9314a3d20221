// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readPage } from "../../tools/reading/read-page.ts";

/** Text whose columns are positions: screens, printed advices, statements. */

function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document);
}
const screen = (text: string) => read(`<pre>${text}</pre>`);

describe("screens of labels and values", () => {
  test("several pairs in a row, labels padded with dots or spaces, values left empty", () => {
    const { records, pageKind } = screen(`
 CQ010  PINE RIDGE BENEFIT TRUST      CLAIM DISPLAY           04/02/26 08:15

 CLAIM NO ......: 26T-008812-01      CLAIM STATUS ..: PENDED
 PATIENT NAME ..: QUARLES, IMOGEN    SUBSCRIBER ID .: PRB 0091 44
 DATE RECEIVED .: 03/12/2026         CHECK NUMBER ..:
 FIRST DOS      : 03/04/2026         LAST DOS       : 03/05/2026
 TOTAL CHARGES  :      1,310.25      AMOUNT PAID    :
`);
    expect(pageKind).toBe("claim-detail");
    expect(records).toEqual([
      {
        claimNumber: "26T-008812-01",
        statusText: "PENDED",
        status: "pending",
        patientName: "QUARLES, IMOGEN",
        memberId: "PRB 0091 44",
        receivedDate: "2026-03-12",
        serviceFrom: "2026-03-04",
        serviceTo: "2026-03-05",
        billed: 131025,
      },
    ]);
  });

  test("titles are no pairs", () => {
    expect(
      screen("PROVIDER SERVICES     MEMBER INQUIRY     PAGE 1\n\n ENTER A CLAIM NUMBER AND PRESS F5").records,
    ).toEqual([]);
  });
});

describe("lists in columns", () => {
  test("a header of two lines, labels a space apart, codes that a footnote explains", () => {
    const { records, pageKind } = screen(`
           CLAIM         MEMBER                 FIRST    LAST         TOTAL      PLAN
           NUMBER        NAME                   SVC DT   SVC DT     CHARGES      PAID  ST
           2026-88-0101  ODOM, BEATRIX          03/01/26 03/02/26    412.10    300.00  F
           2026-88-0144  VAN DER BERG, LI       03/03/26 03/03/26     75.00             P
           2026-88-0190  SO, AN                 03/05/26 03/05/26  1,050.00      0.00  R

 F=FINALIZED   P=PENDING   R=DENIED
`);
    expect(pageKind).toBe("claim-list");
    expect(records).toMatchObject([
      { claimNumber: "2026-88-0101", patientName: "ODOM, BEATRIX", billed: 41210, paid: 30000, status: "paid" },
      { claimNumber: "2026-88-0144", patientName: "VAN DER BERG, LI", serviceTo: "2026-03-03", status: "pending" },
      { claimNumber: "2026-88-0190", patientName: "SO, AN", billed: 105000, paid: 0, status: "denied" },
    ]);
    expect(records[1]).not.toHaveProperty("paid");
  });

  test("one row is enough, and what follows is no row", () => {
    const { records } = screen(`
CLAIM ID      PATIENT NAME      DOS         BILLED     STATUS
------------  ----------------  ----------  ---------  ----------
88-4410-2     FINCH, ORRIN      02/11/2026     95.00   IN REVIEW

F3=EXIT  F7=UP  F8=DOWN     PAGE  1 OF 1     LAST UPDATE 02/20/2026
`);
    expect(records).toEqual([
      {
        claimNumber: "88-4410-2",
        patientName: "FINCH, ORRIN",
        serviceFrom: "2026-02-11",
        serviceTo: "2026-02-11",
        billed: 9500,
        statusText: "IN REVIEW",
        status: "pending",
      },
    ]);
  });
});

describe("columns whose values are not below their headers", () => {
  test("values after one that is wider than its column go with the headers in their order", () => {
    const { records, pageKind } = screen(`
TO: HARROW LANE PHYSICAL THERAPY                        CHECK NUMBER: 0077112
                                                        CHECK DATE: 03/02/2026

ACCOUNT   MEMBER NAME      MEMBER ID  ICN            DATE OF   PROC   CHARGE    PAID  STATUS  ERRORS
NUMBER                                               SERVICE   CODE
HL-4410   ABBOTT, RUTH     KX90117Q   26052-000033411-0-0  02/09/26  97110   90.00   52.18  PAID
HL-4427   CRANE, MOSES     LM22871R   26052-000033412-0-0  02/10/26  97140   48.00    0.00  DENY    0162 0244
`);
    expect(pageKind).toBe("remittance");
    expect(records).toMatchObject([
      { claimNumber: "26052-000033411-0-0", providerName: "HARROW LANE PHYSICAL THERAPY", paid: 5218, status: "paid" },
      {
        claimNumber: "26052-000033412-0-0",
        memberId: "LM22871R",
        patientControlNumber: "HL-4427",
        serviceFrom: "2026-02-10",
        billed: 4800,
        paid: 0,
        status: "denied",
        lines: [{ procedure: "97140", reasons: ["0162", "0244"] }],
      },
    ]);
  });

  test("labels a single space apart are told by their words, and a value between two columns by what it is", () => {
    const { records } = screen(`SC                    CLAIM SUMMARY INQUIRY
   MID         PROV      S/LOC   TOB  FRM DT THRU DT REC DT
    LAST NAME      FIRST INIT  TOT CHG    PROV PAID PD DT CAN DT REAS

   2GH5KL8MN90 340099    P B9997 131  020126 020126  021026
     ABBOTT         RUTH        884.00    311.45 022426      37187
   8TY3WE1QA22 340099    D B9997 131  020326 020326  021126
     CRANE          MOSES      1240.50            022526     55A01
   5BV9NM4LK11 340099    S MIP01 111  021026 021426  022026
     DUNN           LENA      22118.77                       56900
`);
    expect(records).toMatchObject([
      { memberId: "2GH5KL8MN90", patientName: "ABBOTT RUTH", billed: 88400, paid: 31145, paymentDate: "2026-02-24" },
      { memberId: "8TY3WE1QA22", patientName: "CRANE MOSES", status: "denied", reasons: ["55A01"] },
      { memberId: "5BV9NM4LK11", serviceTo: "2026-02-14", receivedDate: "2026-02-20", billed: 2211877 },
    ]);
  });
});

describe("printed advices", () => {
  const claim = (n: string, name: string, rows: string): string => `
CLAIM#: ${n}    NAME: ${name}    ID: KMN220${n.slice(-2)}
   DATE OF SVC  CODE   MOD   CHARGES    ALLOWED    DEDUCT     PAID    REASON
${rows}`;

  test("claims in blocks, each with lines, a total and codes that go on below", () => {
    const { records, pageKind } =
      screen(`KAMIAH MUTUAL                  PAYMENT ADVICE                   CHECK: 00718820  DATE: 03/20/2026
${claim(
  "KM-26-0071",
  "ESCHER, M",
  `   03/01/2026   99203        210.00     140.00      0.00   112.00   CO-45 70.00
                                                                   PR-2 28.00
   03/01/2026   J3301   JZ    45.00      20.00      0.00    20.00   CO-45 25.00
   CLAIM TOTALS              255.00     160.00      0.00   132.00
`,
)}
${claim(
  "KM-26-0090",
  "OYELARAN, T",
  `   03/02/2026   97110   GP    80.00       0.00      0.00     0.00   CO-197 80.00
   CLAIM TOTALS               80.00       0.00      0.00     0.00
`,
)}
PAYMENT TOTAL:  132.00
`);
    expect(pageKind).toBe("remittance");
    expect(records).toMatchObject([
      {
        claimNumber: "KM-26-0071",
        patientName: "ESCHER, M",
        billed: 25500,
        paid: 13200,
        paymentNumber: "00718820",
        paymentDate: "2026-03-20",
        lines: [
          {
            procedure: "99203",
            adjustments: [
              { group: "CO", code: "45", amount: 7000 },
              { group: "PR", code: "2", amount: 2800 },
            ],
          },
          { procedure: "J3301", modifiers: ["JZ"], paid: 2000 },
        ],
      },
      { claimNumber: "KM-26-0090", billed: 8000, paid: 0, lines: [{ procedure: "97110" }] },
    ]);
    expect((records[1] as { lines: unknown[] }).lines).toHaveLength(1);
  });

  test("two kinds of rows under two header lines: the claim, then its lines", () => {
    const { records } = screen(`
CLAIM NUMBER    PATIENT NAME         MEMBER ID    ACCOUNT NO
   LINE  SVC DATE    PROC   UNITS    BILLED    ALLOWED      PAID
RT2600081       LOVELACE, ADA        RT88120      AC-771
   1     02/03/2026  99214  1        180.00     112.00     92.00
   2     02/03/2026  81003  1         12.00       6.00      6.00
RT2600099       HOPPER, GRACE        RT88177      AC-790
   1     02/04/2026  99213  1        130.00      88.00     88.00
`);
    expect(records).toMatchObject([
      { claimNumber: "RT2600081", patientName: "LOVELACE, ADA", memberId: "RT88120", patientControlNumber: "AC-771" },
      { claimNumber: "RT2600099", patientName: "HOPPER, GRACE", lines: [{ procedure: "99213", billed: 13000 }] },
    ]);
    expect(records[0]).toMatchObject({ lines: [{ procedure: "99214", paid: 9200 }, { procedure: "81003" }] });
  });

  test("two rows to a record: the second goes on with the claim", () => {
    const { records, pageKind } = screen(`
CLAIM NUMBER    PATIENT NAME         MEMBER ID    STATUS
     RECEIVED    SVC DATE       BILLED      PAID    CHECK NO
RT2600081       LOVELACE, ADA        RT88120      PAID
     02/06/2026  02/03/2026     192.00     98.00    0071882
RT2600099       HOPPER, GRACE        RT88177      DENIED
     02/07/2026  02/04/2026     130.00      0.00
`);
    expect(pageKind).toBe("claim-list");
    expect(records).toMatchObject([
      { claimNumber: "RT2600081", status: "paid", billed: 19200, paymentNumber: "0071882", receivedDate: "2026-02-06" },
      { claimNumber: "RT2600099", status: "denied", billed: 13000, paid: 0, serviceFrom: "2026-02-04" },
    ]);
  });
});

describe("text with lines of its own outside `pre`", () => {
  test("broken lines with hard spaces keep their columns", () => {
    const text = `CLAIM ID      PATIENT NAME      DOS         BILLED     STATUS
88-4410-2     FINCH, ORRIN      02/11/2026     95.00   DENIED
88-4410-9     FINCH, OLA        02/12/2026    105.00   PAID`;
    const html = text.replace(/ /g, "&nbsp;").replace(/\n/g, "<br>");
    expect(read(`<div style="font-family:monospace">${html}</div>`).records).toMatchObject([
      { claimNumber: "88-4410-2", patientName: "FINCH, ORRIN", billed: 9500, status: "denied" },
      { claimNumber: "88-4410-9", patientName: "FINCH, OLA", billed: 10500, status: "paid" },
    ]);
  });

  test("a block for each line", () => {
    const line = (text: string): string => `<div>${text.replace(/ /g, "&nbsp;")}</div>`;
    const html = [
      "CLAIM NO  : 88-4410-2        STATUS    : DENIED",
      "PATIENT   : FINCH, ORRIN     DOB       : 01/02/1990",
      "TOTAL CHG :        95.00     TOTAL PAID:        0.00",
    ];
    expect(read(`<div>${html.map(line).join("")}</div>`).records).toMatchObject([
      { claimNumber: "88-4410-2", patientName: "FINCH, ORRIN", billed: 9500, paid: 0, status: "denied" },
    ]);
  });

  test("a style that keeps lines is as good as `pre`", () => {
    expect(
      read(
        '<div style="white-space: pre-wrap">Claim number: PW-44182\nStatus: Denied\nPatient: Amos Lund\nTotal charge: $80.00</div>',
      ).records,
    ).toMatchObject([{ claimNumber: "PW-44182", status: "denied", patientName: "Amos Lund", billed: 8000 }]);
  });
});
