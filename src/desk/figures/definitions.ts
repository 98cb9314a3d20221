import type { ActionKind, RootCause } from "../../claims/advice.ts";
import { ACTION_KINDS, ROOT_CAUSES } from "../../claims/advice.ts";
import { FEWEST, isEnough } from "../../followup/outcomes.ts";
import { money } from "../../ui/format.ts";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";
import { actionKindLabel, causeLabel } from "../../ui/labels.ts";
import type { FigureGroup, FigureName } from "../model.ts";
import { ageLabel } from "../worklist/words.ts";

/** What each figure is called, what it means exactly, and how its numbers are shown. */
export interface FigureShape {
  title: MessageKey;
  definition: MessageKey;
  /** What the bars measure. */
  kind: "rate" | "money" | "days" | "count";
  groupLabel: MessageKey;
  nLabel: MessageKey;
  ofLabel?: MessageKey | undefined;
  word: (key: string) => string;
}

const isCause = (key: string): key is RootCause => (ROOT_CAUSES as readonly string[]).includes(key);
const isAction = (key: string): key is ActionKind => (ACTION_KINDS as readonly string[]).includes(key);
const payerWord = (key: string) => (key === "all" ? t("desk_figure_all") : key || t("desk_figure_no_payer"));

const MONEY_WORD: Record<string, MessageKey> = {
  denied: "desk_figure_denied",
  recovered: "desk_figure_recovered",
  "at-stake": "desk_col_stake",
};
const TOUCH_WORD: Record<string, MessageKey> = { all: "desk_figure_touches_all", early: "desk_figure_touches_early" };

const causeWord = (key: string) => (isCause(key) ? causeLabel(key) : key);

const PAYER = { groupLabel: "field_payer", word: payerWord } as const;

export const SHAPES: Record<FigureName, FigureShape> = {
  money: {
    title: "desk_figure_money",
    definition: "desk_figure_money_text",
    kind: "money",
    groupLabel: "desk_figure_what",
    nLabel: "desk_figure_claims",
    word: (key) => t(MONEY_WORD[key] ?? "desk_figure_all"),
  },
  "denial-rate": {
    title: "desk_figure_denial_rate",
    definition: "desk_figure_denial_rate_text",
    kind: "rate",
    nLabel: "desk_figure_n_denied",
    ofLabel: "desk_figure_n_decided",
    ...PAYER,
  },
  overturn: {
    title: "desk_figure_overturn",
    definition: "desk_figure_overturn_text",
    kind: "rate",
    nLabel: "desk_figure_n_overturned",
    ofLabel: "desk_figure_n_denied",
    ...PAYER,
  },
  "overturn-causes": {
    title: "desk_figure_overturn_causes",
    definition: "desk_figure_overturn_text",
    kind: "rate",
    groupLabel: "desk_col_cause",
    nLabel: "desk_figure_n_overturned",
    ofLabel: "desk_figure_n_denied",
    word: causeWord,
  },
  "appeal-success": {
    title: "desk_figure_appeals",
    definition: "desk_figure_appeals_text",
    kind: "rate",
    nLabel: "desk_figure_n_won",
    ofLabel: "desk_figure_n_appealed",
    ...PAYER,
  },
  causes: {
    title: "desk_figure_causes",
    definition: "desk_figure_causes_text",
    kind: "money",
    groupLabel: "desk_col_cause",
    nLabel: "desk_figure_n_denied",
    word: causeWord,
  },
  patterns: {
    title: "desk_figure_patterns",
    definition: "desk_figure_patterns_text",
    kind: "money",
    groupLabel: "desk_figure_what",
    nLabel: "desk_figure_claims",
    word: (key) => key,
  },
  actions: {
    title: "desk_figure_actions",
    definition: "desk_figure_actions_text",
    kind: "rate",
    groupLabel: "desk_figure_action",
    nLabel: "desk_figure_n_overturned",
    ofLabel: "desk_figure_n_worked",
    word: (key) => (isAction(key) ? actionKindLabel(key) : key),
  },
  ages: {
    title: "desk_figure_ages",
    definition: "desk_figure_ages_text",
    kind: "money",
    groupLabel: "desk_filter_age",
    nLabel: "desk_figure_claims",
    word: ageLabel,
  },
  "decision-days": {
    title: "desk_figure_days",
    definition: "desk_figure_days_text",
    kind: "days",
    nLabel: "desk_figure_n_decided",
    ...PAYER,
  },
  touches: {
    title: "desk_figure_touches",
    definition: "desk_figure_touches_text",
    kind: "count",
    groupLabel: "desk_figure_what",
    nLabel: "desk_figure_n_touches",
    ofLabel: "desk_figure_of",
    word: (key) => t(TOUCH_WORD[key] ?? "desk_figure_all"),
  },
  "not-posted": {
    title: "desk_figure_not_posted",
    definition: "desk_figure_not_posted_text",
    kind: "money",
    nLabel: "desk_figure_claims",
    ...PAYER,
  },
  deadlines: {
    title: "desk_figure_deadlines",
    definition: "desk_figure_deadlines_text",
    kind: "money",
    groupLabel: "desk_figure_days_left",
    nLabel: "desk_figure_claims",
    word: (key) => t("desk_age_days", key.replace("-", "–")),
  },
};

/** True where the group is too small for a rate or a median to say anything. */
export function tooFew(kind: FigureShape["kind"], group: FigureGroup): boolean {
  return (kind === "rate" || kind === "days") && !isEnough(group.of);
}

/** The measured value for the bar; undefined where there are too few cases. */
export function measure(kind: FigureShape["kind"], group: FigureGroup): number | undefined {
  if (tooFew(kind, group)) return undefined;
  if (kind === "rate") return Math.round((1000 * group.n) / group.of) / 10;
  if (kind === "money") return (group.cents ?? 0) / 100;
  return kind === "days" ? group.days : group.n;
}

/** The value as text. */
export function shownValue(kind: FigureShape["kind"], group: FigureGroup): string {
  const value = measure(kind, group);
  if (value === undefined) return t("desk_figure_too_few", FEWEST);
  if (kind === "rate") return `${value} %`;
  if (kind === "money") return money(group.cents ?? 0);
  return kind === "days" ? tn("desk_figure_days_value", value) : value.toLocaleString();
}
