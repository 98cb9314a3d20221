import { useEffect, useRef } from "preact/hooks";
import type { MessageKey } from "../../ui/i18n.ts";

export const PLACES = ["list", "claim", "open", "all"] as const;
/** Where a key works: in the worklist, on a claim's page, on the open claims, everywhere. */
export type Place = (typeof PLACES)[number];

/** Every key of the desk, as `?` shows them; keys that do the same stand together. */
export const KEYS: readonly { keys: readonly string[]; label: MessageKey; where: readonly Place[] }[] = [
  { keys: ["j", "↓"], label: "desk_key_down", where: ["list"] },
  { keys: ["k", "↑"], label: "desk_key_up", where: ["list"] },
  { keys: ["PgDn", "PgUp"], label: "desk_key_page", where: ["list"] },
  { keys: ["Home"], label: "desk_key_home", where: ["list"] },
  { keys: ["End"], label: "desk_key_end", where: ["list"] },
  { keys: ["o", "Enter"], label: "desk_key_open", where: ["list"] },
  { keys: ["x", "Space"], label: "desk_key_select", where: ["list"] },
  { keys: ["a"], label: "desk_key_select_all", where: ["list"] },
  { keys: ["/"], label: "desk_key_search", where: ["list"] },
  { keys: ["f"], label: "desk_key_filters", where: ["list"] },
  { keys: ["e"], label: "desk_key_done", where: ["list", "claim"] },
  { keys: ["s"], label: "desk_key_snooze", where: ["list", "claim"] },
  { keys: ["t"], label: "desk_key_tag", where: ["list", "claim"] },
  { keys: ["c"], label: "desk_key_copy", where: ["list", "claim"] },
  { keys: ["p"], label: "desk_key_call", where: ["list", "claim"] },
  { keys: ["n"], label: "desk_key_next", where: ["claim"] },
  { keys: ["b"], label: "desk_key_previous", where: ["claim"] },
  { keys: ["u"], label: "desk_key_back", where: ["claim"] },
  { keys: ["Esc"], label: "desk_key_escape", where: ["list", "claim"] },
  { keys: ["n"], label: "desk_open_next_key", where: ["open"] },
  { keys: ["z"], label: "desk_key_undo", where: ["all"] },
  { keys: ["?"], label: "desk_key_help", where: ["all"] },
];

const EDITABLE = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/**
 * Calls the action of a key that was pressed outside of fields and dialogs; where two listen to one key, the first. Single letters can be switched off
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
