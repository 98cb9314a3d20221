import { useEffect, useState } from "preact/hooks";
import type { Letter } from "../../appeals/document.ts";
import type { Practice, UserTemplate } from "../../appeals/practice.ts";
import { toPractice, toTemplates } from "../../appeals/schema.ts";
import { t } from "../../ui/i18n.ts";
import { useDesk } from "../shell/desk-context.ts";

/** What letters need beside the claim, kept encrypted as settings: practice, own templates, unfinished letters. */

const PRACTICE = "desk.appeal.practice";
const TEMPLATES = "desk.appeal.templates";
const draftKey = (claim: string) => `desk.appeal.draft.${claim}`;
/** An unfinished letter is written down after a pause of this many milliseconds. */
const PAUSE_MS = 600;

export interface LetterSettings {
  practice: Practice;
  templates: UserTemplate[];
  savePractice: (practice: Practice) => void;
  saveTemplates: (templates: UserTemplate[]) => void;
}

/** Undefined until both have been read. What is saved can be taken back. */
export function useLetterSettings(): LetterSettings | undefined {
  const { client, did, fail } = useDesk();
  const [practice, setPractice] = useState<Practice | undefined>();
  const [templates, setTemplates] = useState<UserTemplate[] | undefined>();
  useEffect(() => {
    client.ask("getSetting", { key: PRACTICE }).then((value) => setPractice(toPractice(value)), fail);
    client.ask("getSetting", { key: TEMPLATES }).then((value) => setTemplates(toTemplates(value)), fail);
  }, [client, fail]);
  if (!practice || !templates) return undefined;
  const put = async <T>(key: string, show: (value: T) => void, value: T) => {
    show(value);
    await client.ask("setSetting", { key, value });
  };
  const save = <T>(key: string, show: (value: T) => void, before: T, next: T) =>
    put(key, show, next).then(() => did(t("appeal_saved"), () => put(key, show, before)), fail);
  return {
    practice,
    templates,
    savePractice: (next) => void save(PRACTICE, setPractice, practice, next),
    saveTemplates: (next) => void save(TEMPLATES, setTemplates, templates, next),
  };
}

/** An unfinished letter of a claim, for one step. */
export interface StoredDraft {
  action: string;
  letter: Letter;
}

function isDraft(value: unknown): value is StoredDraft {
  const draft = value as Partial<StoredDraft> | null;
  return typeof draft?.action === "string" && Array.isArray(draft.letter?.blocks);
}

/** The claim's unfinished letter: `undefined` while it is read, `null` where there is none. */
export function useDraft(claim: string): [StoredDraft | null | undefined, (next: StoredDraft | null) => void] {
  const { client, fail } = useDesk();
  const [draft, setDraft] = useState<StoredDraft | null | undefined>();
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    setDraft(undefined);
    client.ask("getSetting", { key: draftKey(claim) }).then((value) => setDraft(isDraft(value) ? value : null), fail);
  }, [client, claim, fail]);
  useEffect(() => {
    if (!changed || draft === undefined) return;
    const save = () => void client.ask("setSetting", { key: draftKey(claim), value: draft }).catch(fail);
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [client, claim, fail, draft, changed]);
  return [
    draft,
    (next) => {
      setChanged(true);
      setDraft(next);
    },
  ];
}
