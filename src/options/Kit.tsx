import { call } from "../messages/call.ts";
import { Button } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";

/** A recovery key on paper: shown once, to print or write down. */
export function Kit({ recoveryKey }: { recoveryKey: string }) {
  const printIt = () => {
    print();
    // the paper is out either way; a trail that cannot be written now must not stop anyone
    call("audit.note", { kind: "print", what: "recovery-key" }).catch(() => undefined);
  };
  return (
    <>
      <div class="card kit">
        <p class="eyebrow">{t("recovery_kit_for")}</p>
        <p class="kit-key" translate={false}>
          {recoveryKey}
        </p>
        <p class="small">{t("recovery_kit_use")}</p>
        <p class="small">{t("recovery_kit_keep")}</p>
      </div>
      <div class="row no-print">
        <Button icon="print" onClick={printIt}>
          {t("print")}
        </Button>
      </div>
    </>
  );
}
