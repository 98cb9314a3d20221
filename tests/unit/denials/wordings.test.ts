import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ROOT_CAUSES } from "../../../src/claims/advice.ts";
import { carc, rarc } from "../../../src/denials/codes/index.ts";
import { classify, classifyWording } from "../../../src/denials/wordings/index.ts";
import { ownTexts } from "../../tools/wordings/templates.ts";

/**
 * Payers' own wordings. wordings-eval.txt was written before any training text, in the voices of sixteen pretended payers, and is
 * used neither for training nor for choosing a threshold: `@root cause carc` over the wordings, `-` where none is meant.
 */
interface Row {
  text: string;
  cause: string;
  carc: string;
  payer: string;
}

function rows(): Row[] {
  const found: Row[] = [];
  let [payer, cause, code] = ["", "", "-"];
  for (const line of readFileSync(new URL("./wordings-eval.txt", import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("## ")) payer = line.slice(3);
    else if (line.startsWith("@")) [cause = "", code = "-"] = line.slice(1).split(" ");
    else if (line.trim() !== "") found.push({ text: line, cause, carc: code, payer });
  }
  return found;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
/** Terse wordings that the training texts happen to hold as well prove nothing: they do not count. */
const trained = new Set(ownTexts(30).map(({ text }) => plain(text)));
const all = rows()
  .filter(({ text }) => !trained.has(plain(text)))
  .map((row) => ({ ...row, said: classify(row.text) }));
const answered = all.flatMap((row) => (row.said ? [{ ...row, said: row.said }] : []));
const right = (of: typeof answered) => of.filter((row) => row.said.rootCause === row.cause);
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
const reliability = BINS.slice(0, -1).map((from, at) => {
  const to = BINS[at + 1] ?? 1;
  const bin = answered.filter(({ said }) => said.confidence >= from && said.confidence < to);
  return {
    from,
    count: bin.length,
    said: share(
      bin.reduce((sum, { said }) => sum + said.confidence, 0),
      bin.length,
    ),
    right: share(right(bin).length, bin.length),
  };
});

const withCarc = answered.filter(({ said, carc: meant }) => said.carc !== undefined && meant !== "-");
const carcRight = withCarc.filter(({ said, carc: meant }) => said.carc === meant);

describe("payers' own wordings, unseen", () => {
  it("cover every root cause", () => {
    expect(rows().length).toBeGreaterThan(600);
    expect(all.length).toBeGreaterThan(500);
    expect(new Set(all.map(({ cause }) => cause))).toEqual(new Set(ROOT_CAUSES));
  });

  it("are answered for 85 % or more, rightly for 85 % or more of these", () => {
    console.log(
      `wordings ${all.length}, answered ${share(answered.length, all.length).toFixed(3)}, right where answered ${share(right(answered).length, answered.length).toFixed(3)}, ` +
        `CARC given for ${withCarc.length}, right ${share(carcRight.length, withCarc.length).toFixed(3)}`,
    );
    console.table(reliability.map((row) => ({ ...row, said: row.said.toFixed(3), right: row.right.toFixed(3) })));
    expect(share(answered.length, all.length)).toBeGreaterThanOrEqual(0.85);
    expect(share(right(answered).length, answered.length)).toBeGreaterThanOrEqual(0.85);
    expect(share(carcRight.length, withCarc.length)).toBeGreaterThanOrEqual(0.85);
  });

  it("get a confidence that holds: in every well-filled bin at most 12 points above what is right", () => {
    for (const bin of reliability.filter(({ count }) => count >= 25))
      expect(bin.said - bin.right, `from ${bin.from}`).toBeLessThan(0.12);
  });
});

describe("a verdict", () => {
  it("is the same each time, names known codes, and has a confidence from 0 to 1", () => {
    for (const { text, said } of answered) {
      expect(classify(text)).toEqual(said);
      expect(said.confidence).toBeGreaterThan(0);
      expect(said.confidence).toBeLessThanOrEqual(1);
      if (said.carc !== undefined) expect(carc(said.carc)).toBeDefined();
      for (const remark of said.remarks ?? []) expect(rarc(remark)).toBeDefined();
    }
  });

  it.each([
    "",
    " -- ",
    "View details",
    "Smith, John",
    "$1,234.56",
    "99213",
    "Zxqv wplm krrt",
    "Back to results",
    "9/12/2025",
  ])("is not given for %j", (text) => {
    expect(classify(text)).toBeUndefined();
    expect(classifyWording(text)).toBeUndefined();
  });

  it.each(["W41 ", "EX0A: ", "EX 9c - ", "0201 - ", "CO-197 ", "N54: ", "2017 "])(
    "does not change much with %j in front",
    (code) => {
      for (const text of [
        "SERVICES WERE NOT PREAUTHORIZED",
        "Duplicate claim submission",
        "Member was not eligible on the service date",
      ])
        expect(classify(code + text)?.rootCause).toBe(classify(text)?.rootCause);
    },
  );

  it("goes to the sentence that gives the reason, not to rights or to who owes", () => {
    const said = classify(
      "This claim was denied as a duplicate. You may file an appeal within 180 days. The patient may not be billed.",
    );
    expect(said?.rootCause).toBe("duplicate");
  });

  it("is less sure where two sentences give different reasons", () => {
    const one = classify("No prior authorization on file.");
    const both = classify("No prior authorization on file. Claim was not filed timely.");
    expect(one?.confidence ?? 0).toBeGreaterThan(both?.confidence ?? 1);
  });

  it("takes any text, however long or odd", () => {
    for (const text of ["a".repeat(50_000), "not ".repeat(5_000), "\u0000\ud800", "((((((", "Usage:"])
      expect(() => classify(text)).not.toThrow();
  });
});

describe("size", () => {
  it("of classifier and hashes together is under 150 kB gzipped", () => {
    const files = ["model", "official"].map((name) =>
      readFileSync(new URL(`../../../src/denials/wordings/${name}.generated.ts`, import.meta.url)),
    );
    expect(gzipSync(Buffer.concat(files)).length).toBeLessThan(150_000);
  });
});
