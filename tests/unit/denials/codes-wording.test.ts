import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  allCarcs,
  allGroupCodes,
  allRarcs,
  allStatusCategories,
  allStatusCodes,
} from "../../../src/denials/codes/index.ts";

/**
 * The official sentences are their owners'. official-runs.bin has, sorted, the first 8 bytes of the SHA-256 of every run of eight
 * consecutive words of every official description (CARC, RARC, group, claim status category, claim status), joined by one blank,
 * in both normalizations below: enough to recognise a copied run, not to read one. It was made once from the reference lists,
 * which are not in this repository.
 */
const RUN = 8;
const bytes = readFileSync(new URL("./official-runs.bin", import.meta.url));
const officialRuns = new Set(Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readBigUInt64BE(i * 8)));

/** Lower case, apostrophes dropped; other punctuation parts words in the first reading, and is dropped in the second. */
function readings(text: string): string[][] {
  const lower = text.toLowerCase().replaceAll("\u2019", "'");
  const parted = lower.replaceAll("'", "").replace(/[^a-z0-9]+/g, " ");
  const dropped = lower.replace(/[^a-z0-9\s]/g, "");
  return [parted, dropped].map((words) => words.split(/\s+/).filter((word) => word !== ""));
}

function officialRunsIn(text: string): string[] {
  const found = new Set<string>();
  for (const words of readings(text))
    for (let i = 0; i + RUN <= words.length; i++) {
      const run = words.slice(i, i + RUN).join(" ");
      if (officialRuns.has(createHash("sha256").update(run).digest().readBigUInt64BE(0))) found.add(run);
    }
  return [...found];
}

const root = new URL("../../../", import.meta.url);
const textFiles = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|json|md|txt|html|css)$/.test(name))
    .map((name) => `${folder}${name.replaceAll("\\", "/")}`);

describe("official sentences", () => {
  it("are recognised by their hashes: one eight-word run that is public usage", () => {
    expect(bytes.length % 8).toBe(0);
    expect(officialRuns.size).toBeGreaterThan(14_000);
    // Rot13, so that this file does not itself hold the run.
    const rotated = "gur orarsvg sbe guvf freivpr vf vapyhqrq va";
    const run = rotated.replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - 84) % 26) + 97));
    expect(officialRunsIn(`x ${run} y`)).toEqual([run]);
  });

  it.each([...textFiles("src/"), ...textFiles("tests/unit/denials/")])("are not in %s", (path) => {
    expect(officialRunsIn(readFileSync(new URL(path, root), "utf8"))).toEqual([]);
  });
});

const all = [allCarcs(), allRarcs(), allGroupCodes(), allStatusCategories(), allStatusCodes()].flat();
/** Without the codes of which nothing is published: codes.test.ts says which these are, and they may all say so alike. */
const described = all.filter(({ meaning }) => !meaning.endsWith("is not known to us: ask the payer."));

describe("our meanings", () => {
  it("are short sentences", () => {
    for (const { code, meaning } of all) {
      expect(meaning, code).toMatch(/^[A-Z0-9].*[.?]$/);
      expect(meaning.split(" ").length, `${code}: ${meaning}`).toBeLessThanOrEqual(24);
      expect(meaning.split(" ").length, `${code}: ${meaning}`).toBeGreaterThanOrEqual(1);
      expect(meaning, code).not.toMatch(/\s{2}|\|/);
    }
  });

  it("are each code's own: no text is shared by more than two codes", () => {
    const users = new Map<string, string[]>();
    for (const { code, meaning } of all) {
      const key = (readings(meaning)[0] ?? []).join(" ");
      users.set(key, [...(users.get(key) ?? []), code]);
    }
    expect([...users].filter(([, codes]) => codes.length > 2)).toEqual([]);
  });

  it("hold no filler: no run of six words is in more than one in a hundred", () => {
    const users = new Map<string, Set<string>>();
    for (const { code, meaning } of described) {
      const words = readings(meaning)[0] ?? [];
      for (let i = 0; i + 6 <= words.length; i++) {
        const run = words.slice(i, i + 6).join(" ");
        users.set(run, (users.get(run) ?? new Set()).add(code));
      }
    }
    expect([...users].filter(([, codes]) => codes.size > described.length / 100)).toEqual([]);
  });
});
