import { call } from "../messages/call.ts";
import { Button } from "../ui/Button.tsx";
import { errorText } from "../ui/errors.ts";
import { t } from "../ui/i18n.ts";
import { ActionRow } from "./data/ActionRow.tsx";
import { ReplacePassphrase } from "./data/ReplacePassphrase.tsx";
import type { ControlProps } from "./settings-list.tsx";

/** Opens the form that changes the passphrase. */
export function ChangePassphrase({ preferences, status, toast }: ControlProps) {
  return (
    <ActionRow
      title={t("change_passphrase")}
      hint={t("change_passphrase_hint")}
      button={t("change_passphrase_open")}
      disabled={status.state !== "unlocked"}
      dialog={(close) => (
        <ReplacePassphrase
          rules={preferences}
          note={t("change_passphrase_note")}
          button={t("change_passphrase")}
          run={async (current, next) => {
            await call("vault.changePassphrase", { current, next });
            close();
            toast({ text: t("passphrase_changed") });
          }}
        />
      )}
    />
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
