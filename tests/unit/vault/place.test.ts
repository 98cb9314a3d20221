import { describe, expect, it } from "vitest";
import "./fast-kdf.ts";
import { bench, claim, page } from "./helpers.ts";

/** What Chromium needs to forget deleted rows; that it does is for tests/e2e/at-rest. */

const names = async (dbName: string) =>
  (await indexedDB.databases())
    .flatMap(({ name = "" }) => (name.startsWith(`${dbName}.`) ? [name.slice(dbName.length)] : []))
    .sort();

describe("databases of a vault", () => {
  it("have two empty ones made before each, which go after it", async () => {
    const made: string[] = [];
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
      made.push(args[0]);
      return open.apply(this, args);
    };
    try {
      const { vault, dbName } = await bench();
      await vault.capture(page([claim(1), claim(2)], "claim-list"));
      expect(await names(dbName)).toEqual([".1", ".1.broom-a", ".1.broom-b"]);
      await vault.purge({ all: true });
      expect(await names(dbName)).toEqual([".2", ".2.broom-a", ".2.broom-b"]);
      for (const n of [1, 2]) {
        const place = (name: string) => made.indexOf(`${dbName}.${n}${name}`);
        expect(place(".broom-a")).toBeGreaterThanOrEqual(0);
        expect(Math.max(place(".broom-a"), place(".broom-b"))).toBeLessThan(place(""));
      }
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
