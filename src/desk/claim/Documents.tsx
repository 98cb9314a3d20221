import { CheckField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";
import type { SectionProps } from "./ClaimPage.tsx";

/** What the actions need attached, to be ticked off as it is gathered. */
export function Documents({ view, work }: SectionProps) {
  const wanted = [...new Set(view.advice.actions.flatMap((action) => action.documents.map(capitalized)))];
  if (wanted.length === 0) return null;
  const have = new Set(view.work.documents ?? []);
  const set = (name: string, on: boolean) =>
    void work({ do: "document.set", name, on }, t(on ? "desk_document_on" : "desk_document_off", name), () => ({
      do: "document.set",
      name,
      on: !on,
    }));
  return (
    <Section title={t("desk_documents")}>
      <p class="small soft">
        {t("desk_documents_have", wanted.filter((name) => have.has(name)).length, wanted.length)}
      </p>
      <div class="stack-tight">
        {wanted.map((name) => (
          <CheckField key={name} label={name} checked={have.has(name)} onChecked={(on) => set(name, on)} />
        ))}
      </div>
    </Section>
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
