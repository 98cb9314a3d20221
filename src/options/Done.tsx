import browser from "webextension-polyfill";
import { call } from "../messages/call.ts";
import { Button } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";
import { Callout } from "../ui/states.tsx";
import { useLoad } from "../ui/use-load.ts";
import { Heading } from "./Heading.tsx";
import { addressOf } from "./sites.ts";

/** Set up: what now, and whether the browser promises to keep the vault. */
export function Done() {
  const persisted = useLoad("persist", () => navigator.storage.persist());
  const portals = useLoad("portals", () => call("portals.list", {}));
  const granted = portals.data?.filter((portal) => portal.granted) ?? [];
  return (
    <section class="step">
      <Heading>{t("done_title")}</Heading>
      <p class="lead">{t(granted.length > 0 ? "done_lead" : "done_lead_none")}</p>
      {granted.length > 0 ? (
        <div class="row">
          {granted.slice(0, 6).map((portal) => (
            <Button
              key={portal.adapter ?? portal.name}
              variant="primary"
              onClick={() => void browser.tabs.create({ url: addressOf(portal.origins[0] ?? "") })}
            >
              {t("done_open", portal.name)}
            </Button>
          ))}
        </div>
      ) : null}
      <ol class="card steps">
        <li>{t("done_step_sign_in")}</li>
        <li>{t("done_step_browse")}</li>
        <li>{t("done_step_popup")}</li>
      </ol>
      <div class="row">
        <Button onClick={() => void browser.tabs.create({ url: browser.runtime.getURL("src/desk/index.html") })}>
          {t("samples_try")}
        </Button>
        <span class="small soft">{t("samples_hint")}</span>
      </div>
      {persisted.state === "ready" ? (
        <Callout tone={persisted.data ? "ok" : "urgent"} role="status">
          <p>{t(persisted.data ? "persist_yes" : "persist_no")}</p>
        </Callout>
      ) : null}
      <p class="small soft">{t("done_pin")}</p>
    </section>
  );
}
