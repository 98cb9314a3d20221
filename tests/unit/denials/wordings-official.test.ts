import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify, recognizeOfficial } from "../../../src/denials/wordings/index.ts";
import { runHashes } from "../../../src/denials/wordings/official.ts";
import { sentences, withoutLeadingCode, withoutNotes } from "../../../src/denials/wordings/text.ts";
import { ownTexts } from "../../tools/wordings/templates.ts";

/** The official sentences are not in this repository, so short ones are kept here rotated by 13 letters, and long ones not at all. */
const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (char) => {
    const base = char <= "Z" ? 65 : 97;
    return String.fromCharCode(((char.charCodeAt(0) - base + 13) % 26) + base);
  });

describe("official wordings", () => {
  it.each([
    ["Gur gvzr yvzvg sbe svyvat unf rkcverq.", "29"],
    ["Rkcrafrf vapheerq cevbe gb pbirentr.", "26"],
    ["Qrqhpgvoyr Nzbhag", "1"],
    ["Cngvrag pnaabg or vqragvsvrq nf bhe vafherq.", "31"],
    ["Cngvrag vf raebyyrq va n Ubfcvpr.", "B9"],
    ["Ersreeny nofrag", "288"],
  ])("%s is CARC %s, however it is written", (rotated, code) => {
    const text = rot13(rotated);
    const written = [
      text,
      text.toUpperCase(),
      text.replace(/\./g, ""),
      `${code} - ${text}`,
      `CO-${code}: ${text}`,
      `${text} Start: 01/01/1995 | Last Modified: 09/20/2009`,
      `${text} (Use with a group code)`,
      `${text} Usage: Refer to something else.`,
      `  ${text.replace(/ /g, "  ")}  `,
    ];
    for (const one of written) expect(recognizeOfficial(one)?.carc, one).toBe(code);
  });

  it("are recognised where the end is cut off", () => {
    const whole = rot13("Rkcrafrf vapheerq nsgre pbirentr grezvangrq naq fb ba").split(" ");
    expect(recognizeOfficial(rot13("Freivprf qravrq ng gur gvzr nhgubevmngvba/cer-pregvs"))?.carc).toBe("39");
    expect(recognizeOfficial(whole.join(" "))).toBeUndefined();
  });

  it("lead to the cause that the code is filed under", () => {
    const said = classify(rot13("Gur gvzr yvzvg sbe svyvat unf rkcverq."));
    expect(said).toMatchObject({ rootCause: "timely-filing", carc: "29", how: "official" });
    expect(said?.confidence).toBeGreaterThan(0.9);
  });

  it.each([
    "Services were not authorized by the plan before they were rendered",
    "Your coverage ended before you received this care from the hospital",
    "Claim",
    "",
    "Refer to the policy identification segment of the remittance if present",
  ])("are not seen in %j", (text) => {
    expect(recognizeOfficial(text)).toBeUndefined();
  });
});

describe("text", () => {
  it("has its leading code removed, and nothing that counts", () => {
    expect(withoutLeadingCode("W41 RENDERING PROVIDER ID INVALID")).toBe("RENDERING PROVIDER ID INVALID");
    expect(withoutLeadingCode("EX0A: no auth")).toBe("no auth");
    expect(withoutLeadingCode("EX 9c no auth")).toBe("no auth");
    expect(withoutLeadingCode("EXACT DUPLICATE")).toBe("EXACT DUPLICATE");
    expect(withoutLeadingCode("EXAM LIMIT REACHED")).toBe("EXAM LIMIT REACHED");
    expect(withoutLeadingCode("0201 - RECIPIENT INELIGIBLE")).toBe("RECIPIENT INELIGIBLE");
    expect(withoutLeadingCode("PR-3 - visit fee")).toBe("visit fee");
    expect(withoutLeadingCode("365 days have passed")).toBe("365 days have passed");
    expect(withoutLeadingCode("12 months limit")).toBe("12 months limit");
    expect(withoutLeadingCode("COB: other plan first")).toBe("COB: other plan first");
  });

  it("loses notes, never everything", () => {
    expect(withoutNotes("No cover (see page 3). Usage: anything").trim()).toBe("No cover  .");
    expect(withoutNotes("(all of it)")).toBe("(all of it)");
  });

  it("is parted in sentences", () => {
    expect(sentences("No auth on file. Call us; or write | N54")).toEqual(["No auth on file.", "Call us", "or write"]);
    expect(sentences("Dr. A. Smith")).toEqual(["Dr. A. Smith"]);
  });

  it("has one hash a run of six words, and one for the whole of a shorter text", () => {
    expect(runHashes("one two three four five six seven")).toHaveLength(2);
    expect(runHashes("one two three")).toHaveLength(1);
    expect(runHashes("One; TWO, three!")).toEqual(runHashes("one two three"));
    expect(runHashes("...")).toEqual([]);
  });
});

describe("the training texts", () => {
  const bytes = readFileSync(new URL("./official-runs.bin", import.meta.url));
  const runs = new Set(Array.from({ length: bytes.length / 8 }, (_, at) => bytes.readBigUInt64BE(at * 8)));
  const copied = (text: string) => {
    const words = text
      .toLowerCase()
      .replaceAll("'", "")
      .replace(/[^a-z0-9]+/g, " ")
      .trim()
      .split(" ");
    return words.some((_, at) => {
      if (at + 8 > words.length) return false;
      return runs.has(
        createHash("sha256")
          .update(words.slice(at, at + 8).join(" "))
          .digest()
          .readBigUInt64BE(0),
      );
    });
  };

  it("are our own: no expansion has eight words running of an official sentence", () => {
    const texts = ownTexts(12);
    expect(texts.length).toBeGreaterThan(3_000);
    expect(texts.filter(({ text }) => copied(text)).map(({ text }) => text)).toEqual([]);
  });

  it("and their tools hold none either", () => {
    const folder = new URL("../../tools/wordings/", import.meta.url);
    for (const name of readdirSync(folder))
      expect(copied(readFileSync(new URL(name, folder), "utf8")), name).toBe(false);
  });
});
