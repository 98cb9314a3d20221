import type { Action } from "../../../src/claims/advice.ts";
import { addDays, localToday } from "../../../src/claims/dates.ts";
import { type ClaimSummary, emptyWork, type KeyedTask } from "../../../src/claims/work.ts";
import type { ClaimView, Preferences, TabView } from "../../../src/messages/protocol.ts";

/** Synthetic claims for the tests of the surfaces. */

export const today = localToday();

export const preferences: Preferences = {
  lockMinutes: 15,
  notesOn: true,
  notesOffHosts: [],
  maskLists: true,
  retentionDays: null,
  initials: "",
  exportsOn: true,
  allowedPortals: null,
  minPassphraseLength: 12,
  minPassphraseStrength: 2,
  minPassphraseKinds: 1,
};

export const task: KeyedTask = {
  key: "appeal:2026-11-01",
  kind: "appeal",
  title: "Request a redetermination",
  due: today,
  priority: 90,
  why: "CO-50",
};

/** A denied claim with one task due. */
export function summary(change: Partial<ClaimSummary> = {}): ClaimSummary {
  return {
    id: "claim-0001",
    portal: "sample",
    payerName: "Sample Payer",
    patientName: "RIVERA, MARISOL",
    claimNumber: "E7Y2K90PW00",
    serviceFrom: "2026-08-03",
    billed: 41_200,
    status: "denied",
    rootCause: "medical-necessity",
    atStake: 41_200,
    deadline: addDays(today, 3),
    tasks: [task],
    tags: [],
    firstSeenAt: "2026-10-01T10:00:00.000Z",
    lastSeenAt: "2026-11-01T10:00:00.000Z",
    asOf: today,
    ...change,
  };
}

export const appeal: Action = {
  kind: "appeal",
  title: "Request a redetermination",
  why: "CO-50 says that the service was not medically necessary.",
  steps: ["Fill in the form", "Send it"],
  documents: ["Medical records"],
  deadline: addDays(today, 3),
  deadlineBasis: {
    rule: "Redetermination within 120 days of receipt",
    days: 120,
    unit: "calendar-days",
    clock: "receipt of the notice",
    from: { field: "processedDate", date: "2026-07-30" },
    presumedDays: 5,
    source: "42 CFR 405.942",
    assumed: false,
  },
  form: "CMS-20027",
  level: "redetermination",
};

/** A claim as `claim.get` answers it, seen twice: pending, then denied. */
export function claimView(change: Partial<ClaimView> = {}): ClaimView {
  const record = {
    payerName: "Sample Payer",
    claimNumber: "E7Y2K90PW00",
    patientName: "RIVERA, MARISOL",
    memberId: "W210099881",
    billed: 41_200,
    paid: 0,
    status: "denied" as const,
    adjustments: [{ group: "CO" as const, code: "50", amount: 41_200 }],
  };
  return {
    history: {
      id: "claim-0001",
      source: { portal: "sample", host: "apps.portal.example", origins: [] },
      current: record,
      firstSeenAt: "2026-10-01T10:00:00.000Z",
      lastSeenAt: "2026-11-01T10:00:00.000Z",
      sightings: [
        {
          id: "sight-0001",
          seq: 1,
          capturedAt: "2026-10-01T10:00:00.000Z",
          pageKind: "claim-list",
          record: { claimNumber: "E7Y2K90PW00", status: "pending" },
        },
        {
          id: "sight-0002",
          seq: 2,
          capturedAt: "2026-11-01T10:00:00.000Z",
          pageKind: "claim-detail",
          record,
          evidence: { billed: { label: "Total Charges", place: "table, row 1" } },
        },
      ],
    },
    work: emptyWork(),
    advice: {
      rootCause: "medical-necessity",
      denials: [
        {
          rootCause: "medical-necessity",
          carc: "50",
          group: "CO",
          lines: [1],
          amount: 41_200,
          confidence: 1,
          evidence: "CO-50",
        },
      ],
      atStake: 41_200,
      actions: [appeal],
      tasks: [task],
    },
    summary: summary(),
    ...change,
  };
}

/** A page that was read and gave nothing. */
export function tabView(change: Partial<TabView> = {}): TabView {
  return {
    host: "apps.portal.example",
    access: "read",
    frames: [],
    unreadFrames: [],
    claims: [],
    eligibility: [],
    ...change,
  };
}
