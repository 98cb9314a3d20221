import { useState } from "preact/hooks";
import { parseMoney } from "../../claims/money.ts";
import { APPEAL_OUTCOMES, type AppealOutcome, type AppealRecord } from "../../claims/work.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button, IconButton } from "../../ui/Button.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { money, showDate } from "../../ui/format.ts";
import { type MessageKey, t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";
import { METHOD, SendForm } from "../appeal/SendForm.tsx";
import { useDesk } from "../shell/desk-context.ts";
import type { ClaimWorker, SectionProps } from "./ClaimPage.tsx";

const OUTCOME: Record<AppealOutcome, MessageKey> = {
  won: "desk_appeal_won",
  "partly-won": "desk_appeal_partly_won",
  lost: "desk_appeal_lost",
  withdrawn: "desk_appeal_withdrawn",
};

/** Appeals and reconsiderations that were sent, and what came of each. */
export function Appeals({ view, work }: SectionProps) {
  const [adding, setAdding] = useState(false);
  const { appeals } = view.work;
  return (
    <Section title={t("desk_appeals")}>
      {appeals.length === 0 ? <p class="soft small">{t("desk_no_appeals")}</p> : null}
      {appeals.map((appeal, at) => (
        <Appeal key={appeal.id} appeal={appeal} at={at} work={work} />
      ))}
      {adding ? (
        <SendForm
          appeals={appeals}
          suggestedLevel={view.advice.actions.find((action) => action.level)?.level ?? ""}
          work={work}
          onSent={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div class="row no-print">
          <Button size="small" onClick={() => setAdding(true)}>
            {t("desk_appeal_add")}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Appeal({ appeal, at, work }: { appeal: AppealRecord; at: number; work: ClaimWorker }) {
  const [deciding, setDeciding] = useState(false);
  return (
    <article class="note">
      <div class="row">
        <strong>{appeal.level}</strong>
        <Badge tone={appeal.outcome === undefined ? "waiting" : appeal.outcome === "lost" ? "danger" : "ok"}>
          {t(appeal.outcome === undefined ? "desk_appeal_open" : OUTCOME[appeal.outcome])}
        </Badge>
        {appeal.amount ? <span class="num">{money(appeal.amount)}</span> : null}
      </div>
      <p class="small num">
        {[
          t("desk_appeal_sent", showDate(appeal.sentOn), t(METHOD[appeal.method])),
          appeal.trackingNumber,
          appeal.decisionDue && t("desk_appeal_due", showDate(appeal.decisionDue)),
          appeal.decidedOn && t("desk_appeal_decided", showDate(appeal.decidedOn)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {deciding ? (
        <DecisionForm appeal={appeal} work={work} onClose={() => setDeciding(false)} />
      ) : (
        <div class="row no-print">
          <Button size="small" onClick={() => setDeciding(true)}>
            {t("desk_appeal_decide")}
          </Button>
          <IconButton
            icon="trash"
            label={t("desk_appeal_remove", appeal.level)}
            onClick={() => {
              void work({ do: "appeal.remove", appealId: appeal.id }, t("desk_appeal_removed"), () => ({
                do: "appeal.restore",
                appeal,
                at,
              }));
            }}
          />
        </div>
      )}
    </article>
  );
}

function DecisionForm({ appeal, work, onClose }: { appeal: AppealRecord; work: ClaimWorker; onClose: () => void }) {
  const { today } = useDesk();
  const [outcome, setOutcome] = useState<AppealOutcome>(appeal.outcome ?? "won");
  const [decidedOn, setDecidedOn] = useState(appeal.decidedOn ?? today);
  const [amount, setAmount] = useState(appeal.amount === undefined ? "" : String(appeal.amount / 100));
  const cents = parseMoney(amount);
  const wrong = amount.trim() !== "" && (cents === undefined || cents < 0);
  const send = async () => {
    if (wrong || decidedOn === "") return;
    const before = appeal;
    const next = await work(
      {
        do: "appeal.decided",
        appealId: appeal.id,
        outcome,
        decidedOn,
        ...(cents === undefined ? {} : { amount: cents }),
      },
      t("desk_appeal_decision_saved"),
      () =>
        before.outcome && before.decidedOn
          ? {
              do: "appeal.decided",
              appealId: appeal.id,
              outcome: before.outcome,
              decidedOn: before.decidedOn,
              ...(before.amount === undefined ? {} : { amount: before.amount }),
            }
          : undefined,
    );
    if (next) onClose();
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        label={t("desk_appeal_outcome")}
        value={outcome}
        options={APPEAL_OUTCOMES.map((value) => ({ value, label: t(OUTCOME[value]) }))}
        onValue={setOutcome}
      />
      <TextField
        type="date"
        narrow
        label={t("desk_appeal_decided_on")}
        value={decidedOn}
        max={today}
        onValue={setDecidedOn}
      />
      <TextField
        narrow
        label={t("desk_appeal_amount")}
        value={amount}
        error={wrong ? t("desk_amount_error") : undefined}
        onValue={setAmount}
      />
      <div class="row">
        <Button type="submit" variant="primary" size="small">
          {t("note_save")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
