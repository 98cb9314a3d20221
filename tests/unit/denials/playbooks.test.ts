import { describe, expect, it } from "vitest";
import { ROOT_CAUSES } from "../../../src/claims/advice.ts";
import { PLAYBOOKS } from "../../../src/denials/playbooks/index.ts";
import { problemsOf } from "../../../src/denials/playbooks/schema.ts";
import type { Playbook, Rule } from "../../../src/denials/playbooks/types.ts";

const rule: Rule = {
  id: "a-rule",
  when: {},
  actions: [{ kind: "call-payer", title: "Call {payer}", why: "It has to say why.", steps: ["Call."] }],
  source: "https://example.org/manual",
  asOf: "2026-11",
};
const book = (...rules: Rule[]): Playbook => ({ cause: "coding-bundling", never: ["Never guess."], rules });

describe("playbooks", () => {
  it("has one for every root cause", () => {
    for (const cause of ROOT_CAUSES)
      expect(
        PLAYBOOKS.filter((each) => each.cause === cause),
        cause,
      ).toHaveLength(1);
  });

  it.each(PLAYBOOKS.map((each) => [each.cause, each] as const))("compiles %s", (_, each) => {
    expect(problemsOf(each)).toEqual([]);
  });

  it("keeps rule ids unique", () => {
    const ids = PLAYBOOKS.flatMap((each) => each.rules.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the playbook compiler", () => {
  it("takes a sound playbook", () =>
    expect(problemsOf(book({ ...rule, id: "first", when: { carc: ["4"] } }, rule))).toEqual([]));
  it("refuses a rule without a source", () => expect(problemsOf(book({ ...rule, source: "" }))).not.toEqual([]));
  it("refuses a rule without a date", () => expect(problemsOf(book({ ...rule, asOf: "lately" }))).not.toEqual([]));
  it("refuses a reason code that does not exist", () =>
    expect(problemsOf(book({ ...rule, id: "first", when: { carc: ["999"] } }, rule)).join()).toMatch(/no such CARC/));
  it("refuses a remark code that does not exist", () =>
    expect(problemsOf(book({ ...rule, id: "first", when: { remark: ["N9999"] } }, rule)).join()).toMatch(
      /no such RARC/,
    ));
  it("refuses a rule behind a wider one", () =>
    expect(problemsOf(book(rule, { ...rule, id: "second", when: { carc: ["4"] } })).join()).toMatch(
      /second is never reached/,
    ));
  it("refuses a rule behind one with fewer facts", () =>
    expect(
      problemsOf(
        book(
          { ...rule, id: "first", when: { line: ["medicare"] } },
          { ...rule, id: "second", when: { line: ["medicare"], facts: ["emergency"] } },
          rule,
        ),
      ).join(),
    ).toMatch(/second is never reached/));
  it("refuses a code of another cause", () =>
    expect(problemsOf(book({ ...rule, id: "first", when: { carc: ["29"] } }, rule)).join()).toMatch(
      /its cause is timely-filing/,
    ));
  it("refuses facts that exclude each other", () =>
    expect(
      problemsOf(book({ ...rule, id: "first", when: { facts: ["original-paid", "original-open"] } }, rule)).join(),
    ).toMatch(/can never hold/));
  it("refuses a playbook with no rule for the rest", () =>
    expect(problemsOf(book({ ...rule, when: { carc: ["4"] } })).join()).toMatch(/no rule for the rest/));
  it("refuses an unknown placeholder", () =>
    expect(
      problemsOf(
        book({
          ...rule,
          actions: [{ kind: "call-payer", title: "Call {doctor}", why: "It has to say.", steps: ["Call."] }],
        }),
      ).join(),
    ).toMatch(/placeholder/));
});
