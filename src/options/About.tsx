import browser from "webextension-polyfill";
import { type MessageKey, t } from "../ui/i18n.ts";

/** What leaves the machine, and what ClaimTrail does not do. */
export function About() {
  return (
    <div class="stack-tight">
      <h3>{t("about_title")}</h3>
      <p>{t("about_text")}</p>
      <ul class="documents">
        <li>{t("about_network")}</li>
        <li>{t("about_reads")}</li>
        <li>{t("about_encrypted")}</li>
        <li>{t("about_disk")}</li>
        <li>{t("about_hipaa")}</li>
      </ul>
      <p class="small soft num">{t("about_version", browser.runtime.getManifest().version)}</p>
    </div>
  );
}

/** Why each permission of the manifest is needed. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  storage: "permission_storage",
  unlimitedStorage: "permission_unlimited_storage",
  scripting: "permission_scripting",
  alarms: "permission_alarms",
  idle: "permission_idle",
  activeTab: "permission_active_tab",
  sidePanel: "permission_side_panel",
};

/** The permissions that this very build declares, each with its reason. */
export function Permissions() {
  const declared = browser.runtime.getManifest().permissions ?? [];
  return (
    <div class="stack-tight">
      <h3>{t("permissions_title")}</h3>
      <p class="small soft">{t("permissions_lead")}</p>
      <table class="permissions">
        <thead>
          <tr>
            <th scope="col">{t("permission")}</th>
            <th scope="col">{t("permission_why")}</th>
          </tr>
        </thead>
        <tbody>
          {declared.map((name) => {
            const reason = REASONS[name];
            return (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>{reason ? t(reason) : ""}</td>
              </tr>
            );
          })}
          <tr>
            <td>{t("permission_sites_name")}</td>
            <td>{t("permission_sites")}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
