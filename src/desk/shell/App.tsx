import browser from "webextension-polyfill";
import { call } from "../../messages/call.ts";
import { Button } from "../../ui/Button.tsx";
import { CaptureProblem } from "../../ui/CaptureProblem.tsx";
import { t, tn } from "../../ui/i18n.ts";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { UnlockForm } from "../../ui/UnlockForm.tsx";
import { useLoad, useNotices } from "../../ui/use-load.ts";
import { Open } from "./Open.tsx";
import { openSettings } from "./pages.ts";

/** The desk: locked, not set up, or open. Locking takes everything decrypted off the page. */
export function App({ narrow }: { narrow: boolean }) {
  const status = useLoad("status", () => call("vault.status", {}));
  useNotices((notice) => {
    if (notice !== "changed") void status.reload();
  });
  const { data } = status;
  if (data?.state === "unlocked") return <Open narrow={narrow} problem={data.problem} onLocked={status.reload} />;
  return (
    <main class="gate">
      <img class="gate-mark" src={browser.runtime.getURL("icons/icon.svg")} alt="" />
      <h1>{t("desk_title")}</h1>
      {status.state === "loading" ? <Skeleton /> : null}
      {status.state === "failed" ? <ErrorState error={status.error} onRetry={() => void status.reload()} /> : null}
      {data?.state === "absent" ? (
        <div class="stack">
          <p>{t("desk_absent")}</p>
          <Button variant="primary" onClick={() => void openSettings("/welcome")}>
            {t("desk_absent_start")}
          </Button>
        </div>
      ) : null}
      {data?.state === "locked" ? (
        <div class="stack">
          <CaptureProblem problem={data.problem} locked />
          <p>{data.sealed > 0 ? tn("desk_locked_sealed", data.sealed) : t("desk_locked")}</p>
          <UnlockForm status={data} onUnlocked={() => void status.reload()} onRefused={() => void status.reload()} />
        </div>
      ) : null}
    </main>
  );
}
