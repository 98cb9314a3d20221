import type { Denial } from "../../claims/advice.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { adjustmentText } from "../../ui/fields.ts";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { causeLabel } from "../../ui/labels.ts";
import { Code, useCodes } from "./Code.tsx";
import { Section } from "./Section.tsx";

/** Below this a classified wording is called a guess. */
const SURE = 0.8;

/** Why money was not paid, each code in plain words, with the wording that decided it. */
export function Denials({ view }: { view: ClaimView }) {
  const codes = useCodes();
  const { denials } = view.advice;
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
            <p class="small soft">{remarkOf(denial)}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}

function remarkOf(denial: Denial): string {
  const lines =
    denial.lines && denial.lines.length > 0 ? tn("denial_lines", denial.lines.length, denial.lines.join(", ")) : "";
  const unsure = denial.confidence < SURE ? t("denial_unsure", Math.round(denial.confidence * 100)) : "";
  return [lines, unsure].filter(Boolean).join(" · ");
}
