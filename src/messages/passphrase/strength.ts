import { COMMON_WORDS } from "./common-words.ts";

/**
 * A rough, cautious estimate of how many guesses a passphrase takes. It errs low: known words count as picks from a
 * word list, repeats and runs of neighbours count almost nothing. It never leaves this page.
 */
export interface Strength {
  /** 0 very weak to 4 strong. */
  score: 0 | 1 | 2 | 3 | 4;
  /** Estimated bits of guessing work. */
  bits: number;
  /** What would help most. */
  advice: "longer" | "less-common" | "less-regular" | "none";
}

/** Bits from which each score counts: at 600,000 hash rounds per guess, 60 bits outlast any patient attacker's budget. */
const STEPS = [20, 32, 45, 60] as const;
/** One pick from a list of common words, deliberately below diceware's 12.9. */
const WORD_BITS = 10.5;
const COMMON_BITS = 4;
const KEYBOARD_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];

/** Estimates `text`. Empty text is score 0. */
export function estimateStrength(text: string): Strength {
  const tokens = text.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  let common = false;
  let regular = false;
  for (const token of tokens) {
    const lower = token.toLowerCase();
    const first = !seen.has(lower);
    seen.add(lower);
    if (COMMON_WORDS.has(unleet(lower))) {
      common = true;
      bits += first ? COMMON_BITS : 0.5;
    } else if (isRegular(lower)) {
      regular = true;
      bits += first ? Math.min(6, 2 + token.length * 0.4) : 0.5;
    } else if (!first && !/[\p{L}\p{N}]/u.test(lower)) {
      bits += 0.5;
    } else if (!first) {
      regular = true;
      bits += 1;
    } else bits += tokenBits(token);
  }
  const score = STEPS.filter((step) => bits >= step).length as Strength["score"];
  const advice = score >= 3 ? "none" : common ? "less-common" : regular ? "less-regular" : "longer";
  return { score, bits: Math.round(bits), advice };
}

function tokenBits(token: string): number {
  if (/^\p{N}+$/u.test(token)) return /^(?:19|20)\d{2}$/.test(token) ? 6 : token.length * Math.log2(10);
  if (/^\p{L}+$/u.test(token)) {
    const mixed = /\p{Ll}/u.test(token) && /\p{Lu}/u.test(token.slice(1)) ? 2 : 0;
    // A run of letters of a word's length is taken for a word; longer ones for two.
    return Math.min(token.length * 4.2, token.length <= 2 ? 6 : token.length <= 9 ? WORD_BITS : WORD_BITS * 2) + mixed;
  }
  return token.trim() === "" ? 0.5 : Math.min(token.length * 4, 14);
}

/** `p4ssw0rd` -> `password`: digits inside a token split it, so only symbols that stand for letters in words matter here. */
function unleet(token: string): string {
  return token.replace(/[@$!]/g, (c) => ({ "@": "a", $: "s", "!": "i" })[c] ?? c);
}

/** `aaaa`, `abab`, `qwerty`, `4321`: one idea repeated or a walk along a row of keys. */
function isRegular(token: string): boolean {
  if (token.length < 3) return false;
  if (/^(.{1,3})\1+.?$/u.test(token)) return true;
  const backwards = [...token].reverse().join("");
  return token.length >= 4 && KEYBOARD_ROWS.some((row) => row.includes(token) || row.includes(backwards));
}
