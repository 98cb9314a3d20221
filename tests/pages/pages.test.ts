import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageReading } from "../../src/claims/record.ts";
import { labelWords } from "../../src/reading/vocabulary/matcher.ts";
import { Reader } from "../tools/reading/browser.ts";
import { savedPages } from "../tools/reading/corpus.ts";
import { type Actual, type Score, scorePage, sumUp } from "../tools/reading/score.ts";

/**
 * Every saved page, read once in a real browser and scored; then each again without the words that only its own
 * labels use (leave-one-out), which tells how the reader does on a portal whose wordings it has never seen.
 */

const pages = savedPages();
interface Floor {
  f1: number;
  precision: number;
  kinds: number;
}
const DEMANDED: Floor = { f1: 0.97, precision: 0.985, kinds: 1 };
/** The groups that came with the task reach what it demands; ours hold what they have reached, to be raised. */
const FLOORS: Record<string, Floor> = {
  "dev-a": DEMANDED,
  "dev-b": DEMANDED,
  known: { f1: 0.99, precision: 0.99, kinds: 1 },
  "lib-a": { f1: 0.985, precision: 0.99, kinds: 1 },
  "lib-b": { f1: 0.98, precision: 0.99, kinds: 1 },
  "lib-c": DEMANDED,
  "lib-d": DEMANDED,
  "lib-e": DEMANDED,
  "lib-f": DEMANDED,
  "lib-g": DEMANDED,
  "lib-h": { f1: 0.985, precision: 0.99, kinds: 1 },
  "lib-i": { f1: 0.985, precision: 0.99, kinds: 1 },
  "lib-j": { f1: 0.985, precision: 0.99, kinds: 1 },
  "lib-k": DEMANDED,
  "lib-l": DEMANDED,
};
const GIVEN = ["dev-a", "dev-b"];
/** Most that the pages of known portals may lose (F1) without their adapters. */
const WITHOUT_ADAPTERS = 0.05;

let reader: Reader;
let readings: (PageReading | Error)[];
const scores = new Map<string, Score>();

const actual = (r: PageReading | Error | undefined): Actual | undefined =>
  r === undefined || r instanceof Error ? undefined : (r as unknown as Actual);
const percent = (n: number): string => n.toFixed(3);

beforeAll(async () => {
  reader = await Reader.open();
  readings = await reader.readAll(pages.map((p) => ({ source: p.path, explain: true })));
  pages.forEach((p, i) => {
    scores.set(p.path, scorePage(p.expected, actual(readings[i])));
  });
}, 600_000);

afterAll(async () => {
  await reader.close();
});

function report(title: string, list: readonly Score[]): ReturnType<typeof sumUp> {
  const sum = sumUp(list);
  console.log(
    `${title.padEnd(24)} pages ${sum.pages}  F1 ${percent(sum.f1)}  precision ${percent(sum.precision)}  recall ${percent(sum.recall)}  page kind ${percent(sum.kinds)}`,
  );
  return sum;
}

const scoresOf = (group: string): Score[] =>
  pages.filter((p) => p.group === group).map((p) => scores.get(p.path) as Score);

describe("saved pages", () => {
  test("every page can be read", () => {
    expect(readings.filter((r) => r instanceof Error)).toEqual([]);
  });

  test("scores by group", () => {
    for (const group of new Set(pages.map((p) => p.group))) report(group, scoresOf(group));
    report("all", [...scores.values()]);
    for (const p of pages)
      for (const f of scores.get(p.path)?.faults.slice(0, 6) ?? []) console.log(`  ${p.group}/${p.name}: ${f}`);
  });

  test("every group has a floor", () => {
    expect(Object.keys(FLOORS).sort()).toEqual([...new Set(pages.map((p) => p.group))].sort());
  });

  test.each(Object.entries(FLOORS))("%s reaches its floor", (group, floor) => {
    const sum = sumUp(scoresOf(group));
    expect(sum.f1).toBeGreaterThanOrEqual(floor.f1);
    expect(sum.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(sum.kinds).toBeGreaterThanOrEqual(floor.kinds);
  });

  test("pages with nothing to capture give nothing", () => {
    const spurious = pages.filter(
      (p, i) => p.expected.pageKind === "none" && (actual(readings[i])?.records.length ?? 0) > 0,
    );
    expect(spurious.map((p) => `${p.group}/${p.name}`)).toEqual([]);
  });

  test("every value of a given page has its evidence", () => {
    readings.forEach((r, i) => {
      if (r instanceof Error || !GIVEN.includes(pages[i]?.group ?? "")) return;
      expect(r.evidence?.length, pages[i]?.name).toBe(r.records.length);
      for (const e of r.evidence ?? []) expect(Object.keys(e).length).toBeGreaterThan(2);
    });
  });
});

describe("without adapters", () => {
  test("pages of known portals lose little", { timeout: 300_000 }, async () => {
    const known = pages.filter((p) => p.group === "known");
    const results = await reader.readAll(known.map((p) => ({ source: p.path, noAdapters: true })));
    const without = report(
      "known, without adapters",
      known.map((p, i) => scorePage(p.expected, actual(results[i]))),
    );
    expect(sumUp(scoresOf("known")).f1 - without.f1).toBeLessThanOrEqual(WITHOUT_ADAPTERS);
  });
});

describe("leave one out", () => {
  test("pages are read without the words that only they use", { timeout: 900_000 }, async () => {
    const labels = readings.map((r) =>
      r instanceof Error ? [] : (r.evidence ?? []).flatMap((e) => Object.values(e).map((v) => v.label)),
    );
    const words = labels.map((list) => new Set(list.flatMap(labelWords)));
    const uses = new Map<string, number>();
    for (const set of words) for (const w of set) uses.set(w, (uses.get(w) ?? 0) + 1);
    const only = words.map((set) => [...set].filter((w) => uses.get(w) === 1));
    const again = pages.map((p, i) => ({ page: p, words: only[i] ?? [] })).filter((x) => x.words.length > 0);
    const results = await reader.readAll(again.map((x) => ({ source: x.page.path, words: x.words })));
    const masked = new Map(again.map((x, i) => [x.page.path, scorePage(x.page.expected, actual(results[i]))]));
    const sum = report(
      "leave one out, given",
      pages.filter((p) => GIVEN.includes(p.group)).map((p) => masked.get(p.path) ?? (scores.get(p.path) as Score)),
    );
    report(
      "leave one out, all",
      pages.map((p) => masked.get(p.path) ?? (scores.get(p.path) as Score)),
    );
    expect(sum.f1).toBeGreaterThanOrEqual(0.92);
  });
});
