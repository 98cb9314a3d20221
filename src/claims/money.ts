import type { Cents } from "./record.ts";

const MONEY =
  /^(?<open>\()?(?<sign>[-−–]\s*)?(?:US\$|USD|\$)?\s*(?<sign2>[-−–]\s*)?(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<frac>\d{1,2})(?<rest>\d*))?\s*(?:USD)?\s*(?<close>\))?(?<trail>[-−–]|\s*CR)?$/i;

/**
 * Reads one amount as a portal shows it: `$1,234.50`, `1234.5`, `($12.00)`, `-$12.00`, `$12.00-`, `12.00CR`.
 * @returns integer cents (negative where a sign, parentheses or CR says so), or undefined where the
 *   whole text is not one amount. A dash, `N/A` or an empty cell is undefined, never 0.
 */
export function parseMoney(text: string): Cents | undefined {
  // most amounts of most pages
  const usual = /^\$?(\d{1,3}|\d{1,3},\d{3})\.(\d\d)$/.exec(text);
  if (usual) return Number((usual[1] as string).replace(",", "") + usual[2]);
  const trimmed = text.trim();
  if (trimmed.length > 24) return undefined;
  const groups = MONEY.exec(trimmed)?.groups;
  if (!groups) return undefined;
  const { whole, frac, rest, open, close, sign, sign2, trail } = groups;
  if (whole === undefined && frac === undefined) return undefined;
  if (rest && /[1-9]/.test(rest)) return undefined;
  if (Boolean(open) !== Boolean(close)) return undefined;
  const cents = Number((whole ?? "0").replaceAll(",", "")) * 100 + Number((frac ?? "").padEnd(2, "0") || 0);
  if (!Number.isSafeInteger(cents)) return undefined;
  const negative = Boolean(open) || Boolean(sign) || Boolean(sign2) || Boolean(trail);
  return negative && cents !== 0 ? -cents : cents;
}

/** `123450` -> `$1,234.50`, `-1200` -> `-$12.00`. Cents in, US text out. */
export function formatMoney(cents: Cents): string {
  const abs = Math.abs(cents);
  const whole = Math.trunc(abs / 100).toLocaleString("en-US");
  return `${cents < 0 ? "-" : ""}$${whole}.${String(abs % 100).padStart(2, "0")}`;
}
