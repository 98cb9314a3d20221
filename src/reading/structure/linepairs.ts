import type { Lexicon } from "./facts.ts";
import { parseFixedLine, parseInline } from "./inline.ts";
import { chunksOf, hasDigit, type Line } from "./textcolumns.ts";
import { LABELLED } from "./textheader.ts";

/** Labels and values of one line of text that is laid out by position. */

/** A label with its value (`words`: each word is a value of its own), or a text that may be the label (`names`) of what stands after it. */
export type LinePart = { label: string; value: string; words?: boolean } | { text: string; names: boolean };

/** The first word and the rest. */
function split(text: string): string[] {
  const at = text.indexOf(" ");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** True for a text that can be the label of what stands after it, however far. */
function names(text: string, next: string | undefined, lexicon: Lexicon): boolean {
  return next === undefined || (lexicon.labelScore(text) >= 0.7 && lexicon.labelScore(next) < 0.5);
}

/**
 * What a line says, left to right.
 * @param gap least distance between two columns, in widths of a character.
 */
export function partsOfLine(line: Line, gap: number, lexicon: Lexicon): LinePart[] {
  const chunks: string[] = [];
  for (const { text } of chunksOf(line, gap)) {
    // a colon set apart, as in `TOT CHG   :   255.00`, belongs to the label
    const tail = /^[.·_\s]*:\s*/.exec(text)?.[0];
    if (tail && chunks.length > 0) {
      chunks[chunks.length - 1] += ":";
      if (text.length > tail.length) chunks.push(text.slice(tail.length));
    } else chunks.push(text);
  }
  // `NAME ABBOTT GRACE` is a pair beside other figures, `PROVIDER REMITTANCE` alone is a title
  const figures = chunks.length > 1 && /^[A-Z/#. ]+ \S*\d{3}/i.test(chunks.find((c) => /\d{3}/.test(c)) ?? "");
  const [code = "", wording = ""] = chunks.length === 1 ? split(chunks[0] ?? "") : chunks;
  if (chunks.length < 3 && /^(?=.*\d)[A-Z0-9-]{2,7}$/.test(code) && /^[A-Z]\S*(?: \S+){2,}$/i.test(wording)) {
    return [{ label: code, value: wording }];
  }
  const out: LinePart[] = [];
  const give = (label: string, value: string): void => {
    out.push({ label, value });
  };
  for (let i = 0; i < chunks.length; i += 1) {
    const text = chunks[i] as string;
    const arrow = /^<=+\s*(.+)/.exec(chunks[i + 1] ?? "")?.[1];
    if (arrow) {
      out.push({ label: arrow, value: text, words: true });
      i += 1;
      continue;
    }
    const m = /^([^:]{1,40}?)[\s.·_]*:(?!\d\d\b|\/\/)\s*(.*)$/.exec(text);
    if (!m) {
      const pairs = parseFixedLine(text, lexicon).filter((p) => figures || hasDigit(p.value));
      for (const p of pairs) give(p.label, p.value);
      if (pairs.length === 0) out.push({ text, names: names(text, chunks[i + 1], lexicon) });
      continue;
    }
    const [, label = "", rest = ""] = m;
    const known = lexicon.labelScore(label) >= 0.5;
    if (/:\D/.test(rest) || !known) {
      const inline = parseInline(text, lexicon);
      for (const p of inline.pairs) give(p.label, p.value);
      if (inline.pairs.length > 0) continue;
    }
    const next = chunks[i + 1];
    const free = next !== undefined && !LABELLED.test(next) && !/:$/.test(next);
    if (rest === "" && free) i += 1;
    else if (rest !== "" && free && !lexicon.accepts(label, rest, []) && lexicon.accepts(label, next, [])) {
      give(label, rest);
      give(label, next);
      i += 1;
      continue;
    }
    if (/=/.test(rest)) out.push({ text: rest, names: false });
    else give(label, rest || (free ? next : ""));
  }
  return out;
}
