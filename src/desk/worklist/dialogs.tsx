import { useState } from "preact/hooks";
import type { IsoDate } from "../../claims/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { SnoozePanel } from "../../ui/Snooze.tsx";
import { useDesk } from "../shell/desk-context.ts";

interface SnoozeProps {
  deadline?: IsoDate | undefined;
  onSnooze: (until: IsoDate) => void;
  onClose: () => void;
}

export function SnoozeDialog({ deadline, onSnooze, onClose }: SnoozeProps) {
  const { today } = useDesk();
  return (
    <Dialog title={t("desk_snooze")} onClose={onClose}>
      <SnoozePanel id="desk-snooze" deadline={deadline} today={today} onSnooze={onSnooze} />
    </Dialog>
  );
}

interface TagProps {
  known: readonly string[];
  /** Tags that the claim has, where one claim is meant. */
  on?: readonly string[] | undefined;
  onTag: (tag: string, on: boolean) => void;
  onClose: () => void;
}

/** Adds or removes a tag, such as who works on it (`@ana`). */
export function TagDialog({ known, on = [], onTag, onClose }: TagProps) {
  const [tag, setTag] = useState("");
  const [error, setError] = useState<string | undefined>();
  const send = (add: boolean) => {
    const clean = tag.trim().slice(0, 60);
    if (clean === "") setError(t("desk_tag_empty"));
    else onTag(clean, add);
  };
  return (
    <Dialog title={t("desk_tag")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(true);
        }}
      >
        <TextField
          label={t("desk_tag_name")}
          hint={t("desk_tag_hint")}
          value={tag}
          error={error}
          onValue={(value) => {
            setTag(value);
            setError(undefined);
          }}
        />
        {known.length > 0 ? (
          <div class="row">
            {known.slice(0, 12).map((name) => (
              <Button key={name} size="small" onClick={() => onTag(name, !on.includes(name))}>
                {on.includes(name) ? t("desk_tag_off", name) : name}
              </Button>
            ))}
          </div>
        ) : null}
        <div class="row">
          <Button type="submit" variant="primary">
            {t("desk_tag_add")}
          </Button>
          <Button onClick={() => send(false)}>{t("desk_tag_remove")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
