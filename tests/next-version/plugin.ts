import { fileURLToPath } from "node:url";
import type { CrxPlugin } from "@crxjs/vite-plugin";

const NEXT = fileURLToPath(new URL("./versions.ts", import.meta.url));

/** For test builds alone: the vault as a build with one more schema version would have it. */
export function nextVersion(): CrxPlugin {
  return {
    name: "claimtrail:next-version",
    enforce: "pre",
    renderCrxManifest(manifest) {
      // Chromium keeps the background script of a version that it knows
      manifest.version += ".1";
      return manifest;
    },
    resolveId(source, importer) {
      return source === "./versions.ts" && /\/src\/vault\//.test(importer ?? "") ? NEXT : undefined;
    },
  };
}
