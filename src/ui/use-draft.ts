import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { DRAFT_PREFIX } from "../messages/envelope.ts";

/**
 * Text that is not saved yet. A popup closes on any click outside: what was typed waits in memory-backed session
 * storage, which never reaches the disk and is closed to content scripts; the background removes it at every lock.
 * @param name a random id, no patient data.
 */
export function useDraft(name: string): { text: string; setText: (text: string) => void } {
  const key = DRAFT_PREFIX + name;
  const [text, setShown] = useState("");
  const typed = useRef(false);
  useEffect(() => {
    typed.current = false;
    setShown("");
    let gone = false;
    void browser.storage.session.get(key).then((stored) => {
      const kept = stored[key];
      if (!gone && !typed.current && typeof kept === "string") setShown(kept);
    });
    return () => {
      gone = true;
    };
  }, [key]);
  const setText = useCallback(
    (next: string) => {
      typed.current = true;
      setShown(next);
      void (next === "" ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: next }));
    },
    [key],
  );
  return { text, setText };
}
