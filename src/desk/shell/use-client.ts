import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useNotices } from "../../ui/use-load.ts";
import { type DeskClient, startWorker } from "../client.ts";

/** Changes by others are taken in together, ms. */
const SETTLE_MS = 400;
/** Own changes are already shown: the vault is read anew when the hand rests. */
const OWN_SETTLE_MS = 4_000;
/** How often the user's activity moves the lock deadline on, and how often the lock is looked at. */
const TOUCH_MS = 30_000;

/** The worker of an open desk: started with it, ended with it, told of changes, watched for the lock. */
export function useClient(onLocked: () => void) {
  const [client, setClient] = useState<DeskClient | undefined>();
  const [error, setError] = useState<unknown>();
  const [version, setVersion] = useState(0);
  const own = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const locked = useRef(onLocked);
  locked.current = onLocked;

  const refresh = useCallback(() => setVersion((n) => n + 1), []);

  useEffect(() => {
    const started = startWorker();
    let gone = false;
    started.ask("load", {}).then(
      () => !gone && setClient(started),
      (why: unknown) => !gone && setError(why),
    );
    return () => {
      gone = true;
      clearTimeout(timer.current);
      started.end();
    };
  }, []);

  const reload = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        own.current = false;
        client?.ask("load", {}).then(refresh, () => locked.current());
      }, after);
    },
    [client, refresh],
  );

  useNotices((notice) => {
    if (notice === "changed") reload(own.current ? OWN_SETTLE_MS : SETTLE_MS);
  });

  useEffect(() => {
    if (!client) return;
    let last = Date.now();
    const active = () => {
      if (Date.now() - last < TOUCH_MS) return;
      last = Date.now();
      client.ask("touch", {}).catch(() => locked.current());
    };
    const look = () => {
      client.ask("status", {}).then(
        ({ unlocked }) => unlocked || locked.current(),
        () => locked.current(),
      );
    };
    const every = setInterval(look, TOUCH_MS);
    for (const type of ["keydown", "pointerdown", "wheel"]) addEventListener(type, active, { passive: true });
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(every);
      for (const type of ["keydown", "pointerdown", "wheel"]) removeEventListener(type, active);
      document.removeEventListener("visibilitychange", look);
    };
  }, [client]);

  const markOwn = useCallback(() => {
    own.current = true;
  }, []);
  return { client, error, version, refresh, markOwn };
}
