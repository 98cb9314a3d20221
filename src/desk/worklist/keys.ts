import { useEffect, useRef } from "preact/hooks";
import type { MessageKey } from "../../ui/i18n.ts";

/** Every key of the worklist and of a claim, as `?` shows them. */
export const KEYS: readonly { key: string; label: MessageKey; where: "list" | "claim" | "all" }[] = [
  { key: "j", label: "desk_key_down", where: "list" },
  { key: "k", label: "desk_key_up", where: "list" },
  { key: "Home", label: "desk_key_home", where: "list" },
  { key: "End", label: "desk_key_end", where: "list" },
  { key: "o", label: "desk_key_open", where: "list" },
  { key: "Enter", label: "desk_key_open", where: "list" },
  { key: "x", label: "desk_key_select", where: "list" },
  { key: "a", label: "desk_key_select_all", where: "list" },
  { key: "/", label: "desk_key_search", where: "list" },
  { key: "f", label: "desk_key_filters", where: "list" },
  { key: "e", label: "desk_key_done", where: "all" },
  { key: "s", label: "desk_key_snooze", where: "all" },
  { key: "t", label: "desk_key_tag", where: "all" },
  { key: "c", label: "desk_key_copy", where: "all" },
  { key: "p", label: "desk_key_call", where: "all" },
  { key: "n", label: "desk_key_next", where: "claim" },
  { key: "b", label: "desk_key_previous", where: "claim" },
  { key: "u", label: "desk_key_back", where: "claim" },
  { key: "Esc", label: "desk_key_escape", where: "all" },
  { key: "z", label: "desk_key_undo", where: "all" },
  { key: "?", label: "desk_key_help", where: "all" },
];

const EDITABLE = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/**
 * Calls the action of a key that was pressed outside of fields and dialogs. Single letters can be switched off
 * (WCAG 2.1.4): then only keys that are no letters work.
 */
export function useKeys(actions: Record<string, (event: KeyboardEvent) => void>, lettersOn: boolean): void {
  const current = useRef(actions);
  current.current = actions;
  const letters = useRef(lettersOn);
  letters.current = lettersOn;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest("dialog")) return;
      const inField = target.matches(EDITABLE);
      if (inField && event.key !== "Escape") return;
      if (!letters.current && event.key.length === 1 && event.key !== "?") return;
      // a button or a link takes Enter and the space bar itself
      if ((event.key === "Enter" || event.key === " ") && target.closest("button, a, summary, input")) return;
      const action = current.current[event.key === "Escape" ? "Esc" : event.key];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
