import type { CapturedPage } from "../../../src/claims/history.ts";
import type { Adjustment, ClaimRecord, ClaimStatus } from "../../../src/claims/record.ts";
import { summarize } from "../../../src/followup/summary.ts";
import { openVault, type SessionStore, type Vault } from "../../../src/vault/index.ts";

/** What the desk's benchmark runs in a page of the extension: fills the open vault with made-up claims of every kind. */

const PAYERS = [
  "Aetna",
  "Cigna",
  "UnitedHealthcare",
  "Humana",
  "Anthem",
  "Molina",
  "Oscar",
  "Medicare",
  "Tricare",
  "Example Health",
];
const PROVIDERS = ["Riverside Family Clinic", "Dr. Ana Vega", "Lakeside Imaging", "North Orthopedics"];
const NAMES = ["MARLOWE", "ABERNATHY", "OKAFOR", "LINDQVIST", "DELACROIX", "FEATHERSTONE", "GUTIERREZ", "HATHAWAY"];
const CODES: Adjustment[] = [
  { group: "CO", code: "197" },
  { group: "CO", code: "16" },
  { group: "CO", code: "50" },
  { group: "CO", code: "29" },
  { group: "CO", code: "18" },
];
const STATUSES: ClaimStatus[] = ["paid", "paid", "paid", "paid", "pending", "pending", "denied", "partially-paid"];
const DAY = 86_400_000;

function record(n: number, now: number): ClaimRecord {
  const day = (ago: number) => new Date(now - ago * DAY).toISOString().slice(0, 10);
  const status = STATUSES[n % STATUSES.length] ?? "paid";
  const ago = 20 + (n % 160);
  const billed = 5_000 + ((n * 7_919) % 900_000);
  const decided = status !== "pending";
  return {
    payerName: PAYERS[n % PAYERS.length],
    claimNumber: `24B${String(n).padStart(7, "0")}`,
    patientControlNumber: `PCN-${n}`,
    patientName: `${NAMES[n % NAMES.length]}, NUMBER ${n}`,
    memberId: `W${n}00`,
    providerName: PROVIDERS[n % PROVIDERS.length],
    serviceFrom: day(ago),
    serviceTo: day(ago),
    receivedDate: day(ago - 3),
    ...(decided ? { processedDate: day(ago - 18) } : {}),
    billed,
    paid: status === "paid" ? Math.round(billed * 0.6) : status === "partially-paid" ? Math.round(billed * 0.2) : 0,
    status,
    statusText: status,
    ...(status === "denied" || status === "partially-paid"
      ? { adjustments: [CODES[n % CODES.length] ?? { code: "16" }] }
      : {}),
    lines: [{ procedure: "99213", units: 1, billed }],
  };
}

async function withVault<T>(work: (vault: Vault) => Promise<T>): Promise<T> {
  const area = chrome.storage.session;
  const session: SessionStore = {
    get: async (key) => (await area.get(key))[key],
    set: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
  };
  const vault = await openVault({ session, deriveSummary: summarize, lockMinutes: 600 });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

function pageOf(from: number, count: number): CapturedPage {
  const now = Date.now();
  return {
    portal: "generic",
    host: "portal.example",
    origin: "https://portal.example",
    sightings: Array.from({ length: count }, (_, i) => ({
      id: crypto.randomUUID(),
      capturedAt: new Date(now - ((from + i) % 20) * DAY).toISOString(),
      pageKind: "claim-list" as const,
      record: record(from + i, now),
    })),
  };
}

/** How many claims the vault holds. */
export const count = () => withVault((vault) => vault.count());

/** One more claim, the `n`-th. */
export const capture = (n: number) => withVault(async (vault) => void (await vault.capture(pageOf(n, 1))));

/** @returns how many claims the vault holds afterwards. */
export const seedDesk = (claims: number) =>
  withVault(async (vault) => {
    const step = 500;
    for (let from = 0; from < claims; from += step) {
      await vault.touch();
      await vault.capture(pageOf(from, Math.min(step, claims - from)));
    }
    return vault.count();
  });
