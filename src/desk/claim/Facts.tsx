import type { ClaimView } from "../../messages/protocol.ts";
import { AMOUNTS, FACTS, FactList, newestEvidence } from "../../ui/FactList.tsx";
import { fieldLabel } from "../../ui/fields.ts";
import { showInstant } from "../../ui/format.ts";
import { t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";

const SHOWN = [...FACTS, ...AMOUNTS];

/** What is known of the claim, and for each value where it was read. */
export function Facts({ view }: { view: ClaimView }) {
  const { history } = view;
  const evidence = newestEvidence(history);
  return (
    <Section title={t("desk_facts")}>
      <FactList class="facts card" record={history.current} names={SHOWN} />
      {Object.keys(evidence).length > 0 ? (
        <details class="disclosure">
          <summary>{t("desk_evidence")}</summary>
          <dl class="facts facts-wide small">
            {Object.entries(evidence).map(([path, { label, place }]) => (
              <div key={path}>
                <dt>{fieldLabel(path)}</dt>
                <dd class="wrap-anywhere">
                  <q>{label}</q> · {place}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      <p class="small soft">
        {t("desk_source", history.source.host || history.source.portal, showInstant(history.lastSeenAt))}
      </p>
    </Section>
  );
}
