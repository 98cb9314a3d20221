import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIsoDate, parseDate } from "../../../src/claims/dates.ts";
import { readEra } from "../../../src/claims/era/index.ts";
import {
  isDiagnosisCode,
  isModifier,
  isNpi,
  isProcedureCode,
  isRevenueCode,
  normalizeClaimNumber,
} from "../../../src/claims/identifiers.ts";
import { parseMoney } from "../../../src/claims/money.ts";
import { claimEntrySchema } from "../../../src/claims/schema/history.ts";
import { pageReadingSchema } from "../../../src/claims/schema/record.ts";
import { statusOfCode, statusOfText } from "../../../src/claims/status.ts";
import { readGrid } from "../../../src/desk/worker/import/read.ts";
import { VaultError } from "../../../src/vault/index.ts";
import "../vault/fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page } from "../vault/helpers.ts";
import { cases, EVIL } from "./size.ts";

/** Whatever text or bytes a parser is given, it answers or refuses as it says; nothing else escapes. */

const SHAPES = [isNpi, isProcedureCode, isModifier, isDiagnosisCode, isRevenueCode];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...EVIL) },
  {
    weight: 4,
    arbitrary: fc.stringMatching(/^[$(]?[-+]?[0-9]{0,9}[.,/ -]?[0-9]{0,4}[.,/ -]?[0-9]{0,4}[)A-Za-z%]{0,3}$/),
  },
);

describe("texts", () => {
  it("are dates, amounts, codes and statuses, or are refused", () => {
    fc.assert(
      fc.property(text, (input) => {
        const date = parseDate(input);
        if (date !== undefined) expect(isIsoDate(date)).toBe(true);
        const money = parseMoney(input);
        if (money !== undefined) expect(Number.isSafeInteger(money)).toBe(true);
        for (const is of SHAPES) expect(typeof is(input)).toBe("boolean");
        expect(typeof normalizeClaimNumber(input)).toBe("string");
        statusOfText(input);
        statusOfCode(input);
      }),
      cases(2_000, 60_000),
    );
  });
});

describe("values", () => {
  it("of any shape are records, or are refused by the schemas", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        pageReadingSchema.safeParse(value);
        claimEntrySchema.safeParse(value);
        pageReadingSchema.safeParse({ portal: "generic", pageKind: "claim-list", records: [value] });
      }),
      cases(500, 10_000),
    );
  });
});

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** Bytes with some changed, left out or doubled. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(bytes.length - 1);
  return fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ flip;
      return copy;
    }),
    place.map((at) => bytes.slice(0, at)),
    fc.tuple(place, place).map(([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(to)]);
    }),
    fc
      .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([at, more]) => Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at)])),
  );
}

const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261101*1200*^*00501*000000001*0*P*:~";
const ERA = `${ISA}GS*HP*S*R*20261101*1200*1*X*005010X221A1~ST*835*0001~BPR*I*100*C*CHK************20261101~TRN*1*12345*1512345678~DTM*405*20261101~N1*PR*EXAMPLE HEALTH~N1*PE*CLINIC*XX*1234567893~LX*1~CLP*PCN1*4*100*0**12*ICN1~CAS*CO*97*100~NM1*QC*1*DOE*JANE~SVC*HC:99213*100*0**1~DTM*472*20261001~CAS*CO*97*100~SE*14*0001~GE*1*1~IEA*1*000000001~`;

describe("files", () => {
  it("that are remittances, damaged anywhere, are read or refused with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(
        damaged(new TextEncoder().encode(ERA)),
        fc.integer({ min: 1, max: 500 }),
        async (bytes, size) => {
          const read = await readEra(chunks(bytes, size)).catch((error: unknown) => error);
          if (read instanceof Error) expect(read.constructor.name).toMatch(/problem|era/i);
        },
      ),
      cases(300, 10_000),
    );
  });

  it("that are tables, of any bytes, are read or refused with a reason", async () => {
    const csv = new TextEncoder().encode('Claim,Patient,"Date, of service",Amount\r\nA1,"Doe, ""J""",01/02/2026,$1\n');
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...new Array<number>(40).fill(7)]);
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(csv), damaged(zip), fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const read = await readGrid(new Blob([Uint8Array.from(bytes)])).catch((error: unknown) => error);
        if (read instanceof Error) expect(read.constructor.name).not.toMatch(/^(?:TypeError|RangeError|SyntaxError)$/);
      }),
      cases(200, 6_000),
    );
  });

  it("that are backups, damaged anywhere, are refused and leave the vault as it was", async () => {
    const source = await bench();
    await source.vault.capture(page([claim(1), claim(2), claim(3)], "claim-list"));
    const parts = await collect(source.vault.backup());
    const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
    const target = await bench();
    await target.vault.capture(page([claim(9)]));
    await fc.assert(
      fc.asyncProperty(damaged(whole), fc.integer({ min: 1, max: 3_000 }), async (bytes, size) => {
        fc.pre(bytes.length !== whole.length || bytes.some((byte, i) => byte !== whole[i]));
        const outcome = await target.vault.restore(chunks(bytes, size), PASSPHRASE).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(VaultError);
        expect(await target.vault.count()).toBe(1);
      }),
      cases(60, 1_500),
    );
    expect((await target.vault.audit.verify()).ok).toBe(true);
  });
});
