import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { t } from "../ui/i18n.ts";
import { Heading } from "./Heading.tsx";

const POINTS = [
  { icon: "page", title: "welcome_reads", text: "welcome_reads_text" },
  { icon: "shield", title: "welcome_keeps", text: "welcome_keeps_text" },
  { icon: "check", title: "welcome_says", text: "welcome_says_text" },
] as const;

interface WelcomeProps {
  /** There is a vault already. */
  exists: boolean;
  onNext: () => void;
  /** The vault is to be made from a backup. */
  onRestore: () => void;
}

/** What it is, and what leaves the machine: nothing. */
export function Welcome({ exists, onNext, onRestore }: WelcomeProps) {
  return (
    <section class="step">
      <Heading>{t("welcome_title")}</Heading>
      <p class="lead">{t("welcome_lead")}</p>
      <ul class="plain-list points">
        {POINTS.map((point) => (
          <li key={point.title} class="card point">
            <span class="empty-icon">
              <Icon name={point.icon} />
            </span>
            <div>
              <h2>{t(point.title)}</h2>
              <p>{t(point.text)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p class="soft small">{t("welcome_never")}</p>
      <div class="row">
        <Button variant="primary" onClick={onNext}>
          {t(exists ? "continue" : "welcome_start")}
        </Button>
        {exists ? null : (
          <Button variant="quiet" onClick={onRestore}>
            {t("restore_here")}
          </Button>
        )}
        <span class="soft small">{t("absent_time")}</span>
      </div>
    </section>
  );
}
