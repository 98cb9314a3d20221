import { useCallback, useState } from "preact/hooks";
import type { LetterCase } from "../../appeals/case.ts";
import { blanksOf, type Letter, letterText, sourcesOf } from "../../appeals/document.ts";
import { portalFields } from "../../appeals/forms.ts";
import { draftLetter } from "../../appeals/letter.ts";
import { packetOf } from "../../appeals/packet.ts";
import { disputeFacts, hasOpenReasons } from "../../appeals/portal-form.ts";
import { portalLimit } from "../../appeals/portal-limits.ts";
import { takesLetter } from "../../appeals/refusal.ts";
import type { Action } from "../../claims/advice.ts";
import type { AppealRecord } from "../../claims/work.ts";
import { Button } from "../../ui/Button.tsx";
import { copyForAMinute } from "../../ui/clipboard.ts";
import { SelectField } from "../../ui/Field.tsx";
import { FillForm } from "../../ui/FillForm.tsx";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";
import type { ClaimWorker, SectionProps } from "../claim/ClaimPage.tsx";
import { useDesk } from "../shell/desk-context.ts";
import { Blanks } from "./Blanks.tsx";
import { FILE_KINDS, type FileKind, saveAppealFile } from "./files.ts";
import { LetterView } from "./LetterView.tsx";
import { PracticeForm } from "./PracticeForm.tsx";
import { PrintLetter } from "./PrintLetter.tsx";
import { SendForm } from "./SendForm.tsx";
import { type LetterSettings, useDraft, useLetterSettings } from "./settings.ts";
import { TemplateForm } from "./TemplateForm.tsx";

/** From a denied claim to its letter: drafted, filled in, saved as PDF or .docx, marked as sent. */
export function AppealPanel({ view, work }: SectionProps) {
  const { today } = useDesk();
  const [open, setOpen] = useState(false);
  const settings = useLetterSettings();
  const actions = view.advice.actions.filter((action) => takesLetter(action, (action.deadline ?? today) < today));
  const pending = view.work.appeals.find((appeal) => appeal.outcome === undefined);
  if (view.advice.denials.length === 0 && actions.length === 0) return null;
  return (
    <Section title={t("appeal_title")}>
      {pending ? <p class="small">{t("appeal_pending", pending.level)}</p> : null}
      {!open ? (
        <div class="row no-print">
          <Button variant={pending ? "plain" : "primary"} icon="note" onClick={() => setOpen(true)}>
            {t("appeal_write")}
          </Button>
        </div>
      ) : settings ? (
        <Desk view={view} work={work} settings={settings} actions={actions} onClose={() => setOpen(false)} />
      ) : null}
    </Section>
  );
}

interface DeskProps extends SectionProps {
  settings: LetterSettings;
  actions: readonly Action[];
  onClose: () => void;
}

function Desk({ view, work, settings, actions, onClose }: DeskProps) {
  const { today, did } = useDesk();
  const id = view.history.id;
  const [stored, store] = useDraft(id);
  const [at, setAt] = useState(0);
  const [templateId, setTemplateId] = useState("");
  const [side, setSide] = useState<"practice" | "template" | undefined>();
  const action = actions[at] ?? view.advice.actions[0];
  if (!action || stored === undefined) return null;
  const template = settings.templates.find((each) => each.id === templateId);
  const input = { ...view, action, practice: settings.practice, today, template };
  const draft = draftLetter(input);
  const key = `${action.title}|${templateId}`;
  const letter = stored && stored.action === key ? stored.letter : draft.letter;
  const choose = (change: () => void) => {
    store(null);
    change();
  };
  return (
    <div class="stack">
      <div class="row no-print">
        {actions.length > 1 ? (
          <SelectField
            label={t("appeal_step")}
            value={String(at)}
            options={actions.map((each, index) => ({ value: String(index), label: each.title }))}
            onValue={(value) => choose(() => setAt(Number(value)))}
          />
        ) : null}
        <SelectField
          label={t("appeal_template")}
          value={templateId}
          options={[
            { value: "", label: t("appeal_template_ours") },
            ...settings.templates.map((each) => ({ value: each.id, label: each.name })),
          ]}
          onValue={(value) => choose(() => setTemplateId(value))}
        />
      </div>
      <div class="row no-print">
        <Button
          size="small"
          expanded={side === "practice"}
          onClick={() => setSide(side === "practice" ? undefined : "practice")}
        >
          {t("appeal_practice")}
        </Button>
        <Button
          size="small"
          expanded={side === "template"}
          onClick={() => setSide(side === "template" ? undefined : "template")}
        >
          {t(template ? "appeal_template_edit" : "appeal_template_new")}
        </Button>
        {stored ? (
          <Button
            size="small"
            onClick={() => {
              store(null);
              did(t("appeal_started_over"), async () => store(stored));
            }}
          >
            {t("appeal_start_over")}
          </Button>
        ) : null}
        <Button size="small" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
      {side === "practice" ? (
        <PracticeForm
          practice={settings.practice}
          onSave={(practice) =>
            choose(() => {
              settings.savePractice(practice);
              setSide(undefined);
            })
          }
        />
      ) : null}
      {side === "template" ? (
        <TemplateForm
          key={templateId}
          templates={settings.templates}
          template={template}
          onSave={(templates, chosen) =>
            choose(() => {
              settings.saveTemplates(templates);
              setTemplateId(chosen);
              setSide(undefined);
            })
          }
        />
      ) : null}
      {draft.refusal ? (
        <Refused reason={draft.refusal.reason} source={draft.refusal.source} instead={draft.refusal.instead} />
      ) : letter ? (
        <Ready
          id={id}
          letter={letter}
          letterCase={draft.case}
          appeals={view.work.appeals}
          work={work}
          onChange={(next) => store({ action: key, letter: next })}
          onSent={() => choose(onClose)}
        />
      ) : null}
    </div>
  );
}

function Refused({ reason, source, instead }: { reason: string; source: string; instead: readonly Action[] }) {
  return (
    <div class="card stack-tight">
      <strong>{t("appeal_refused")}</strong>
      <p>{reason}</p>
      {instead.length > 0 ? (
        <>
          <p class="small soft">{t("appeal_instead")}</p>
          <ul>
            {instead.map((action) => (
              <li key={action.title}>{action.title}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="small soft wrap-anywhere">{t("appeal_source", source)}</p>
    </div>
  );
}

const FILE_LABEL: Record<FileKind, MessageKey> = {
  "packet-pdf": "appeal_file_packet_pdf",
  "packet-docx": "appeal_file_packet_docx",
  "letter-pdf": "appeal_file_letter_pdf",
  "letter-docx": "appeal_file_letter_docx",
  "form-pdf": "appeal_file_form_pdf",
};

interface ReadyProps {
  id: string;
  letter: Letter;
  letterCase: LetterCase;
  appeals: readonly AppealRecord[];
  work: ClaimWorker;
  onChange: (letter: Letter) => void;
  onSent: () => void;
}

function Ready({ id, letter, letterCase, appeals, work, onChange, onSent }: ReadyProps) {
  const { client, preferences, toast, fail } = useDesk();
  const [printing, setPrinting] = useState(false);
  const [sending, setSending] = useState(false);
  const [filling, setFilling] = useState(false);
  const packet = packetOf(letterCase, letter);
  const limit = portalLimit(letterCase.record.payerName);
  const blanks = blanksOf(letter).length;
  const note = (kind: "export" | "print" | "copy", what: string) =>
    client.ask("audit", { kind, claims: [id], detail: { what } }).catch(fail);
  const save = async (kind: FileKind) => {
    try {
      const replaced = await saveAppealFile(kind, letter, packet);
      await note("export", kind);
      toast({ text: replaced.length > 0 ? t("appeal_replaced", replaced.join(" ")) : t("appeal_saved") });
    } catch (error) {
      fail(error);
    }
  };
  const copy = async (text: string) => {
    try {
      await copyForAMinute(text);
      await note("copy", "letter field");
      toast({ text: t("appeal_copied") });
    } catch (error) {
      fail(error);
    }
  };
  const closePrint = useCallback(() => setPrinting(false), []);
  return (
    <>
      <p class="small no-print">{blanks > 0 ? tn("appeal_blanks_left", blanks) : t("appeal_read_before")}</p>
      <Blanks letter={letter} onChange={onChange} />
      <LetterView letter={letter} onChange={onChange} />
      <Sources letter={letter} />
      {packet.missing.length > 0 ? (
        <details class="disclosure no-print">
          <summary>{tn("appeal_missing", packet.missing.length)}</summary>
          <ul class="small">
            {packet.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div class="row no-print">
        {preferences.exportsOn
          ? FILE_KINDS.filter((kind) => kind !== "form-pdf" || packet.form).map((kind) => (
              <Button
                key={kind}
                size="small"
                variant={kind === "packet-pdf" ? "primary" : "plain"}
                onClick={() => void save(kind)}
              >
                {t(FILE_LABEL[kind])}
              </Button>
            ))
          : null}
        {preferences.exportsOn ? null : <span class="small soft">{t("desk_export_off")}</span>}
        <Button
          size="small"
          icon="print"
          onClick={() => {
            setPrinting(true);
            void note("print", "letter");
          }}
        >
          {t("appeal_print")}
        </Button>
        <Button size="small" onClick={() => void copy(letterText(letter))}>
          {t("appeal_copy")}
        </Button>
        <Button size="small" onClick={() => setSending(!sending)} expanded={sending}>
          {t("appeal_mark_sent")}
        </Button>
      </div>
      {sending ? <SendForm action={letterCase.action} appeals={appeals} work={work} onSent={onSent} /> : null}
      <details class="disclosure no-print">
        <summary>{t("appeal_portal_fields")}</summary>
        {limit ? <p class="small">{t("appeal_portal_limit", limit.text, limit.source)}</p> : null}
        <div class="stack">
          <div class="row">
            <Button size="small" expanded={filling} onClick={() => setFilling(!filling)}>
              {t("fill_title_dispute")}
            </Button>
          </div>
          {filling && hasOpenReasons(letter) ? <p class="small urgent-text">{t("fill_blanks")}</p> : null}
          {filling ? (
            <FillForm
              purpose="dispute"
              facts={disputeFacts(letterCase, letter)}
              claimId={id}
              tabId={null}
              mask={false}
              sayNone
            />
          ) : null}
          <div class="stack-tight">
            {portalFields(letterCase, letter).map(({ label, value }) => (
              <div class="row" key={label}>
                <Button size="small" label={`${t("appeal_copy_field")} ${label}`} onClick={() => void copy(value)}>
                  {t("appeal_copy_field")}
                </Button>
                <span class="small wrap-anywhere">
                  {label}: {value.length > 80 ? `${value.slice(0, 80)}…` : value}
                </span>
              </div>
            ))}
          </div>
        </div>
      </details>
      {printing ? <PrintLetter letter={letter} onClose={closePrint} /> : null}
    </>
  );
}

function Sources({ letter }: { letter: Letter }) {
  const sources = sourcesOf(letter);
  if (sources.length === 0) return null;
  return (
    <details class="disclosure small no-print">
      <summary>{t("appeal_sources")}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source} class="wrap-anywhere">
            {source}
          </li>
        ))}
      </ul>
    </details>
  );
}
