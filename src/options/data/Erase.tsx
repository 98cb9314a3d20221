import { useState } from "preact/hooks";
import { call } from "../../messages/call.ts";
import { Button } from "../../ui/Button.tsx";
import { codeOf, errorText } from "../../ui/errors.ts";
import { CheckField, TextField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { Callout, ErrorState } from "../../ui/states.tsx";
import { goTo } from "../../ui/use-hash.ts";
import type { ControlProps } from "../settings-list.tsx";
import { ActionRow } from "./ActionRow.tsx";

/** Takes ClaimTrail's data off this browser. */
export function Erase({ status, reloadStatus }: ControlProps) {
  return (
    <ActionRow
      title={t("erase")}
      hint={t("erase_hint")}
      button={t("erase_open")}
      danger
      dialog={(close) => (
        <Form
          locked={status.state !== "unlocked"}
          onErased={() => {
            close();
            goTo("/welcome");
            void reloadStatus();
          }}
        />
      )}
    />
  );
}

function Form({ locked, onErased }: { locked: boolean; onErased: () => void }) {
  const [secret, setSecret] = useState("");
  const [sure, setSure] = useState(false);
  const [errors, setErrors] = useState<{ secret?: string | undefined; sure?: string | undefined }>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = {
      secret: !locked && secret === "" ? t("restore_secret_empty") : undefined,
      sure: sure ? undefined : t("erase_confirm_error"),
    };
    setErrors(found);
    setFailure(undefined);
    if (found.secret || found.sure) return;
    setBusy(true);
    try {
      await call("vault.erase", { secret: locked ? null : secret });
      onErased();
    } catch (refusal) {
      if (codeOf(refusal) === "wrong-passphrase") setErrors({ secret: errorText(refusal) });
      else setFailure(refusal);
      setBusy(false);
    }
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t("erase_hint")}</p>
      <Callout tone="danger" role="note">
        <p>{t("erase_warning")}</p>
        {locked ? <p>{t("erase_locked")}</p> : null}
      </Callout>
      {locked ? null : (
        <TextField
          type="password"
          label={t("erase_secret")}
          value={secret}
          error={errors.secret}
          onValue={(value) => {
            setSecret(value);
            setErrors({ ...errors, secret: undefined });
          }}
        />
      )}
      <CheckField
        label={t("erase_confirm")}
        checked={sure}
        error={errors.sure}
        onChecked={(checked) => {
          setSure(checked);
          setErrors({ ...errors, sure: undefined });
        }}
      />
      {failure ? <ErrorState error={failure} /> : null}
      <div class="row">
        <Button type="submit" variant="danger" disabled={busy}>
          {t("erase_do")}
        </Button>
      </div>
    </form>
  );
}
