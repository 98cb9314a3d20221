import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files below `folder` (relative to the project) whose name ends so, with their text. A folder that is not there has none. */
export function sourceFiles(folder: string, ending: RegExp): { path: string; source: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, source: readFileSync(path, "utf8") }));
}
