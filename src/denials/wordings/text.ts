/** Text as pages show it -> text that can be compared: pure functions, shared by the hashes, the classifier and its trainer. */

/** Things that stand around a wording and are no part of it: dates of the code list, usage notes, group-code notes. */
const NOTES = [
  /\b(?:usage|notes?|reason code notes)\s*:.*$/is,
  /\b(?:start|stop|last[- ]modified|modified|effective|deactivated)\s*:?\s*\d{1,4}[/-]\d{1,2}[/-]\d{2,4}.*$/is,
  /[([][^()[\]]*[)\]]/g,
];

/** The wording without notes about it. Keeps the original where nothing else would be left. */
export function withoutNotes(text: string): string {
  let rest = text;
  for (const pattern of NOTES) rest = rest.replace(pattern, " ");
  return /[a-z]{3}/i.test(rest) ? rest : text;
}

const COUNTED = /^(?:days?|visits?|months?|years?|units?|hours?|st|nd|rd|th|times?|x|%|pair|per|or|of|to|and)\b/i;
const LEADING = [
  // EX0A: , EOB 201 - , reason code 45:
  /^(?:ex|eob|reason|remark|rmk|msg|edit|denial|carc|rarc|arc)s?\.?\s*(?:code)?\s*#?\s*[a-z]{0,3}-?\d{1,5}[a-z]{0,2}\s*(?:[-\u2013\u2014:.)]+\s*|\s+)/i,
  /^EX\s[A-Za-z0-9]{1,3}\s*(?:[-\u2013\u2014:.)]+\s*|\s+)/i,
  /^EX[A-Za-z0-9]{1,3}\s*[-\u2013\u2014:.)]+\s*/i,
  /^(?!EXAM\b)EX[A-Za-z]{2}\s+/,
  // CO-197, PR 1, OA:23
  /^(?:CO|PR|OA|PI|CR)[-\s:]{0,2}[A-Z]?\d{1,3}\s*(?:[-\u2013\u2014:.)]+\s*|\s+)/,
  // N290 - , W41 , 0201:
  /^[A-Z]{1,3}\d{1,4}[A-Z]{0,2}\s*(?:[-\u2013\u2014:.)]+\s*|\s+)/,
  /^[A-Z]?\d[A-Z0-9]{0,4}\s*[-\u2013\u2014:)]+\s*/,
  /^\d{3,5}\s+/,
  /^[-\u2013\u2014:.*\u2022\s]+/,
];

/** The wording without the payer's own code before it (`W41 `, `EX0A: `, `CO-197 - `), as far as one can be told from words. */
export function withoutLeadingCode(text: string): string {
  let rest = text.trim();
  for (const pattern of LEADING) {
    const cut = rest.replace(pattern, "");
    if (cut !== rest && /[a-z]{2}/i.test(cut) && !(/^\d/.test(rest) && COUNTED.test(cut))) rest = cut.trim();
  }
  return rest;
}

/** Lower case words; apostrophes dropped, all other punctuation parts words. */
export function plainWords(text: string): string[] {
  const lower = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['\u2019`]/g, "");
  return lower.match(/[a-z0-9]+/g) ?? [];
}

/** Sentences of a wording, also where parts are divided by semicolons, bars, slashed lists or line ends. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[a-z)\]]{3}[.!?;])\s+|\s*[|;\n\r]\s*|\s+\/\/\s+/i)
    .map((part) => part.trim())
    .filter((part) => /[a-z]{3}/i.test(part));
}

/** 32-bit hash of a text (FNV-1a with a final mix); the same in every engine. */
export function hash32(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Bytes of a base64 text. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
