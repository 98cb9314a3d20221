import type { ClaimHistory } from "../../claims/history.ts";
import { HistoryTimeline } from "../../ui/HistoryTimeline.tsx";
import { t } from "../../ui/i18n.ts";
import { Section } from "../../ui/Section.tsx";

/** Every look at the claim with what changed. */
export function Timeline({ history }: { history: ClaimHistory }) {
  return (
    <Section title={t("history")}>
      <HistoryTimeline history={history} />
    </Section>
  );
}
