import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** Finds and works what a user sees, by its accessible name. */

// Browsers reflect this property as an attribute; happy-dom does not have it.
Object.defineProperty(HTMLElement.prototype, "spellcheck", {
  configurable: true,
  get(this: HTMLElement) {
    return this.getAttribute("spellcheck") !== "false";
  },
  set(this: HTMLElement, on: boolean) {
    this.setAttribute("spellcheck", String(on));
  },
});

let place: HTMLElement | undefined;

/** Shows a component in an empty page and waits until it is at rest. */
export async function show(node: ComponentChild): Promise<HTMLElement> {
  await clear();
  const made = document.createElement("div");
  document.body.append(made);
  place = made;
  await act(() => render(node, made));
  await settle();
  return made;
}

/** Takes the page away. */
export async function clear(): Promise<void> {
  const old = place;
  place = undefined;
  if (!old) return;
  await act(() => render(null, old));
  old.remove();
  location.hash = "";
}

/** Lets promises and renders finish. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await act(async () => new Promise((done) => setTimeout(done, 0)));
}

/** All text of the page. */
export const text = (): string => (document.body.textContent ?? "").replace(/\s+/g, " ");

/** The accessible name of a button or link. */
const nameOf = (element: Element): string =>
  (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();

/** Buttons whose name matches. */
export function buttons(name: string | RegExp): HTMLButtonElement[] {
  const all = [...document.querySelectorAll("button")];
  return all.filter((button) => (typeof name === "string" ? nameOf(button) === name : name.test(nameOf(button))));
}

/** The first button whose name matches. @throws where there is none. */
export function button(name: string | RegExp): HTMLButtonElement {
  const [found] = buttons(name);
  if (!found) throw new Error(`no button ${name} in: ${text().slice(0, 600)}`);
  return found;
}

/** The field with this label. @throws where there is none. */
export function field(label: string | RegExp): HTMLInputElement {
  for (const element of document.querySelectorAll("label")) {
    const words = (element.textContent ?? "").trim();
    if (typeof label === "string" ? words !== label : !label.test(words)) continue;
    const control = document.getElementById(element.getAttribute("for") ?? "");
    if (control) return control as HTMLInputElement;
  }
  throw new Error(`no field ${label} in: ${text().slice(0, 600)}`);
}

/** What the field's `aria-describedby` says. */
export function description(control: Element): string {
  const ids = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.textContent ?? "MISSING").join(" ");
}

export async function click(target: HTMLElement): Promise<void> {
  await act(() => target.click());
  await settle();
}

export async function type(control: HTMLInputElement, value: string): Promise<void> {
  await act(() => {
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await settle();
}

export async function press(
  key: string,
  target: EventTarget = document.body,
  init: KeyboardEventInit = {},
): Promise<void> {
  await act(() => {
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }));
  });
  await settle();
}

export async function submit(): Promise<void> {
  await act(() => {
    document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
  await settle();
}

/**
 * What a first accessibility audit would find: controls without a name, fields that browsers keep in clear, broken
 * references, doubled ids, headings out of order, pictures without a text.
 */
export function accessibilityFaults(root: ParentNode = document.body): string[] {
  const faults: string[] = [];
  const ids = [...root.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push(`id twice: ${id}`);
  for (const element of root.querySelectorAll("button, a[href], summary")) {
    if (nameOf(element) === "") faults.push(`no name: ${element.outerHTML.slice(0, 120)}`);
  }
  for (const control of root.querySelectorAll("input, textarea, select")) {
    if (!control.id || !root.querySelector(`label[for="${control.id}"]`)) faults.push(`no label: ${control.outerHTML}`);
    if (control.getAttribute("autocomplete") !== "off") faults.push(`keeps text: ${control.outerHTML}`);
    if (control.matches("textarea, input:not([type=checkbox])") && control.getAttribute("spellcheck") !== "false") {
      faults.push(`spell-checked: ${control.outerHTML}`);
    }
  }
  for (const attribute of ["aria-describedby", "aria-labelledby"]) {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      for (const id of (element.getAttribute(attribute) ?? "").split(" ")) {
        if (!document.getElementById(id)) faults.push(`${attribute} points nowhere: ${id}`);
      }
    }
  }
  for (const image of root.querySelectorAll("img:not([alt])")) faults.push(`no alt: ${image.outerHTML}`);
  for (const element of root.querySelectorAll("[tabindex]")) {
    if (Number(element.getAttribute("tabindex")) > 0)
      faults.push(`tab order forced: ${element.outerHTML.slice(0, 120)}`);
  }
  if (root.querySelector("[style]")) faults.push("inline style: the content security policy drops it");
  let level = 0;
  for (const heading of root.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    if (level > 0 && next > level + 1) faults.push(`heading skipped before: ${heading.textContent}`);
    level = next;
  }
  return faults;
}
