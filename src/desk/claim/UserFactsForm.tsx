import { LINES_OF_BUSINESS, type LineOfBusiness, type UserFacts } from "../../claims/advice.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField, SelectField, TextField } from "../../ui/Field.tsx";
import { showDate } from "../../ui/format.ts";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";
import { useDesk } from "../shell/desk-context.ts";
import type { SectionProps } from "./ClaimPage.tsx";

const BUSINESS: Record<LineOfBusiness, MessageKey> = {
  medicare: "desk_lob_medicare",
  "medicare-advantage": "desk_lob_medicare_advantage",
  medicaid: "desk_lob_medicaid",
  commercial: "desk_lob_commercial",
  tricare: "desk_lob_tricare",
  va: "desk_lob_va",
  "workers-comp": "desk_lob_workers_comp",
  marketplace: "desk_lob_marketplace",
  dental: "desk_lob_dental",
};

/** What the user knows and no page says: it sharpens advice and deadlines. */
export function UserFactsForm({ view, work }: SectionProps) {
  const { today } = useDesk();
  const { facts, postedOn } = view.work;
  const set = (change: { [K in keyof UserFacts]: UserFacts[K] | null }) => {
    const names = Object.keys(change) as (keyof UserFacts)[];
    const before = Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
    void work({ do: "facts.set", facts: change as never }, t("desk_facts_saved"), () => ({
      do: "facts.set",
      facts: before as never,
    }));
  };
  const status = view.history.current.status;
  const isPaid = status === "paid" || status === "partially-paid";
  return (
    <Section title={t("desk_known")}>
      <SelectField
        label={t("desk_lob")}
        value={facts.lineOfBusiness ?? ""}
        options={[
          { value: "", label: t("desk_unknown") },
          ...LINES_OF_BUSINESS.map((value) => ({ value, label: t(BUSINESS[value]) })),
        ]}
        onValue={(value) => set({ lineOfBusiness: value === "" ? null : (value as LineOfBusiness) })}
      />
      <SelectField
        label={t("desk_network")}
        value={facts.networkStatus ?? ""}
        options={[
          { value: "", label: t("desk_unknown") },
          { value: "in", label: t("desk_network_in") },
          { value: "out", label: t("desk_network_out") },
        ]}
        onValue={(value) => set({ networkStatus: value === "" ? null : (value as "in" | "out") })}
      />
      <TextField
        type="date"
        narrow
        label={t("desk_remittance_date")}
        hint={t("desk_remittance_hint")}
        value={facts.remittanceDate ?? ""}
        max={today}
        onValue={(value) => set({ remittanceDate: value === "" ? null : value })}
      />
      {isPaid ? (
        <p class="row small">
          {postedOn ? t("desk_posted_on", showDate(postedOn)) : t("desk_not_posted")}
          <Button
            size="small"
            onClick={() =>
              void work(
                { do: "posted.set", on: postedOn ? null : today },
                t(postedOn ? "desk_posted_undone" : "desk_posted_done"),
                () => ({ do: "posted.set", on: postedOn ?? null }),
              )
            }
          >
            {t(postedOn ? "desk_posted_take_back" : "desk_posted_mark")}
          </Button>
        </p>
      ) : null}
      <CheckField
        label={t("desk_hold")}
        hint={t("desk_hold_hint")}
        checked={view.work.legalHold ?? false}
        onChecked={(on) =>
          void work({ do: "hold.set", on }, t(on ? "desk_hold_on" : "desk_hold_off"), () => ({
            do: "hold.set",
            on: !on,
          }))
        }
      />
    </Section>
  );
}
