import type { PortalAdapter } from "./adapter.ts";
import availity from "./adapters/availity.json" with { type: "json" };
import noridianMedicare from "./adapters/noridian-medicare.json" with { type: "json" };
import paPromise from "./adapters/pa-promise.json" with { type: "json" };
import unitedhealthcare from "./adapters/unitedhealthcare.json" with { type: "json" };

/** All built-in adapters. JSON widens enums to strings; tests/unit/reading/portals checks each against the schema. */
export const ADAPTERS = [
  availity,
  noridianMedicare,
  paPromise,
  unitedhealthcare,
] as unknown as readonly PortalAdapter[];

function hostMatches(host: string, pattern: string): boolean {
  return host === pattern || host.endsWith(`.${pattern}`);
}

/**
 * The adapter for an address: host equal to one of the adapter's or a subdomain of it, and path where the adapter
 * names paths. The most specific host wins, then an adapter that names paths.
 * @returns undefined for an unknown portal or an address that is none.
 */
export function findAdapter(url: string, adapters: readonly PortalAdapter[] = ADAPTERS): PortalAdapter | undefined {
  let host: string;
  let rest: string;
  try {
    const parsed = new URL(url);
    host = parsed.hostname.toLowerCase().replace(/\.$/, "");
    rest = parsed.pathname + parsed.search + parsed.hash;
  } catch {
    return undefined;
  }
  let best: PortalAdapter | undefined;
  let bestScore = 0;
  for (const adapter of adapters) {
    if (adapter.paths && !adapter.paths.some((p) => rest.includes(p))) continue;
    for (const pattern of adapter.hosts) {
      const score = hostMatches(host, pattern) ? pattern.length * 2 + (adapter.paths ? 1 : 0) : 0;
      if (score > bestScore) [best, bestScore] = [adapter, score];
    }
  }
  return best;
}
