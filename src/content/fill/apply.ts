import type { FillElement } from "../../reading/forms/controls.ts";

/**
 * Puts a value into a field as if the user had typed it: through the element's own setter and with the events that React,
 * Angular and Vue wait for. Nothing is clicked, focused or sent.
 */

/** A script's own element setter, past whatever the page has put on the element. */
function set(el: FillElement, value: string): void {
  const kind =
    el.localName === "select"
      ? HTMLSelectElement.prototype
      : el.localName === "textarea"
        ? HTMLTextAreaElement.prototype
        : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(kind, "value")?.set?.call(el, value);
}

function choose(el: HTMLSelectElement, at: number): void {
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "selectedIndex")?.set?.call(el, at);
}

/** What a field holds, so that it can be put back. */
export type Held = string | number;

export function held(el: FillElement): Held {
  return el.localName === "select" ? (el as HTMLSelectElement).selectedIndex : el.value;
}

/** A page's own handler may send its form when a field changes: while we tell it, no form goes off. */
export async function quietly<T>(view: Window, work: () => Promise<T>): Promise<T> {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener("submit", stop, true);
  try {
    return await work();
  } finally {
    view.removeEventListener("submit", stop, true);
  }
}

/** Sets a field and tells the page. The focus stays where it is; `focusout` says that the field is done, as leaving it would. */
export function put(el: FillElement, value: Held): void {
  if (typeof value === "number") choose(el as HTMLSelectElement, value);
  else set(el, value);
  const init = { bubbles: true, composed: true };
  el.dispatchEvent(
    typeof value === "number"
      ? new Event("input", init)
      : new InputEvent("input", { ...init, inputType: "insertReplacementText", data: value }),
  );
  el.dispatchEvent(new Event("change", init));
  el.dispatchEvent(new FocusEvent("blur", { composed: true }));
  el.dispatchEvent(new FocusEvent("focusout", init));
}

/** True where a change of the field sends the page off by a handler written on it (`onchange="this.form.submit()"`). */
export function sendsOff(el: FillElement): boolean {
  const handlers = ["onchange", "oninput", "onblur"].map((name) => el.getAttribute(name) ?? "").join(";");
  return /submit|__dopostback|location|navigate/i.test(handlers);
}
