import type { ComponentType } from "preact";
import type { Preferences, VaultStatus } from "../messages/protocol.ts";
import type { MessageKey } from "../ui/i18n.ts";
import type { ToastContent } from "../ui/Toast.tsx";
import { About, Permissions } from "./About.tsx";
import { ExportsOn, Initials, LockMinutes, MaskLists, NotesOffHosts, NotesOn, Retention } from "./controls.tsx";
import { AuditRow } from "./data/Audit.tsx";
import { Backup } from "./data/Backup.tsx";
import { Erase } from "./data/Erase.tsx";
import { NewRecoveryKey } from "./data/NewRecoveryKey.tsx";
import { NewVaultKey } from "./data/NewVaultKey.tsx";
import { Purge } from "./data/Purge.tsx";
import { Restore } from "./data/Restore.tsx";
import { PayerRules } from "./PayerRules.tsx";
import { PortalPicker } from "./PortalPicker.tsx";
import { ChangePassphrase, LockNow } from "./Security.tsx";

export interface PreferenceState {
  preferences: Preferences;
  managed: (keyof Preferences)[];
}

/** What a setting's control gets. */
export interface SettingContext extends PreferenceState {
  status: VaultStatus;
  /** Saves and says so; false where it was refused. */
  change: (next: Partial<Preferences>) => Promise<boolean>;
  toast: (content: ToastContent) => void;
  reloadStatus: () => Promise<void>;
}

export type ControlProps = SettingContext & { disabled: boolean };

export interface Setting {
  title: MessageKey;
  /** Further words under which the search finds it. */
  words?: MessageKey | undefined;
  /** The preference behind it, where the organisation can set it. */
  preference?: keyof Preferences | undefined;
  /** A new passphrase is asked for: the organisation can set its rules. */
  asksPassphrase?: true;
  Control: ComponentType<ControlProps>;
}

/** Settings in order. */
export const SECTIONS: readonly { title: MessageKey; settings: readonly Setting[] }[] = [
  {
    title: "settings_security",
    settings: [
      { title: "lock_minutes", words: "lock_minutes_hint", preference: "lockMinutes", Control: LockMinutes },
      { title: "change_passphrase", words: "change_passphrase_hint", asksPassphrase: true, Control: ChangePassphrase },
      { title: "new_recovery", words: "new_recovery_hint", Control: NewRecoveryKey },
      { title: "rekey", words: "rekey_hint", asksPassphrase: true, Control: NewVaultKey },
      { title: "lock_now", words: "lock_now_hint", Control: LockNow },
    ],
  },
  {
    title: "settings_portals",
    settings: [{ title: "portals_title", words: "portals_lead", preference: "allowedPortals", Control: Portals }],
  },
  {
    title: "settings_rules",
    settings: [{ title: "rules_title", words: "rules_hint", Control: PayerRules }],
  },
  {
    title: "settings_note",
    settings: [
      { title: "notes_on", words: "notes_on_hint", preference: "notesOn", Control: NotesOn },
      { title: "notes_off_hosts", words: "notes_off_hosts_hint", preference: "notesOffHosts", Control: NotesOffHosts },
    ],
  },
  {
    title: "settings_privacy",
    settings: [
      { title: "mask_lists", words: "mask_lists_hint", preference: "maskLists", Control: MaskLists },
      { title: "retention", words: "retention_hint", preference: "retentionDays", Control: Retention },
      { title: "exports_on", words: "exports_on_hint", preference: "exportsOn", Control: ExportsOn },
      { title: "initials", words: "initials_hint", preference: "initials", Control: Initials },
    ],
  },
  {
    title: "settings_data",
    settings: [
      { title: "audit", words: "audit_hint", Control: AuditRow },
      { title: "backup", words: "backup_hint", Control: Backup },
      { title: "restore", words: "restore_hint", Control: Restore },
      { title: "purge", words: "purge_hint", Control: Purge },
      { title: "erase", words: "erase_hint", Control: Erase },
    ],
  },
  {
    title: "settings_about",
    settings: [
      { title: "about_title", words: "about_text", Control: About },
      { title: "permissions_title", words: "permissions_lead", Control: Permissions },
    ],
  },
];

function Portals() {
  return <PortalPicker />;
}
