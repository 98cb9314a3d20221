import { DISPUTE_FACTS, FORM_FACTS, type FormFact, type FormPurpose } from "../../claims/form-facts.ts";
import { Matcher } from "../vocabulary/matcher.ts";
import { type Control, type FormOptions, findControls, textBefore } from "./controls.ts";
import { type DatePart, datePart, namedFormats } from "./formats.ts";
import { CONTACT, DISPUTE, ENTRY_FIELDS, NARRATIVE, OWN, PATIENT, REASON, STRANGE } from "./words.ts";

/** Which field of a page's form takes which fact of a claim. It knows no values. */

/** One field and what goes into it: a fact, one part of a date, or both ends of a range. */
export interface Slot {
  fact: FormFact;
  part?: DatePart | "range" | undefined;
  control: Control;
  /** As the page calls it. */
  label: string;
}

export interface FormPlan {
  purpose: FormPurpose;
  slots: Slot[];
}

/** What a control may mean: a fact, or a day of service that is not yet known to be the first or the last one. */
type Kind = FormFact | "serviceDates";

const KINDS = new Set<string>([...FORM_FACTS, "serviceDates"]);
const DATES = new Set<Kind>(["patientBirthDate", "serviceFrom", "serviceTo", "serviceDates", "processedDate"]);
const LISTED = new Set<Kind>(["payerName", "providerName", "providerNpi", "disputeReason"]);
const DISPUTED = new Set<Kind>(DISPUTE_FACTS);
/** Facts that tell one patient or claim from others; a form for searching asks for one of the first or two of the rest. */
const TELLING = new Set<Kind>(["claimNumber"]);
const IDENTIFYING = new Set<Kind>([
  ...(["memberId", "patientControlNumber", "patientName", "patientLast", "patientBirthDate", "serviceFrom"] as const),
]);

const LEAST = 0.6;
/** `From` and `To` alone are days of coverage only on a page about coverage. */
const PLAIN = 0.8;
/** A name or id alone must say it plainly. */
const LEAST_WEAK = 0.72;

interface Read {
  kind: Kind;
  label: string;
  score: number;
}

/** What the words by a control mean; `entry` where they name what only a claim that is being entered has. */
class Words {
  readonly #matcher = new Matcher();

  /** The fact that a control's words ask for; the surest words that mean anything decide, also against. */
  read(labels: readonly string[], weak: string, sections: readonly string[]): Read | "entry" | undefined {
    for (const label of labels) {
      if (label.length > 60) continue;
      const found = this.#one(label, sections, LEAST);
      if (found) return found === "other" ? undefined : found;
    }
    const found = weak === "" ? undefined : this.#one(weak, sections, LEAST_WEAK);
    return found === "other"
      ? undefined
      : found && found !== "entry" && labels[0]
        ? { ...found, label: labels[0] }
        : found;
  }

  #one(label: string, sections: readonly string[], least: number): Read | "entry" | "other" | undefined {
    const concepts = this.#matcher.concepts(label);
    const ofPatient = [label, ...sections].some((text) => PATIENT.test(text));
    const own = OWN.find(([, pattern]) => pattern.test(label));
    if (own) return ofPatient && own[0].startsWith("contact") ? "other" : { kind: own[0], label, score: 1 };
    if (/^(?:full )?name$/i.test(label) && CONTACT.test(sections[0] ?? ""))
      return { kind: "contactName", label, score: 1 };
    const title = sections.find((text) => this.#matcher.concepts(text).some((concept) => STRANGE.has(concept)));
    const holder = concepts.includes("holder") && !concepts.includes("member") && !concepts.includes("patient");
    const named = concepts.some((concept) => STRANGE.has(concept));
    let [best] = this.#matcher.match(label).filter(({ field, score }) => score >= PLAIN || !/^coverage/.test(field));
    if (title !== undefined && !named && !concepts.includes("claim") && !concepts.includes("patient")) {
      // the days of a group that is about another day
      if (concepts.every((concept) => concept === "from" || concept === "to")) return "other";
      const subject = this.#matcher.concepts(title).find((concept) => STRANGE.has(concept)) ?? "";
      [best] = this.#matcher.match(`${subject} ${label}`);
      if (!best) return concepts.length > 0 ? "other" : undefined;
    } else if (!best || best.score < least) {
      const [joined] = sections.flatMap((text) => this.#matcher.match(`${text} ${label}`).slice(0, 1));
      if (joined && joined.score > (best?.score ?? 0) && concepts.length > 0) best = joined;
    }
    if (!best || best.score < least) return undefined;
    if (ENTRY_FIELDS.has(best.field)) return "entry";
    if (!KINDS.has(best.field)) return "other";
    if (holder && /^patient/.test(best.field)) return "other";
    return { kind: best.field as Kind, label, score: best.score };
  }
}

/** Parts of one date in a row: month, day and year, each once. */
function partsAt(controls: readonly Control[], at: number): { part: DatePart; control: Control }[] {
  const out: { part: DatePart; control: Control }[] = [];
  for (const control of controls.slice(at, at + 3)) {
    const part = datePart(`${control.labels.join(" ")} ${control.weak}`, control.wants);
    if (!part || control.form !== controls[at]?.form || out.some((other) => other.part === part)) break;
    out.push({ part, control });
  }
  return out.length === 3 ? out : [];
}

/** A part's own word says nothing of which date it is. */
const withoutPart = (text: string): string =>
  text
    .replace(/\b(?:month|day|year|yr|mon|mm|dd|yyyy|yy)\b/gi, " ")
    .replace(/\s+/g, " ")
    .trim();

function takes(kind: Kind, { wants }: Control): boolean {
  if (wants.type === "select") return LISTED.has(kind);
  if (wants.type === "textarea") return kind === "narrative" || kind === "disputeReason";
  if (wants.type === "date") return DATES.has(kind);
  if (wants.type === "email") return kind === "contactEmail";
  return true;
}

interface Reading extends Read {
  part?: DatePart | undefined;
  control: Control;
}

function readControls(
  controls: readonly Control[],
  words: Words,
): { readings: (Reading | undefined)[]; entry: Set<Element> } {
  const readings: (Reading | undefined)[] = [];
  const entry = new Set<Element>();
  const all = new Set<Element>(controls.map(({ el }) => el));
  for (let at = 0; at < controls.length; at += 1) {
    const control = controls[at] as Control;
    const parts = partsAt(controls, at);
    if (parts.length === 3) {
      const unit = parts.map((part) => part.control.el);
      const before = textBefore(unit, (node) =>
        [...all].some((el) => !unit.includes(el as never) && node.contains(el)),
      );
      const labels = [before, ...parts.flatMap((part) => part.control.labels)].map(withoutPart);
      const found = words.read(
        [...new Set([...labels, ...control.sections])].filter((text) => text !== ""),
        withoutPart(control.weak),
        control.sections,
      );
      const known = found && found !== "entry" && DATES.has(found.kind) ? found : undefined;
      for (const { part, control: each } of parts) readings.push(known && { ...known, part, control: each });
      at += 2;
      continue;
    }
    const found = words.read(control.labels, control.weak, control.sections);
    if (found === "entry") entry.add(control.form);
    const kind = kindOf(found === "entry" ? undefined : found, control);
    readings.push(kind && takes(kind.kind, control) ? { ...kind, control } : undefined);
  }
  return { readings, entry };
}

/** The reason of a dispute is known by the kind of field too: a text area takes it at length, a list in a few words. */
function kindOf(found: Read | undefined, { wants, labels, weak }: Control): Read | undefined {
  const label = labels[0] ?? weak;
  if (wants.type === "textarea") {
    const text = [...labels, weak].find((each) => NARRATIVE.test(each) || DISPUTE.test(each));
    return text === undefined ? undefined : { kind: "narrative", label: text, score: 1 };
  }
  if (REASON.test(label) && (wants.type === "select" || !found)) return { kind: "disputeReason", label, score: 1 };
  return found;
}

/** `Dates of service [ ] to [ ]`: the first of two is where the range begins, a field without words after it where it ends. */
function joinRanges(controls: readonly Control[], readings: (Reading | undefined)[]): void {
  for (const [at, reading] of readings.entries()) {
    if (reading?.kind !== "serviceDates") continue;
    const step = reading.part ? 3 : 1;
    const next = readings[at + step];
    const control = controls[at + step];
    if (!control || control.form !== reading.control.form) continue;
    const silent =
      next === undefined &&
      control.labels.every((text) => !/[a-z]{3}/i.test(text) || /^(?:to|through|thru|end)$/i.test(text));
    const same = next?.kind === "serviceDates" && next.part === reading.part && next.label === reading.label;
    if (silent && step === 1 && takes("serviceTo", control))
      readings[at + 1] = { ...reading, kind: "serviceTo", control };
    else if (same)
      for (let i = 0; i < step; i += 1)
        readings[at + step + i] = { ...(readings[at + step + i] as Reading), kind: "serviceTo" };
    else if (next?.kind !== "serviceTo") continue;
    for (let i = 0; i < step; i += 1) readings[at + i] = { ...(readings[at + i] as Reading), kind: "serviceFrom" };
  }
}

/** One field a fact: the surest, of equals the first. A range in one field is known by its two formats. */
function slotsOf(readings: readonly Reading[]): Slot[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const key = `${reading.kind} ${reading.part ?? ""}`;
    if ((best.get(key)?.score ?? 0) < reading.score) best.set(key, reading);
  }
  return [...best.values()].map(({ kind, part, control, label }): Slot => {
    if (kind !== "serviceDates") return { fact: kind, part, control, label };
    const range = part === undefined && control.wants.hints.some((hint) => namedFormats(hint).length === 2);
    return { fact: "serviceFrom", part: range ? "range" : part, control, label };
  });
}

function purposeOf(slots: readonly Slot[], form: Element, title: string): FormPurpose | undefined {
  const facts = new Set<Kind>(slots.map((slot) => slot.fact));
  const telling = [...facts].filter((fact) => TELLING.has(fact)).length;
  const identifying = [...facts].filter((fact) => IDENTIFYING.has(fact)).length;
  if (facts.has("narrative") || facts.has("disputeReason")) {
    const says = [...form.querySelectorAll("h1,h2,h3,h4,legend,button,[role=heading],input[type=submit]")];
    const text = [title, ...says.map((el) => el.textContent || el.getAttribute("value") || "")].join(" ");
    return telling + identifying > 0 || DISPUTE.test(text) ? "dispute" : undefined;
  }
  return telling > 0 || identifying > 1 ? "search" : undefined;
}

/**
 * The form of a page that can be filled with a claim's facts, or undefined where there is none. Of several forms the one
 * that takes most. Pure: the page is left as it is.
 */
export function planForm(doc: Document, options: FormOptions): FormPlan | undefined {
  const controls = findControls(doc, options);
  if (controls.length === 0) return undefined;
  const { readings, entry } = readControls(controls, new Words());
  joinRanges(controls, readings);
  const forms = new Set(controls.map(({ form }) => form));
  let best: FormPlan | undefined;
  for (const form of forms) {
    const slots = slotsOf(readings.filter((reading): reading is Reading => reading?.control.form === form));
    const purpose = purposeOf(slots, form, doc.title);
    if (!purpose || (purpose === "search" && entry.has(form))) continue;
    const wanted = purpose === "dispute" ? slots : slots.filter((slot) => !DISPUTED.has(slot.fact));
    if (wanted.length > (best?.slots.length ?? 0)) best = { purpose, slots: wanted };
  }
  return best;
}
