import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { onNotice } from "../messages/call.ts";
import type { Notice } from "../messages/envelope.ts";

export type Loaded<T> =
  | { state: "loading"; data?: undefined; error?: undefined }
  | { state: "ready"; data: T; error?: undefined }
  | { state: "failed"; data?: undefined; error: unknown };

/**
 * Reads something once and again on `reload`; while it is read again the last answer stays on the screen.
 * An answer that is overtaken by a later request is dropped. A new `key` starts over.
 */
export function useLoad<T>(key: string, load: () => Promise<T>) {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const latest = useRef(0);
  const loader = useRef(load);
  loader.current = load;
  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const settle = (next: Loaded<T>) => {
      if (mine === latest.current) setLoaded(next);
    };
    try {
      settle({ state: "ready", data: await loader.current() });
    } catch (error) {
      settle({ state: "failed", error });
    }
  }, []);
  const replace = useCallback((data: T) => {
    latest.current += 1;
    setLoaded({ state: "ready", data });
  }, []);
  useEffect(() => {
    setLoaded({ state: "loading" });
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [key, reload]);
  return { ...loaded, reload, replace };
}

/** Calls `heard` on each notice of the background while mounted. */
export function useNotices(heard: (notice: Notice["claimtrailNotice"]) => void): void {
  const current = useRef(heard);
  current.current = heard;
  useEffect(() => onNotice((notice) => current.current(notice)), []);
}
