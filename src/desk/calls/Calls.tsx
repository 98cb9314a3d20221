import { useEffect, useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { goTo } from "../../ui/use-hash.ts";
import { Who } from "../../ui/Who.tsx";
import type { CallBundle } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";

/** Claims of one call: more than this many nobody asks about in one go. */
const PER_CALL = 10;

/** Claims that are due, gathered by payer: one call for several. */
export function Calls() {
  const { client, today, mask, version, fail } = useDesk();
  const [bundles, setBundles] = useState<CallBundle[] | undefined>();
  useEffect(() => {
    client.ask("calls", { today }).then(setBundles, fail);
  }, [client, today, version, fail]);
  return (
    <div class="page">
      <h1>{t("desk_nav_calls")}</h1>
      <p class="soft">{t("desk_calls_text")}</p>
      {bundles === undefined ? <Skeleton rows={3} /> : null}
      {bundles?.length === 0 ? <EmptyState icon="check" title={t("desk_calls_none")} /> : null}
      <ul class="plain-list bundles">
        {bundles?.map((bundle) => (
          <li key={bundle.payer} class="card stack">
            <div class="spread">
              <h2>{bundle.payer}</h2>
              <span class="num">{money(bundle.atStake)}</span>
            </div>
            <p>{tn("desk_calls_bundle", bundle.claims.length)}</p>
            <ul class="plain-list stack-tight">
              {bundle.claims.slice(0, PER_CALL).map((claim) => (
                <li key={claim.id}>
                  <a class="plain-link" href={`#/claim/${claim.id}`}>
                    <Who claim={claim} mask={mask} payer={false} />
                  </a>
                </li>
              ))}
            </ul>
            {bundle.claims.length > PER_CALL ? <p class="small soft">{t("desk_calls_first", PER_CALL)}</p> : null}
            <div class="row">
              <Button
                variant="primary"
                onClick={() =>
                  goTo(
                    `/call/${bundle.claims
                      .slice(0, PER_CALL)
                      .map((claim) => claim.id)
                      .join(",")}`,
                  )
                }
              >
                {t("desk_call_start")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
