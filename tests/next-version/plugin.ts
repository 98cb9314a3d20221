import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const NEXT = fileURLToPath(new URL("./versions.ts", import.meta.url));

/** For test builds alone: the vault as a build with one more schema version would have it. */
export function nextVersion(): Plugin {
  return {
    name: "claimtrail:next-version",
    enforce: "pre",
    resolveId(source, importer) {
      return source === "./versions.ts" && /\/src\/vault\//.test(importer ?? "") ? NEXT : undefined;
    },
  };
}
