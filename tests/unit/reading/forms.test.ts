// @vitest-environment happy-dom
import { describe, expect, it, test } from "vitest";
import { type FormFacts, factsOfRecord, splitName } from "../../../src/claims/form-facts.ts";
import { nameWords } from "../../../src/reading/forms/controls.ts";
import {
  choosePart,
  chooseText,
  namedFormats,
  type Wants,
  withoutFormat,
  writeDate,
  writePart,
  writeRange,
  writeText,
} from "../../../src/reading/forms/formats.ts";
import { type FormPlan, planForm } from "../../../src/reading/forms/plan.ts";
import { fillingFor, isEmptyText } from "../../../src/reading/forms/values.ts";

function plan(html: string): FormPlan | undefined {
  document.body.innerHTML = html;
  return planForm(document, { isShown: (el) => !el.hasAttribute("data-unseen") });
}
/** `fact[.part]` by the field's id. */
function found(html: string): Record<string, string> {
  const { slots = [] } = plan(html) ?? {};
  return Object.fromEntries(slots.map(({ fact, part, control }) => [control.el.id, part ? `${fact}.${part}` : fact]));
}
const text = (over: Partial<Wants> = {}): Wants => ({ type: "text", hints: [], ...over });

describe("the words by a field", () => {
  it("are read wherever a form puts them", () => {
    expect(
      found(`<form>
        <label for="a">Claim Number</label><input id="a">
        <label>Member ID <input id="b"></label>
        <input id="c" aria-label="Patient date of birth">
        <span id="t">Patient last name</span><input id="d" aria-labelledby="t">
        <input id="e" placeholder="First name">
        <div><div>Provider NPI</div><div><input id="f"></div></div>
        <table><tr><td>Patient account no.</td><td><input id="g"></td><td>Total charges</td><td><input id="h"></td></tr></table>
        <dl><dt>Payer</dt><dd><select id="i"><option>Choose</option></select></dd></dl>
      </form>`),
    ).toEqual({
      a: "claimNumber",
      b: "memberId",
      c: "patientBirthDate",
      d: "patientLast",
      e: "patientFirst",
      f: "providerNpi",
      g: "patientControlNumber",
      h: "billed",
      i: "payerName",
    });
  });

  it("stand above the fields in a table of one row", () => {
    expect(
      found(`<table><thead><tr><th>Subscriber ID</th><th>Birth date</th><th>ICN</th></tr></thead>
        <tbody><tr><td><input id="a"></td><td><input id="b"></td><td><input id="c"></td></tr></tbody></table>`),
    ).toEqual({ a: "memberId", b: "patientBirthDate", c: "claimNumber" });
  });

  it("are those of the name only where nothing else is said, and only where they are plain", () => {
    expect(
      found(`<form><input id="ctl00_txtMemberID" name="ctl00$Main$txtMemberID"><input id="x9" name="dateOfBirth">
        <input id="q" name="q"><input id="n" name="name"></form>`),
    ).toEqual({ ctl00_txtMemberID: "memberId", x9: "patientBirthDate" });
    expect(nameWords("ctl00$Main$txtMemberID")).toBe("Member ID");
    expect(nameWords("search_claim-number1")).toBe("claim number");
  });

  it("mean somebody else's name and another day in their groups", () => {
    expect(
      found(`<form><label>Claim number <input id="a"></label>
        <fieldset><legend>Rendering provider</legend><label>Last name <input id="b"></label><label>NPI <input id="c"></label></fieldset>
        <fieldset><legend>Check date</legend><label>From <input id="d"></label><label>To <input id="e"></label></fieldset>
        <fieldset><legend>Other insurance</legend><label>Member ID <input id="f"></label></fieldset>
        <fieldset><legend>Patient</legend><label>Last name <input id="g"></label></fieldset>
        <label>Subscriber date of birth <input id="h"></label><label>Referral number <input id="i"></label>
      </form>`),
    ).toEqual({ a: "claimNumber", c: "providerNpi", g: "patientLast" });
  });
});

describe("days of service", () => {
  it.each([
    [`<label>From date of service <input id="a"></label><label>To date of service <input id="b"></label>`],
    [
      `<fieldset><legend>Dates of service</legend><label>From <input id="a"></label><label>Through <input id="b"></label></fieldset>`,
    ],
    [`<div><span>Service dates</span><input id="a"> to <input id="b"></div>`],
    [
      `<div><label for="a">Date of Service</label><input id="a" placeholder="Start date"><input id="b" placeholder="End date"></div>`,
    ],
  ])("are the first and the last one: %s", (html) => {
    expect(found(`<form><label>Member ID <input id="m"></label>${html}</form>`)).toEqual({
      m: "memberId",
      a: "serviceFrom",
      b: "serviceTo",
    });
  });

  it("are one field, or a range in one", () => {
    const one = `<form><label>Member ID <input id="m"></label><label>Date of service <input id="a" placeholder="MM/DD/YYYY"></label></form>`;
    expect(found(one)).toEqual({ m: "memberId", a: "serviceFrom" });
    expect(found(one.replace("MM/DD/YYYY", "MM/DD/YYYY - MM/DD/YYYY"))).toEqual({
      m: "memberId",
      a: "serviceFrom.range",
    });
  });

  it("and birth dates come in three parts", () => {
    expect(
      found(`<form><label>Member number <input id="m"></label>
        <fieldset><legend>Date of birth</legend>
          <label>Month <select id="a"><option></option><option>January</option></select></label>
          <label>Day <input id="b" maxlength="2"></label><label>Year <input id="c" maxlength="4"></label></fieldset>
        <div>Service date from: <input id="d" maxlength="2" placeholder="MM">/<input id="e" maxlength="2" placeholder="DD">/<input id="f" maxlength="4" placeholder="YYYY"></div>
      </form>`),
    ).toEqual({
      m: "memberId",
      a: "patientBirthDate.month",
      b: "patientBirthDate.day",
      c: "patientBirthDate.year",
      d: "serviceFrom.month",
      e: "serviceFrom.day",
      f: "serviceFrom.year",
    });
  });
});

describe("what is never filled", () => {
  it("passwords' forms, fields that are closed, hidden or not for text, codes of the site itself", () => {
    expect(
      plan(
        `<form><label>Member ID <input id="a"></label><label>Date of birth <input id="b"></label><input type="password"></form>`,
      ),
    ).toBeUndefined();
    expect(
      found(`<form><label>Claim number <input id="a"></label><label>Member ID <input id="b" readonly></label>
        <label>Date of birth <input id="c" disabled></label><label>Patient name <input id="d" data-unseen></label>
        <input type="hidden" name="patientLastName" id="e"><label>Patient first name <input id="f" type="checkbox"></label>
        <label>Enter the captcha claim number <input id="g"></label><label>NPI <input id="h" role="combobox"></label></form>`),
    ).toEqual({ a: "claimNumber" });
  });

  it("a site's search box, a sign-up for news, a claim that is being entered", () => {
    expect(
      plan(`<form role="search"><input placeholder="Search" aria-label="Search this site"></form>`),
    ).toBeUndefined();
    expect(
      plan(
        `<form><label>Name <input></label><label>Email <input type="email"></label><label>Phone <input></label></form>`,
      ),
    ).toBeUndefined();
    expect(
      plan(`<form><label>Member ID <input></label><label>Patient last name <input></label><label>Date of service <input></label>
        <label>Procedure code <input></label><label>Units <input></label></form>`),
    ).toBeUndefined();
  });

  it("takes the form that asks for most, and one field a fact", () => {
    expect(
      found(`<form><label>Claim number <input id="x"></label></form>
        <form><label>Member ID <input id="a"></label><label>Member ID <input id="a2"></label><label>DOB <input id="b"></label></form>`),
    ).toEqual({ a: "memberId", b: "patientBirthDate" });
  });
});

describe("a dispute form", () => {
  const DISPUTE = `<form><h2>File a claim dispute</h2>
    <label>Claim # <input id="a"></label><label>Dispute reason <select id="b"><option>Select</option></select></label>
    <label>Amount in dispute <input id="c"></label><label>Please explain why you disagree <textarea id="d"></textarea></label>
    <fieldset><legend>Contact information</legend><label>Name <input id="e"></label><label>Phone number <input id="f" type="tel"></label>
      <label>Email address <input id="g" type="email"></label></fieldset>
    <label>Tax ID <input id="h"></label><label>Attachments <input id="i" type="file"></label></form>`;

  it("takes reason, narrative, amount and contact; never a file", () => {
    expect(plan(DISPUTE)?.purpose).toBe("dispute");
    expect(found(DISPUTE)).toEqual({
      a: "claimNumber",
      b: "disputeReason",
      c: "disputedAmount",
      d: "narrative",
      e: "contactName",
      f: "contactPhone",
      g: "contactEmail",
      h: "taxId",
    });
  });

  it("is none where it only takes a message", () => {
    expect(
      plan(
        `<form><h2>Contact us</h2><label>Your name <input></label><label>Comments <textarea></textarea></label></form>`,
      ),
    ).toBeUndefined();
  });
});

describe("a value as the field wants it", () => {
  test.each([
    [text(), "04/18/1971"],
    [text({ type: "date" }), "1971-04-18"],
    [text({ hints: ["mm-dd-yyyy"] }), "04-18-1971"],
    [text({ hints: ["Date of birth (YYYY-MM-DD)"] }), "1971-04-18"],
    [text({ hints: ["DD/MM/YYYY"] }), "18/04/1971"],
    [text({ hints: ["M/D/YYYY"] }), "4/18/1971"],
    [text({ hints: ["99/99/9999"] }), "04/18/1971"],
    [text({ hints: ["MM / DD / YYYY"] }), "04 / 18 / 1971"],
    [text({ maxLength: 8 }), "04181971"],
    [text({ maxLength: 6 }), "041871"],
    [text({ pattern: "\\d{4}-\\d{2}-\\d{2}" }), "1971-04-18"],
    [text({ pattern: "[A-Z]+" }), undefined],
    [text({ hints: ["MM/DD/YYYY"], maxLength: 4 }), undefined],
  ])("a date: %o", (wants, written) => {
    expect(writeDate("1971-04-18", wants)).toBe(written);
  });

  it("a range in one field, only where it says so", () => {
    expect(writeRange("2026-03-02", "2026-03-05", text({ hints: ["MM/DD/YYYY - MM/DD/YYYY"] }))).toBe(
      "03/02/2026 - 03/05/2026",
    );
    expect(writeRange("2026-03-02", "2026-03-05", text({ hints: ["mm/dd/yyyy to mm/dd/yyyy"] }))).toBe(
      "03/02/2026 to 03/05/2026",
    );
    expect(writeRange("2026-03-02", "2026-03-05", text({ hints: ["MM/DD/YYYY"] }))).toBeUndefined();
  });

  it("parts of a date", () => {
    expect(writePart("2026-03-02", "month", text({ maxLength: 2 }))).toBe("03");
    expect(writePart("2026-03-02", "year", text({ maxLength: 2 }))).toBe("26");
    expect(writePart("2026-03-02", "day", text({ pattern: "[1-9]|[12]\\d|3[01]" }))).toBe("2");
    const choices = (...texts: string[]) => texts.map((each) => ({ value: each, text: each }));
    expect(choosePart("2026-03-02", "month", choices("Month", "Jan", "Feb", "Mar"))).toBe(3);
    expect(choosePart("2026-03-02", "month", choices("", "01 - January", "02 - February", "03 - March"))).toBe(3);
    expect(choosePart("2026-03-02", "day", choices("DD", "1", "2", "20"))).toBe(2);
    expect(choosePart("2026-03-02", "year", choices("2027", "2025"))).toBe(-1);
  });

  it("an option that says the same, else none", () => {
    const payers = ["Select a payer", "Aetna", "Aetna Better Health", "Cigna"].map((each) => ({
      value: each,
      text: each,
    }));
    expect(chooseText("AETNA", payers, false)).toBe(1);
    expect(chooseText("Aetna Inc.", payers, false)).toBe(-1);
    const reasons = ["Select", "Timely filing", "Medical necessity", "Authorization", "Duplicate claim", "Other"].map(
      (each, at) => ({ value: String(at), text: each }),
    );
    expect(chooseText("not medically necessary medical necessity", reasons, true)).toBe(2);
    expect(chooseText("no prior authorization", reasons, true)).toBe(3);
    expect(chooseText("coordination of benefits", reasons, true)).toBe(-1);
  });

  it("an identifier whole or not at all", () => {
    expect(writeText("555-010-0199", text({ maxLength: 10 }))).toBe("5550100199");
    expect(writeText("W204417733", text({ maxLength: 9 }))).toBeUndefined();
    expect(writeText("W20441", text({ type: "number" }))).toBeUndefined();
  });

  it("format hints are no words", () => {
    expect(namedFormats("From MM/DD/YYYY to MM/DD/YYYY")).toEqual(["MM/DD/YYYY", "MM/DD/YYYY"]);
    expect(namedFormats("Comments")).toEqual([]);
    expect(withoutFormat("Date of birth (MM/DD/YYYY)")).toBe("Date of birth");
  });
});

describe("the facts of a claim", () => {
  it("part a name only where it says which part is which", () => {
    expect(splitName("MARLOWE, IRIS A")).toEqual({ patientFirst: "IRIS", patientLast: "MARLOWE" });
    expect(splitName("Iris Marlowe")).toEqual({});
  });

  it("leave out what the portal masks", () => {
    expect(factsOfRecord({ memberId: "*****7733", claimNumber: "EKX7742190", serviceFrom: "2026-03-02" })).toEqual({
      claimNumber: "EKX7742190",
      serviceFrom: "2026-03-02",
      serviceTo: "2026-03-02",
    });
  });

  it("go into a slot, or it says why not", () => {
    const [slot] = plan(`<form><label>Claim number <input maxlength="6"></label></form>`)?.slots ?? [];
    if (!slot) throw new Error("no slot");
    const fill = (facts: FormFacts) => fillingFor(slot, facts, []);
    expect(fill({ claimNumber: "A-1-2345" })).toEqual({ text: "A12345" });
    expect(fill({ claimNumber: "EKX7742190" })).toEqual({ left: "no-fit" });
    expect(fill({ memberId: "W1" })).toEqual({ left: "not-known" });
  });

  it("an empty mask is an empty field", () => {
    expect([" ", "__/__/____", "MM/DD/YYYY", "(___) ___-____"].map(isEmptyText)).toEqual([true, true, true, true]);
    expect(["0", "01/__/____", "W2"].map(isEmptyText)).toEqual([false, false, false]);
  });
});
