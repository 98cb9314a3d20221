import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import type { CapturedPage } from "../../../src/claims/history.ts";
import { bookKey, bookOf } from "../../../src/vault/books.ts";
import { closeSession } from "../../../src/vault/session.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page, sighting } from "./helpers.ts";

/** What vouches for coverage entries and settings. */

function coverage(memberId: string, coverageStatus: "active" | "inactive"): CapturedPage {
  return page([], "eligibility", {
    sightings: [sighting({}, "eligibility", { record: { memberId, coverageStatus } })],
  });
}

async function filled() {
  const made = await bench();
  for (let n = 0; n < 5; n += 1) await made.vault.capture(coverage(`W${n}`, "active"));
  await made.vault.setSetting("one", { rule: 1 });
  await made.vault.setSetting("two", "second");
  return { ...made, db: await openDB(`${made.dbName}.1`) };
}

/** Ids by member. */
async function idsOf(vault: Awaited<ReturnType<typeof bench>>["vault"]): Promise<Map<string, string>> {
  return new Map((await collect(vault.eligibility())).map((entry) => [entry.record.memberId ?? "", entry.id]));
}

async function setAsides(vault: Awaited<ReturnType<typeof bench>>["vault"]) {
  return (await vault.audit.list(50)).filter((entry) => entry.kind === "set-aside").map((entry) => entry.detail);
}

describe("coverage entries", () => {
  it("one that was put back from an older copy is noticed, set aside and told in the trail", async () => {
    const { vault, db } = await filled();
    const id = (await idsOf(vault)).get("W1") ?? "";
    const old = await db.get("eligibility", id);
    await vault.capture(coverage("W1", "inactive"));
    expect((await vault.eligibilityById(id))?.record.coverageStatus).toBe("inactive");
    await db.put("eligibility", old);
    expect(await vault.eligibilityById(id)).toBeUndefined();
    expect(await db.get("eligibility", id)).toBeUndefined();
    expect(await db.count("quarantine")).toBe(1);
    expect(await setAsides(vault)).toEqual([{ store: "eligibility" }]);
    expect(await collect(vault.eligibility())).toHaveLength(4);
    // a page of the same member makes a new entry
    expect(await vault.capture(coverage("W1", "inactive"))).toMatchObject({ perRecord: [{ isNew: true }] });
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
    db.close();
  });

  it("is noticed by the page that looks for it, too", async () => {
    const { vault, db } = await filled();
    const id = (await idsOf(vault)).get("W2") ?? "";
    const old = await db.get("eligibility", id);
    await vault.capture(coverage("W2", "inactive"));
    await db.put("eligibility", old);
    expect(await vault.capture(coverage("W2", "active"))).toMatchObject({ perRecord: [{ isNew: true }] });
    expect(await collect(vault.eligibility())).toHaveLength(5);
    expect(await setAsides(vault)).toEqual([{ store: "eligibility" }]);
    db.close();
  });

  it("those that were deleted on disk are missed, and one that was purged cannot come back", async () => {
    const { vault, db, dbName } = await filled();
    const ids = await idsOf(vault);
    const kept = await db.get("eligibility", ids.get("W3") ?? "");
    await db.delete("eligibility", ids.get("W0") ?? "");
    await db.delete("eligibility", ids.get("W4") ?? "");
    expect(await collect(vault.eligibility())).toHaveLength(3);
    expect((await setAsides(vault)).map((detail) => Number(detail?.missing)).reduce((sum, n) => sum + n, 0)).toBe(2);
    db.close();
    await vault.purge({ all: true });
    const moved = await openDB(`${dbName}.2`);
    await moved.put("eligibility", kept);
    expect(await collect(vault.eligibility())).toEqual([]);
    expect(await vault.eligibilityById(kept.id)).toBeUndefined();
    moved.close();
  });
});

describe("settings", () => {
  it.each([
    ["put back from an older copy", (_good: { d: Uint8Array }, old: unknown) => old],
    ["damaged", (good: { d: Uint8Array }) => ({ ...good, d: good.d.slice(3) })],
  ])("one that is %s falls back to its default; the others, the backup and a new key go on", async (_what, change) => {
    const { vault, db } = await filled();
    const before = await db.getAll("settings");
    await vault.setSetting("one", { rule: 2 });
    const good = (await db.getAll("settings")).find((row) => !before.some((old) => old.k === row.k && old.g === row.g));
    await db.put(
      "settings",
      change(
        good,
        before.find((old) => old.k === good.k),
      ),
    );
    expect(await vault.getSetting("one")).toBeUndefined();
    expect(await vault.getSetting("two")).toBe("second");
    expect(await setAsides(vault)).toEqual([{ store: "settings" }]);
    expect((await collect(vault.backup())).length).toBeGreaterThan(1);
    await vault.setSetting("one", { rule: 3 });
    expect(await vault.getSetting("one")).toEqual({ rule: 3 });
    db.close();
  });

  it("a damaged one stops neither a backup nor a new vault key", async () => {
    const { vault, db, dbName } = await filled();
    const [row] = await db.getAll("settings");
    await db.put("settings", { ...row, d: row.d.slice(3) });
    expect((await collect(vault.backup())).length).toBeGreaterThan(1);
    db.close();
    const again = await openDB(`${dbName}.1`);
    const [other] = await again.getAll("settings");
    await again.put("settings", { ...other, d: other.d.slice(3) });
    again.close();
    await vault.renewVaultKey(PASSPHRASE, "another passphrase of some length");
    expect(await vault.getSetting("one")).toBeUndefined();
    expect(await collect(vault.eligibility())).toHaveLength(5);
  });
});

describe("the books themselves", () => {
  it.each([
    ["gone", () => undefined],
    ["put back from an older copy", (old: unknown) => old],
  ])("one that is %s is made anew out of the rows there are, and that is told", async (_what, change) => {
    const { vault, db } = await filled();
    const key = bookKey(bookOf("settings", ""));
    const old = change(await db.get("meta", key));
    await vault.setSetting("three", 3);
    if (old) await db.put("meta", old, key);
    else await db.delete("meta", key);
    expect(await vault.getSetting("three")).toBe(3);
    expect(await vault.getSetting("one")).toEqual({ rule: 1 });
    expect(await setAsides(vault)).toEqual([{ store: "meta" }]);
    db.close();
  });

  it.each([
    [
      "a new vault key",
      2,
      async ({ vault, db }: Vaulted) => {
        db.close();
        await vault.renewVaultKey(PASSPHRASE, "other words of some length");
        return vault;
      },
    ],
    [
      "a purge",
      2,
      async ({ vault, db }: Vaulted) => {
        await vault.capture(page([claim(1)]));
        db.close();
        await vault.purge({ lastSeenBefore: "2026-11-23T15:00:00.000Z" });
        await vault.purge({ statuses: ["pending"] });
        return vault;
      },
    ],
    ["a manifest made anew", 1, unlockedWithoutManifest],
  ] as const)("bind just as well after %s", async (_what, number, work) => {
    const made = await filled();
    const vault = await work(made);
    const id = (await idsOf(vault)).get("W1") ?? "";
    expect(id).not.toBe("");
    expect(await vault.getSetting("one")).toEqual({ rule: 1 });
    expect(await setAsides(vault)).toEqual([]);
    const db = await openDB(`${made.dbName}.${number}`);
    const old = await db.get("eligibility", id);
    await vault.capture(coverage("W1", "inactive"));
    await db.put("eligibility", old);
    expect(await vault.eligibilityById(id)).toBeUndefined();
    db.close();
  });

  it("a manifest made anew sets aside what is older than its book says", async () => {
    const made = await filled();
    const { vault, db } = made;
    const id = (await idsOf(vault)).get("W1") ?? "";
    const old = await db.get("eligibility", id);
    await vault.capture(coverage("W1", "inactive"));
    await db.put("eligibility", old);
    const other = await unlockedWithoutManifest(made, 1);
    expect(await collect(other.eligibility())).toHaveLength(4);
    expect(await other.eligibilityById(id)).toBeUndefined();
    db.close();
  });
});

type Vaulted = Awaited<ReturnType<typeof filled>>;

/** Another context that meets the vault without its manifest. */
async function unlockedWithoutManifest({ again, db, session }: Vaulted, setAside = 0) {
  await db.delete("meta", "manifest");
  await closeSession(session);
  const other = await again();
  expect(await other.unlock(PASSPHRASE)).toMatchObject({ setAside });
  expect((await other.status()).rebuiltAt).toBeDefined();
  return other;
}

describe("claims", () => {
  it("whose rows are gone are missed by whoever reads all of them: they leave the lists, and the trail says so", async () => {
    const { vault, dbName } = await bench();
    await vault.capture(page([claim(1), claim(2), claim(3)], "claim-list"));
    const db = await openDB(`${dbName}.1`);
    const [id] = await db.getAllKeys("claims");
    await db.delete("claims", id ?? "");
    expect(await collect(vault.claims())).toHaveLength(2);
    expect(await vault.count()).toBe(2);
    expect((await collect(vault.summaries())).flat()).toHaveLength(2);
    expect((await vault.audit.list(1))[0]).toMatchObject({ kind: "set-aside", claims: [id], detail: { missing: 1 } });
    db.close();
  });

  it("that were put back are not in a backup", async () => {
    const { vault, dbName } = await bench();
    await vault.capture(page([claim(1), claim(2)], "claim-list"));
    const db = await openDB(`${dbName}.1`);
    const [old] = await db.getAll("claims");
    await vault.updateWork(old.id, (work) => ({ ...work, tags: ["newer"] }));
    await db.put("claims", old);
    expect((await collect(vault.claims())).map((entry) => entry.history.id)).not.toContain(old.id);
    expect(await vault.count()).toBe(1);
    db.close();
  });
});
