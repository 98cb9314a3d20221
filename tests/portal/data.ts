import { addDays, localToday } from "../../src/claims/dates.ts";
import type { Adjustment } from "../../src/claims/record.ts";

/** Synthetic claims of the demo portal, dated relative to today so that deadlines are live. Nobody here exists. */

export interface PortalLine {
  procedure: string;
  modifiers?: string;
  units: number;
  billed: number;
  allowed?: number;
  paid?: number;
  codes?: Required<Adjustment>[];
  remarks?: string[];
}

export interface PortalClaim {
  payer: "aetna" | "medicare" | "bluestone";
  number: string;
  account: string;
  patient: string;
  member: string;
  born: string;
  provider: string;
  npi: string;
  service: string;
  received: string;
  processed?: string;
  status: string;
  billed: number;
  allowed?: number;
  paid?: number;
  patientShare?: number;
  payment?: { number: string; date: string };
  reason?: string;
  lines: PortalLine[];
}

export const PAYERS = {
  aetna: "Aetna",
  medicare: "Medicare Part B",
  bluestone: "Bluestone Health Plan",
} as const;

/** What the demo portal's legends say of the codes it shows (our own words). */
export const LEGEND: Record<string, string> = {
  "197": "No authorization or precertification on file for this service",
  "45": "Amount above the contracted fee",
  "50": "Service judged not medically necessary by the payer",
  "16": "The claim lacks information needed to adjudicate it",
  N290: "Rendering provider identifier missing or not valid",
  "1": "Applied to the deductible",
  "2": "Coinsurance",
  N115: "Decision follows a local coverage determination",
};

const us = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;

/** The claims as they stand on a day. */
export function portalClaims(today = localToday()): PortalClaim[] {
  const ago = (days: number) => us(addDays(today, -days));
  const practice = { provider: "Harbor Point Orthopedics", npi: "1234567893" };
  return [
    {
      ...practice,
      payer: "aetna",
      number: "EKX7742190",
      account: "HP-20417",
      patient: "MARLOWE, IRIS",
      member: "W204417733",
      born: "04/18/1971",
      service: ago(58),
      received: ago(52),
      processed: ago(31),
      status: "Denied",
      billed: 184500,
      allowed: 0,
      paid: 0,
      reason: "No precertification was obtained before the service.",
      lines: [
        {
          procedure: "29881",
          modifiers: "RT",
          units: 1,
          billed: 168000,
          allowed: 0,
          paid: 0,
          codes: [{ group: "CO", code: "197", amount: 168000 }],
        },
        {
          procedure: "99213",
          modifiers: "25",
          units: 1,
          billed: 16500,
          allowed: 0,
          paid: 0,
          codes: [{ group: "CO", code: "197", amount: 16500 }],
        },
      ],
    },
    {
      ...practice,
      payer: "aetna",
      number: "EKX7750318",
      account: "HP-20466",
      patient: "OYELARAN, TUNDE",
      member: "W199020481",
      born: "11/02/1985",
      service: ago(12),
      received: ago(9),
      status: "Pending",
      billed: 24000,
      lines: [{ procedure: "99214", units: 1, billed: 24000 }],
    },
    {
      ...practice,
      payer: "aetna",
      number: "EKX7719942",
      account: "HP-20311",
      patient: "HALVORSEN, BRIT",
      member: "W188310226",
      born: "07/30/1962",
      service: ago(75),
      received: ago(70),
      processed: ago(49),
      status: "Paid",
      billed: 31000,
      allowed: 21040,
      paid: 16832,
      patientShare: 4208,
      payment: { number: "8821104772", date: ago(47) },
      lines: [
        {
          procedure: "20610",
          modifiers: "LT",
          units: 1,
          billed: 31000,
          allowed: 21040,
          paid: 16832,
          codes: [
            { group: "CO", code: "45", amount: 9960 },
            { group: "PR", code: "2", amount: 4208 },
          ],
        },
      ],
    },
    {
      ...practice,
      payer: "medicare",
      number: "1126301200450",
      account: "HP-20398",
      patient: "TREMAINE, OSCAR",
      member: "2FA9KD3HT51",
      born: "02/11/1948",
      service: ago(66),
      received: ago(60),
      processed: ago(44),
      status: "Finalized",
      billed: 92000,
      allowed: 0,
      paid: 0,
      lines: [
        {
          procedure: "72148",
          modifiers: "26",
          units: 1,
          billed: 92000,
          allowed: 0,
          paid: 0,
          codes: [{ group: "CO", code: "50", amount: 92000 }],
          remarks: ["N115"],
        },
      ],
    },
    {
      ...practice,
      payer: "bluestone",
      number: "BHP260991734",
      account: "HP-20430",
      patient: "Quintero, Ada",
      member: "BHP00771230",
      born: "09/25/1990",
      service: ago(40),
      received: ago(37),
      processed: ago(20),
      status: "Denied",
      billed: 41200,
      allowed: 0,
      paid: 0,
      lines: [
        {
          procedure: "73721",
          modifiers: "RT",
          units: 1,
          billed: 41200,
          allowed: 0,
          paid: 0,
          codes: [{ group: "CO", code: "16", amount: 41200 }],
          remarks: ["N290"],
        },
      ],
    },
    {
      ...practice,
      payer: "bluestone",
      number: "BHP260984410",
      account: "HP-20402",
      patient: "Lindqvist, Per",
      member: "BHP00652118",
      born: "12/09/1979",
      service: ago(63),
      received: ago(59),
      status: "Additional information requested",
      billed: 56300,
      reason: "Send the operative report and the treatment plan.",
      lines: [{ procedure: "27447", modifiers: "LT", units: 1, billed: 56300 }],
    },
  ];
}
