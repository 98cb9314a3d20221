import { useEffect, useRef, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { EMPTY_QUERY, type Query } from "../model.ts";

/** Whoever locks the vault removes what begins so: a search can hold a name. */
const KEY = "draft:desk-query";

/** The worklist's question. A reload and the way back from a claim find it again; it never reaches the disk. */
export function useQuery(set: string | undefined): [Query, (next: Query | ((before: Query) => Query)) => void] {
  const [query, setQuery] = useState<Query>(() => startOf(set));
  const typed = useRef(false);
  useEffect(() => {
    if (set !== undefined) {
      setQuery(startOf(set));
      return;
    }
    setQuery((before) => (before.set === undefined ? before : EMPTY_QUERY));
    void browser.storage.session.get(KEY).then((stored) => {
      const kept = stored[KEY] as Partial<Query> | undefined;
      if (kept && !typed.current) setQuery({ ...EMPTY_QUERY, ...kept });
    });
  }, [set]);
  return [
    query,
    (next) => {
      typed.current = true;
      setQuery((before) => {
        const after = typeof next === "function" ? next(before) : next;
        if (after.set === undefined) void browser.storage.session.set({ [KEY]: after });
        return after;
      });
    },
  ];
}

function startOf(set: string | undefined): Query {
  return set === undefined ? EMPTY_QUERY : { ...EMPTY_QUERY, scope: "all", set };
}
