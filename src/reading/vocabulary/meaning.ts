import type { Field } from "../portals/adapter.ts";
import type { Lexicon } from "../structure/facts.ts";
import { plain } from "../structure/tree.ts";
import { type Candidate, type Matcher, THRESHOLD } from "./matcher.ts";
import { fits, isBlank } from "./values.ts";

/** What a label with a value means, in its section. */

/** Labels too general to mean one thing: their section's title decides. */
const GENERAL = new Set([
  "name",
  "id",
  "number",
  "date",
  "dob",
  "amount",
  "status",
  "type",
  "npi",
  "code",
  "first",
  "last",
  "total",
  "birth",
  "description",
]);

export interface Meaning {
  field: Field;
  /** 0 to 1. */
  score: number;
}

export class Meanings implements Lexicon {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /** Candidates of a label, read with its section's title where the label alone is too general. */
  candidates(label: string, section: readonly string[]): readonly Candidate[] {
    const own = this.#matcher.match(label);
    const title = section[section.length - 1];
    if (!title || title.length > 40) return own;
    const concepts = this.#matcher.concepts(label);
    if (concepts.length === 0 || concepts.length > 2 || !concepts.every((c) => GENERAL.has(c))) return own;
    const words = this.#matcher.concepts(title).filter((c) => c[0] !== "?" && c[0] !== "~" && !GENERAL.has(c));
    const subject = words.find((w) =>
      [
        "patient",
        "member",
        "provider",
        "rendering",
        "billing",
        "payee",
        "payer",
        "insurance",
        "claim",
        "payment",
        "check",
        "eft",
        "plan",
        "referring",
        "other",
        "auth",
        "coverage",
      ].includes(w),
    );
    if (!subject) return own;
    const joined = this.#matcher.match(`${subject} ${label}`);
    return joined.length > 0 && (joined[0]?.score ?? 0) >= (own[0]?.score ?? 0)
      ? joined
      : subject === "referring" || subject === "other" || subject === "auth"
        ? []
        : own;
  }

  /** How many words of a text the vocabulary knows: a person's name has none. */
  knownWords(text: string): number {
    return this.#matcher.concepts(text).filter((c) => c[0] !== "?" && c[0] !== "~").length;
  }

  labelScore(text: string): number {
    if (text.length < 1 || text.length > 60 || /\d{3}|[$@]|\d\d?[/-]\d/.test(text)) return 0;
    const t = plain(text).replace(/\s*:$/, "");
    let best = this.#matcher.match(t)[0]?.score ?? 0;
    if (best < THRESHOLD && /[/]/.test(t)) {
      const parts = t.split("/").map((p) => this.#matcher.match(p.trim())[0]?.score ?? 0);
      best = Math.min(...parts);
    }
    return best;
  }

  accepts(label: string, value: string, section: readonly string[]): boolean {
    if (this.resolve(label, value, section)) return true;
    if (!label.includes("/")) return false;
    const labels = label.split("/").map((l) => l.trim());
    const values = value.split(/\s+\/\s+|\s*\n\s*/);
    return (
      labels.length === values.length && labels.every((l, i) => this.resolve(l, values[i] ?? "", section) !== undefined)
    );
  }

  /** The field that a label and a value's shape agree on. A value that is itself a label is none, unless it is a status. */
  resolve(label: string, value: string, section: readonly string[]): Meaning | undefined {
    const text = plain(value);
    let best: Meaning | undefined;
    for (const c of this.candidates(label, section)) {
      const fit = fits(c.field, text);
      if (fit === 0) continue;
      const score = c.score * (0.7 + 0.3 * fit);
      if (score >= THRESHOLD && (!best || score > best.score)) best = { field: c.field, score };
    }
    if (!best || isBlank(text)) return best;
    const named = best.field.endsWith("Name") || best.field === "reasons" || best.field === "otherInsurance";
    if (named && this.labelScore(text) >= 0.8 && !/\s\w+\s\w+\s/.test(text)) return undefined;
    if (best.field === "statusText" && this.labelScore(text) >= 0.98 && fits("statusText", text) < 1) return undefined;
    return best;
  }
}
