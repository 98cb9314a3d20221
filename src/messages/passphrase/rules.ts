import type { Preferences } from "../protocol.ts";
import { estimateStrength } from "./strength.ts";

/** What a new passphrase must be; the organisation's policy may ask for more. The same check for the form and for the background. */

export type PassphraseRules = Pick<Preferences, "minPassphraseLength" | "minPassphraseStrength" | "minPassphraseKinds">;

/** `short`: characters; `kinds`: kinds of characters; `weak`: the score of {@link estimateStrength}. `has` is what this one comes to. */
export interface BrokenRule {
  rule: "short" | "kinds" | "weak";
  least: number;
  has: number;
}

/** What holds where no policy says otherwise: length and unpredictability; kinds of characters are for those who must have them (NIST SP 800-63B advises against). */
export const DEFAULT_RULES: PassphraseRules = {
  minPassphraseLength: 12,
  minPassphraseStrength: 2,
  minPassphraseKinds: 1,
};

/** Small letters, capitals, digits, everything else (spaces and letters without case among it). */
const KINDS: readonly RegExp[] = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** The first rule that the passphrase breaks; undefined where it keeps all. */
export function brokenRule(passphrase: string, rules: PassphraseRules): BrokenRule | undefined {
  const found: BrokenRule[] = [
    { rule: "short", least: rules.minPassphraseLength, has: [...passphrase].length },
    { rule: "kinds", least: rules.minPassphraseKinds, has: KINDS.filter((kind) => kind.test(passphrase)).length },
    { rule: "weak", least: rules.minPassphraseStrength, has: estimateStrength(passphrase).score },
  ];
  return found.find(({ least, has }) => has < least);
}
