import { type BrokenRule, brokenRule, DEFAULT_RULES, type PassphraseRules } from "../messages/passphrase/rules.ts";
import type { Preferences } from "../messages/protocol.ts";
import { type MessageKey, t } from "../ui/i18n.ts";

const STRENGTHS: readonly MessageKey[] = ["strength_0", "strength_1", "strength_2", "strength_3", "strength_4"];

export interface PassphraseErrors {
  passphrase?: string | undefined;
  repeat?: string | undefined;
}

/** What is wrong with a new passphrase, by field; an empty object where nothing is. */
export function checkPassphrase(passphrase: string, repeat: string, rules: PassphraseRules): PassphraseErrors {
  const errors: PassphraseErrors = {};
  const broken = brokenRule(passphrase, rules);
  if (passphrase === "") errors.passphrase = t("passphrase_empty");
  else if (passphrase.length > 1024) errors.passphrase = t("passphrase_long");
  else if (broken) errors.passphrase = say(broken);
  if (repeat === "") errors.repeat = t("repeat_empty");
  else if (repeat !== passphrase) errors.repeat = t("repeat_differs");
  return errors;
}

function say({ rule, least, has }: BrokenRule): string {
  if (rule === "short") return t("passphrase_short", least, has);
  if (rule === "kinds") return t("passphrase_kinds", least);
  return least > 2 ? t("passphrase_weak_for", t(STRENGTHS[least] ?? "strength_4")) : t("passphrase_weak");
}

/** What is asked of a new passphrase, in words. */
export function describeRules(rules: PassphraseRules): string {
  const { minPassphraseLength, minPassphraseKinds, minPassphraseStrength } = rules;
  return [
    t("passphrase_hint", minPassphraseLength),
    minPassphraseKinds > 1 ? t("passphrase_kinds", minPassphraseKinds) : "",
    minPassphraseStrength > DEFAULT_RULES.minPassphraseStrength
      ? t("passphrase_strength_asked", t(STRENGTHS[minPassphraseStrength] ?? "strength_4"))
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** True where the organisation sets any of the rules. */
export function rulesAreManaged(managed: readonly (keyof Preferences)[]): boolean {
  return managed.some((name) => Object.hasOwn(DEFAULT_RULES, name));
}
