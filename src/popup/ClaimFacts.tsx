import { useState } from "preact/hooks";
import type { ClaimHistory } from "../claims/history.ts";
import { Button } from "../ui/Button.tsx";
import { AMOUNTS, FACTS, FactList, newestEvidence } from "../ui/FactList.tsx";
import { fieldValue } from "../ui/fields.ts";
import { t, tn } from "../ui/i18n.ts";
import { LineTable } from "../ui/Lines.tsx";

/** The claim's facts; on demand, where on the page each was read. */
export function ClaimFacts({ history }: { history: ClaimHistory }) {
  const [evidence, setEvidence] = useState(false);
  const record = history.current;
  const anyAmount = AMOUNTS.some((name) => fieldValue(record, name) !== undefined);
  const anyEvidence = history.sightings.some((sighting) => sighting.evidence !== undefined);
  return (
    <section class="section" aria-label={t("claim_facts")}>
      {anyAmount ? <FactList class="money-strip" record={record} names={AMOUNTS} /> : null}
      <details class="disclosure">
        <summary>{t("claim_facts_more")}</summary>
        <div class="stack details-box">
          {/* the strip of amounts has no room for places: with them, the amounts stand here as well */}
          <FactList
            class="facts"
            record={record}
            names={evidence ? [...FACTS, ...AMOUNTS] : FACTS}
            places={evidence ? newestEvidence(history) : undefined}
          />
          {record.lines ? (
            <details class="disclosure">
              <summary>{tn("lines_count", record.lines.length)}</summary>
              <LineTable lines={record.lines} />
            </details>
          ) : null}
          {anyEvidence ? (
            <Button variant="quiet" size="small" icon="eye" expanded={evidence} onClick={() => setEvidence(!evidence)}>
              {t(evidence ? "evidence_hide" : "evidence_show")}
            </Button>
          ) : null}
        </div>
      </details>
    </section>
  );
}
