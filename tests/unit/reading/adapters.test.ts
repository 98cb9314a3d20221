import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { ADAPTERS, findAdapter } from "../../../src/reading/portals/index.ts";
import { adapterSchema } from "../../../src/reading/portals/schema.ts";

/** Addresses of the saved pages of known portals, by file name, from the comment that browsers write on save. */
function savedAddresses(): Map<string, string> {
  const pages = new URL("../../pages/", import.meta.url);
  const found = new Map<string, string>();
  for (const dir of readdirSync(pages, { withFileTypes: true })) {
    if (!dir.isDirectory()) continue;
    for (const file of readdirSync(new URL(`${dir.name}/`, pages))) {
      if (!file.endsWith(".html")) continue;
      const head = readFileSync(new URL(`${dir.name}/${file}`, pages), "utf8").slice(0, 2_000);
      const match = /<!-- saved from url=\((\d{4})\)(\S+) -->/.exec(head);
      if (match?.[2] && Number(match[1]) === match[2].length) found.set(`${dir.name}/${file}`, match[2]);
    }
  }
  return found;
}

const ids = ADAPTERS.map((a) => a.id);
const addresses = savedAddresses();

describe("built-in adapters as a set", () => {
  test.each(ADAPTERS.map((a) => [a.id, a] as const))("%s keeps to the schema", (_id, adapter) => {
    expect(adapterSchema.safeParse(adapter).error).toBeUndefined();
  });

  test("are listed in the order of their ids, each once", () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test("share no host unless paths tell them apart", () => {
    const claimed = ADAPTERS.filter((a) => !a.paths).flatMap((a) => a.hosts);
    expect(claimed).toEqual([...new Set(claimed)]);
  });

  test.each(ids)("%s has a saved page at its own address", (id) => {
    const pages = [...addresses].filter(([, url]) => findAdapter(url)?.id === id);
    expect(pages.length).toBeGreaterThan(0);
  });

  test("are all found by host, whichever way the address is written", () => {
    for (const adapter of ADAPTERS)
      for (const host of adapter.hosts) {
        const path = adapter.paths?.[0] ?? "";
        expect(findAdapter(`https://${host.toUpperCase()}/${path}`)?.id).toBe(adapter.id);
        expect(findAdapter(`https://www.${host}:8443/${path}`)?.id).toBe(adapter.id);
      }
  });

  test("every selector finds something in one of the adapter's pages", () => {
    for (const adapter of ADAPTERS) {
      const selectors = [...(adapter.values ?? []).map((v) => v.selector), ...(adapter.ignore ?? [])];
      if (adapter.payer?.selector) selectors.push(adapter.payer.selector);
      if (selectors.length === 0) continue;
      const documents = [...addresses].filter(([, url]) => findAdapter(url)?.id === adapter.id).map(([f]) => parse(f));
      for (const selector of selectors) {
        const hits = documents.filter((doc) => doc.querySelector(selector) !== null);
        expect(hits.length, `${adapter.id}: ${selector}`).toBeGreaterThan(0);
      }
    }
  });

  test("stay small: the content script carries them all", () => {
    expect(gzipSync(JSON.stringify(ADAPTERS)).length).toBeLessThan(6_000);
  });
});

function parse(file: string) {
  const window = new Window();
  window.document.write(readFileSync(new URL(`../../pages/${file}`, import.meta.url), "utf8"));
  return window.document;
}
