import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Matcher } from "../../../src/reading/vocabulary/matcher.ts";
import { Meanings } from "../../../src/reading/vocabulary/meaning.ts";

const matcher = new Matcher();
const meanings = new Meanings(matcher);

describe("labels never seen land where they belong", () => {
  test.each([
    ["Payer Claim Ctrl #", "26A117700542", "claimNumber"],
    ["Pt Acct Nbr", "RV-448120", "patientControlNumber"],
    ["DOS From", "02/03/2026", "serviceFrom"],
    ["Service Through", "02/05/2026", "serviceTo"],
    ["Dt of Svc", "02/03/2026", "serviceDates"],
    ["Amt Chgd", "$120.00", "billed"],
    ["Ttl Alwd Amt", "$80.00", "allowed"],
    ["Plan Pd", "$80.00", "paid"],
    ["Pt Resp", "$20.00", "patientResponsibility"],
    ["Co-Ins", "$20.00", "coinsurance"],
    ["Date Recvd", "02/03/2026", "receivedDate"],
    ["Adjud. Date", "02/03/2026", "processedDate"],
    ["Bene MBI", "1EG4TE5MK73", "memberId"],
    ["Subscr. ID", "XPV904417718", "memberId"],
    ["Svcg Provider NPI", "1234567893", "providerNpi"],
    ["Chk/EFT No.", "88410021", "paymentNumber"],
    ["Clm Stat", "Pended", "statusText"],
  ])("%s: %s is %s", (label, value, field) => expect(meanings.resolve(label, value, [])?.field).toBe(field));
});

describe("a value's shape vetoes", () => {
  test.each([
    ["Provider NPI", "02/03/2026"],
    ["Claim Number", "Paid"],
    ["Received Date", "$120.00"],
    ["Billed Amount", "02/03/2026"],
    ["Patient Name", "Member ID"],
    ["Provider NPI", "1234567890"],
  ])("%s cannot be %s", (label, value) => expect(meanings.resolve(label, value, [])).toBeUndefined());
});

describe("labels of other things stay unread", () => {
  test.each([
    "Authorization Number",
    "Appeal Number",
    "Claim Filing Indicator",
    "Original Claim Number",
    "Tax ID",
    "Network Status",
    "Referring Provider",
  ])("%s", (label) => {
    const found = meanings.resolve(label, "26A117700542", [])?.field;
    expect([undefined, "ignore"]).toContain(found);
  });
});

test("the section says whose name it is", () => {
  expect(meanings.resolve("Name", "Priya Raman", ["Patient"])?.field).toBe("patientName");
  expect(meanings.resolve("Name", "Riverview Medical Group", ["Billing Provider"])?.field).toBe("providerName");
});

test("an adapter's own wording wins", () => {
  const own = new Meanings(new Matcher({ "Zebra code": "claimNumber" }));
  expect(own.resolve("zebra CODE:", "26A117700542", [])?.field).toBe("claimNumber");
});

test("any text may be a label or a value", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (label, value) => {
      const found = meanings.resolve(label, value, []);
      return found === undefined || (found.score >= 0 && found.score <= 2);
    }),
    { numRuns: 300 },
  );
});
