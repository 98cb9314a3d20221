import type { ClaimRecord } from "../../../src/claims/record.ts";
import {
  basicSummary,
  type ClaimEntry,
  type ClaimSummary,
  type ClaimWork,
  emptyWork,
} from "../../../src/claims/work.ts";

/** Synthetic claims for the desk's tests. */

export const TODAY = "2026-11-24";

let count = 0;

export function summary(change: Partial<ClaimSummary> = {}): ClaimSummary {
  count += 1;
  return {
    id: `claim-${String(count).padStart(6, "0")}`,
    portal: "demo",
    payerName: "Aetna",
    patientName: "DOE, JANE",
    claimNumber: `CLM${count}`,
    serviceFrom: "2026-10-01",
    billed: 10_000,
    status: "denied",
    atStake: 10_000,
    tasks: [],
    tags: [],
    firstSeenAt: "2026-11-01T10:00:00.000Z",
    lastSeenAt: "2026-11-20T10:00:00.000Z",
    asOf: TODAY,
    ...change,
  };
}

/** An entry with one sighting for each record, on the given days. */
export function entry(looks: { day: string; record: ClaimRecord }[], work: Partial<ClaimWork> = {}): ClaimEntry {
  count += 1;
  const sightings = looks.map(({ day, record }, index) => ({
    id: `sighting-${count}-${index}`,
    seq: index,
    capturedAt: `${day}T15:00:00.000Z`,
    pageKind: "claim-detail" as const,
    record,
  }));
  return {
    history: {
      id: `entry-${String(count).padStart(6, "0")}`,
      source: { portal: "demo", host: "portal.example", origins: [] },
      current: Object.assign({}, ...looks.map((look) => look.record)) as ClaimRecord,
      firstSeenAt: sightings[0]?.capturedAt ?? "",
      lastSeenAt: sightings.at(-1)?.capturedAt ?? "",
      sightings,
    },
    work: { ...emptyWork(), ...work },
    links: [],
  };
}

export function summaryOf(of: ClaimEntry, change: Partial<ClaimSummary> = {}): ClaimSummary {
  return { ...basicSummary(of, TODAY), ...change };
}
