import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Action, DeadlineBasis } from "../claims/advice.ts";
import type { IsoDate } from "../claims/record.ts";
import { Badge, DeadlineChip } from "./Badge.tsx";
import { Button } from "./Button.tsx";
import { fieldLabel } from "./fields.ts";
import { showDate } from "./format.ts";
import { ADVICE_LANG, t, tn } from "./i18n.ts";
import { actionKindLabel, periodLabel } from "./labels.ts";
import { SnoozePanel } from "./Snooze.tsx";

interface ActionCardProps {
  action: Action;
  /** Place in the order of advice, from 1: the first is open. */
  rank: number;
  today?: IsoDate | undefined;
  /** The open task that this action made, with what the user can do about it. */
  task?: TaskControls | undefined;
}

export interface TaskControls {
  title: string;
  onDone: () => void;
  onSnooze: (until: IsoDate) => void;
}

/** What to do, why, how, with what, and by when with the rule behind it. */
export function ActionCard({ action, rank, today, task }: ActionCardProps) {
  return (
    <li class={rank === 1 ? "card action action-first" : "card action"}>
      <div class="spread">
        <span class="eyebrow">
          {rank === 1 ? t("action_rank_first") : t("action_rank_then", rank)} · {actionKindLabel(action.kind)}
        </span>
        {action.deadline ? (
          <DeadlineChip date={action.deadline} today={today} assumed={action.deadlineBasis?.assumed} />
        ) : null}
      </div>
      <h3 lang={ADVICE_LANG}>{action.title}</h3>
      <p lang={ADVICE_LANG}>{action.why}</p>
      {action.level || action.form ? (
        <p class="row small">
          {action.level ? (
            <span lang={ADVICE_LANG}>
              <Badge tone="accent">{action.level}</Badge>
            </span>
          ) : null}
          {action.form ? <span>{t("action_form", action.form)}</span> : null}
        </p>
      ) : null}
      <Steps action={action} open={rank === 1} />
      {action.deadline && action.deadlineBasis ? (
        <DeadlineHow date={action.deadline} basis={action.deadlineBasis} />
      ) : null}
      {task ? <TaskFooter task={task} deadline={action.deadline} today={today} /> : null}
    </li>
  );
}

function TaskFooter({
  task,
  deadline,
  today,
}: { task: TaskControls } & Pick<Action, "deadline"> & { today?: IsoDate | undefined }) {
  const [snoozing, setSnoozing] = useState(false);
  const panel = useId();
  return (
    <>
      <div class="action-foot">
        <Button size="small" icon="check" label={t("task_done", task.title)} onClick={task.onDone}>
          {t("done")}
        </Button>
        <Button
          size="small"
          icon="clock"
          label={t("task_snooze", task.title)}
          expanded={snoozing}
          controls={panel}
          onClick={() => setSnoozing(!snoozing)}
        >
          {t("snooze")}
        </Button>
      </div>
      {snoozing ? <SnoozePanel id={panel} deadline={deadline} today={today} onSnooze={task.onSnooze} /> : null}
    </>
  );
}

function Steps({ action, open }: { action: Action; open: boolean }) {
  if (action.steps.length === 0 && action.documents.length === 0) return null;
  return (
    <details class="disclosure" open={open}>
      <summary>{t("action_how")}</summary>
      {action.steps.length > 0 ? (
        <ol class="steps" lang={ADVICE_LANG}>
          {action.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
      {action.documents.length > 0 ? (
        <>
          <h4 class="small">{tn("action_documents", action.documents.length)}</h4>
          <ul class="documents" lang={ADVICE_LANG}>
            {action.documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

/** How a deadline was computed, so that a biller can check it against the payer's manual. */
export function DeadlineHow({ date, basis }: { date: IsoDate; basis: DeadlineBasis }) {
  return (
    <details class="disclosure">
      <summary>{t("deadline_how")}</summary>
      <dl class="facts facts-wide">
        <Fact label={t("deadline_date")} value={showDate(date)} />
        <Fact label={t("deadline_rule")} value={<span lang={ADVICE_LANG}>{basis.rule}</span>} />
        <Fact label={t("deadline_period")} value={periodLabel(basis.days, basis.unit)} />
        <Fact label={t("deadline_clock")} value={<span lang={ADVICE_LANG}>{basis.clock}</span>} />
        <Fact label={t("deadline_from")} value={`${showDate(basis.from.date)} (${fieldLabel(basis.from.field)})`} />
        {basis.presumedDays ? (
          <Fact label={t("deadline_receipt")} value={tn("deadline_presumed", basis.presumedDays)} />
        ) : null}
        <Fact label={t("deadline_source")} value={<Source source={basis.source} />} />
      </dl>
      {basis.assumed ? <p class="small urgent-text">{t("deadline_assumed")}</p> : null}
    </details>
  );
}

/** A rule's source; an address opens in a tab of its own, without telling where from. */
function Source({ source }: { source: string }) {
  if (!/^https:\/\//.test(source) || !URL.canParse(source)) return <span lang={ADVICE_LANG}>{source}</span>;
  return (
    <a href={source} target="_blank" rel="noreferrer">
      {new URL(source).hostname}
    </a>
  );
}

function Fact({ label, value }: { label: string; value: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="wrap-anywhere">{value}</dd>
    </div>
  );
}
