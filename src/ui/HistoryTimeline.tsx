import type { ClaimHistory, Sighting } from "../claims/history.ts";
import { StatusPill } from "./Badge.tsx";
import { fieldLabel } from "./fields.ts";
import { showInstant } from "./format.ts";
import { changesOf, type FieldChange } from "./history-diff.ts";
import { t } from "./i18n.ts";
import { pageKindLabel } from "./labels.ts";

/** Every look at the claim, newest first, with what was new in it. */
export function HistoryTimeline({ history }: { history: ClaimHistory }) {
  const ordered = [...history.sightings].sort((a, b) => a.seq - b.seq);
  const entries = ordered.map((sighting, index) => ({
    sighting,
    changes: index === 0 ? [] : changesOf(sighting, ordered.slice(0, index)),
    first: index === 0,
  }));
  return (
    <ol class="plain-list timeline">
      {entries.reverse().map((entry) => (
        <Entry key={entry.sighting.id} {...entry} />
      ))}
    </ol>
  );
}

function Entry({ sighting, changes, first }: { sighting: Sighting; changes: FieldChange[]; first: boolean }) {
  return (
    <li class={changes.length > 0 || first ? "timeline-item timeline-new" : "timeline-item"}>
      <div class="spread">
        <span class="row">
          {sighting.record.status ? <StatusPill status={sighting.record.status} /> : null}
          <span class="small">{first ? t("history_first") : pageKindLabel(sighting.pageKind)}</span>
        </span>
        <time class="small soft num" dateTime={sighting.capturedAt}>
          {showInstant(sighting.capturedAt)}
        </time>
      </div>
      {changes.length > 0 ? (
        <ul class="plain-list small changes">
          {changes.map((change) => (
            <li key={change.field} class="wrap-anywhere">
              <span class="soft">{fieldLabel(change.field)}:</span>{" "}
              {change.before === undefined ? (
                change.after
              ) : (
                <>
                  <del>{change.before}</del> <span aria-hidden="true">→</span>
                  <span class="visually-hidden">{t("changed_to")}</span> <ins>{change.after}</ins>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : first ? null : (
        <p class="small soft">{t("history_same")}</p>
      )}
    </li>
  );
}
