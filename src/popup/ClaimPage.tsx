import { useEffect, useRef, useState } from "preact/hooks";
import { localToday } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import { effectiveDay, type KeyedTask } from "../claims/work.ts";
import { call } from "../messages/call.ts";
import type { ClaimView, WorkCommand } from "../messages/protocol.ts";
import { ActionCard } from "../ui/ActionCard.tsx";
import { Badge, StatusPill } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { errorText } from "../ui/errors.ts";
import { money, showDate } from "../ui/format.ts";
import { HistoryTimeline } from "../ui/HistoryTimeline.tsx";
import { t } from "../ui/i18n.ts";
import { causeLabel } from "../ui/labels.ts";
import { ErrorState, Skeleton } from "../ui/states.tsx";
import { TaskRow } from "../ui/TaskRow.tsx";
import type { ToastContent } from "../ui/Toast.tsx";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { ClaimFacts } from "./ClaimFacts.tsx";
import { Denials } from "./Denials.tsx";
import { Notes } from "./Notes.tsx";
import { openDesk } from "./open.ts";

interface ClaimPageProps {
  id: string;
  toast: (content: ToastContent) => void;
  onBack: () => void;
}

/** Sends one change of this claim; the answer is the claim as it is now, or undefined where it was refused (and said). */
export type Work = (command: WorkCommand) => Promise<ClaimView | undefined>;

/** One claim: what it is, what to do, why, how it came here, and notes. */
export function ClaimPage({ id, toast, onBack }: ClaimPageProps) {
  const claim = useLoad(id, () => call("claim.get", { id }));
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = claim.state === "ready";
  useNotices((notice) => {
    if (notice === "changed") void claim.reload();
  });
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  useEffect(() => {
    scrollTo(0, 0);
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      onBack();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [onBack]);

  const work: Work = async (command) => {
    try {
      const next = await call("claim.work", { id, command });
      claim.replace(next);
      return next;
    } catch (error) {
      toast({ text: errorText(error) });
      return undefined;
    }
  };
  return (
    <>
      <div class="spread">
        <Button variant="quiet" size="small" icon="back" onClick={onBack}>
          {t("back")}
        </Button>
        <Button variant="quiet" size="small" icon="desk" onClick={() => void openDesk(id)}>
          {t("open_in_desk")}
        </Button>
      </div>
      {claim.state === "loading" ? <Skeleton /> : null}
      {claim.state === "failed" ? <ErrorState error={claim.error} onRetry={() => void claim.reload()} /> : null}
      {claim.data ? <ClaimContent view={claim.data} headingRef={heading} work={work} toast={toast} /> : null}
    </>
  );
}

interface ContentProps {
  view: ClaimView;
  headingRef: { current: HTMLHeadingElement | null };
  work: Work;
  toast: (content: ToastContent) => void;
}

function ClaimContent({ view, headingRef, work, toast }: ContentProps) {
  const { history, advice, summary } = view;
  const record = history.current;
  const cause = advice.rootCause;
  return (
    <>
      <header class="claim-head">
        <div class="row">
          <StatusPill status={record.status} />
          {cause ? <span class="small">{causeLabel(cause)}</span> : null}
          {summary.sample ? <Badge tone="accent">{t("sample_mark")}</Badge> : null}
        </div>
        <h1 tabIndex={-1} ref={headingRef} class="wrap-anywhere">
          {record.patientName ?? t("claim_without_name")}
        </h1>
        <p class="soft wrap-anywhere">{[record.payerName, record.claimNumber].filter(Boolean).join(" · ")}</p>
        {advice.atStake > 0 ? <p class="small num">{t("at_stake_amount", money(advice.atStake))}</p> : null}
      </header>
      <ClaimFacts history={history} />
      <Tasks view={view} work={work} toast={toast} />
      <Actions view={view} />
      <Denials denials={advice.denials} />
      <section class="section" aria-labelledby="claim-history">
        <h2 id="claim-history">{t("history")}</h2>
        <HistoryTimeline history={history} />
      </section>
      <Notes claimId={history.id} notes={view.work.notes} work={work} toast={toast} />
    </>
  );
}

function Actions({ view }: { view: ClaimView }) {
  const [all, setAll] = useState(false);
  const { actions } = view.advice;
  const shown = all ? actions : actions.slice(0, 2);
  const rest = actions.length - shown.length;
  return (
    <section class="section" aria-labelledby="claim-actions">
      <h2 id="claim-actions">{t("what_to_do")}</h2>
      {actions.length === 0 ? <p class="soft small">{t("action_nothing")}</p> : null}
      <ol class="plain-list stack">
        {shown.map((action, index) => (
          <ActionCard key={`${action.kind}${action.title}`} action={action} rank={index + 1} />
        ))}
      </ol>
      {rest > 0 ? (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t("action_more", rest)}
        </Button>
      ) : null}
    </section>
  );
}

function Tasks({ view, work, toast }: Omit<ContentProps, "headingRef">) {
  const today = localToday();
  const act = async (task: KeyedTask, until?: IsoDate) => {
    const done = await work(until ? { do: "task.snooze", key: task.key, until } : { do: "task.done", key: task.key });
    if (!done) return;
    toast({
      text: until ? t("toast_snoozed", showDate(until)) : t("toast_done"),
      undo: () => work({ do: "task.reopen", key: task.key }),
    });
  };
  const due = view.summary.tasks.filter((task) => effectiveDay(task) <= today);
  const later = view.summary.tasks.filter((task) => effectiveDay(task) > today);
  if (view.summary.tasks.length === 0) return null;
  return (
    <section class="section" aria-labelledby="claim-tasks">
      <h2 id="claim-tasks">{t("tasks")}</h2>
      {due.length > 0 ? (
        <ul class="plain-list tasks">
          {due.map((task) => (
            <TaskRow
              key={task.key}
              claim={view.summary}
              task={task}
              mask={false}
              today={today}
              onDone={() => void act(task)}
              onSnooze={(until) => void act(task, until)}
            />
          ))}
        </ul>
      ) : null}
      {later.map((task) => (
        <p key={task.key} class="small soft">
          {t("task_later", showDate(effectiveDay(task)), task.title)}
        </p>
      ))}
    </section>
  );
}
