import { resolve } from "node:path";
import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import base from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };
import { killPoints } from "./tests/kill-points/plugin.ts";
import { nextVersion } from "./tests/next-version/plugin.ts";

/**
 * One manifest.json; the Firefox variant and the test build are derived from it here.
 * `TARGET=chromium|firefox` picks the browser, `--mode e2e` the test build (kill points, see tests/kill-points),
 * `--mode e2e-next` the same with a made-up next schema version (tests/next-version).
 */
type Browser = "chromium" | "firefox";
type Manifest = typeof base;

/** Firefox: event page in place of a service worker, sidebar in place of the side panel, id, data-collection declaration. */
function firefoxManifest(manifest: Manifest) {
  const { background, key: _key, permissions, ...rest } = manifest;
  return {
    ...rest,
    permissions: permissions.filter((name) => name !== "sidePanel"),
    background: { scripts: [background.service_worker], type: "module" },
    sidebar_action: { default_panel: "src/desk/panel.html", default_title: "ClaimTrail", open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: "claimtrail@claimtrail.example",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  };
}

/** While developing, pages come from Vite's server and are told of edits over a socket: the one build that talks to an address. */
function developmentPolicy(manifest: Manifest): Manifest {
  const server = "http://localhost:*";
  const pages = `default-src 'self' ${server} ws://localhost:*; script-src 'self' ${server}; style-src 'self' 'unsafe-inline' ${server}; object-src 'none'`;
  return { ...manifest, content_security_policy: { extension_pages: pages } };
}

function manifestFor(browser: Browser, serving: boolean): ManifestV3Export {
  const released = { ...base, version: packageJson.version };
  const manifest = serving ? developmentPolicy(released) : released;
  if (browser === "firefox") return firefoxManifest(manifest) as unknown as ManifestV3Export;
  return {
    ...manifest,
    minimum_chrome_version: "120",
    side_panel: { default_path: "src/desk/panel.html" },
    // Firefox takes its policy without a schema
    // Vite's server does not lay public/ beside the manifest
    ...(serving ? {} : { storage: { managed_schema: "managed-schema.json" } }),
  } as unknown as ManifestV3Export;
}

/** Content scripts are plain IIFEs that import nothing at run time: nothing may be web-accessible, so no page can probe for us. */
const nothingWebAccessible: CrxPlugin = {
  name: "claimtrail:nothing-web-accessible",
  enforce: "post",
  renderCrxManifest(manifest) {
    delete manifest.web_accessible_resources;
    return manifest;
  },
  // the script is registered by its own path; the module copy of it would only be weight
  generateBundle(_options, bundle) {
    for (const name of Object.keys(bundle)) if (/^assets\/(?:main|fill)\.iife\.ts-/.test(name)) delete bundle[name];
  },
};

/**
 * Libraries carry code paths that this extension never uses and that a reviewer would have to trust: zod's code generator, Preact's
 * markup assignment. They are cut out of the build, so that "no code and no markup from text" holds for every byte. A library
 * update that moves the text ends the build rather than let it back in.
 */
const CUT: { file: RegExp; text: RegExp; by: string }[] = [
  {
    file: /zod\/v4\/core\/(?:util|doc)\.js$/,
    text: /const F = Function;/,
    by: 'const F = class { constructor() { throw new Error("no code from text"); } };',
  },
  { file: /preact\/dist\/preact\.mjs$/, text: /(\w+)\.innerHTML=(\w+)\.__html/, by: "$1.textContent=$2.__html" },
];
const withoutCodeFromText: Plugin = {
  name: "claimtrail:without-code-from-text",
  apply: "build",
  transform(code, id) {
    const cut = CUT.find(({ file }) => file.test(id.replaceAll("\\", "/").split("?")[0] ?? ""));
    if (!cut) return undefined;
    if (!cut.text.test(code)) this.error(`${id}: the text to cut is gone; look at the new version`);
    return { code: code.replace(cut.text, cut.by), map: null };
  },
};

export default defineConfig(({ mode, command }) => {
  const browser: Browser = process.env.TARGET === "firefox" ? "firefox" : "chromium";
  const testBuild = mode === "e2e" || mode === "e2e-next";
  const next = mode === "e2e-next" ? [nextVersion()] : [];
  const endToEnd = process.env.CLAIMTRAIL_SUITE === "e2e";
  const plugins = process.env.VITEST
    ? [preact()]
    : [
        preact(),
        crx({
          manifest: manifestFor(browser, command === "serve"),
          browser: browser === "firefox" ? "firefox" : "chrome",
        }),
        nothingWebAccessible,
        withoutCodeFromText,
        ...(testBuild ? [killPoints()] : []),
        ...next,
      ];
  return {
    plugins,
    worker: { plugins: () => [withoutCodeFromText, ...next] },
    build: {
      outDir: `dist/${browser}${testBuild ? `-${mode}` : ""}`,
      emptyOutDir: true,
      target: ["chrome120", "firefox140"],
      modulePreload: false,
      sourcemap: false,
      rollupOptions: { input: { desk: resolve("src/desk/index.html"), panel: resolve("src/desk/panel.html") } },
    },
    test: {
      environment: "node",
      // one suite of quick tests, one that needs the built extension in real browsers
      include: endToEnd ? ["tests/e2e/*.test.ts"] : ["tests/unit/**/*.test.{ts,tsx}", "tests/pages/*.test.ts"],
      // proofs that crash browsers and search whole profiles: `npm run test:long`
      exclude: process.env.CLAIMTRAIL_LONG ? [] : ["tests/e2e/*.long.test.ts"],
      setupFiles: endToEnd ? [] : ["tests/unit/setup.ts"],
      // two browsers at a time: most of an end-to-end test is waiting
      ...(endToEnd ? { maxWorkers: 2, globalSetup: ["tests/e2e/build-once.ts"] } : {}),
      // every await of a capture, a hundred thousand cases: as long as they take
      testTimeout: process.env.CLAIMTRAIL_LONG ? 3_600_000 : endToEnd ? 180_000 : 60_000,
      hookTimeout: 120_000,
      coverage: { provider: "v8", include: ["src/**/*.{ts,tsx}"] },
    },
  };
});
