import { useEffect, useState } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { CheckField, SelectField, TextField } from "../ui/Field.tsx";
import { type MessageKey, t, tn } from "../ui/i18n.ts";
import type { ControlProps } from "./settings-list.tsx";

/** The longest that the vault may stay open without use, minutes (protocol's own bound). */
const MAX_LOCK_MINUTES = 240;

/** Minutes without use after which the vault locks. */
export function LockMinutes({ preferences, change, disabled }: ControlProps) {
  const stored = String(preferences.lockMinutes);
  const [value, setValue] = useState(stored);
  const [error, setError] = useState<string | undefined>();
  useEffect(() => setValue(stored), [stored]);
  const commit = () => {
    const minutes = Number(value);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > MAX_LOCK_MINUTES) {
      return setError(t("lock_minutes_error", MAX_LOCK_MINUTES));
    }
    if (value !== stored) void change({ lockMinutes: minutes });
  };
  return (
    <TextField
      type="number"
      narrow
      min="1"
      max={String(MAX_LOCK_MINUTES)}
      label={t("lock_minutes")}
      hint={t("lock_minutes_hint")}
      value={value}
      error={error}
      disabled={disabled}
      onValue={(next) => {
        setValue(next);
        setError(undefined);
      }}
      onCommit={commit}
    />
  );
}

/** The note on portal pages, everywhere. */
export function NotesOn({ preferences, change, disabled }: ControlProps) {
  return (
    <CheckField
      label={t("notes_on")}
      hint={t("notes_on_hint")}
      checked={preferences.notesOn}
      disabled={disabled}
      onChecked={(notesOn) => void change({ notesOn })}
    />
  );
}

/** Sites where the user has switched the note off. */
export function NotesOffHosts({ preferences, change, disabled }: ControlProps) {
  const hosts = preferences.notesOffHosts;
  return (
    <div class="stack-tight">
      <h3>{t("notes_off_hosts")}</h3>
      {hosts.length === 0 ? <p class="small soft">{t("notes_off_hosts_hint")}</p> : null}
      <ul class="plain-list">
        {hosts.map((host) => (
          <li key={host} class="spread">
            <span class="wrap-anywhere">{host}</span>
            <Button
              size="small"
              disabled={disabled}
              label={t("notes_on_again_for", host)}
              onClick={() => void change({ notesOffHosts: hosts.filter((other) => other !== host) })}
            >
              {t("notes_on_again")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Names and numbers in lists: masked, or in full. */
export function MaskLists({ preferences, change, disabled }: ControlProps) {
  return (
    <CheckField
      label={t("mask_lists")}
      hint={t("mask_lists_hint")}
      checked={preferences.maskLists}
      disabled={disabled}
      onChecked={(maskLists) => void change({ maskLists })}
    />
  );
}

const RETENTION: readonly { days: number; key: MessageKey }[] = [
  { days: 365, key: "retention_1" },
  { days: 730, key: "retention_2" },
  { days: 1095, key: "retention_3" },
  { days: 2190, key: "retention_6" },
  { days: 3650, key: "retention_10" },
];

/** How long claims are kept after they were last seen. */
export function Retention({ preferences, change, disabled }: ControlProps) {
  const current = preferences.retentionDays;
  const options = [
    { value: "never", label: t("retention_never") },
    ...RETENTION.map(({ days, key }) => ({ value: String(days), label: t(key) })),
  ];
  const value = current === null ? "never" : String(current);
  if (current !== null && !options.some((option) => option.value === value)) {
    options.push({ value, label: tn("retention_days", current) });
  }
  return (
    <SelectField
      label={t("retention")}
      hint={t("retention_hint")}
      value={value}
      options={options}
      disabled={disabled}
      onValue={(chosen) => void change({ retentionDays: chosen === "never" ? null : Number(chosen) })}
    />
  );
}

/** Whether lists may be saved as files. */
export function ExportsOn({ preferences, change, disabled }: ControlProps) {
  return (
    <CheckField
      label={t("exports_on")}
      hint={t("exports_on_hint")}
      checked={preferences.exportsOn}
      disabled={disabled}
      onChecked={(exportsOn) => void change({ exportsOn })}
    />
  );
}

/** Who works here: stands on notes and in the audit trail. */
export function Initials({ preferences, change, disabled }: ControlProps) {
  const stored = preferences.initials;
  const [value, setValue] = useState(stored);
  const [error, setError] = useState<string | undefined>();
  useEffect(() => setValue(stored), [stored]);
  return (
    <TextField
      narrow
      label={t("initials")}
      hint={t("initials_hint")}
      value={value}
      error={error}
      disabled={disabled}
      onValue={(next) => {
        setValue(next);
        setError(undefined);
      }}
      onCommit={() => {
        const next = value.trim();
        if (next.length > 8) setError(t("initials_error"));
        else if (next !== stored) void change({ initials: next });
      }}
    />
  );
}
