import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ClaimSummary } from "../../claims/work.ts";
import type { Query, QueryResult } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";

/** Rows are fetched from the worker in pages of this many. */
const PAGE = 100;
/** The rows in sight lie on so many pages at most. */
const IN_SIGHT = 3;

/** The answer to a query and a window onto its rows; asks anew when the query or the stored claims change. */
export function useRows(query: Query) {
  const { client, today, version, fail } = useDesk();
  const [result, setResult] = useState<QueryResult | undefined>();
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, ClaimSummary[]>());
  const wanted = useRef(new Set<number>());
  const fetching = useRef(false);
  const asked = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const isLatest = () => mine === asked.current;
    const ask = async () => {
      if (!isLatest()) return;
      try {
        const answer = await client.ask("query", { query, today });
        if (!isLatest()) return;
        const { rows } = await client.ask("rows", { from: 0, to: PAGE });
        if (!isLatest()) return;
        pages.current = new Map([[0, rows]]);
        setResult(answer);
      } catch (error) {
        if (isLatest()) fail(error);
      }
    };
    // one question at a time: of those that came meanwhile, only the last is asked
    line.current = line.current.then(ask);
  }, [client, query, today, version, fail]);

  /** One request at a time, for the pages that were wanted last: what only flew past meanwhile is not fetched. */
  const want = useCallback(
    (page: number) => {
      wanted.current.delete(page);
      wanted.current.add(page);
      if (fetching.current) return;
      fetching.current = true;
      // the rest of this frame's rows have their say first
      queueMicrotask(async () => {
        while (wanted.current.size > 0) {
          const now = [...wanted.current].slice(-IN_SIGHT);
          wanted.current.clear();
          const mine = asked.current;
          const ask = (one: number) => client.ask("rows", { from: one * PAGE, to: (one + 1) * PAGE });
          const got = await Promise.all(now.map(ask)).catch(() => undefined);
          if (mine !== asked.current) continue;
          got?.forEach(({ rows }, i) => {
            pages.current.set(now[i] ?? 0, rows);
          });
          if (got) redraw((n) => n + 1);
        }
        fetching.current = false;
      });
    },
    [client],
  );

  const row = useCallback(
    (index: number): ClaimSummary | undefined => {
      const page = Math.floor(index / PAGE);
      const known = pages.current.get(page);
      if (known === undefined) want(page);
      return known?.[index % PAGE];
    },
    [want],
  );
  return { result, row };
}
