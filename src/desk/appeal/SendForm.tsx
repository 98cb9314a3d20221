import { useState } from "preact/hooks";
import type { Action } from "../../claims/advice.ts";
import { APPEAL_METHODS, type AppealMethod } from "../../claims/work.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { type MessageKey, t } from "../../ui/i18n.ts";
import type { ClaimWorker } from "../claim/ClaimPage.tsx";
import { useDesk } from "../shell/desk-context.ts";

const METHOD: Record<AppealMethod, MessageKey> = {
  portal: "desk_method_portal",
  fax: "desk_method_fax",
  mail: "desk_method_mail",
  phone: "desk_method_phone",
};

interface SendProps {
  action: Action;
  known: ReadonlySet<string>;
  work: ClaimWorker;
  onSent: () => void;
}

/** The user has filed it: the deadline task turns into one for the day on which the decision is due. */
export function SendForm({ action, known, work, onSent }: SendProps) {
  const { today } = useDesk();
  const [method, setMethod] = useState<AppealMethod>("portal");
  const [sentOn, setSentOn] = useState(today);
  const [tracking, setTracking] = useState("");
  const [due, setDue] = useState("");
  const send = async () => {
    if (sentOn === "") return;
    const sent = await work(
      {
        do: "appeal.sent",
        level: action.level ?? action.kind.replaceAll("-", " "),
        kind: action.kind,
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
          {t("appeal_mark_sent")}
        </Button>
      </div>
    </form>
  );
}
