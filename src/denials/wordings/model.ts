import type { RootCause } from "../../claims/advice.ts";
import type { Features } from "./features.ts";
import { MODEL } from "./model.generated.ts";

/**
 * A linear classifier over hashed features, its weights in small steps so that they pack well. Written by
 * tests/tools/wordings/build.ts; numbers are letters of ALPHABET, which is what text compression likes best.
 */

/** Printable characters without those that a string literal would have to escape. */
export const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((char) => !"\"\\`$'".includes(char))
  .join("");
export const BASE = ALPHABET.length;
/** A weight of 0. */
export const ZERO = BASE >> 1;

/** Weights of one code: position of the feature, weight. */
interface Head {
  code: string;
  bias: number;
  weights: Map<number, number>;
}

interface Model {
  positions: Map<number, number>;
  /** By feature, then by class, in steps. */
  weights: Int8Array;
  carcs: Map<string, Head[]>;
  rarcs: Map<string, Head[]>;
}

let model: Model | undefined;

function digits(): (char: number) => number {
  const values = new Uint8Array(128);
  for (let at = 0; at < BASE; at++) values[ALPHABET.charCodeAt(at)] = at;
  return (char) => values[char] ?? 0;
}

function headsOf(
  rows: readonly (readonly [string, string, number, string])[],
  digit: (char: number) => number,
): Map<string, Head[]> {
  const heads = new Map<string, Head[]>();
  for (const [cause, code, bias, text] of rows) {
    const weights = new Map<number, number>();
    for (let at = 0; at + 2 < text.length; at += 3) {
      const position = digit(text.charCodeAt(at)) * BASE + digit(text.charCodeAt(at + 1));
      weights.set(position, (digit(text.charCodeAt(at + 2)) - ZERO) * MODEL.step);
    }
    heads.set(cause, [...(heads.get(cause) ?? []), { code, bias, weights }]);
  }
  return heads;
}

function load(): Model {
  const digit = digits();
  const positions = new Map<number, number>();
  let hash = 0;
  for (let at = 0; at < MODEL.features.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((by) => digit(MODEL.features.charCodeAt(at + by))) as [number, number, number];
    hash += (a * BASE + b) * BASE + c;
    positions.set(hash, at / 3);
  }
  const weights = new Int8Array(MODEL.weights.length);
  for (let at = 0; at < weights.length; at++) weights[at] = digit(MODEL.weights.charCodeAt(at)) - ZERO;
  return { positions, weights, carcs: headsOf(MODEL.carcs, digit), rarcs: headsOf(MODEL.rarcs, digit) };
}

export interface Scores {
  /** `none`: the text is no reason at all. */
  cause: RootCause | "none";
  /** Probability of the cause as the linear model has it, not calibrated. */
  raw: number;
  /** Part of the features that the model knows, 0 to 1. */
  known: number;
  /** Best code of that cause and its probability among them; absent where the wording names none. */
  carc?: { code: string; probability: number } | undefined;
  rarc?: { code: string; probability: number } | undefined;
}

/** Probabilities of scores. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The best cause of a wording's features and, within it, codes. */
export function score(features: Features): Scores {
  model ??= load();
  const classes = MODEL.classes.length;
  const scores = [...MODEL.biases] as number[];
  const seen: [position: number, value: number][] = [];
  let known = 0;
  for (const [hash, value] of features) {
    const position = model.positions.get(hash);
    if (position === undefined) continue;
    seen.push([position, value]);
    known += value * value;
    for (let at = 0; at < classes; at++)
      scores[at] = (scores[at] as number) + value * MODEL.step * (model.weights[position * classes + at] as number);
  }
  const probabilities = softmax(scores);
  const raw = Math.max(...probabilities);
  const cause = MODEL.classes[probabilities.indexOf(raw)] as RootCause | "none";
  return {
    cause,
    raw,
    known,
    carc: bestHead(model.carcs.get(cause), seen),
    rarc: bestHead(model.rarcs.get(cause), seen),
  };
}

function bestHead(
  heads: readonly Head[] | undefined,
  seen: readonly (readonly [number, number])[],
): { code: string; probability: number } | undefined {
  if (!heads) return undefined;
  const probabilities = softmax(
    heads.map(({ bias, weights }) =>
      seen.reduce((sum, [position, value]) => sum + value * (weights.get(position) ?? 0), bias),
    ),
  );
  const probability = Math.max(...probabilities);
  const code = heads[probabilities.indexOf(probability)]?.code;
  return code === undefined || code === "-" ? undefined : { code, probability };
}
