import { useState } from "preact/hooks";
import { call } from "../../messages/call.ts";
import { Button } from "../../ui/Button.tsx";
import { codeOf, errorText } from "../../ui/errors.ts";
import { TextField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { Callout, ErrorState } from "../../ui/states.tsx";
import type { ControlProps } from "../settings-list.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { KitStored } from "./KitStored.tsx";

/** A new paper key in place of a lost one. */
export function NewRecoveryKey({ status }: ControlProps) {
  return (
    <ActionRow
      title={t("new_recovery")}
      hint={t("new_recovery_hint")}
      button={t("new_recovery_open")}
      disabled={status.state !== "unlocked"}
      dialog={(close) => <Form onDone={close} />}
    />
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<string | undefined>();
  if (made) {
    return (
      <>
        <Callout tone="ok" role="status">
          <p>{t("new_recovery_done")}</p>
        </Callout>
        <p class="no-print">{t("recovery_lead")}</p>
        <KitStored recoveryKey={made} next={t("kit_finish")} onNext={onDone} />
      </>
    );
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setFailure(undefined);
    if (passphrase === "") return setError(t("unlock_empty"));
    setBusy(true);
    try {
      setMade((await call("vault.newRecoveryKey", { passphrase })).recoveryKey);
    } catch (refusal) {
      if (codeOf(refusal) === "wrong-passphrase") setError(errorText(refusal));
      else setFailure(refusal);
      setBusy(false);
    }
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t("new_recovery_hint")}</p>
      <TextField
        type="password"
        label={t("passphrase_current")}
        value={passphrase}
        error={error}
        onValue={(value) => {
          setPassphrase(value);
          setError(undefined);
        }}
      />
      {failure ? <ErrorState error={failure} /> : null}
      <div class="row">
        <Button type="submit" variant="primary" disabled={busy}>
          {t("new_recovery_make")}
        </Button>
      </div>
    </form>
  );
}
