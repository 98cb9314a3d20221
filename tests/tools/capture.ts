import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { ExtensionBrowser, Tab } from "../e2e/browsers/types.ts";
import { ask, type BrowserName, launch, PASSPHRASE, settled, setUp, tabId } from "../e2e/extension.ts";

/**
 * npm run -s capture -- [--browser chromium|firefox] [--actions FILE] [--grant HOST,...] ADDRESS
 *
 * The built extension in a real browser, a fresh profile, a vault of its own: visits the address, performs the actions,
 * waits until everything seen is stored, prints one claim history a line. Exit 1 where something could not be done, 2 for
 * unusable arguments.
 */

const actionSchema = z.union([
  z.strictObject({ click: z.string().min(1) }),
  z.strictObject({ wait: z.number().min(0).max(600_000) }),
  z.strictObject({ goto: z.string().min(1) }),
  z.strictObject({ scroll: z.strictObject({ selector: z.string().min(1), by: z.number() }) }),
  z.strictObject({ stopBackground: z.literal(true) }),
  z.strictObject({ lock: z.literal(true) }),
  z.strictObject({ unlock: z.literal(true) }),
]);
type Action = z.infer<typeof actionSchema>;

function usage(why: string): never {
  console.error(
    `${why}\nusage: npm run -s capture -- [--browser chromium|firefox] [--actions FILE] [--grant HOST,...] ADDRESS`,
  );
  process.exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: "string" }, actions: { type: "string" }, grant: { type: "string" } },
    });
    const browser = values.browser ?? "chromium";
    if (browser !== "chromium" && browser !== "firefox") usage(`unknown browser ${browser}`);
    const [address, ...more] = positionals;
    if (address === undefined || more.length > 0) usage("one address, please");
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol)) usage("the address must be http or https");
    const hosts = (values.grant ?? "").split(",").filter(Boolean);
    if (!hosts.every((host) => /^[a-z0-9.-]+$/i.test(host))) usage("--grant takes host names");
    const actions = values.actions ? z.array(actionSchema).parse(JSON.parse(readFileSync(values.actions, "utf8"))) : [];
    return { browser: browser as BrowserName, url, hosts, actions };
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

async function perform(action: Action, browser: ExtensionBrowser, tab: Tab, control: Tab, base: URL): Promise<void> {
  if ("click" in action) await tab.click(action.click);
  else if ("wait" in action) await new Promise((resolve) => setTimeout(resolve, action.wait));
  else if ("goto" in action) await tab.goto(new URL(action.goto, base).href);
  else if ("scroll" in action) await tab.scroll(action.scroll.selector, action.scroll.by);
  else if ("stopBackground" in action) await browser.stopBackground();
  else if ("lock" in action) await ask(control, "vault.lock", {});
  else await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
}

async function main(): Promise<number> {
  const { browser: name, url, hosts, actions } = readArguments();
  const patterns = [`${url.protocol}//${url.hostname}/*`, ...hosts.flatMap((h) => [`http://${h}/*`, `https://${h}/*`])];
  const browser = await launch(name);
  let failed = false;
  const reported = new Set<string>();
  try {
    const control = await setUp(browser, [...new Set(patterns)]);
    const tab = await browser.newTab();
    await tab.goto(url.href);
    await tab.bringToFront();
    const id = await tabId(control, url.origin);
    /** Everything seen so far is read; frames that nobody may read are told once. */
    const settle = async () => {
      const view = await settled(control, id);
      for (const frame of view.unreadFrames.filter((origin) => !reported.has(origin))) {
        reported.add(frame);
        console.error(`not granted: a frame of ${frame} was not read (--grant ${new URL(frame).hostname})`);
      }
    };
    await settle();
    for (const action of actions) {
      try {
        await perform(action, browser, tab, control, url);
      } catch (error) {
        failed = true;
        console.error(`${JSON.stringify(action)}: ${error instanceof Error ? error.message : String(error)}`);
      }
      const moves = "click" in action || "goto" in action || "scroll" in action;
      if (moves) await settle();
    }
    await settle();
    const { state } = await ask(control, "vault.status", {});
    if (state === "locked") await ask(control, "vault.unlock", { secret: PASSPHRASE, kind: "passphrase" });
    for (const { id: claim } of (await ask(control, "claims.recent", { limit: 5_000 })).reverse()) {
      const { history } = await ask(control, "claim.get", { id: claim });
      const sightings = history.sightings.map(({ capturedAt, pageKind, record }) => ({ capturedAt, pageKind, record }));
      console.log(JSON.stringify({ claimNumber: history.current.claimNumber, current: history.current, sightings }));
    }
  } finally {
    await browser.close();
  }
  return failed ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
