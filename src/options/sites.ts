/** The hosts of a portal's patterns, for people: `*.portal.example` is `portal.example`. */
export function hostsOf({ origins }: { origins: readonly string[] }): string {
  return [...new Set(origins.map(hostOf))].join(", ");
}

/** `https://*.portal.example/*` -> `portal.example`. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\/(?:\*\.)?/i, "").replace(/\/.*$/, "");
}

/** An address at which a pattern's site can be opened: `https://*.portal.example/*` -> `https://portal.example/`. */
export function addressOf(pattern: string): string {
  return `${pattern.startsWith("http:") ? "http" : "https"}://${hostOf(pattern)}/`;
}

/**
 * What a user types for a site, an address or a bare host, as a match pattern: `https://portal.example/*`.
 * Path and query are dropped. @returns undefined where it is no web address.
 */
export function siteToPattern(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === "" || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const local = hostname === "localhost" || /^[\d.]+$/.test(hostname);
  if (!/^https?:$/.test(protocol) || !/^[a-z0-9.-]+$/i.test(hostname)) return undefined;
  return local || hostname.includes(".") ? `${protocol}//${hostname}/*` : undefined;
}
