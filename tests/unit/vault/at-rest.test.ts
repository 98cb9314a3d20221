import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { dump, findMarkers, formsOf } from "./disk.ts";
import "./fast-kdf.ts";
import { bench, claim, PASSPHRASE, page, sighting } from "./helpers.ts";

const MARKERS = [
  "ZEBRAFINCH",
  "QUOKKA77",
  "PCNWOMBAT42",
  "W99887766",
  "24XMARKER",
  "2026-09-03",
  "1951-02-28",
  "Narwhal note",
  "Kookaburra",
  "Axolotl reason",
  "CALLREF-55",
  "appeal:",
  "correct horse",
  // of the looks and of the trail
  "2026-11-23",
  "export",
];

const record = claim(1, {
  patientName: "ZEBRAFINCH, QUOKKA77",
  patientControlNumber: "PCNWOMBAT42",
  memberId: "W99887766",
  claimNumber: "24XMARKER",
  patientBirthDate: "1951-02-28",
  reasons: ["Axolotl reason"],
  status: "denied",
  processedDate: "2026-11-01",
});

describe("at rest", () => {
  it("nothing that identifies a patient, a claim or a date can be read, unlocked, locked or sealed", async () => {
    const { vault, dbName, session } = await bench({ create: false });
    const { recoveryKey = "" } = await vault.create(PASSPHRASE, { recoveryKit: true });
    const evidence = { claimNumber: { label: "Kookaburra", place: "Kookaburra" } };
    const stored = await vault.capture({ ...page([]), sightings: [sighting(record, "claim-detail", { evidence })] });
    if (stored.sealed) throw new Error("sealed");
    const id = stored.perRecord[0]?.claimId ?? "";
    await vault.capture({
      ...page([]),
      sightings: [sighting({}, "eligibility", { record: { memberId: "W99887766", patientName: "ZEBRAFINCH" } })],
    });
    await vault.updateWork(id, (work) => ({
      ...work,
      notes: [{ id: "note-0001", at: "2026-09-03T10:00:00.000Z", text: "Narwhal note" }],
      calls: [{ id: "call-0001", at: "2026-09-03T10:00:00.000Z", summary: "Narwhal note", reference: "CALLREF-55" }],
      tags: ["Kookaburra"],
    }));
    await vault.setSetting("Kookaburra", { letterhead: "Narwhal note" });
    await vault.audit.note({ kind: "export", claims: [id] });
    /** What lies in the databases, and what the browser holds in its session storage. */
    const found = async () => {
      const held = [...session.values].map((pair) => ({ where: "session", bytes: Buffer.from(pair.join()) }));
      return findMarkers([...(await dump(dbName)), ...held], [...MARKERS, recoveryKey]);
    };
    expect(await found()).toEqual([]);
    await vault.lock();
    await vault.capture(page([record, { ...record, claimNumber: "24XMARKERB" }]));
    expect((await vault.status()).sealed).toBe(2);
    expect(await found()).toEqual([]);
    await vault.unlock(PASSPHRASE);
    expect((await vault.getClaim(id)).work.notes[0]?.text).toBe("Narwhal note");
    expect(await found()).toEqual([]);
  });

  it("the search itself finds markers in each form", () => {
    for (const form of formsOf("ZEBRAFINCH")) {
      expect(
        findMarkers([{ where: "x", bytes: Buffer.concat([Buffer.from("ab"), form]) }], ["ZEBRAFINCH"]),
      ).not.toEqual([]);
    }
    const shifted = Buffer.from(Buffer.from("ab ZEBRAFINCH cd").toString("base64"));
    expect(findMarkers([{ where: "x", bytes: shifted }], ["ZEBRAFINCH"])).not.toEqual([]);
  });

  it("sizes are padded: claims to 256 bytes, sealed sightings to 1 KiB", async () => {
    const { vault, dbName } = await bench();
    await vault.capture(page([record, claim(2)]));
    await vault.lock();
    await vault.capture(page([record, claim(2)]));
    const db = await openDB(`${dbName}.1`);
    const overhead = 12 + 16;
    for (const row of await db.getAll("claims")) expect((row.d.length - 1 - overhead) % 256).toBe(0);
    for (const row of await db.getAll("inbox")) expect((row.d.length - overhead - 65) % 1024).toBe(0);
    db.close();
  });

  it("no initialisation vector is used twice and equal claims give unlike index keys in two vaults", async () => {
    const [one, two] = [await bench(), await bench()];
    for (const { vault } of [one, two]) {
      await vault.capture(
        page(
          Array.from({ length: 40 }, (_, i) => claim(i)),
          "claim-list",
        ),
      );
      await vault.capture(
        page(
          Array.from({ length: 40 }, (_, i) => claim(i, { status: "paid" })),
          "claim-list",
        ),
      );
    }
    const rows = await Promise.all(
      [one, two].map(async ({ dbName }) => {
        const db = await openDB(`${dbName}.1`);
        const all = [await db.getAll("claims"), await db.getAll("summaries"), await db.getAll("audit")].flat();
        db.close();
        return all;
      }),
    );
    const ivs = rows.flat().map((row) => Buffer.from(row.d.slice(1, 13)).toString("hex"));
    expect(new Set(ivs).size).toBe(ivs.length);
    const [left, right] = rows.map((all) => new Set(all.flatMap((row) => row.k ?? [])));
    expect([...(left ?? [])].some((key) => right?.has(key))).toBe(false);
  });
});
