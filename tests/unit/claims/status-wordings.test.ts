import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ClaimRecord, ServiceLine } from "../../../src/claims/record.ts";
import { deriveStatus } from "../../../src/claims/status.ts";

/** Status wordings as portals print them; the last column says what else the claim shows, where the contract needs it. */

const PAID: ServiceLine = { billed: 10_000, paid: 8_000, adjustments: [{ group: "CO", code: "45", amount: 2_000 }] };
const DENIED: ServiceLine = { billed: 10_000, paid: 0, adjustments: [{ group: "CO", code: "197", amount: 10_000 }] };
const LINES: Record<string, ServiceLine[]> = { paid: [PAID, PAID], denied: [DENIED, DENIED], mixed: [PAID, DENIED] };

/** `paid=0 carc=29` -> those parts of a claim. */
function shown(text: string): ClaimRecord {
  const claim: ClaimRecord = {};
  for (const part of text.split(" ").filter(Boolean)) {
    const [key, value = ""] = part.split("=");
    if (key === "paid") claim.paid = Number(value);
    else if (key === "deductible") claim.deductible = Number(value);
    else if (key === "carc") claim.adjustments = [{ code: value }];
    else if (key === "reason") claim.reasons = ["Services were not authorized"];
    else if (key === "lines") claim.lines = LINES[value];
    else throw new Error(`unknown part ${part}`);
  }
  return claim;
}

const read = (file: string, heldOutOf256: number) =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [wording = "", status = "", context = ""] = line.split("\t");
      const heldOut = (createHash("sha256").update(wording.toLowerCase()).digest()[0] ?? 0) < heldOutOf256;
      return { wording, status, context, heldOut };
    });

/** Wordings by status, and those gone through by kind of portal. */
const FILES = {
  "status-wordings": read("./status-wordings.tsv", 102),
  "portal-statuses": read("./portal-statuses.tsv", 128),
};

test.each([
  ["status-wordings", "looked at", false, 0.97],
  ["status-wordings", "held out", true, 0.93],
  ["portal-statuses", "looked at", false, 0.98],
  ["portal-statuses", "held out", true, 0.92],
] as const)("%s, %s", (file, name, heldOut, floor) => {
  const mine = FILES[file].filter((c) => c.heldOut === heldOut);
  const misses = mine.filter((c) => deriveStatus({ statusText: c.wording, ...shown(c.context) }) !== c.status);
  const right = 1 - misses.length / mine.length;
  console.log(`${file} ${name}: ${right.toFixed(4)} of ${mine.length}`);
  if (!heldOut)
    for (const c of misses)
      console.log(
        `  ${c.wording} [${c.context}]: ${deriveStatus({ statusText: c.wording, ...shown(c.context) })}, not ${c.status}`,
      );
  expect(right).toBeGreaterThanOrEqual(floor);
});
