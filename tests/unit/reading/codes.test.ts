import { expect, test } from "vitest";
import { readCodes, readStatusCodes } from "../../../src/reading/vocabulary/codes.ts";
import { isBlank, readDates } from "../../../src/reading/vocabulary/values.ts";

test.each([
  ["CO-197 $426.00", [{ group: "CO", code: "197", amount: 42600 }], [], ""],
  ["CO45: $122.60", [{ group: "CO", code: "45", amount: 12260 }], [], ""],
  ["PR 1 $20.00", [{ group: "PR", code: "1", amount: 2000 }], [], ""],
  [
    "CO-45 316.78; PR-1 2.80",
    [
      { group: "CO", code: "45", amount: 31678 },
      { group: "PR", code: "1", amount: 280 },
    ],
    [],
    "",
  ],
  [
    "CO 16 / N290: Missing rendering identifier",
    [{ group: "CO", code: "16" }],
    ["N290"],
    "Missing rendering identifier",
  ],
  ["OA18", [{ group: "OA", code: "18" }], [], ""],
  ["MA01 MA18", [], ["MA01", "MA18"], ""],
  ["W41 RENDERING PROVIDER ID INVALID", [], [], "W41 RENDERING PROVIDER ID INVALID"],
])("%s", (text, adjustments, remarks, rest) => {
  expect(readCodes(text, false)).toEqual({ adjustments, remarks, rest });
});

test("bare CARCs count only where a column is named for them", () => {
  expect(readCodes("31, 45", true).adjustments).toEqual([{ code: "31" }, { code: "45" }]);
  expect(readCodes("31, 45", false).adjustments).toEqual([]);
});

test.each([
  ["02/24/2026 - 02/26/2026", ["2026-02-24", "2026-02-26"]],
  ["2/24/26 to 2/25/26", ["2026-02-24", "2026-02-25"]],
  ["Feb 13 2026", ["2026-02-13", "2026-02-13"]],
  ["0120 012026", ["2026-01-20", "2026-01-20"]],
  ["010526", ["2026-01-05", "2026-01-05"]],
  ["2026-01-27 - 2026-01-27", ["2026-01-27", "2026-01-27"]],
])("dates in %s", (text, dates) => expect(readDates(text)).toEqual(dates));

test("a range that runs backwards is none", () => expect(readDates("02/26/2026 - 02/24/2026")).toBeUndefined());

test.each(["", "-", "—", "--", "N/A", "Not applicable", "n/a"])("%j shows nothing", (text) =>
  expect(isBlank(text)).toBe(true),
);
test.each(["0", "$0.00", "No", "NA123"])("%j shows something", (text) => expect(isBlank(text)).toBe(false));

test.each([
  ["45(CO)", [{ group: "CO", code: "45" }], []],
  ["45 (CO) $12.00", [{ group: "CO", code: "45", amount: 1200 }], []],
  ["(CO) 45", [{ group: "CO", code: "45" }], []],
  ["CO_45", [{ group: "CO", code: "45" }], []],
  ["OA/23", [{ group: "OA", code: "23" }], []],
  ["CO:16,N290", [{ group: "CO", code: "16" }], ["N290"]],
  ["M-80", [], ["M80"]],
  ["MA 130", [], ["MA130"]],
  ["N 290, MA-18", [], ["N290", "MA18"]],
])("%s in an odd form", (text, adjustments, remarks) => {
  const found = readCodes(text, true);
  expect(found.adjustments).toEqual(adjustments);
  expect(found.remarks).toEqual(remarks);
});

test.each([
  ["F2/107", ["F2:107"]],
  ["F2:107:1P", ["F2:107:1P"]],
  ["F2-107", ["F2:107"]],
  ["A3 : 21 : 85", ["A3:21:85"]],
  ["F1:65, F2:107", ["F1:65", "F2:107"]],
  ["P1", ["P1"]],
  ["Paid", []],
])("277 codes in %s", (text, codes) => expect(readStatusCodes(text)).toEqual(codes));
