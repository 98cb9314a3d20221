import type { Field } from "../portals/adapter.ts";
import { isFiller, labelWords, type Senses, Vocabulary } from "./expand.ts";
import { LABELS } from "./labels.ts";

export { labelWords } from "./expand.ts";

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
  need: readonly string[];
  weight: number;
  allow: ReadonlySet<string>;
}

/** Below this a label means nothing. */
export const THRESHOLD = 0.5;

const UNKNOWN_WORD = 0.12;
/** An unknown word beside nothing but one of the general words below says whose it is: not the claim's, as far as we know. */
const UNKNOWN_WITH_GENERAL = 0.42;
/** `Aspen Ridge Insurance Company`: an unknown word before what payers are called makes the name of one. */
const UNKNOWN_IN_NAME = 0.3;
const ORGANISATION = new Set(["insurance", "company", "health", "plan", "benefit"]);
const FOREIGN_CONCEPT = 0.55;
const FUZZY_WORD = 0.06;
const EXTRA_CONCEPT = 0.02;
/** How many readings of an ambiguous label are tried. */
const MAX_READINGS = 12;
const GENERAL = new Set(
  "status code amount date name id number total from to type group first last fee issue".split(" "),
);
const NEUTRAL = new Set(["claim", "line"]);

/** Alternatives by the first concept that they need. */
function parseLabels(mask: Mask): Map<string, Alternative[]> {
  const out = new Map<string, Alternative[]>();
  for (const line of LABELS.trim().split("\n")) {
    const [field = "", rest = ""] = line.split(": ");
    const [alternatives = "", allowed = ""] = rest.split(" | ");
    const allow = new Set(allowed.split(" "));
    for (const text of alternatives.split(", ")) {
      const weight = /\.\d+$/.exec(text)?.[0];
      const words = (weight ? text.slice(0, -weight.length) : text).trim();
      if (mask.alternatives?.has(`${field}: ${words}`)) continue;
      const need = words.split(" ");
      const list = out.get(need[0] ?? "") ?? [];
      list.push({ field: field as Field, need, weight: Number(weight ?? 1), allow });
      out.set(need[0] ?? "", list);
    }
  }
  return out;
}

/** The tables of an unmasked reader, parsed once for all readings of a page. */
let tables: { words: Vocabulary; labels: Map<string, Alternative[]> } | undefined;

/** The matcher for one reading: every label looked up once. */
export class Matcher {
  readonly #words: Vocabulary;
  readonly #labels: Map<string, Alternative[]>;
  readonly #memo = new Map<string, Candidate[]>();
  readonly #own = new Map<string, Field>();

  /** @param own label wordings of the portal's adapter and the field each means. */
  constructor(own: Record<string, Field> = {}, mask: Mask = {}) {
    if (mask.words || mask.alternatives) {
      this.#words = new Vocabulary(mask.words);
      this.#labels = parseLabels(mask);
    } else {
      tables ??= { words: new Vocabulary(), labels: parseLabels({}) };
      this.#words = tables.words;
      this.#labels = tables.labels;
    }
    for (const [label, field] of Object.entries(own)) this.#own.set(labelWords(label).join(" "), field);
  }

  /** Concepts of a label by each word's likeliest meaning, fillers left out; unknown words as `?word`, fuzzy finds as `~concept`. */
  concepts(label: string): string[] {
    const out: string[] = [];
    for (const word of labelWords(label)) {
      if (isFiller(word)) continue;
      const { concepts, sure } = this.#words.senses(word);
      out.push(concepts[0] === undefined ? `?${word}` : sure ? concepts[0] : `~${concepts[0]}`);
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
    let unknown = 0;
    const known: Senses[] = [];
    for (const word of words) {
      if (isFiller(word)) continue;
      const senses = this.#words.senses(word);
      if (senses.concepts.length > 0) known.push(senses);
      else unknown += 1;
    }
    if (known.length === 0) return [];
    const fuzzy = known.filter((s) => !s.sure).length;
    const best = new Map<Field, number>();
    for (const concepts of readings(known)) this.#weigh(concepts, unknown, fuzzy, best);
    return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
  }

  #weigh(concepts: ReadonlySet<string>, unknown: number, fuzzy: number, best: Map<Field, number>): void {
    for (const first of concepts)
      for (const alt of this.#labels.get(first) ?? []) {
        if (!alt.need.every((c) => concepts.has(c))) continue;
        const general = unknown > 0 && [...concepts].every((c) => GENERAL.has(c));
        const strange = general
          ? UNKNOWN_WITH_GENERAL
          : alt.need.every((c) => ORGANISATION.has(c))
            ? UNKNOWN_IN_NAME
            : UNKNOWN_WORD;
        let score = alt.weight - unknown * strange - fuzzy * FUZZY_WORD;
        for (const c of concepts)
          if (!alt.need.includes(c)) score -= NEUTRAL.has(c) || alt.allow.has(c) ? EXTRA_CONCEPT : FOREIGN_CONCEPT;
        if (score >= THRESHOLD && score > (best.get(alt.field) ?? 0)) best.set(alt.field, score);
      }
  }
}

/** Every way to read the words of a label, up to a limit. */
function readings(words: readonly Senses[]): Set<string>[] {
  let out: string[][] = [[]];
  for (const { concepts } of words) {
    const next: string[][] = [];
    for (const c of concepts) for (const r of out) if (next.length < MAX_READINGS) next.push([...r, ...c.split(" ")]);
    out = next;
  }
  return out.map((r) => new Set(r));
}
