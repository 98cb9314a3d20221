import { useCallback, useEffect, useRef } from "preact/hooks";
import browser from "webextension-polyfill";
import type { IsoDate } from "../claims/record.ts";
import type { ClaimSummary, KeyedTask } from "../claims/work.ts";
import { call } from "../messages/call.ts";
import type { VaultStatus } from "../messages/protocol.ts";
import { Button } from "../ui/Button.tsx";
import { CaptureProblem } from "../ui/CaptureProblem.tsx";
import { codeOf, errorText } from "../ui/errors.ts";
import { FillForm } from "../ui/FillForm.tsx";
import { showDate } from "../ui/format.ts";
import { t } from "../ui/i18n.ts";
import { readNextClaim } from "../ui/next-claim.ts";
import { Toast, useToast } from "../ui/Toast.tsx";
import { useActivity } from "../ui/use-activity.ts";
import { goTo, useHash } from "../ui/use-hash.ts";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { useOwnWays } from "../ui/use-own-ways.ts";
import { ClaimPage } from "./ClaimPage.tsx";
import { DueToday } from "./DueToday.tsx";
import { Home } from "./Home.tsx";
import { openSettings } from "./open.ts";
import { ThisPage } from "./ThisPage.tsx";

/** Most claims of the list of the day that the popup asks for; the desk shows the rest. */
const DUE_LIMIT = 50;

/** The claim that a view shows, if it shows one. */
export function claimOf(hash: string): string | undefined {
  return /^\/claim\/([\w-]{8,64})$/.exec(hash)?.[1];
}

interface UnlockedProps {
  problem: VaultStatus["problem"];
  onLocked: () => Promise<void>;
}

/** The open vault: this page and the day's tasks, or one claim. */
export function Unlocked({ problem, onLocked }: UnlockedProps) {
  const hash = useHash();
  const claimId = claimOf(hash);
  const opened = useRef<string | undefined>(undefined);
  const toast = useToast();
  useActivity();
  useOwnWays(claimOf);
  const preferences = useLoad("preferences", () => call("preferences.get", {}));
  const due = useLoad("due", () => call("tasks.due", { limit: DUE_LIMIT }));
  const page = useLoad("page", readPage);
  const next = useLoad("next", readNextClaim);
  const mask = preferences.data?.preferences.maskLists ?? true;

  useNotices((notice) => {
    if (notice !== "changed") return;
    void due.reload();
    void page.reload();
  });
  const lockedOut = [due, page].some((read) => read.state === "failed" && codeOf(read.error) === "locked");
  useEffect(() => {
    if (lockedOut) void onLocked();
  }, [lockedOut, onLocked]);

  const open = useCallback((id: string) => {
    opened.current = id;
    goTo(`/claim/${id}`);
  }, []);
  const back = useCallback(() => goTo("/"), []);

  const work = useCallback(
    async (id: string, task: KeyedTask, until?: IsoDate) => {
      const change = async (command: Parameters<typeof call<"claim.work">>[1]["command"]) => {
        await call("claim.work", { id, command });
        await due.reload();
      };
      try {
        await change(until ? { do: "task.snooze", key: task.key, until } : { do: "task.done", key: task.key });
        toast.show({
          text: until ? t("toast_snoozed", showDate(until)) : t("toast_done"),
          undo: () =>
            change({ do: "task.reopen", key: task.key }).catch((error) => toast.show({ text: errorText(error) })),
        });
      } catch (error) {
        toast.show({ text: errorText(error) });
      }
    },
    [due.reload, toast.show],
  );

  return (
    <>
      <CaptureProblem problem={problem}>
        <Button size="small" onClick={() => void openSettings()}>
          {t("problem_open_settings")}
        </Button>
      </CaptureProblem>
      {claimId ? (
        <ClaimPage key={claimId} id={claimId} tabId={page.data?.tabId} toast={toast.show} onBack={back} />
      ) : (
        <Home returnTo={opened}>
          <ThisPage page={page} mask={mask} onOpen={open} />
          {next.data && page.data?.view?.access === "read" && page.data.tabId !== undefined ? (
            <FillForm {...next.data} purpose="search" tabId={page.data.tabId} mask={mask} sayNone={false} />
          ) : null}
          <DueToday
            due={due}
            mask={mask}
            onOpen={open}
            onWork={(claim: ClaimSummary, task, until) => work(claim.id, task, until)}
          />
        </Home>
      )}
      <Toast content={toast.content} onHide={toast.hide} />
    </>
  );
}

async function readPage() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { tabId: undefined, url: undefined, view: undefined, portals: [] };
  const [view, portals] = await Promise.all([call("tab.view", { tabId: tab.id }), call("portals.list", {})]);
  return { tabId: tab.id, url: tab.url, view, portals };
}
export type PageState = Awaited<ReturnType<typeof readPage>>;
