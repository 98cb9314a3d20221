import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { call } from "../messages/call.ts";
import type { VaultStatus } from "../messages/protocol.ts";
import { errorText } from "../ui/errors.ts";
import { TextField } from "../ui/Field.tsx";
import { t } from "../ui/i18n.ts";
import { EmptyState, ErrorState, Skeleton } from "../ui/states.tsx";
import { Toast, useToast } from "../ui/Toast.tsx";
import { useActivity } from "../ui/use-activity.ts";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { rulesAreManaged } from "./passphrase-rules.ts";
import { type PreferenceState, SECTIONS, type Setting, type SettingContext } from "./settings-list.tsx";
import { VaultState } from "./VaultState.tsx";

interface SettingsProps {
  status: VaultStatus;
  reload: () => Promise<void>;
}

/** All settings on one page, with a search that narrows them. */
export function Settings({ status, reload }: SettingsProps) {
  const preferences = useLoad("preferences", () => call("preferences.get", {}));
  const [search, setSearch] = useState("");
  const toast = useToast();
  useActivity();
  useNotices((notice) => {
    if (notice === "changed") void preferences.reload();
  });
  const change: SettingContext["change"] = async (next) => {
    try {
      preferences.replace(await call("preferences.set", { change: next }));
      toast.show({ text: t("setting_saved") });
      return true;
    } catch (error) {
      toast.show({ text: errorText(error) });
      return false;
    }
  };
  return (
    <div class="settings">
      <header class="settings-head">
        <span class="brand">
          <img src={browser.runtime.getURL("icons/icon.svg")} alt="" width="28" height="28" />
          ClaimTrail
        </span>
        <h1>{t("settings")}</h1>
        <TextField
          type="search"
          hideLabel
          label={t("settings_search")}
          placeholder={t("settings_search")}
          value={search}
          onValue={setSearch}
        />
      </header>
      <main class="settings-body">
        <VaultState status={status} reload={reload} toast={toast.show} />
        {preferences.state === "loading" ? <Skeleton rows={4} /> : null}
        {preferences.state === "failed" ? (
          <ErrorState error={preferences.error} onRetry={() => void preferences.reload()} />
        ) : null}
        {preferences.data ? (
          <Sections
            search={search}
            context={{ ...preferences.data, status, change, toast: toast.show, reloadStatus: reload }}
          />
        ) : null}
      </main>
      <Toast content={toast.content} onHide={toast.hide} />
    </div>
  );
}

function Sections({ search, context }: { search: string; context: SettingContext }) {
  const wanted = search.trim().toLowerCase();
  const shown = SECTIONS.map((section) => ({
    ...section,
    settings: section.settings.filter((setting) => wanted === "" || textOf(setting, t(section.title)).includes(wanted)),
  })).filter((section) => section.settings.length > 0);
  return (
    <>
      <p class="visually-hidden" role="status">
        {wanted === ""
          ? ""
          : t(
              "settings_found",
              shown.reduce((sum, section) => sum + section.settings.length, 0),
            )}
      </p>
      {shown.length === 0 ? <EmptyState level={2} icon="search" title={t("settings_none")} /> : null}
      {shown.map((section) => (
        <section class="settings-section" key={section.title} aria-labelledby={section.title}>
          <h2 id={section.title}>{t(section.title)}</h2>
          <div class="card stack settings-card">
            {section.settings.map((setting) => (
              <SettingRow key={setting.title} setting={setting} context={context} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function SettingRow({ setting, context }: { setting: Setting; context: SettingContext }) {
  const managed = setting.preference !== undefined && context.managed.includes(setting.preference);
  const Control = setting.Control;
  return (
    <div class="setting">
      <Control {...context} disabled={managed} />
      {setting.asksPassphrase && rulesAreManaged(context.managed) ? (
        <p class="managed small">{t("passphrase_rules_managed")}</p>
      ) : null}
      {managed ? <p class="managed small">{t("setting_managed")}</p> : null}
    </div>
  );
}

function textOf(setting: Setting, section: string): string {
  return [section, t(setting.title), setting.words ? t(setting.words) : ""].join(" ").toLowerCase();
}

export type { PreferenceState };
