import { mayBringClaims } from "../reading/sheet/index.ts";
import { isNote } from "./note.ts";

/**
 * True where one of these changes can change what the reader gives.
 * @param mayHold whether the page held any word of the trade when it was last looked at; where it did not, only added or
 *   changed text that brings one matters, so that a page with nothing to read costs no second walk.
 */
export function concerns(changes: readonly MutationRecord[], mayHold: boolean): boolean {
  if (mayHold) return changes.some(isForeign);
  const brought: Node[] = [];
  for (const change of changes) {
    if (change.type === "characterData") brought.push(change.target);
    else if (change.type === "childList") {
      // by index: a page that never rests brings thousands, and an iterator costs as much as the rest
      const { addedNodes } = change;
      const { length } = addedNodes;
      for (let i = 0; i < length; i += 1) {
        const node = addedNodes[i] as Node;
        if (!isNote(node)) brought.push(node);
      }
    }
  }
  return brought.length > 0 && mayBringClaims(brought);
}

/** Anything but the coming and going of our own note. */
function isForeign(change: MutationRecord): boolean {
  if (change.type !== "childList") return true;
  return [...change.addedNodes, ...change.removedNodes].some((node) => !isNote(node));
}
