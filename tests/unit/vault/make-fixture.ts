import { writeFileSync } from "node:fs";
import { VERSIONS } from "../../../src/vault/versions.ts";
import { type Fixture, freeze } from "./fixture.ts";
import { bench, claim, PASSPHRASE, page, sighting } from "./helpers.ts";

/**
 * Stores a vault of the present schema version as a fixture: `npx tsx tests/unit/vault/make-fixture.ts`, once for each
 * version, before the version is raised. Fixtures are never made anew.
 */
const { vault, dbName } = await bench({ create: false });
const { recoveryKey = "" } = await vault.create(PASSPHRASE, { recoveryKit: true });
await vault.capture(
  page(
    Array.from({ length: 40 }, (_, i) => claim(i)),
    "claim-list",
  ),
);
const denied = await vault.capture(page([claim(7, { status: "denied", paid: 0, processedDate: "2026-11-01" })]));
await vault.capture({
  ...page([]),
  sightings: [sighting({}, "eligibility", { record: { memberId: "W1", coverageStatus: "active" } })],
});
const id = denied.sealed ? "" : (denied.perRecord[0]?.claimId ?? "");
await vault.updateWork(id, (work) => ({
  ...work,
  notes: [{ id: "note-0001", at: "2026-11-23T15:00:00.000Z", text: "Called the payer." }],
  legalHold: true,
}));
await vault.setSetting("letterhead", { name: "Practice" });
await vault.setPlain("lockMinutes", 9);
await vault.lock();
await vault.capture(page([claim(8, { status: "paid", paid: 100 })]));
vault.close();
const fixture: Fixture = {
  schemaVersion: VERSIONS.length,
  passphrase: PASSPHRASE,
  recoveryKey,
  stores: await freeze(`${dbName}.1`),
};
const file = new URL(`fixtures/vault-v${VERSIONS.length}.json`, import.meta.url);
writeFileSync(file, JSON.stringify(fixture), { flag: "wx" });
