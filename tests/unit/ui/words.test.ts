import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

vi.mock("webextension-polyfill", async () => ({ default: (await import("./fake-browser.ts")).fakeBrowser }));
const { changesOf } = await import("../../../src/ui/history-diff.ts");
const { fieldLabel, fieldValue } = await import("../../../src/ui/fields.ts");
const { showDate, showDaysLeft, showSpan, urgency } = await import("../../../src/ui/format.ts");
const { maskIdentifier, maskName } = await import("../../../src/ui/mask.ts");
const { estimateStrength } = await import("../../../src/messages/passphrase/strength.ts");

describe("masking", () => {
  it("keeps initials and order", () => {
    expect(maskName("RIVERA, MARISOL T")).toBe("R•••, M••• T•••");
    expect(maskName("  chidi   okafor ")).toBe("C••• O•••");
    expect(maskName("Ñandú")).toBe("Ñ•••");
    expect(maskIdentifier("MBR00123456")).toBe("••3456");
    expect(maskIdentifier("A12")).toBe("••2");
  });

  it("never shows more than one letter of a word, nor more than four characters or half of an identifier", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        for (const word of maskName(name).split(" "))
          expect([...word.replace(/[•,]/g, "")].length).toBeLessThanOrEqual(2);
        const shown = maskIdentifier(name).replaceAll("•", "");
        expect(shown.length).toBeLessThanOrEqual(4);
        if (name.trim().length <= 4) expect(shown.length).toBeLessThanOrEqual(name.trim().length / 2);
      }),
    );
  });
});

describe("dates", () => {
  it("shows days, spans and what is left", () => {
    expect(showDate("2026-03-09")).toBe("Mar 9, 2026");
    expect(showSpan("2026-03-09", "2026-03-09")).toBe("Mar 9, 2026");
    expect(showSpan("2026-03-09", "2026-03-12")).toBe("Mar 9, 2026 – Mar 12, 2026");
    expect(showSpan(undefined, undefined)).toBeUndefined();
    expect(showDaysLeft("2026-03-10", "2026-03-09")).toBe("1 day left");
    expect(showDaysLeft("2026-03-09", "2026-03-09")).toBe("Due today");
    expect(showDaysLeft("2026-03-01", "2026-03-09")).toBe("Passed 8 days ago");
  });

  it("tells how near a day is", () => {
    const near = (date: string) => urgency(date, "2026-03-09");
    expect([near("2026-03-08"), near("2026-03-09"), near("2026-03-16"), near("2026-03-17")]).toEqual([
      "past",
      "today",
      "soon",
      "later",
    ]);
  });
});

describe("fields", () => {
  it("names paths and shows values", () => {
    expect(fieldLabel("lines.0.paid")).toBe("Line 1 · Paid");
    expect(fieldLabel("somethingElse")).toBe("somethingElse");
    const record = {
      billed: 123_450,
      status: "partially-paid",
      adjustments: [{ group: "CO", code: "97" }, { code: "45" }],
    } as const;
    expect(fieldValue({ ...record, adjustments: [...record.adjustments] }, "billed")).toBe("$1,234.50");
    expect(fieldValue({ ...record, adjustments: [...record.adjustments] }, "adjustments")).toBe("CO-97, 45");
    expect(fieldValue({ ...record, adjustments: [...record.adjustments] }, "status")).toBe("Partly paid");
    expect(fieldValue({}, "paid")).toBeUndefined();
  });
});

describe("what changed", () => {
  const sighting = (seq: number, record: object) => ({
    id: `sight-000${seq}`,
    seq,
    capturedAt: "2026-01-01T00:00:00.000Z",
    pageKind: "claim-list" as const,
    record,
  });
  it("tells new and changed fields, and nothing of a field that the page does not show", () => {
    const first = sighting(1, { status: "pending", statusText: "In process", billed: 100 });
    const second = sighting(2, { status: "denied", statusText: "Finalized", paid: 0 });
    expect(changesOf(second, [first])).toEqual([
      { field: "status", before: "Pending", after: "Denied" },
      { field: "paid", before: undefined, after: "$0.00" },
    ]);
    expect(changesOf(sighting(3, { status: "denied", billed: 100 }), [first, second])).toEqual([]);
  });
});

describe("strength of a passphrase", () => {
  const score = (text: string) => estimateStrength(text).score;
  it("is not fooled by length, common words, repeats and runs", () => {
    for (const weak of [
      "",
      "password",
      "Password123!",
      "aaaaaaaaaaaaaaaa",
      "qwertyuiop1234",
      "abcabcabcabc",
      "summer2026",
    ]) {
      expect(score(weak), weak).toBeLessThan(2);
    }
  });
  it("accepts unrelated words and random text", () => {
    expect(score("maple tundra violin cactus")).toBeGreaterThanOrEqual(2);
    expect(score("maple tundra violin cactus ledger quilt")).toBe(4);
    expect(score("x9$Kq2!vLm7#Rt")).toBeGreaterThanOrEqual(3);
  });
  it("never falls when an unrelated word is added, for any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const { bits } = estimateStrength(text);
        expect(estimateStrength(`${text} zorbqunt`).bits).toBeGreaterThanOrEqual(bits);
      }),
    );
  });
});
