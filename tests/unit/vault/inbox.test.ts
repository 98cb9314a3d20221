import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { INBOX_LIMITS } from "../../../src/vault/inbox.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page, sighting } from "./helpers.ts";

const DENIED = { status: "denied", paid: 0 } as const;

async function raw(dbName: string) {
  return openDB(`${dbName}.1`);
}

describe("capture while locked", () => {
  it("opens sealed sightings at unlock in their order, and new ones come after", async () => {
    const { vault } = await bench();
    await vault.capture(page([claim(1)]));
    await vault.lock();
    expect(await vault.capture(page([claim(1, DENIED)]))).toEqual({ sealed: true, stored: 1, dropped: 0 });
    await vault.capture(page([claim(1, { status: "paid", paid: 9000 })]));
    await vault.capture(page([claim(2)]));
    expect(await vault.status()).toMatchObject({ state: "locked", sealed: 3 });
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 3, setAside: 0 });
    expect(await vault.status()).toMatchObject({ state: "unlocked", sealed: 0 });
    const entries = await collect(vault.claims());
    const one = entries.find((e) => e.history.current.claimNumber === claim(1).claimNumber);
    expect(one?.history.sightings.map((s) => s.record.status)).toEqual(["pending", "denied", "paid"]);
    await vault.capture(page([claim(1, { status: "revised", processedDate: "2026-11-22" })]));
    const after = await vault.getClaim(one?.history.id ?? "");
    const seqs = after.history.sightings.map((s) => s.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(4);
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    expect((await vault.audit.list(50)).filter((e) => e.kind === "sealed-capture")).toHaveLength(3);
  });

  it("drops what is sealed already, but not a status that came back", async () => {
    const { vault } = await bench();
    await vault.lock();
    const first = page([claim(1), claim(2)], "claim-list");
    expect(await vault.capture(first)).toMatchObject({ stored: 2, dropped: 0 });
    expect(await vault.capture(first)).toMatchObject({ stored: 0, dropped: 2 });
    expect(await vault.capture(page([claim(1), claim(2)], "claim-list"))).toMatchObject({ stored: 0, dropped: 2 });
    expect(await vault.capture(page([claim(1, DENIED)], "claim-list"))).toMatchObject({ stored: 1 });
    expect(await vault.capture(page([claim(1)], "claim-list"))).toMatchObject({ stored: 1 });
    await vault.unlock(PASSPHRASE);
    const entries = await collect(vault.claims());
    const one = entries.find((e) => e.history.sightings.length === 3);
    expect(one?.history.sightings.map((s) => s.record.status)).toEqual(["pending", "denied", "pending"]);
  });

  it("drops a sighting that was accepted before the lock and is sent again", async () => {
    const { vault } = await bench();
    const first = page([claim(1)]);
    await vault.capture(first);
    await vault.lock();
    expect(await vault.capture(first)).toMatchObject({ stored: 0, dropped: 1 });
  });

  it("takes back sealed sightings at unlock", async () => {
    const { vault } = await bench();
    await vault.lock();
    const wrong = page([claim(1)]);
    await vault.capture(wrong);
    await vault.capture(page([claim(2)]));
    expect(await vault.undoSightings([wrong.sightings[0]?.id ?? ""])).toEqual({ undone: 1 });
    await vault.unlock(PASSPHRASE);
    const numbers = (await collect(vault.claims())).map((e) => e.history.current.claimNumber);
    expect(numbers).toEqual([claim(2).claimNumber]);
  });

  it("merges more than one batch, with two rows of one claim on one page", async () => {
    const { vault } = await bench();
    await vault.lock();
    for (let i = 0; i < 3; i += 1) {
      await vault.capture(
        page(
          Array.from({ length: 40 }, (_, n) => claim(n, { billed: 100 + i })),
          "claim-list",
        ),
      );
    }
    await vault.capture(
      page([claim(99, { paid: -1, status: "revised" }), claim(99, { paid: 2, status: "paid" })], "remittance"),
    );
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 122, setAside: 0 });
    expect(await vault.count()).toBe(41);
  });

  it("sets aside a sealed row that was damaged, renumbered or swapped, and opens the rest", async () => {
    const { vault, dbName } = await bench();
    await vault.lock();
    await vault.capture(page([claim(1), claim(2), claim(3)], "claim-list"));
    const db = await raw(dbName);
    const rows = await db.getAll("inbox");
    rows[0].d[100] ^= 1;
    [rows[1].d, rows[2].d] = [rows[2].d, rows[1].d];
    for (const row of rows) await db.put("inbox", row);
    await vault.capture(page([claim(4)], "claim-list"));
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 1, setAside: 3 });
    expect(await db.count("quarantine")).toBe(3);
    expect(await db.count("inbox")).toBe(0);
    expect((await vault.audit.list(20)).filter((e) => e.kind === "set-aside")).toHaveLength(3);
    db.close();
  });

  it("notices sealed rows that were taken out", async () => {
    const { vault, dbName } = await bench();
    await vault.lock();
    await vault.capture(page([claim(1), claim(2)], "claim-list"));
    const db = await raw(dbName);
    const [first] = await db.getAllKeys("inbox");
    if (first !== undefined) await db.delete("inbox", first);
    db.close();
    await vault.unlock(PASSPHRASE);
    expect((await vault.audit.list(20)).find((e) => e.kind === "inbox-gap")?.detail).toEqual({ missing: 1 });
  });

  it("stops capture loudly when the sealing key was exchanged, and goes on after it is renewed", async () => {
    const { vault, dbName } = await bench();
    await vault.lock();
    await vault.capture(page([claim(1)]));
    const db = await raw(dbName);
    const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    const forged = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    await db.put("meta", { ...(await db.get("meta", "inboxKey")), pub: forged }, "inboxKey");
    db.close();
    await vault.capture(page([claim(2)]));
    await vault.unlock(PASSPHRASE);
    expect(await vault.status()).toMatchObject({ state: "unlocked", captureStopped: "inbox-key" });
    await expect(vault.capture(page([claim(3)]))).rejects.toMatchObject({ code: "capture-stopped" });
    await vault.lock();
    await expect(vault.capture(page([claim(3)]))).rejects.toMatchObject({ code: "capture-stopped" });
    await vault.unlock(PASSPHRASE);
    await vault.resetInboxKey();
    await vault.capture(page([claim(3)]));
    const numbers = (await collect(vault.claims())).map((e) => e.history.current.claimNumber).sort();
    expect(numbers).toEqual([claim(1).claimNumber, claim(3).claimNumber]);
    expect((await vault.status()).captureStopped).toBeUndefined();
  });

  it("refuses a page that passes a limit as a whole, says so, and takes it after unlock", async () => {
    const { vault, dbName } = await bench();
    await vault.lock();
    const db = await raw(dbName);
    const head = await db.get("meta", "head");
    head.inbox.origins["portal.example"] = INBOX_LIMITS.perOrigin - 1;
    await db.put("meta", head, "head");
    const full = page([claim(1), claim(2)], "claim-list");
    await expect(vault.capture(full)).rejects.toMatchObject({ code: "inbox-full" });
    expect(await vault.status()).toMatchObject({ captureStopped: "inbox-full", sealed: 0 });
    await vault.unlock(PASSPHRASE);
    expect(await vault.capture(full)).toMatchObject({ sealed: false });
    expect((await vault.status()).captureStopped).toBeUndefined();
    db.close();
  });

  it("does not trust what comes out of the inbox", async () => {
    const { vault } = await bench();
    await vault.lock();
    const hostile = sighting({ ...claim(1), billed: "1' OR 1" as unknown as number, serviceFrom: "2026-13-45" });
    await vault.capture({ ...page([]), sightings: [hostile] });
    expect(await vault.unlock(PASSPHRASE)).toEqual({ opened: 0, setAside: 1 });
    expect(await vault.count()).toBe(0);
  });
});
