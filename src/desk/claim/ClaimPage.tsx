import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { factsOfRecord } from "../../claims/form-facts.ts";
import { call } from "../../messages/call.ts";
import type { ClaimView, WorkCommand } from "../../messages/protocol.ts";
import { Badge, DeadlineChip, StatusPill } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Denials } from "../../ui/Denials.tsx";
import { FillForm } from "../../ui/FillForm.tsx";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { Lines } from "../../ui/Lines.tsx";
import { causeLabel } from "../../ui/labels.ts";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { goTo } from "../../ui/use-hash.ts";
import { useLoad } from "../../ui/use-load.ts";
import { AppealPanel } from "../appeal/AppealPanel.tsx";
import { EraDifferences } from "../era/EraDifferences.tsx";
import { useDesk } from "../shell/desk-context.ts";
import { useKeys } from "../shell/keys.ts";
import { doneChange, snoozeChange, tagChange, taskOf } from "../worklist/commands.ts";
import { SnoozeDialog, TagDialog } from "../worklist/dialogs.tsx";
import { Actions, Tasks } from "./Actions.tsx";
import { Appeals } from "./Appeals.tsx";
import { CallLog } from "./CallLog.tsx";
import { CloseClaim } from "./CloseClaim.tsx";
import { copyClaimNote } from "./copy-note.ts";
import { Documents } from "./Documents.tsx";
import { Facts } from "./Facts.tsx";
import { Notes } from "./Notes.tsx";
import { Timeline } from "./Timeline.tsx";
import { UserFactsForm } from "./UserFactsForm.tsx";

/** Sends a change of this claim; `undo` is offered with `text`. The answer is the claim as it is now. */
export type ClaimWorker = (
  command: WorkCommand,
  text: string,
  undo: (next: ClaimView) => WorkCommand | undefined,
) => Promise<ClaimView | undefined>;

export interface SectionProps {
  view: ClaimView;
  work: ClaimWorker;
}

/** One claim: what it is, why it is unpaid, what to do and by when, and everything that was done. */
export function ClaimPage({ id }: { id: string }) {
  const desk = useDesk();
  const { client, version, fail, did, refresh } = desk;
  const claim = useLoad(id, () => call("claim.get", { id }));
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = claim.state === "ready";
  const { reload, replace } = claim;

  useEffect(() => {
    scrollTo(0, 0);
    if (ready) heading.current?.focus({ preventScroll: true });
  }, [ready]);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) void reload();
    seen.current = version;
  }, [version, reload]);

  const work = useCallback<ClaimWorker>(
    async (command, text, undo) => {
      try {
        const next = await call("claim.work", { id, command });
        replace(next);
        await client.ask("upsert", { rows: [next.summary] });
        refresh();
        const back = undo(next);
        if (back) {
          did(text, async () => {
            const restored = await call("claim.work", { id, command: back });
            replace(restored);
            await client.ask("upsert", { rows: [restored.summary] });
            refresh();
          });
        } else desk.toast({ text });
        return next;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    [id, replace, client, did, refresh, fail, desk],
  );

  return (
    <article class="claim">
      {claim.state === "loading" ? <Skeleton rows={5} /> : null}
      {claim.state === "failed" ? <ErrorState error={claim.error} onRetry={() => void reload()} /> : null}
      {claim.data ? <Content view={claim.data} work={work} headingRef={heading} /> : null}
    </article>
  );
}

function Content({ view, work, headingRef }: SectionProps & { headingRef: { current: HTMLHeadingElement | null } }) {
  const desk = useDesk();
  const { client, today, toast, fail, lettersOn } = desk;
  const [dialog, setDialog] = useState<"snooze" | "tag" | "close" | undefined>();
  const [filling, setFilling] = useState(false);
  const { history, advice, summary } = view;
  const id = history.id;
  const record = history.current;

  const neighbour = async (step: 1 | -1) => {
    const other = await client.ask("neighbour", { id, step });
    if (other) goTo(`/claim/${other}`);
    else toast({ text: t("desk_no_more") });
  };
  const change = ({ items, undo }: ReturnType<typeof doneChange>, text: string) => {
    const [item] = items;
    if (!item) return toast({ text: t("desk_nothing_to_do") });
    void work(item.command, text, () => undo[0]?.command);
  };
  const done = () => change(doneChange([summary], today), tn("desk_did_done", 1));
  const copy = () => void copyClaimNote(desk, id, view).catch(fail);

  useKeys(
    {
      e: done,
      s: () => (taskOf(summary, today) ? setDialog("snooze") : toast({ text: t("desk_nothing_to_do") })),
      t: () => setDialog("tag"),
      c: copy,
      p: () => goTo(`/call/${id}`),
      n: () => void neighbour(1),
      b: () => void neighbour(-1),
      u: () => goTo("/"),
      Esc: () => goTo("/"),
    },
    lettersOn,
  );

  return (
    <>
      <div class="claim-bar no-print">
        <Button size="small" variant="quiet" icon="back" onClick={() => goTo("/")}>
          {t("desk_back")}
        </Button>
        <div class="row">
          <Button size="small" onClick={() => void neighbour(-1)}>
            {t("desk_previous_claim")}
          </Button>
          <Button size="small" onClick={() => void neighbour(1)}>
            {t("desk_next_claim")}
          </Button>
        </div>
      </div>
      <header class="claim-head">
        <div class="row">
          <StatusPill status={record.status} />
          {advice.rootCause ? <span>{causeLabel(advice.rootCause)}</span> : null}
          {summary.deadline ? <DeadlineChip date={summary.deadline} today={today} /> : null}
          {summary.sample ? <Badge tone="accent">{t("sample_mark")}</Badge> : null}
          {view.work.closed ? <Badge tone="ok">{t("desk_closed")}</Badge> : null}
          {summary.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </div>
        <h1 tabIndex={-1} ref={headingRef} class="wrap-anywhere">
          {record.patientName ?? t("claim_without_name")}
        </h1>
        <p class="soft wrap-anywhere num">
          {[record.payerName, record.claimNumber, record.patientControlNumber].filter(Boolean).join(" · ")}
        </p>
        {advice.atStake > 0 ? <p class="num">{t("at_stake_amount", money(advice.atStake))}</p> : null}
        <div class="row no-print">
          <Button size="small" variant="primary" icon="note" onClick={copy}>
            {t("desk_copy_note")}
          </Button>
          <Button size="small" onClick={() => goTo(`/call/${id}`)}>
            {t("desk_call_start")}
          </Button>
          <Button size="small" expanded={filling} onClick={() => setFilling(!filling)}>
            {t("fill_title")}
          </Button>
          <Button size="small" icon="check" onClick={done}>
            {t("desk_done")}
          </Button>
          <Button size="small" icon="clock" onClick={() => setDialog("snooze")}>
            {t("desk_snooze")}
          </Button>
          <Button size="small" onClick={() => setDialog("tag")}>
            {t("desk_tag")}
          </Button>
          <Button size="small" onClick={() => setDialog("close")}>
            {t(view.work.closed ? "desk_reopen" : "desk_close_claim")}
          </Button>
        </div>
        {filling ? (
          <FillForm purpose="search" facts={factsOfRecord(record)} claimId={id} tabId={null} mask={false} sayNone />
        ) : null}
      </header>
      <div class="claim-columns">
        <div class="claim-main">
          <Tasks view={view} work={work} />
          <Actions view={view} />
          <AppealPanel view={view} work={work} />
          <Denials denials={advice.denials} />
          <EraDifferences history={history} />
          <Lines record={record} />
          <Facts view={view} />
        </div>
        <div class="claim-side">
          <Notes view={view} work={work} />
          <CallLog view={view} work={work} />
          <Documents view={view} work={work} />
          <Appeals view={view} work={work} />
          <UserFactsForm view={view} work={work} />
          <Timeline history={history} />
        </div>
      </div>
      {dialog === "snooze" ? (
        <SnoozeDialog
          deadline={summary.deadline}
          onClose={() => setDialog(undefined)}
          onSnooze={(until) => {
            setDialog(undefined);
            change(snoozeChange([summary], today, until), tn("desk_did_snooze", 1));
          }}
        />
      ) : null}
      {dialog === "tag" ? (
        <TagDialog
          known={summary.tags}
          on={summary.tags}
          onClose={() => setDialog(undefined)}
          onTag={(tag, on) => {
            setDialog(undefined);
            change(tagChange([summary], tag, on), tn(on ? "desk_did_tag" : "desk_did_untag", 1, tag));
          }}
        />
      ) : null}
      {dialog === "close" ? <CloseClaim view={view} work={work} onClose={() => setDialog(undefined)} /> : null}
    </>
  );
}
