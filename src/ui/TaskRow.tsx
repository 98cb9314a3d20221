import { useId, useState } from "preact/hooks";
import type { IsoDate } from "../claims/record.ts";
import type { ClaimSummary, KeyedTask } from "../claims/work.ts";
import { Badge, DeadlineChip } from "./Badge.tsx";
import { IconButton } from "./Button.tsx";
import { money, showDaysLeft, urgency } from "./format.ts";
import { ADVICE_LANG, t } from "./i18n.ts";
import { SnoozePanel } from "./Snooze.tsx";
import { Who } from "./Who.tsx";

interface TaskRowProps {
  claim: ClaimSummary;
  task: KeyedTask;
  mask: boolean;
  today?: IsoDate | undefined;
  /** Absent inside the claim itself. */
  onOpen?: (() => void) | undefined;
  onDone: () => void;
  onSnooze: (until: IsoDate) => void;
}

/** One thing to do: what, for which claim, how much it could bring, by when; done and snooze at hand. */
export function TaskRow({ claim, task, mask, today, onOpen, onDone, onSnooze }: TaskRowProps) {
  const [snoozing, setSnoozing] = useState(false);
  const panel = useId();
  const near = claim.deadline ? urgency(claim.deadline, today) : "later";
  const body = (
    <>
      <span class="task-title" lang={ADVICE_LANG}>
        {task.title}
      </span>
      {onOpen ? (
        <Who claim={claim} mask={mask} />
      ) : (
        <span class="task-why soft small" lang={ADVICE_LANG}>
          {task.why}
        </span>
      )}
      <span class="task-meta">
        {claim.deadline ? (
          <DeadlineChip date={claim.deadline} today={today} />
        ) : (
          <Badge icon="clock">{showDaysLeft(task.due, today)}</Badge>
        )}
        {claim.atStake > 0 && onOpen ? (
          <span class="num task-money">
            {money(claim.atStake)}
            <span class="visually-hidden"> {t("at_stake")}</span>
          </span>
        ) : null}
      </span>
    </>
  );
  return (
    <li class={`task task-${near}`}>
      <div class="task-line">
        {onOpen ? (
          <button type="button" class="task-main" data-open={claim.id} onClick={onOpen}>
            {body}
          </button>
        ) : (
          <div class="task-main">{body}</div>
        )}
        <div class="task-actions">
          <IconButton icon="check" label={t("task_done", task.title)} onClick={onDone} />
          <IconButton
            icon="clock"
            label={t("task_snooze", task.title)}
            expanded={snoozing}
            controls={panel}
            onClick={() => setSnoozing(!snoozing)}
          />
        </div>
      </div>
      {snoozing ? (
        <SnoozePanel
          id={panel}
          deadline={claim.deadline}
          today={today}
          onSnooze={(until) => {
            setSnoozing(false);
            onSnooze(until);
          }}
        />
      ) : null}
    </li>
  );
}
