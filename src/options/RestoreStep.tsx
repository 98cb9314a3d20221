import { Button } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";
import { RestoreForm } from "./data/Restore.tsx";
import { Heading } from "./Heading.tsx";

interface RestoreStepProps {
  onBack: () => void;
  onRestored: () => void;
}

/** Makes the vault from a backup, in place of an empty one. */
export function RestoreStep({ onBack, onRestored }: RestoreStepProps) {
  return (
    <section class="step">
      <Heading>{t("restore")}</Heading>
      <p class="lead">{t("restore_hint_empty")}</p>
      <div class="card restore-card">
        <RestoreForm onDone={onRestored} />
      </div>
      <div class="row">
        <Button variant="quiet" icon="back" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </section>
  );
}
