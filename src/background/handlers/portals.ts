import browser from "webextension-polyfill";
import type { PortalView } from "../../messages/protocol.ts";
import { ADAPTERS } from "../../reading/portals/index.ts";
import { applyChangedPreferences, reconcile } from "../apply.ts";
import { isAllowed, readPreferences, writePreferences } from "../policy.ts";
import { grantedOrigins } from "../registration.ts";
import type { Handlers } from "../router.ts";
import { noteChanges } from "../settings-trail.ts";

const originsOf = (hosts: readonly string[]): string[] =>
  hosts.flatMap((host) => [`https://${host}/*`, `https://*.${host}/*`]);

/** Known portals in the order of their names, then the sites that the user added. */
async function listPortals(): Promise<PortalView[]> {
  const [granted, { preferences }] = await Promise.all([grantedOrigins(), readPreferences()]);
  const known = ADAPTERS.map((adapter): PortalView => {
    const origins = originsOf(adapter.hosts);
    return {
      adapter: adapter.id,
      name: adapter.name,
      origins,
      granted: origins.every((origin) => granted.includes(origin)),
      blocked: !origins.some((origin) => isAllowed(origin, preferences)),
    };
  }).sort((a, b) => a.name.localeCompare(b.name));
  const covered = new Set(known.flatMap((portal) => portal.origins));
  const own = granted
    .filter((origin) => !covered.has(origin))
    .map((origin): PortalView => {
      const name = origin.replace(/^[^:]+:\/\//, "").replace(/\/\*$/, "");
      return { adapter: null, name, origins: [origin], granted: true, blocked: !isAllowed(origin, preferences) };
    });
  return [...known, ...own];
}

export const portalHandlers: Pick<Handlers, "portals.list" | "portals.remove" | "preferences.get" | "preferences.set"> =
  {
    "portals.list": () => listPortals(),

    async "portals.remove"({ origins }) {
      await browser.permissions.remove({ origins });
      await reconcile();
      return null;
    },

    "preferences.get": () => readPreferences(),

    async "preferences.set"({ change }) {
      const defined = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const { preferences: before } = await readPreferences();
      const result = await writePreferences(defined);
      await noteChanges(before, result.preferences, "user");
      await applyChangedPreferences();
      return result;
    },
  };
