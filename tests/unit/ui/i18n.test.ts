import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "../../../public/_locales/en/messages.json" with { type: "json" };
import es from "../../../public/_locales/es/messages.json" with { type: "json" };
import { sourceFiles } from "./source-files.ts";

const sources = sourceFiles("src", /\.tsx?$/).map(({ source }) => source);
const code = [...sources, readFileSync("manifest.json", "utf8")].join("\n");
const quoted = new Set([...code.matchAll(/"([a-z0-9_]+)"|__MSG_(\w+)__/g)].map((m) => m[1] ?? m[2] ?? ""));

describe("texts of the interface", () => {
  it("has the same keys in both languages", () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it("has every key that the code asks for", () => {
    const asked = [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].map((m) => m[1] ?? "");
    const counted = [...code.matchAll(/\btn\(\s*"([^"]+)"/g)].flatMap((m) => [`${m[1]}_one`, `${m[1]}_other`]);
    expect(asked.length).toBeGreaterThan(50);
    expect([...asked, ...counted].filter((key) => !(key in en))).toEqual([]);
  });

  it("has no key that nothing uses", () => {
    const used = (key: string) => quoted.has(key) || quoted.has(key.replace(/_(?:one|other)$/, ""));
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });

  it("keeps the same substitutions, and keys that differ in more than case", () => {
    const holes = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();
    for (const [key, { message }] of Object.entries(en)) {
      const other = es[key as keyof typeof es].message;
      expect(message.trim(), key).not.toBe("");
      expect(other.trim(), key).not.toBe("");
      expect(holes(other), key).toEqual(holes(message));
    }
    const folded = Object.keys(en).map((key) => key.toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  it("never claims what only a practice can be", () => {
    for (const { message } of [...Object.values(en), ...Object.values(es)]) {
      expect(message).not.toMatch(/HIPAA[- ]compliant|cumple (?:con )?(?:la )?HIPAA/i);
    }
  });
});
