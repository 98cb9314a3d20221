import { type MessageKey, t } from "../../ui/i18n.ts";
import { type Query, type QueryResult, SCOPES, type Scope } from "../model.ts";

const LABEL: Record<Scope, MessageKey> = { due: "desk_scope_due", open: "desk_scope_open", all: "desk_scope_all" };

interface ScopesProps {
  query: Query;
  result: QueryResult | undefined;
  onChange: (change: Partial<Query>) => void;
}

/** Due today, open, or all claims. */
export function Scopes({ query, result, onChange }: ScopesProps) {
  return (
    <fieldset class="scopes">
      <legend class="visually-hidden">{t("desk_scope")}</legend>
      {SCOPES.map((scope) => (
        <button
          key={scope}
          type="button"
          class="scope"
          aria-pressed={query.scope === scope && query.set === undefined}
          onClick={() => onChange({ scope, set: undefined })}
        >
          {t(LABEL[scope])} <span class="num">{result ? result.scopes[scope].toLocaleString() : "…"}</span>
        </button>
      ))}
    </fieldset>
  );
}
