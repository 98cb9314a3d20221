import type { PageNote } from "../messages/sighting.ts";

/**
 * The small note on the page: saved, what changed, deadline, undo. It lives in a closed shadow root at the end of the
 * document, so that the page sees an empty element and nothing more. Text is only ever set as text, and styles go
 * through the CSS object model: a page's own content security policy has no say in either.
 */

const SHOWN_MS = 9_000;

const LIGHT = {
  paper: "#fffdf8",
  ink: "#16252b",
  quiet: "#4a5c63",
  line: "#cfd8d8",
  accent: "#0f4c5c",
  urgent: "#a33b00",
};
const DARK = {
  paper: "#14262d",
  ink: "#f2f5f4",
  quiet: "#b4c4c8",
  line: "#35505a",
  accent: "#8ed1e2",
  urgent: "#ffb184",
};

export interface NoteActions {
  /** Takes back what this document's last sending stored. Only called from a trusted click. */
  undo(): Promise<boolean>;
}

let host: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** True for nodes that the note put into the page: the watcher ignores them. */
export function isNote(node: Node): boolean {
  return node === host;
}

export function hideNote(): void {
  clearTimeout(timer);
  host?.remove();
  host = undefined;
}

/** Shows a note in place of an earlier one. Without `actions`, nothing can be taken back. */
export function showNote(doc: Document, note: PageNote, actions: NoteActions | undefined): void {
  const view = doc.defaultView;
  if (!view || view.innerWidth < 320 || view.innerHeight < 200) return;
  hideNote();
  const colors = view.matchMedia("(prefers-color-scheme: dark)").matches ? DARK : LIGHT;
  const { headline, lines, urgent, words } = note;

  const element = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    style: Record<string, string>,
    text = "",
  ): HTMLElementTagNameMap[K] => {
    const made = doc.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(style)) made.style.setProperty(name, value, "important");
    return made;
  };

  host = element("div", { all: "initial", position: "fixed", inset: "auto 16px 16px auto", "z-index": "2147483647" });
  const root = host.attachShadow({ mode: "closed" });
  const box = element("div", {
    all: "initial",
    display: "block",
    "box-sizing": "border-box",
    "max-width": "320px",
    padding: "12px 14px",
    "border-radius": "10px",
    border: `1px solid ${colors.line}`,
    "border-left": `4px solid ${urgent ? colors.urgent : colors.accent}`,
    background: colors.paper,
    color: colors.ink,
    font: "14px/1.4 system-ui, sans-serif",
    "box-shadow": "0 6px 24px rgb(0 0 0 / 22%)",
  });
  box.setAttribute("role", "status");
  box.lang = note.lang;
  box.append(element("div", { "font-weight": "600" }, headline));
  for (const line of lines) box.append(element("div", { color: colors.quiet }, line));
  if (urgent) box.append(element("div", { color: colors.urgent, "font-weight": "600" }, urgent));

  const row = element("div", { display: "flex", gap: "8px", "margin-top": "8px" });
  const button = (label: string, onClick: () => void): HTMLButtonElement => {
    const made = element(
      "button",
      {
        all: "initial",
        padding: "4px 10px",
        "min-height": "24px",
        "border-radius": "6px",
        border: `1px solid ${colors.line}`,
        color: colors.accent,
        cursor: "pointer",
        font: "600 13px/1.4 system-ui, sans-serif",
      },
      label,
    );
    made.type = "button";
    made.addEventListener("focus", () => made.style.setProperty("outline", `2px solid ${colors.accent}`, "important"));
    made.addEventListener("blur", () => made.style.setProperty("outline", "none", "important"));
    made.addEventListener("click", (event) => {
      // a page must not press our buttons for the user
      if (event.isTrusted) onClick();
    });
    return made;
  };
  if (actions) {
    row.append(
      button(words.undo, () => {
        void actions.undo().then((done) => {
          box.replaceChildren(element("div", { "font-weight": "600" }, done ? words.undone : words.tooLate));
          timer = setTimeout(hideNote, 2_500);
        });
      }),
    );
  }
  row.append(button(words.close, hideNote));
  box.append(row);
  root.append(box);
  doc.documentElement.append(host);

  const arm = (): void => {
    clearTimeout(timer);
    timer = setTimeout(hideNote, SHOWN_MS);
  };
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", arm);
  box.addEventListener("focusin", () => clearTimeout(timer));
  box.addEventListener("focusout", arm);
  arm();
}
