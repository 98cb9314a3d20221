import "./fast-kdf.ts";
import { describe, expect, it } from "vitest";
import { bench, claim, collect, PASSPHRASE, page } from "./helpers.ts";

/** What ends a vault, and what is asked before it. */

const names = async (dbName: string) =>
  (await indexedDB.databases()).map(({ name = "" }) => name).filter((name) => name.startsWith(dbName));

describe("erasing", () => {
  it("refuses a wrong passphrase and a missing one, and changes nothing", async () => {
    const { vault } = await bench();
    await vault.capture(page([claim(1)]));
    await expect(vault.erase(undefined)).rejects.toMatchObject({ code: "wrong-passphrase" });
    await expect(vault.erase("something else")).rejects.toMatchObject({ code: "wrong-passphrase" });
    expect(await vault.count()).toBe(1);
  });

  it("refuses while a claim is on legal hold", async () => {
    const { vault } = await bench();
    const result = await vault.capture(page([claim(1)]));
    const id = result.sealed ? "" : (result.perRecord[0]?.claimId ?? "");
    await vault.setLegalHold(id, true);
    await expect(vault.erase(PASSPHRASE)).rejects.toMatchObject({ code: "on-hold" });
    expect((await vault.getClaim(id)).work.legalHold).toBe(true);
    await vault.setLegalHold(id, false);
    await vault.erase(PASSPHRASE);
    expect((await vault.status()).state).toBe("absent");
  });

  it("leaves no database, no key in the session, and room for a new vault", async () => {
    const { vault, dbName, session } = await bench();
    await vault.capture(page([claim(1), claim(2)]));
    await vault.erase(PASSPHRASE);
    expect(await names(dbName)).toEqual([]);
    expect([...session.values.keys()].filter((key) => key.startsWith("vault."))).toEqual([]);
    await vault.create("another passphrase altogether");
    expect(await vault.count()).toBe(0);
  });

  it("lets a locked vault go whose secrets are lost", async () => {
    const { vault } = await bench();
    await vault.lock();
    await vault.erase(undefined);
    expect((await vault.status()).state).toBe("absent");
  });
});

describe("what is asked for again", () => {
  it("is the passphrase or the recovery key, and a wrong one is in the trail", async () => {
    const { vault } = await bench({ create: false });
    const { recoveryKey = "" } = await vault.create(PASSPHRASE, { recoveryKit: true });
    await vault.checkSecret(PASSPHRASE);
    await vault.checkSecret(recoveryKey);
    await expect(vault.checkSecret("wrong one here")).rejects.toMatchObject({ code: "wrong-passphrase" });
    await vault.capture(page([claim(1)]));
    expect((await collect(vault.audit.all())).map((entry) => entry.kind)).toContain("unlock-failed");
  });
});

describe("a vault that locked itself", () => {
  it("has it in the trail once, even where the browser exits before the next unlock", async () => {
    const { vault, clock, session, again } = await bench();
    clock.now += 60 * 60_000;
    expect((await vault.status()).state).toBe("locked");
    await vault.recordExpiry();
    await vault.recordExpiry();
    // the browser exits: what is in memory goes
    session.values.clear();
    const next = await again();
    await next.unlock(PASSPHRASE);
    const entries = await collect(next.audit.all());
    expect(entries.filter(({ kind }) => kind === "lock").map(({ detail }) => detail)).toEqual([{ reason: "timeout" }]);
    expect(await next.audit.verify()).toMatchObject({ ok: true });
  });
});

describe("counting before removing", () => {
  it("says what would go and what is held, and removes nothing", async () => {
    const { vault } = await bench();
    const result = await vault.capture(page([claim(1), claim(2), claim(3, { status: "denied" })]));
    const id = result.sealed ? "" : (result.perRecord[0]?.claimId ?? "");
    await vault.setLegalHold(id, true);
    expect(await vault.countPurge({ all: true })).toEqual({ purged: 2, onHold: 1, others: 0 });
    expect(await vault.countPurge({ statuses: ["denied"] })).toEqual({ purged: 1, onHold: 0, others: 0 });
    expect(await vault.count()).toBe(3);
    expect(await vault.purge({ all: true })).toEqual({ purged: 2, onHold: 1, others: 0 });
  });
});

describe("eligibility by its id", () => {
  it("is the stored entry, or nothing", async () => {
    const { vault } = await bench();
    const shown = page([{ memberId: "W100", patientName: "MARKER, ONE" }], "eligibility");
    const result = await vault.capture(shown);
    const id = result.sealed ? "" : (result.perRecord[0]?.claimId ?? "");
    expect((await vault.eligibilityById(id))?.record).toMatchObject({ memberId: "W100" });
    expect(await vault.eligibilityById("no-such-id")).toBeUndefined();
  });
});
