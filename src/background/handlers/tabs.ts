import browser from "webextension-polyfill";
import { z } from "zod";
import type { TabView } from "../../messages/protocol.ts";
import type { FrameHandle, FrameReport } from "../../messages/sighting.ts";
import { isAllowed, readPreferences } from "../policy.ts";
import { injectIntoTab } from "../registration.ts";
import { type Handlers, Refusal } from "../router.ts";
import { isWebOrigin, originOf, patternFor } from "../senders.ts";
import { admitOnce, readTabFrames } from "../tab-frames.ts";
import { theVault } from "../vault.ts";

/** Most claims of one page that the popup lists. */
const MAX_LISTED = 50;
/** How long a page that was asked to be read gets until the popup is answered (ms). */
const READ_WAIT_MS = 6_000;
const POLL_MS = 150;

/** Runs in each frame that the browser lets us into: what our reader there says, and which frames this one holds. */
function askFrame(): unknown {
  const frames: string[] = [];
  for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>("iframe[src], frame[src]")) {
    try {
      frames.push(new URL(frame.src, document.baseURI).origin);
    } catch {
      // an address that is none holds no claim
    }
  }
  const handle = (globalThis as { claimtrailFrame?: FrameHandle }).claimtrailFrame;
  return { origin: location.origin, frames, report: handle?.report() ?? null };
}

const answerSchema = z.object({
  origin: z.string().max(300),
  frames: z.array(z.string().max(300)).max(1_000),
  report: z
    .object({
      pageKind: z.enum(["claim-list", "claim-detail", "remittance", "eligibility", "none"]),
      records: z.int().min(0),
      portal: z.string().max(300),
      limits: z.array(z.string().max(200)).max(20),
      settled: z.boolean(),
      failed: z.boolean(),
    })
    .nullable(),
});
type FrameAnswer = z.infer<typeof answerSchema> & { frameId: number };

async function askFrames(tabId: number): Promise<FrameAnswer[]> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: askFrame })
    .catch(() => []);
  return results.flatMap(({ frameId, result }) => {
    const parsed = answerSchema.safeParse(result);
    return parsed.success ? [{ ...parsed.data, frameId }] : [];
  });
}

async function describe(tabId: number): Promise<TabView> {
  const [answers, frames, tab] = await Promise.all([
    askFrames(tabId),
    readTabFrames(tabId),
    browser.tabs.get(tabId).catch(() => undefined),
  ]);
  const top = answers.find((answer) => answer.frameId === 0);
  const origin = top?.origin ?? originOf(tab?.url);
  if (!isWebOrigin(origin)) {
    return { host: null, access: "unreadable", frames: [], unreadFrames: [], claims: [], eligibility: [] };
  }
  const answered = new Set(answers.filter((answer) => answer.report).map((answer) => answer.origin));
  const held = answers.flatMap((answer) => answer.frames).filter(isWebOrigin);
  const unreadFrames = [...new Set(held)].filter((frame) => !answered.has(frame) && frame !== origin);
  const reports = answers.flatMap((answer): FrameReport[] => {
    if (!answer.report) return [];
    // what an earlier page of this frame showed is not on this one
    const known = answer.report.records > 0 ? frames[answer.frameId] : undefined;
    return [
      {
        frameId: answer.frameId,
        origin: answer.origin,
        host: isWebOrigin(answer.origin) ? new URL(answer.origin).hostname : "",
        portal: answer.report.portal,
        pageKind: answer.report.pageKind,
        records: answer.report.records,
        claimIds: known?.claimIds ?? [],
        state: answer.report.failed ? "failed" : (known?.state ?? (answer.report.settled ? "unchanged" : "reading")),
        settled: answer.report.settled,
        at: new Date().toISOString(),
        limits: answer.report.limits,
      },
    ];
  });
  return {
    host: new URL(origin).hostname,
    // Asked of the browser, which knows that a grant for `*.payer.example` covers its hosts.
    access: (await browser.permissions.contains({ origins: [patternFor(origin)] })) ? "read" : "offered",
    frames: reports,
    unreadFrames,
    ...(await knownClaims(reports.flatMap((report) => report.claimIds))),
  };
}

async function knownClaims(ids: string[]): Promise<Pick<TabView, "claims" | "eligibility">> {
  const vault = await theVault();
  const { state } = await vault.status();
  if (state !== "unlocked") return { claims: [], eligibility: [] };
  const shown = [...new Set(ids)].slice(0, MAX_LISTED);
  const claims = await Promise.all(shown.map((id) => vault.summary(id)));
  const others = shown.filter((_, i) => claims[i] === undefined);
  const eligibility = await Promise.all(others.map((id) => vault.eligibilityById(id)));
  return {
    claims: claims.filter((summary) => summary !== undefined),
    eligibility: eligibility.flatMap((entry) => (entry ? [entry.record] : [])),
  };
}

export const tabHandlers: Pick<Handlers, "tab.view" | "tab.read"> = {
  "tab.view": ({ tabId }) => describe(tabId),

  async "tab.read"({ tabId }) {
    const before = await describe(tabId);
    if (before.host === null) throw new Refusal("no-access");
    const { preferences } = await readPreferences();
    if (!isAllowed(`https://${before.host}/*`, preferences)) throw new Refusal("policy");
    const origins = (await askFrames(tabId)).map((answer) => answer.origin);
    await admitOnce(tabId, origins);
    if (!(await injectIntoTab(tabId))) throw new Refusal("no-access");
    const until = Date.now() + READ_WAIT_MS;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const answers = await askFrames(tabId);
      const settled = answers.length > 0 && answers.every((answer) => answer.report?.settled);
      if (settled || Date.now() > until) break;
    }
    return describe(tabId);
  },
};
