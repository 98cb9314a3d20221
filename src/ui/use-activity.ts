import { useEffect } from "preact/hooks";
import { call } from "../messages/call.ts";

/** How often the user's activity moves the lock deadline on, at most. */
const EVERY_MS = 30_000;
const SIGNS = ["keydown", "pointerdown", "wheel"] as const;

/** While mounted, keys and clicks in this page keep the vault open; so does opening the page. */
export function useActivity(): void {
  useEffect(() => {
    let last = 0;
    const active = () => {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      // where the vault is locked or the background gone, the page hears of it by other ways
      call("vault.touch", {}).catch(() => undefined);
    };
    active();
    for (const sign of SIGNS) addEventListener(sign, active, { passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, active);
    };
  }, []);
}
