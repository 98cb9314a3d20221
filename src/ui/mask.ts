/** Minimum necessary in lists: enough to recognise a claim at one's own desk, too little for the person behind. */

const DOT = "•";

/** `DOE, JANE Q` or `Jane Q Doe` -> `D•••, J•••`; keeps the order and no length of the name. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => {
      const initial = /\p{L}/u.exec(word)?.[0] ?? "";
      return `${initial.toUpperCase()}${DOT.repeat(3)}${word.endsWith(",") ? "," : ""}`;
    })
    .join(" ");
}

/** `MBR00123456` -> `••3456`. Four characters or fewer show half of themselves at most. */
export function maskIdentifier(identifier: string): string {
  const clean = identifier.trim();
  const shown = clean.length > 4 ? 4 : Math.floor(clean.length / 2);
  return `${DOT.repeat(2)}${shown > 0 ? clean.slice(-shown) : ""}`;
}
