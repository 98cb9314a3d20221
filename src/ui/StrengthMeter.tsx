import { estimateStrength, type Strength } from "../messages/passphrase/strength.ts";
import type { MessageKey } from "./i18n.ts";
import { t } from "./i18n.ts";

const WORDS: Record<Strength["score"], MessageKey> = {
  0: "strength_0",
  1: "strength_1",
  2: "strength_2",
  3: "strength_3",
  4: "strength_4",
};
const ADVICE: Record<Strength["advice"], MessageKey | undefined> = {
  longer: "strength_longer",
  "less-common": "strength_less_common",
  "less-regular": "strength_less_regular",
  none: undefined,
};

/** How hard the passphrase is to guess, in a word and a bar, and what would help. */
export function StrengthMeter({ passphrase }: { passphrase: string }) {
  if (passphrase === "") return null;
  const { score, advice } = estimateStrength(passphrase);
  const help = ADVICE[advice];
  return (
    <div class="strength" role="status">
      <div class={`strength-bar strength-${score}`} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p class="small">
        <strong>{t(WORDS[score])}</strong> {help ? t(help) : null}
      </p>
    </div>
  );
}
