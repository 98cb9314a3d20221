import type { Action } from "../claims/advice.ts";
import { formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { Cents, ClaimRecord } from "../claims/record.ts";
import { limitOf, withLimit } from "./actions.ts";
import type { Case } from "./case.ts";
import type { Found } from "./find.ts";
import { billPatient } from "./playbooks/shared.ts";
import { shortBy, totalOf } from "./stake.ts";
import type { Core } from "./types.ts";
import { fill, listOf } from "./wording.ts";

/** Advice on claims that were decided without a denial: post, trace, compare, bill what is the patient's. */

/** Nothing denied: post the payment, bill what is the patient's, chase what is short. */
export function paid(claim: Case, found: Found): Core {
  const { input } = claim;
  const short = shortBy(input, found.patientShare);
  const share = input.patientResponsibility ?? found.patientShare ?? 0;
  const amount = totalOf(input, "paid") ?? 0;
  const actions: Action[] = [];
  if (short > 0) actions.push(...shortPayment(claim, short, amount, share));
  else if (amount > 0) actions.push(post(claim, amount));
  if (share > 0) actions.push(...shareActions(claim, share));
  if (actions.length === 0) actions.push(processedAtZero(claim));
  return {
    ...(share > 0 && short <= 0 ? { rootCause: "patient-responsibility" as const } : {}),
    denials: [],
    atStake: short,
    actions,
  };
}

function shortPayment(claim: Case, short: Cents, amount: Cents, share: Cents): Action[] {
  const { input, options, payer } = claim;
  const limit = limitOf(claim, "1", false);
  const dispute: Action = {
    kind: limit?.rule.kind ?? "reconsideration",
    title: `If nothing explains it: dispute the short payment of ${formatMoney(short)}`,
    why: `Allowed exceeds paid and the patient's share by ${formatMoney(short)}, so the payer owes the rest.`,
    steps: [
      "List allowed, paid and expected per line.",
      "Attach the contract rate page.",
      `File it (${limit?.rule.channel ?? "the payer's portal"}) and keep the confirmation.`,
    ],
    documents: ["expected against paid, by line", "contract rate page", "remittance"],
  };
  if (limit?.rule.levelName) dispute.level = limit.rule.levelName;
  if (limit?.rule.form) dispute.form = limit.rule.form;
  return [
    {
      kind: "check-payment",
      title: `Paid ${formatMoney(short)} less than allowed: find out why`,
      why: `Allowed ${formatMoney(input.allowed ?? amount + share + short)}, paid ${formatMoney(amount)}, patient's share ${formatMoney(share)}: ${formatMoney(short)} is missing.`,
      steps: [
        "Look in the full remittance for sequestration, withholds or an offset (PLB) that explains it.",
        "Compare paid and allowed with the contract or fee schedule, line by line.",
        `Not explained: dispute ${formatMoney(short)} with ${payer.name}.`,
      ],
      documents: ["remittance", "contract rate page"],
    },
    withLimit(dispute, limit, options.today),
  ];
}

const METHOD = { check: "check", eft: "EFT", "virtual-card": "virtual card", none: "payment" } as const;

function hasContractual(record: ClaimRecord): boolean {
  const parts = [record, ...(record.lines ?? [])];
  return parts.some((part) => part.adjustments?.some((entry) => entry.code === "45" && entry.group !== "PR"));
}

/**
 * Posting a payment, or watching for one that is promised.
 * @param denied true where something else on the claim was denied, so that what is left is not all contractual.
 */
export function post(claim: Case, amount: Cents, denied = false): Action {
  const { paymentDate, paymentMethod, paymentNumber } = claim.input;
  const number = paymentNumber ? ` (${METHOD[paymentMethod ?? "none"]} ${paymentNumber.slice(0, 40)})` : "";
  const promised = paymentDate !== undefined && paymentDate > claim.options.today;
  const when = paymentDate ? ` ${promised ? "for" : "on"} ${formatDate(paymentDate)}` : "";
  const contractual = !denied && hasContractual(claim.input);
  return {
    kind: "check-payment",
    title: promised
      ? `Watch for the payment of ${formatMoney(amount)} on ${formatDate(paymentDate)}`
      : `Post the payment of ${formatMoney(amount)}`,
    why: `${promised ? "Payment announced:" : "Paid"} ${formatMoney(amount)}${number}${when}.${contractual ? " The adjustments beside it are contractual." : ""}`,
    steps: [
      promised
        ? `Look for the deposit from ${formatDate(paymentDate)} on; trace it if it has not come a week later.`
        : "Match it with the bank deposit; trace it with the payment number if it is not there.",
      contractual ? "Post it and write off the contractual part." : "Post it.",
      "Compare allowed with the contract.",
    ],
    documents: ["remittance (835)"],
  };
}

/** The patient's share, which is no denial. */
export function patientBill(claim: Case, share: Cents): Action {
  const { deductible, coinsurance, copay } = claim.input;
  const parts = [
    deductible ? `deductible ${formatMoney(deductible)}` : "",
    coinsurance ? `coinsurance ${formatMoney(coinsurance)}` : "",
    copay ? `copay ${formatMoney(copay)}` : "",
  ].filter((part) => part !== "");
  return {
    kind: "bill-patient",
    title: `Bill the patient's share of ${formatMoney(share)}`,
    why: `The payer leaves ${formatMoney(share)} to the patient${parts.length > 0 ? ` (${listOf(parts)})` : ""}: that is no denial.`,
    steps: billPatient.steps.map((step) => fill(step, { amount: formatMoney(share) })),
    documents: ["remittance"],
  };
}

/** Who owes the patient's share first: Medicaid for a QMB, the insurer it was forwarded to, else the patient. */
function shareActions(claim: Case, share: Cents): Action[] {
  if (claim.facts.has("qmb")) return [billMedicaid(share)];
  const bill = patientBill(claim, share);
  if (!claim.facts.has("forwarded")) return [bill];
  const wait: Action = {
    kind: "wait",
    title: `Wait for the next insurer's decision on ${formatMoney(share)}`,
    why: `The remark says that ${claim.payer.name} passed the claim on, so the next insurer decides before the patient owes anything.`,
    steps: [
      "Look for the secondary's remittance in about 30 days.",
      "Not there: send it the claim with this remittance, within its filing limit.",
    ],
    documents: ["this remittance"],
  };
  return [wait, { ...bill, title: `After that: bill the patient what is left of ${formatMoney(share)}` }];
}

function billMedicaid(share: Cents): Action {
  return {
    kind: "bill-other-payer",
    title: `Bill Medicaid for ${formatMoney(share)}`,
    why: "The remark says that the patient is a Qualified Medicare Beneficiary, who may not be billed.",
    steps: [
      "Send the claim with this remittance to the state's Medicaid.",
      "What Medicaid leaves is written off, never billed to the patient.",
    ],
    documents: ["Medicare remittance"],
  };
}

function processedAtZero(claim: Case): Action {
  const shown = (claim.input.statusText ?? claim.input.status ?? "processed").slice(0, 80);
  return {
    kind: "check-payment",
    title: "Processed at zero: read the remittance",
    why: `“${shown}” means adjudicated, not paid; the page shows neither a payment nor a reason.`,
    steps: [
      "Open the remittance for adjustments and remarks.",
      "Post it at zero if all is contractual, else work the code.",
    ],
    documents: ["remittance (835)"],
  };
}
