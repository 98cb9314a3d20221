import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page } from "./helpers.ts";

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
