import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { call } from "../messages/call.ts";
import type { PortalView, TabView } from "../messages/protocol.ts";
import { Button } from "../ui/Button.tsx";
import { t } from "../ui/i18n.ts";
import { Callout, ErrorState } from "../ui/states.tsx";
import { hostOf, patternOf, patternsFor, portalOf } from "./access.ts";

interface OfferProps {
  tabId: number;
  view: TabView;
  onView: (view: TabView) => void;
}

/** Asks the browser for sites, then reads the page. The prompt can close the popup: the background hears of the grant by itself. */
function useGrant(tabId: number, onView: (view: TabView) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [refused, setRefused] = useState(false);
  const settle = async (work: Promise<boolean>) => {
    setBusy(true);
    setError(undefined);
    setRefused(false);
    try {
      if (await work) onView(await call("tab.read", { tabId }));
      else setRefused(true);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    refused,
    /** Must be the first thing that a click does: the browser wants the click itself. */
    request: (origins: string[]) => void settle(browser.permissions.request({ origins })),
    readOnce: () => void settle(Promise.resolve(true)),
  };
}

/** A page that ClaimTrail may not read yet: once, or always. */
export function AccessOffer({
  tabId,
  url,
  view,
  portals,
  onView,
}: OfferProps & { url: string | undefined; portals: PortalView[] }) {
  const grant = useGrant(tabId, onView);
  const origins = patternsFor(url, view.unreadFrames, portals);
  const blocked = portalOf(url, portals)?.blocked ?? false;
  if (blocked) {
    return (
      <Callout tone="urgent" role="note">
        <p>{t("portal_blocked")}</p>
      </Callout>
    );
  }
  return (
    <div class="card stack">
      <p>{t("access_offer")}</p>
      <div class="row">
        <Button variant="primary" disabled={grant.busy || origins.length === 0} onClick={() => grant.request(origins)}>
          {t("read_always")}
        </Button>
        <Button disabled={grant.busy} onClick={grant.readOnce}>
          {t("read_once")}
        </Button>
      </div>
      {origins.length > 0 ? (
        <p class="small soft wrap-anywhere">{t("access_asks", origins.map(hostOf).join(", "))}</p>
      ) : null}
      {grant.refused ? (
        <p class="small urgent-text" role="status">
          {t("access_refused")}
        </p>
      ) : null}
      {grant.error ? <ErrorState error={grant.error} /> : null}
    </div>
  );
}

/** Frames of other origins: activeTab never reaches them and gives no error, so it is said and offered. */
export function FrameOffer({ tabId, view, found, onView }: OfferProps & { found: boolean }) {
  const grant = useGrant(tabId, onView);
  const origins = view.unreadFrames.map(patternOf).filter((pattern) => pattern !== undefined);
  if (origins.length === 0) return null;
  const hosts = origins.map(hostOf).join(", ");
  return (
    <Callout tone={found ? "accent" : "urgent"} role="note">
      <p class="wrap-anywhere">{t(found ? "frames_unread" : "frames_unread_nothing", hosts)}</p>
      <Button size="small" disabled={grant.busy} onClick={() => grant.request(origins)}>
        {t("frames_read_too")}
      </Button>
      {grant.refused ? <p role="status">{t("access_refused")}</p> : null}
      {grant.error ? <ErrorState error={grant.error} /> : null}
    </Callout>
  );
}
