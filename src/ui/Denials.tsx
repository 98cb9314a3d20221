import type { Denial } from "../claims/advice.ts";
import { Code, useCodes } from "./Code.tsx";
import { adjustmentText } from "./fields.ts";
import { money } from "./format.ts";
import { t, tn } from "./i18n.ts";
import { causeLabel } from "./labels.ts";
import { Section } from "./Section.tsx";

/** Below this a classified wording is called a guess. */
const SURE = 0.8;

/** Why money was not paid, each code in plain words. */
export function Denials({ denials }: { denials: readonly Denial[] }) {
  const codes = useCodes();
  if (denials.length === 0) return null;
  return (
    <Section title={t("why_unpaid")}>
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
                  meaning={codes?.carc(denial.carc)?.meaning}
                />
              ) : null}
              {denial.remarks?.map((remark) => (
                <Code key={remark} code={remark} meaning={codes?.rarc(remark)?.meaning} />
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
    </Section>
  );
}
