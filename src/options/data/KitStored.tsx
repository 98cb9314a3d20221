import { useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { Kit } from "../Kit.tsx";

interface KitStoredProps {
  recoveryKey: string;
  /** Words of the button that goes on. */
  next: string;
  onNext: () => void;
}

/** The recovery key, and the way on once it is kept. */
export function KitStored({ recoveryKey, next, onNext }: KitStoredProps) {
  const [stored, setStored] = useState(false);
  const [error, setError] = useState<string | undefined>();
  return (
    <>
      <Kit recoveryKey={recoveryKey} />
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
            {next}
          </Button>
        </div>
      </div>
    </>
  );
}
