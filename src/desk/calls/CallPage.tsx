import { useEffect, useState } from "preact/hooks";
import { addDays } from "../../claims/dates.ts";
import type { IsoDate } from "../../claims/record.ts";
import { call } from "../../messages/call.ts";
import type { ClaimView } from "../../messages/protocol.ts";
import { Button } from "../../ui/Button.tsx";
import { copyForAMinute } from "../../ui/clipboard.ts";
import { TextAreaField, TextField } from "../../ui/Field.tsx";
import { t, tn } from "../../ui/i18n.ts";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { goTo } from "../../ui/use-hash.ts";
import { useLoad } from "../../ui/use-load.ts";
import { noteFormat, noteOf } from "../claim/copy-note.ts";
import { usDate } from "../claim/note-format.ts";
import { useDesk, type WorkItem } from "../shell/desk-context.ts";
import { CallIdentifiers } from "./CallIdentifiers.tsx";
import { questionsFor } from "./questions.ts";

/** When to look again where nothing was promised. */
const NEXT_DAYS = 14;

/** The call card: what the payer will ask, what to ask the payer, and what came of it, for one claim or several. */
export function CallPage({ ids }: { ids: string[] }) {
  const claims = useLoad(ids.join(), () => Promise.all(ids.map((id) => call("claim.get", { id }))));
  return (
    <div class="page call-page">
      {claims.state === "loading" ? <Skeleton rows={4} /> : null}
      {claims.state === "failed" ? <ErrorState error={claims.error} onRetry={() => void claims.reload()} /> : null}
      {claims.data ? <CallCard views={claims.data} /> : null}
    </div>
  );
}

function CallCard({ views }: { views: ClaimView[] }) {
  const desk = useDesk();
  const { today } = desk;
  const timer = useTimer();
  const [representative, setRepresentative] = useState("");
  const [reference, setReference] = useState("");
  const [promised, setPromised] = useState("");
  const [next, setNext] = useState(addDays(today, NEXT_DAYS));
  const [error, setError] = useState<string | undefined>();
  const first = views[0];
  const name = first?.history.id ?? "call";
  const general = useDraft(`call-${name}`);
  const [said, setSaid] = useState<Record<string, string>>({});
  const payer = first?.history.current.payerName ?? "";

  const textOf = (view: ClaimView) => {
    const own = said[view.history.id]?.trim();
    return [own, general.text.trim()].filter(Boolean).join("\n");
  };
  const close = async () => {
    const silent = views.filter((view) => textOf(view) === "");
    if (silent.length > 0) return setError(t("desk_call_empty"));
    if (!next || next <= today) return setError(t("desk_call_next_error"));
    const minutes = Math.min(600, Math.max(1, Math.round(timer.seconds / 60)));
    const facts = {
      representative: representative.trim(),
      reference: reference.trim(),
      promisedDate: promised,
    };
    const items = views.flatMap((view) => itemsOf(view, textOf(view), facts, minutes, next));
    const rows = await desk.work(items);
    if (!rows) return;
    const note = await callNote(views, textOf, facts, next);
    general.setText("");
    const undo = await undoOf(views, items);
    const copied = await copyForAMinute(note).then(
      () => true,
      () => false,
    );
    if (copied) {
      await desk.client.ask("audit", {
        kind: "copy",
        claims: views.map((view) => view.history.id),
        detail: { what: "call-note" },
      });
    }
    desk.did(t(copied ? "desk_call_closed_copied" : "desk_call_closed"), () => desk.work(undo));
    goTo(views.length === 1 ? `/claim/${name}` : "/calls");
  };

  async function callNote(
    of: ClaimView[],
    text: (view: ClaimView) => string,
    facts: CallFacts,
    by: IsoDate,
  ): Promise<string> {
    const format = await noteFormat(desk);
    const notes = of.map((view) =>
      noteOf(view, desk, format, {
        channel: t("desk_channel_call"),
        rep: facts.representative,
        ref: facts.reference,
        remark: [text(view), facts.promisedDate && t("desk_call_promised", usDate(facts.promisedDate))]
          .filter(Boolean)
          .join("; "),
        by: usDate(by),
      }),
    );
    return notes.join("\n");
  }

  return (
    <>
      <div class="spread">
        <h1>{views.length === 1 ? t("desk_call_title", payer) : tn("desk_call_title_many", views.length, payer)}</h1>
        <div class="row timer">
          <span class="num" role="timer" aria-label={t("desk_call_timer")}>
            {clock(timer.seconds)}
          </span>
          <Button size="small" onClick={timer.toggle}>
            {t(timer.running ? "desk_timer_pause" : "desk_timer_go")}
          </Button>
        </div>
      </div>
      <div class="call-columns">
        <div class="stack">
          {views.map((view) => (
            <CallIdentifiers key={view.history.id} view={view} open={views.length === 1 || view === first}>
              {views.length > 1 ? (
                <TextAreaField
                  label={t("desk_call_said_claim")}
                  value={said[view.history.id] ?? ""}
                  onValue={(text) => setSaid((before) => ({ ...before, [view.history.id]: text }))}
                />
              ) : null}
            </CallIdentifiers>
          ))}
        </div>
        <div class="stack">
          <section class="card stack" aria-labelledby="call-questions">
            <h2 id="call-questions">{t("desk_call_questions")}</h2>
            <ul class="documents">
              {questionsFor(views).map((question) => (
                <li key={question}>{t(question)}</li>
              ))}
            </ul>
          </section>
          <form
            class="card stack"
            onSubmit={(event) => {
              event.preventDefault();
              close().catch(desk.fail);
            }}
          >
            <TextField label={t("desk_call_rep_label")} value={representative} onValue={setRepresentative} />
            <TextField label={t("desk_call_ref_label")} value={reference} onValue={setReference} />
            <TextAreaField
              label={t("desk_call_said")}
              value={general.text}
              error={error}
              onValue={(text) => {
                general.setText(text);
                setError(undefined);
              }}
            />
            <TextField
              type="date"
              narrow
              label={t("desk_call_promised_label")}
              value={promised}
              min={today}
              onValue={(value) => {
                setPromised(value);
                if (value > today) setNext(addDays(value, 1));
              }}
            />
            <TextField
              type="date"
              narrow
              label={t("desk_call_next_label")}
              value={next}
              min={addDays(today, 1)}
              onValue={setNext}
            />
            <div class="row">
              <Button type="submit" variant="primary">
                {t("desk_call_close")}
              </Button>
              <Button onClick={() => history.back()}>{t("cancel")}</Button>
            </div>
            <p class="small soft">{t("desk_call_close_hint")}</p>
          </form>
        </div>
      </div>
    </>
  );
}

interface CallFacts {
  representative: string;
  reference: string;
  promisedDate: string;
}

/** The touch in the call log, and every due task put off to the next date. */
function itemsOf(view: ClaimView, summary: string, facts: CallFacts, minutes: number, next: IsoDate): WorkItem[] {
  const id = view.history.id;
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ""));
  const snoozes = view.summary.tasks
    .filter((task) => (task.snoozedUntil ?? task.due) < next && FOLLOW_UP.has(task.kind))
    .map((task): WorkItem => ({ id, command: { do: "task.snooze", key: task.key, until: next } }));
  return [{ id, command: { do: "call.log", summary, minutes, ...known } }, ...snoozes];
}

/** Tasks that a call settles for now; an appeal stays due. */
const FOLLOW_UP: ReadonlySet<string> = new Set(["call-payer", "check-status", "wait", "decision-due", "payment-due"]);

async function undoOf(views: ClaimView[], items: readonly WorkItem[]): Promise<WorkItem[]> {
  const undo: WorkItem[] = [];
  for (const before of views) {
    const id = before.history.id;
    const known = new Set(before.work.calls.map((entry) => entry.id));
    const after = await call("claim.get", { id });
    const added = after.work.calls.find((entry) => !known.has(entry.id));
    if (added) undo.push({ id, command: { do: "call.remove", callId: added.id } });
    for (const item of items) {
      if (item.id !== id || item.command.do !== "task.snooze") continue;
      const { key } = item.command;
      const until = before.work.tasks[key]?.snoozedUntil;
      undo.push({ id, command: until ? { do: "task.snooze", key, until } : { do: "task.reopen", key } });
    }
  }
  return undo;
}

/** Seconds since the card was opened, that can be paused. */
function useTimer() {
  const [running, setRunning] = useState(true);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    const start = performance.now() - seconds * 1000;
    const tick = setInterval(() => setSeconds(Math.round((performance.now() - start) / 1000)), 1000);
    return () => clearInterval(tick);
  }, [running]);
  return { running, seconds, toggle: () => setRunning((on) => !on) };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
