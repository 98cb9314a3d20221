import { mayHoldClaims } from "../reading/precheck.ts";
import { isNote } from "./note.ts";

/**
 * True where one of these changes can change what the reader gives.
 * @param mayHold whether the page held any word of the trade when it was last looked at; where it did not, only added or
 *   changed text that brings one matters, so that a page with nothing to read costs no second walk.
 */
export function concerns(changes: readonly MutationRecord[], mayHold: boolean): boolean {
  return changes.some((change) => (mayHold ? isForeign(change) : bringsText(change)));
}

/** Anything but the coming and going of our own note. */
function isForeign(change: MutationRecord): boolean {
  if (change.type !== "childList") return true;
  return someNode(change.addedNodes, (n) => !isNote(n)) || someNode(change.removedNodes, (n) => !isNote(n));
}

function bringsText(change: MutationRecord): boolean {
  if (change.type === "characterData") return mayHoldClaims(change.target);
  return change.type === "childList" && someNode(change.addedNodes, (n) => !isNote(n) && mayHoldClaims(n));
}

function someNode(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (node && test(node)) return true;
  }
  return false;
}
