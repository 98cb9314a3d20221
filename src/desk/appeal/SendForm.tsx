import { useState } from "preact/hooks";
import type { Action } from "../../claims/advice.ts";
import { APPEAL_METHODS, type AppealMethod, type AppealRecord } from "../../claims/work.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";
import type { ClaimWorker } from "../claim/ClaimPage.tsx";
import { useDesk } from "../shell/desk-context.ts";

export const METHOD: Record<AppealMethod, MessageKey> = {
  portal: "desk_method_portal",
  fax: "desk_method_fax",
  mail: "desk_method_mail",
  phone: "desk_method_phone",
};

interface SendProps {
  /** The action that was filed; absent, the user names the level. */
  action?: Action | undefined;
  /** What the level's field starts with. */
  suggestedLevel?: string;
  /** The claim's appeals so far. */
  appeals: readonly AppealRecord[];
  work: ClaimWorker;
  onSent: () => void;
  onCancel?: () => void;
}

/** The user has filed it: the deadline task turns into one for the day on which the decision is due. */
export function SendForm({ action, suggestedLevel = "", appeals, work, onSent, onCancel }: SendProps) {
  const { today } = useDesk();
  const [level, setLevel] = useState(action ? (action.level ?? action.kind.replaceAll("-", " ")) : suggestedLevel);
  const [method, setMethod] = useState<AppealMethod>("portal");
  const [sentOn, setSentOn] = useState(today);
  const [tracking, setTracking] = useState("");
  const [due, setDue] = useState("");
  const [error, setError] = useState<string | undefined>();
  const send = async () => {
    if (level.trim() === "") return setError(t("desk_appeal_level_empty"));
    if (sentOn === "") return;
    const known = new Set(appeals.map((appeal) => appeal.id));
    const sent = await work(
      {
        do: "appeal.sent",
        level: level.trim(),
        ...(action ? { kind: action.kind } : {}),
        method,
        sentOn,
        ...(tracking.trim() ? { trackingNumber: tracking.trim() } : {}),
        ...(due ? { decisionDue: due } : {}),
      },
      t("desk_appeal_added"),
      (after) => {
        const added = after.work.appeals.find((appeal) => !known.has(appeal.id));
        return added && { do: "appeal.remove", appealId: added.id };
      },
    );
    if (sent) onSent();
  };
  return (
    <form
      class="card stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {action ? null : (
        <TextField
          label={t("desk_appeal_level")}
          hint={t("desk_appeal_level_hint")}
          value={level}
          error={error}
          onValue={setLevel}
        />
      )}
      <SelectField
        label={t("desk_appeal_method")}
        value={method}
        options={APPEAL_METHODS.map((value) => ({ value, label: t(METHOD[value]) }))}
        onValue={setMethod}
      />
      <TextField type="date" narrow label={t("desk_appeal_sent_on")} value={sentOn} max={today} onValue={setSentOn} />
      <TextField label={t("desk_appeal_tracking")} value={tracking} onValue={setTracking} />
      <TextField type="date" narrow label={t("desk_appeal_decision_due")} value={due} onValue={setDue} />
      <div class="row">
        <Button type="submit" size="small" variant="primary">
          {t(action ? "appeal_mark_sent" : "note_save")}
        </Button>
        {onCancel ? (
          <Button size="small" onClick={onCancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
