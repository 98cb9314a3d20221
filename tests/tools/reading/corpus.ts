import { readdirSync, readFileSync } from "node:fs";
import type { Expected } from "./score.ts";

/** The saved pages under tests/pages, each with what it should give. */

export interface SavedPage {
  group: string;
  name: string;
  path: string;
  expected: Expected;
}

const PAGES = new URL("../../pages/", import.meta.url).pathname;

/** All pages that have an expectation, by group and name. */
export function savedPages(): SavedPage[] {
  const out: SavedPage[] = [];
  for (const group of readdirSync(PAGES, { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    for (const file of readdirSync(PAGES + group.name).sort()) {
      if (!file.endsWith(".expected.json")) continue;
      const name = file.slice(0, -".expected.json".length);
      const expected = JSON.parse(readFileSync(`${PAGES}${group.name}/${file}`, "utf8")) as Expected;
      out.push({ group: group.name, name, path: `${PAGES}${group.name}/${name}.html`, expected });
    }
  }
  return out;
}
