import { useEffect } from "preact/hooks";
import { call } from "../messages/call.ts";
import { clearAfterAMinute } from "./clipboard.ts";

/** Set on the root element while a page prints something that it has noted itself. */
export const PRINTING = "printing";

/**
 * While mounted, what leaves by the browser's own ways is noted in the audit trail too: text that is marked and copied,
 * and a page that is printed by the browser's menu or keys.
 * @param claimOf the claim that the page shows, if it shows one.
 */
export function useOwnWays(claimOf: (hash: string) => string | undefined): void {
  useEffect(() => {
    const note = (kind: "copy" | "print", what: string) => {
      const claim = claimOf(location.hash.slice(1));
      // a trail that cannot be written must not stop anyone
      call("audit.note", { kind, what, ...(claim ? { claims: [claim] } : {}) }).catch(() => undefined);
    };
    const copied = () => {
      note("copy", "selection");
      clearAfterAMinute();
    };
    const printed = () => {
      if (!document.documentElement.classList.contains(PRINTING)) note("print", "page");
    };
    addEventListener("copy", copied);
    addEventListener("cut", copied);
    addEventListener("beforeprint", printed);
    return () => {
      removeEventListener("copy", copied);
      removeEventListener("cut", copied);
      removeEventListener("beforeprint", printed);
    };
  }, [claimOf]);
}
