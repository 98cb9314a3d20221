import { describe, expect, it } from "vitest";
import "./fast-kdf.ts";
import { bench, claim, collect, PASSPHRASE, page, sighting } from "./helpers.ts";

describe("capture while unlocked", () => {
  it("stores a claim, finds it again and says what changed", async () => {
    const { vault } = await bench();
    const first = await vault.capture(page([claim(1)]));
    if (first.sealed) throw new Error("sealed");
    expect(first.perRecord[0]).toMatchObject({ isNew: true, kept: true, changed: [] });
    const second = await vault.capture(page([claim(1, { status: "denied", paid: 0, processedDate: "2026-11-20" })]));
    if (second.sealed) throw new Error("sealed");
    expect(second.perRecord[0]?.claimId).toBe(first.perRecord[0]?.claimId);
    expect(second.perRecord[0]?.changed.map((c) => c.field)).toEqual(expect.arrayContaining(["status", "paid"]));
    expect(second.perRecord[0]?.summary?.tasks).toHaveLength(1);
    const entry = await vault.getClaim(first.perRecord[0]?.claimId ?? "");
    expect(entry.history.sightings).toHaveLength(2);
    expect(entry.history.current.status).toBe("denied");
    expect(await vault.count()).toBe(1);
  });

  it.each(["open", "sealed"])("takes a look after the clock was set back for the newer one (%s)", async (how) => {
    const { vault, clock } = await bench();
    const first = page([claim(1)]);
    const later = page([claim(1, { status: "denied", paid: 0 })]);
    for (const sighting of first.sightings) sighting.capturedAt = "2026-11-23T15:00:00.000Z";
    for (const sighting of later.sightings) sighting.capturedAt = "2026-11-23T14:00:00.000Z";
    await vault.capture(first);
    clock.now -= 3_600_000;
    // the vault locks itself as it notices
    if (how === "open") await vault.unlock(PASSPHRASE);
    expect(await vault.capture(later)).toMatchObject({ sealed: how === "sealed" });
    await vault.unlock(PASSPHRASE);
    const [entry] = await collect(vault.claims());
    expect(entry?.history.current.status).toBe("denied");
    expect(entry?.history.sightings.map((one) => one.record.status)).toEqual(["pending", "denied"]);
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
  });

  it("adds nothing for the same again but moves lastSeenAt", async () => {
    const { vault } = await bench();
    await vault.capture(page([claim(1), claim(2)], "claim-list"));
    const again = await vault.capture(page([claim(1), claim(2)], "claim-list"));
    if (again.sealed) throw new Error("sealed");
    expect(again.perRecord.map((r) => r.kept)).toEqual([false, false]);
    const [entry] = await collect(vault.claims());
    expect(entry?.history.sightings).toHaveLength(1);
    expect(entry?.history.lastSeenAt).not.toBe(entry?.history.firstSeenAt);
  });

  it("stores a sighting that is sent twice once, even after a newer one", async () => {
    const { vault } = await bench();
    const pending = page([claim(1)]);
    const same = page([claim(1)]);
    await vault.capture(pending);
    await vault.capture(same);
    await vault.capture(page([claim(1, { status: "denied" })]));
    await vault.capture(same);
    await vault.capture(pending);
    const [entry] = await collect(vault.claims());
    expect(entry?.history.sightings).toHaveLength(2);
    expect(entry?.history.current.status).toBe("denied");
  });

  it("keeps a remittance's reversal and correction of one claim without growing at each look", async () => {
    const { vault } = await bench();
    const rows = [claim(1, { paid: -5000, status: "revised" }), claim(1, { paid: 7000, status: "paid" })];
    for (let i = 0; i < 4; i += 1) await vault.capture(page(rows, "remittance"));
    const entries = await collect(vault.claims());
    expect(entries).toHaveLength(1);
    expect(entries[0]?.history.sightings).toHaveLength(2);
    expect(entries[0]?.history.current).toMatchObject({ paid: 7000, status: "paid" });
  });

  it("links a replacement number instead of merging it", async () => {
    const { vault } = await bench();
    await vault.capture(page([claim(1)]));
    await vault.capture(page([claim(1, { claimNumber: "24A000001-R1" })]));
    const entries = await collect(vault.claims());
    expect(entries).toHaveLength(2);
    expect(entries.map((e) => e.links)).toEqual([[entries[1]?.history.id], [entries[0]?.history.id]]);
    if (entries[0]) expect(await vault.relatedRecords(entries[0])).toHaveLength(1);
  });

  it("joins the same claim of another portal, and then knows it there by number alone", async () => {
    const { vault } = await bench();
    await vault.capture(page([claim(1)]));
    const other = { portal: "payer-site", host: "payer.example", origin: "https://payer.example" };
    await vault.capture(page([claim(1)], "claim-detail", other));
    await vault.capture(page([{ claimNumber: "24a 000001", status: "denied" }], "claim-list", other));
    const entries = await collect(vault.claims());
    expect(entries).toHaveLength(1);
    expect(entries[0]?.history.source.origins).toEqual(["https://portal.example", "https://payer.example"]);
    expect(entries[0]?.history.current.status).toBe("denied");
  });

  it("takes a claim without a number into the one that shows number and facts", async () => {
    const { vault } = await bench();
    const { claimNumber, ...facts } = claim(1);
    await vault.capture(page([facts], "claim-list"));
    await vault.capture(page([{ claimNumber: claimNumber ?? "", status: "pending" }], "claim-list"));
    expect(await vault.count()).toBe(2);
    await vault.capture(page([claim(1)]));
    expect(await vault.count()).toBe(1);
    const [entry] = await collect(vault.claims());
    expect(entry?.history.sightings).toHaveLength(3);
  });

  it("keeps too few facts as unmatched, the same ones once", async () => {
    const { vault } = await bench();
    const poor = { patientName: "MARKER, POOR", billed: 100 };
    await vault.capture(page([poor], "claim-list"));
    await vault.capture(page([poor], "claim-list"));
    await vault.capture(page([{ ...poor, status: "denied" }], "claim-list"));
    const entries = await collect(vault.claims());
    expect(entries.map((e) => e.unmatched)).toEqual([true, true]);
  });

  it("undoes a page, and does not take its sightings again", async () => {
    const { vault } = await bench();
    await vault.capture(page([claim(1)]));
    const wrong = page([claim(1, { status: "denied" }), claim(2)]);
    await vault.capture(wrong);
    expect(await vault.undoSightings(wrong.sightings.map((s) => s.id))).toEqual({ undone: 2 });
    await vault.capture(wrong);
    const entries = await collect(vault.claims());
    expect(entries.map((e) => e.history.current.status)).toEqual(["pending"]);
    expect(await vault.count()).toBe(1);
  });

  it("stores eligibility by member and portal", async () => {
    const { vault } = await bench();
    const seen = sighting({}, "eligibility", {
      record: { memberId: "W1234567", patientName: "MARKER, A", coverageStatus: "active" },
    });
    const later = sighting({}, "eligibility", { record: { memberId: "W1234567", coverageStatus: "inactive" } });
    await vault.capture({ ...page([]), sightings: [seen] });
    await vault.capture({ ...page([]), sightings: [later] });
    const entries = await collect(vault.eligibility());
    expect(entries).toHaveLength(1);
    expect(entries[0]?.record).toEqual({ memberId: "W1234567", patientName: "MARKER, A", coverageStatus: "inactive" });
    const found = await vault.eligibilityFor({ memberId: "W 1234567" }, { portal: "availity", host: "portal.example" });
    expect(found?.id).toBe(entries[0]?.id);
  });

  it("lists what is due by urgency, without what is snoozed or done", async () => {
    const { vault } = await bench();
    const records = Array.from({ length: 200 }, (_, i) =>
      claim(i, {
        status: i % 2 ? "denied" : "paid",
        billed: i * 100,
        processedDate: i % 4 === 1 ? "2026-11-01" : "2026-12-24",
      }),
    );
    await vault.capture(page(records, "claim-list"));
    const due = await vault.dueTasks("2026-11-23", 10);
    expect(due.total).toBe(50);
    expect(due.claims.map((c) => c.billed)).toEqual(
      [197, 193, 189, 185, 181, 177, 173, 169, 165, 161].map((n) => n * 100),
    );
    const top = due.claims[0];
    const key = top?.tasks[0]?.key ?? "";
    await vault.updateWork(top?.id ?? "", (work) => ({ ...work, tasks: { [key]: { snoozedUntil: "2026-12-01" } } }));
    const after = await vault.dueTasks("2026-11-23", 1);
    expect([after.total, after.claims[0]?.billed]).toEqual([49, 19_300]);
    expect((await vault.dueTasks("2026-12-01", 1)).claims[0]?.id).toBe(top?.id);
    await vault.updateWork(top?.id ?? "", (work) => ({
      ...work,
      tasks: { [key]: { doneAt: "2026-11-23T15:00:00.000Z" } },
    }));
    expect((await vault.dueTasks("2027-01-01", 1)).total).toBe(99);
  });
});

describe("several contexts", () => {
  it("writes of two contexts at once lose nothing", async () => {
    const { vault, again } = await bench({ lock: (fn) => fn() });
    const other = await again();
    await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 ? vault : other).capture(page([claim(i)])))).catch(
      (error: unknown) => error,
    );
    const kept = await collect(vault.claims());
    expect(new Set(kept.map((entry) => entry.history.current.claimNumber)).size).toBe(await vault.count());
    expect(await vault.audit.verify()).toMatchObject({ ok: true });
  });

  it("a restarted background goes on with the session's key", async () => {
    const { vault, again } = await bench();
    await vault.capture(page([claim(1)]));
    vault.close();
    const next = await again();
    expect((await next.status()).state).toBe("unlocked");
    expect(await next.count()).toBe(1);
    await next.lock();
    await expect(next.count()).rejects.toMatchObject({ code: "locked" });
    await next.unlock(PASSPHRASE);
    expect(await next.count()).toBe(1);
  });
});
