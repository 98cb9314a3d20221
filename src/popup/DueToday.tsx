import { useEffect, useRef } from "preact/hooks";
import { localToday } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import { type ClaimSummary, effectiveDay, type KeyedTask } from "../claims/work.ts";
import { call } from "../messages/call.ts";
import { Button } from "../ui/Button.tsx";
import { ClaimCard } from "../ui/ClaimCard.tsx";
import { money } from "../ui/format.ts";
import { t, tn } from "../ui/i18n.ts";
import { EmptyState, ErrorState, Skeleton } from "../ui/states.tsx";
import { TaskRow } from "../ui/TaskRow.tsx";
import { useLoad } from "../ui/use-load.ts";
import { openDesk } from "./open.ts";

/** Claims seen last that are shown when nothing is due. */
const RECENT_CLAIMS = 3;

interface Due {
  claims: ClaimSummary[];
  total: number;
}

interface DueTodayProps {
  due: ReturnType<typeof useLoad<Due>>;
  mask: boolean;
  onOpen: (id: string) => void;
  /** Done, or snoozed until a day. */
  onWork: (claim: ClaimSummary, task: KeyedTask, until?: IsoDate) => Promise<void>;
}

/** What is due today, most urgent first, one row a claim. */
export function DueToday({ due, mask, onOpen, onWork }: DueTodayProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  // The row that had the focus is gone after done or snooze: the focus goes to the heading, not to the page's start.
  useEffect(() => {
    if (!acted.current || !due.data) return;
    acted.current = false;
    heading.current?.focus();
  }, [due.data]);
  const work = (claim: ClaimSummary, task: KeyedTask) => (until?: IsoDate) => {
    acted.current = true;
    void onWork(claim, task, until);
  };
  const stake = (due.data?.claims ?? []).reduce((sum, claim) => sum + claim.atStake, 0);
  return (
    <section class="section" aria-labelledby="due-today">
      <div class="section-head">
        <h2 id="due-today" tabIndex={-1} ref={heading}>
          {t("due_today")}
          {due.data && due.data.total > 0 ? <span class="num soft"> {due.data.total}</span> : null}
        </h2>
        {stake > 0 ? <span class="small soft num">{t("due_stake", money(stake))}</span> : null}
      </div>
      {due.state === "loading" ? <Skeleton rows={3} /> : null}
      {due.state === "failed" ? <ErrorState error={due.error} onRetry={() => void due.reload()} /> : null}
      {due.data ? <DueList due={due.data} mask={mask} onOpen={onOpen} work={work} /> : null}
    </section>
  );
}

interface ListProps extends Pick<DueTodayProps, "mask" | "onOpen"> {
  due: Due;
  work: (claim: ClaimSummary, task: KeyedTask) => (until?: IsoDate) => void;
}

function DueList({ due, mask, onOpen, work }: ListProps) {
  const today = localToday();
  const rows = due.claims.flatMap((claim) => {
    const task = claim.tasks.find((candidate) => effectiveDay(candidate) <= today);
    return task ? [{ claim, task }] : [];
  });
  if (rows.length === 0) return <NothingDue mask={mask} onOpen={onOpen} />;
  return (
    <>
      <ul class="plain-list tasks">
        {rows.map(({ claim, task }) => {
          const act = work(claim, task);
          return (
            <TaskRow
              key={`${claim.id}${task.key}`}
              claim={claim}
              task={task}
              mask={mask}
              today={today}
              onOpen={() => onOpen(claim.id)}
              onDone={() => act()}
              onSnooze={act}
            />
          );
        })}
      </ul>
      {due.total > rows.length ? (
        <Button variant="quiet" size="small" onClick={() => void openDesk()}>
          {tn("due_more", due.total - rows.length)}
        </Button>
      ) : null}
    </>
  );
}

/** Nothing to do: what was seen last, or, before anything was seen, how to begin. */
function NothingDue({ mask, onOpen }: Pick<DueTodayProps, "mask" | "onOpen">) {
  const recent = useLoad("recent", () => call("claims.recent", { limit: RECENT_CLAIMS }));
  if (recent.state === "loading") return <Skeleton rows={2} />;
  const seen = recent.data ?? [];
  return (
    <>
      <EmptyState icon="check" title={t("due_none")}>
        <p class="small">{t(seen.length > 0 ? "due_none_later" : "due_none_hint")}</p>
        {seen.length > 0 ? null : (
          <Button size="small" onClick={() => void openDesk()}>
            {t("samples_try")}
          </Button>
        )}
      </EmptyState>
      {seen.length > 0 ? (
        <>
          <h3>{t("seen_last")}</h3>
          <ul class="plain-list stack">
            {seen.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} mask={mask} onOpen={() => onOpen(claim.id)} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
