import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SelectField, TextAreaField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { NoteItem } from "../../ui/NoteItem.tsx";
import { Section } from "../../ui/Section.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { useDesk } from "../shell/desk-context.ts";
import type { SectionProps } from "./ClaimPage.tsx";
import { FORMAT_KEY, noteFormat, noteOf } from "./copy-note.ts";
import { DEFAULT_FORMAT, NOTE_FIELDS } from "./note-format.ts";

/** What is often written; the user's own follow. `{fields}` are filled from the claim, here on the machine. */
const BUILT_IN: readonly { label: MessageKey; text: MessageKey }[] = [
  { label: "desk_template_status", text: "desk_template_status_text" },
  { label: "desk_template_appeal", text: "desk_template_appeal_text" },
  { label: "desk_template_corrected", text: "desk_template_corrected_text" },
  { label: "desk_template_records", text: "desk_template_records_text" },
  { label: "desk_template_paid", text: "desk_template_paid_text" },
];
const TEMPLATES_KEY = "desk.note-templates";
const MAX_TEMPLATES = 50;

interface Template {
  label: string;
  text: string;
}

/** Notes, newest first, with templates; what is typed survives a reload. */
export function Notes({ view, work }: SectionProps) {
  const draft = useDraft(view.history.id);
  const desk = useDesk();
  const templates = useTemplates();
  const [error, setError] = useState<string | undefined>();
  const [formatOpen, setFormatOpen] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const { notes } = view.work;

  const add = async () => {
    const text = draft.text.trim();
    if (text === "") {
      setError(t("note_empty"));
      input.current?.focus();
      return;
    }
    const known = new Set(notes.map((note) => note.id));
    const next = await work({ do: "note.add", text }, t("toast_note_added"), (after) => {
      const added = after.work.notes.find((note) => !known.has(note.id));
      return added && { do: "note.remove", noteId: added.id };
    });
    if (next) draft.setText("");
  };
  const insert = (index: string) => {
    const template = templates.all[Number(index)];
    if (!template) return;
    const text = noteOf(view, desk, template.text);
    draft.setText(draft.text === "" ? text : `${draft.text}\n${text}`);
    setError(undefined);
    input.current?.focus();
  };
  const keep = () => {
    const text = draft.text.trim();
    if (text === "") return setError(t("note_empty"));
    const undo = templates.add({ label: text.slice(0, 40), text });
    desk.did(t("desk_template_kept"), undo);
  };
  return (
    <Section title={t("notes")}>
      <SelectField
        label={t("desk_template")}
        value=""
        options={[
          { value: "", label: t("desk_template_choose") },
          ...templates.all.map((template, index) => ({ value: String(index), label: template.label })),
        ]}
        onValue={insert}
      />
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
        <Button size="small" variant="quiet" onClick={keep}>
          {t("desk_template_keep")}
        </Button>
        <Button size="small" variant="quiet" onClick={() => setFormatOpen(true)}>
          {t("desk_note_format")}
        </Button>
      </div>
      {[...notes]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            onEdit={async (text) =>
              (await work({ do: "note.edit", noteId: note.id, text }, t("toast_note_edited"), () => ({
                do: "note.edit",
                noteId: note.id,
                text: note.text,
              }))) !== undefined
            }
            onRemove={() =>
              void work({ do: "note.remove", noteId: note.id }, t("toast_note_removed"), () => ({
                do: "note.add",
                text: note.text,
              }))
            }
          />
        ))}
      {formatOpen ? <FormatDialog onClose={() => setFormatOpen(false)} /> : null}
    </Section>
  );
}

function useTemplates() {
  const { client, fail } = useDesk();
  const [own, setOwn] = useState<Template[]>([]);
  useEffect(() => {
    client
      .ask("getSetting", { key: TEMPLATES_KEY })
      .then((stored) => setOwn(Array.isArray(stored) ? stored : []), fail);
  }, [client, fail]);
  const builtIn = BUILT_IN.map(({ label, text }) => ({ label: t(label), text: t(text) }));
  const store = async (next: Template[]) => {
    setOwn(next);
    await client.ask("setSetting", { key: TEMPLATES_KEY, value: next }).catch(fail);
  };
  return {
    all: [...builtIn, ...own] as Template[],
    /** @returns what takes it back. */
    add(template: Template): () => Promise<void> {
      void store([...own, template].slice(-MAX_TEMPLATES));
      return () => store(own);
    },
  };
}

/** The format of *Copy note*: text with fields, kept encrypted. */
function FormatDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [format, setFormat] = useState(DEFAULT_FORMAT);
  const before = useRef(DEFAULT_FORMAT);
  useEffect(() => {
    noteFormat(desk).then((stored) => {
      before.current = stored;
      setFormat(stored);
    }, desk.fail);
  }, []);
  const store = (value: string) => desk.client.ask("setSetting", { key: FORMAT_KEY, value });
  const save = async () => {
    await store(format).then(() => desk.did(t("appeal_saved"), () => store(before.current)), desk.fail);
    onClose();
  };
  return (
    <Dialog title={t("desk_note_format")} onClose={onClose}>
      <TextAreaField
        label={t("desk_note_format_label")}
        hint={t("desk_note_format_hint", NOTE_FIELDS.map((field) => `{${field}}`).join(" "))}
        value={format}
        onValue={setFormat}
      />
      <div class="row">
        <Button variant="primary" onClick={() => void save()}>
          {t("note_save")}
        </Button>
        <Button onClick={() => setFormat(DEFAULT_FORMAT)}>{t("desk_note_format_reset")}</Button>
      </div>
    </Dialog>
  );
}
