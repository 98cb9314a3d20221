import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CaptureResult, RecordResult } from "../../../src/vault/index.ts";

const values = vi.hoisted(() => new Map<string, unknown>());
vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser } = await import("../ui/fake-browser.ts");
  const session = {
    get: async (key: string) => ({ [key]: values.get(key) }),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) values.set(key, value);
    },
  };
  return { default: { ...fakeBrowser, storage: { session } } };
});
const { maySpeak, mayHear, receiptOf } = await import("../../../src/background/receipt.ts");

const HERE = "https://portal.example";
const one = (more: Partial<RecordResult>): RecordResult => ({
  sightingId: "s",
  claimId: "c",
  isNew: false,
  kept: false,
  changed: [],
  firstOrigin: HERE,
  ...more,
});
const open = (...perRecord: RecordResult[]): CaptureResult => ({ sealed: false, perRecord });
const elsewhere = one({ firstOrigin: "https://other.example" });
const changed = { kept: true, changed: [{ field: "status" as const, before: "pending", after: "paid" }] };

beforeEach(() => values.clear());

describe("what a frame hears", () => {
  it("is of claims first seen on its own origin, and of new ones", () => {
    expect(mayHear(one({}), HERE)).toBe(true);
    expect(mayHear(one({ isNew: true, firstOrigin: HERE }), HERE)).toBe(true);
    expect(mayHear(elsewhere, HERE)).toBe(false);
    expect(mayHear(one({ firstOrigin: "https://portal.example:8443" }), HERE)).toBe(false);
  });

  it("of a claim first seen elsewhere is the same whether it was known, changed or not", () => {
    const known = receiptOf(open(elsewhere), HERE, true, undefined);
    const other = receiptOf(open({ ...elsewhere, ...changed } as RecordResult), HERE, true, undefined);
    expect(known).toEqual(other);
    expect(known).toMatchObject({ state: "saved", undoable: true, note: { headline: "1 record saved", lines: [] } });
  });

  it("counts the others apart from its own", () => {
    const own = [one({ isNew: true, kept: true }), one(changed as Partial<RecordResult>), one({})];
    expect(receiptOf(open(...own, elsewhere), HERE, true, undefined)).toMatchObject({
      state: "saved",
      note: { headline: "4 records saved", lines: ["1 new, 1 changed, 1 as before."] },
    });
    expect(receiptOf(open(one({})), HERE, false, undefined)).toEqual({
      state: "unchanged",
      note: undefined,
      undoable: false,
    });
  });

  it("goes quiet where one origin asks for more claims than a person opens, and speaks again after a minute", async () => {
    const now = Date.parse("2026-11-29T09:00:00.000Z");
    for (let i = 0; i < 30; i += 1) expect(await maySpeak(HERE, now + i)).toBe(true);
    expect(await maySpeak(HERE, now + 40)).toBe(false);
    expect(await maySpeak("https://other.example", now + 40)).toBe(true);
    expect(await maySpeak(HERE, now + 60_001)).toBe(true);
  });
});
