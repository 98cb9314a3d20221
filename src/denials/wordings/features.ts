import { hash32 } from "./text.ts";
import { EMPTY, PHRASES, WORDS } from "./words.ts";

/** A wording's features: what the classifier weighs. The trainer and the product share this file. */

/** Endings that do not change what a word says here. */
function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ations?|ings?|ments?|edly|ed|ies|es|ers?|ly|s|ion|e|y)$/, "");
}

function meaningOf(word: string): string {
  const direct = WORDS.get(word);
  if (direct !== undefined) return direct;
  if (/^\d+$/.test(word)) return word === "0" ? "0" : "9";
  if (/\d/.test(word) && /[a-z]/.test(word)) return word.length > 3 ? "9a" : word;
  const base = stem(word);
  return WORDS.get(base) ?? base;
}

/** Words of a wording in their shared forms, in order. */
export function meanings(text: string): string[] {
  let lower = ` ${text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['\u2019`]/g, "")
    .replace(/\$?\d[\d,]*\.\d\d\b/g, " 9 ")
    .replace(/\b\d{1,2}\/\d{1,2}(\/\d{2,4})?\b/g, " 9 ")} `;
  for (const [pattern, word] of PHRASES) lower = lower.replace(pattern, word);
  const words = lower.match(/[a-z0-9>#]+/g) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map(meaningOf);
}

/** A feature's hash (24 bits) and its value; values of one wording have length 1. */
export type Features = ReadonlyMap<number, number>;

const WHOLE = 0xffffff;

/** Single words, neighbours, pairs near each other in any order, and letter groups (for typing errors). */
export function featuresOf(text: string): Features {
  const words = meanings(text).slice(0, 60);
  const found = new Map<number, number>();
  const add = (name: string, value: number) => {
    const key = hash32(name) & WHOLE;
    found.set(key, Math.max(found.get(key) ?? 0, value));
  };
  words.forEach((word, at) => {
    add(`w ${word}`, 1);
    const next = words[at + 1];
    if (next !== undefined) add(`b ${word} ${next}`, 0.8);
    for (let to = at + 1; to < Math.min(words.length, at + 6); to++) {
      const other = words[to] as string;
      if (other !== word) add(word < other ? `p ${word} ${other}` : `p ${other} ${word}`, 0.5);
    }
    if (word.length > 4) {
      const padded = `^${word}$`;
      for (let from = 0; from + 4 <= padded.length; from++) add(`c ${padded.slice(from, from + 4)}`, 0.3);
    }
  });
  if (words.length > 0 && words.length <= 3) add(`a ${words.join(" ")}`, 1);
  let length = 0;
  for (const value of found.values()) length += value * value;
  const norm = Math.sqrt(length) || 1;
  for (const [key, value] of found) found.set(key, value / norm);
  return found;
}
