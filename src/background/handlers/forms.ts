import browser from "webextension-polyfill";
import { z } from "zod";
import type { FormFacts, FormPurpose } from "../../claims/form-facts.ts";
import { formLookSchema, formResultSchema } from "../../claims/schema/forms.ts";
import type { FormHandle, FormView } from "../../messages/forms.ts";
import { isAllowed, readPreferences } from "../policy.ts";
import { FORM_FILLER } from "../registration.ts";
import { type FrameSender, type Handlers, Refusal } from "../router.ts";
import { isWebOrigin, originOf, patternFor } from "../senders.ts";
import { theVault } from "../vault.ts";

/**
 * Filling a portal's form with one claim. The filler comes into a tab only when the user asks, looks without values, and
 * fetches them with a token: so the browser says which frame of which origin gets them, also where the page has moved on.
 */

interface Pending {
  tabId: number;
  frameId: number;
  origin: string;
  purpose: FormPurpose;
  facts: FormFacts;
}

/** Held only while `form.fill` is being answered; never stored. */
const pending = new Map<string, Pending>();

const lookSchema = z.object({ origin: z.string().max(300), found: formLookSchema.nullable() });

/** The frame's own function: what its filler sees there. */
function lookInFrame(): unknown {
  const handle = (globalThis as { claimtrailForm?: FormHandle }).claimtrailForm;
  return { origin: location.origin, found: handle?.look() ?? null };
}
function fillInFrame(token: string, over: boolean): unknown {
  return (globalThis as { claimtrailForm?: FormHandle }).claimtrailForm?.fill(token, over) ?? null;
}
function undoInFrame(): unknown {
  return (globalThis as { claimtrailForm?: FormHandle }).claimtrailForm?.undo() ?? 0;
}

/** True where the user has granted the site for good and the organisation allows it: a page opened for one reading is not filled. */
async function mayFill(origin: string): Promise<boolean> {
  if (!isWebOrigin(origin)) return false;
  const pattern = patternFor(origin);
  const { preferences } = await readPreferences();
  return isAllowed(pattern, preferences) && browser.permissions.contains({ origins: [pattern] });
}

/** The portal's tab beside our own page: the one in front, else that of its window that was used last. */
async function portalTab(): Promise<number | undefined> {
  // without the permission `tabs` only granted pages show their address
  const tabs = (await browser.tabs.query({ currentWindow: true })).filter((tab) => isWebOrigin(originOf(tab.url)));
  const front = tabs.find((tab) => tab.active);
  const last = [...tabs].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return (front ?? last)?.id;
}

async function unlocked() {
  const vault = await theVault();
  if ((await vault.status()).state !== "unlocked") throw new Refusal("locked");
  return vault;
}

async function look(tabId: number): Promise<FormView | null> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [FORM_FILLER] });
  } catch {
    return null;
  }
  const results = await browser.scripting.executeScript({ target, func: lookInFrame });
  const inFront = (await browser.tabs.get(tabId)).active;
  const views: FormView[] = [];
  for (const { frameId, result } of results) {
    const parsed = lookSchema.safeParse(result);
    if (!parsed.success || !parsed.data.found || !(await mayFill(parsed.data.origin))) continue;
    const { origin, found } = parsed.data;
    views.push({ tabId, frameId, origin, host: new URL(origin).hostname, inFront, ...found });
  }
  return views.sort((a, b) => b.fields.length - a.fields.length)[0] ?? null;
}

export const formHandlers: Pick<Handlers, "form.look" | "form.fill" | "form.undo" | "form.values"> = {
  async "form.look"({ tabId }) {
    await unlocked();
    const id = tabId ?? (await portalTab());
    return id === undefined ? null : look(id);
  },

  async "form.fill"({ tabId, frameId, origin, purpose, facts, claimId, over }) {
    const vault = await unlocked();
    if (!(await mayFill(origin))) throw new Refusal("no-access");
    const token = crypto.randomUUID();
    pending.set(token, { tabId, frameId, origin, purpose, facts });
    try {
      const [answer] = await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        func: fillInFrame,
        args: [token, over],
      });
      const result = formResultSchema.safeParse(answer?.result);
      // the page has moved on, or shows another form by now
      if (!result.success) throw new Refusal("not-found");
      await vault.audit.note({
        kind: "fill",
        ...(claimId ? { claims: [claimId] } : {}),
        detail: { what: `${purpose}-form`, count: result.data.filled.length, host: new URL(origin).hostname },
      });
      return result.data;
    } finally {
      pending.delete(token);
    }
  },

  async "form.values"({ token }, sender: FrameSender | undefined) {
    const asked = pending.get(token);
    pending.delete(token);
    const isAsked =
      asked?.tabId === sender?.tabId && asked?.frameId === sender?.frameId && asked?.origin === sender?.origin;
    if (!asked || !isAsked) throw new Refusal("refused");
    return { purpose: asked.purpose, facts: asked.facts };
  },

  async "form.undo"({ tabId, frameId }) {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: undoInFrame,
    });
    return { undone: z.int().min(0).catch(0).parse(answer?.result) };
  },
};
