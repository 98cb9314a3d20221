import { type Features, featuresOf } from "../../../src/denials/wordings/features.ts";
import { softmax } from "../../../src/denials/wordings/model.ts";
import type { Labelled } from "./templates.ts";
import { random } from "./templates.ts";

/** Softmax regression over sparse features (AdaGrad), plain and reproducible. */

export interface Example {
  label: string;
  weight: number;
  positions: Int32Array;
  values: Float64Array;
}

/** Feature hash -> position in the tables. */
export type Vocabulary = ReadonlyMap<number, number>;

const cache = new Map<string, Features>();
export function features(text: string): Features {
  let found = cache.get(text);
  if (!found) {
    found = featuresOf(text);
    cache.set(text, found);
  }
  return found;
}

/** Features that at least `least` groups of texts share, by hash. */
export function vocabularyOf(texts: readonly Labelled[], least: number): Vocabulary {
  const groups = new Map<number, Set<string>>();
  for (const { text, group } of texts)
    for (const hash of features(text).keys()) {
      const seen = groups.get(hash);
      if (seen) seen.add(group);
      else groups.set(hash, new Set([group]));
    }
  const hashes = [...groups].filter(([, seen]) => seen.size >= least).map(([hash]) => hash);
  return new Map(hashes.sort((a, b) => a - b).map((hash, at) => [hash, at]));
}

export function exampleOf(text: string, label: string, weight: number, vocabulary: Vocabulary): Example {
  const pairs = [...features(text)].flatMap(([hash, value]) => {
    const position = vocabulary.get(hash);
    return position === undefined ? [] : [[position, value] as const];
  });
  return {
    label,
    weight,
    positions: Int32Array.from(pairs, ([position]) => position),
    values: Float64Array.from(pairs, ([, value]) => value),
  };
}

export interface Linear {
  classes: string[];
  /** By feature, then by class. */
  weights: Float64Array;
  biases: Float64Array;
}

export interface Learning {
  epochs: number;
  rate: number;
  /** Part of each weight that is lost after every epoch. */
  decay: number;
}

export function scoresOf({ positions, values }: Example, { classes, weights, biases }: Linear): number[] {
  const count = classes.length;
  const scores = Array.from(biases);
  for (let at = 0; at < positions.length; at++) {
    const from = (positions[at] as number) * count;
    const value = values[at] as number;
    for (let by = 0; by < count; by++) scores[by] = (scores[by] as number) + value * (weights[from + by] as number);
  }
  return scores;
}

export function learn(
  examples: readonly Example[],
  size: number,
  classes: string[],
  { epochs, rate, decay }: Learning,
): Linear {
  const count = classes.length;
  const model: Linear = { classes, weights: new Float64Array(size * count), biases: new Float64Array(count) };
  const squares = new Float64Array(size * count).fill(0.1);
  const biasSquares = new Float64Array(count).fill(1);
  const order = examples.map((_, at) => at);
  const next = random(11);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const at of order) step(examples[at] as Example, model, squares, biasSquares, rate);
    for (let at = 0; at < model.weights.length; at++) model.weights[at] = (model.weights[at] as number) * (1 - decay);
  }
  return model;
}

function step(example: Example, model: Linear, squares: Float64Array, biasSquares: Float64Array, rate: number): void {
  const count = model.classes.length;
  const probabilities = softmax(scoresOf(example, model));
  const right = model.classes.indexOf(example.label);
  for (let by = 0; by < count; by++) {
    const error = ((probabilities[by] as number) - (by === right ? 1 : 0)) * example.weight;
    if (Math.abs(error) < 1e-4) continue;
    biasSquares[by] = (biasSquares[by] as number) + error * error;
    model.biases[by] = (model.biases[by] as number) - (0.1 * rate * error) / Math.sqrt(biasSquares[by] as number);
    for (let at = 0; at < example.positions.length; at++) {
      const where = (example.positions[at] as number) * count + by;
      const slope = error * (example.values[at] as number);
      squares[where] = (squares[where] as number) + slope * slope;
      model.weights[where] = (model.weights[where] as number) - (rate * slope) / Math.sqrt(squares[where] as number);
    }
  }
}

/** Platt's fit with two inputs: weights [log odds, known part, offset] that make the chance of being right. */
export function calibrate(rows: readonly { raw: number; known: number; right: boolean; weight: number }[]): number[] {
  const fit = [1, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const slope = [0, 0, 0];
    let total = 0;
    for (const { raw, known, right, weight } of rows) {
      const inputs = [Math.min(8, Math.log(raw / Math.max(1e-6, 1 - raw))), known, 1];
      const guess = 1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (fit[at] as number), 0)));
      inputs.forEach((input, at) => {
        slope[at] = (slope[at] as number) + weight * (guess - (right ? 1 : 0)) * input;
      });
      total += weight;
    }
    slope.forEach((value, at) => {
      fit[at] = (fit[at] as number) - (0.5 * value) / total;
    });
  }
  return fit.map((value) => Math.round(value * 1000) / 1000);
}
