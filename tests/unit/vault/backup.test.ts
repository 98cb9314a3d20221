import { describe, expect, it } from "vitest";
import { concat } from "../../../src/vault/bytes.ts";
import { findMarkers } from "./disk.ts";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page } from "./helpers.ts";

async function* chunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function backupOf(vault: Awaited<ReturnType<typeof bench>>["vault"]) {
  return concat(...(await collect(vault.backup())));
}

/** Claims by number with what matters of them. */
async function contents(vault: Awaited<ReturnType<typeof bench>>["vault"]) {
  const entries = await collect(vault.claims());
  return Object.fromEntries(
    entries.map((e) => [
      e.history.current.claimNumber,
      { status: e.history.current.status, looks: e.history.sightings.length, notes: e.work.notes.map((n) => n.text) },
    ]),
  );
}

async function filled() {
  const made = await bench();
  await made.vault.capture(
    page(
      Array.from({ length: 300 }, (_, i) => claim(i, { reasons: ["a reason ".repeat(150)] })),
      "claim-list",
    ),
  );
  await made.vault.capture(page([claim(1, { status: "denied" }), claim(1, { claimNumber: "24ALINKED" })]));
  await made.vault.capture({
    ...page([]),
    sightings: [
      {
        id: "elig-00001",
        capturedAt: "2026-11-23T15:00:00.000Z",
        pageKind: "eligibility",
        record: { memberId: "W1", patientName: "MARKER" },
      },
    ],
  });
  await made.vault.setSetting("letterhead", { name: "Practice" });
  await made.vault.setPlain("lockMinutes", 7);
  return made;
}

describe("backup and restore", () => {
  it("one file makes the vault anew in another browser, trail and settings included", async () => {
    const { vault } = await filled();
    const file = await backupOf(vault);
    expect(
      findMarkers([{ where: "file", bytes: Buffer.from(file) }], ["MARKER", "24A0000", "Practice", "a reason"]),
    ).toEqual([]);
    const other = await bench({ create: false });
    const seen: number[] = [];
    const result = await other.vault.restore(chunks(file), PASSPHRASE, { onProgress: ({ done }) => seen.push(done) });
    expect(result).toEqual({ added: 301, merged: 0, unchanged: 0, eligibility: 1 });
    expect(await contents(other.vault)).toEqual(await contents(vault));
    expect(await other.vault.getSetting("letterhead")).toEqual({ name: "Practice" });
    expect(await other.vault.getPlain("lockMinutes")).toBe(7);
    expect(await other.vault.audit.verify()).toMatchObject({ ok: true });
    expect((await collect(other.vault.audit.all())).map((e) => e.kind)).toEqual([
      ...(await collect(vault.audit.all())).map((e) => e.kind),
      "restore",
    ]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await other.vault.lock();
    await other.vault.unlock(PASSPHRASE);
    const again = await other.vault.capture(page([claim(5, { status: "paid" })]));
    expect(again).toMatchObject({ sealed: false, perRecord: [{ isNew: false, kept: true }] });
    const linked = (await collect(other.vault.claims())).filter((e) => e.links.length > 0);
    expect(linked.flatMap((e) => e.links).sort()).toEqual(linked.map((e) => e.history.id).sort());
  });

  it("restoring twice changes nothing the second time", async () => {
    const { vault } = await filled();
    const file = await backupOf(vault);
    const before = await contents(vault);
    expect(await vault.restore(chunks(file), PASSPHRASE)).toEqual({
      added: 0,
      merged: 0,
      unchanged: 301,
      eligibility: 0,
    });
    expect(await contents(vault)).toEqual(before);
  });

  it("brings settings that are not in use here, and an unfinished letter to its claim; what is in use stays", async () => {
    const a = await bench();
    const b = await bench();
    const [first, second] = [await a.vault.capture(page([claim(1)])), await b.vault.capture(page([claim(1)]))];
    if (first.sealed || second.sealed) throw new Error("sealed");
    const [theirs, ours] = [first.perRecord[0]?.claimId, second.perRecord[0]?.claimId];
    expect(theirs).not.toBe(ours);
    await a.vault.setSetting("payer-rules", ["theirs"]);
    await a.vault.setSetting("letterhead", "theirs");
    await a.vault.setSetting(`desk.appeal.draft.${theirs}`, "a letter");
    await b.vault.setSetting("letterhead", "ours");
    await b.vault.restore(chunks(await backupOf(a.vault)), PASSPHRASE);
    expect(await b.vault.getSetting("payer-rules")).toEqual(["theirs"]);
    expect(await b.vault.getSetting("letterhead")).toBe("ours");
    expect(await b.vault.getSetting(`desk.appeal.draft.${ours}`)).toBe("a letter");
  });

  it("knows of coverage whatever either side knew: the newer page, who it is, where and since when", async () => {
    const a = await bench();
    const b = await bench();
    const look = (at: string, origin: string, record: object) => ({
      ...page([], "eligibility", { origin }),
      sightings: [{ id: `look-${at}`, capturedAt: at, pageKind: "eligibility" as const, record }],
    });
    await a.vault.capture(look("2026-11-01T00:00:00.000Z", "https://one.portal.example", { memberId: "W1" }));
    await a.vault.capture(
      look("2026-11-20T00:00:00.000Z", "https://one.portal.example", { memberId: "W1", coverageStatus: "inactive" }),
    );
    const named = { memberId: "W1", patientName: "MARKER", coverageStatus: "active" };
    await b.vault.capture(look("2026-11-10T00:00:00.000Z", "https://two.portal.example", named));
    await b.vault.restore(chunks(await backupOf(a.vault)), PASSPHRASE);
    expect(await collect(b.vault.eligibility())).toMatchObject([
      {
        record: { memberId: "W1", patientName: "MARKER", coverageStatus: "inactive" },
        firstSeenAt: "2026-11-01T00:00:00.000Z",
        lastSeenAt: "2026-11-20T00:00:00.000Z",
        origins: ["https://two.portal.example", "https://one.portal.example"],
      },
    ]);
  });

  it("merges into a vault in use without losing either side's sightings and notes", async () => {
    const note = (id: string, text: string) => (work: Parameters<Parameters<typeof a.vault.updateWork>[1]>[0]) => ({
      ...work,
      notes: [...work.notes, { id, at: "2026-11-23T15:00:00.000Z", text }],
    });
    const a = await bench();
    const b = await bench();
    const first = await a.vault.capture(page([claim(1)]));
    await a.vault.capture(page([claim(2)]));
    const second = await b.vault.capture(page([claim(1, { status: "denied" })]));
    await b.vault.capture(page([claim(3)]));
    if (first.sealed || second.sealed) throw new Error("sealed");
    await a.vault.updateWork(first.perRecord[0]?.claimId ?? "", note("note-000a", "from a"));
    await b.vault.updateWork(second.perRecord[0]?.claimId ?? "", note("note-000b", "from b"));
    const result = await b.vault.restore(chunks(await backupOf(a.vault)), PASSPHRASE);
    expect(result).toMatchObject({ added: 1, merged: 1, unchanged: 0 });
    expect(await contents(b.vault)).toEqual({
      [claim(1).claimNumber ?? ""]: { status: "denied", looks: 2, notes: ["from b", "from a"] },
      [claim(2).claimNumber ?? ""]: { status: "pending", looks: 1, notes: [] },
      [claim(3).claimNumber ?? ""]: { status: "pending", looks: 1, notes: [] },
    });
    const later = await b.vault.capture(page([claim(1, { status: "paid" })]));
    if (!later.sealed) expect(later.perRecord[0]?.summary?.status).toBe("paid");
    expect(await b.vault.audit.verify()).toMatchObject({ ok: true });
  });

  it("tells what is wrong with a file, and imports nothing of it", async () => {
    const { vault } = await filled();
    const file = await backupOf(vault);
    const target = await bench();
    const attempt = (bytes: Uint8Array, secret = PASSPHRASE) =>
      target.vault.restore(chunks(bytes), secret).then(
        () => "ok",
        (error: { code?: string }) => error.code,
      );
    const flipped = (at: number) => {
      const copy = file.slice();
      copy[at] = (copy[at] ?? 0) ^ 4;
      return copy;
    };
    const headerLength = new DataView(file.buffer).getUint32(18);
    const frames = 17 + 1 + 4 + headerLength + 32;
    expect(await attempt(file, "wrong")).toBe("backup-wrong-passphrase");
    for (const at of [20, 17, 200, frames - 1])
      expect(await attempt(flipped(at)), `flip at ${at}`).toBe("backup-corrupt");
    for (const at of [frames, frames + 5, frames + 500, file.length - 1, file.length - 40]) {
      expect(await attempt(flipped(at)), `flip at ${at}`).toBe("backup-corrupt");
    }
    const secondFrame = frames + 8 + new DataView(file.buffer).getUint32(frames);
    for (const at of [18, 100, frames, frames + 4, frames + 1000, secondFrame, file.length - 1]) {
      expect(await attempt(file.slice(0, at)), `cut at ${at}`).toBe("backup-truncated");
    }
    expect(await attempt(concat(file, new Uint8Array([0])))).toBe("backup-corrupt");
    expect(await attempt(new TextEncoder().encode("claim,patient\n1,2\n"))).toBe("not-a-backup");
    expect(await attempt(new Uint8Array(0))).toBe("not-a-backup");
    expect(await attempt(await withVersion(file, 0))).toBe("backup-older");
    expect(await attempt(await withVersion(file, 2))).toBe("backup-newer");
    expect(await target.vault.count()).toBe(0);
    expect((await indexedDB.databases()).some((d) => d.name?.endsWith(".restore"))).toBe(false);
    expect(await attempt(file)).toBe("ok");
  });

  it("frames cannot be left out or change places", async () => {
    const { vault } = await filled();
    const parts = await collect(vault.backup());
    expect(parts.length).toBeGreaterThan(3);
    const [start, one, two, ...rest] = parts;
    const target = await bench();
    const swapped = concat(...([start, two, one, ...rest] as Uint8Array[]));
    const without = concat(...([start, two, ...rest] as Uint8Array[]));
    for (const bytes of [swapped, without]) {
      await expect(target.vault.restore(chunks(bytes), PASSPHRASE)).rejects.toMatchObject({ code: "backup-corrupt" });
    }
  });

  it("needs the vault open, and can be cancelled", async () => {
    const { vault } = await filled();
    const file = await backupOf(vault);
    const target = await bench();
    const stop = new AbortController();
    stop.abort();
    await expect(target.vault.restore(chunks(file), PASSPHRASE, { signal: stop.signal })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(await target.vault.count()).toBe(0);
    await target.vault.lock();
    await expect(target.vault.restore(chunks(file), PASSPHRASE)).rejects.toMatchObject({ code: "locked" });
    await expect(backupOf(target.vault)).rejects.toMatchObject({ code: "locked" });
  });
});

/** The file as another version would begin, its checksum made right. */
async function withVersion(file: Uint8Array<ArrayBuffer>, version: number): Promise<Uint8Array> {
  const copy = file.slice();
  copy[17] = version;
  const length = new DataView(copy.buffer).getUint32(18);
  const digest = await crypto.subtle.digest("SHA-256", copy.slice(0, 22 + length));
  copy.set(new Uint8Array(digest), 22 + length);
  return copy;
}

describe("a restoring that is stopped", () => {
  it.each([1, 2, 3])("after %i batches leaves the vault as it was, and works when asked again", async (after) => {
    const source = await bench();
    for (let i = 0; i < 3; i += 1) {
      const numbers = Array.from({ length: 200 }, (_, n) => claim(1_000 + i * 200 + n));
      await source.vault.capture(page(numbers, "claim-list"));
    }
    const parts = await collect(source.vault.backup());
    async function* file() {
      yield* parts;
    }
    for (const fresh of [false, true]) {
      const target = await bench({ create: !fresh });
      if (!fresh) await target.vault.capture(page([claim(1)]));
      const stop = new AbortController();
      let batches = 0;
      const onProgress = () => {
        batches += 1;
        if (batches === after) stop.abort();
      };
      const outcome = await target.vault
        .restore(file(), PASSPHRASE, { signal: stop.signal, onProgress })
        .catch((error: unknown) => error);
      expect(outcome).toMatchObject({ code: "cancelled" });
      expect((await target.vault.status()).state).toBe(fresh ? "absent" : "unlocked");
      if (!fresh) expect(await target.vault.count()).toBe(1);
      expect(await target.vault.restore(file(), PASSPHRASE)).toMatchObject({ added: 600 });
      expect(await target.vault.count()).toBe(fresh ? 600 : 601);
      target.vault.close();
    }
  });
});
