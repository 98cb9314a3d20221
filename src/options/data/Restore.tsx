import { useRef, useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { codeOf } from "../../ui/errors.ts";
import { FileField, TextField } from "../../ui/Field.tsx";
import { localeTag, t } from "../../ui/i18n.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { Callout, ErrorState } from "../../ui/states.tsx";
import { type JobApi, runJob } from "../jobs.ts";
import type { ControlProps } from "../settings-list.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { BACKUP_ENDING } from "./Backup.tsx";

type Restored = JobApi["restore"][1];

/** Merges a backup into the vault in use. */
export function Restore({ status, toast }: ControlProps) {
  return (
    <ActionRow
      title={t("restore")}
      hint={t("restore_hint")}
      button={t("restore_open")}
      disabled={status.state !== "unlocked"}
      dialog={(close) => (
        <RestoreForm
          onDone={(result) => {
            close();
            toast({ text: sayRestored(result) });
          }}
        />
      )}
    />
  );
}

/** What restoring did, in one sentence. */
export function sayRestored({ added, merged, unchanged }: Restored): string {
  return t("restore_done", ...[added, merged, unchanged].map((n) => n.toLocaleString(localeTag())));
}

/** The file, its secret, and how far it is. */
export function RestoreForm({ onDone }: { onDone: (result: Restored) => void }) {
  const work = useLongWork();
  const form = useRef<HTMLFormElement>(null);
  const [file, setFile] = useState<File | undefined>();
  const [secret, setSecret] = useState("");
  const [errors, setErrors] = useState<{ file?: string | undefined; secret?: string | undefined }>({});
  const [failure, setFailure] = useState<unknown>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = {
      file: file ? undefined : t("restore_file_empty"),
      secret: secret === "" ? t("restore_secret_empty") : undefined,
    };
    setErrors(found);
    setFailure(undefined);
    if (!file || found.secret) {
      form.current?.querySelectorAll("input")[file ? 1 : 0]?.focus();
      return;
    }
    void work.run(async (options) => onDone(await runJob("restore", { file, secret }, options)), setFailure);
  };
  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <FileField
        label={t("restore_file")}
        accept={BACKUP_ENDING}
        error={errors.file}
        disabled={work.busy}
        onFile={(chosen) => {
          setFile(chosen);
          setErrors({ ...errors, file: undefined });
        }}
      />
      <TextField
        type="password"
        label={t("restore_secret")}
        hint={t("restore_secret_hint")}
        value={secret}
        error={errors.secret}
        disabled={work.busy}
        onValue={(value) => {
          setSecret(value);
          setErrors({ ...errors, secret: undefined });
        }}
      />
      {failure ? <Failure error={failure} /> : null}
      {work.busy ? (
        <ProgressBar label={t("restore_making")} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <div class="row">
          <Button type="submit" variant="primary">
            {t("restore_make")}
          </Button>
        </div>
      )}
    </form>
  );
}

function Failure({ error }: { error: unknown }) {
  if (codeOf(error) !== "cancelled") return <ErrorState error={error} />;
  return (
    <Callout tone="waiting" role="status">
      <p>{t("restore_cancelled")}</p>
    </Callout>
  );
}
