import type { VaultStatus } from "../messages/protocol.ts";
import { CaptureProblem } from "../ui/CaptureProblem.tsx";
import { Icon } from "../ui/Icon.tsx";
import { t, tn } from "../ui/i18n.ts";
import { UnlockForm } from "../ui/UnlockForm.tsx";

interface LockedProps {
  status: VaultStatus;
  reload: () => Promise<void>;
}

/** Locked: the form to open, and what goes on meanwhile. */
export function Locked({ status, reload }: LockedProps) {
  return (
    <section class="welcome">
      <span class="empty-icon">
        <Icon name="lock" />
      </span>
      <h1>{t("locked_title")}</h1>
      {status.problem ? (
        <CaptureProblem problem={status.problem} locked />
      ) : (
        <p class="soft" role="status">
          {status.sealed > 0 ? tn("locked_waiting", status.sealed) : t("locked_capture")}
        </p>
      )}
      <UnlockForm status={status} onUnlocked={() => void reload()} onRefused={() => void reload()} />
    </section>
  );
}
