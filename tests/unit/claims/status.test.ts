import { describe, expect, test } from "vitest";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import { deriveStatus, isLineDenied, isStatusWording, statusOfCode, statusOfText } from "../../../src/claims/status.ts";

describe("statusOfText", () => {
  test.each([
    ["Received", "acknowledged"],
    ["Accepted", "acknowledged"],
    ["Returned to Provider", "rejected"],
    ["Returned as unprocessable claim", "rejected"],
    ["RTP", "rejected"],
    ["Claim not found", "not-found"],
    ["No claim on file", "not-found"],
    ["In Process", "pending"],
    ["Pended", "pending"],
    ["Under medical review", "pending"],
    ["On hold", "pending"],
    ["Pended - Additional Information Needed", "information-requested"],
    ["Development letter sent", "information-requested"],
    ["Paid", "paid"],
    ["Processed as Primary", "paid"],
    ["Partially Approved", "partially-paid"],
    ["Paid in part", "partially-paid"],
    ["Finalized - Denied", "denied"],
    ["Not payable", "denied"],
    ["Disallowed", "denied"],
    ["Reversal of Previous Payment", "revised"],
    ["Voided", "revised"],
    ["Finalized", "final"],
    ["T B9997", "rejected"],
    ["Gobbledygook", "unknown"],
  ])("%s is %s", (text, status) => {
    expect(statusOfText(text)).toBe(status);
    expect(statusOfText(text.toUpperCase())).toBe(status);
  });

  test("an empty text says nothing", () => expect(statusOfText("  ")).toBeUndefined());
});

test.each([
  ["A1", "acknowledged"],
  ["A3", "rejected"],
  ["A4", "not-found"],
  ["D0:35", "not-found"],
  ["P1:20", "pending"],
  ["P3", "information-requested"],
  ["R4", "information-requested"],
  ["RQ", "information-requested"],
  ["F0", "final"],
  ["F1:65", "paid"],
  ["F2:107:1P", "denied"],
  ["F3", "revised"],
  ["F3F", "final"],
  ["E0", undefined],
  ["X9", undefined],
])("277 category %s gives %s", (code, status) => expect(statusOfCode(code)).toBe(status));

test("badges are statuses and nothing else", () => {
  expect(isStatusWording("Pending – Under Medical Review")).toBe(true);
  expect(isStatusWording("Denied claims")).toBe(false);
  expect(isStatusWording("Reduce denied claims")).toBe(false);
  expect(isStatusWording("Harbor Medical Group")).toBe(false);
});

describe("deriveStatus", () => {
  const line = { paid: 0, adjustments: [{ group: "CO" as const, code: "97" }] };
  const cases: [string, ClaimRecord, string | undefined][] = [
    ["nothing shown", { paid: 100 }, undefined],
    ["finalized with a payment", { statusText: "Finalized", paid: 100 }, "paid"],
    ["finalized to the deductible", { statusText: "Finalized", paid: 0, deductible: 500 }, "paid"],
    [
      "finalized, nothing paid, a denial code",
      { statusText: "Finalized", paid: 0, adjustments: [{ code: "29" }] },
      "denied",
    ],
    ["finalized and nothing else", { statusText: "Finalized" }, "paid"],
    ["only the contractual amount", { statusText: "Processed", paid: 0, adjustments: [{ code: "45" }] }, "paid"],
    ["F0 alone", { statusCodes: ["F0:1"] }, "paid"],
    ["F4 alone", { statusCodes: ["F4:1"] }, "unknown"],
    ["some lines denied", { statusText: "PAID", paid: 50, lines: [{ paid: 50 }, line] }, "partially-paid"],
    ["all lines denied", { statusText: "Finalized", paid: 0, lines: [line, line] }, "denied"],
    ["a pending wording wins", { statusText: "Pending", lines: [line] }, "pending"],
    ["a D without a legend", { statusText: "D" }, "denied"],
    ["an S without a legend", { statusText: "S" }, "pending"],
    ["a P with money", { statusText: "P", paid: 100 }, "paid"],
    ["a P without money", { statusText: "P" }, "unknown"],
    ["an A, which is many things", { statusText: "A", paid: 100 }, "unknown"],
    ["an odd wording with a telling code", { statusText: "Gobbledygook", statusCodes: ["F2:107"] }, "denied"],
  ];
  test.each(cases)("%s", (_name, claim, status) => expect(deriveStatus(claim)).toBe(status));

  test("a line that the patient owes is not denied", () => {
    expect(isLineDenied({ ...line, coinsurance: 100 })).toBe(false);
    expect(isLineDenied(line)).toBe(true);
    expect(isLineDenied({ paid: 100, statusText: "Denied" })).toBe(true);
  });
});
