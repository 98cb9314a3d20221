import type { ComponentChildren } from "preact";
import { Button } from "./Button.tsx";
import { errorText } from "./errors.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { t } from "./i18n.ts";

interface EmptyProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  /** Level of the heading, one below what it stands under. */
  level?: 2 | 3 | undefined;
}

/** Nothing here, why, and what to do about it. */
export function EmptyState({ icon, title, children, level = 3 }: EmptyProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <Title class="empty-title">{title}</Title>
      {children}
    </div>
  );
}

interface ErrorProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What failed in plain words, with a way on. */
export function ErrorState({ error, onRetry }: ErrorProps) {
  return (
    <Callout tone="danger" role="alert">
      <p>{errorText(error)}</p>
      {onRetry ? (
        <Button size="small" onClick={onRetry}>
          {t("try_again")}
        </Button>
      ) : null}
    </Callout>
  );
}

interface CalloutProps {
  tone: "danger" | "urgent" | "accent" | "ok" | "waiting";
  role?: "alert" | "status" | "note" | undefined;
  children: ComponentChildren;
}

/** A remark that must not be missed. */
export function Callout({ tone, role, children }: CalloutProps) {
  return (
    <div class={`callout callout-${tone}`} role={role}>
      <Icon name={tone === "ok" ? "check" : tone === "accent" ? "shield" : "alert"} />
      <div class="callout-body">{children}</div>
    </div>
  );
}

/** Grey lines in the shape of what is being read; said once to screen readers. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t("loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div class="skeleton-card" key={row} aria-hidden="true">
          <div class="skeleton-line skeleton-line-long" />
          <div class="skeleton-line" />
        </div>
      ))}
    </div>
  );
}
