import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { chromiumPath, extensionIdOf } from "./browsers/chromium.ts";
import { firefoxPath } from "./browsers/firefox.ts";
import type { ExtensionBrowser } from "./browsers/types.ts";
import { ask, builtExtension, launch, ROOT, setUp } from "./extension.ts";

/**
 * The policies of SECURITY.md, as they stand there, given to the browsers as an administrator gives them. The browser alone
 * sees them: its policy folder is covered with ours in a mount namespace of its own, and nothing of the machine is touched.
 */

const [CHROMIUM_EXAMPLE = "", FIREFOX_EXAMPLE = ""] = [
  ...readFileSync(join(ROOT, "SECURITY.md"), "utf8").matchAll(/```json\n([\s\S]*?)```/g),
].map(([, text = ""]) => text);

/** What both examples set. */
const POLICY = {
  lockMinutes: 5,
  retentionDays: 730,
  exportsOn: false,
  allowedPortals: ["availity.com", "payer.example"],
  minPassphraseLength: 16,
  minPassphraseStrength: 3,
  minPassphraseKinds: 3,
};

const WAYS = {
  chromium: {
    covers: "/etc/chromium",
    variable: "CLAIMTRAIL_CHROMIUM",
    path: chromiumPath,
    file: "policies/managed/claimtrail.json",
    content: () => CHROMIUM_EXAMPLE.replace("EXTENSION_ID", extensionIdOf(builtExtension("chromium"))),
  },
  firefox: {
    covers: "/usr/lib/firefox-esr/distribution",
    variable: "CLAIMTRAIL_FIREFOX",
    path: firefoxPath,
    file: "policies.json",
    content: () => FIREFOX_EXAMPLE,
  },
} as const;

let browser: ExtensionBrowser | undefined;
let folder = "";
const before = { ...process.env };

afterEach(async () => {
  await browser?.close();
  browser = undefined;
  for (const { variable } of Object.values(WAYS)) {
    if (before[variable] === undefined) delete process.env[variable];
    else process.env[variable] = before[variable];
  }
  rmSync(folder, { recursive: true, force: true });
});

it.each(["chromium", "firefox"] as const)(
  "%s: what the organisation sets holds, and is shown as set by it",
  async (name) => {
    const way = WAYS[name];
    folder = mkdtempSync(join(tmpdir(), "claimtrail-policy-"));
    const file = join(folder, "policy", way.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, way.content());
    const wrapper = join(folder, "browser");
    const namespace = process.getuid?.() === 0 ? "-m" : "-rm";
    writeFileSync(
      wrapper,
      `#!/bin/sh\nexec unshare ${namespace} sh -c 'mount --bind "${join(folder, "policy")}" ${way.covers} && exec ${way.path()} "$@"' sh "$@"\n`,
    );
    chmodSync(wrapper, 0o755);
    process.env[way.variable] = wrapper;

    browser = await launch(name);
    const page = await browser.openExtensionPage("src/options/index.html");
    const { preferences, managed } = await ask(page, "preferences.get", {});
    expect(preferences).toMatchObject(POLICY);
    expect(managed.sort()).toEqual(Object.keys(POLICY).sort());
    // the user cannot change it, nor choose a shorter passphrase
    expect((await ask(page, "preferences.set", { change: { lockMinutes: 120 } })).preferences.lockMinutes).toBe(5);
    for (const [passphrase, broken] of [
      ["maple tundra 7", /weak-passphrase \(short 16\)/],
      ["mapletundraoysterlamp", /weak-passphrase \(kinds 3\)/],
      ["Password 1234 Password 1234", /weak-passphrase \(weak 3\)/],
    ] as const)
      await expect(ask(page, "vault.create", { passphrase, recoveryKit: false })).rejects.toThrow(broken);
    const portals = await ask(page, "portals.list", {});
    expect(portals.filter((portal) => !portal.blocked).map((portal) => portal.name)).toEqual(["Availity Essentials"]);
    // a page opened anew: in Firefox a reload of an extension page never says that it is done
    await setUp(browser, []);
    const settings = await browser.openExtensionPage("src/options/index.html#/settings");
    await settings.waitForText(/Set by your organization/);
  },
);
