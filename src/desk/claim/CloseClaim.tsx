import { useState } from "preact/hooks";
import { parseMoney } from "../../claims/money.ts";
import { CLOSE_OUTCOMES, type CloseOutcome } from "../../claims/work.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";
import type { SectionProps } from "./ClaimPage.tsx";

export const OUTCOME_LABEL: Record<CloseOutcome, MessageKey> = {
  recovered: "desk_outcome_recovered",
  "partly-recovered": "desk_outcome_partly_recovered",
  "patient-billed": "desk_outcome_patient_billed",
  "other-payer": "desk_outcome_other_payer",
  "written-off": "desk_outcome_written_off",
  "no-action": "desk_outcome_no_action",
};

type Preventable = "" | "yes" | "no";

/** Ends the work on a claim, with its outcome; its open tasks are done with it. A later decision brings new ones. */
export function CloseClaim({ view, work, onClose }: SectionProps & { onClose: () => void }) {
  const [outcome, setOutcome] = useState<CloseOutcome>("recovered");
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const [preventable, setPreventable] = useState<Preventable>("");
  const cents = parseMoney(amount);
  const wrong = amount.trim() !== "" && (cents === undefined || cents < 0);
  const keys = view.summary.tasks.map((task) => task.key);
  const closed = view.work.closed;

  const reopen = () => {
    if (!closed) return;
    const { at: _at, ...again } = closed;
    const doneKeys = Object.entries(view.work.tasks).flatMap(([key, state]) =>
      state.doneAt === closed.at ? [key] : [],
    );
    void work({ do: "claim.reopen", keys: doneKeys }, t("desk_reopened"), () => ({
      do: "claim.close",
      keys: doneKeys,
      ...again,
    }));
    onClose();
  };
  const close = async () => {
    if (wrong) return;
    const next = await work(
      {
        do: "claim.close",
        keys,
        outcome,
        ...(cents === undefined ? {} : { amount: cents }),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(preventable === "" ? {} : { preventable: preventable === "yes" }),
      },
      t("desk_closed_done"),
      () => ({ do: "claim.reopen", keys }),
    );
    if (next) onClose();
  };
  if (closed) {
    return (
      <Dialog title={t("desk_reopen")} onClose={onClose}>
        <p>{t("desk_reopen_text", t(OUTCOME_LABEL[closed.outcome]))}</p>
        <div class="row">
          <Button variant="primary" onClick={reopen}>
            {t("desk_reopen")}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("desk_close_claim")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void close();
        }}
      >
        <SelectField
          label={t("desk_outcome")}
          value={outcome}
          options={CLOSE_OUTCOMES.map((value) => ({ value, label: t(OUTCOME_LABEL[value]) }))}
          onValue={setOutcome}
        />
        <TextField
          narrow
          label={t("desk_recovered_amount")}
          value={amount}
          error={wrong ? t("desk_amount_error") : undefined}
          onValue={setAmount}
        />
        <SelectField
          label={t("desk_preventable")}
          value={preventable}
          options={[
            { value: "", label: t("desk_unknown") },
            { value: "yes", label: t("desk_yes") },
            { value: "no", label: t("desk_no") },
          ]}
          onValue={setPreventable}
        />
        <TextField label={t("desk_close_reason")} value={reason} onValue={setReason} />
        <div class="row">
          <Button type="submit" variant="primary">
            {t("desk_close_claim")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
