import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { closeSession } from "../../../src/vault/session.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page } from "./helpers.ts";

async function filled(count = 70) {
  const made = await bench();
  const records = Array.from({ length: count }, (_, i) =>
    claim(i, { status: i % 2 ? "denied" : "paid", processedDate: "2026-11-01" }),
  );
  await made.vault.capture(page(records, "claim-list"));
  return { ...made, raw: () => openDB(`${made.dbName}.1`) };
}

async function kinds(vault: Awaited<ReturnType<typeof filled>>["vault"]) {
  return (await vault.audit.list(30)).map((entry) => entry.kind);
}

describe("damage on disk", () => {
  it.each([
    [
      "a flipped bit",
      (row: { d: Uint8Array }) => {
        row.d[40] = (row.d[40] ?? 0) ^ 1;
      },
    ],
    [
      "a cut row",
      (row: { d: Uint8Array }) => {
        row.d = row.d.slice(0, 20);
      },
    ],
    [
      "another generation",
      (row: { g: number }) => {
        row.g += 1;
      },
    ],
  ] as [string, (row: { d: Uint8Array; g: number }) => void][])(
    "%s sets the claim aside; the rest opens",
    async (_what, damage) => {
      const { vault, raw } = await filled();
      const db = await raw();
      const row = (await db.getAll("claims"))[5];
      damage(row);
      await db.put("claims", row);
      // it is told for what it is, as often as somebody asks for it
      for (let i = 0; i < 2; i += 1) await expect(vault.getClaim(row.id)).rejects.toMatchObject({ code: "corrupt" });
      await expect(vault.getClaim("never-there")).rejects.toMatchObject({ code: "not-found" });
      expect(await vault.count()).toBe(69);
      expect(await db.count("quarantine")).toBe(1);
      expect(await kinds(vault)).toContain("set-aside");
      const listed = (await collect(vault.summaries())).flat();
      expect([listed.length, listed.some((s) => s.id === row.id)]).toEqual([69, false]);
      expect((await vault.dueTasks("2026-11-23", 100)).claims).toHaveLength(
        (await vault.dueTasks("2026-11-23", 100)).total,
      );
      expect(await vault.audit.verify()).toMatchObject({ ok: true });
      db.close();
    },
  );

  it("a claim put back from an older copy, or in another's place, is noticed", async () => {
    const { vault, raw } = await filled(4);
    const db = await raw();
    const [first, second] = await db.getAll("claims");
    await vault.updateWork(first.id, (work) => ({ ...work, tags: ["x"] }));
    await db.put("claims", first);
    await expect(vault.getClaim(first.id)).rejects.toMatchObject({ code: "corrupt" });
    await db.put("claims", { ...second, d: first.d });
    await expect(vault.getClaim(second.id)).rejects.toMatchObject({ code: "corrupt" });
    expect(await vault.count()).toBe(2);
    db.close();
  });

  it("capture goes on over a claim that cannot be read", async () => {
    const { vault, raw } = await filled(3);
    const db = await raw();
    for (const row of await db.getAll("claims")) await db.put("claims", { ...row, d: row.d.slice(0, 50) });
    const result = await vault.capture(page([claim(1, { status: "paid" })]));
    expect(result).toMatchObject({ sealed: false, perRecord: [{ isNew: true }] });
    expect((await collect(vault.claims())).map((e) => e.history.current.claimNumber)).toEqual([claim(1).claimNumber]);
    db.close();
  });

  it("a summary block that is lost, damaged or rolled back is worked out anew from its claims", async () => {
    const { vault, raw } = await filled();
    const db = await raw();
    const before = await vault.dueTasks("2026-11-23", 100);
    const old = await db.get("summaries", 0);
    await db.delete("summaries", 0);
    expect(await vault.dueTasks("2026-11-23", 100)).toEqual(before);
    await db.put("summaries", old);
    expect(await vault.dueTasks("2026-11-23", 100)).toEqual(before);
    const row = await db.get("summaries", 1);
    row.d[99] ^= 1;
    await db.put("summaries", row);
    expect((await collect(vault.summaries())).flat()).toHaveLength(70);
    expect(await vault.count()).toBe(70);
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    db.close();
  });

  describe.each([
    ["damaged", (good: { g: number; d: Uint8Array }) => ({ ...good, d: good.d.slice(1) })],
    ["put back from an older copy", (_good: unknown, old: { g: number; d: Uint8Array }) => old],
    ["gone", () => undefined],
  ])("a manifest that is %s", (_what, damage) => {
    it("opens nothing until the next writer makes it anew out of all records, and says so", async () => {
      const { vault, raw, again } = await filled();
      const db = await raw();
      const old = await db.get("meta", "manifest");
      await vault.capture(page([claim(99, { status: "denied" })]));
      const before = { due: await vault.dueTasks("2026-11-23", 100), trail: await vault.audit.list(500) };
      const bad = damage(await db.get("meta", "manifest"), old);
      if (bad) await db.put("meta", bad, "manifest");
      else await db.delete("meta", "manifest");
      const other = await again();
      await expect(other.count()).rejects.toMatchObject({ code: expect.stringMatching(/corrupt|tampered/) });
      // the first writer mends it: here the lock, that is to be noted
      await other.lock();
      expect(await other.unlock(PASSPHRASE)).toEqual({ opened: 0, setAside: 0 });
      expect(await other.count()).toBe(71);
      expect((await collect(other.summaries())).flat()).toHaveLength(71);
      expect(await other.dueTasks("2026-11-23", 100)).toEqual(before.due);
      expect((await other.status()).rebuiltAt).toBeDefined();
      const trail = await other.audit.list(500);
      expect(trail.map((entry) => entry.kind)).toContain("rebuilt");
      expect(trail).toEqual(expect.arrayContaining(before.trail));
      expect(await other.audit.verify()).toMatchObject({ ok: true });
      await other.damageSeen();
      expect((await other.status()).rebuiltAt).toBeUndefined();
      expect(await other.capture(page([claim(100)]))).toMatchObject({ sealed: false });
      expect(await other.count()).toBe(72);
      db.close();
    });
  });

  it("a damaged manifest is made anew by a look at a setting too: the background reads one before each capture", async () => {
    const { raw, again } = await filled(3);
    const db = await raw();
    await db.delete("meta", "manifest");
    const other = await again();
    expect(await other.getSetting("rules")).toBeUndefined();
    expect((await other.status()).rebuiltAt).toBeDefined();
    expect(await other.capture(page([claim(9)]))).toMatchObject({ sealed: false });
    expect(await other.count()).toBe(4);
    db.close();
  });

  it("a manifest made anew sets a claim aside that was put back, and takes in one that its list does not know yet", async () => {
    const { vault, raw, again, session } = await filled(4);
    const db = await raw();
    const [first] = await db.getAll("claims");
    await vault.updateWork(first.id, (work) => ({ ...work, tags: ["x"] }));
    const block = await db.get("summaries", 0);
    await vault.capture(page([claim(9)]));
    await vault.setSetting("rules", "own");
    await db.put("claims", first);
    await db.put("summaries", block);
    await db.delete("meta", "manifest");
    let rules: unknown;
    const other = await again({
      onUnlocked: async (getSetting) => {
        rules = await getSetting("rules");
      },
    });
    await closeSession(session);
    expect(await other.unlock(PASSPHRASE)).toEqual({ opened: 0, setAside: 1 });
    expect(rules).toBe("own");
    const numbers = (await collect(other.claims())).map((entry) => entry.history.current.claimNumber);
    expect(numbers).toHaveLength(4);
    expect(numbers).toContain(claim(9).claimNumber);
    expect(await other.count()).toBe(4);
    expect(await other.audit.verify()).toMatchObject({ ok: true });
    db.close();
  });

  it("a vault from a newer version is refused with a clear code, and is unharmed", async () => {
    const { vault, dbName, again } = await filled(2);
    vault.close();
    const newer = await openDB(`${dbName}.1`, 99);
    newer.close();
    await expect(again()).rejects.toMatchObject({ code: "newer-version" });
    const still = await openDB(`${dbName}.1`);
    expect(await still.count("claims")).toBe(2);
    still.close();
  });

  it("a full disk stops capture loudly, loses nothing, and capture goes on when there is room", async () => {
    const { vault } = await filled(2);
    const put = IDBObjectStore.prototype.put;
    let room = 3;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      room -= 1;
      if (room < 0) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, args);
    };
    try {
      const next = page([claim(7), claim(8)], "claim-list");
      await expect(vault.capture(next)).rejects.toMatchObject({ code: "quota" });
      IDBObjectStore.prototype.put = put;
      expect(await vault.count()).toBe(2);
      expect(await collect(vault.claims())).toHaveLength(2);
      await vault.capture(next);
      expect(await vault.count()).toBe(4);
      expect((await vault.status()).captureStopped).toBeUndefined();
      expect(await vault.audit.verify()).toMatchObject({ ok: true });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it("locks on a full disk, though the trail cannot say so", async () => {
    const { vault } = await filled(2);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    try {
      await vault.lock();
      expect((await vault.status()).state).toBe("locked");
      await expect(vault.count()).rejects.toMatchObject({ code: "locked" });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it("unlocks for reading on a full disk", async () => {
    const { vault } = await filled(2);
    await vault.lock();
    await vault.capture(page([claim(5)]));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === "audit") throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, args);
    };
    try {
      expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 0, setAside: 0 });
      expect(await vault.status()).toMatchObject({ state: "unlocked", sealed: 1, captureStopped: "quota" });
      expect(await vault.count()).toBe(2);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await vault.capture(page([claim(6)]));
    expect(await vault.count()).toBe(4);
  });

  it("a summary that advice cannot work out does not cost the capture", async () => {
    const { vault } = await bench({
      deriveSummary: () => {
        throw new Error("advice");
      },
    });
    expect(await vault.capture(page([claim(1)]))).toMatchObject({ sealed: false });
    expect((await collect(vault.summaries())).flat()[0]?.claimNumber).toBe(claim(1).claimNumber);
  });
});
