import { useState } from "preact/hooks";
import { addDays, isIsoDate, localToday } from "../claims/dates.ts";
import type { IsoDate } from "../claims/record.ts";
import { Button } from "./Button.tsx";
import { TextField } from "./Field.tsx";
import { showDate, showShortDate } from "./format.ts";
import { type MessageKey, t } from "./i18n.ts";

const CHOICES: readonly { days: number; key: MessageKey }[] = [
  { days: 1, key: "snooze_tomorrow" },
  { days: 3, key: "snooze_three_days" },
  { days: 7, key: "snooze_week" },
];

interface SnoozeProps {
  id: string;
  /** A snooze past this day is allowed, but said. */
  deadline?: IsoDate | undefined;
  today?: IsoDate | undefined;
  onSnooze: (until: IsoDate) => void;
}

/** When a task should come back. */
export function SnoozePanel({ id, deadline, today = localToday(), onSnooze }: SnoozeProps) {
  const [picked, setPicked] = useState("");
  const [error, setError] = useState<string | undefined>();
  const pick = () => {
    if (!isIsoDate(picked) || picked <= today) setError(t("snooze_pick_error"));
    else onSnooze(picked);
  };
  return (
    <fieldset class="snooze" id={id}>
      <legend class="field-label">{t("snooze_until")}</legend>
      <div class="snooze-choices">
        {CHOICES.map(({ days, key }) => (
          <Button key={key} size="small" onClick={() => onSnooze(addDays(today, days))}>
            {t(key)} <span class="soft num">{showShortDate(addDays(today, days))}</span>
          </Button>
        ))}
      </div>
      <TextField
        type="date"
        narrow
        label={t("snooze_pick")}
        value={picked}
        min={addDays(today, 1)}
        error={error}
        onValue={(value) => {
          setPicked(value);
          setError(undefined);
        }}
        trailing={
          <Button size="small" onClick={pick}>
            {t("snooze_set")}
          </Button>
        }
      />
      {deadline && picked > deadline ? (
        <p class="small urgent-text">{t("snooze_past_deadline", showDate(deadline))}</p>
      ) : null}
    </fieldset>
  );
}
