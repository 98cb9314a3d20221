import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useActivity } from "../../ui/use-activity.ts";
import { useNotices } from "../../ui/use-load.ts";
import { type DeskClient, startWorker } from "../client.ts";

/** Changes that come close together are taken in together, ms. */
const SETTLE_MS = 150;
/** How often the lock is looked at. */
const LOOK_MS = 30_000;

/** The worker of an open desk: started with it, ended with it, told of changes, watched for the lock. */
export function useClient(onLocked: () => void) {
  const [client, setClient] = useState<DeskClient | undefined>();
  const [error, setError] = useState<unknown>();
  const [version, setVersion] = useState(0);
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

  useNotices((notice) => {
    if (notice !== "changed") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      client?.ask("load", {}).then(
        ({ changed }) => changed && refresh(),
        () => locked.current(),
      );
    }, SETTLE_MS);
  });

  useActivity();

  useEffect(() => {
    if (!client) return;
    const look = () => {
      client.ask("status", {}).then(
        ({ unlocked }) => unlocked || locked.current(),
        () => locked.current(),
      );
    };
    const every = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(every);
      document.removeEventListener("visibilitychange", look);
    };
  }, [client]);

  return { client, error, version, refresh };
}
