import browser from "webextension-polyfill";
import { applyChangedPreferences, applyPreferences, reconcile } from "./apply.ts";
import { keepingAwake } from "./keep-awake.ts";
import { notify, refreshBadge } from "./notice.ts";
import { injectIntoOpenTabs } from "./registration.ts";
import { closeSessionToContentScripts, session } from "./session.ts";
import { notePolicy, noteSetting } from "./settings-trail.ts";
import { forgetTab } from "./tab-frames.ts";
import { dailyUpkeep } from "./upkeep.ts";
import { knowingVault, theVault, today } from "./vault.ts";

/** Alarms have constant names and fixed periods: nothing about a claim can be read from them. */
const TICK = "tick";
const SEEN_STATE = "seen-state";
const TICK_MINUTES = 1;
const REFRESH_BATCH = 500;

/** Locks when the deadline has passed, brings old summaries up to today, and keeps the badge true. */
async function tick(): Promise<void> {
  const vault = await knowingVault();
  const { state } = await vault.status();
  // the vault locks itself when its time is up: whoever shows claims must hear of it
  if (state === "locked" && (await session.get(SEEN_STATE)) === "unlocked") notify("locked");
  await session.set(SEEN_STATE, state);
  if (state === "locked") await vault.recordExpiry();
  if (state === "unlocked") {
    await vault.refreshSummaries(today(), { limit: REFRESH_BATCH });
    if (await dailyUpkeep(vault, Date.now())) notify("changed");
  }
  await refreshBadge();
}

async function lockNow(reason: "idle" | "screen"): Promise<void> {
  const vault = await theVault();
  if ((await vault.status()).state !== "unlocked") return;
  await vault.lock(reason);
  notify("locked");
  await refreshBadge();
}

async function start(): Promise<void> {
  await closeSessionToContentScripts();
  await applyPreferences();
  await notePolicy().catch(() => undefined);
  if (!(await browser.alarms.get(TICK))) browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
  await refreshBadge();
  // a purge that was stopped while what it removed still lay in the old files
  const vault = await theVault();
  await keepingAwake(() => vault.finishPurge());
}

/** A failing background task must not end the others; what it touched is told when the user next asks. */
function run(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

export function startLifecycle(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(
      start().then(async () => {
        const { origins = [] } = await browser.permissions.getAll();
        if (origins.length > 0) await injectIntoOpenTabs(origins);
      }),
    );
    if (reason === "install")
      run(browser.tabs.create({ url: browser.runtime.getURL("src/options/index.html#/welcome") }));
  });
  browser.runtime.onStartup.addListener(() => run(start()));
  // an update waits until nobody works with the vault
  browser.runtime.onUpdateAvailable.addListener(() => {
    run(
      theVault().then(async (vault) => {
        if ((await vault.status()).state !== "unlocked") browser.runtime.reload();
      }),
    );
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    run(reconcile().then(() => injectIntoOpenTabs(origins)));
    run(noteSetting({ setting: "portals", added: origins.length }));
    notify("changed");
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    run(reconcile());
    run(noteSetting({ setting: "portals", removed: origins.length }));
    notify("changed");
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === TICK) run(tick());
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== "managed") return;
    run(applyChangedPreferences().then(() => notify("changed")));
    run(notePolicy());
  });
  browser.idle.onStateChanged.addListener((state) => {
    // Firefox knows only active and idle: there the idle time-out stands for the screen lock too
    if (state !== "active") run(lockNow(state === "locked" ? "screen" : "idle"));
  });
  browser.tabs.onRemoved.addListener((tabId) => run(forgetTab(tabId)));
  run(start());
}
