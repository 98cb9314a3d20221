import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { dump } from "./disk.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, databases, PASSPHRASE, page } from "./helpers.ts";

async function filled() {
  const made = await bench();
  const old = Array.from({ length: 40 }, (_, i) => claim(i, { status: i % 2 ? "paid" : "denied" }));
  const result = await made.vault.capture(page(old, "claim-list"));
  const ids = result.sealed ? [] : result.perRecord.map((r) => r.claimId);
  return { ...made, ids };
}

describe("purging", () => {
  it("by state and age, keeping what is on legal hold; ciphertext of the purged is nowhere", async () => {
    const { vault, dbName, ids } = await filled();
    const fresh = page([claim(100, { status: "paid" })]);
    for (const sighting of fresh.sightings) sighting.capturedAt = "2027-01-01T00:00:00.000Z";
    await vault.capture(fresh);
    await vault.setLegalHold(ids[1] ?? "", true);
    const db = await openDB(`${dbName}.1`);
    const doomed = (await db.getAll("claims")).filter((row) => ids.includes(row.id));
    db.close();
    const result = await vault.purge({ statuses: ["paid"], lastSeenBefore: "2026-12-31T00:00:00.000Z" });
    expect(result).toEqual({ purged: 19, onHold: 1, others: 0 });
    expect(await vault.count()).toBe(22);
    expect(await databases(dbName)).toEqual([`${dbName}.2`]);
    const left = new Set((await collect(vault.claims())).map((e) => e.history.id));
    const blobs = await dump(dbName);
    for (const row of doomed.filter((r) => !left.has(r.id))) {
      for (let at = 0; at + 32 <= row.d.length; at += 32) {
        const run = Buffer.from(row.d.slice(at, at + 32));
        expect(blobs.some(({ bytes }) => bytes.includes(run))).toBe(false);
      }
    }
    expect(left.has(ids[1] ?? "")).toBe(true);
    const noted = (await vault.audit.list(20)).find((entry) => entry.kind === "purge");
    expect(noted).toMatchObject({ detail: { claims: 19 } });
    expect(noted?.claims?.toSorted()).toEqual(ids.filter((id) => !left.has(id)).toSorted());
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    expect((await collect(vault.summaries())).flat()).toHaveLength(22);
    await vault.lock();
    await vault.unlock(PASSPHRASE);
    const again = await vault.capture(page([claim(0, { status: "paid" })]));
    expect(again).toMatchObject({ perRecord: [{ isNew: false }] });
    const purged = await vault.capture(page([claim(3)]));
    expect(purged).toMatchObject({ perRecord: [{ isNew: true }] });
  });

  it("takes unfinished letters along with their claim, and the settings that it is told to", async () => {
    const { vault, ids } = await filled();
    const [gone = "", kept = ""] = ids;
    for (const id of [gone, kept]) await vault.setSetting(`desk.appeal.draft.${id}`, { text: "MARKER letter" });
    await vault.setSetting("desk.views", ["a view"]);
    await vault.setSetting("desk.open-claims", { claims: ["MARKER"] });
    expect(await vault.purge({ ids: [gone] })).toEqual({ purged: 1, onHold: 0, others: 1 });
    expect(await vault.getSetting(`desk.appeal.draft.${gone}`)).toBeUndefined();
    expect(await vault.getSetting(`desk.appeal.draft.${kept}`)).toBeDefined();
    const request = { ids: [ids[2] ?? ""], settings: ["desk.open-claims", "desk.never-set"] };
    expect(await vault.countPurge(request)).toEqual({ purged: 1, onHold: 0, others: 1 });
    expect(await vault.purge(request)).toEqual({ purged: 1, onHold: 0, others: 1 });
    expect(await vault.getSetting("desk.open-claims")).toBeUndefined();
    expect(await vault.getSetting("desk.views")).toEqual(["a view"]);
  });

  it("by age takes rows that were set aside for that long, and coverage without a claim", async () => {
    const { vault, dbName, clock, ids } = await filled();
    await vault.capture(page([{ memberId: "W1" }], "eligibility"));
    const db = await openDB(`${dbName}.1`);
    const row = await db.get("claims", ids[0] ?? "");
    await db.put("claims", { ...row, d: row.d.slice(1) });
    await expect(vault.getClaim(row.id)).rejects.toMatchObject({ code: "corrupt" });
    db.close();
    const at = (days: number) => new Date(clock.now + days * 86_400_000).toISOString();
    await vault.purge({ lastSeenBefore: at(-1) });
    const quarantine = async () => {
      const names = await databases(dbName);
      const now = await openDB(names[0] ?? "");
      const count = await now.count("quarantine");
      now.close();
      return count;
    };
    expect(await quarantine()).toBe(1);
    expect(await vault.countPurge({ lastSeenBefore: at(365) })).toMatchObject({ purged: 39, others: 1 });
    expect(await vault.purge({ lastSeenBefore: at(365) })).toMatchObject({ purged: 39, others: 2 });
    expect(await quarantine()).toBe(0);
    expect(await collect(vault.eligibility())).toEqual([]);
  });

  it("legal hold protects from being taken back, too", async () => {
    const { vault } = await bench();
    const shown = page([claim(1)]);
    const result = await vault.capture(shown);
    const id = result.sealed ? "" : (result.perRecord[0]?.claimId ?? "");
    const [sighting = ""] = shown.sightings.map((one) => one.id);
    await vault.setLegalHold(id, true);
    expect(await vault.undoSightings([sighting])).toEqual({ undone: 0 });
    await vault.lock();
    await vault.undoSightings([sighting]);
    await vault.unlock(PASSPHRASE);
    expect(await vault.count()).toBe(1);
    await vault.setLegalHold(id, false);
    expect(await vault.undoSightings([sighting])).toEqual({ undone: 1 });
    expect(await vault.count()).toBe(0);
  });

  it("on demand and for samples; links to what is gone go too; nothing asked is nothing done", async () => {
    const { vault, ids } = await filled();
    await vault.capture(page([claim(0, { claimNumber: "24A-REPLACED" })]));
    await vault.capture(page([claim(500)], "claim-detail", { sample: true }));
    expect(await vault.purge({})).toEqual({ purged: 0, onHold: 0, others: 0 });
    expect(await vault.purge({ samples: true })).toEqual({ purged: 1, onHold: 0, others: 0 });
    expect(await vault.purge({ ids: [ids[0] ?? ""] })).toEqual({ purged: 1, onHold: 0, others: 0 });
    const linked = (await collect(vault.claims())).find((e) => e.history.current.claimNumber === "24A-REPLACED");
    expect(linked?.links).toEqual([]);
    await expect(vault.getClaim(ids[0] ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect(await vault.purge({ all: true })).toEqual({ purged: 40, onHold: 0, others: 0 });
    expect(await vault.count()).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6, 8, 12])(
    "stopped at its transaction number %i it leaves a whole vault, and is taken up again",
    async (stopAt) => {
      const { vault, dbName, again, ids } = await filled();
      const begin = IDBDatabase.prototype.transaction;
      let left = stopAt;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
        if (args[1] === "readwrite" && --left < 0) throw new Error("killed");
        return begin.apply(this, args);
      };
      const outcome = await vault.purge({ ids: ids.slice(0, 10) }).then(
        () => "done",
        () => "killed",
      );
      IDBDatabase.prototype.transaction = begin;
      vault.close();
      const next = await again();
      await next.finishPurge();
      const count = await next.count();
      expect(outcome === "done" ? [30] : [30, 40]).toContain(count);
      expect(await collect(next.claims())).toHaveLength(count);
      expect(await next.audit.verify()).toMatchObject({ ok: true });
      expect(await databases(dbName)).toHaveLength(1);
      await next.capture(page([claim(77)]));
      expect(await next.count()).toBe(count + 1);
      next.close();
    },
  );

  it("another context that had the old database open goes on in the new one", async () => {
    const { vault, again, ids } = await filled();
    const other = await again();
    expect(await other.count()).toBe(40);
    await vault.purge({ ids: ids.slice(0, 3) });
    expect(await other.count()).toBe(37);
    await other.capture(page([claim(300)]));
    expect(await vault.count()).toBe(38);
  });
});
