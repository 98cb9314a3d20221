import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Mapping, OpenClaim } from "../../../src/desk/model.ts";
import { toXlsx } from "../../../src/desk/worker/export/write.ts";
import { compare } from "../../../src/desk/worker/import/answers.ts";
import { readClaims } from "../../../src/desk/worker/import/claims.ts";
import { findHeader, guessMapping } from "../../../src/desk/worker/import/mapping.ts";
import { indexClaims, rowOf } from "../../../src/desk/worker/import/match.ts";
import { ImportError } from "../../../src/desk/worker/import/problem.ts";
import { readGrid } from "../../../src/desk/worker/import/read.ts";
import { summary, TODAY } from "./make.ts";
import { workbook } from "./workbook.ts";

const file = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

async function problemOf(blob: Blob) {
  try {
    findHeader(await readGrid(blob));
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

async function open(text: string, mapping?: Mapping) {
  const grid = await readGrid(file(text));
  const header = findHeader(grid);
  const headings = grid.rows[header] ?? [];
  const rows = grid.rows.slice(header + 1);
  return readClaims({ headings, rows, lines: grid.lines.slice(header + 1) }, mapping ?? guessMapping(headings, rows));
}

describe("columns are guessed", () => {
  const value = { name: "DOE, JANE", date: "10/01/2026", money: "$125.00", number: "A-1001", text: "Aetna" };
  const cases: [string, string[], Mapping][] = [
    [
      "plain",
      ["Claim #", "Patient", "Payer", "DOS", "Charges", "Balance"],
      { claimNumber: 0, patientName: 1, payerName: 2, serviceFrom: 3, billed: 4, balance: 5 },
    ],
    [
      "account first",
      ["Acct No", "Pt Name", "DOB", "Insurance", "From DOS", "Thru Date", "Total Charge"],
      { account: 0, patientName: 1, birthDate: 2, payerName: 3, serviceFrom: 4, serviceTo: 5, billed: 6 },
    ],
    [
      "two names",
      ["Encounter ID", "Last Name", "First Name", "Subscriber ID", "Service Date", "Ins Balance"],
      { account: 0, lastName: 1, firstName: 2, memberId: 3, serviceFrom: 4, balance: 5 },
    ],
    [
      "camel case",
      ["patientAccountNumber", "payerIcn", "carrierName", "dateOfService", "billedAmount", "renderingProvider"],
      { account: 0, claimNumber: 1, payerName: 2, serviceFrom: 3, billed: 4, providerName: 5 },
    ],
  ];
  test.each(cases)("%s", (_name, headings, expected) => {
    const row = headings.map((heading, i) =>
      /dos|date|dob/i.test(heading)
        ? value.date
        : /charge|balance|amount/i.test(heading)
          ? value.money
          : /name|^patient$|pt/i.test(heading)
            ? value.name
            : /payer$|insurance$|carrier|provider/i.test(heading)
              ? value.text
              : `${value.number}${i}`,
    );
    expect(guessMapping(headings, [row, row])).toEqual(expected);
  });

  test("a title and a date range above the headings are passed over", async () => {
    const { good } = await open(
      'Open A/R report\n\nAs of,11/24/2026\nClaim Number,Patient Name,DOS,Billed\nC1,"DOE, JANE",10/01/2026,125.00\n',
    );
    expect(good).toMatchObject([
      { claimNumber: "C1", patientName: "DOE, JANE", serviceFrom: "2026-10-01", billed: 12_500 },
    ]);
  });

  test("semicolons, tabs, byte-order marks and Windows letters", async () => {
    expect((await open("\ufeffClaim Number;Patient Name;DOS\nC1;DOE JANE;2026-10-01\n")).good).toHaveLength(1);
    expect((await open("Claim Number\tPatient Name\tDOS\nC1\tDOE JANE\t2026-10-01\n")).good).toHaveLength(1);
    const latin = Uint8Array.from([
      ...strToU8("Claim Number,Patient Name,DOS\nC1,MU"),
      0xd1,
      ...strToU8("OZ ANA,2026-10-01\n"),
    ]);
    const grid = await readGrid(file(latin));
    expect(grid.rows[1]?.[1]).toBe("MUÑOZ ANA");
  });
});

describe("files that cannot be imported say why", () => {
  test("not a table at all", async () => {
    expect(await problemOf(file("%PDF-1.7 ..."))).toMatchObject({ key: "not-a-table" });
    expect(await problemOf(file("<!doctype html><table></table>"))).toMatchObject({ key: "not-a-table" });
    expect(await problemOf(file(""))).toMatchObject({ key: "empty" });
    expect(await problemOf(file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])))).toMatchObject({ key: "old-excel" });
    expect(await problemOf(file(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])))).toMatchObject({ key: "broken-excel" });
  });
  test("another list: the first line is shown", async () => {
    const problem = await problemOf(file("Item,Price,Stock\nPen,1.20,4\n"));
    expect(problem).toMatchObject({ key: "no-header", values: ["Item | Price | Stock"] });
  });
  test("a quotation mark that never closes names its line", async () => {
    const problem = await problemOf(file('Claim Number,Patient Name,DOS\nC1,"DOE,2026-10-01\nC2,ROE,2026-10-02\n'));
    expect(problem).toMatchObject({ key: "unreadable-text" });
  });
  test("too large, said with sizes, before it is read", async () => {
    const problem = await problemOf({ size: 50 * 1024 * 1024 } as Blob);
    expect(problem).toEqual({ key: "too-large", values: ["50", "20"], line: undefined });
  });
  test("merged headings name the cells; a merged title above the headings is no matter", async () => {
    const head = ["Claim Number", "Patient Name", "DOS", "Billed"];
    const line = ["C1", "DOE JANE", "2026-10-01", "125.00"];
    const bad = workbook([["Claim", "", "Service", ""], head, line], ["A1:B1", "C1:D1"]);
    expect(await problemOf(file(workbook([["Claim Number", "", "DOS", "Billed"], line], ["A1:B1"])))).toMatchObject({
      key: "merged-header",
      values: ["A1:B1"],
      line: 1,
    });
    expect(
      await problemOf(file(workbook([["Open claims of November", "", "", ""], head, line], ["A1:D1"]))),
    ).toBeUndefined();
    expect(await problemOf(file(bad))).toSatisfy(
      (problem: unknown) => problem === undefined || (problem as { key: string }).key === "merged-header",
    );
  });
});

describe("rows", () => {
  test("each bad row is named with its line, the others are good; totals are left out", async () => {
    const { good, check } = await open(
      "Claim Number,Patient Name,DOS,Billed\nC1,DOE JANE,10/01/2026,125.00\nC2,ROE RICK,13/45/2026,80\nC3,POE PAM,10/02/2026,eighty\nC1,DOE JANE,10/01/2026,125.00\nTotal,,,205.00\n",
    );
    expect(good.map((claim) => claim.claimNumber)).toEqual(["C1"]);
    expect(check).toMatchObject({ good: 1, bad: 3, skipped: 1 });
    expect(check.problems.map(({ key, line }) => [key, line])).toEqual([
      ["bad-date", 3],
      ["bad-money", 4],
      ["duplicate", 5],
    ]);
  });
  test("a mapping without a number or with one column twice is refused", async () => {
    await expect(open("Claim Number,DOS\nC1,10/01/2026\n", { serviceFrom: 1 })).rejects.toMatchObject({
      problem: { key: "no-identifier" },
    });
    await expect(open("Claim Number,DOS\nC1,10/01/2026\n", { claimNumber: 0, serviceFrom: 0 })).rejects.toMatchObject({
      problem: { key: "same-column" },
    });
  });
  test("what our own workbooks hold can be read again, dates as dates", async () => {
    const bytes = toXlsx(
      {
        keys: ["claimNumber", "patient", "serviceFrom", "billed"],
        headings: ["Claim number", "Patient name", "DOS", "Billed"],
        rows: [
          [
            { kind: "text", value: "C<1>&" },
            { kind: "text", value: "MUÑOZ, ANA" },
            { kind: "date", value: "2026-10-01" },
            { kind: "money", value: 12_550 },
          ],
        ],
      },
      "Claims",
    );
    const { rows } = await readGrid(file(bytes));
    expect(rows[1]).toEqual(["C<1>&", "MUÑOZ, ANA", "2026-10-01", "125.5"]);
  });
});

describe("recognising claims", () => {
  const claim = (change: Partial<OpenClaim>): OpenClaim => ({ id: "x", ...change });
  const tracked = summary({
    claimNumber: "EKX-77 42190",
    patientControlNumber: "HP-20417",
    patientName: "MARLOWE, IRIS A",
    serviceFrom: "2026-09-27",
    billed: 184_500,
  });
  const find = indexClaims([
    tracked,
    summary({ patientName: "Other, Ann", serviceFrom: "2026-09-27", billed: 184_500 }),
  ]);
  test.each([
    ["by claim number", { claimNumber: "ekx7742190" }],
    ["by account and day", { account: "HP20417", serviceFrom: "2026-09-27" }],
    ["by account and name", { account: "HP-20417", patientName: "Iris Marlowe" }],
    ["by name, day and amount", { patientName: "Iris Marlowe", serviceFrom: "2026-09-27", billed: 184_500 }],
  ])("%s", (_name, facts) => expect(find(claim(facts))?.id).toBe(tracked.id));
  test.each([
    ["another number", { claimNumber: "EKX7742191" }],
    ["another number of the same account", { claimNumber: "EKX9", account: "HP-20417", serviceFrom: "2026-09-27" }],
    ["another day", { account: "HP-20417", patientName: "Iris Marlowe", serviceFrom: "2026-09-28" }],
    ["a name alone", { patientName: "Iris Marlowe" }],
  ])("not: %s", (_name, facts) => expect(find(claim(facts))).toBeUndefined());

  test("waiting, seen today, seen before, unknown", () => {
    const marks = { copied: {}, unknown: { x: "2026-11-24T10:00:00Z" } };
    const none = { copied: {}, unknown: {} };
    const now = `${TODAY}T12:00:00.000Z`;
    expect(rowOf(claim({}), undefined, none, TODAY).state).toBe("waiting");
    expect(rowOf(claim({}), undefined, marks, TODAY).state).toBe("unknown");
    expect(rowOf(claim({}), summary({ lastSeenAt: now }), marks, TODAY).state).toBe("seen");
    expect(rowOf(claim({}), summary(), none, TODAY).state).toBe("earlier");
    expect(rowOf(claim({}), summary({ status: "not-found", lastSeenAt: now }), none, TODAY).state).toBe("unknown");
  });

  test("importing again: new, changed, unchanged, gone", () => {
    const before = [claim({ id: "a", billed: 1 }), claim({ id: "b", billed: 1 }), claim({ id: "c", billed: 1 })];
    const after = [claim({ id: "a", billed: 1 }), claim({ id: "b", billed: 2 }), claim({ id: "d", billed: 1 })];
    expect(compare(before, after)).toEqual({ added: 1, updated: 1, unchanged: 1, gone: 1 });
  });
});
