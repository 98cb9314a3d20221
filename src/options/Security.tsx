import { useRef, useState } from "preact/hooks";
import { call } from "../messages/call.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { codeOf, errorText } from "../ui/errors.ts";
import { TextField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { Callout, ErrorState } from "../ui/states.tsx";
import { NewPassphrase } from "./NewPassphrase.tsx";
import { checkPassphrase, type PassphraseErrors } from "./passphrase-rules.ts";
import type { ControlProps } from "./settings-list.tsx";

/** Opens the form that changes the passphrase. */
export function ChangePassphrase(props: ControlProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="spread">
      <div>
        <h3>{t("change_passphrase")}</h3>
        <p class="small soft">{t("change_passphrase_hint")}</p>
      </div>
      <Button onClick={() => setOpen(true)}>{t("change_passphrase_open")}</Button>
      {open ? (
        <Dialog title={t("change_passphrase")} onClose={() => setOpen(false)}>
          <ChangeForm
            {...props}
            onChanged={() => {
              setOpen(false);
              props.toast({ text: t("passphrase_changed") });
            }}
          />
        </Dialog>
      ) : null}
    </div>
  );
}

function ChangeForm({ preferences, onChanged }: ControlProps & { onChanged: () => void }) {
  const minLength = preferences.minPassphraseLength;
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeat, setRepeat] = useState("");
  const [errors, setErrors] = useState<PassphraseErrors & { current?: string | undefined }>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = {
      ...checkPassphrase(next, repeat, minLength),
      current: current === "" ? t("unlock_empty") : undefined,
    };
    setErrors(found);
    setFailure(undefined);
    const firstWrong = [found.current, found.passphrase, found.repeat].findIndex((error) => error !== undefined);
    if (firstWrong >= 0) {
      form.current?.querySelectorAll("input")[firstWrong]?.focus();
      return;
    }
    setBusy(true);
    try {
      await call("vault.changePassphrase", { current, next });
      onChanged();
    } catch (error) {
      const code = codeOf(error);
      if (code === "wrong-passphrase") setErrors({ current: errorText(error) });
      else if (code === "weak-passphrase") setErrors({ passphrase: errorText(error) });
      else setFailure(error);
      setBusy(false);
    }
  };
  return (
    <form ref={form} class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        type="password"
        label={t("passphrase_current")}
        value={current}
        error={errors.current}
        onValue={(value) => {
          setCurrent(value);
          setErrors({ ...errors, current: undefined });
        }}
      />
      <NewPassphrase
        passphrase={next}
        repeat={repeat}
        minLength={minLength}
        errors={errors}
        onPassphrase={(value) => {
          setNext(value);
          setErrors({ ...errors, passphrase: undefined });
        }}
        onRepeat={(value) => {
          setRepeat(value);
          setErrors({ ...errors, repeat: undefined });
        }}
      />
      <Callout tone="accent" role="note">
        <p>{t("change_passphrase_note")}</p>
      </Callout>
      {failure ? <ErrorState error={failure} /> : null}
      <div class="row">
        <Button type="submit" variant="primary" disabled={busy}>
          {t("change_passphrase")}
        </Button>
      </div>
    </form>
  );
}

/** Locks at once. */
export function LockNow({ status, toast, reloadStatus }: ControlProps) {
  const locked = status.state !== "unlocked";
  const lock = async () => {
    try {
      await call("vault.lock", {});
      toast({ text: t("toast_locked") });
    } catch (error) {
      toast({ text: errorText(error) });
    }
    await reloadStatus();
  };
  return (
    <div class="spread">
      <div>
        <h3>{t("lock_now")}</h3>
        <p class="small soft">{t(locked ? "lock_is_locked" : "lock_now_hint")}</p>
      </div>
      <Button icon="lock" disabled={locked} onClick={() => void lock()}>
        {t("lock_now")}
      </Button>
    </div>
  );
}
