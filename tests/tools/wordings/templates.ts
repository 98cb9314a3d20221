import { readdirSync, readFileSync } from "node:fs";

/** Our own training texts: lines with `{a|b|}` choices and `$SLOT`s (slots.txt), under `@cause carc remarks` headings. */

const here = new URL("./", import.meta.url);

export interface Labelled {
  /** Root cause, or `none`. */
  cause: string;
  /** `-` where the wording names no code. */
  carc: string;
  rarc: string;
  text: string;
  /** Texts of one group are never divided between training and validation. */
  group: string;
  weight: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function slots(): Map<string, string> {
  const lines = readFileSync(new URL("slots.txt", here), "utf8").trim().split("\n");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/** One text of a template, its choices made by `next`. */
export function expand(template: string, named: ReadonlyMap<string, string>, next: () => number): string {
  const filled = template.replace(/\$([A-Z]+)/g, (all, name: string) => named.get(name) ?? all);
  return filled
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => {
      const options = choices.split("|");
      return options[Math.floor(next() * options.length)] ?? "";
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** Up to `many` different texts of every template. */
export function ownTexts(many: number, seed = 7): Labelled[] {
  const named = slots();
  const found: Labelled[] = [];
  for (const file of readdirSync(here).filter((name) => /^corpus-.*\.txt$/.test(name))) {
    let heading = { cause: "", carc: "-", rarc: "-" };
    readFileSync(new URL(file, here), "utf8")
      .split("\n")
      .forEach((line, at) => {
        if (line.startsWith("@")) {
          const [cause = "", code = "-", rarc] = line.slice(1).split(" ");
          const remark = rarc ?? (/^(?:M|MA|N)\d+$/.test(code) ? code : "-");
          heading = { cause, carc: code === remark ? "-" : code, rarc: remark };
        } else if (line.trim() !== "") {
          const next = random(seed + at * 977 + file.length);
          const texts = new Set<string>();
          for (let tries = 0; tries < many * 2 && texts.size < many; tries++) texts.add(expand(line, named, next));
          for (const text of texts)
            found.push({ ...heading, text, group: `${file}:${at}`, weight: 1 / Math.sqrt(texts.size) });
        }
      });
  }
  return found;
}

const VOWELS = /(?<=[a-z]{2})[aeiou](?=[a-z])/gi;

/** A text as a hurried or cramped writer would have it: a letter lost or swapped, a word dropped, vowels left out, a code in front. */
export function roughened(text: string, next: () => number): string {
  const words = text.split(" ");
  const at = Math.floor(next() * words.length);
  const word = words[at] ?? "";
  const kind = next();
  if (kind < 0.3 && word.length > 4) {
    const cut = 1 + Math.floor(next() * (word.length - 2));
    words[at] = word.slice(0, cut) + word.slice(cut + 1);
  } else if (kind < 0.5 && word.length > 4) {
    const cut = 1 + Math.floor(next() * (word.length - 3));
    words[at] = `${word.slice(0, cut)}${word[cut + 1]}${word[cut]}${word.slice(cut + 2)}`;
  } else if (kind < 0.75 && words.length > 3) words.splice(at, 1);
  else if (word.length > 6) words[at] = word.replace(VOWELS, "");
  return words.join(" ");
}
