import { useState } from "preact/hooks";
import { CheckField, TextField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { StrengthMeter } from "../ui/StrengthMeter.tsx";
import type { PassphraseErrors } from "./passphrase-rules.ts";

interface NewPassphraseProps {
  passphrase: string;
  repeat: string;
  minLength: number;
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
        hint={t("passphrase_hint", props.minLength)}
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
