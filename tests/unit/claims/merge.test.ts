import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentOf, saysNew } from "../../../src/claims/current.ts";
import type { ClaimHistory, Sighting } from "../../../src/claims/history.ts";
import { contradicts, identityKeys, isIdentified, linkedClaims, sameClaim } from "../../../src/claims/identity.ts";
import { mergeHistories, mergeSighting, removeSightings } from "../../../src/claims/merge.ts";
import type { ClaimRecord, PageKind } from "../../../src/claims/record.ts";

const PORTAL = { portal: "availity", host: "portal.example" };
const PLACE = { ...PORTAL, id: "claim-0001", origin: "https://portal.example" };

let n = 0;
function look(record: ClaimRecord, more: Partial<Sighting> = {}): Sighting {
  n += 1;
  return {
    id: `look-${n}`,
    seq: n,
    capturedAt: `2026-11-23T15:${String(n % 60).padStart(2, "0")}:00.000Z`,
    pageKind: "claim-detail",
    record,
    ...more,
  };
}
function merged(looks: Sighting[]): ClaimHistory {
  let history: ClaimHistory | undefined;
  for (const one of looks) history = mergeSighting(history, one, PLACE).history;
  if (!history) throw new Error("no looks");
  return history;
}
const at = (record: ClaimRecord, portal = PORTAL) => ({ record, portals: [portal] });

describe("which looks are at one claim", () => {
  const facts = { patientControlNumber: "PCN-1", memberId: "W1", serviceFrom: "2026-01-02", billed: 100 };
  const same: [string, ClaimRecord, ClaimRecord, boolean][] = [
    ["a number in another notation", { claimNumber: "24a-12 34" }, { claimNumber: "24A1234" }, true],
    ["another number", { claimNumber: "24A1234" }, { claimNumber: "24A1235" }, false],
    ["another payer", { claimNumber: "1", payerName: "Aetna" }, { claimNumber: "1", payerName: "Cigna" }, false],
    [
      "a payer's longer name",
      { claimNumber: "1", payerName: "Aetna" },
      { claimNumber: "1", payerName: "Aetna Better Health of Ohio" },
      true,
    ],
    [
      "a payer's short form",
      { claimNumber: "1", payerName: "BCBS TX" },
      { claimNumber: "1", payerName: "Blue Cross Blue Shield of Texas" },
      true,
    ],
    ["UHC", { claimNumber: "1", payerName: "UHC" }, { claimNumber: "1", payerName: "United Healthcare" }, true],
    [
      "another state's plan",
      { claimNumber: "1", payerName: "Blue Cross Blue Shield of Illinois" },
      { claimNumber: "1", payerName: "Blue Cross Blue Shield of Texas" },
      false,
    ],
    [
      "Medicare is not Medicaid",
      { claimNumber: "1", payerName: "Medicare" },
      { claimNumber: "1", payerName: "Medicaid" },
      false,
    ],
    [
      "another member",
      { claimNumber: "1", memberId: "W111111111" },
      { claimNumber: "1", memberId: "W222222222" },
      false,
    ],
    [
      "a masked member id",
      { claimNumber: "1", memberId: "XXXXX1111" },
      { claimNumber: "1", memberId: "W11111111" },
      true,
    ],
    [
      "another masked member id",
      { claimNumber: "1", memberId: "***-**-2222" },
      { claimNumber: "1", memberId: "W11111111" },
      false,
    ],
    [
      "a dependent's suffix",
      { claimNumber: "1", memberId: "W11111111" },
      { claimNumber: "1", memberId: "W11111111-01" },
      true,
    ],
    [
      "days of service that touch",
      { claimNumber: "1", serviceFrom: "2026-01-02", serviceTo: "2026-01-09" },
      { claimNumber: "1", serviceFrom: "2026-01-05" },
      true,
    ],
    [
      "days of service apart",
      { claimNumber: "1", serviceFrom: "2026-01-02" },
      { claimNumber: "1", serviceFrom: "2026-02-02" },
      false,
    ],
    ["no number, equal facts", facts, { ...facts, status: "paid" }, true],
    ["no number on one, equal facts", { ...facts, claimNumber: "1" }, facts, true],
    ["no number, other member", facts, { ...facts, memberId: "W2" }, false],
    [
      "no number, name for the missing member id",
      { ...facts, patientName: "DOE, JANE" },
      { ...facts, memberId: undefined, patientName: "Jane A. Doe" },
      true,
    ],
    ["no number, other amount", facts, { ...facts, billed: 101 }, false],
    ["too few facts", { patientName: "DOE, JANE" }, { patientName: "DOE, JANE" }, false],
    ["a masked number is none", { claimNumber: "XXXX1234" }, { claimNumber: "XXXX1234" }, false],
  ];
  it.each(same)("%s", (_what, a, b, expected) => {
    expect(sameClaim(at(a), at(b))).toBe(expected);
    expect(sameClaim(at(b), at(a))).toBe(expected);
  });

  it("joins across portals on number, day, amount and person together", () => {
    const era = { portal: "835", host: "835" };
    const whole = {
      claimNumber: "1",
      serviceFrom: "2026-01-02",
      billed: 100,
      memberId: "W1",
      patientName: "DOE, JANE",
    };
    expect(sameClaim(at(whole), at(whole, era))).toBe(true);
    expect(sameClaim(at(whole), at({ ...whole, memberId: undefined }, era))).toBe(true);
    for (const field of ["claimNumber", "serviceFrom", "billed"] as const) {
      expect(sameClaim(at(whole), at({ ...whole, [field]: undefined }, era)), field).toBe(false);
    }
    expect(sameClaim(at(whole), at({ ...whole, memberId: "W2", patientName: "ROE, RICHARD" }, era))).toBe(false);
  });

  it("names portals without adapter by host", () => {
    const a = { portal: "generic", host: "a.example" };
    expect(
      sameClaim(at({ claimNumber: "1" }, a), at({ claimNumber: "1" }, { portal: "generic", host: "b.example" })),
    ).toBe(false);
    expect(
      sameClaim(at({ claimNumber: "1" }, a), at({ claimNumber: "1" }, { portal: "generic", host: "A.example" })),
    ).toBe(true);
  });

  it("links a replacement number of one service", () => {
    expect(linkedClaims(at({ ...facts, claimNumber: "1" }), at({ ...facts, claimNumber: "2" }))).toBe(true);
    expect(linkedClaims(at({ ...facts, claimNumber: "1" }), at({ ...facts, claimNumber: "1" }))).toBe(false);
  });

  it("finds by a shared key whatever is the same claim", () => {
    const value = fc.constantFrom(undefined, "A1", "a-1", "B2");
    const record = fc.record({
      claimNumber: value,
      patientControlNumber: value,
      memberId: value,
      patientName: fc.constantFrom(undefined, "DOE, JANE", "Jane Doe"),
      serviceFrom: fc.constantFrom(undefined, "2026-01-02", "2026-01-03"),
      billed: fc.constantFrom(undefined, 100, 200),
    }) as fc.Arbitrary<ClaimRecord>;
    const portal = fc.constantFrom(PORTAL, { portal: "generic", host: "a.example" });
    fc.assert(
      fc.property(record, portal, record, portal, (a, pa, b, pb) => {
        if (!isIdentified(a) || !isIdentified(b) || !sameClaim(at(a, pa), at(b, pb))) return;
        const keys = new Set(identityKeys(a, pa, "claim-list"));
        expect(identityKeys(b, pb, "claim-detail").some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("nothing contradicts itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (payerName, memberId) => {
        expect(contradicts({ payerName, memberId }, { payerName, memberId })).toBe(false);
      }),
    );
  });
});

describe("current", () => {
  const detail: ClaimRecord = {
    status: "denied",
    paid: 0,
    allowed: 0,
    processedDate: "2026-11-01",
    remarks: ["N290"],
    reasons: ["Absent"],
    billed: 100,
  };

  it("a list row does not erase what the claim's page showed", () => {
    const history = merged([look(detail), look({ status: "denied", billed: 100 }, { pageKind: "claim-list" })]);
    expect(history.current).toEqual(detail);
    expect(history.sightings).toHaveLength(2);
  });

  it.each([
    ["status", { status: "paid" }],
    ["processed date", { processedDate: "2026-11-20" }],
    ["paid", { paid: 90 }],
  ] as [string, ClaimRecord][])("another %s is a new adjudication: what the old one decided goes", (_what, seen) => {
    const lines = [
      { lineNumber: 1, procedure: "99213", billed: 100, paid: 0, adjustments: [{ code: "197" }], remarks: ["N290"] },
    ];
    const current = currentOf([look({ ...detail, statusCodes: ["F2:1"], paymentNumber: "7", lines }), look(seen)]);
    expect(current).toEqual({
      status: "denied",
      processedDate: "2026-11-01",
      billed: 100,
      lines: [{ lineNumber: 1, procedure: "99213", billed: 100 }],
      ...seen,
    });
  });

  it("an old 835 that is imported late does not count as the newest state", () => {
    const file = (record: ClaimRecord) =>
      look(record, { pageKind: "remittance", evidence: { paid: { label: "835 CLP04", place: "segment 9" } } });
    const paid: ClaimRecord = { status: "paid", billed: 100, paid: 80, processedDate: "2026-11-20" };
    const old: ClaimRecord = { status: "denied", billed: 100, paid: 0, paymentDate: "2026-10-02", remarks: ["N290"] };
    const late = merged([look(paid), file(old)]);
    expect(late.current).toMatchObject({ status: "paid", paid: 80 });
    expect(late.current.remarks).toBeUndefined();
    expect(late.sightings).toHaveLength(2);
    // a newer file counts, whichever of two files comes first
    const newer = { ...paid, paid: 90, paymentDate: "2026-11-24" };
    expect(merged([look(paid), file(newer)]).current.paid).toBe(90);
    expect(merged([file({ ...newer, paymentDate: "2026-11-10" }), file(old)]).current).toMatchObject({
      paid: 90,
      status: "paid",
    });
    // what only the old file knew of the same decision stays
    const same = merged([
      look({ ...paid, processedDate: undefined }),
      file({ billed: 100, paid: 80, paymentDate: "2026-11-01", patientControlNumber: "HP-1" }),
    ]);
    expect(same.current).toMatchObject({ paid: 80, patientControlNumber: "HP-1" });
  });

  it("the same final wording in a list, without the lines that decided it, is no new adjudication", () => {
    const lines = [{ lineNumber: 1, procedure: "72148", billed: 100, paid: 0, adjustments: [{ code: "50" }] }];
    const page = look({ statusText: "Finalized", status: "denied", paid: 0, lines });
    const list = look({ statusText: "FINALIZED", status: "paid", paid: 0 }, { pageKind: "claim-list" });
    expect(currentOf([list, page, list])).toMatchObject({ status: "denied", lines });
    const repaid = look({ statusText: "Finalized", status: "paid", paid: 80 }, { pageKind: "claim-list" });
    expect(currentOf([page, repaid])).toMatchObject({ status: "paid", paid: 80, lines: [{ lineNumber: 1 }] });
    expect(currentOf([page, repaid]).lines?.[0]?.adjustments).toBeUndefined();
  });

  it("what the new adjudication shows itself stays", () => {
    const current = currentOf([look(detail), look({ status: "paid", remarks: ["MA01"], paid: 80 })]);
    expect(current).toMatchObject({ remarks: ["MA01"], paid: 80 });
    expect(current.reasons).toBeUndefined();
  });

  it.each([
    ["another wording", { status: "denied", statusText: "Not payable" }, "2026-11-23T16:00:00.000Z", true],
    ["pending the same day", { status: "pending" }, "2026-11-23T16:00:00.000Z", true],
    ["pending a later day", { status: "pending" }, "2026-11-26T16:00:00.000Z", false],
    ["revised alone", { status: "revised" }, "2026-11-26T16:00:00.000Z", true],
    ["revised with another amount", { status: "revised", paid: 5 }, "2026-11-26T16:00:00.000Z", false],
  ] as [string, ClaimRecord, string, boolean][])("%s", (_what, seen, capturedAt, keeps) => {
    const first = look(detail, { capturedAt: "2026-11-23T15:30:00.000Z" });
    expect(currentOf([first, look(seen, { capturedAt })]).remarks).toEqual(keeps ? ["N290"] : undefined);
  });

  it("merges lines by number, else by what they bill, and replaces lists whole", () => {
    const first = look({
      lines: [
        { lineNumber: 1, procedure: "99213", billed: 100, remarks: ["N1", "N2"] },
        { lineNumber: 2, procedure: "99213", billed: 100 },
      ],
    });
    const second = look({
      lines: [
        { lineNumber: 2, paid: 50 },
        { lineNumber: 1, remarks: ["N3"] },
        { lineNumber: 3, procedure: "80050" },
      ],
    });
    expect(currentOf([first, second]).lines).toEqual([
      { lineNumber: 1, procedure: "99213", billed: 100, remarks: ["N3"] },
      { lineNumber: 2, procedure: "99213", billed: 100, paid: 50 },
      { lineNumber: 3, procedure: "80050" },
    ]);
    const keyed = (more: object) => ({
      procedure: "99213",
      modifiers: ["25"],
      serviceFrom: "2026-01-02",
      billed: 100,
      ...more,
    });
    const twins = currentOf([
      look({ lines: [keyed({}), keyed({})] }),
      look({ lines: [keyed({ paid: 1 }), keyed({ paid: 2 })] }),
    ]);
    expect(twins.lines?.map((line) => line.paid)).toEqual([1, 2]);
    const less = currentOf([
      look({ lines: [keyed({}), { procedure: "80050", billed: 5 }] }),
      look({ lines: [{ procedure: "99213", paid: 9 }] }),
    ]);
    expect(less.lines).toEqual([keyed({ paid: 9 }), { procedure: "80050", billed: 5 }]);
    const other = currentOf([look({ lines: [keyed({})] }), look({ lines: [keyed({ billed: 7 })] })]);
    expect(other.lines).toHaveLength(2);
  });
});

describe("what a sighting adds", () => {
  it("judges news by the kind of page", () => {
    const list = { pageKind: "claim-list" as PageKind };
    const looks = [
      look({ status: "pending" }, list),
      look({ status: "denied" }),
      look({ status: "pending" }, list),
      look({ status: "denied" }),
    ];
    const history = merged(looks);
    expect(history.sightings.map((s) => s.id)).toEqual([looks[0]?.id, looks[1]?.id]);
    expect(history.current.status).toBe("denied");
    expect(history.lastSeenAt).toBe(looks[3]?.capturedAt);
    const back = mergeSighting(history, look({ status: "paid" }, list), PLACE);
    expect([back.kept, back.changed]).toEqual([true, [{ field: "status", before: "denied", after: "paid" }]]);
  });

  it("a field that is not shown is no news, nor is another order of a list", () => {
    expect(saysNew({ status: "paid", remarks: ["N1", "N2"] }, { remarks: ["N2", "N1"] })).toBe(false);
    expect(saysNew({ status: "paid" }, { remarks: ["N1"] })).toBe(true);
    expect(saysNew({ lines: [{ lineNumber: 1, paid: 5 }] }, { lines: [{ lineNumber: 1 }] })).toBe(false);
    expect(saysNew({ lines: [{ lineNumber: 1, paid: 5 }] }, { lines: [{ lineNumber: 1, paid: 6 }] })).toBe(true);
  });

  it("undo brings back what was before", () => {
    const before = merged([look({ status: "pending" })]);
    const wrong = look({ status: "denied" });
    const after = mergeSighting(before, wrong, PLACE).history;
    expect(removeSightings(after, new Set([wrong.id]))).toEqual(before);
    expect(removeSightings(before, new Set(before.sightings.map((s) => s.id)))).toBeUndefined();
  });
});

describe("properties of histories", () => {
  const money = fc.constantFrom(undefined, 0, 100, 250);
  const record = fc.record({
    status: fc.constantFrom(undefined, "pending", "denied", "paid", "revised"),
    processedDate: fc.constantFrom(undefined, "2026-11-01", "2026-11-02"),
    paid: money,
    allowed: money,
    remarks: fc.constantFrom(undefined, ["N1"], ["N1", "N2"]),
    lines: fc.constantFrom(undefined, [{ lineNumber: 1, paid: 0 }], [{ lineNumber: 1, paid: 5 }, { lineNumber: 2 }]),
  }) as fc.Arbitrary<ClaimRecord>;
  const kinds = fc.constantFrom<PageKind>("claim-list", "claim-detail", "remittance");
  const looks = fc.array(fc.tuple(record, kinds), { minLength: 1, maxLength: 12 }).map((all) =>
    all.map(
      ([r, pageKind], i): Sighting => ({
        id: `p-${i}`,
        seq: i + 1,
        capturedAt: `2026-11-${String(10 + i).padStart(2, "0")}T12:00:00.000Z`,
        pageKind,
        record: r,
      }),
    ),
  );

  it("merging again what was merged changes nothing", () => {
    fc.assert(
      fc.property(looks, (all) => {
        const history = merged(all);
        for (const one of history.sightings) {
          expect(mergeSighting(history, one, PLACE)).toEqual({ history, changed: [], isNew: false, kept: false });
        }
        const latest = history.sightings.at(-1) as Sighting;
        const again = mergeSighting(history, { ...latest, id: "again", seq: 999 }, PLACE);
        expect([again.kept, again.history.current]).toEqual([false, history.current]);
      }),
    );
  });

  it("a sighting is left out only where its kind of page had shown all of it last", () => {
    fc.assert(
      fc.property(looks, (all) => {
        const history = merged(all);
        const kept = new Set(history.sightings.map((s) => s.id));
        for (const one of all) {
          if (kept.has(one.id)) continue;
          const shown: Record<string, unknown> = {};
          for (const known of history.sightings) {
            if (known.seq < one.seq && known.pageKind === one.pageKind) {
              for (const [field, value] of Object.entries(known.record))
                if (value !== undefined && field !== "lines") shown[field] = value;
            }
          }
          for (const [field, value] of Object.entries(one.record)) {
            if (value !== undefined && field !== "lines") expect(shown[field]).toEqual(value);
          }
        }
      }),
    );
  });

  it("current depends on the sequence, not on the order of arrival", () => {
    fc.assert(
      fc.property(looks, fc.infiniteStream(fc.nat()), (all, random) => {
        const keys = new Map(all.map((one) => [one.id, random.next().value as number]));
        const shuffled = [...all].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(currentOf(shuffled)).toEqual(currentOf(all));
      }),
    );
  });

  it("every value of current was shown, and the newest of each field that no adjudication cleared is there", () => {
    fc.assert(
      fc.property(looks, (all) => {
        const history = merged(all);
        for (const [field, value] of Object.entries(history.current)) {
          if (field === "lines") continue;
          expect(
            history.sightings.some(
              (s) => JSON.stringify(s.record[field as keyof ClaimRecord]) === JSON.stringify(value),
            ),
          ).toBe(true);
        }
        const statuses = history.sightings.map((s) => s.record.status).filter(Boolean);
        expect(history.current.status).toBe(statuses.at(-1));
      }),
    );
  });

  it("two vaults' histories of one claim lose nothing, and merging twice is merging once", () => {
    fc.assert(
      fc.property(looks, looks, (mine, theirs) => {
        const a = merged(mine);
        const b = merged(theirs.map((s) => ({ ...s, id: `q${s.id}` })));
        const both = mergeHistories(a, b, 1000);
        const ids = new Set(both.sightings.map((s) => s.id));
        for (const one of [...a.sightings, ...b.sightings]) expect(ids.has(one.id)).toBe(true);
        expect(mergeHistories(both, b, 2000)).toEqual(both);
        const times = both.sightings.map((s) => s.capturedAt);
        expect(times).toEqual([...times].sort());
      }),
    );
  });
});
