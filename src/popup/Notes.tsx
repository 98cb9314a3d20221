import { useRef, useState } from "preact/hooks";
import type { Note } from "../claims/work.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { TextAreaField } from "../ui/Field.tsx";
import { showInstant } from "../ui/format.ts";
import { t } from "../ui/i18n.ts";
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
          <NoteItem key={note.id} note={note} work={work} toast={toast} />
        ))}
    </section>
  );
}

function NoteItem({ note, work, toast }: { note: Note; work: Work; toast: (content: ToastContent) => void }) {
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
    if (text !== note.text) {
      if (!(await work({ do: "note.edit", noteId: note.id, text }))) return;
      toast({
        text: t("toast_note_edited"),
        undo: () => work({ do: "note.edit", noteId: note.id, text: note.text }),
      });
    }
    stop();
  };
  const remove = async () => {
    if (!(await work({ do: "note.remove", noteId: note.id }))) return;
    toast({ text: t("toast_note_removed"), undo: () => work({ do: "note.add", text: note.text }) });
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
      <p class="wrap-anywhere">{note.text}</p>
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
          <IconButton icon="trash" label={t("note_remove", when)} onClick={() => void remove()} />
        </span>
      </div>
    </article>
  );
}
