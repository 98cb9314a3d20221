import type { WordingVerdict } from "../types.ts";
import { featuresOf } from "./features.ts";
import { MODEL } from "./model.generated.ts";
import { score } from "./model.ts";
import { withoutLeadingCode } from "./text.ts";

/** A payer's own wording -> root cause, and CARC and RARC where it names them clearly enough. */

/**
 * Confidence that the cause is right, from the linear model's probability and the part of the text that it knows: a logistic
 * fit on texts that the fold's model had not seen (tests/tools/wordings/build.ts).
 */
export function calibrated(
  raw: number,
  known: number,
  [slope, byKnown, offset]: readonly number[] = MODEL.calibration,
): number {
  const odds = Math.log(raw / Math.max(1e-6, 1 - raw));
  return 1 / (1 + Math.exp(-((slope ?? 1) * Math.min(8, odds) + (byKnown ?? 0) * known + (offset ?? 0))));
}

/** The verdict on one wording; undefined where the model is not sure enough, or sees no reason in it. Deterministic. */
export function classifyWording(text: string): WordingVerdict | undefined {
  const features = featuresOf(withoutLeadingCode(text));
  if (features.size === 0) return undefined;
  const { cause, raw, known, carc, rarc } = score(features);
  if (cause === "none") return undefined;
  const confidence = Math.round(calibrated(raw, known) * 1000) / 1000;
  if (confidence < MODEL.threshold) return undefined;
  const verdict: WordingVerdict = { rootCause: cause, confidence };
  if (carc && carc.probability * confidence >= MODEL.carcThreshold) verdict.carc = carc.code;
  if (rarc && rarc.probability * confidence >= MODEL.rarcThreshold) verdict.remarks = [rarc.code];
  return verdict;
}
