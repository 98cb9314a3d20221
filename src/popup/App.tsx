import browser from "webextension-polyfill";
import { call } from "../messages/call.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";
import { ErrorState, Skeleton } from "../ui/states.tsx";
import { useHash } from "../ui/use-hash.ts";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { Locked } from "./Locked.tsx";
import { openBeside, openDesk, openSettings } from "./open.ts";
import { claimOf, Unlocked } from "./Unlocked.tsx";

/** The popup: which of its states to show follows from the vault alone. */
export function App() {
  const status = useLoad("status", () => call("vault.status", {}));
  useNotices((notice) => {
    if (notice !== "changed") void status.reload();
  });
  const hash = useHash();
  const open = status.data?.state === "unlocked";
  return (
    <>
      <header class="top">
        <span class="brand">
          <img src={browser.runtime.getURL("icons/icon.svg")} alt="" width="24" height="24" />
          ClaimTrail
        </span>
        {open ? (
          <nav class="top-actions" aria-label={t("popup_tools")}>
            <IconButton icon="panel" label={t("open_beside")} onClick={() => void openBeside(claimOf(hash))} />
            <IconButton icon="desk" label={t("open_desk")} onClick={() => void openDesk()} />
            <IconButton icon="gear" label={t("open_settings")} onClick={() => void openSettings()} />
            <IconButton
              icon="lock"
              label={t("lock_now")}
              onClick={() => void call("vault.lock", {}).finally(status.reload)}
            />
          </nav>
        ) : null}
      </header>
      <main class="body">
        {status.state === "loading" ? <Skeleton /> : null}
        {status.state === "failed" ? <ErrorState error={status.error} onRetry={() => void status.reload()} /> : null}
        {status.data?.state === "absent" ? <Absent /> : null}
        {status.data?.state === "locked" ? <Locked status={status.data} reload={status.reload} /> : null}
        {status.data && open ? <Unlocked problem={status.data.problem} onLocked={status.reload} /> : null}
      </main>
    </>
  );
}

/** Before set-up: nothing is read or kept yet. */
function Absent() {
  return (
    <section class="welcome">
      <img class="welcome-mark" src={browser.runtime.getURL("icons/icon.svg")} alt="" />
      <h1>{t("absent_title")}</h1>
      <p>{t("absent_text")}</p>
      <Button variant="primary" block onClick={() => void openSettings("/welcome")}>
        {t("absent_start")}
      </Button>
      <p class="small soft">{t("absent_time")}</p>
    </section>
  );
}
