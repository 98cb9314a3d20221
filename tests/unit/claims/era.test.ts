import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesBetween, eraDifferences } from "../../../src/claims/era/differences.ts";
import { bytesOf, EraError, type EraFile, readEra } from "../../../src/claims/era/index.ts";
import { claimRecordSchema } from "../../../src/claims/schema/record.ts";

/** Synthetic 835s; every count is worked out here, so that a test can spoil one. */

const CLAIM = [
  "CLP*ACCT-77*1*590*90*20*12*2026218004417*11*1",
  "NM1*QC*1*OKONKWO*ADAEZE*R***MI*W8840012277",
  "NM1*82*1*FORSYTHE*LENA****XX*1234567893",
  "DTM*232*20260803",
  "DTM*233*20260803",
  "DTM*050*20260811",
  "SVC*HC:99213:25*150*90**1",
  "DTM*472*20260803",
  "CAS*CO*45*40",
  "CAS*PR*1*15**3*5",
  "AMT*B6*110",
  "SVC*HC:20610:59:RT*440*0**2",
  "DTM*472*20260803",
  "CAS*CO*97*440",
  "LQ*HE*N19",
  "LQ*HE*M15",
];

function file(claims: string[][], { isa = "ISA", total = 90 * claims.length, plb = [] as string[] } = {}): string[] {
  const body = [
    "ST*835*0001",
    `BPR*I*${total}*C*ACH*CCP*01*999999999*DA*123*1512345678**01*999999998*DA*456*20260914`,
    "TRN*1*EFT0012345*1512345678",
    "DTM*405*20260912",
    "N1*PR*AETNA",
    "N3*PO BOX 1",
    "N4*LEXINGTON*KY*40512",
    "N1*PE*CEDAR HOLLOW ORTHOPEDICS*XX*1234567893",
    "LX*1",
    ...claims.flat(),
    ...plb,
  ];
  return [
    `${isa}*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260914*1200*^*00501*000000905*0*P*:`,
    "GS*HP*SENDER*RECEIVER*20260914*1200*17*X*005010X221A1",
    ...body,
    `SE*${body.length + 1}*0001`,
    "GE*1*17",
    "IEA*1*000000905",
  ];
}

const bytes = (segments: string[], end = "~\n"): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(segments.map((segment) => segment + end).join(""));

async function* chunks(all: Uint8Array, size = all.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

const read = (segments: string[]): Promise<EraFile> => readEra(chunks(bytes(segments)));

async function errorOf(source: AsyncIterable<Uint8Array>): Promise<EraError> {
  const outcome = await readEra(source).catch((error: unknown) => error);
  if (!(outcome instanceof EraError)) throw new Error(`no EraError but ${String(outcome)}`);
  return outcome;
}

describe("an 835", () => {
  it("becomes claim records", async () => {
    const { claims, remittances, warnings } = await read(file([CLAIM]));
    expect(warnings).toEqual([]);
    expect(remittances).toMatchObject([
      { payerName: "AETNA", payeeName: "CEDAR HOLLOW ORTHOPEDICS", method: "eft", total: 9_000, claims: 1 },
    ]);
    const [claim] = claims;
    expect(claim?.record).toEqual({
      payerName: "AETNA",
      paymentMethod: "eft",
      paymentDate: "2026-09-14",
      paymentNumber: "EFT0012345",
      processedDate: "2026-09-12",
      patientControlNumber: "ACCT-77",
      claimNumber: "2026218004417",
      patientName: "OKONKWO, ADAEZE R",
      memberId: "W8840012277",
      providerName: "FORSYTHE, LENA",
      providerNpi: "1234567893",
      serviceFrom: "2026-08-03",
      serviceTo: "2026-08-03",
      receivedDate: "2026-08-11",
      billed: 59_000,
      paid: 9_000,
      patientResponsibility: 2_000,
      status: "partially-paid",
      lines: [
        {
          lineNumber: 1,
          procedure: "99213",
          modifiers: ["25"],
          units: 1,
          serviceFrom: "2026-08-03",
          serviceTo: "2026-08-03",
          billed: 15_000,
          allowed: 11_000,
          paid: 9_000,
          patientResponsibility: 2_000,
          deductible: 1_500,
          copay: 500,
          adjustments: [
            { group: "CO", code: "45", amount: 4_000 },
            { group: "PR", code: "1", amount: 1_500 },
            { group: "PR", code: "3", amount: 500 },
          ],
        },
        {
          lineNumber: 2,
          procedure: "20610",
          modifiers: ["59", "RT"],
          units: 2,
          serviceFrom: "2026-08-03",
          serviceTo: "2026-08-03",
          billed: 44_000,
          paid: 0,
          adjustments: [{ group: "CO", code: "97", amount: 44_000 }],
          remarks: ["N19", "M15"],
        },
      ],
    });
    expect(claimRecordSchema.safeParse(claim?.record).success).toBe(true);
    expect(claim?.evidence.paid).toEqual({ label: "835 CLP04", place: "segment 12" });
  });

  it("knows denials, reversals, remarks of the claim and provider-level amounts", async () => {
    const denied = [
      "CLP*A1*4*100*0*0*12*C1",
      "CAS*CO*50*100",
      "NM1*QC*1*DOE*JO",
      "MOA***MA01*N115",
      "DTM*232*20260801",
    ];
    const reversal = ["CLP*A2*22*-100*-80*0*12*C2", "CAS*CO*45*-20", "NM1*QC*1*ROE*JO", "DTM*232*20260801"];
    const { claims, remittances, warnings } = await read(
      file([denied, reversal], { total: -92, plb: ["PLB*1234567893*20261231*WO:C3*12"] }),
    );
    expect(claims.map(({ record }) => [record.status, record.paid])).toEqual([
      ["denied", 0],
      ["revised", -8_000],
    ]);
    expect(claims[0]?.record.remarks).toEqual(["MA01", "N115"]);
    expect(remittances[0]?.providerAdjustments).toEqual([{ code: "WO", reference: "C3", amount: 1_200 }]);
    expect(warnings).toEqual([]);
  });

  it("says what does not add up, and where", async () => {
    const odd = CLAIM.map((segment) => segment.replace("CAS*CO*97*440", "CAS*CO*97*400"));
    const { warnings } = await read(file([odd], { total: 95 }));
    expect(warnings.map(({ segment }) => segment)).toEqual([12, 28]);
  });

  it("reads the same however the bytes arrive and whatever ends a segment", async () => {
    const whole = await read(file([CLAIM, CLAIM]));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.constantFrom("~", "~\r\n", "\n"), async (size, end) => {
        const all = bytes(file([CLAIM, CLAIM]), end);
        expect((await readEra(chunks(all, size))).claims).toEqual(whole.claims);
      }),
      { numRuns: 30 },
    );
  });

  it("reads names in UTF-8, also where a letter is cut by a piece's end", async () => {
    const name = CLAIM.map((segment) => segment.replace("OKONKWO", "NÚÑEZ"));
    for (const size of [1, 7, 100]) {
      const { claims } = await readEra(chunks(bytes(file([name])), size));
      expect(claims[0]?.record.patientName).toBe("NÚÑEZ, ADAEZE R");
    }
  });
});

describe("a file that is not right", () => {
  const good = file([CLAIM, CLAIM]);
  const spoiled = (from: string, to: string) =>
    errorOf(chunks(bytes(good.map((segment) => segment.replace(from, to)))));

  it("gives one error with its place for wrong counts and controls", async () => {
    expect(await spoiled("SE*42*0001", "SE*41*0001")).toMatchObject({
      key: "bad-count",
      segment: 44,
      detail: "SE01 says 41 segments, the file has 42",
    });
    expect(await spoiled("GE*1*17", "GE*2*17")).toMatchObject({ key: "bad-count", segment: 45 });
    expect(await spoiled("IEA*1*", "IEA*3*")).toMatchObject({ key: "bad-count", segment: 46 });
    expect(await spoiled("SE*42*0001", "SE*42*0002")).toMatchObject({ key: "bad-control", segment: 44 });
    expect(await spoiled("IEA*1*000000905", "IEA*1*000000906")).toMatchObject({ key: "bad-control", segment: 46 });
  });

  it("names another kind of file, another transaction, other character sets", async () => {
    expect(await spoiled("ISA*", "ABC*")).toMatchObject({ key: "not-x12", segment: 1 });
    expect(await spoiled("ST*835*", "ST*837*")).toMatchObject({ key: "not-835", segment: 3 });
    expect(await spoiled("GS*HP", "GS*HC")).toMatchObject({ key: "not-835", segment: 2 });
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${good.join("~")}`, "utf16le"));
    expect(await errorOf(chunks(utf16))).toMatchObject({ key: "utf-16" });
    expect(await errorOf(chunks(Uint8Array.of(0xc9, 0xe2, 0xc1, 0x5c)))).toMatchObject({ key: "ebcdic" });
    const latin1 = new Uint8Array(Buffer.from(good.map((s) => s.replace("OKONKWO", "NÚÑEZ")).join("~"), "latin1"));
    expect(await errorOf(chunks(latin1))).toMatchObject({ key: "not-utf-8" });
    expect(await errorOf(chunks(new Uint8Array()))).toMatchObject({ key: "empty" });
  });

  it("names a missing or impossible value", async () => {
    expect(await spoiled("CLP*ACCT-77*1*590*90", "CLP*ACCT-77*1*59x*90")).toMatchObject({
      key: "bad-value",
      segment: 12,
    });
    expect(await spoiled("DTM*232*20260803", "DTM*232*20260230")).toMatchObject({ key: "bad-value", segment: 15 });
    expect(await spoiled("TRN*1*EFT0012345*1512345678", "REF*EV*1")).toMatchObject({ key: "missing" });
    expect(await spoiled("CAS*CO*97*440", "CAS*ZZ*97*440")).toMatchObject({ key: "bad-value" });
  });

  it("is refused wherever it is cut, and never gives claims", async () => {
    const whole = bytes(good, "~");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 2 }), async (cut) => {
        const error = await errorOf(chunks(whole.subarray(0, cut)));
        expect(["cut-off", "empty"]).toContain(error.key);
      }),
      { numRuns: 150 },
    );
  });

  it("never throws anything but its own error on any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }),
        fc.boolean(),
        async (parts, headed) => {
          const isa = new TextEncoder().encode(`${good[0]}~`);
          async function* all() {
            if (headed) yield isa;
            yield* parts;
          }
          const outcome = await readEra(all()).catch((error: unknown) => error);
          expect(outcome).toBeInstanceOf(EraError);
        },
      ),
    );
  });
});

describe("a large file", () => {
  it("of 5,000 claims is read in pieces, with progress, and can be cancelled", async () => {
    const all = bytes(
      file(Array.from({ length: 5_000 }, (_, at) => [`CLP*A${at}*1*590*90*20*12*C${at}*11*1`, ...CLAIM.slice(1)])),
    );
    const steps: number[] = [];
    const { claims } = await readEra(bytesOf(new Blob([all])), { onBytes: (done) => steps.push(done) });
    expect(claims).toHaveLength(5_000);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[steps.length - 1]).toBe(all.length);
    const stop = new AbortController();
    const cancelled = readEra(bytesOf(new Blob([all])), {
      signal: stop.signal,
      onBytes: () => stop.abort(new Error("cancelled")),
    });
    await expect(cancelled).rejects.toThrow("cancelled");
  });
});

describe("portal against 835", () => {
  it("lists what both show and show differently", async () => {
    const [era] = (await read(file([CLAIM]))).claims;
    if (!era) throw new Error("no claim");
    const portal = {
      claimNumber: "2026218004417",
      billed: 59_000,
      paid: 9_500,
      status: "paid" as const,
      lines: [
        {
          procedure: "20610",
          modifiers: ["59", "RT"],
          billed: 44_000,
          paid: 500,
          adjustments: [{ group: "CO" as const, code: "50" }],
        },
      ],
    };
    expect(differencesBetween(portal, era.record).map(({ field }) => field)).toEqual([
      "paid",
      "status",
      "lines.1.paid",
      "lines.1.adjustments",
    ]);
    expect(differencesBetween(era.record, era.record)).toEqual([]);
    const at = { capturedAt: "2026-09-20T10:00:00.000Z", pageKind: "remittance" as const };
    const history = {
      id: "claim-00000001",
      source: { portal: "x", host: "x.example", origins: [] },
      current: era.record,
      firstSeenAt: at.capturedAt,
      lastSeenAt: at.capturedAt,
      sightings: [
        { id: "s-000001", seq: 1, ...at, record: portal },
        { id: "s-000002", seq: 2, ...at, record: era.record, evidence: era.evidence },
      ],
    };
    expect(eraDifferences(history)).toHaveLength(4);
    expect(eraDifferences({ ...history, sightings: history.sightings.slice(0, 1) })).toBeUndefined();
  });
});
