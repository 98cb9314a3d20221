import { useRef, useState } from "preact/hooks";
import type { Note } from "../claims/work.ts";
import { Button } from "../ui/Button.tsx";
import { TextAreaField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { NoteItem } from "../ui/NoteItem.tsx";
import type { ToastContent } from "../ui/Toast.tsx";
import { useDraft } from "../ui/use-draft.ts";
import type { Work } from "./ClaimPage.tsx";

interface NotesProps {
  claimId: string;
  notes: readonly Note[];
  work: Work;
  toast: (content: ToastContent) => void;
}

/** Notes, newest first: add, edit, remove, each with undo. What is typed survives the popup's closing. */
export function Notes({ claimId, notes, work, toast }: NotesProps) {
  const draft = useDraft(claimId);
  const [error, setError] = useState<string | undefined>();
  const input = useRef<HTMLTextAreaElement>(null);

  const add = async () => {
    const text = draft.text.trim();
    if (text === "") {
      setError(t("note_empty"));
      input.current?.focus();
      return;
    }
    const known = new Set(notes.map((note) => note.id));
    const next = await work({ do: "note.add", text });
    if (!next) return;
    draft.setText("");
    const added = next.work.notes.find((note) => !known.has(note.id));
    toast({
      text: t("toast_note_added"),
      undo: added && (() => work({ do: "note.remove", noteId: added.id })),
    });
  };
  return (
    <section class="section" aria-labelledby="claim-notes">
      <h2 id="claim-notes">{t("notes")}</h2>
      <TextAreaField
        label={t("note_new")}
        hint={t("note_hint")}
        inputRef={input}
        value={draft.text}
        error={error}
        onValue={(value) => {
          draft.setText(value);
          setError(undefined);
        }}
        onCommit={() => void add()}
      />
      <div class="row">
        <Button size="small" variant="primary" onClick={() => void add()}>
          {t("note_add")}
        </Button>
      </div>
      {[...notes]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            onEdit={async (text) => {
              if (!(await work({ do: "note.edit", noteId: note.id, text }))) return false;
              toast({
                text: t("toast_note_edited"),
                undo: () => work({ do: "note.edit", noteId: note.id, text: note.text }),
              });
              return true;
            }}
            onRemove={async () => {
              if (!(await work({ do: "note.remove", noteId: note.id }))) return;
              toast({ text: t("toast_note_removed"), undo: () => work({ do: "note.add", text: note.text }) });
            }}
          />
        ))}
    </section>
  );
}
