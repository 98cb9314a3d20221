import type { Field } from "../portals/adapter.ts";
import { LABELS } from "./labels.ts";
import { FILLER, WORDS } from "./words.ts";

/** A field that a label may mean, with how sure the words alone make it: 0 to 1. */
export interface Candidate {
  field: Field;
  score: number;
}

/** Words and label alternatives that are switched off, for the leave-one-out test. */
export interface Mask {
  words?: ReadonlySet<string>;
  /** `field: alternative`, such as `claimNumber: claim name`. */
  alternatives?: ReadonlySet<string>;
}

interface Alternative {
  field: Field;
  key: string;
  need: string[];
  weight: number;
  allow: ReadonlySet<string>;
}

/** Below this a label means nothing. */
export const THRESHOLD = 0.5;

const UNKNOWN_WORD = 0.1;
const FOREIGN_CONCEPT = 0.55;
const FUZZY_WORD = 0.06;
const EXTRA_CONCEPT = 0.02;

function parseWords(mask: Mask): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of WORDS.trim().split("\n")) {
    const [concept = "", rest = ""] = line.split(":");
    for (const word of [concept, ...rest.trim().split(" ")])
      if (word && !mask.words?.has(word) && !map.has(word)) map.set(word, concept);
  }
  return map;
}

function parseLabels(mask: Mask): Alternative[] {
  const out: Alternative[] = [];
  for (const line of LABELS.trim().split("\n")) {
    const [field = "", rest = ""] = line.split(": ");
    const [alternatives = "", allowed = ""] = rest.split(" | ");
    const allow = new Set(allowed.split(" "));
    for (const text of alternatives.split(", ")) {
      const weight = /\.\d+$/.exec(text)?.[0];
      const words = (weight ? text.slice(0, -weight.length) : text).trim();
      const key = `${field}: ${words}`;
      if (!mask.alternatives?.has(key))
        out.push({ field: field as Field, key, need: words.split(" "), weight: Number(weight ?? 1), allow });
    }
  }
  return out;
}

/** `Payer Claim Ctrl # (ICN):` -> `payer claim ctrl # icn`. */
export function labelWords(label: string): string[] {
  return label
    .replace(/([a-z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\bs\/loc\b/g, "sloc")
    .replace(/\(s\)|['’]s\b/g, "")
    .replace(/\bco[- ]?(pay|ins)/g, "co$1")
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, "$1")
    .split(/[^a-z0-9#%$]+/)
    .flatMap((w) => (w.length > 1 && w.includes("#") ? w.replace("#", " #").trim().split(" ") : [w]))
    .filter((w) => w !== "");
}

/** True where `short` can be an abbreviation of `word`: same first letter, its letters in order, short by two or more. */
function abbreviates(short: string, word: string): boolean {
  if (short.length < 3 || word.length < short.length + 2 || short[0] !== word[0]) return false;
  if (word.startsWith(short)) return true;
  if (/[aeiou]/.test(short.slice(1, -1)) && short.length < 5) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length && word.length <= short.length * 3;
}

/** The matcher for one reading: parsed once, every label looked up once. */
export class Matcher {
  readonly #words: Map<string, string>;
  readonly #alternatives: Alternative[];
  readonly #memo = new Map<string, Candidate[]>();
  readonly #stems = new Map<string, string | undefined>();
  readonly #own = new Map<string, Field>();

  /** @param own label wordings of the portal's adapter and the field each means. */
  constructor(own: Record<string, Field> = {}, mask: Mask = {}) {
    this.#words = parseWords(mask);
    this.#alternatives = parseLabels(mask);
    for (const [label, field] of Object.entries(own)) this.#own.set(labelWords(label).join(" "), field);
  }

  /** The concept of one word, `undefined` for a word that the vocabulary does not know. Fuzzy finds begin with `~`. */
  concept(word: string): string | undefined {
    const exact = this.#words.get(word);
    if (exact !== undefined) return exact;
    if (this.#stems.has(word)) return this.#stems.get(word);
    let found: string | undefined;
    for (const stem of [word.replace(/s$/, ""), word.replace(/(?:ed|ing|es)$/, ""), word.replace(/(?:ed|ing)$/, "e")]) {
      const hit = stem === word || stem.length < 3 ? undefined : this.#words.get(stem);
      if (hit !== undefined) {
        found = hit;
        break;
      }
    }
    if (found === undefined && /^[a-z]+$/.test(word))
      for (const [known, concept] of this.#words)
        if (known.length > 4 && abbreviates(word, known)) {
          found = `~${concept}`;
          break;
        }
    this.#stems.set(word, found);
    return found;
  }

  /** Concepts of a label, fillers left out; unknown words as `?word`. */
  concepts(label: string): string[] {
    const out: string[] = [];
    for (const word of labelWords(label)) {
      if (FILLER.has(word)) continue;
      out.push(this.concept(word) ?? `?${word}`);
    }
    return out;
  }

  /**
   * What a label may mean, best first, only above the threshold.
   * @param label as shown; texts over 60 characters or ten words mean nothing.
   */
  match(label: string): readonly Candidate[] {
    let found = this.#memo.get(label);
    if (found === undefined) {
      found = label.length > 60 ? [] : this.#score(label);
      this.#memo.set(label, found);
    }
    return found;
  }

  #score(label: string): Candidate[] {
    const words = labelWords(label);
    const own = this.#own.get(words.join(" "));
    if (own !== undefined) return [{ field: own, score: 1.5 }];
    if (words.length === 0 || words.length > 9) return [];
    let fuzzy = 0;
    let unknown = 0;
    const concepts = new Set<string>();
    for (const c of this.concepts(label)) {
      if (c[0] === "?") unknown += 1;
      else if (c[0] === "~") {
        fuzzy += 1;
        concepts.add(c.slice(1));
      } else concepts.add(c);
    }
    if (concepts.size === 0) return [];
    const best = new Map<Field, number>();
    for (const alt of this.#alternatives) {
      if (!alt.need.every((c) => concepts.has(c))) continue;
      let score = alt.weight - unknown * UNKNOWN_WORD - fuzzy * FUZZY_WORD;
      for (const c of concepts) if (!alt.need.includes(c)) score -= alt.allow.has(c) ? EXTRA_CONCEPT : FOREIGN_CONCEPT;
      if (score >= THRESHOLD && score > (best.get(alt.field) ?? 0)) best.set(alt.field, score);
    }
    return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
  }
}
