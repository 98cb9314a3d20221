import { useEffect, useRef } from "preact/hooks";
import { factsOfRecord } from "../claims/form-facts.ts";
import { call } from "../messages/call.ts";
import type { ClaimView, WorkCommand } from "../messages/protocol.ts";
import { Badge, StatusPill } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Denials } from "../ui/Denials.tsx";
import { errorText } from "../ui/errors.ts";
import { FillForm } from "../ui/FillForm.tsx";
import { money } from "../ui/format.ts";
import { HistoryTimeline } from "../ui/HistoryTimeline.tsx";
import { t } from "../ui/i18n.ts";
import { causeLabel } from "../ui/labels.ts";
import { ErrorState, Skeleton } from "../ui/states.tsx";
import type { ToastContent } from "../ui/Toast.tsx";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { ClaimFacts } from "./ClaimFacts.tsx";
import { Notes } from "./Notes.tsx";
import { openDesk } from "./open.ts";
import { ToDo } from "./ToDo.tsx";

interface ClaimPageProps {
  id: string;
  /** The tab under the popup. */
  tabId: number | undefined;
  toast: (content: ToastContent) => void;
  onBack: () => void;
}

/** Sends one change of this claim; the answer is the claim as it is now, or undefined where it was refused (and said). */
export type Work = (command: WorkCommand) => Promise<ClaimView | undefined>;

/** One claim: what it is, what to do, why, how it came here, and notes. */
export function ClaimPage({ id, tabId, toast, onBack }: ClaimPageProps) {
  const claim = useLoad(id, () => call("claim.get", { id }));
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = claim.state === "ready";
  useNotices((notice) => {
    if (notice === "changed") void claim.reload();
  });
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  useEffect(() => {
    scrollTo(0, 0);
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      onBack();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [onBack]);

  const work: Work = async (command) => {
    try {
      const next = await call("claim.work", { id, command });
      claim.replace(next);
      return next;
    } catch (error) {
      toast({ text: errorText(error) });
      return undefined;
    }
  };
  return (
    <>
      <div class="spread">
        <Button variant="quiet" size="small" icon="back" onClick={onBack}>
          {t("back")}
        </Button>
        <Button variant="quiet" size="small" icon="desk" onClick={() => void openDesk(id)}>
          {t("open_in_desk")}
        </Button>
      </div>
      {claim.state === "loading" ? <Skeleton /> : null}
      {claim.state === "failed" ? <ErrorState error={claim.error} onRetry={() => void claim.reload()} /> : null}
      {claim.data ? (
        <ClaimContent view={claim.data} tabId={tabId} headingRef={heading} work={work} toast={toast} />
      ) : null}
    </>
  );
}

interface ContentProps {
  view: ClaimView;
  tabId: number | undefined;
  headingRef: { current: HTMLHeadingElement | null };
  work: Work;
  toast: (content: ToastContent) => void;
}

function ClaimContent({ view, tabId, headingRef, work, toast }: ContentProps) {
  const { history, advice, summary } = view;
  const record = history.current;
  const cause = advice.rootCause;
  return (
    <>
      <header class="claim-head">
        <div class="row">
          <StatusPill status={record.status} />
          {cause ? <span class="small">{causeLabel(cause)}</span> : null}
          {summary.sample ? <Badge tone="accent">{t("sample_mark")}</Badge> : null}
        </div>
        <h1 tabIndex={-1} ref={headingRef} class="wrap-anywhere">
          {record.patientName ?? t("claim_without_name")}
        </h1>
        <p class="soft wrap-anywhere">{[record.payerName, record.claimNumber].filter(Boolean).join(" · ")}</p>
        {advice.atStake > 0 ? <p class="small num">{t("at_stake_amount", money(advice.atStake))}</p> : null}
      </header>
      <ClaimFacts history={history} />
      {tabId === undefined ? null : (
        <FillForm
          purpose="search"
          facts={factsOfRecord(record)}
          claimId={history.id}
          tabId={tabId}
          mask={false}
          sayNone={false}
        />
      )}
      <ToDo view={view} work={work} toast={toast} />
      <Denials denials={advice.denials} />
      <section class="section" aria-labelledby="claim-history">
        <h2 id="claim-history">{t("history")}</h2>
        <HistoryTimeline history={history} />
      </section>
      <Notes claimId={history.id} notes={view.work.notes} work={work} toast={toast} />
    </>
  );
}
