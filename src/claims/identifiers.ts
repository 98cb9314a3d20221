import { GROUP_CODES, type GroupCode } from "./record.ts";

/** Shapes of the field's identifiers. Each function is total: any text in, a verdict or a value out. */

/** A valid NPI: 10 digits, first 1 or 2, Luhn check digit over the `80840` prefix (45 CFR 162.406). */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  let sum = 24; // what the constant prefix 80840 adds to the Luhn sum
  for (let i = 0; i < 10; i += 1) {
    let digit = Number(text[9 - i]);
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** CPT (`99213`, `0042T`), HCPCS level II (`J1885`) or CDT (`D2740`), upper case. */
export function isProcedureCode(text: string): boolean {
  return /^(?:\d{5}|\d{4}[FTUM]|[A-V]\d{4})$/.test(text);
}

/** A CPT or HCPCS modifier: two characters, at least one of them a letter unless numeric CPT (22 to 99). */
export function isModifier(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9]|[2-9]\d|\d[A-Z])$/.test(text);
}

/** ICD-10-CM, with or without the dot. */
export function isDiagnosisCode(text: string): boolean {
  return /^[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(text);
}

/** NUBC revenue code: three or four digits, `0300` or `300`. */
export function isRevenueCode(text: string): boolean {
  return /^0?\d{3}$/.test(text);
}

/** The shape of a CARC: `1`-`999`, `A0`-`A8`, `B1`-`B99`, `D1`-`D99`, `P1`-`P99`, `W1`-`W9`, `Y1`-`Y3`. Not proof that it exists. */
export function isCarcShape(text: string): boolean {
  return /^(?:[1-9]\d{0,2}|A\d|B\d{1,2}|D\d{1,2}|P\d{1,2}|W\d|Y\d)$/.test(text);
}

/** The shape of a RARC: `M1`-`M144`, `MA01`-`MA134`, `N1`-`N999`. Not proof that it exists. */
export function isRarcShape(text: string): boolean {
  return /^(?:M[1-9]\d{0,2}|MA\d{2,3}|N[1-9]\d{0,2})$/.test(text);
}

/** Narrows a text to a CARC group code. */
export function isGroupCode(text: string): text is GroupCode {
  return (GROUP_CODES as readonly string[]).includes(text);
}

/** Claim numbers are the same claim when this is equal: upper case, without spaces or dashes. */
export function normalizeClaimNumber(text: string): string {
  return text.toUpperCase().replace(/[\s\-‐-―]/g, "");
}
