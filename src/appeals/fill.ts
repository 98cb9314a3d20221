import { daysBetween } from "../claims/dates.ts";
import { rarc } from "../denials/codes/index.ts";
import type { LetterCase } from "./case.ts";
import type { Sentence, Span } from "./document.ts";
import { fieldValue, type Value } from "./fields.ts";
import { FIELDS, type FieldName, type Line, type SentenceTemplate, type When } from "./templates/types.ts";

/** Templates -> sentences. */

const isField = (name: string): name is FieldName => (FIELDS as readonly string[]).includes(name);

/** Fields that are worded by us, not shown by the page. */
const OUR_WORDS: ReadonlySet<string> = new Set(["lines", "meaning", "item", "level"]);

/** The shortest filing limit that is usual in contracts: a claim received within it came in time anywhere. */
const PROMPT_DAYS = 90;

function isPrompt({ record }: LetterCase): boolean {
  const { serviceFrom, serviceTo, receivedDate } = record;
  const served = serviceTo ?? serviceFrom;
  return served !== undefined && receivedDate !== undefined && daysBetween(served, receivedDate) <= PROMPT_DAYS;
}

/** True where every part of a condition holds. */
export function holds(when: When | undefined, letter: LetterCase): boolean {
  if (!when) return true;
  const { payer, action, denials, input } = letter;
  if (when.line && !when.line.includes(payer.ruleLine)) return false;
  if (when.kind && !when.kind.includes(action.kind)) return false;
  if (when.carc && !denials.some((denial) => denial.carc && when.carc?.includes(denial.carc))) return false;
  if (when.notCarc && denials.some((denial) => denial.carc && when.notCarc?.includes(denial.carc))) return false;
  if (
    when.remark &&
    !denials.some((denial) => denial.remarks?.some((code) => when.remark?.includes(rarc(code)?.code ?? code)))
  )
    return false;
  if (when.group && !denials.some((denial) => denial.group && when.group?.includes(denial.group))) return false;
  if (when.network && input.work.facts.networkStatus !== when.network) return false;
  if (when.state && payer.state !== when.state && payer.id !== `wc-${when.state.toLowerCase()}`) return false;
  if (when.level && !when.level.test(action.level ?? "")) return false;
  if (when.late !== undefined && (when.late ? !letter.late : letter.late || action.deadline === undefined))
    return false;
  if (when.prompt && !isPrompt(letter)) return false;
  if (when.appealed !== undefined && when.appealed === "blank" in fieldValue("lastDecided", letter)) return false;
  if (when.emergency && "blank" in fieldValue("emergency", letter)) return false;
  return true;
}

/** Fills one text. `{field}` states a fact or leaves a blank; `[[…]]` is a blank; unknown names are blanks too. */
export function fillText(text: string, letter: LetterCase, source?: string): Sentence {
  const spans: Span[] = [];
  const facts: string[] = [];
  const add = (span: Span) => {
    const last = spans[spans.length - 1];
    if (last && !last.blank && !span.blank) last.text += span.text;
    else spans.push(span);
  };
  let at = 0;
  for (const match of text.matchAll(/\{(\w+)\}|\[\[(.+?)\]\]/g)) {
    if (match.index > at) add({ text: text.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, name, place] = match;
    if (place !== undefined) {
      add({ text: place, blank: true });
      continue;
    }
    const value: Value = name !== undefined && isField(name) ? fieldValue(name, letter) : { blank: name ?? "" };
    if ("blank" in value) add({ text: value.blank, blank: true });
    else {
      add({ text: value.text });
      facts.push(...value.facts);
    }
  }
  if (at < text.length) add({ text: text.slice(at) });
  const [first] = spans;
  // A shown value is never changed, not even in case; our own words may begin a sentence.
  const begins = /^\{(\w+)\}/.exec(text)?.[1];
  if (first && !first.blank && (begins === undefined || OUR_WORDS.has(begins)))
    first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  const sentence: Sentence = { spans, facts: [...new Set(facts)] };
  if (source !== undefined) sentence.source = source;
  return sentence;
}

/** The sentences of a paragraph that hold on this claim. */
export function fillLines(lines: readonly Line[], letter: LetterCase): Sentence[] {
  return lines.flatMap((line) => {
    const template: SentenceTemplate = typeof line === "string" ? { text: line } : line;
    if (!holds(template.when, letter)) return [];
    if (template.needs?.some((name) => "blank" in fieldValue(name, letter))) return [];
    return [fillText(template.text, letter, template.source)];
  });
}
