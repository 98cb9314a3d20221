import type { Selectors } from "../../claims/sheet.ts";
import type { PortalAdapter } from "./adapter.ts";
import availity from "./adapters/availity.json" with { type: "json" };
import changeHealthcare from "./adapters/change-healthcare.json" with { type: "json" };
import cigna from "./adapters/cigna.json" with { type: "json" };
import coloradoMedicaid from "./adapters/colorado-medicaid.json" with { type: "json" };
import deltaDentalToolkit from "./adapters/delta-dental-toolkit.json" with { type: "json" };
import epaces from "./adapters/epaces.json" with { type: "json" };
import iehp from "./adapters/iehp.json" with { type: "json" };
import indianaMedicaid from "./adapters/indiana-medicaid.json" with { type: "json" };
import mycgs from "./adapters/mycgs.json" with { type: "json" };
import navinet from "./adapters/navinet.json" with { type: "json" };
import ngsconnex from "./adapters/ngsconnex.json" with { type: "json" };
import noridianMedicare from "./adapters/noridian-medicare.json" with { type: "json" };
import officeAlly from "./adapters/office-ally.json" with { type: "json" };
import ohioBwc from "./adapters/ohio-bwc.json" with { type: "json" };
import optumPay from "./adapters/optum-pay.json" with { type: "json" };
import paPromise from "./adapters/pa-promise.json" with { type: "json" };
import spot from "./adapters/spot.json" with { type: "json" };
import tmhp from "./adapters/tmhp.json" with { type: "json" };
import unitedhealthcare from "./adapters/unitedhealthcare.json" with { type: "json" };
import waystar from "./adapters/waystar.json" with { type: "json" };

/** All built-in adapters. JSON widens enums to strings; tests/unit/reading/portals checks each against the schema. */
export const ADAPTERS = [
  availity,
  changeHealthcare,
  cigna,
  coloradoMedicaid,
  deltaDentalToolkit,
  epaces,
  iehp,
  indianaMedicaid,
  mycgs,
  navinet,
  ngsconnex,
  noridianMedicare,
  officeAlly,
  ohioBwc,
  optumPay,
  paPromise,
  spot,
  tmhp,
  unitedhealthcare,
  waystar,
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

/** What a page of the portal has to be asked. @returns undefined where structure and labels do. */
export function selectorsOf({ ignore, values, payer }: PortalAdapter): Selectors | undefined {
  if (!ignore && !values && !payer?.selector) return undefined;
  return {
    ignore: ignore ?? [],
    values: (values ?? []).map(({ selector, attribute }) => ({ selector, attribute })),
    payer: payer?.selector ? { selector: payer.selector, attribute: payer.attribute } : undefined,
  };
}
