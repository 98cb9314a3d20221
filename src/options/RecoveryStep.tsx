import { useState } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { CheckField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { Callout } from "../ui/states.tsx";
import { Heading } from "./Heading.tsx";

interface RecoveryStepProps {
  /** Null after a reload: it is kept nowhere and cannot be shown again. */
  recoveryKey: string | null;
  onNext: () => void;
}

/** Shows the recovery key once, to print or write down. */
export function RecoveryStep({ recoveryKey, onNext }: RecoveryStepProps) {
  const [stored, setStored] = useState(false);
  const [error, setError] = useState<string | undefined>();
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
      <div class="card kit">
        <p class="eyebrow">{t("recovery_kit_for")}</p>
        <p class="kit-key" translate={false}>
          {recoveryKey}
        </p>
        <p class="small">{t("recovery_kit_use")}</p>
        <p class="small">{t("recovery_kit_keep")}</p>
      </div>
      <div class="row no-print">
        <Button icon="print" onClick={() => print()}>
          {t("print")}
        </Button>
      </div>
      <div class="stack no-print">
        <CheckField
          label={t("recovery_stored")}
          checked={stored}
          error={error}
          onChecked={(checked) => {
            setStored(checked);
            setError(undefined);
          }}
        />
        <div class="row">
          <Button variant="primary" onClick={() => (stored ? onNext() : setError(t("recovery_stored_error")))}>
            {t("continue")}
          </Button>
        </div>
      </div>
    </section>
  );
}
