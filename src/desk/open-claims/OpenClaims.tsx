import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type FormFacts, factsOfRecord } from "../../claims/form-facts.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { copyForAMinute } from "../../ui/clipboard.ts";
import { FillForm } from "../../ui/FillForm.tsx";
import { money, showDate, showInstant } from "../../ui/format.ts";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";
import type { Tone } from "../../ui/labels.ts";
import { maskIdentifier, maskName } from "../../ui/mask.ts";
import { keepNextClaim, type NextClaim } from "../../ui/next-claim.ts";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { EraImport } from "../era/EraImport.tsx";
import { OPEN_STATES, type OpenClaimRow, type OpenClaimsView, type OpenState } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { useKeys } from "../shell/keys.ts";
import { type RowHeights, useRowHeight, useVirtual } from "../worklist/use-virtual.ts";
import { ImportDialog } from "./ImportDialog.tsx";

const STATE: Record<OpenState, { label: MessageKey; tone: Tone }> = {
  waiting: { label: "desk_open_waiting", tone: "waiting" },
  seen: { label: "desk_open_seen", tone: "ok" },
  earlier: { label: "desk_open_earlier", tone: "accent" },
  unknown: { label: "desk_open_unknown", tone: "danger" },
};
/** As in desk.css: narrower than 44 rem the buttons stand on a line of their own. */
const HEIGHTS: RowHeights = { row: 3.75, card: 6.25, narrow: 44 };

/** The practice's list of open claims against what the portals showed today. */
export function OpenClaims() {
  const { client, today, mask, version, fail, toast, did, refresh, lettersOn } = useDesk();
  const [view, setView] = useState<OpenClaimsView | undefined>();
  const [filter, setFilter] = useState<OpenState | "all">("all");
  const [file, setFile] = useState<File | undefined>();
  const [taken, setTaken] = useState<NextClaim | undefined>();
  const picker = useRef<HTMLInputElement>(null);

  const read = useCallback(() => client.ask("openClaims", { today }).then(setView, fail), [client, today, fail]);
  useEffect(() => {
    void read();
  }, [read, version]);

  const next = view?.rows.find((row) => row.state !== "seen" && row.state !== "unknown" && !copiedToday(row, today));
  const copy = async (row: OpenClaimRow | undefined) => {
    const number = row && (row.claimNumber ?? row.account ?? row.memberId);
    if (!row || !number) return toast({ text: t("desk_open_none_left") });
    await copyForAMinute(number);
    await client.ask("markOpen", { id: row.id, mark: "copied" });
    await client.ask("audit", { kind: "copy", detail: { what: "open-claim" } });
    await read();
    const chosen = { facts: factsOfOpen(row), ...(row.claimId ? { claimId: row.claimId } : {}) };
    await keepNextClaim(chosen);
    setTaken(chosen);
    toast({ text: t("desk_open_copied") });
  };
  const markUnknown = async (row: OpenClaimRow, on: boolean) => {
    const set = async (to: boolean) => {
      await client.ask("markOpen", { id: row.id, mark: to ? "unknown" : "known" });
      await read();
    };
    await set(on);
    did(t(on ? "desk_open_marked" : "desk_open_unmarked"), () => set(!on));
  };
  useKeys({ n: () => void copy(next).catch(fail) }, lettersOn);

  const rows = view?.rows.filter((row) => filter === "all" || row.state === filter) ?? [];
  const pick = (
    <>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        id="open-claims-file"
        tabIndex={-1}
        aria-label={t("desk_import_file")}
        accept=".csv,.tsv,.txt,.xlsx"
        autocomplete="off"
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Button variant={view?.importedAt ? "plain" : "primary"} icon="page" onClick={() => picker.current?.click()}>
        {t(view?.importedAt ? "desk_import_again" : "desk_import_choose")}
      </Button>
    </>
  );
  return (
    <div class="page">
      <div class="spread">
        <h1>{t("desk_nav_open_claims")}</h1>
        <div class="row">
          {view?.importedAt ? (
            <Button variant="primary" icon="next" onClick={() => void copy(next).catch(fail)}>
              {t("desk_open_next")}
            </Button>
          ) : null}
          {view?.importedAt ? pick : null}
          <EraImport />
        </div>
      </div>
      <p class="soft">{t("desk_open_text")}</p>
      {view === undefined ? <Skeleton rows={3} /> : null}
      {view && !view.importedAt ? (
        <EmptyState icon="page" title={t("desk_open_empty")}>
          <p>{t("desk_open_empty_text")}</p>
          {pick}
        </EmptyState>
      ) : null}
      {view?.importedAt ? (
        <>
          <p class="small soft">{tn("desk_open_imported", view.rows.length, showInstant(view.importedAt))}</p>
          <Tally view={view} />
          {taken ? <FillForm {...taken} purpose="search" tabId={null} mask={mask} sayNone={false} /> : null}
          <fieldset class="scopes">
            <legend class="visually-hidden">{t("desk_scope")}</legend>
            {(["all", ...OPEN_STATES] as const).map((state) => (
              <button
                key={state}
                type="button"
                class="scope"
                aria-pressed={filter === state}
                onClick={() => setFilter(state)}
              >
                {state === "all" ? t("desk_scope_all") : t(STATE[state].label)}{" "}
                <span class="num">{state === "all" ? view.rows.length : view.counts[state]}</span>
              </button>
            ))}
          </fieldset>
          <List
            rows={rows}
            onCopy={(row) => void copy(row).catch(fail)}
            onUnknown={(row, on) => void markUnknown(row, on).catch(fail)}
          />
        </>
      ) : null}
      {file ? (
        <ImportDialog
          file={file}
          onClose={() => setFile(undefined)}
          onImported={(text) => {
            setFile(undefined);
            refresh();
            did(text, async () => {
              await client.ask("undoImport", {});
              refresh();
            });
          }}
        />
      ) : null}
    </div>
  );
}

/** What the practice's list knows of a claim that a portal's search form may ask for. */
function factsOfOpen({ account, birthDate, ...row }: OpenClaimRow): FormFacts {
  const { claimNumber, memberId, patientName, payerName, providerName, serviceFrom, serviceTo, billed } = row;
  const record = { claimNumber, memberId, patientName, payerName, providerName, serviceFrom, serviceTo, billed };
  return factsOfRecord({ ...record, patientControlNumber: account, patientBirthDate: birthDate });
}

/** One number a day is enough. */
function copiedToday(row: OpenClaimRow, today: string): boolean {
  return row.copiedAt !== undefined && new Date(row.copiedAt).toLocaleDateString("en-CA") === today;
}

/** How much of the list was seen today. */
function Tally({ view }: { view: OpenClaimsView }) {
  const total = view.rows.length;
  return (
    <div class="tally">
      <label for="seen-today">{t("desk_open_progress", view.counts.seen, total)}</label>
      <progress id="seen-today" max={Math.max(1, total)} value={view.counts.seen} />
    </div>
  );
}

interface ListProps {
  rows: OpenClaimRow[];
  onCopy: (row: OpenClaimRow) => void;
  onUnknown: (row: OpenClaimRow, on: boolean) => void;
}

function List({ rows, onCopy, onUnknown }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(scroller, HEIGHTS);
  const virtual = useVirtual(scroller, rows.length, rowHeight);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section class="open-scroll" ref={scroller} tabIndex={0} aria-label={t("desk_nav_open_claims")}>
      <ul class="plain-list open-list" style={{ height: `${virtual.height}px` }}>
        {virtual.items.map((item) => {
          const row = rows[item.index];
          return row ? (
            <li
              key={row.id}
              class="open-row"
              style={{ transform: `translateY(${item.start}px)`, height: `${rowHeight}px` }}
            >
              <OpenRow row={row} onCopy={onCopy} onUnknown={onUnknown} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function OpenRow({ row, onCopy, onUnknown }: Omit<ListProps, "rows"> & { row: OpenClaimRow }) {
  const { mask } = useDesk();
  const { label, tone } = STATE[row.state];
  const number = row.claimNumber ?? row.account ?? row.memberId ?? "";
  const name = row.patientName ?? "";
  const shown = mask ? maskIdentifier(number) : number;
  return (
    <>
      <span class="open-who">
        <span class="line-title">{mask ? maskName(name) : name || "—"}</span>
        <span class="line-sub soft num">
          {[shown, row.payerName, row.serviceFrom && showDate(row.serviceFrom)].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span class="num open-money">{(row.balance ?? row.billed) ? money(row.balance ?? row.billed ?? 0) : ""}</span>
      <Badge tone={tone}>{t(label)}</Badge>
      <span class="row open-do">
        {row.claimId ? (
          <a class="button button-small" href={`#/claim/${row.claimId}`}>
            {t("desk_open_claim")}
          </a>
        ) : (
          <Button size="small" variant="quiet" onClick={() => onUnknown(row, row.state !== "unknown")}>
            {t(row.state === "unknown" ? "desk_open_unmark" : "desk_open_mark")}
          </Button>
        )}
        <Button size="small" label={`${t("desk_copy")} ${shown}`} onClick={() => onCopy(row)}>
          {t("desk_copy_short")}
        </Button>
      </span>
    </>
  );
}
