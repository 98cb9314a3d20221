import { call } from "../../messages/call.ts";
import { Button } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { goTo } from "../../ui/use-hash.ts";
import { useLoad } from "../../ui/use-load.ts";
import { patternSet } from "../model.ts";

/** The same denial rising: said once above the list, with its claims, so that the cause is mended and not only the claims. */
export function Patterns() {
  const known = useLoad("patterns", () => call("knowledge.get", {}));
  const patterns = known.data?.patterns ?? [];
  if (patterns.length === 0) return null;
  return (
    <details class="disclosure pattern-line">
      <summary>{tn("desk_patterns", patterns.length)}</summary>
      <ul class="plain-list stack-tight small">
        {patterns.map((pattern) => (
          <li key={pattern.why} class="row">
            <span>
              {pattern.why} {pattern.amount > 0 ? t("at_stake_amount", money(pattern.amount)) : ""}
            </span>
            <Button size="small" onClick={() => goTo(`/set/${encodeURIComponent(patternSet(pattern.why))}`)}>
              {t("desk_patterns_show")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
