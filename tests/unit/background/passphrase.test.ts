import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenRule, DEFAULT_RULES } from "../../../src/messages/passphrase/rules.ts";

const rules = (more: Partial<typeof DEFAULT_RULES>) => ({ ...DEFAULT_RULES, ...more });

describe("rules for a new passphrase", () => {
  it("count characters, not code units", () => {
    expect(brokenRule("🦊".repeat(11), DEFAULT_RULES)).toEqual({ rule: "short", least: 12, has: 11 });
  });

  it("ask for kinds of characters where the organisation does", () => {
    const asked = rules({ minPassphraseKinds: 3 });
    expect(brokenRule("oyster maple tundra", asked)).toEqual({ rule: "kinds", least: 3, has: 2 });
    expect(brokenRule("Oyster maple tundra", asked)).toBeUndefined();
    expect(brokenRule("oyster maple tundra", DEFAULT_RULES)).toBeUndefined();
  });

  it("refuse what is long and easy to guess", () => {
    expect(brokenRule("passwordpassword", DEFAULT_RULES)?.rule).toBe("weak");
    expect(brokenRule("aaaaaaaaaaaaaaaaaaaaaaaa", DEFAULT_RULES)?.rule).toBe("weak");
    expect(brokenRule("maple tundra oyster", rules({ minPassphraseStrength: 4 }))?.rule).toBe("weak");
    expect(
      brokenRule("maple tundra oyster glacier lantern quartz", rules({ minPassphraseStrength: 4 })),
    ).toBeUndefined();
  });

  it("never let pass under strict rules what milder ones refuse", () => {
    const ruleSet = fc.record({
      minPassphraseLength: fc.integer({ min: 8, max: 20 }),
      minPassphraseStrength: fc.integer({ min: 1, max: 4 }),
      minPassphraseKinds: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), ruleSet, (text, mild) => {
        const strict = {
          minPassphraseLength: mild.minPassphraseLength + 1,
          minPassphraseStrength: mild.minPassphraseStrength + 1,
          minPassphraseKinds: mild.minPassphraseKinds,
        };
        if (brokenRule(text, mild)) expect(brokenRule(text, strict)).toBeDefined();
      }),
    );
  });
});
