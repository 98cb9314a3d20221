import { readdirSync, readFileSync } from "node:fs";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import type { Vault } from "../../../src/vault/index.ts";
import { VERSIONS } from "../../../src/vault/versions.ts";
import { type Fixture, thaw } from "./fixture.ts";
import { bench, claim, collect, PASSPHRASE, page, sighting } from "./helpers.ts";
import { laterBuild, marksIn, NEXT, updated, versionsOf } from "./later.ts";

const folder = new URL("fixtures/", import.meta.url);
const fixtures = readdirSync(folder).map((name) => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Fixture,
]) as [string, Fixture][];

/** Opens it and looks for all that `make-fixture.ts` put in. */
async function expectWhole(vault: Vault, fixture: Fixture): Promise<void> {
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
}

describe("vaults of earlier versions", () => {
  it("there is one of each schema version up to the present one", () => {
    expect(fixtures.map(([, fixture]) => fixture.schemaVersion).sort()).toEqual(VERSIONS.map((_, i) => i + 1));
  });

  it.each(fixtures)("%s opens with all that is in it", async (_name, fixture) => {
    const { dbName, again } = await bench({ create: false, dbName: `fixture-${fixture.schemaVersion}` });
    await thaw(fixture, dbName);
    const vault = await again();
    await expectWhole(vault, fixture);
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

  it.each(fixtures)(
    "%s is brought forward by a build with a further version, with all that is in it",
    async (_name, fixture) => {
      const b = await bench({ create: false, dbName: `later-${fixture.schemaVersion}` });
      b.vault.close();
      await thaw(fixture, b.dbName);
      const vault = await updated(await laterBuild(), b);
      expect(await vault.status()).toMatchObject({ state: "locked", sealed: 1 });
      await expect(vault.unlock("not the passphrase")).rejects.toMatchObject({ code: "wrong-passphrase" });
      expect(await versionsOf(b.dbName)).toEqual([{ name: `${b.dbName}.1`, version: fixture.schemaVersion }]);
      await vault.unlock(PASSPHRASE);
      await vault.lock();
      await vault.unlock(PASSPHRASE);
      expect(await vault.count()).toBe(40);
      const entries = await collect(vault.claims());
      expect(await marksIn(vault)).toBe(40);
      expect(entries.find(({ work }) => work.legalHold)?.work.notes.map(({ text }) => text)).toEqual([
        "Called the payer.",
        "Brought forward.",
      ]);
      expect(await collect(vault.eligibility())).toHaveLength(1);
      expect(await vault.getSetting("letterhead")).toEqual({ name: "Practice" });
      expect(await vault.getPlain("lockMinutes")).toBe(9);
      expect(await vault.audit.verify()).toMatchObject({ ok: true });
      expect(await versionsOf(b.dbName)).toEqual([{ name: `${b.dbName}.2`, version: NEXT }]);
      const db = await openDB(`${b.dbName}.2`);
      expect([...db.objectStoreNames]).toContain("later");
      const row = await db.get("summaries", 0);
      expect([row.d[0], (await db.get("meta", "manifest")).d[0]]).toEqual([NEXT, NEXT]);
      db.close();
      vault.close();
    },
  );
});
