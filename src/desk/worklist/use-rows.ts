import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ClaimSummary } from "../../claims/work.ts";
import type { Query, QueryResult } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";

/** Rows are fetched from the worker in pages of this many. */
const PAGE = 100;

/** The answer to a query and a window onto its rows; asks anew when the query or the stored claims change. */
export function useRows(query: Query) {
  const { client, today, version, fail } = useDesk();
  const [result, setResult] = useState<QueryResult | undefined>();
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, ClaimSummary[] | "asked">());
  const asked = useRef(0);

  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    client
      .ask("query", { query, today })
      .then(async (answer) => {
        const { rows } = await client.ask("rows", { from: 0, to: PAGE });
        if (mine !== asked.current) return;
        pages.current = new Map([[0, rows]]);
        setResult(answer);
      })
      .catch((error: unknown) => mine === asked.current && fail(error));
  }, [client, query, today, version, fail]);

  const row = useCallback(
    (index: number): ClaimSummary | undefined => {
      const page = Math.floor(index / PAGE);
      const known = pages.current.get(page);
      if (known === undefined) {
        pages.current.set(page, "asked");
        const mine = asked.current;
        client
          .ask("rows", { from: page * PAGE, to: (page + 1) * PAGE })
          .then(({ rows }) => {
            if (mine !== asked.current) return;
            pages.current.set(page, rows);
            redraw((n) => n + 1);
          })
          .catch(() => pages.current.delete(page));
      }
      return known === undefined || known === "asked" ? undefined : known[index % PAGE];
    },
    [client],
  );
  return { result, row };
}
