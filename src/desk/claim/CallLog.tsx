import { Button, IconButton } from "../../ui/Button.tsx";
import { showDate, showInstant } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";
import { goTo } from "../../ui/use-hash.ts";
import type { SectionProps } from "./ClaimPage.tsx";

/** Telephone calls about the claim: who, reference, what was said, what was promised. */
export function CallLog({ view, work }: SectionProps) {
  const calls = [...view.work.calls].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Section title={t("desk_calls_of_claim")}>
      {calls.length === 0 ? <p class="soft small">{t("desk_no_calls")}</p> : null}
      {calls.map((call) => (
        <article key={call.id} class="note">
          <p class="wrap-anywhere pre-line">{call.summary}</p>
          <p class="small num">
            {[
              call.representative && t("desk_call_rep", call.representative),
              call.reference && t("desk_call_ref", call.reference),
              call.promisedDate && t("desk_call_promised", showDate(call.promisedDate)),
              call.minutes !== undefined && tn("desk_call_minutes", call.minutes),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <div class="spread">
            <span class="small soft num">{[showInstant(call.at), call.author].filter(Boolean).join(" · ")}</span>
            <IconButton
              icon="trash"
              label={t("desk_call_remove", showInstant(call.at))}
              onClick={() => {
                const { id, at: _at, author: _author, ...kept } = call;
                void work({ do: "call.remove", callId: id }, t("desk_call_removed"), () => ({
                  do: "call.log",
                  ...kept,
                }));
              }}
            />
          </div>
        </article>
      ))}
      <div class="row no-print">
        <Button size="small" onClick={() => goTo(`/call/${view.history.id}`)}>
          {t("desk_call_start")}
        </Button>
      </div>
    </Section>
  );
}
