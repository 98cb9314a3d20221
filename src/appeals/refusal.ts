import type { Action, ActionKind } from "../claims/advice.ts";
import { rarc } from "../denials/codes/index.ts";
import type { LetterCase } from "./case.ts";
import { argumentFor } from "./templates/index.ts";
import { CGS_NO_APPEAL, GUIDE, MEDICARE_LEVELS, NGS_GROUPS, NGS_TREE, NO_APPEAL_MA130 } from "./templates/sources.ts";

/** Why a letter is not written, and what there is instead. */
export interface Refusal {
  reason: string;
  source: string;
  /** The advice's other actions, best first. */
  instead: Action[];
}

const DISPUTES: ReadonlySet<ActionKind> = new Set(["appeal", "reconsideration", "reopening"]);
/** Actions that go with a letter. `call-payer` has one only where a late request is asked for. */
const WITH_LETTER: ReadonlySet<ActionKind> = new Set([...DISPUTES, "submit-records", "obtain-authorization"]);
/** Remarks by which a payer refuses any appeal of the first decision. */
const NO_APPEAL: ReadonlySet<string> = new Set(["MA44", "N83", "N211", "N704"]);

const NO_LETTER: Partial<Record<ActionKind, string>> = {
  "corrected-claim": "A corrected claim is sent as a claim (frequency code 7), not as a letter.",
  "bill-other-payer": "The other payer is sent a claim, not a letter to this payer.",
  "bill-patient": "The amount is the patient's: it takes a statement, not an appeal.",
  "write-off": "A write-off is booked; nothing is sent.",
  "verify-eligibility": "Coverage is checked first; what that shows decides whether there is anything to dispute.",
  "update-coordination": "The coordination record is mended by the patient with the payer, not by an appeal.",
  "fix-enrollment": "The enrollment record is mended first; an appeal before that repeats the denial.",
  "check-payment": "The payment is posted or traced first.",
  "call-payer": "The payer is asked first; its answer decides whether there is anything to dispute.",
  wait: "The claim is not decided yet: there is nothing to dispute.",
  none: "There is nothing to do on this claim.",
};

/** True where a letter can go with this action. */
export function takesLetter(action: Action, late: boolean): boolean {
  return (
    WITH_LETTER.has(action.kind) || (action.kind === "call-payer" && late && action.title.startsWith("Limit passed"))
  );
}

/** Why no letter may be written for this claim and action; undefined where one may. */
export function refusalOf(letter: LetterCase): Refusal | undefined {
  const found = reasonAgainst(letter);
  if (!found) return undefined;
  const { action, input } = letter;
  const instead = input.advice.actions.filter((other) => other !== action && (!DISPUTES.has(other.kind) || found.only));
  return { reason: found.reason, source: found.source, instead };
}

/** `only`: the claim itself may be disputed, just not by this action. */
type Against = { reason: string; source: string; only?: true };

function reasonAgainst(letter: LetterCase): Against | undefined {
  const { action, record, denials, payer } = letter;
  const remarks = denials.flatMap((denial) => denial.remarks ?? []).map((code) => rarc(code)?.code ?? code);
  const dispute = DISPUTES.has(action.kind);
  const medicare = payer.ruleLine === "medicare";
  if (dispute && remarks.includes("MA130"))
    return {
      reason:
        "Remark MA130: the claim could not be processed, so nothing was decided and there is no right of appeal. Correct it and send a new claim.",
      source: NO_APPEAL_MA130,
    };
  const refusing = remarks.find((code) => NO_APPEAL.has(code));
  if (dispute && refusing && !letter.input.work.appeals.some((appeal) => appeal.outcome === "lost"))
    return { reason: `Remark ${refusing} says that this decision cannot be appealed.`, source: GUIDE };
  if (/^On (?:claim |the original claim)/.test(action.title))
    return {
      reason: "This step is about another claim: open that one and write its letter.",
      source: GUIDE,
      only: true,
    };
  const [main] = denials;
  if (medicare && main?.rootCause === "timely-filing" && (action.kind === "appeal" || action.kind === "reopening"))
    return {
      reason:
        "A Medicare denial for late filing is no initial determination: there is no appeal, only the exceptions of 42 CFR 424.44.",
      source: CGS_NO_APPEAL,
      only: true,
    };
  if (medicare && main?.rootCause === "medical-necessity" && action.kind === "reopening")
    return {
      reason: "A medical necessity decision is not corrected by a reopening: it takes a redetermination.",
      source: NGS_TREE,
      only: true,
    };
  if (main?.rootCause === "patient-responsibility" || (!main && action.kind === "bill-patient"))
    return {
      reason: "What is left is the patient's share (deductible, coinsurance or copay): that is no denial to appeal.",
      source: NGS_GROUPS,
    };
  if (record.status === "pending" || record.status === "acknowledged" || main?.rootCause === "pending-in-process")
    return { reason: "The payer has not decided yet: there is nothing to appeal.", source: NGS_TREE };
  if (record.status === "rejected" || record.status === "not-found")
    return {
      reason: "The payer has no decided claim: it is corrected and sent again, not appealed.",
      source: NGS_TREE,
    };
  if (/federal district court/.test(action.level ?? ""))
    return { reason: "A court case is a lawyer's work: ClaimTrail drafts nothing for it.", source: MEDICARE_LEVELS };
  if (!takesLetter(action, letter.late))
    return { reason: NO_LETTER[action.kind] ?? "No letter goes with this step.", source: GUIDE, only: true };
  if (!main || !argumentFor(main.rootCause, action))
    return { reason: "No denial is shown that a letter could answer.", source: GUIDE };
  return undefined;
}
