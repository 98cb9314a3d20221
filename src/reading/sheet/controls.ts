/** Form controls that show a record. */

const EDITABLE = /^(?:text|search|date|number|tel|email|)$/;

/** A page's editable controls near a read-only one make it part of a search form: its values are no claim's. */
function isFormPart(el: Element): boolean {
  let scope: Element | null = el.closest("form,[role=form],fieldset") ?? null;
  for (let up = el.parentElement, i = 0; !scope && up && i < 4; up = up.parentElement, i += 1)
    if (up.querySelectorAll("input,select,textarea").length > 1) scope = up;
  if (!scope) return false;
  for (const c of scope.querySelectorAll("input,select,textarea")) {
    const control = c as HTMLInputElement;
    if (control.tagName === "INPUT" && !EDITABLE.test(control.type)) continue;
    if (!control.matches(":disabled") && !control.readOnly) return true;
  }
  return scope.querySelector("[type=submit],[type=search],[role=searchbox]") !== null;
}

/** What a control shows that nobody can change: such pages print records into their forms. "" for any other. */
export function controlText(el: Element): string {
  const control = el as HTMLInputElement;
  const locked = control.readOnly || control.matches(":disabled");
  if (!locked || (el.localName === "input" && !EDITABLE.test(control.type)) || isFormPart(el)) return "";
  if (el.localName === "select") return (el as HTMLSelectElement).selectedOptions[0]?.textContent ?? "";
  return control.value ?? control.getAttribute("value") ?? "";
}

/** What a cell without text says by a picture: its alternative text, title or label. "" where it says nothing. */
export function spokenOf(cell: Element): string {
  const el = cell.querySelector(
    "img[alt],[role=img][aria-label],svg[aria-label],i[title],i[aria-label],span[title],span[aria-label]",
  );
  if (!el || el.closest("button,a,label,input")) return "";
  const said = (el.getAttribute("alt") || el.getAttribute("title") || el.getAttribute("aria-label") || "").trim();
  return said.length < 40 ? said : "";
}
