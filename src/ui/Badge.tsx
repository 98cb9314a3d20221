import type { ComponentChildren } from "preact";
import type { ClaimStatus, IsoDate } from "../claims/record.ts";
import { showDate, showDaysLeft, urgency } from "./format.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { t } from "./i18n.ts";
import { statusLabel, type Tone } from "./labels.ts";

interface BadgeProps {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  title?: string | undefined;
  children: ComponentChildren;
}

/** A word or two set apart; the words carry the meaning, the colour repeats it. */
export function Badge({ tone = "neutral", icon, title, children }: BadgeProps) {
  return (
    <span class={`pill pill-${tone}`} title={title}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}

/** The status of a claim. */
export function StatusPill({ status }: { status: ClaimStatus | undefined }) {
  const { text, tone } = statusLabel(status);
  return <Badge tone={tone}>{text}</Badge>;
}

const DEADLINE_TONE = { past: "danger", today: "urgent", soon: "urgent", later: "neutral" } as const;

interface DeadlineProps {
  date: IsoDate;
  today?: IsoDate | undefined;
  /** True where a cautious default stands in for a rule that is not known. */
  assumed?: boolean | undefined;
}

/** Days left to a deadline; the day itself is in the tooltip and for screen readers. */
export function DeadlineChip({ date, today, assumed }: DeadlineProps) {
  const near = urgency(date, today);
  const day = showDate(date);
  return (
    <Badge tone={DEADLINE_TONE[near]} icon={near === "later" ? "calendar" : "alert"} title={day}>
      <span>
        {showDaysLeft(date, today)}
        {assumed ? ` ${t("deadline_assumed_mark")}` : ""}
      </span>
      <span class="visually-hidden">({day})</span>
    </Badge>
  );
}
