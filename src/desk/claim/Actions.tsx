import { useState } from "preact/hooks";
import type { IsoDate } from "../../claims/record.ts";
import { effectiveDay, type KeyedTask } from "../../claims/work.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { ActionCard } from "../../ui/ActionCard.tsx";
import { Button } from "../../ui/Button.tsx";
import { showDate } from "../../ui/format.ts";
import { t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";
import { TaskRow } from "../../ui/TaskRow.tsx";
import { useDesk } from "../shell/desk-context.ts";
import type { SectionProps } from "./ClaimPage.tsx";

const SHOWN = 2;

/** What to do about the claim, best first. */
export function Actions({ view }: { view: ClaimView }) {
  const { today } = useDesk();
  const [all, setAll] = useState(false);
  const { actions } = view.advice;
  const rest = actions.length - SHOWN;
  return (
    <Section title={t("what_to_do")}>
      {actions.length === 0 ? <p class="soft small">{t("action_nothing")}</p> : null}
      <ol class="plain-list stack">
        {actions.slice(0, all ? actions.length : SHOWN).map((action, index) => (
          <ActionCard key={`${action.kind}${action.title}`} action={action} rank={index + 1} today={today} />
        ))}
      </ol>
      {rest > 0 && !all ? (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {t("action_more", rest)}
        </Button>
      ) : null}
    </Section>
  );
}

/** The open tasks, those that are due as rows, later ones as lines. */
export function Tasks({ view, work }: SectionProps) {
  const { today } = useDesk();
  const { tasks } = view.summary;
  if (tasks.length === 0) return null;
  const act = (task: KeyedTask, until?: IsoDate) =>
    void work(
      until ? { do: "task.snooze", key: task.key, until } : { do: "task.done", key: task.key },
      until ? t("toast_snoozed", showDate(until)) : t("toast_done"),
      () =>
        task.snoozedUntil
          ? { do: "task.snooze", key: task.key, until: task.snoozedUntil }
          : { do: "task.reopen", key: task.key },
    );
  const due = tasks.filter((task) => effectiveDay(task) <= today);
  const later = tasks.filter((task) => effectiveDay(task) > today);
  return (
    <Section title={t("tasks")}>
      {due.length > 0 ? (
        <ul class="plain-list tasks">
          {due.map((task) => (
            <TaskRow
              key={task.key}
              claim={view.summary}
              task={task}
              mask={false}
              today={today}
              onDone={() => act(task)}
              onSnooze={(until) => act(task, until)}
            />
          ))}
        </ul>
      ) : null}
      {later.map((task) => (
        <p key={task.key} class="small soft">
          {t("task_later", showDate(effectiveDay(task)), task.title)}
        </p>
      ))}
    </Section>
  );
}
