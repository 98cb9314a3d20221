import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CapturedPage } from "../../../src/claims/history.ts";
import type { ClaimRecord } from "../../../src/claims/record.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page } from "./helpers.ts";

/** What a day may bring, in any order. */
type Step =
  | { do: "capture"; rows: { n: number; status: ClaimRecord["status"]; paid: number | undefined }[]; list: boolean }
  | { do: "again"; which: number }
  | { do: "lock" }
  | { do: "unlock" }
  | { do: "restart" };

const row = fc.record({
  n: fc.integer({ min: 0, max: 6 }),
  status: fc.constantFrom<ClaimRecord["status"]>("pending", "denied", "paid", "revised"),
  paid: fc.constantFrom(undefined, 0, 500),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("capture" as const),
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: (r) => r.n }),
      list: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("again" as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ do: "lock" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "unlock" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "restart" as const }) },
);

function pageOf(rows: Extract<Step, { do: "capture" }>["rows"], list: boolean): CapturedPage {
  const records = rows.map(({ n, status, paid }) => claim(n, { status, ...(paid === undefined ? {} : { paid }) }));
  return page(records, list ? "claim-list" : "claim-detail");
}

describe("any sequence of captures, resends, locks and restarts", () => {
  it("ends in the same histories as plain captures in a row", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const made = await bench();
        const plain = await bench();
        let vault = made.vault;
        const pages: CapturedPage[] = [];
        let sealedOnce = false;
        for (const one of steps) {
          if (one.do === "capture") {
            const next = pageOf(one.rows, one.list);
            pages.push(next);
            if ((await vault.capture(next)).sealed) sealedOnce = true;
            await plain.vault.capture(next);
          } else if (one.do === "again") {
            const old = pages[one.which % Math.max(1, pages.length)];
            if (old) await vault.capture(old);
          } else if (one.do === "lock") await vault.lock();
          else if (one.do === "unlock") await vault.unlock(PASSPHRASE);
          else {
            vault.close();
            vault = await made.again();
          }
        }
        await vault.unlock(PASSPHRASE);
        const histories = async (v: typeof vault) =>
          (await collect(v.claims()))
            .map(({ history: h }) => ({
              current: h.current,
              looks: h.sightings.map((s) => s.id),
              first: h.firstSeenAt,
              last: h.lastSeenAt,
            }))
            .sort((a, b) => (a.looks.join() < b.looks.join() ? -1 : 1));
        const [real, expected] = [await histories(vault), await histories(plain.vault)];
        expect(real.map((h) => h.current)).toEqual(expected.map((h) => h.current));
        // while locked, the same again is dropped unread: then the last look may be an earlier one, never a later
        const dropped = real.map((h, i) =>
          sealedOnce && h.last <= (expected[i]?.last ?? "") ? expected[i]?.last : h.last,
        );
        expect(real.map((h, i) => ({ ...h, last: dropped[i] }))).toEqual(expected);
        expect(await vault.count()).toBe(real.length);
        const rows = (await collect(vault.summaries())).flat();
        expect(rows.map((s) => s.claimNumber).sort()).toEqual(real.map((h) => h.current.claimNumber).sort());
        const due = await vault.dueTasks("2027-01-01", 100);
        expect(due.total).toBe(rows.filter((s) => s.tasks.length > 0).length);
        expect(due.claims).toHaveLength(due.total);
        expect(await vault.audit.verify()).toMatchObject({ ok: true });
        vault.close();
        plain.vault.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
