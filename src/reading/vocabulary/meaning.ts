import { isStatusWording } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import { plain } from "../sheet/text.ts";
import type { Lexicon } from "../structure/facts.ts";
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
  "issue",
  "paid",
  "ref",
  "ctrl",
]);

/** What the page is about: it decides between fields that share their wordings (`From`, `Status`). */
export type About = "claim" | "eligibility";

/** Fields that only an eligibility answer has; on a claim they are known and not captured. */
const COVERAGE = new Set<Field>([
  "coverageStatus",
  "coverageFrom",
  "coverageTo",
  "planName",
  "groupNumber",
  "otherInsurance",
]);
/** Fields of a claim that an eligibility answer has too. */
const PERSON = new Set<Field>([
  "memberId",
  "patientName",
  "patientFirst",
  "patientLast",
  "patientBirthDate",
  "payerName",
  "ignore",
]);
/** How much a field of the other kind of page is worth less. */
const OTHER_KIND = 0.3;

/** Whose number, date or name it is. */
const SUBJECTS = new Set([
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
  "remittance",
  "check",
  "eft",
  "plan",
  "coverage",
  ...["referring", "other", "auth", "cob", "prior", "appeal"],
]);
/** Subjects whose name is no patient's: under a title of theirs, a bare `Name` is theirs or nobody's. */
const NO_PATIENT = new Set([
  "provider",
  "rendering",
  "billing",
  "payee",
  "payer",
  "insurance",
  "payment",
  "check",
  "eft",
]);
/** Subjects that no record carries. */
const STRANGERS = new Set(["referring", "other", "auth", "cob", "prior", "appeal"]);

/** `N30 Patient ineligible for this service.`: a code with its wording is no label; `PR-2 Coinsurance` is one. */
const CODED =
  /^(?:(?:CO|PR|OA|PI|CR)[- ]?\w{1,3}|MA?\d{1,3}|N\d{1,3})\s(?:\S+\s+){3}|^(?:MA\d{2,3}|N\d{1,3}|M\d{1,3})\s+[A-Z][a-z]+\s/;

/** What a label says of the payer's files says nothing of its value. */
const ON_FILE = /\s+on (?:file|record)\b/i;

/** A whole sentence is no label, whatever stands beside it. */
const SENTENCE = /^(?:\S+ ){5,}\S*[a-z]{2}\.$/;

/** What a link says that opens something: no wording of a reason. */
const ACTION = /^(?:view|print|download|open|show|details?|see)(?: (?:eob|pdf|details?|more|letter|here))?$/i;

export interface Meaning {
  field: Field;
  /** 0 to 1. */
  score: number;
}

/** True for a field that a record of that kind of page does not carry. A plan's name can be the payer's on a claim. */
function isForeign(field: Field, about: About): boolean {
  if (about === "claim") return COVERAGE.has(field) && field !== "planName";
  return !COVERAGE.has(field) && !PERSON.has(field);
}

export class Meanings implements Lexicon {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /**
   * Candidates of a label, read with its section's title where the label alone is too general; those of the other kind of
   * page are worth less. Where it is not yet known what the page is about, a claim is a little likelier.
   */
  candidates(label: string, section: readonly string[], about?: About): readonly Candidate[] {
    const less = about ? OTHER_KIND : OTHER_KIND / 3;
    return this.#named(label, section).map((c) =>
      isForeign(c.field, about ?? "claim") ? { field: c.field, score: c.score - less } : c,
    );
  }

  #named(shown: string, section: readonly string[]): readonly Candidate[] {
    const label = shown.replace(ON_FILE, "");
    const own = this.#matcher.match(label);
    const title = section[section.length - 1];
    if (!title || title.length > 40 || /[.!?]$/.test(title)) return own;
    const concepts = this.#matcher.concepts(label);
    if (concepts.length === 0 || concepts.length > 2 || !concepts.every((c) => GENERAL.has(c))) return own;
    const about = this.#matcher.concepts(title);
    const subject = about.find((c) => SUBJECTS.has(c));
    // the policy holder need not be the patient: what a section of the patient's own says counts more
    if (!subject) return about.includes("holder") ? own.map((c) => ({ ...c, score: c.score - 0.05 })) : own;
    const joined = this.#matcher.match(`${subject} ${label}`);
    if (joined.length > 0 && (joined[0]?.score ?? 0) >= (own[0]?.score ?? 0)) return joined;
    if (NO_PATIENT.has(subject)) {
      const whole = this.#matcher.match(`${title} ${label}`);
      return [...(whole.length > 0 ? whole : joined), ...own.filter((c) => c.field !== "patientName")];
    }
    return STRANGERS.has(subject) ? [] : own;
  }

  /** How many words of a text the vocabulary knows: a person's name has none. */
  knownWords(text: string): number {
    return this.#matcher.concepts(text).filter((c) => c[0] !== "?" && c[0] !== "~").length;
  }

  /** True for the name of a person: two to four capitalized words of which the vocabulary knows none. */
  isPerson(text: string): boolean {
    if (!/^[A-Z][A-Za-z'’.-]+(?:,? [A-Z][A-Za-z'’.-]*){1,3}$/.test(text) || isStatusWording(text)) return false;
    return this.knownWords(text) === 0;
  }

  labelScore(shown: string): number {
    const text = shown.trim();
    if (CODED.test(text)) return 0;
    if (/^(?:\S+ ){5,}/.test(text) && /\b(?:was|were|is|are|been|has|have|will|must)\b/i.test(text)) return 0;
    const dated = text.replace(/\s(?:on|as of) \d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?=\?|:?$)/, "");
    if (dated !== text) return this.labelScore(dated);
    if (text.length < 1 || text.length > 60 || /\d{3}|[$@]|\d\d?[/-]\d|:\s*\S/.test(text)) return 0;
    if (/\s[-–—]\s/.test(text) && isStatusWording(text)) return 0;
    const t = plain(text).replace(/\s*:$/, "").replace(ON_FILE, "");
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
  resolve(label: string, value: string, section: readonly string[], about: About = "claim"): Meaning | undefined {
    if (SENTENCE.test(label)) return undefined;
    const text = plain(value);
    let best: Meaning | undefined;
    for (const c of this.candidates(label, section, about)) {
      const fit = fits(c.field, text);
      if (fit === 0 || (about === "claim" && c.field === "patientBirthDate" && this.isHolder(label))) continue;
      if (c.field === "reasons" && (/^denied$/i.test(label) || ACTION.test(text))) continue;
      const score = c.score * (0.7 + 0.3 * fit);
      const least = isForeign(c.field, about) ? THRESHOLD - OTHER_KIND : THRESHOLD;
      if (score >= least && (!best || score > best.score)) best = { field: c.field, score };
    }
    if (!best || isBlank(text)) return best;
    const named = best.field.endsWith("Name") || best.field === "reasons" || best.field === "otherInsurance";
    if (named && this.#isLabel(text)) return undefined;
    const words = text.includes(" ") && fits("statusText", text) < 1;
    if (best.field === "statusText" && words && this.#isLabel(text)) return undefined;
    if (best.field === "statusText" && this.labelScore(text) >= 0.98 && fits("statusText", text) < 1) return undefined;
    return best;
  }

  /** True for a label of the policy holder, who need not be the patient. */
  isHolder(label: string): boolean {
    return this.#matcher.concepts(label).includes("holder");
  }

  /** True for a text that is a label and nothing else: every word of it is one of the trade's. */
  #isLabel(text: string): boolean {
    if (/^\w+$/.test(text) && this.#matcher.concepts(text)[0] === "alien") return true;
    if (this.labelScore(text) < 0.7) return false;
    return !this.#matcher.concepts(text).some((c) => c[0] === "?");
  }
}
