import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { chain, openEntry, type TimedEvent, verifyTrail } from "../../../src/vault/audit.ts";
import { sealValue } from "../../../src/vault/codec.ts";
import { deriveKeys } from "../../../src/vault/crypto.ts";
import { newVaultKey } from "../../../src/vault/keys.ts";
import { emptyManifest } from "../../../src/vault/manifest.ts";
import { openDatabase } from "../../../src/vault/schema.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page } from "./helpers.ts";

let names = 0;

async function trail() {
  const made = await bench();
  for (let i = 0; i < 6; i += 1) await made.vault.capture(page([claim(i)]));
  return { ...made, db: await openDB(`${made.dbName}.1`) };
}

describe("audit trail", () => {
  it("tells what was done, newest first and whole", async () => {
    const { vault } = await bench();
    const stored = await vault.capture(page([claim(1)]));
    const id = stored.sealed ? "" : (stored.perRecord[0]?.claimId ?? "");
    await vault.audit.note({ kind: "view", claims: [id] });
    await vault.updateWork(id, (work) => ({ ...work, tags: ["x"] }));
    await vault.setSetting("x", 1);
    await vault.lock();
    await vault.unlock(PASSPHRASE);
    const all = await collect(vault.audit.all());
    expect(all.map((e) => e.kind)).toEqual(["create", "capture", "view", "edit", "settings", "lock", "unlock"]);
    expect(all.map((e) => e.n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(all[1]).toMatchObject({ claims: [id], detail: { records: 1, added: 1, changed: 0 } });
    expect((await vault.audit.list(2)).map((e) => e.n)).toEqual([7, 6]);
    expect((await vault.audit.list(2, 6)).map((e) => e.n)).toEqual([5, 4]);
    expect(await vault.audit.list(2, 1)).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/MARKER|24A000|W1000/);
    expect(await vault.audit.verify()).toEqual({ ok: true, entries: 7 });
  });

  it.each([
    ["an entry is missing in the middle", "cut", 4, async (db) => db.delete("audit", 4)],
    ["the end is missing", "cut", 7, async (db) => db.delete("audit", 7)],
    ["the beginning is missing", "cut", 1, async (db) => db.delete("audit", 1)],
    [
      "two entries changed places",
      "reordered",
      3,
      async (db) => {
        const [a, b] = [await db.get("audit", 3), await db.get("audit", 5)];
        await db.put("audit", { ...b, n: 3 });
        await db.put("audit", { ...a, n: 5 });
      },
    ],
    [
      "an entry was altered",
      "forged",
      3,
      async (db) => {
        const row = await db.get("audit", 3);
        row.d[30] ^= 1;
        await db.put("audit", row);
      },
    ],
    [
      "a MAC was altered",
      "forged",
      3,
      async (db) => {
        const row = await db.get("audit", 3);
        row.m[0] ^= 1;
        await db.put("audit", row);
      },
    ],
    [
      "an entry was added at the end",
      "forged",
      8,
      async (db) => db.put("audit", { ...(await db.get("audit", 7)), n: 8 }),
    ],
  ] as [string, string, number, (db: Awaited<ReturnType<typeof trail>>["db"]) => Promise<unknown>][])(
    "%s: %s",
    async (_what, problem, at, tamper) => {
      const { vault, db } = await trail();
      expect(await vault.audit.verify()).toEqual({ ok: true, entries: 7 });
      await tamper(db);
      expect(await vault.audit.verify()).toMatchObject({ ok: false, problem, at });
      db.close();
    },
  );

  describe("forged with more than the file in hand", () => {
    const events = (...kinds: TimedEvent["kind"][]): TimedEvent[] =>
      kinds.map((kind, i) => ({ at: `2026-11-23T15:00:0${i}.000Z`, kind, claims: ["c1"], detail: { records: 1 } }));

    /** A trail of four entries on the disk, with its keys and head. */
    async function written() {
      const keys = await deriveKeys(newVaultKey());
      const start = emptyManifest("").audit;
      const { rows, head } = await chain(keys, start, events("create", "capture", "view", "lock"));
      names += 1;
      const db = await openDatabase(`audit-forged-${names}`, () => undefined);
      for (const row of rows) await db.put("audit", row);
      expect(await verifyTrail(db, keys, head)).toEqual({ ok: true, entries: 4 });
      return { keys, start, rows, head, db };
    }

    it.each([
      ["time", { at: "2026-11-23T15:00:09.000Z" }],
      ["kind", { kind: "search" as const }],
      ["claims", { claims: ["c2"] }],
      ["detail", { detail: { records: 2 } }],
    ])("an entry sealed anew with another %s, its MAC as it was", async (_what, change) => {
      const { keys, rows, head, db } = await written();
      const row = rows[2] as (typeof rows)[number];
      const d = await sealValue(
        keys.auditSeal,
        { store: "audit", key: 3, generation: 0 },
        { ...(await openEntry(keys, row)), ...change },
      );
      await db.put("audit", { ...row, d });
      expect(await verifyTrail(db, keys, head)).toMatchObject({ ok: false, problem: "forged", at: 3 });
      db.close();
    });

    it.each([
      ["in the middle", 3, 4],
      ["at the end", 4, 4],
    ])("an entry %s out of another trail that this vault once had", async (_where, n, at) => {
      const { keys, start, head, db } = await written();
      const other = events("create", "capture", "view", "lock").map((event, i) =>
        i === n - 1 ? { ...event, kind: "edit" as const } : event,
      );
      // restored from a copy, the vault went on from the same entries: each MAC fits the one before
      const parted = (await chain(keys, start, other)).rows[n - 1];
      if (!parted) throw new Error("no such entry");
      await db.put("audit", parted);
      expect(await verifyTrail(db, keys, head)).toMatchObject({ ok: false, problem: "forged", at });
      db.close();
    });
  });

  it("an older trail put back whole does not fit the manifest", async () => {
    const { vault, db } = await trail();
    const old = await db.getAll("audit");
    await vault.capture(page([claim(9)]));
    await db.clear("audit");
    for (const row of old) await db.put("audit", row);
    expect(await vault.audit.verify()).toMatchObject({ ok: false, problem: "cut", at: 8 });
    db.close();
  });

  it("is shown and saved with its gaps where it was damaged", async () => {
    const { vault, db } = await trail();
    await db.delete("audit", 3);
    const row = await db.get("audit", 5);
    await db.put("audit", { ...row, d: row.d.slice(4) });
    const shown = [
      [1, "create"],
      [2, "capture"],
      [3, "missing"],
      [4, "capture"],
      [5, "unreadable"],
      [6, "capture"],
      [7, "capture"],
    ];
    expect((await collect(vault.audit.all())).map((line) => [line.n, line.kind])).toEqual(shown);
    expect((await vault.audit.list(50)).map((line) => [line.n, line.kind])).toEqual(shown.toReversed());
    expect((await vault.audit.list(3, 6)).map((line) => line.n)).toEqual([5, 4, 3]);
    db.close();
  });

  it("that was cut before a new vault key says so ever after, and an unreadable entry does not stop the new key", async () => {
    const { vault, db } = await trail();
    await db.delete("audit", 3);
    const row = await db.get("audit", 5);
    await db.put("audit", { ...row, d: row.d.slice(4) });
    db.close();
    await vault.renewVaultKey(PASSPHRASE, "another passphrase of some length");
    const [last] = await vault.audit.list(1);
    expect(last).toMatchObject({ kind: "rekey", detail: { trail: "cut", at: 3 } });
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
  });

  it("takes what is done while locked, in order, at the next unlock", async () => {
    const { vault, clock } = await bench();
    await vault.lock();
    clock.now += 60_000;
    await vault.audit.note({ kind: "settings", claims: ["claim-1"], detail: { setting: "lockMinutes", to: 5 } });
    clock.now += 60_000;
    await vault.unlock(PASSPHRASE);
    const settings = (await collect(vault.audit.all())).find((line) => line.kind === "settings");
    expect(settings).toMatchObject({
      at: new Date(clock.now - 60_000).toISOString(),
      claims: ["claim-1"],
      detail: { setting: "lockMinutes", to: 5 },
    });
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
  });

  it("says why the vault was locked", async () => {
    const { vault } = await bench();
    for (const reason of ["screen", "idle", undefined] as const) {
      await vault.lock(reason);
      await vault.unlock(PASSPHRASE);
    }
    const locks = (await collect(vault.audit.all())).filter((line) => line.kind === "lock");
    expect(locks.map((line) => line.detail?.reason)).toEqual(["screen", "idle", "asked"]);
  });

  it("names the setting that was changed; an unfinished letter is an edit of its claim; a program's own marks are none", async () => {
    const { vault } = await bench();
    const stored = await vault.capture(page([claim(1)]));
    const id = stored.sealed ? "" : (stored.perRecord[0]?.claimId ?? "");
    await vault.setSetting("payer-rules", []);
    await vault.setSetting(`desk.appeal.draft.${id}`, { action: "appeal" });
    await vault.setSetting("learned", {}, false);
    const lines = (await collect(vault.audit.all())).slice(2);
    expect(lines.map(({ kind, claims, detail }) => ({ kind, claims, detail }))).toEqual([
      { kind: "settings", claims: undefined, detail: { setting: "payer-rules" } },
      { kind: "edit", claims: [id], detail: { what: "letter" } },
    ]);
  });

  it("drops what is older than its retention without looking cut", async () => {
    const { vault, clock, db } = await trail();
    clock.now += 86_400_000;
    await vault.unlock(PASSPHRASE);
    await vault.capture(page([claim(20)]));
    const day = new Date(clock.now - 3_600_000).toISOString();
    expect(await vault.audit.trim(day)).toBe(7);
    expect(await vault.audit.trim(day)).toBe(0);
    expect((await collect(vault.audit.all())).map((e) => e.kind)).toEqual(["lock", "unlock", "capture", "retention"]);
    expect(await vault.audit.verify()).toEqual({ ok: true, entries: 4 });
    expect(await vault.audit.list(100)).toHaveLength(4);
    await db.delete("audit", 8);
    expect(await vault.audit.verify()).toMatchObject({ ok: false, problem: "cut", at: 8 });
    db.close();
  });
});
