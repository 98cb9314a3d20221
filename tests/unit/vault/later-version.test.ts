import { openDB } from "idb";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Vault } from "../../../src/vault/index.ts";
import { VERSIONS } from "../../../src/vault/versions.ts";
import type { KillState } from "../../kill-points/runtime.ts";
import { MARK } from "../../next-version/versions.ts";
import { dump } from "./disk.ts";
import "./fast-kdf.ts";
import { type Bench, bench, claim, collect, databases, memorySession, PASSPHRASE, page } from "./helpers.ts";
import { type LaterBuild, laterBuild, marksIn, NEXT, updated as openedBy, versionsOf } from "./later.ts";

async function numbersIn(vault: Vault): Promise<(string | undefined)[]> {
  return (await collect(vault.claims())).map(({ history }) => history.current.claimNumber).sort();
}

describe("a build with a further schema version", () => {
  let later: LaterBuild;
  const scope = globalThis as unknown as { claimtrailStepFails?: boolean; claimtrailKill: KillState };

  beforeAll(async () => {
    later = await laterBuild();
  });
  afterEach(() => {
    scope.claimtrailStepFails = false;
    vi.restoreAllMocks();
  });

  const updated = (b: Bench, session = memorySession()) => openedBy(later, b, session);

  /** Two claims, one of them denied, and one more that was sealed since. */
  async function used(): Promise<Bench> {
    const b = await bench();
    await b.vault.capture(page([claim(1), claim(2, { status: "denied" })], "claim-list"));
    await b.vault.lock();
    await b.vault.capture(page([claim(3)]));
    b.vault.close();
    return b;
  }

  it("seals into the vault of the earlier version until it is unlocked, and locks what was unlocked", async () => {
    const b = await used();
    const opener = await b.again();
    await opener.unlock(PASSPHRASE);
    opener.close();
    const vault = await updated(b, b.session);
    expect((await vault.status()).state).toBe("locked");
    expect(await vault.capture(page([claim(4)]))).toMatchObject({ sealed: true, stored: 1 });
    expect(await vault.finishPurge()).toBe(false);
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 1, setAside: 0 });
    expect(await numbersIn(vault)).toEqual([1, 2, 3, 4].map((n) => claim(n).claimNumber));
    expect(await marksIn(vault)).toBe(3);
    vault.close();
  });

  it("whose step fails changes nothing, seals on, and does it once the step is mended", async () => {
    const b = await used();
    scope.claimtrailStepFails = true;
    const vault = await updated(b);
    const before = await dump(`${b.dbName}.`);
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "migration-failed" });
    await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: "migration-failed" });
    expect((await vault.status()).state).toBe("locked");
    const after = await dump(`${b.dbName}.`);
    // the tries are counted and forgotten again
    expect(after.map(({ bytes }) => bytes.toString("base64"))).toEqual(
      before.map(({ bytes }) => bytes.toString("base64")),
    );
    expect(await vault.capture(page([claim(4)]))).toMatchObject({ sealed: true, stored: 1 });
    vault.close();

    const earlier = await b.again();
    expect(await earlier.unlock(PASSPHRASE)).toEqual({ opened: 2, setAside: 0 });
    expect(await numbersIn(earlier)).toEqual([1, 2, 3, 4].map((n) => claim(n).claimNumber));
    await earlier.capture(page([claim(5)]));
    await earlier.lock();
    earlier.close();

    scope.claimtrailStepFails = false;
    const mended = await updated(b);
    expect(await mended.unlock(PASSPHRASE)).toEqual({ opened: 0, setAside: 0 });
    expect(await numbersIn(mended)).toEqual([1, 2, 3, 4, 5].map((n) => claim(n).claimNumber));
    expect(await marksIn(mended)).toBe(5);
    expect((await collect(mended.summaries())).flat().every((line) => MARK in line)).toBe(false);
    mended.close();
  });

  it("for which there is no room says so, changes nothing, and does it when there is", async () => {
    const b = await used();
    const vault = await updated(b);
    const state = scope.claimtrailKill;
    for (const nth of [2, 4, 7]) {
      state.passed = new Map();
      state.armed = { point: "vault/atomic.ts atomically 2", nth, action: "quota" };
      await expect(vault.unlock(PASSPHRASE), `write ${nth}`).rejects.toMatchObject({ code: "quota" });
      expect(state.armed).toBeUndefined();
      expect(await versionsOf(b.dbName)).toEqual([{ name: `${b.dbName}.1`, version: VERSIONS.length }]);
    }
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 1, setAside: 0 });
    expect(await numbersIn(vault)).toEqual([1, 2, 3].map((n) => claim(n).claimNumber));
    vault.close();
  });

  it("is opened by two windows at once: it is done once, and both go on", async () => {
    const b = await used();
    const session = memorySession();
    const [one, two] = [await updated(b, session), await updated(b, session)];
    await Promise.all([one.unlock(PASSPHRASE), two.unlock(PASSPHRASE)]);
    await Promise.all([one.capture(page([claim(4)])), two.capture(page([claim(5)]))]);
    for (const vault of [one, two]) {
      expect(await numbersIn(vault)).toEqual([1, 2, 3, 4, 5].map((n) => claim(n).claimNumber));
      expect(await marksIn(vault)).toBe(2);
    }
    one.close();
    two.close();
  });

  it("goes on where a window will not let go of the old vault, which goes when that closes", async () => {
    const b = await used();
    const stubborn = await openDB(`${b.dbName}.1`);
    const waits = vi.spyOn(globalThis, "setTimeout").mockImplementation(((then: () => void) => {
      setImmediate(then);
    }) as never);
    const vault = await updated(b);
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 1, setAside: 0 });
    expect(waits).toHaveBeenCalled();
    expect(await marksIn(vault)).toBe(2);
    expect(await databases(b.dbName)).toEqual([`${b.dbName}.1`, `${b.dbName}.2`]);
    stubborn.close();
    vault.close();
    const again = await updated(b);
    expect(await databases(b.dbName)).toEqual([`${b.dbName}.2`]);
    again.close();
  });

  it("takes a damaged record along as it is, and tells of it as ever", async () => {
    const b = await used();
    const db = await openDB(`${b.dbName}.1`);
    const [row] = await db.getAll("claims");
    await db.put("claims", { ...row, d: row.d.fill(7, 20) });
    db.close();
    const vault = await updated(b);
    await vault.unlock(PASSPHRASE);
    expect(await numbersIn(vault)).toHaveLength(2);
    expect((await vault.status()).setAsideAt).toBeDefined();
    vault.close();
  });

  it("leaves a vault that the build before refuses and leaves alone", async () => {
    const b = await used();
    const vault = await updated(b);
    await vault.unlock(PASSPHRASE);
    vault.close();
    const before = await dump(`${b.dbName}.`);
    await expect(b.again()).rejects.toMatchObject({ code: "newer-version" });
    const after = await dump(`${b.dbName}.`);
    expect(after).toEqual(before);
  });

  it("makes a vault anew where none was made before the update", async () => {
    const b = await bench({ create: false });
    b.vault.close();
    const vault = await updated(b);
    await vault.create(PASSPHRASE);
    await vault.capture(page([claim(1)]));
    expect(await versionsOf(b.dbName)).toEqual([{ name: `${b.dbName}.1`, version: NEXT }]);
    expect(await marksIn(vault)).toBe(0);
    vault.close();
  });
});
