import { useEffect, useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SelectField } from "../../ui/Field.tsx";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { Callout } from "../../ui/states.tsx";
import { IMPORT_FIELDS, type ImportCheck, type ImportField, type ImportPreview, type Mapping } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { deskErrorText, problemText } from "../shell/errors.ts";

const FIELD: Record<ImportField, MessageKey> = {
  claimNumber: "field_claim_number",
  account: "field_patient_control_number",
  patientName: "field_patient",
  lastName: "desk_import_last_name",
  firstName: "desk_import_first_name",
  birthDate: "field_birth_date",
  memberId: "field_member_id",
  payerName: "field_payer",
  providerName: "field_provider",
  serviceFrom: "field_service_from",
  serviceTo: "field_service_to",
  billed: "field_billed",
  balance: "desk_import_balance",
};

interface ImportProps {
  file: File;
  onClose: () => void;
  onImported: (text: string) => void;
}

/** Which column is which, what cannot be read and why; nothing is stored before *Import*. */
export function ImportDialog({ file, onClose, onImported }: ImportProps) {
  const { client } = useDesk();
  const [preview, setPreview] = useState<ImportPreview | undefined>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [check, setCheck] = useState<ImportCheck | undefined>();
  const [error, setError] = useState<string | undefined>();
  const { busy, progress, run, cancel } = useLongWork();
  // what is under way ends with the dialog, and leaves nothing behind
  useEffect(() => cancel, []);

  useEffect(() => {
    void run(
      async (options) => {
        const seen = await client.ask("preview", { file }, options);
        setPreview(seen);
        setMapping(seen.mapping);
      },
      (why) => setError(deskErrorText(why)),
    );
  }, [client, file]);

  useEffect(() => {
    if (!preview) return;
    let gone = false;
    client.ask("check", { mapping }).then(
      (found) => {
        if (gone) return;
        setCheck(found);
        setError(undefined);
      },
      (why: unknown) => {
        if (gone) return;
        setCheck(undefined);
        setError(deskErrorText(why));
      },
    );
    return () => {
      gone = true;
    };
  }, [client, preview, mapping]);

  const store = () =>
    run(
      async (options) => {
        const { added, updated, unchanged, gone } = await client.ask("import", { mapping }, options);
        onImported(t("desk_import_done", added, updated, unchanged, gone));
      },
      (why) => setError(deskErrorText(why)),
    );
  return (
    <Dialog title={t("desk_import")} onClose={onClose}>
      {error ? (
        <Callout tone="danger" role="alert">
          <p>{error}</p>
          <p>{t("desk_import_nothing")}</p>
        </Callout>
      ) : null}
      {busy ? (
        <ProgressBar
          label={t(preview ? "desk_import_storing" : "desk_import_reading")}
          progress={progress}
          onCancel={cancel}
        />
      ) : null}
      {preview ? (
        <>
          <p class="small">
            {tn("desk_import_rows", preview.rows, preview.headerLine)}
            {preview.remembered ? ` ${t("desk_import_remembered")}` : ""}
          </p>
          <div class="mapping">
            {IMPORT_FIELDS.map((field) => (
              <SelectField
                key={field}
                label={t(FIELD[field])}
                value={mapping[field] === undefined ? "" : String(mapping[field])}
                options={[
                  { value: "", label: t("desk_import_no_column") },
                  ...preview.columns.map((name, index) => ({
                    value: String(index),
                    label: example(name, preview.sample[0]?.[index]),
                  })),
                ]}
                onValue={(value) => {
                  const { [field]: _before, ...others } = mapping;
                  setMapping(value === "" ? others : { ...others, [field]: Number(value) });
                }}
              />
            ))}
          </div>
        </>
      ) : null}
      {check ? <CheckResult check={check} /> : null}
      <div class="row">
        {preview ? (
          <Button variant="primary" disabled={busy || !check || check.good === 0} onClick={() => void store()}>
            {check && check.bad > 0
              ? t("desk_import_good_only", check.good, check.bad)
              : tn("desk_import_go", check?.good ?? 0)}
          </Button>
        ) : null}
        {busy ? null : <Button onClick={onClose}>{t(error && !preview ? "close" : "cancel")}</Button>}
      </div>
    </Dialog>
  );
}

function example(name: string, value: string | undefined): string {
  return value ? `${name} (${value.slice(0, 18)})` : name;
}

function CheckResult({ check }: { check: ImportCheck }) {
  return (
    <div class="stack-tight" role="status">
      {check.skipped > 0 ? <p class="small soft">{tn("desk_import_skipped", check.skipped)}</p> : null}
      {check.bad > 0 ? (
        <Callout tone="urgent">
          <p>{tn("desk_import_bad", check.bad)}</p>
          <ul class="documents small">
            {check.problems.slice(0, 8).map((problem) => (
              <li key={`${problem.line}${problem.key}${problem.values}`}>{problemText(problem)}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </div>
  );
}
