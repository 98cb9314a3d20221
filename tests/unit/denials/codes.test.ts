import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allCarcs,
  allGroupCodes,
  allRarcs,
  allStatusCategories,
  allStatusCodes,
  type CodeFact,
  carc,
  groupCode,
  rarc,
  statusCategory,
  statusCode,
} from "../../../src/denials/codes/index.ts";
import { parseTable } from "../../../src/denials/codes/table.ts";

/**
 * Which codes exist, from the published lists, independent of our tables. Ranges `1-14` are inclusive, `B7-16` is B7 to B16;
 * `17@2009-07-01` was withdrawn that day.
 */
interface PublishedList {
  active: string;
  withdrawn: string;
  requiresRarc?: string;
  alert?: string;
  /** Codes known to exist whose wording no list that we have gives. */
  unpublished?: string;
}
const published: Record<string, PublishedList> = JSON.parse(
  readFileSync(new URL("./code-lists.json", import.meta.url), "utf8"),
);

function expand(ranges = ""): string[] {
  return ranges.split(" ").flatMap((token) => {
    const range = /^([A-Z]*)(\d+)-(\d+)$/.exec(token);
    if (!range) return token === "" ? [] : [token];
    const [from, to] = [Number(range[2]), Number(range[3])];
    return Array.from({ length: to - from + 1 }, (_, i) => `${range[1]}${from + i}`);
  });
}

const lists: [string, readonly CodeFact[], (code: string) => CodeFact | undefined, number][] = [
  ["carc", allCarcs(), carc, 404],
  ["rarc", allRarcs(), rarc, 1187],
  ["group", allGroupCodes(), groupCode, 5],
  ["statusCategory", allStatusCategories(), statusCategory, 48],
  ["status", allStatusCodes(), statusCode, 760],
];

const codesOf = (facts: readonly CodeFact[]) => facts.map((fact) => fact.code).sort();

describe.each(lists)("code list %s", (name, facts, find, count) => {
  const known = published[name];

  it("has every published code once, and no other", () => {
    expect(facts).toHaveLength(count);
    const expected = [...expand(known?.active), ...expand(known?.withdrawn).map((token) => token.split("@")[0] ?? "")];
    expect(codesOf(facts)).toEqual(expected.sort());
  });

  it("tells active from withdrawn codes, with the published day", () => {
    expect(codesOf(facts.filter((fact) => fact.active))).toEqual(expand(known?.active).sort());
    const withdrawn = facts.filter((fact) => !fact.active);
    const shown = withdrawn.map((fact) => (fact.deactivated ? `${fact.code}@${fact.deactivated}` : fact.code));
    expect(shown.sort()).toEqual(expand(known?.withdrawn).sort());
  });

  it("flags codes that need a remark code, and alerts", () => {
    expect(codesOf(facts.filter((fact) => fact.requiresRarc))).toEqual(expand(known?.requiresRarc).sort());
    expect(codesOf(facts.filter((fact) => fact.alert))).toEqual(expand(known?.alert).sort());
  });

  it("says of codes without a published wording, and of no others, that the meaning is not known", () => {
    const unknown = facts.filter((fact) => /not known to us/.test(fact.meaning));
    expect(codesOf(unknown)).toEqual(expand(known?.unpublished).sort());
    for (const fact of unknown) expect(fact.rootCause).toBe("other");
  });

  it("finds each code in any case, with blanks and leading zeros", () => {
    for (const fact of facts) {
      const padded = fact.code.replace(/^([A-Z]*)(\d)/, "$10$2");
      for (const shown of [fact.code, fact.code.toLowerCase(), ` ${padded} `]) expect(find(shown)).toBe(fact);
    }
  });
});

describe("look-ups", () => {
  it("give nothing for what no list has", () => {
    expect(carc("0")).toBeUndefined();
    expect(carc("999")).toBeUndefined();
    expect(rarc("45")).toBeUndefined();
    expect(statusCode("")).toBeUndefined();
    expect(groupCode("XX")).toBeUndefined();
  });

  it("never throw and never answer with another code", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const [, , find] of lists) {
          const fact = find(text);
          const bare = (code: string) =>
            code
              .replace(/\s/g, "")
              .toUpperCase()
              .replace(/^([A-Z]*)0+(?=\d)/, "$1");
          if (fact) expect(bare(fact.code)).toBe(bare(text));
        }
      }),
    );
  });
});

/** Causes that the advice contract fixes or that a wrong reading of the code would miss. */
describe("root causes", () => {
  it.each([
    ["18", "duplicate"],
    ["22", "coordination-of-benefits"],
    ["29", "timely-filing"],
    ["45", "contractual-adjustment"],
    ["50", "medical-necessity"],
    ["55", "medical-necessity"],
    ["97", "coding-bundling"],
    ["109", "wrong-payer-or-plan"],
    ["119", "benefit-maximum"],
    ["151", "medical-necessity"],
    ["197", "prior-authorization"],
    ["252", "documentation-requested"],
    ["273", "benefit-maximum"],
    ["D5", "missing-invalid-info"],
    ["D6", "documentation-requested"],
    ["W4", "medical-necessity"],
    ["120", "wrong-payer-or-plan"],
  ])("CARC %s is %s", (code, cause) => expect(carc(code)?.rootCause).toBe(cause));

  it.each([
    ["54", "duplicate"],
    ["85", "coordination-of-benefits"],
    ["90", "eligibility-coverage"],
    ["116", "wrong-payer-or-plan"],
    ["171", "coordination-of-benefits"],
    ["255", "coding-bundling"],
    ["298", "documentation-requested"],
    ["562", "missing-invalid-info"],
    ["674", "prior-authorization"],
    ["718", "timely-filing"],
    ["20", "pending-in-process"],
  ])("claim status %s is %s", (code, cause) => expect(statusCode(code)?.rootCause).toBe(cause));

  it("is pending or a request, never a denial, for open status categories", () => {
    for (const fact of allStatusCategories().filter((category) => /^P/.test(category.code)))
      expect(["pending-in-process", "documentation-requested"]).toContain(fact.rootCause);
  });
});

describe("table format", () => {
  it("reads flags, the withdrawn day and the item", () => {
    expect(parseTable("X1|other|r,x2012-07-01|Means this.\nX2|duplicate|i|The day.\nX3|other|x|Gone.|thing\n")).toEqual(
      [
        {
          code: "X1",
          meaning: "Means this.",
          rootCause: "other",
          active: false,
          deactivated: "2012-07-01",
          requiresRarc: true,
        },
        { code: "X2", meaning: "The day.", rootCause: "duplicate", active: true, item: "The day" },
        { code: "X3", meaning: "Gone.", rootCause: "other", active: false, item: "thing" },
      ],
    );
  });

  it.each(["X1|no-such-cause||Text.", "X1|other|q|Text.", "X1|other|x2012-02-30|Text.", "X1|other||", "|other||Text."])(
    "refuses %s",
    (line) => expect(() => parseTable(line)).toThrow(),
  );
});
