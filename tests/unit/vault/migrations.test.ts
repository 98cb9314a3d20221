import { readdirSync, readFileSync } from "node:fs";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { MIGRATIONS, openDatabase } from "../../../src/vault/schema.ts";
import { type Fixture, thaw } from "./fixture.ts";
import { bench, claim, collect, page, sighting } from "./helpers.ts";

const folder = new URL("fixtures/", import.meta.url);
const fixtures = readdirSync(folder).map((name) => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Fixture,
]) as [string, Fixture][];

describe("vaults of earlier versions", () => {
  it("there is one of each schema version up to the present one", () => {
    expect(fixtures.map(([, fixture]) => fixture.schemaVersion).sort()).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it.each(fixtures)("%s opens with all that is in it", async (_name, fixture) => {
    const { dbName, again } = await bench({ create: false, dbName: `fixture-${fixture.schemaVersion}` });
    await thaw(fixture, dbName);
    const vault = await again();
    expect(await vault.status()).toMatchObject({ state: "locked", sealed: 1 });
    expect(await vault.unlock(fixture.recoveryKey, "recovery-key")).toEqual({ opened: 1, setAside: 0 });
    await vault.lock();
    await vault.unlock(fixture.passphrase);
    expect(await vault.count()).toBe(40);
    const entries = await collect(vault.claims());
    const statusOf = (n: number) =>
      entries.find((e) => e.history.current.claimNumber === claim(n).claimNumber)?.history.current.status;
    expect([statusOf(6), statusOf(7), statusOf(8)]).toEqual(["pending", "denied", "paid"]);
    const held = entries.find((e) => e.work.legalHold);
    expect(held?.work.notes.map((note) => note.text)).toEqual(["Called the payer."]);
    expect((await vault.dueTasks("2026-11-23", 5)).claims.map((c) => c.id)).toEqual([held?.history.id]);
    expect(await collect(vault.eligibility())).toHaveLength(1);
    expect(await vault.getSetting("letterhead")).toEqual({ name: "Practice" });
    expect(await vault.getPlain("lockMinutes")).toBe(9);
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    const more = await vault.capture({
      ...page([]),
      sightings: [sighting(claim(6, { status: "denied" }), "claim-detail", { id: "after-fixture" })],
    });
    expect(more).toMatchObject({ perRecord: [{ isNew: false, kept: true }] });
  });

  it.each(fixtures)("%s has its coverage and settings bound at the first unlock", async (_name, fixture) => {
    const { dbName, again } = await bench({ create: false, dbName: `bound-${fixture.schemaVersion}` });
    await thaw(fixture, dbName);
    const vault = await again();
    await vault.unlock(fixture.passphrase);
    const [entry] = await collect(vault.eligibility());
    if (!entry) throw new Error("no coverage in the fixture");
    const db = await openDB(`${dbName}.1`);
    const old = await db.get("eligibility", entry.id);
    const seenAgain = sighting({}, "eligibility", { id: "seen-once-more", record: entry.record });
    await vault.capture({ ...page([]), portal: entry.portal, host: entry.host, sightings: [seenAgain] });
    expect((await db.get("eligibility", entry.id)).g).toBeGreaterThan(old.g);
    await db.put("eligibility", old);
    expect(await vault.eligibilityById(entry.id)).toBeUndefined();
    expect(await vault.getSetting("letterhead")).toEqual({ name: "Practice" });
    db.close();
  });
});

describe("schema migrations", () => {
  it("each step leads from every earlier version to the newest, and the vault still opens", async () => {
    const { vault, dbName } = await bench();
    await vault.capture(page([claim(1), claim(2)]));
    vault.close();
    const steps = [
      ...MIGRATIONS,
      (db: Parameters<(typeof MIGRATIONS)[0]>[0]) => void db.createObjectStore("later" as never),
    ];
    const db = await openDatabase(`${dbName}.1`, () => undefined, steps);
    expect(db.version).toBe(MIGRATIONS.length + 1);
    expect([...db.objectStoreNames]).toContain("later");
    expect(await db.count("claims")).toBe(2);
    db.close();
  });

  it("a step that fails leaves the vault as it was, for the build that can open it", async () => {
    const { vault, dbName, again } = await bench();
    await vault.capture(page([claim(1)]));
    vault.close();
    const failing = [
      ...MIGRATIONS,
      (db: Parameters<(typeof MIGRATIONS)[0]>[0]) => {
        db.deleteObjectStore("claims");
        throw new Error("step failed");
      },
    ];
    await expect(openDatabase(`${dbName}.1`, () => undefined, failing)).rejects.toThrow();
    const next = await again();
    expect(await next.count()).toBe(1);
    next.close();
  });

  it("says blocked where another window will not let go of an older version", async () => {
    const { vault, dbName } = await bench();
    vault.close();
    const stubborn = await openDB(`${dbName}.1`);
    const steps = [...MIGRATIONS, () => undefined];
    await expect(openDatabase(`${dbName}.1`, () => undefined, steps)).rejects.toMatchObject({ code: "blocked" });
    stubborn.close();
    const db = await openDatabase(`${dbName}.1`, () => undefined, steps);
    expect(db.version).toBe(MIGRATIONS.length + 1);
    db.close();
  });
});
