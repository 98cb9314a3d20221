import { Button } from "../../ui/Button.tsx";
import { t, tn } from "../../ui/i18n.ts";

interface BulkProps {
  count: number;
  onDone: () => void;
  onSnooze: () => void;
  onTag: () => void;
  onExport: () => void;
  onCall: () => void;
  onClear: () => void;
}

/** What can be done to the selected claims. */
export function BulkBar({ count, ...on }: BulkProps) {
  return (
    <div class="bulk" role="toolbar" aria-label={t("desk_bulk")}>
      <strong>{tn("desk_selected", count)}</strong>
      <Button size="small" icon="check" onClick={on.onDone}>
        {t("desk_done")}
      </Button>
      <Button size="small" icon="clock" onClick={on.onSnooze}>
        {t("desk_snooze")}
      </Button>
      <Button size="small" onClick={on.onTag}>
        {t("desk_tag")}
      </Button>
      <Button size="small" onClick={on.onCall}>
        {t("desk_call")}
      </Button>
      <Button size="small" icon="page" onClick={on.onExport}>
        {t("desk_export")}
      </Button>
      <Button size="small" variant="quiet" onClick={on.onClear}>
        {t("desk_clear_selection")}
      </Button>
    </div>
  );
}
