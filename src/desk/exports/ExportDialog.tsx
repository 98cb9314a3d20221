import { useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SelectField } from "../../ui/Field.tsx";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { Callout } from "../../ui/states.tsx";
import { EXPORT_FORMS, type ExportForm, type ExportFormat, type ExportTable, isFhir } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { PrintView } from "./PrintView.tsx";
import { saveFile } from "./save.ts";
import { exportWords } from "./words.ts";

const FORM: Record<ExportForm, { label: MessageKey; hint: MessageKey }> = {
  full: { label: "desk_form_full", hint: "desk_form_full_hint" },
  manager: { label: "desk_form_manager", hint: "desk_form_manager_hint" },
  payer: { label: "desk_form_payer", hint: "desk_form_payer_hint" },
};
const formats = (): readonly { value: ExportFormat; label: string; hint?: string }[] => [
  { value: "csv", label: "CSV" },
  { value: "xlsx", label: "Excel (XLSX)" },
  { value: "json", label: "JSON" },
  { value: "fhir", label: t("desk_format_fhir"), hint: t("desk_format_fhir_hint") },
  { value: "fhir-deidentified", label: t("desk_format_fhir_safe"), hint: t("desk_format_fhir_safe_hint") },
];

interface ExportProps {
  ids: () => Promise<string[]>;
  payers: readonly string[];
  onClose: () => void;
}

/** The claims of the view as a file or on paper, in one of three forms; each is noted in the audit trail. */
export function ExportDialog({ ids, payers, onClose }: ExportProps) {
  const { client, today, preferences, toast, fail } = useDesk();
  const [form, setForm] = useState<ExportForm>("full");
  const [format, setFormat] = useState<ExportFormat>("csv");
  const [payer, setPayer] = useState(payers[0] ?? "");
  const [table, setTable] = useState<ExportTable | undefined>();
  const long = useLongWork();
  const fhir = isFhir(format);

  const request = async () => ({
    ids: await ids(),
    form,
    format,
    payer: form === "payer" ? payer : undefined,
    today,
    words: exportWords(),
  });
  const save = () =>
    void long.run(async (options) => {
      const file = await client.ask("export", await request(), options);
      await saveFile(file);
      toast({ text: tn("desk_export_saved", file.rows) });
      onClose();
    }, fail);
  const print = () =>
    void long.run(async (options) => setTable(await client.ask("table", await request(), options)), fail);

  if (table) return <PrintView table={table} form={form} onClose={onClose} />;
  return (
    <Dialog title={t("desk_export")} onClose={long.busy ? long.cancel : onClose}>
      {preferences.exportsOn ? (
        <>
          <SelectField
            label={t("desk_export_format")}
            hint={formats().find(({ value }) => value === format)?.hint}
            value={format}
            options={formats()}
            onValue={setFormat}
          />
          {fhir ? null : (
            <SelectField
              label={t("desk_export_form")}
              hint={t(FORM[form].hint)}
              value={form}
              options={EXPORT_FORMS.map((value) => ({ value, label: t(FORM[value].label) }))}
              onValue={setForm}
            />
          )}
          {form === "payer" && !fhir ? (
            <SelectField
              label={t("field_payer")}
              value={payer}
              options={payers.map((value) => ({ value, label: value }))}
              onValue={setPayer}
            />
          ) : null}
          <p class="small soft">{t("desk_export_hint")}</p>
          {long.busy ? (
            <ProgressBar label={t("desk_exporting")} progress={long.progress} onCancel={long.cancel} />
          ) : (
            <div class="row">
              <Button variant="primary" onClick={save}>
                {t("desk_export_save")}
              </Button>
              {fhir ? null : (
                <Button icon="print" onClick={print}>
                  {t("desk_print")}
                </Button>
              )}
            </div>
          )}
        </>
      ) : (
        <Callout tone="urgent">
          <p>{t("desk_export_off")}</p>
        </Callout>
      )}
    </Dialog>
  );
}
