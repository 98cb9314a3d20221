import { useEffect, useRef, useState } from "preact/hooks";
import { call } from "../messages/call.ts";
import type { VaultStatus } from "../messages/protocol.ts";
import { Button } from "./Button.tsx";
import { codeOf, errorText } from "./errors.ts";
import { TextField } from "./Field.tsx";
import { t, tn } from "./i18n.ts";
import { Callout } from "./states.tsx";

interface UnlockProps {
  status: VaultStatus;
  /** After the vault has opened. */
  onUnlocked: (result: { opened: number; setAside: number }) => void;
  /** Reads the status anew: a wrong try can bring a delay. */
  onRefused: () => void;
}

/** The form that opens the vault. A wrong passphrase is refused without a hint of how it was wrong. */
export function UnlockForm({ status, onUnlocked, onRefused }: UnlockProps) {
  const [kind, setKind] = useState<"passphrase" | "recovery-key">("passphrase");
  const [secret, setSecret] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const seconds = useCountdown(status.retryAfterMs);
  const recovery = kind === "recovery-key";

  // The popup opens to unlock: the field is where the user types next.
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || seconds > 0) return;
    if (secret === "") {
      setError(t(recovery ? "unlock_empty_key" : "unlock_empty"));
      input.current?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const result = await call("vault.unlock", { secret, kind });
      setSecret("");
      onUnlocked(result);
    } catch (refusal) {
      setError(recovery && codeOf(refusal) === "wrong-passphrase" ? t("error_wrong_key") : errorText(refusal));
      input.current?.focus();
      input.current?.select();
      onRefused();
    } finally {
      setBusy(false);
    }
  };
  const change = (value: string) => {
    setSecret(value);
    setError(undefined);
  };
  const switchKind = () => {
    setKind(recovery ? "passphrase" : "recovery-key");
    change("");
    input.current?.focus();
  };

  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <TextField
        inputRef={input}
        type="password"
        label={t(recovery ? "recovery_key" : "passphrase")}
        value={secret}
        error={error}
        onValue={change}
      />
      {seconds > 0 ? (
        <Callout tone="urgent" role="status">
          <p>{tn("unlock_wait", seconds)}</p>
        </Callout>
      ) : null}
      <Button type="submit" variant="primary" block disabled={busy || seconds > 0}>
        {t(busy ? "unlocking" : "unlock")}
      </Button>
      <Button variant="quiet" size="small" onClick={switchKind}>
        {t(recovery ? "unlock_with_passphrase" : "unlock_with_key")}
      </Button>
    </form>
  );
}

/** Whole seconds left of a delay, counted down by the machine's monotonic clock. */
function useCountdown(delayMs: number | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const end = performance.now() + (delayMs ?? 0);
    const seconds = () => Math.max(0, Math.ceil((end - performance.now()) / 1000));
    setLeft(seconds());
    if (!delayMs) return;
    const timer = setInterval(() => {
      setLeft(seconds());
      if (seconds() === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [delayMs]);
  return left;
}
