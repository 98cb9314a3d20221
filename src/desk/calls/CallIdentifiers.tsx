import type { ComponentChildren } from "preact";
import type { ClaimView } from "../../messages/protocol.ts";
import { StatusPill } from "../../ui/Badge.tsx";
import { Code, useCodes } from "../../ui/Code.tsx";
import { type FieldName, fieldLabel, fieldValue } from "../../ui/fields.ts";
import { t } from "../../ui/i18n.ts";

/** What the payer's representative asks for, in the order in which they ask. */
const ASKED: readonly FieldName[] = [
  "providerNpi",
  "providerName",
  "memberId",
  "patientName",
  "patientBirthDate",
  "serviceFrom",
  "serviceTo",
  "billed",
  "claimNumber",
  "patientControlNumber",
];

interface IdentifiersProps {
  view: ClaimView;
  open: boolean;
  children?: ComponentChildren;
}

export function CallIdentifiers({ view, open, children }: IdentifiersProps) {
  const record = view.history.current;
  const codes = useCodes();
  const denials = view.advice.denials.slice(0, 3);
  return (
    <details class="card call-claim" open={open}>
      <summary>
        <span class="row">
          <strong>{record.patientName ?? record.claimNumber ?? t("claim_without_name")}</strong>
          <StatusPill status={record.status} />
        </span>
      </summary>
      <div class="stack">
        <dl class="facts call-facts">
          {ASKED.map((name) => {
            const value = fieldValue(record, name);
            return value === undefined ? null : (
              <div key={name}>
                <dt>{fieldLabel(name)}</dt>
                <dd class="wrap-anywhere">{value}</dd>
              </div>
            );
          })}
        </dl>
        {denials.length > 0 ? (
          <dl class="codes small">
            {denials.map((denial) =>
              denial.carc ? (
                <Code
                  key={denial.carc}
                  code={[denial.group, denial.carc].filter(Boolean).join("-")}
                  meaning={codes?.carc(denial.carc)?.meaning}
                />
              ) : null,
            )}
          </dl>
        ) : null}
        {children}
      </div>
    </details>
  );
}
