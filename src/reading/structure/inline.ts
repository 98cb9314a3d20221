import { plain } from "../sheet/text.ts";
import type { Lexicon } from "./facts.ts";

/** Pairs inside one text: `Label: value`, several in a row, `Label value` between separators, fixed columns. */

export interface InlinePair {
  label: string;
  value: string;
}

export interface Inline {
  pairs: InlinePair[];
  /** A label at the end whose value stands elsewhere, such as `Claim No.:`. */
  open: string | undefined;
}

const SEPARATOR = /[\n\t|·•;]/;
const MONEY_OR_DATE =
  /^(.{2,40}?)\s+(\(?-?\$?\s?-?(?:[\d,]+\.\d{2})\)?-?|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|[-–—]{1,2})$/;

/** `Member ID 4471-882-01` */
const NUMBERED = /^(\D{4,40}?)\s+#?((?=\S*\d{3})([A-Z0-9][\w*-]{4,24}))$/;

/** Where the label before a colon begins, or -1: the longest run of words before it that is a label. */
function labelStart(text: string, from: number, colon: number, lexicon: Lexicon): number {
  const before = text.slice(from, colon);
  let best = -1;
  let bestScore = 0;
  let words = 0;
  for (let i = before.length - 1; i >= 0 && words < 8; i -= 1) {
    const starts = before[i] !== " " && (i === 0 || /[\s|·•;,(]/.test(before[i - 1] ?? ""));
    if (!starts || /[\s|·•;,]/.test(before[i] ?? "")) {
      if (SEPARATOR.test(before[i] ?? "")) break;
      continue;
    }
    words += 1;
    const atEdge = i === 0 || SEPARATOR.test(before[i - 1] ?? "");
    const score = lexicon.labelScore(plain(before.slice(i))) + (atEdge ? 0.2 : 0) + words * 0.001;
    if (score >= (atEdge ? 0.7 : 0.5) && score > bestScore) {
      best = from + i;
      bestScore = score;
    }
  }
  return best;
}

/** Reads the pairs inside one text. */
export function parseInline(text: string, lexicon: Lexicon): Inline {
  const out: Inline = { pairs: [], open: undefined };
  const whole = /^([^:\n\t]{1,60}?)\s*:\s*$/.exec(text)?.[1];
  if (whole) return { pairs: [], open: whole };
  const marks: { start: number; colon: number; end: number }[] = [];
  const colons = /\s?:(?!\/\/|\d\d\b)\s*/g;
  let from = 0;
  for (let m = colons.exec(text); m; m = colons.exec(text)) {
    const start = labelStart(text, from, m.index, lexicon);
    if (start >= 0) {
      marks.push({ start, colon: m.index, end: m.index + m[0].length });
      from = m.index + m[0].length;
    }
  }
  marks.forEach((mark, i) => {
    const label = plain(text.slice(mark.start, mark.colon));
    const raw = text.slice(mark.end, marks[i + 1]?.start ?? text.length);
    const value = plain(raw).replace(/\s*[|·•;,]$/, "");
    const tail = /^(.*?\S)[\s,;]+((?:[A-Z][\w/.]* ){0,2}(?:NPI|TIN|ID|No\.?|#))\s+([\dX*][\dX*-]{4,}.*)$/.exec(
      raw.trim(),
    );
    const several = ownAndNext(label, raw, lexicon);
    if (several) out.pairs.push(...several);
    else if (tail?.[1] && tail[2] && tail[3]) {
      out.pairs.push({ label, value: plain(tail[1]).replace(/\s*[|·•;,]$/, "") });
      for (const m of `${tail[2]} ${tail[3]}`.matchAll(
        /((?:[A-Z][\w/.]* ){0,2}(?:NPI|TIN|ID|No\.?|#))\s+([\dX*][\dX*-]{4,})/g,
      ))
        out.pairs.push({ label: m[1] ?? "", value: m[2] ?? "" });
    } else if (value === "" && i === marks.length - 1) out.open = label;
    else if (value !== "") out.pairs.push({ label, value });
  });
  if (marks.length > 0) {
    const lead = text.slice(0, marks[0]?.start ?? 0);
    if (SEPARATOR.test(lead)) out.pairs.unshift(...separated(lead, lexicon, 1));
    return out;
  }
  out.pairs.push(...separated(text, lexicon, 2));
  if (out.pairs.length > 0) return out;
  for (const piece of text.split(SEPARATOR)) {
    const m = MONEY_OR_DATE.exec(piece.trim()) ?? NUMBERED.exec(piece.trim());
    if (m?.[1] && lexicon.labelScore(m[1].trim()) >= (m[3] ? 0.9 : 0.5))
      out.pairs.push({ label: m[1].trim(), value: (m[2] ?? "").trim() });
  }
  if (out.pairs.length === 0) out.pairs.push(...dated(text, lexicon));
  const lines = text.split("\n").map(plain).filter(Boolean);
  if (out.pairs.length === 0 && lines.length === 2 && lexicon.labelScore(lines[0] ?? "") >= 0.5)
    if (lexicon.accepts(lines[0] ?? "", lines[1] ?? "", []))
      out.pairs.push({ label: lines[0] ?? "", value: lines[1] ?? "" });
  return out;
}

/** `Payee: Metro Chiropractic | Draft Date 03/10/2026`: what follows a separator may be pairs of its own. */
function ownAndNext(label: string, raw: string, lexicon: Lexicon): InlinePair[] | undefined {
  const [own = "", ...others] = raw.split(/\s*[|·•\t\n]\s*/).filter(Boolean);
  const next = others.map((piece) => led(plain(piece), lexicon));
  return next.length > 0 && next.every((p) => p !== undefined) ? [{ label, value: plain(own) }, ...next] : undefined;
}

/** `Claim received 06/30/2026, processed 07/12/2026`: several days in one sentence, each after its label. */
function dated(text: string, lexicon: Lexicon): InlinePair[] {
  const pieces = text
    .split(/,\s+(?:and\s+)?(?=[a-z])|\s+and\s+(?=[a-z])/)
    .map((piece) => MONEY_OR_DATE.exec(piece.trim()));
  const out = pieces.flatMap((m) =>
    m?.[1] && m[2] && /[/ ]\d{4}$/.test(m[2]) && lexicon.labelScore(m[1]) >= 0.5 ? [{ label: m[1], value: m[2] }] : [],
  );
  return out.length > 1 && out.length === pieces.length ? out : [];
}

/** `Claim 26-OP-118 | Patient RUTH ABBOTT | Account MH22`: pieces that each begin with the words of their label. */
function separated(text: string, lexicon: Lexicon, least: number): InlinePair[] {
  const pieces = text.split(SEPARATOR).map(plain).filter(Boolean);
  if (pieces.length < least || pieces.length > 16) return [];
  const out = pieces.flatMap((piece) => led(piece, lexicon) ?? []);
  return out.length >= least && out.length * 2 >= pieces.length ? out : [];
}

/** `MID 1EG4TE5MK73`: a text that begins with the words of its label and needs no sign to say so. */
export function led(piece: string, lexicon: Lexicon): InlinePair | undefined {
  const words = piece.split(" ");
  let best: InlinePair | undefined;
  let bestScore = 0.59;
  for (let n = Math.min(5, words.length - 1); n >= 1; n -= 1) {
    const label = words.slice(0, n).join(" ");
    // `Status 1 – Processed`: the number is the value's
    if (/(?:^|\s)(?:\d+|[-–—])$/.test(label)) continue;
    const score = lexicon.labelScore(label);
    const value = words.slice(n).join(" ");
    if (score <= bestScore || lexicon.labelScore(value) >= 0.5 || !lexicon.accepts(label, value, [])) continue;
    best = { label, value };
    bestScore = score;
  }
  return best;
}

/**
 * One line of a fixed-column screen, ` MID 1EG4TE5MK73  TOB 131   S/LOC T B9997`: labels are the longest known word
 * runs, a value reaches to the next label or to a gap of two spaces.
 */
export function parseFixedLine(line: string, lexicon: Lexicon): InlinePair[] {
  const out: InlinePair[] = [];
  const words = [...line.matchAll(/\S+/g)].map((m) => ({ text: m[0], at: m.index, end: m.index + m[0].length }));
  let i = 0;
  while (i < words.length) {
    let used = 0;
    for (let n = Math.min(4, words.length - i); n >= 1 && used === 0; n -= 1) {
      const run = words.slice(i, i + n);
      if (run.some((w, k) => k > 0 && w.at - (run[k - 1]?.end ?? 0) > 1)) continue;
      const label = run
        .map((w) => w.text)
        .join(" ")
        .replace(/:$/, "");
      if (/\d{2}/.test(label) || lexicon.labelScore(label) < 0.56) continue;
      const values: string[] = [];
      for (let j = i + n; j < words.length; j += 1) {
        const gap = (words[j]?.at ?? 0) - (words[j - 1]?.end ?? 0);
        if (gap > (values.length === 0 ? 8 : 1)) break;
        values.push(words[j]?.text ?? "");
      }
      for (let take = values.length; take >= 1 && used === 0; take -= 1) {
        const value = values.slice(0, take).join(" ");
        const next = values.slice(take, take + 2).join(" ");
        if (
          take < values.length &&
          lexicon.labelScore(next) < 0.56 &&
          lexicon.labelScore(values[take] ?? "") < 0.56 &&
          take > 1 &&
          !/\d/.test(value)
        )
          continue;
        if (!lexicon.accepts(label, value, [])) continue;
        out.push({ label, value });
        used = n + take;
      }
    }
    i += used || 1;
  }
  return out;
}
