import { type MessageKey, t } from "../ui/i18n.ts";
import { estimateStrength } from "../ui/strength.ts";

/** The lowest strength that is taken: `fair`. */
const LEAST_SCORE = 2;

export interface PassphraseErrors {
  passphrase?: string | undefined;
  repeat?: string | undefined;
}

/** What is wrong with a new passphrase, by field; an empty object where nothing is. */
export function checkPassphrase(passphrase: string, repeat: string, minLength: number): PassphraseErrors {
  const errors: PassphraseErrors = {};
  const wrong = (key: MessageKey, ...values: number[]) => {
    errors.passphrase = t(key, ...values);
  };
  if (passphrase === "") wrong("passphrase_empty");
  else if ([...passphrase].length < minLength) wrong("passphrase_short", minLength, [...passphrase].length);
  else if (passphrase.length > 1024) wrong("passphrase_long");
  else if (estimateStrength(passphrase).score < LEAST_SCORE) wrong("passphrase_weak");
  if (repeat === "") errors.repeat = t("repeat_empty");
  else if (repeat !== passphrase) errors.repeat = t("repeat_differs");
  return errors;
}
