import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { delayAfter } from "../../../src/vault/throttle.ts";
import { bench, claim, collect, databases, PASSPHRASE, page } from "./helpers.ts";

describe("unlocking", () => {
  it("is absent, then unlocked, then locked", async () => {
    const { vault } = await bench({ create: false });
    expect(await vault.status()).toEqual({ state: "absent", sealed: 0 });
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "absent" });
    await expect(vault.capture(page([claim(1)]))).rejects.toMatchObject({ code: "absent" });
    expect(await vault.create(PASSPHRASE)).toEqual({});
    await expect(vault.create("another one")).rejects.toMatchObject({ code: "already-exists" });
    expect((await vault.status()).state).toBe("unlocked");
    await vault.lock();
    expect((await vault.status()).state).toBe("locked");
    for (const use of [
      () => vault.count(),
      () => vault.getClaim("a".repeat(22)),
      () => vault.dueTasks("2026-11-23", 5),
    ]) {
      await expect(use()).rejects.toMatchObject({ code: "locked" });
    }
  });

  it("refuses wrong passphrases, more and more slowly, also after a restart and with the clock set back", async () => {
    const { vault, again, clock } = await bench();
    await vault.lock();
    for (let i = 0; i < 3; i += 1)
      await expect(vault.unlock("wrong")).rejects.toMatchObject({ code: "wrong-passphrase" });
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "throttled", retryAfterMs: 2000 });
    vault.close();
    const next = await again();
    clock.now += 1500;
    expect((await next.status()).retryAfterMs).toBe(500);
    clock.now -= 3_600_000;
    await expect(next.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "throttled", retryAfterMs: 2000 });
    clock.now += 3_600_000 + 500;
    await next.unlock(PASSPHRASE);
    expect((await next.status()).retryAfterMs).toBeUndefined();
    expect((await next.audit.list(20)).filter((e) => e.kind === "unlock-failed")).toHaveLength(3);
    expect(await next.audit.verify()).toMatchObject({ ok: true });
  });

  it("a clock that stood far ahead at the wrong tries, and was set right, keeps nobody out for longer than the delay", async () => {
    const { vault, clock } = await bench();
    await vault.lock();
    clock.now += 365 * 86_400_000;
    for (let i = 0; i < 3; i += 1)
      await expect(vault.unlock("wrong")).rejects.toMatchObject({ code: "wrong-passphrase" });
    clock.now -= 365 * 86_400_000;
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "throttled", retryAfterMs: 2000 });
    clock.now += 2_000;
    await vault.unlock(PASSPHRASE);
  });

  it("many tries at once are no way around the delay", async () => {
    const { vault, again } = await bench();
    await vault.lock();
    const contexts = [vault, await again(), await again()];
    const tries = Array.from({ length: 12 }, (_, i) => contexts[i % 3]?.unlock(`wrong ${i}`));
    const codes = (await Promise.allSettled(tries)).map((one) => one.status === "rejected" && one.reason.code);
    expect(codes.filter((code) => code === "wrong-passphrase")).toHaveLength(3);
    expect(codes.filter((code) => code === "throttled")).toHaveLength(9);
  });

  it("a passphrase that looks like a printed key is asked for as one try", async () => {
    const { vault } = await bench({ create: false });
    const hex = "4f1c09a27be8d35604f1c09a27be8d35";
    await vault.create(hex, { recoveryKit: true });
    for (let i = 0; i < 2; i += 1)
      await expect(vault.checkSecret("wrong")).rejects.toMatchObject({ code: "wrong-passphrase" });
    await vault.changePassphrase(hex, "another passphrase of some length");
    expect((await vault.audit.list(20)).filter((entry) => entry.kind === "unlock-failed")).toHaveLength(0);
    await vault.lock();
    await vault.unlock("another passphrase of some length");
    expect((await vault.audit.list(20)).filter((entry) => entry.kind === "unlock-failed")).toHaveLength(2);
  });

  it("a full disk lets the right passphrase in, and slows wrong ones down all the same", async () => {
    const { vault, clock } = await bench();
    await vault.capture(page([claim(1)]));
    await vault.lock();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    try {
      for (let i = 0; i < 3; i += 1)
        await expect(vault.unlock("wrong")).rejects.toMatchObject({ code: "wrong-passphrase" });
      await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "throttled", retryAfterMs: 2000 });
      clock.now += 2_000;
      await vault.unlock(PASSPHRASE);
      expect(await vault.count()).toBe(1);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it("delays grow to five minutes", () => {
    const delays = Array.from({ length: 20 }, (_, i) => delayAfter(i));
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect([delays[2], delays[3], delays[4], delays[19]]).toEqual([0, 2000, 4000, 300_000]);
  });

  it("locks at its deadline, which use moves on, and when the clock is set back", async () => {
    const { vault, clock, session } = await bench({ lockMinutes: 10 });
    clock.now += 9 * 60_000;
    await vault.touch();
    clock.now += 9 * 60_000;
    expect((await vault.status()).state).toBe("unlocked");
    clock.now += 2 * 60_000;
    await expect(vault.count()).rejects.toMatchObject({ code: "locked" });
    expect([...session.values.keys()]).not.toContain("vault.key");
    await vault.unlock(PASSPHRASE);
    clock.now -= 60_000;
    await expect(vault.count()).rejects.toMatchObject({ code: "locked" });
    await vault.unlock(PASSPHRASE);
    const reasons = (await vault.audit.list(20)).filter((e) => e.kind === "lock").map((e) => e.detail?.reason);
    expect(reasons).toEqual(["clock", "timeout"]);
  });

  it("refuses fewer than 600,000 rounds, asked for or written into the stored keyring", async () => {
    const { vault } = await bench({ create: false, kdfRounds: 599_999 });
    await expect(vault.create(PASSPHRASE)).rejects.toMatchObject({ code: "weak-kdf" });
    const stored = await bench();
    await stored.vault.lock();
    const db = await openDB(`${stored.dbName}.1`);
    const keyring = await db.get("meta", "keyring");
    keyring.wraps[0].rounds = 1000;
    await db.put("meta", keyring, "keyring");
    await expect(stored.vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "weak-kdf" });
    keyring.wraps[0].rounds = 600_001;
    await db.put("meta", keyring, "keyring");
    await expect(stored.vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "wrong-passphrase" });
    db.close();
  });

  it("opens with the printed recovery key, however it is typed, and changes the passphrase with it", async () => {
    const { vault } = await bench({ create: false });
    const { recoveryKey = "" } = await vault.create(PASSPHRASE, { recoveryKit: true });
    expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    await vault.capture(page([claim(1)]));
    await vault.lock();
    await vault.unlock(
      recoveryKey.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l"),
      "recovery-key",
    );
    await vault.changePassphrase(recoveryKey, "a new passphrase");
    await vault.lock();
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "wrong-passphrase" });
    await vault.unlock("a new passphrase");
    expect(await vault.count()).toBe(1);
    const renewed = await vault.renewRecoveryKey("a new passphrase");
    await vault.lock();
    await expect(vault.unlock(recoveryKey, "recovery-key")).rejects.toMatchObject({ code: "wrong-passphrase" });
    await vault.unlock(renewed.recoveryKey, "recovery-key");
  });

  it("makes no new vault key for somebody who only found it unlocked", async () => {
    const { vault, dbName } = await bench();
    await vault.capture(page([claim(1)]));
    await expect(vault.renewVaultKey("not the passphrase", "of the intruder")).rejects.toMatchObject({
      code: "wrong-passphrase",
    });
    expect(await databases(dbName)).toEqual([`${dbName}.1`]);
    await vault.lock();
    await expect(vault.renewVaultKey(PASSPHRASE, "of the intruder")).rejects.toMatchObject({ code: "locked" });
    await vault.unlock(PASSPHRASE);
    expect(await vault.count()).toBe(1);
    const kinds = (await vault.audit.list(20)).map((entry) => entry.kind);
    expect(kinds).toContain("unlock-failed");
    expect(kinds).not.toContain("rekey");
  });

  it("re-encrypts everything under a new vault key", async () => {
    const { vault, dbName, again } = await bench();
    await vault.capture(
      page(
        Array.from({ length: 70 }, (_, i) => claim(i)),
        "claim-list",
      ),
    );
    await vault.setSetting("letterhead", { name: "Dr. Marker" });
    const before = await openDB(`${dbName}.1`);
    const row = (await before.getAll("claims"))[0];
    before.close();
    await vault.renewVaultKey(PASSPHRASE, "brand new passphrase");
    expect(await databases(dbName)).toEqual([`${dbName}.2`]);
    const after = await openDB(`${dbName}.2`);
    const same = await after.get("claims", row.id);
    expect(same.k.some((k: string) => row.k.includes(k))).toBe(false);
    after.close();
    await vault.lock();
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "wrong-passphrase" });
    await vault.unlock("brand new passphrase");
    expect(await vault.count()).toBe(70);
    expect(await collect(vault.claims())).toHaveLength(70);
    expect(await vault.getSetting("letterhead")).toEqual({ name: "Dr. Marker" });
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    const again1 = await vault.capture(page([claim(3, { status: "denied" })]));
    if (!again1.sealed) expect(again1.perRecord[0]?.isNew).toBe(false);
    await vault.lock();
    await vault.capture(page([claim(4, { status: "denied" })]));
    const other = await again();
    expect(await other.unlock("brand new passphrase")).toEqual({ opened: 1, setAside: 0 });
    expect(await other.count()).toBe(70);
  });
});
