import { addDays } from "../../claims/dates.ts";
import type { CapturedSighting } from "../../claims/history.ts";
import type { Adjustment, ClaimRecord, IsoDate, ServiceLine } from "../../claims/record.ts";
import type { Desk } from "./desk.ts";
import type { Answers } from "./serve.ts";

/** Made-up claims to play with: nobody in them exists. Each is marked as a sample and goes at once on request. */

interface Story {
  status: ClaimRecord["status"];
  statusText: string;
  adjustments?: Adjustment[];
  remarks?: string[];
  reason?: string;
  /** Shares of the billed amount. */
  allowed?: number;
  paid?: number;
  patient?: number;
  /** Days ago: service, received, processed. */
  days: [number, number, number?];
  procedure: string;
  billed: number;
  /** A look before the last one, in days ago, at which the claim was still denied, with the code. */
  deniedBefore?: { days: number; code: string };
  /** Looks before the last one, in days ago, at which the claim was still pending. */
  pendingLooks?: number[];
}

const STORIES: readonly Story[] = [
  {
    status: "denied",
    statusText: "Denied",
    adjustments: [{ group: "CO", code: "197" }],
    reason: "Precertification or authorization was not obtained",
    days: [58, 52, 31],
    procedure: "29881",
    billed: 184500,
    pendingLooks: [48, 40],
  },
  {
    status: "denied",
    statusText: "Denied",
    adjustments: [{ group: "CO", code: "50" }],
    remarks: ["N115"],
    days: [66, 60, 44],
    procedure: "72148",
    billed: 92000,
    pendingLooks: [55],
  },
  {
    status: "denied",
    statusText: "Denied",
    adjustments: [{ group: "CO", code: "16" }],
    remarks: ["N290"],
    days: [40, 37, 20],
    procedure: "73721",
    billed: 41200,
  },
  {
    status: "denied",
    statusText: "Finalized - Denied",
    adjustments: [{ group: "CO", code: "22" }],
    days: [47, 45, 26],
    procedure: "99214",
    billed: 24000,
    pendingLooks: [35],
  },
  {
    status: "denied",
    statusText: "Denied",
    adjustments: [{ group: "CO", code: "29" }],
    days: [210, 24, 12],
    procedure: "99213",
    billed: 16500,
  },
  {
    status: "denied",
    statusText: "Denied",
    adjustments: [{ group: "OA", code: "18" }],
    days: [33, 30, 18],
    procedure: "20610",
    billed: 31000,
  },
  {
    status: "denied",
    statusText: "Denied",
    adjustments: [{ group: "CO", code: "97" }],
    remarks: ["M15"],
    days: [52, 49, 33],
    procedure: "36415",
    billed: 4200,
  },
  {
    status: "information-requested",
    statusText: "Additional information requested",
    reason: "Send the operative report and the treatment plan.",
    days: [63, 59],
    procedure: "27447",
    billed: 563000,
    pendingLooks: [41, 30],
  },
  { status: "pending", statusText: "In process", days: [12, 9], procedure: "99214", billed: 24000, pendingLooks: [5] },
  {
    status: "pending",
    statusText: "Pending",
    days: [54, 50],
    procedure: "99204",
    billed: 31500,
    pendingLooks: [40, 20],
  },
  { status: "acknowledged", statusText: "Received", days: [6, 4], procedure: "99213", billed: 16500 },
  {
    status: "paid",
    statusText: "Paid",
    adjustments: [
      { group: "CO", code: "45" },
      { group: "PR", code: "2" },
    ],
    allowed: 0.68,
    paid: 0.54,
    patient: 0.14,
    days: [75, 70, 49],
    procedure: "20610",
    billed: 31000,
  },
  {
    status: "paid",
    statusText: "Paid",
    adjustments: [
      { group: "CO", code: "45" },
      { group: "PR", code: "1" },
    ],
    allowed: 0.6,
    paid: 0.4,
    patient: 0.2,
    days: [61, 58, 42],
    procedure: "97110",
    billed: 18000,
  },
  {
    status: "partially-paid",
    statusText: "Partially paid",
    adjustments: [
      { group: "CO", code: "45" },
      { group: "CO", code: "151" },
    ],
    allowed: 0.5,
    paid: 0.5,
    patient: 0,
    days: [55, 51, 35],
    procedure: "97140",
    billed: 22000,
  },
];

/** Denials that were worked and paid in the end. */
const WON: readonly Story[] = [
  {
    status: "paid",
    statusText: "Paid",
    adjustments: [{ group: "CO", code: "45" }],
    allowed: 0.7,
    paid: 0.7,
    days: [95, 90, 15],
    procedure: "73721",
    billed: 61000,
    deniedBefore: { days: 60, code: "197" },
  },
  {
    status: "paid",
    statusText: "Paid",
    adjustments: [{ group: "CO", code: "45" }],
    allowed: 0.65,
    paid: 0.65,
    days: [100, 96, 10],
    procedure: "99215",
    billed: 27000,
    deniedBefore: { days: 70, code: "16" },
  },
];
const ALL = [...STORIES, ...WON];

const PAYERS = ["Bluestone Health Plan", "Northfield Mutual", "Medicare Part B", "Prairie Care Medicaid"];
const PATIENTS = [
  "MARLOWE, IRIS",
  "OYELARAN, TUNDE",
  "HALVORSEN, BRIT",
  "TREMAINE, OSCAR",
  "QUINTERO, ADA",
  "LINDQVIST, PER",
  "BACHMANN, ELISE",
  "OKAFOR, DANIEL",
  "SORENSEN, MAE",
  "VILLANUEVA, RAUL",
  "ASHDOWN, PRIYA",
  "KOWALCZYK, ANN",
];
const ROUNDS = 3;

/** The sightings of one made-up claim, oldest first. Pure. */
function sightingsOf(story: Story, index: number, today: IsoDate): CapturedSighting[] {
  const scale = 1 + (index % 5) * 0.12;
  const billed = Math.round((story.billed * scale) / 100) * 100;
  const part = (share: number | undefined) => (share === undefined ? undefined : Math.round(billed * share));
  const ago = (days: number) => addDays(today, -(days + (index % 4)));
  const [service, received, processed] = story.days;
  const base: ClaimRecord = {
    payerName: PAYERS[index % PAYERS.length],
    claimNumber: `SMP${String(7_300_000 + index * 1_373)}`,
    patientControlNumber: `SAMPLE-${1001 + index}`,
    patientName: PATIENTS[index % PATIENTS.length],
    memberId: `SMP${String(44_000_000 + index * 7_919)}`,
    providerName: index % 3 === 0 ? "Harbor Point Orthopedics" : "Harbor Point Family Care",
    providerNpi: "1234567893",
    serviceFrom: ago(service),
    serviceTo: ago(service),
    receivedDate: ago(received),
    billed,
  };
  const contractual = part(story.allowed) === undefined ? undefined : billed - (part(story.allowed) ?? 0);
  const adjustments = story.adjustments?.map((adjustment) => ({
    ...adjustment,
    amount:
      adjustment.code === "45"
        ? contractual
        : adjustment.group === "PR"
          ? part(story.patient)
          : story.allowed === undefined
            ? billed
            : undefined,
  }));
  const line: ServiceLine = {
    lineNumber: 1,
    procedure: story.procedure,
    units: 1,
    billed,
    allowed: part(story.allowed),
    paid: part(story.paid),
    adjustments,
    remarks: story.remarks,
  };
  const last: ClaimRecord = {
    ...base,
    status: story.status,
    statusText: story.statusText,
    processedDate: processed === undefined ? undefined : ago(processed),
    allowed: part(story.allowed),
    paid: processed === undefined ? undefined : (part(story.paid) ?? 0),
    patientResponsibility: part(story.patient),
    ...(story.paid
      ? {
          paymentMethod: "eft" as const,
          paymentNumber: `${88_211_000 + index}`,
          paymentDate: ago((processed ?? 0) - 2),
        }
      : {}),
    reasons: story.reason ? [story.reason] : undefined,
    lines: [line],
  };
  const at = (days: number) => `${ago(days)}T15:${String(10 + (index % 45)).padStart(2, "0")}:00.000Z`;
  const pending: ClaimRecord = { ...base, status: "pending", statusText: "In process" };
  const { deniedBefore } = story;
  const denied: ClaimRecord = {
    ...base,
    status: "denied",
    statusText: "Denied",
    paid: 0,
    processedDate: ago((deniedBefore?.days ?? 0) + 4),
    lines: [
      { ...line, allowed: 0, paid: 0, adjustments: [{ group: "CO", code: deniedBefore?.code ?? "", amount: billed }] },
    ],
  };
  return [
    ...(deniedBefore ? [{ days: deniedBefore.days, record: denied, pageKind: "claim-detail" as const }] : []),
    ...(story.pendingLooks ?? []).map((days) => ({ days, record: pending, pageKind: "claim-list" as const })),
    { days: Math.min(processed ?? 2, 1 + (index % 3)), record: last, pageKind: "claim-detail" as const },
  ].map(({ days, record, pageKind }) => ({
    id: crypto.randomUUID(),
    capturedAt: at(days),
    pageKind,
    record: dropAbsent(record),
  }));
}

function dropAbsent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Adding and removing the sample claims. */
export function sampleAnswers(desk: Desk): Pick<Answers, "addSamples" | "removeSamples"> {
  return {
    async addSamples({ today }) {
      const vault = await desk.vault();
      const claims = Array.from({ length: ROUNDS }, (_, round) =>
        ALL.map((story, index) => sightingsOf(story, round * ALL.length + index, today)),
      ).flat();
      const looks = Math.max(...claims.map((sightings) => sightings.length));
      // oldest looks of all claims first: the vault numbers sightings in the order in which they come
      for (let look = looks; look >= 1; look -= 1) {
        const sightings = claims.flatMap((of) => of.at(-look) ?? []);
        await vault.capture({
          portal: "sample",
          host: "sample.claimtrail.example",
          origin: "sample",
          sightings,
          sample: true,
        });
      }
      return { added: claims.length };
    },
    async removeSamples(_payload, context) {
      const { purged } = await (await desk.vault()).purge(
        { samples: true },
        { onProgress: context.progress, signal: context.signal },
      );
      return { removed: purged };
    },
  };
}
