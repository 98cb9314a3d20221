import { useState } from "preact/hooks";
import type { PayerRule } from "../claims/schema/rules.ts";
import { call } from "../messages/call.ts";
import { Button } from "../ui/Button.tsx";
import { errorText } from "../ui/errors.ts";
import { SelectField, TextField } from "../ui/Field.tsx";
import { type MessageKey, t } from "../ui/i18n.ts";
import { ErrorState } from "../ui/states.tsx";
import { useLoad } from "../ui/use-load.ts";
import type { ControlProps } from "./settings-list.tsx";

/** The user's own limits of payers, from contracts and manuals: they win over the built-in ones. */

const LEVELS = {
  filing: "rule_level_filing",
  corrected: "rule_level_corrected",
  reopening: "rule_level_reopening",
  1: "rule_level_1",
  2: "rule_level_2",
  records: "rule_level_records",
} as const satisfies Partial<Record<PayerRule["level"], MessageKey>>;
const UNITS = {
  "calendar-days": "rule_unit_calendar_days",
  "business-days": "rule_unit_business_days",
  months: "rule_unit_months",
  years: "rule_unit_years",
} as const satisfies Record<PayerRule["unit"], MessageKey>;
const CLOCKS = {
  notice: "rule_clock_notice",
  payment: "rule_clock_payment",
  "service-from": "rule_clock_service_from",
  "service-to": "rule_clock_service_to",
} as const satisfies Partial<Record<PayerRule["clock"], MessageKey>>;
const MOST_DAYS = 3_650;

/** A value in words; one that this form does not offer, from an import, as it is. */
function inWords(texts: Partial<Record<string, MessageKey>>, value: string): string {
  const key = texts[value];
  return key === undefined ? value : t(key);
}

function optionsOf<Value extends string>(texts: Record<Value, MessageKey>): { value: Value; label: string }[] {
  return (Object.keys(texts) as Value[]).map((value) => ({ value, label: t(texts[value]) }));
}

interface Draft {
  payer: string;
  level: `${keyof typeof LEVELS}`;
  days: string;
  unit: keyof typeof UNITS;
  clock: keyof typeof CLOCKS;
  note: string;
}
const EMPTY: Draft = { payer: "", level: "1", days: "", unit: "calendar-days", clock: "notice", note: "" };

function say(rule: PayerRule): string {
  return t(
    "rule_line",
    rule.payer,
    inWords(LEVELS, rule.level),
    rule.days,
    inWords(UNITS, rule.unit),
    inWords(CLOCKS, rule.clock),
  );
}

export function PayerRules({ disabled, toast }: ControlProps) {
  const known = useLoad("rules", () => call("knowledge.get", {}));
  const [draft, setDraft] = useState(EMPTY);
  const [errors, setErrors] = useState<{ payer?: string; days?: string }>({});
  const rules = known.data?.rules ?? [];
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  const save = async (next: PayerRule[], done?: string): Promise<boolean> => {
    try {
      await call("rules.set", { rules: next });
      await known.reload();
      if (done) toast({ text: done, undo: () => save(rules) });
      return true;
    } catch (error) {
      toast({ text: errorText(error) });
      return false;
    }
  };
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const days = Number(draft.days);
    const wrong = {
      ...(draft.payer.trim() ? {} : { payer: t("rule_payer_error") }),
      ...(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? {} : { days: t("rule_days_error") }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const { note, ...rest } = draft;
    const rule: PayerRule = { ...rest, payer: draft.payer.trim(), days, ...(note.trim() ? { note: note.trim() } : {}) };
    if (await save([...rules, rule], t("rule_added"))) setDraft(EMPTY);
  };

  if (known.state === "failed") return <ErrorState error={known.error} onRetry={() => void known.reload()} />;
  return (
    <div class="stack">
      <p class="soft">{t("rules_hint")}</p>
      {rules.length > 0 ? (
        <ul class="plain-list">
          {rules.map((rule, index) => (
            <li key={JSON.stringify(rule)} class="row">
              <span>
                {say(rule)}
                {rule.note ? <span class="soft small"> {rule.note}</span> : null}
              </span>
              <Button
                onClick={() =>
                  void save(
                    rules.filter((_, i) => i !== index),
                    t("rule_removed"),
                  )
                }
                disabled={disabled}
              >
                {t("rule_remove")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <form class="stack" noValidate onSubmit={(event) => void add(event)}>
        <TextField
          label={t("rule_payer")}
          value={draft.payer}
          error={errors.payer}
          disabled={disabled}
          onValue={(payer) => set({ payer })}
        />
        <SelectField
          label={t("rule_level")}
          value={draft.level}
          disabled={disabled}
          options={optionsOf<Draft["level"]>(LEVELS)}
          onValue={(level) => set({ level })}
        />
        <TextField
          type="number"
          narrow
          min="1"
          max={String(MOST_DAYS)}
          label={t("rule_days")}
          value={draft.days}
          error={errors.days}
          disabled={disabled}
          onValue={(days) => set({ days })}
        />
        <SelectField
          label={t("rule_unit")}
          value={draft.unit}
          disabled={disabled}
          options={optionsOf(UNITS)}
          onValue={(unit) => set({ unit })}
        />
        <SelectField
          label={t("rule_clock")}
          value={draft.clock}
          disabled={disabled}
          options={optionsOf(CLOCKS)}
          onValue={(clock) => set({ clock })}
        />
        <TextField
          label={t("rule_note")}
          hint={t("rule_note_hint")}
          value={draft.note}
          disabled={disabled}
          onValue={(note) => set({ note })}
        />
        <div class="row">
          <Button type="submit" variant="primary" disabled={disabled}>
            {t("rule_add")}
          </Button>
        </div>
      </form>
    </div>
  );
}
