import { useRef, useState } from "preact/hooks";
import { call } from "../messages/call.ts";
import { DEFAULT_RULES } from "../messages/passphrase/rules.ts";
import { Button } from "../ui/Button.tsx";
import { codeOf, errorText } from "../ui/errors.ts";
import { CheckField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { Callout, ErrorState } from "../ui/states.tsx";
import { useLoad } from "../ui/use-load.ts";
import { Heading } from "./Heading.tsx";
import { NewPassphrase } from "./NewPassphrase.tsx";
import { checkPassphrase, type PassphraseErrors, rulesAreManaged } from "./passphrase-rules.ts";

interface PassphraseStepProps {
  /** The recovery key, shown once; null where none was asked for. */
  onCreated: (recoveryKey: string | null) => void;
}

/** Chooses the passphrase and whether there is a recovery key, then makes the vault. */
export function PassphraseStep({ onCreated }: PassphraseStepProps) {
  const preferences = useLoad("preferences", () => call("preferences.get", {}));
  // until the organisation's own are read
  const rules = preferences.data?.preferences ?? DEFAULT_RULES;
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const [recoveryKit, setRecoveryKit] = useState(true);
  const [errors, setErrors] = useState<PassphraseErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = checkPassphrase(passphrase, repeat, rules);
    setErrors(found);
    setFailure(undefined);
    if (found.passphrase || found.repeat) {
      form.current?.querySelectorAll("input")[found.passphrase ? 0 : 1]?.focus();
      return;
    }
    setBusy(true);
    try {
      const { recoveryKey } = await call("vault.create", { passphrase, recoveryKit });
      onCreated(recoveryKey);
    } catch (error) {
      if (codeOf(error) === "weak-passphrase") setErrors({ passphrase: errorText(error) });
      else setFailure(error);
      setBusy(false);
    }
  };
  return (
    <section class="step">
      <Heading>{t("passphrase_title")}</Heading>
      <p class="lead">{t("passphrase_lead")}</p>
      <form ref={form} class="card stack" noValidate onSubmit={(event) => void submit(event)}>
        <NewPassphrase
          passphrase={passphrase}
          repeat={repeat}
          rules={rules}
          errors={errors}
          onPassphrase={(value) => {
            setPassphrase(value);
            setErrors({ ...errors, passphrase: undefined });
          }}
          onRepeat={(value) => {
            setRepeat(value);
            setErrors({ ...errors, repeat: undefined });
          }}
        />
        {rulesAreManaged(preferences.data?.managed ?? []) ? (
          <p class="managed small">{t("passphrase_rules_managed")}</p>
        ) : null}
        <CheckField
          label={t("recovery_choose")}
          hint={t("recovery_choose_hint")}
          checked={recoveryKit}
          onChecked={setRecoveryKit}
        />
        <Callout tone="urgent" role="note">
          <p>{t(recoveryKit ? "passphrase_lost_with_kit" : "passphrase_lost")}</p>
        </Callout>
        {failure ? <ErrorState error={failure} /> : null}
        <div class="row">
          <Button type="submit" variant="primary" disabled={busy}>
            {t(busy ? "vault_making" : "vault_make")}
          </Button>
        </div>
      </form>
    </section>
  );
}
