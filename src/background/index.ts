import browser, { type Runtime } from "webextension-polyfill";
import { touchVault } from "./activity.ts";
import { auditHandlers } from "./handlers/audit.ts";
import { captureHandlers } from "./handlers/capture.ts";
import { claimHandlers } from "./handlers/claims.ts";
import { deskHandlers } from "./handlers/desk.ts";
import { formHandlers } from "./handlers/forms.ts";
import { portalHandlers } from "./handlers/portals.ts";
import { tabHandlers } from "./handlers/tabs.ts";
import { vaultHandlers } from "./handlers/vault.ts";
import { startLifecycle } from "./lifecycle.ts";
import { isAllowed, readPreferences } from "./policy.ts";
import { grantedOrigins } from "./registration.ts";
import { createRouter } from "./router.ts";
import { patternFor } from "./senders.ts";
import { isAdmittedOnce } from "./tab-frames.ts";
import { codeOf } from "./vault.ts";

/** Registers every listener at once: an event that woke the worker must find its listener. */

const route = createRouter(
  {
    ...auditHandlers,
    ...captureHandlers,
    ...claimHandlers,
    ...deskHandlers,
    ...formHandlers,
    ...portalHandlers,
    ...tabHandlers,
    ...vaultHandlers,
  },
  {
    extensionId: browser.runtime.id,
    extensionOrigin: new URL(browser.runtime.getURL("")).origin,
    codeOf,
    onSurface: touchVault,
    async admitsFrame({ origin, tabId }) {
      const { preferences } = await readPreferences();
      const pattern = patternFor(origin);
      if (!isAllowed(pattern, preferences)) return false;
      return (await isGranted(pattern)) || isAdmittedOnce(tabId, origin);
    },
  },
);

async function isGranted(pattern: string): Promise<boolean> {
  return (await grantedOrigins()).length > 0 && browser.permissions.contains({ origins: [pattern] });
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const isOurs = typeof message === "object" && message !== null && "claimtrail" in message;
  return isOurs ? route(message, sender) : undefined;
});

startLifecycle();
