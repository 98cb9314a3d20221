import { useState } from "preact/hooks";
import { localToday } from "../../claims/dates.ts";
import { Button } from "../../ui/Button.tsx";
import { t } from "../../ui/i18n.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Callout, ErrorState } from "../../ui/states.tsx";
import { runJob } from "../jobs.ts";
import type { ControlProps } from "../settings-list.tsx";
import { ActionRow } from "./ActionRow.tsx";

export const BACKUP_ENDING = ".claimtrail";

/** One encrypted file of everything. */
export function Backup({ status, toast }: ControlProps) {
  return (
    <ActionRow
      title={t("backup")}
      hint={t("backup_hint")}
      button={t("backup_open")}
      disabled={status.state !== "unlocked"}
      dialog={(close) => (
        <BackupForm
          onDone={() => {
            close();
            toast({ text: t("backup_done") });
          }}
        />
      )}
    />
  );
}

function BackupForm({ onDone }: { onDone: () => void }) {
  const work = useLongWork();
  const [failure, setFailure] = useState<unknown>();
  const start = () => {
    setFailure(undefined);
    void work.run(async (options) => {
      saveFile(`claimtrail-backup-${localToday()}${BACKUP_ENDING}`, await runJob("backup", {}, options));
      onDone();
    }, setFailure);
  };
  return (
    <>
      <p>{t("backup_hint")}</p>
      <Callout tone="accent" role="note">
        <p>{t("backup_keep")}</p>
      </Callout>
      {failure ? <ErrorState error={failure} /> : null}
      {work.busy ? (
        <ProgressBar label={t("backup_making")} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <div class="row">
          <Button variant="primary" onClick={start}>
            {t("backup_make")}
          </Button>
        </div>
      )}
    </>
  );
}
