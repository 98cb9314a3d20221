import { parse } from "csv-parse/browser/esm/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { COLUMNS, type Column, columnsFor } from "../../../src/desk/worker/export/columns.ts";
import { defuse, toCsv, toJson, toXlsx } from "../../../src/desk/worker/export/write.ts";
import { adviseEntry } from "../../../src/followup/summary.ts";
import { entry, summaryOf, TODAY } from "./make.ts";

const claim = entry(
  [
    {
      day: "2026-11-02",
      record: {
        payerName: "Aetna",
        claimNumber: "EKX7742190",
        patientControlNumber: "HP-20417",
        patientName: "MARLOWE, IRIS",
        memberId: "W204417733",
        serviceFrom: "2026-09-27",
        receivedDate: "2026-10-03",
        processedDate: "2026-10-24",
        status: "denied",
        billed: 184_500,
        paid: 0,
        lines: [
          {
            lineNumber: 1,
            procedure: "29881",
            modifiers: ["RT"],
            billed: 184_500,
            adjustments: [{ group: "CO", code: "197", amount: 184_500 }],
          },
        ],
      },
    },
  ],
  {
    notes: [{ id: "note-0001", at: "2026-11-03T10:00:00.000Z", text: "Spoke to Iris Marlowe" }],
    calls: [
      {
        id: "call-0001",
        at: "2026-11-04T10:00:00.000Z",
        summary: "Rep says appeal",
        representative: "Dana",
        reference: "R-77",
        promisedDate: "2026-12-01",
      },
    ],
    closed: { at: "2026-11-20T10:00:00.000Z", outcome: "recovered", amount: 90_000, preventable: true },
  },
);
const source = { entry: claim, summary: summaryOf(claim), advice: adviseEntry(claim, TODAY), today: TODAY };
const values = (columns: readonly Column[]) =>
  Object.fromEntries(columns.map((column) => [column.key, column.of(source)]));

describe("the denial log", () => {
  test("has what was captured, done and achieved", () => {
    expect(values(columnsFor("full"))).toMatchObject({
      claimNumber: "EKX7742190",
      patient: "MARLOWE, IRIS",
      procedures: "29881-RT",
      billed: 184_500,
      denialDate: "2026-10-24",
      carc: "CO-197",
      representative: "Dana",
      callReference: "R-77",
      promisedDate: "2026-12-01",
      outcome: "outcome.recovered",
      recovered: 90_000,
      preventable: "answer.yes",
      daysToResolution: 27,
      sourcePortal: "portal.example",
      touches: 3,
    });
  });
  test("a manager's form holds no name and no full number anywhere", () => {
    const text = JSON.stringify(values(columnsFor("manager")));
    for (const secret of ["MARLOWE", "Marlowe", "IRIS", "EKX7742190", "HP-20417", "W204417733"])
      expect(text).not.toContain(secret);
    expect(text).toContain("2190");
  });
  test("a payer's form holds none of our remarks", () => {
    const shown = values(columnsFor("payer"));
    expect(shown).toMatchObject({ claimNumber: "EKX7742190", patient: "MARLOWE, IRIS" });
    for (const key of ["notes", "nextAction", "outcome", "recovered", "preventable"])
      expect(shown).not.toHaveProperty(key);
  });
  test("no column is there twice", () => {
    expect(new Set(COLUMNS.map((column) => column.key)).size).toBe(COLUMNS.length);
  });
});

describe("files", () => {
  test("nothing that a spreadsheet would run stays", () => {
    for (const text of ["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200b=1"]) {
      expect(defuse(text)).toBe(`'${text}`);
    }
    for (const text of ["-12.50", "12", "DOE, JANE", "CO-197"]) expect(defuse(text)).toBe(text);
  });
  const sheet = (texts: string[]) => ({
    keys: ["a"],
    headings: ["A"],
    rows: texts.map((value) => [{ kind: "text" as const, value }]),
  });
  test("CSV reads back as it was, defused", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const text = new TextDecoder("utf-8").decode(toCsv(sheet(texts)));
        const data = parse(text, { record_delimiter: "\r\n" }) as string[][];
        expect(data.slice(1).map((row) => row[0])).toEqual(texts.map(defuse));
        for (const row of data) expect(row[0] ?? "").not.toMatch(/^[=@+]/);
      }),
    );
  });
  test("JSON has money in dollars and leaves absent values out", () => {
    const bytes = toJson({
      keys: ["billed", "paid"],
      headings: ["Billed", "Paid"],
      rows: [
        [
          { kind: "money", value: 12_345 },
          { kind: "money", value: undefined },
        ],
      ],
    });
    expect(JSON.parse(strFromU8(bytes))).toEqual([{ billed: 123.45 }]);
  });
  test("XLSX is well-formed whatever the text, and no cell is a formula", () => {
    const parts = unzipSync(toXlsx(sheet(['<a&"b>', "\u0000\u000bx", "=1+1", "𝒳"]), "Claims"));
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain("&lt;a&amp;&quot;b&gt;");
    expect(xml).not.toContain("<f>");
    for (const char of ["\u0000", "\u000b"]) expect(xml).not.toContain(char);
    expect(xml).toContain("'=1+1");
  });
});
