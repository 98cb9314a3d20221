import { useEffect, useState } from "preact/hooks";
import type { DeskClient } from "../client.ts";

const KEY = "desk.letter-keys";

/** Whether single letters are keys (WCAG 2.1.4 lets the user switch them off). */
export function useLetters(client: DeskClient): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    client.ask("getSetting", { key: KEY }).then(
      (value) => setOn(value !== false),
      () => undefined,
    );
  }, [client]);
  return [
    on,
    (next) => {
      setOn(next);
      void client.ask("setSetting", { key: KEY, value: next }).catch(() => undefined);
    },
  ];
}
