import type { FormFacts, LeftReason } from "../claims/form-facts.ts";
import type { FormField, FormHandle, FormResult } from "../messages/forms.ts";
import type { FillElement } from "../reading/forms/controls.ts";
import type { Choice } from "../reading/forms/formats.ts";
import { planForm, type Slot } from "../reading/forms/plan.ts";
import { fillingFor, isEmptyText } from "../reading/forms/values.ts";
import { type Held, held, put, quietly, sendsOff } from "./fill/apply.ts";
import { isAlive, send, shadowRootOf } from "./send.ts";

/**
 * Fills a portal's form with one claim, when the user asks. It is brought into a tab only then (the reader's script is
 * another one), looks without values, and gets them from the background with a token that is good once.
 */

declare global {
  var claimtrailForm: FormHandle | undefined;
}

interface Change {
  before: Held;
  after: Held;
}

const MAX_LABEL = 80;
const fieldOf = ({ fact, label }: Slot): FormField => ({ fact, label: label.slice(0, MAX_LABEL) });

function isShown(el: Element): boolean {
  if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
    return false;
  const { width, height, right, bottom } = el.getBoundingClientRect();
  return width > 4 && height > 4 && right + scrollX > 0 && bottom + scrollY > 0;
}

function optionsOf({ control }: Slot): Choice[] {
  if (control.wants.type !== "select") return [];
  return [...(control.el as HTMLSelectElement).options].map(({ value, text, disabled }) => ({
    value,
    text: disabled ? "" : text,
  }));
}

/** Nothing of the user's stands there: for a list, its first option or one without a value. */
function isEmpty({ control: { el, wants } }: Slot): boolean {
  if (wants.type !== "select") return isEmptyText(el.value);
  return (el as HTMLSelectElement).selectedIndex <= 0 || el.value === "";
}

/** A turn of the page's own queue: frameworks take one change in before they are told of the next. Not throttled in a tab behind. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function putAndWait(el: FillElement, value: Held): Promise<void> {
  put(el, value);
  await turn();
}

function start(): FormHandle {
  /** What we have put into fields of this document, for undo, and so that one claim's values give way to the next one's. */
  const changes = new Map<FillElement, Change>();
  const plan = () => planForm(document, { openShadow: shadowRootOf, isShown });
  const isOurs = (el: FillElement): boolean => changes.get(el)?.after === held(el);

  /** Another claim's value must not stay beside this one's. */
  async function takeBack(el: FillElement): Promise<void> {
    const change = changes.get(el);
    changes.delete(el);
    if (change && el.isConnected && change.after === held(el)) await putAndWait(el, change.before);
  }

  async function fillSlot(slot: Slot, facts: FormFacts, over: boolean): Promise<LeftReason | undefined> {
    const { el } = slot.control;
    const filling = fillingFor(slot, facts, optionsOf(slot));
    if ("left" in filling) {
      await takeBack(el);
      return filling.left;
    }
    const now = held(el);
    const value = "text" in filling ? filling.text : filling.option;
    if (now === value) return undefined;
    if (!over && !isEmpty(slot) && !isOurs(el)) return "holds-other";
    if (sendsOff(el)) return "sends";
    const before = isOurs(el) ? (changes.get(el)?.before ?? now) : now;
    await putAndWait(el, value);
    if (el.isConnected && keeps(el, value)) {
      changes.set(el, { before, after: held(el) });
      return undefined;
    }
    if (el.isConnected) await putAndWait(el, now);
    return "put-back";
  }

  async function fillAll(slots: readonly Slot[], facts: FormFacts, over: boolean): Promise<FormResult> {
    const told = new Map<FormField["fact"], { field: FormField; why?: LeftReason | undefined }>();
    for (const slot of slots) {
      const why = await fillSlot(slot, facts, over);
      // the parts of one date are one field to the user
      told.set(slot.fact, { field: fieldOf(slot), why: told.get(slot.fact)?.why ?? why });
    }
    // a later field may have made the page put an earlier one back
    for (const { fact, control } of slots) {
      const change = changes.get(control.el);
      const entry = told.get(fact);
      if (change && entry && held(control.el) !== change.after) entry.why ??= "put-back";
    }
    const all = [...told.values()];
    return {
      filled: all.flatMap(({ field, why }) => (why ? [] : [field])),
      left: all.flatMap(({ field, why }) => (why ? [{ ...field, why }] : [])),
    };
  }

  return {
    isAlive,
    look() {
      const found = plan();
      if (!found) return undefined;
      const fields = new Map(found.slots.map((slot) => [slot.fact, fieldOf(slot)]));
      return { purpose: found.purpose, fields: [...fields.values()] };
    },
    async fill(token, over) {
      const answer = await send("form.values", { token });
      const found = plan();
      if (!answer?.ok || found?.purpose !== answer.data.purpose) return undefined;
      return quietly(window, () => fillAll(found.slots, answer.data.facts, over));
    },
    undo: () =>
      quietly(window, async () => {
        const touched = [...changes.keys()];
        const undone = touched.filter(isOurs).length;
        for (const el of touched) await takeBack(el);
        return undone;
      }),
  };
}

/** A page may write it its own way (`555-0100` -> `(555) 0100`): the same letters and digits are the same value. */
function keeps(el: FillElement, after: Held): boolean {
  const now = held(el);
  const bare = (text: Held) =>
    String(text)
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toUpperCase();
  return now === after || (typeof after === "string" && bare(now) === bare(after));
}

// an orphan of an earlier version of the extension gets no answers any more
if (!globalThis.claimtrailForm?.isAlive()) globalThis.claimtrailForm = start();
