import type { PortalView } from "../messages/protocol.ts";

/**
 * The match patterns to ask for, so that a page can always be read: the page's own, those of its frames, and where the
 * page belongs to a known portal all of that portal's. Page and frame origins are asked for together, because a claim
 * app in a frame of another origin would otherwise stay unread without any error.
 * @param url address of the page.
 * @param frameOrigins origins of frames that could not be read.
 * @returns patterns without port or path (Firefox has no ports in patterns); empty for a page no extension can read.
 */
export function patternsFor(
  url: string | undefined,
  frameOrigins: readonly string[],
  portals: readonly PortalView[],
): string[] {
  const page = patternOf(url);
  if (page === undefined) return [];
  const known = portalOf(url, portals)?.origins ?? [];
  const frames = frameOrigins.map(patternOf).filter((pattern) => pattern !== undefined);
  return [...new Set([page, ...known, ...frames])];
}

/** `https://portal.example/*` for an address or origin; undefined where it is not http(s). */
export function patternOf(url: string | undefined): string | undefined {
  const parsed = parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname === "") return undefined;
  return `${parsed.protocol}//${parsed.hostname}/*`;
}

/** The known portal whose patterns match the address. */
export function portalOf(url: string | undefined, portals: readonly PortalView[]): PortalView | undefined {
  const parsed = parse(url);
  if (!parsed) return undefined;
  return portals.find((portal) => portal.origins.some((pattern) => matches(pattern, parsed)));
}

function parse(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

function matches(pattern: string, url: URL): boolean {
  const parts = /^(https?|\*):\/\/(\*\.)?([^/:*]+)(?::\d+)?\//.exec(pattern);
  if (!parts) return false;
  const [, scheme = "", wild, host = ""] = parts;
  if (scheme !== "*" && `${scheme}:` !== url.protocol) return false;
  return url.hostname === host || (wild !== undefined && url.hostname.endsWith(`.${host}`));
}

/** The host of a pattern or origin, for people. */
export function hostOf(patternOrOrigin: string): string {
  return patternOrOrigin.replace(/^[a-z*]+:\/\//, "").replace(/\/.*$/, "");
}
