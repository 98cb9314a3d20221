import { useState } from "preact/hooks";
import type { Action } from "../claims/advice.ts";
import { localToday } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import { effectiveDay, type KeyedTask } from "../claims/work.ts";
import type { ClaimView } from "../messages/protocol.ts";
import { ActionCard } from "../ui/ActionCard.tsx";
import { Button } from "../ui/Button.tsx";
import { showDate } from "../ui/format.ts";
import { t } from "../ui/i18n.ts";
import { TaskRow } from "../ui/TaskRow.tsx";
import type { ToastContent } from "../ui/Toast.tsx";
import type { Work } from "./ClaimPage.tsx";

/** Actions that are shown before *Show more*. */
const FIRST_ACTIONS = 2;

interface ToDoProps {
  view: ClaimView;
  work: Work;
  toast: (content: ToastContent) => void;
}

/** Suggested actions in order, each with the task it made; then what is only to be watched. */
export function ToDo({ view, work, toast }: ToDoProps) {
  const [all, setAll] = useState(false);
  const today = localToday();
  const { actions } = view.advice;
  const { paired, others } = pairTasks(actions, view.summary.tasks);
  const shown = all ? actions : actions.slice(0, FIRST_ACTIONS);
  const rest = actions.length - shown.length;

  const act = async (task: KeyedTask, until?: IsoDate) => {
    const done = await work(until ? { do: "task.snooze", key: task.key, until } : { do: "task.done", key: task.key });
    if (!done) return;
    toast({
      text: until ? t("toast_snoozed", showDate(until)) : t("toast_done"),
      undo: () => work({ do: "task.reopen", key: task.key }),
    });
  };
  const controls = (task: KeyedTask | undefined) =>
    task && effectiveDay(task) <= today
      ? { title: task.title, onDone: () => void act(task), onSnooze: (until: IsoDate) => void act(task, until) }
      : undefined;
  const due = others.filter((task) => effectiveDay(task) <= today);
  const later = view.summary.tasks.filter((task) => effectiveDay(task) > today);
  return (
    <section class="section" aria-labelledby="claim-actions">
      <h2 id="claim-actions">{t("what_to_do")}</h2>
      {actions.length === 0 && due.length === 0 ? <p class="soft small">{t("action_nothing")}</p> : null}
      <ol class="plain-list stack">
        {shown.map((action, index) => (
          <ActionCard
            key={`${action.kind}${action.title}`}
            action={action}
            rank={index + 1}
            today={today}
            task={controls(paired.get(action))}
          />
        ))}
      </ol>
      {rest > 0 ? (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t("action_more", rest)}
        </Button>
      ) : null}
      {due.length > 0 ? (
        <ul class="plain-list tasks" aria-label={t("tasks")}>
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

/** Which open task came from which action: by kind, in order; each task belongs to one action at most. */
export function pairTasks(actions: readonly Action[], tasks: readonly KeyedTask[]) {
  const left = [...tasks];
  const paired = new Map<Action, KeyedTask>();
  for (const action of actions) {
    const at = left.findIndex((task) => task.kind === action.kind);
    const [task] = at < 0 ? [] : left.splice(at, 1);
    if (task) paired.set(action, task);
  }
  return { paired, others: left };
}
