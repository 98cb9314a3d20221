import { useState } from "preact/hooks";
import type { PassphraseRules } from "../messages/passphrase/rules.ts";
import { CheckField, TextField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { StrengthMeter } from "../ui/StrengthMeter.tsx";
import { describeRules, type PassphraseErrors } from "./passphrase-rules.ts";

interface NewPassphraseProps {
  passphrase: string;
  repeat: string;
  rules: PassphraseRules;
  errors: PassphraseErrors;
  onPassphrase: (value: string) => void;
  onRepeat: (value: string) => void;
}

/** The two fields of a new passphrase, with its strength. */
export function NewPassphrase(props: NewPassphraseProps) {
  const [shown, setShown] = useState(false);
  const type = shown ? "text" : "password";
  return (
    <>
      <TextField
        type={type}
        label={t("passphrase_new")}
        hint={describeRules(props.rules)}
        value={props.passphrase}
        error={props.errors.passphrase}
        onValue={props.onPassphrase}
      />
      <StrengthMeter passphrase={props.passphrase} />
      <TextField
        type={type}
        label={t("passphrase_repeat")}
        value={props.repeat}
        error={props.errors.repeat}
        onValue={props.onRepeat}
      />
      <CheckField label={t("passphrase_show")} checked={shown} onChecked={setShown} />
    </>
  );
}
