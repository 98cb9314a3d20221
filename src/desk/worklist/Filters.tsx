import { useState } from "preact/hooks";
import type { RootCause } from "../../claims/advice.ts";
import { parseMoney } from "../../claims/money.ts";
import type { ClaimStatus } from "../../claims/record.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField, SelectField, TextField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { causeLabel, statusLabel } from "../../ui/labels.ts";
import { AGE_BUCKETS, DUE_FILTERS, EMPTY_QUERY, type FacetName, type Facets, type Query } from "../model.ts";
import { ageLabel } from "./words.ts";

interface FiltersProps {
  query: Query;
  facets: Facets | undefined;
  onChange: (change: Partial<Query>) => void;
}

const GROUPS: readonly { facet: FacetName; label: MessageKey; word: (value: string) => string }[] = [
  { facet: "payers", label: "desk_col_payer", word: (value) => value },
  { facet: "statuses", label: "desk_col_status", word: (value) => statusLabel(value as ClaimStatus).text },
  { facet: "causes", label: "desk_col_cause", word: (value) => causeLabel(value as RootCause) },
  { facet: "ages", label: "desk_filter_age", word: ageLabel },
  { facet: "providers", label: "desk_filter_provider", word: (value) => value },
  { facet: "tags", label: "desk_filter_tag", word: (value) => value },
];

/** How many values of a filter are shown before *more*. */
const SHOWN = 6;

const DUE_LABEL = {
  any: "desk_due_any",
  overdue: "desk_due_overdue",
  today: "desk_due_today",
  week: "desk_due_week",
  later: "desk_due_later",
} as const satisfies Record<Query["due"], MessageKey>;

/** How many filters are on. */
export function activeFilters(query: Query): number {
  const lists = GROUPS.reduce((sum, { facet }) => sum + query[facet].length, 0);
  return lists + (query.due === "any" ? 0 : 1) + (query.min === undefined ? 0 : 1) + (query.max === undefined ? 0 : 1);
}

/** A query without its filters; scope, search and order stay. */
export function clearedFilters(query: Query): Query {
  return { ...EMPTY_QUERY, scope: query.scope, text: query.text, sort: query.sort, down: query.down, set: query.set };
}

/** Everything that narrows the list, with how many claims each value has. */
export function Filters({ query, facets, onChange }: FiltersProps) {
  return (
    <div class="filters">
      {GROUPS.map(({ facet, label, word }) => (
        <FacetGroup
          key={facet}
          label={t(label)}
          chosen={query[facet]}
          values={facetValues(facet, query, facets)}
          word={word}
          onChange={(values) => onChange({ [facet]: values } as Partial<Query>)}
        />
      ))}
      <SelectField
        label={t("desk_filter_due")}
        value={query.due}
        options={DUE_FILTERS.map((value) => ({ value, label: t(DUE_LABEL[value]) }))}
        onValue={(due) => onChange({ due })}
      />
      <fieldset class="facet">
        <legend>{t("desk_filter_billed")}</legend>
        <div class="amounts">
          <AmountField label={t("desk_filter_from")} cents={query.min} onCents={(min) => onChange({ min })} />
          <AmountField label={t("desk_filter_to")} cents={query.max} onCents={(max) => onChange({ max })} />
        </div>
      </fieldset>
    </div>
  );
}

/** Values in sight, and chosen ones that the rest of the query leaves without a claim. */
function facetValues(facet: FacetName, query: Query, facets: Facets | undefined): { value: string; count: number }[] {
  const known = facets?.[facet] ?? [];
  const missing = query[facet].filter((value) => !known.some((entry) => entry.value === value));
  const all = [...known, ...missing.map((value) => ({ value, count: 0 }))];
  if (facet !== "ages") return all;
  return AGE_BUCKETS.flatMap((bucket) => all.find((entry) => entry.value === bucket) ?? []);
}

interface FacetProps {
  label: string;
  chosen: readonly string[];
  values: { value: string; count: number }[];
  word: (value: string) => string;
  onChange: (values: string[]) => void;
}

function FacetGroup({ label, chosen, values, word, onChange }: FacetProps) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  const rest = values.length - shown.length;
  return (
    <fieldset class="facet">
      <legend>{label}</legend>
      {shown.map(({ value, count }) => (
        <CheckField
          key={value}
          label={`${word(value)} (${count.toLocaleString()})`}
          checked={chosen.includes(value)}
          onChecked={(on) => onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))}
        />
      ))}
      {rest > 0 ? (
        <Button size="small" variant="quiet" onClick={() => setAll(true)}>
          {t("desk_more", rest)}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface AmountProps {
  label: string;
  cents: number | undefined;
  onCents: (cents: number | undefined) => void;
}

function AmountField({ label, cents, onCents }: AmountProps) {
  const [text, setText] = useState(cents === undefined ? "" : String(cents / 100));
  const wrong = text.trim() !== "" && parseMoney(text) === undefined;
  return (
    <TextField
      label={label}
      value={text}
      error={wrong ? t("desk_amount_error") : undefined}
      onValue={(value) => {
        setText(value);
        if (value.trim() === "" || parseMoney(value) !== undefined) onCents(parseMoney(value));
      }}
    />
  );
}
