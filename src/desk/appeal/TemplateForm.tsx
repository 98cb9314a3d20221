import { useState } from "preact/hooks";
import type { UserTemplate } from "../../appeals/practice.ts";
import { FIELDS } from "../../appeals/templates/types.ts";
import { Button } from "../../ui/Button.tsx";
import { TextAreaField, TextField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";

interface TemplateProps {
  templates: readonly UserTemplate[];
  /** The one to change; absent for a new one. */
  template?: UserTemplate | undefined;
  onSave: (templates: UserTemplate[], chosen: string) => void;
}

/** A letter of the user's own: text with `{fields}` of the claim and `[[places to fill in]]`. */
export function TemplateForm({ templates, template, onSave }: TemplateProps) {
  const [name, setName] = useState(template?.name ?? "");
  const [text, setText] = useState(template?.text ?? "");
  const others = templates.filter((each) => each.id !== template?.id);
  return (
    <form
      class="card stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "" || text.trim() === "") return;
        const id = template?.id ?? crypto.randomUUID();
        onSave([...others, { id, name: name.trim(), text }], id);
      }}
    >
      <TextField label={t("appeal_template_name")} value={name} onValue={setName} />
      <TextAreaField label={t("appeal_template_text")} value={text} onValue={setText} />
      <p class="small soft wrap-anywhere">
        {t("appeal_template_fields", FIELDS.map((field) => `{${field}}`).join(" "))}
      </p>
      <div class="row">
        <Button type="submit" size="small" variant="primary">
          {t("note_save")}
        </Button>
        {template ? (
          <Button size="small" onClick={() => onSave(others, "")}>
            {t("appeal_template_remove")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
