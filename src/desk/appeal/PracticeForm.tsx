import { useState } from "preact/hooks";
import type { Practice } from "../../appeals/practice.ts";
import { Button } from "../../ui/Button.tsx";
import { TextAreaField, TextField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";

const FIELDS: [keyof Omit<Practice, "address">, MessageKey][] = [
  ["name", "appeal_practice_name"],
  ["phone", "appeal_practice_phone"],
  ["fax", "appeal_practice_fax"],
  ["email", "appeal_practice_email"],
  ["npi", "appeal_practice_npi"],
  ["taxId", "appeal_practice_tax"],
  ["signer", "appeal_practice_signer"],
  ["signerTitle", "appeal_practice_title"],
];

/** Letterhead and signature, entered once for all letters. */
export function PracticeForm({ practice, onSave }: { practice: Practice; onSave: (practice: Practice) => void }) {
  const [draft, setDraft] = useState(practice);
  const [address, setAddress] = useState((practice.address ?? []).join("\n"));
  return (
    <form
      class="card stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        const lines = address.split("\n").map((line) => line.trim());
        onSave({ ...draft, address: lines.filter((line) => line !== "").slice(0, 6) });
      }}
    >
      {FIELDS.map(([field, label]) => (
        <TextField
          key={field}
          label={t(label)}
          value={draft[field] ?? ""}
          onValue={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <TextAreaField label={t("appeal_practice_address")} value={address} onValue={setAddress} />
      <div class="row">
        <Button type="submit" size="small" variant="primary">
          {t("note_save")}
        </Button>
      </div>
    </form>
  );
}
