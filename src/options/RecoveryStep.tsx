import { Button } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";
import { Callout } from "../ui/states.tsx";
import { KitStored } from "./data/KitStored.tsx";
import { Heading } from "./Heading.tsx";

interface RecoveryStepProps {
  /** Null after a reload: it is kept nowhere and cannot be shown again. */
  recoveryKey: string | null;
  onNext: () => void;
}

/** Shows the recovery key once, to print or write down. */
export function RecoveryStep({ recoveryKey, onNext }: RecoveryStepProps) {
  if (recoveryKey === null) {
    return (
      <section class="step">
        <Heading>{t("recovery_title")}</Heading>
        <Callout tone="urgent" role="note">
          <p>{t("recovery_gone")}</p>
        </Callout>
        <div class="row">
          <Button variant="primary" onClick={onNext}>
            {t("continue")}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section class="step">
      <Heading>{t("recovery_title")}</Heading>
      <p class="lead no-print">{t("recovery_lead")}</p>
      <KitStored recoveryKey={recoveryKey} next={t("continue")} onNext={onNext} />
    </section>
  );
}
