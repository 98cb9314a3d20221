import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { formatDate } from "../../src/claims/dates.ts";
import { formatMoney } from "../../src/claims/money.ts";
import { chromiumPath } from "../e2e/browsers/chromium.ts";
import type { Tab } from "../e2e/browsers/types.ts";
import { ask, launch, ROOT, settled, setUp, tabId } from "../e2e/extension.ts";
import { startPortal } from "../portal/server.ts";

/**
 * npm run demo: the main job in a real browser. Starts the demo portal on the loopback address, opens Chromium with the built extension,
 * walks a claim list, a denied, a pending and a paid claim as a biller would, and shows what ClaimTrail made of them.
 */

const shots = join(ROOT, ".artifacts/demo");
const headed = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const say = (text = ""): void => console.log(text);

async function browse(tab: Tab, shell: string): Promise<void> {
  const visit = async (payer: string, claims: string[]) => {
    await tab.click(`[data-payer="${payer}"]`);
    for (const claim of claims) {
      await tab.click(`a[href="#/claims/${claim}"]`);
      await new Promise((resolve) => setTimeout(resolve, 2_200));
      await tab.click(`a[href="#/payer/${payer}"]`);
      await new Promise((resolve) => setTimeout(resolve, 1_200));
    }
  };
  await tab.goto(shell);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await visit("medicare", ["1126301200450"]);
  await visit("bluestone", ["BHP260991734", "BHP260984410"]);
  await visit("aetna", ["EKX7750318", "EKX7719942"]);
  await tab.click('a[href="#/claims/EKX7742190"]');
}

async function main(): Promise<void> {
  mkdirSync(shots, { recursive: true });
  say(`Chromium: ${chromiumPath()}${headed ? "" : " (no display: headless)"}`);
  const portal = await startPortal();
  say(`Demo portal: ${portal.shell} (claim app in a frame of ${portal.app})`);
  const browser = await launch("chromium", { headed });
  try {
    const control = await setUp(browser, ["http://127.0.0.1/*", "http://localhost/*"]);
    const tab = await browser.newTab();
    await tab.bringToFront();
    say(
      "Browsing: claim lists of three payers, two denied claims, one with records requested, one pending, one paid …",
    );
    await browse(tab, portal.shell);
    await settled(control, await tabId(control, portal.shell));
    await tab.screenshot(join(shots, "page-with-note.png"));

    const recent = await ask(control, "claims.recent", { limit: 100 });
    say(`\nCaptured: ${recent.length} claims`);
    for (const claim of recent) {
      const view = await ask(control, "claim.get", { id: claim.id });
      const { current, sightings } = view.history;
      say(
        `  ${current.claimNumber ?? "?"}  ${current.payerName ?? claim.portal}  ${current.status ?? "?"}  billed ${formatMoney(current.billed ?? 0)}  ${sightings.length} sightings`,
      );
    }
    const due = await ask(control, "tasks.due", { limit: 20 });
    say(`\nDue today: ${due.total} tasks`);
    for (const claim of due.claims) {
      const view = await ask(control, "claim.get", { id: claim.id });
      say(`\n  ${claim.claimNumber ?? "?"}  ${claim.payerName ?? ""}  ${formatMoney(claim.atStake)} at stake`);
      for (const task of claim.tasks)
        say(`    task: ${task.title} (due ${formatDate(task.due)}, priority ${task.priority})`);
      const [first] = view.advice.actions;
      if (!first) continue;
      say(`    do: ${first.title}`);
      say(`    why: ${first.why}`);
      if (first.deadline && first.deadlineBasis) {
        const { rule, days, unit, from, assumed } = first.deadlineBasis;
        say(
          `    by: ${formatDate(first.deadline)} (${rule}: ${days} ${unit} from ${from.field} ${from.date}${assumed ? ", assumed" : ""})`,
        );
      }
    }
    await tab.bringToFront();
    if (browser.realPopup) {
      await browser.realPopup(tab, undefined, [
        { waitFor: /EKX|CO-197|No precert|Due|due/ },
        { shot: join(shots, "popup.png") },
      ]);
      await ask(control, "vault.lock", {});
      await browser.realPopup(tab, join(shots, "popup-locked.png"), [{ waitFor: /passphrase/i }]);
    }
    say(`\nScreenshots of the page's note and of the real popup: ${relative(process.cwd(), shots) || "."}/`);
  } finally {
    await browser.close();
    await portal.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
