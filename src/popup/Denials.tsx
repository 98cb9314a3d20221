import type { Denial } from "../claims/advice.ts";
import { adjustmentText } from "../ui/fields.ts";
import { money } from "../ui/format.ts";
import { t, tn } from "../ui/i18n.ts";
import { causeLabel } from "../ui/labels.ts";
import { useLoad } from "../ui/use-load.ts";

/** Below this a classified wording is called a guess. */
const SURE = 0.8;

/** Why money was not paid, each code in plain words. */
export function Denials({ denials }: { denials: readonly Denial[] }) {
  // The code lists are large: they are read when a claim is open, not when the popup opens.
  const codes = useLoad("codes", () => import("../denials/codes/index.ts"));
  if (denials.length === 0) return null;
  return (
    <section class="section" aria-labelledby="claim-denials">
      <h2 id="claim-denials">{t("why_unpaid")}</h2>
      <div class="card stack">
        {denials.map((denial) => (
          <div class="denial" key={`${denial.group}${denial.carc}${denial.remarks}${denial.evidence}`}>
            <div class="spread">
              <strong>{causeLabel(denial.rootCause)}</strong>
              {denial.amount === undefined ? null : <span class="num">{money(denial.amount)}</span>}
            </div>
            <dl class="codes small">
              {denial.carc ? (
                <Code
                  code={adjustmentText({ group: denial.group, code: denial.carc })}
                  meaning={codes.data?.carc(denial.carc)?.meaning}
                />
              ) : null}
              {denial.remarks?.map((remark) => (
                <Code key={remark} code={remark} meaning={codes.data?.rarc(remark)?.meaning} />
              ))}
            </dl>
            {denial.carc ? null : <q class="small">{denial.evidence}</q>}
            <p class="small soft">
              {[
                denial.lines && denial.lines.length > 0
                  ? tn("denial_lines", denial.lines.length, denial.lines.join(", "))
                  : "",
                denial.confidence < SURE
                  ? t(denial.carc ? "denial_unsure_code" : "denial_unsure", Math.round(denial.confidence * 100))
                  : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

function Code({ code, meaning }: { code: string; meaning: string | undefined }) {
  return (
    <>
      <dt>
        <span class="code">{code}</span>
      </dt>
      <dd>{meaning ?? t("code_unknown")}</dd>
    </>
  );
}
