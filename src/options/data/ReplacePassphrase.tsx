import { useRef, useState } from "preact/hooks";
import type { PassphraseRules } from "../../messages/passphrase/rules.ts";
import { Button } from "../../ui/Button.tsx";
import { codeOf, errorText } from "../../ui/errors.ts";
import { TextField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { Callout, ErrorState } from "../../ui/states.tsx";
import { NewPassphrase } from "../NewPassphrase.tsx";
import { checkPassphrase, type PassphraseErrors } from "../passphrase-rules.ts";

interface ReplaceProps {
  rules: PassphraseRules;
  note: string;
  button: string;
  /** Does it; what it throws is told at the field that it is about. */
  run: (current: string, next: string) => Promise<void>;
  /** Stands in place of the button while it runs. */
  working?: preact.ComponentChildren;
}

/** The current passphrase, and the new one twice. */
export function ReplacePassphrase({ rules, note, button, run, working }: ReplaceProps) {
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
      ...checkPassphrase(next, repeat, rules),
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
      await run(current, next);
    } catch (error) {
      const code = codeOf(error);
      if (code === "wrong-passphrase") setErrors({ current: errorText(error) });
      else if (code === "weak-passphrase") setErrors({ passphrase: errorText(error) });
      else if (code !== "cancelled") setFailure(error);
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
        rules={rules}
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
        <p>{note}</p>
      </Callout>
      {failure ? <ErrorState error={failure} /> : null}
      {busy && working ? (
        working
      ) : (
        <div class="row">
          <Button type="submit" variant="primary" disabled={busy}>
            {button}
          </Button>
        </div>
      )}
    </form>
  );
}
