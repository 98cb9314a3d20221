import { useState } from "preact/hooks";
import type { Note } from "../claims/work.ts";
import { Button, IconButton } from "./Button.tsx";
import { TextAreaField } from "./Field.tsx";
import { showInstant } from "./format.ts";
import { t } from "./i18n.ts";
import { useDraft } from "./use-draft.ts";

interface NoteItemProps {
  note: Note;
  /** Keeps the new text; false where that failed, so that what was typed stays. */
  onEdit: (text: string) => Promise<boolean>;
  onRemove: () => void;
}

/** One note; what is typed while editing survives a reload. */
export function NoteItem({ note, onEdit, onRemove }: NoteItemProps) {
  const draft = useDraft(note.id);
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const when = showInstant(note.at);
  const stop = () => {
    setEditing(false);
    setError(undefined);
    draft.setText("");
  };
  const save = async () => {
    const text = draft.text.trim();
    if (text === "") return setError(t("note_empty"));
    if (text === note.text || (await onEdit(text))) stop();
  };
  if (editing || draft.text !== "") {
    return (
      <div class="note">
        <TextAreaField
          label={t("note_edit_label", when)}
          value={draft.text}
          error={error}
          onValue={draft.setText}
          onCommit={() => void save()}
        />
        <div class="row">
          <Button size="small" variant="primary" onClick={() => void save()}>
            {t("note_save")}
          </Button>
          <Button size="small" onClick={stop}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <article class="note">
      <p class="wrap-anywhere pre-line">{note.text}</p>
      <div class="spread">
        <span class="small soft num">{[when, note.author].filter(Boolean).join(" · ")}</span>
        <span class="top-actions">
          <IconButton
            icon="edit"
            label={t("note_edit", when)}
            onClick={() => {
              draft.setText(note.text);
              setEditing(true);
            }}
          />
          <IconButton icon="trash" label={t("note_remove", when)} onClick={onRemove} />
        </span>
      </div>
    </article>
  );
}
