import { useState } from "preact/hooks";
import type { EligibilityRecord } from "../claims/record.ts";
import type { TabView } from "../messages/protocol.ts";
import type { FrameReport } from "../messages/sighting.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { ClaimCard } from "../ui/ClaimCard.tsx";
import { t, tn } from "../ui/i18n.ts";
import { pageKindLabel } from "../ui/labels.ts";
import { maskName } from "../ui/mask.ts";
import { Callout, EmptyState, ErrorState, Skeleton } from "../ui/states.tsx";
import type { useLoad } from "../ui/use-load.ts";
import { AccessOffer, FrameOffer } from "./AccessOffer.tsx";
import { portalOf } from "./access.ts";
import type { PageState } from "./Unlocked.tsx";

/** Claims of the page that are shown before *Show all*. */
const FIRST_CLAIMS = 3;

interface ThisPageProps {
  page: ReturnType<typeof useLoad<PageState>>;
  mask: boolean;
  onOpen: (id: string) => void;
}

/** What the page in this tab gave, or what it would take to read it. */
export function ThisPage({ page, mask, onOpen }: ThisPageProps) {
  const host = page.data?.view?.host;
  const portal = portalOf(page.data?.url, page.data?.portals ?? []);
  return (
    <section class="section" aria-labelledby="this-page">
      <div class="section-head">
        <h2 id="this-page">{t("this_page")}</h2>
        {host ? <span class="small soft wrap-anywhere">{portal?.name ?? host}</span> : null}
      </div>
      {page.state === "loading" ? <Skeleton rows={1} /> : null}
      {page.state === "failed" ? <ErrorState error={page.error} onRetry={() => void page.reload()} /> : null}
      {page.data ? <PageContent page={page} data={page.data} mask={mask} onOpen={onOpen} /> : null}
    </section>
  );
}

function PageContent({ page, data, mask, onOpen }: ThisPageProps & { data: PageState }) {
  const { view, tabId } = data;
  if (!view || tabId === undefined || view.access === "unreadable") {
    return <p class="soft small">{t("page_unreadable")}</p>;
  }
  const replaceView = (next: TabView) => page.replace({ ...data, view: next });
  const found = view.claims.length + view.eligibility.length;
  return (
    <>
      {view.frames.length > 0 ? <Reading frames={view.frames} found={found} /> : null}
      <PageClaims view={view} mask={mask} onOpen={onOpen} />
      {view.eligibility.map((record) => (
        <Coverage key={`${record.memberId}${record.planName}${record.coverageFrom}`} record={record} mask={mask} />
      ))}
      {view.access === "offered" ? (
        <AccessOffer tabId={tabId} url={data.url} view={view} portals={data.portals} onView={replaceView} />
      ) : null}
      {view.access === "read" && view.frames.length === 0 ? (
        <EmptyState icon="page" title={t("page_waiting")}>
          <p class="small">{t("page_waiting_hint")}</p>
        </EmptyState>
      ) : null}
      {view.access === "read" && view.unreadFrames.length > 0 ? (
        <FrameOffer tabId={tabId} view={view} found={found > 0} onView={replaceView} />
      ) : null}
    </>
  );
}

/** One line on the reading itself: saved, nothing to read, failed, read in part. */
function Reading({ frames, found }: { frames: readonly FrameReport[]; found: number }) {
  const failed = frames.some((frame) => frame.state === "failed");
  const limits = [...new Set(frames.flatMap((frame) => frame.limits))];
  const kind = frames.find((frame) => frame.pageKind !== "none")?.pageKind;
  return (
    <>
      {failed ? (
        <Callout tone="danger" role="alert">
          <p>{t("page_failed")}</p>
        </Callout>
      ) : found === 0 ? (
        <p class="soft small" role="status">
          {t(frames.some((frame) => !frame.settled) ? "page_waiting" : "page_nothing")}
        </p>
      ) : (
        <p class="row small" role="status">
          <Badge tone="ok" icon="check">
            {tn("page_saved", found)}
          </Badge>
          {kind ? <span class="soft">{pageKindLabel(kind)}</span> : null}
        </p>
      )}
      {limits.length > 0 ? (
        <Callout tone="urgent">
          <p>{t("page_limits")}</p>
          <p>{limits.join("; ")}</p>
        </Callout>
      ) : null}
    </>
  );
}

function PageClaims({ view, mask, onOpen }: { view: TabView; mask: boolean; onOpen: (id: string) => void }) {
  const [all, setAll] = useState(false);
  const rest = view.claims.length - FIRST_CLAIMS;
  const shown = all ? view.claims : view.claims.slice(0, FIRST_CLAIMS);
  if (view.claims.length === 0) return null;
  return (
    <>
      <ul class="plain-list stack">
        {shown.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} mask={mask} onOpen={() => onOpen(claim.id)} />
        ))}
      </ul>
      {rest > 0 && !all ? (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {tn("show_more", rest)}
        </Button>
      ) : null}
    </>
  );
}

const COVERAGE = {
  active: ["coverage_active", "ok"],
  inactive: ["coverage_inactive", "danger"],
  unknown: ["coverage_unknown", "neutral"],
} as const;

function Coverage({ record, mask }: { record: EligibilityRecord; mask: boolean }) {
  const [key, tone] = COVERAGE[record.coverageStatus ?? "unknown"];
  const name = record.patientName && (mask ? maskName(record.patientName) : record.patientName);
  return (
    <div class="card row">
      <Badge tone={tone}>{t(key)}</Badge>
      <span class="small">{[name, record.payerName, record.planName].filter(Boolean).join(" · ")}</span>
    </div>
  );
}
