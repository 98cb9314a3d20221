import type { RootCause } from "../../claims/advice.ts";
import { carc as carcFact, rarc as rarcFact, statusCode as statusFact } from "../codes/index.ts";
import type { WordingVerdict } from "../types.ts";
import { classifyWording } from "./classifier.ts";
import { recognizeOfficial } from "./official.ts";
import { sentences } from "./text.ts";

/** Any wording on a page -> root cause and codes: official wordings by their hashes, payers' own by the classifier. */

export { classifyWording } from "./classifier.ts";
export { type OfficialMatch, recognizeOfficial } from "./official.ts";

export interface Classification extends WordingVerdict {
  how: "official" | "classifier";
}

/** Causes that often stand beside the reason (rights, who owes, the contract's part): a sentence with another cause goes first. */
const BESIDE: ReadonlySet<RootCause> = new Set([
  "appeal-process",
  "contractual-adjustment",
  "patient-responsibility",
  "payment-methodology",
  "pending-in-process",
  "recoupment-adjustment",
  "other",
]);
/** What is left of the confidence where two sentences of one wording name different causes. */
const CONFLICT = 0.7;

function official(text: string): Classification | undefined {
  const match = recognizeOfficial(text);
  if (!match) return undefined;
  const reason = match.carc === undefined ? undefined : carcFact(match.carc);
  const remark = match.rarc === undefined ? undefined : rarcFact(match.rarc);
  const status = match.statusCode === undefined ? undefined : statusFact(match.statusCode);
  const fact = reason ?? remark ?? status;
  if (!fact) return undefined;
  // A code that leaves the reason to a remark code, and a bare name of a data item, say little by themselves.
  const weak =
    reason?.requiresRarc === true || remark?.alert === true || (!reason && !remark) || fact.rootCause === "other";
  const verdict: Classification = {
    rootCause: fact.rootCause,
    confidence: (weak ? 0.6 : 0.97) * match.share,
    how: "official",
  };
  if (reason) verdict.carc = reason.code;
  if (remark) verdict.remarks = [remark.code];
  return verdict;
}

function one(text: string): Classification | undefined {
  const known = official(text);
  if (known && known.confidence >= 0.65) return known;
  const verdict = classifyWording(text);
  if (verdict && (!known || verdict.confidence > known.confidence)) return { ...verdict, how: "classifier" };
  return known;
}

/** The sentence that says the most: a reason before what merely stands beside one, then the surer. */
function strongest(verdicts: readonly Classification[]): Classification | undefined {
  return [...verdicts].sort(
    (a, b) => Number(BESIDE.has(a.rootCause)) - Number(BESIDE.has(b.rootCause)) || b.confidence - a.confidence,
  )[0];
}

/**
 * What a wording on a page says. Of several sentences the one that gives a reason wins; where two give different ones, the
 * confidence (0 to 1, the chance that the cause is right) drops. Undefined where nothing is recognised.
 */
export function classify(text: string): Classification | undefined {
  const shown = text.slice(0, 2000);
  const whole = one(shown);
  const parts = sentences(shown);
  if (parts.length < 2 || (whole?.how === "official" && whole.confidence >= 0.65)) return whole;
  const verdicts = parts.map(one).filter((verdict) => verdict !== undefined);
  const best = strongest(verdicts);
  if (!best) return whole;
  const reasons = new Set(verdicts.filter(({ rootCause }) => !BESIDE.has(rootCause)).map(({ rootCause }) => rootCause));
  if (whole && best.how !== "official" && !BESIDE.has(whole.rootCause) && whole.confidence >= best.confidence) {
    return reasons.size > 1 ? { ...whole, confidence: whole.confidence * CONFLICT } : whole;
  }
  return reasons.size > 1 ? { ...best, confidence: best.confidence * CONFLICT } : best;
}
