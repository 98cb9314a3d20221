import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { call } from "../messages/call.ts";
import type { PortalView } from "../messages/protocol.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckField, TextField } from "../ui/Field.tsx";
import { t, tn } from "../ui/i18n.ts";
import { ErrorState, Skeleton } from "../ui/states.tsx";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { hostsOf, siteToPattern } from "./sites.ts";

/** Known portals and sites the user added: allow, take back, add. `onPicked` hears how many are picked and not yet allowed. */
export function PortalPicker({ onPicked }: { onPicked?: (count: number) => void }) {
  const portals = useLoad("portals", () => call("portals.list", {}));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState("");
  const [message, setMessage] = useState("");
  const [failure, setFailure] = useState<unknown>();
  useNotices((notice) => {
    if (notice === "changed") void portals.reload();
  });
  useEffect(() => {
    const changed = () => void portals.reload();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [portals.reload]);

  useEffect(() => onPicked?.(picked.size), [picked, onPicked]);

  if (portals.state === "loading") return <Skeleton />;
  if (portals.state === "failed") return <ErrorState error={portals.error} onRetry={() => void portals.reload()} />;

  const list = portals.data;
  const chosen = list.filter((portal) => !portal.granted && picked.has(keyOf(portal)));
  const origins = [...new Set(chosen.flatMap((portal) => portal.origins))];
  /** `request` was the first thing of the click; this hears its answer. */
  const settle = async (answer: Promise<boolean>, said: () => string) => {
    setFailure(undefined);
    try {
      const granted = await answer;
      setMessage(granted ? said() : t("access_refused"));
      if (granted) setPicked(new Set());
      await portals.reload();
    } catch (error) {
      setFailure(error);
    }
  };
  const allow = () => void settle(browser.permissions.request({ origins }), () => tn("portals_allowed", chosen.length));
  const remove = (portal: PortalView) =>
    void settle(
      call("portals.remove", { origins: portal.origins }).then(() => true),
      () => t("portals_removed", portal.name),
    );
  const wanted = search.trim().toLowerCase();
  const shown = list.filter(
    (portal) => wanted === "" || `${portal.name} ${hostsOf(portal)}`.toLowerCase().includes(wanted),
  );
  return (
    <div class="stack">
      <TextField type="search" label={t("portals_search")} value={search} onValue={setSearch} />
      <ul class="plain-list card portal-list" aria-label={t("portals_list")}>
        {shown.map((portal) => (
          <PortalItem
            key={keyOf(portal)}
            portal={portal}
            picked={picked.has(keyOf(portal))}
            onPick={(on) => {
              const next = new Set(picked);
              if (on) next.add(keyOf(portal));
              else next.delete(keyOf(portal));
              setPicked(next);
            }}
            onRemove={() => remove(portal)}
          />
        ))}
        {shown.length === 0 ? <li class="soft">{t("portals_no_match")}</li> : null}
      </ul>
      <div class="row">
        <Button variant={chosen.length > 0 ? "primary" : "plain"} disabled={chosen.length === 0} onClick={allow}>
          {chosen.length > 0 ? tn("portals_allow", chosen.length) : t("portals_allow_none")}
        </Button>
        <span class="small" role="status">
          {message}
        </span>
      </div>
      {failure ? <ErrorState error={failure} /> : null}
      <AddSite
        onAdd={(pattern, answer) => void settle(answer, () => t("site_added", hostsOf({ origins: [pattern] })))}
      />
    </div>
  );
}

interface ItemProps {
  portal: PortalView;
  picked: boolean;
  onPick: (picked: boolean) => void;
  onRemove: () => void;
}

function PortalItem({ portal, picked, onPick, onRemove }: ItemProps) {
  // A site that the user added is named by its host already.
  const hosts = portal.adapter === null ? "" : hostsOf(portal);
  if (portal.granted) {
    return (
      <li class="portal spread">
        <div>
          <div class="row">
            <strong>{portal.name}</strong>{" "}
            <Badge tone="ok" icon="check">
              {t("portal_granted")}
            </Badge>
          </div>
          <div class="small soft wrap-anywhere">{hosts}</div>
        </div>
        <Button size="small" label={t("portal_remove_named", portal.name)} onClick={onRemove}>
          {t("portal_remove")}
        </Button>
      </li>
    );
  }
  return (
    <li class="portal">
      <CheckField
        label={portal.name}
        hint={portal.blocked ? t("portal_blocked") : hosts}
        disabled={portal.blocked}
        checked={picked && !portal.blocked}
        onChecked={onPick}
      />
    </li>
  );
}

function AddSite({ onAdd }: { onAdd: (pattern: string, answer: Promise<boolean>) => void }) {
  const [site, setSite] = useState("");
  const [error, setError] = useState<string | undefined>();
  const add = () => {
    const pattern = siteToPattern(site);
    if (pattern === undefined) return setError(t("site_error"));
    onAdd(pattern, browser.permissions.request({ origins: [pattern] }));
    setSite("");
  };
  return (
    <details class="disclosure">
      <summary>{t("site_other")}</summary>
      <TextField
        label={t("site_address")}
        hint={t("site_hint")}
        value={site}
        error={error}
        onValue={(value) => {
          setSite(value);
          setError(undefined);
        }}
        trailing={<Button onClick={add}>{t("site_allow")}</Button>}
      />
    </details>
  );
}

function keyOf(portal: PortalView): string {
  return portal.adapter ?? portal.origins.join(" ");
}
