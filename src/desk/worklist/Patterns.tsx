import { call } from "../../messages/call.ts";
import type { DenialPattern } from "../../messages/protocol.ts";
import { Button } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { goTo } from "../../ui/use-hash.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useDesk } from "../shell/desk-context.ts";

/** The same denial rising: said once above the list, with its claims, so that the cause is mended and not only the claims. */
export function Patterns() {
  const { client, fail } = useDesk();
  const known = useLoad("patterns", () => call("knowledge.get", {}));
  const patterns = known.data?.patterns ?? [];
  if (patterns.length === 0) return null;
  const open = ({ why, claimIds }: DenialPattern) => {
    const set = `patterns:${why}`;
    client
      .ask("keepSet", { set, ids: claimIds })
      .then(() => goTo(`/set/${encodeURIComponent(set)}`))
      .catch(fail);
  };
  return (
    <details class="disclosure pattern-line">
      <summary>{tn("desk_patterns", patterns.length)}</summary>
      <ul class="plain-list stack-tight small">
        {patterns.map((pattern) => (
          <li key={pattern.why} class="row">
            <span>
              {pattern.why} {pattern.amount > 0 ? t("at_stake_amount", money(pattern.amount)) : ""}
            </span>
            <Button size="small" onClick={() => open(pattern)}>
              {t("desk_patterns_show")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
