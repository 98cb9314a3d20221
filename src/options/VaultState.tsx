import { call } from "../messages/call.ts";
import type { VaultStatus } from "../messages/protocol.ts";
import { Button } from "../ui/Button.tsx";
import { CaptureProblem } from "../ui/CaptureProblem.tsx";
import { errorText } from "../ui/errors.ts";
import { t } from "../ui/i18n.ts";
import type { ToastContent } from "../ui/Toast.tsx";
import { UnlockForm } from "../ui/UnlockForm.tsx";

interface VaultStateProps {
  status: VaultStatus;
  reload: () => Promise<void>;
  toast: (content: ToastContent) => void;
}

/** What stands in the way: a stopped capture with the way out of it, and the lock. */
export function VaultState({ status, reload, toast }: VaultStateProps) {
  const locked = status.state === "locked";
  const reset = async () => {
    try {
      await call("vault.resetInboxKey", {});
      toast({ text: t("problem_reset_done") });
    } catch (error) {
      toast({ text: errorText(error) });
    }
    await reload();
  };
  return (
    <>
      <CaptureProblem problem={status.problem} locked={locked}>
        {status.problem === "inbox-key" && !locked ? (
          <Button size="small" onClick={() => void reset()}>
            {t("problem_reset_key")}
          </Button>
        ) : null}
        {(status.problem === "rebuilt" || status.problem === "set-aside") && !locked ? (
          <Button size="small" onClick={() => void call("vault.damageSeen", {}).finally(() => void reload())}>
            {t("problem_rebuilt_seen")}
          </Button>
        ) : null}
        {status.problem === "backup-due" ? (
          <Button size="small" onClick={() => void call("vault.backupLater", {}).finally(() => void reload())}>
            {t("problem_backup_later")}
          </Button>
        ) : null}
      </CaptureProblem>
      {locked ? (
        <section class="card stack unlock-card">
          <p>{t("settings_unlock")}</p>
          <UnlockForm status={status} onUnlocked={() => void reload()} onRefused={() => void reload()} />
        </section>
      ) : null}
    </>
  );
}
