import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ClaimSummary } from "../../claims/work.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { goTo } from "../../ui/use-hash.ts";
import { copyClaimNote } from "../claim/copy-note.ts";
import { ExportDialog } from "../exports/ExportDialog.tsx";
import { EMPTY_QUERY, type Query, type SortKey } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { useKeys } from "../shell/keys.ts";
import { SampleBanner, SampleOffer } from "../shell/Samples.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { doneChange, snoozeChange, tagChange } from "./commands.ts";
import { SnoozeDialog, TagDialog } from "./dialogs.tsx";
import { activeFilters, clearedFilters, Filters } from "./Filters.tsx";
import { Patterns } from "./Patterns.tsx";
import { SavedViews } from "./SavedViews.tsx";
import { Scopes } from "./Scopes.tsx";
import { Table } from "./Table.tsx";
import { useQuery } from "./use-query.ts";
import { useRows } from "./use-rows.ts";

type DialogName = "snooze" | "tag" | "export";
/** Most claims of one bulk change. */
const MAX_BULK = 500;

/** The day's work: every claim and task, searched, filtered, sorted, worked from the keyboard. */
export function Worklist({ set }: { set?: string | undefined }) {
  const desk = useDesk();
  const { client, today, work, fail, toast, lettersOn, showKeys } = desk;
  const [query, setQuery] = useQuery(set);
  const { result, row } = useRows(query);
  const [current, setCurrent] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<DialogName | undefined>();
  const [filtersOpen, setFiltersOpen] = useRoomy();
  const search = useRef<HTMLInputElement>(null);
  const total = result?.total ?? 0;

  const change = useCallback(
    (next: Partial<Query>) => {
      setQuery((before) => ({ ...before, ...next }));
      setCurrent(0);
    },
    [setQuery],
  );
  useEffect(() => {
    if (total > 0 && current >= total) setCurrent(total - 1);
  }, [total, current]);

  // the trail learns that somebody searched, never what for
  useEffect(() => {
    if (query.text.trim() === "") return;
    const note = () => client.ask("audit", { kind: "search", detail: { what: "worklist" } }).catch(fail);
    const settled = setTimeout(() => void note(), 2_000);
    return () => clearTimeout(settled);
  }, [query.text, client, fail]);

  const chosen = async (): Promise<ClaimSummary[]> => {
    if (selected.size > 0) return client.ask("byIds", { ids: [...selected] });
    const claim = row(current);
    return claim ? [claim] : [];
  };
  const apply = async (
    make: (claims: ClaimSummary[]) => { items: []; undo: [] } | ReturnType<typeof doneChange>,
    say: (n: number) => string,
  ) => {
    const claims = await chosen();
    if (claims.length > MAX_BULK) return toast({ text: t("desk_too_many", MAX_BULK) });
    const { items, undo } = make(claims);
    if (items.length === 0) return toast({ text: t("desk_nothing_to_do") });
    const done = await work(items, say(items.length), undo);
    if (done) setSelected(new Set());
  };
  const done = () =>
    void apply(
      (claims) => doneChange(claims, today),
      (n) => tn("desk_did_done", n),
    );
  const toggle = (claim: ClaimSummary | undefined) => {
    if (!claim) return;
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(claim.id)) next.add(claim.id);
      return next;
    });
  };
  const selectAll = async () => {
    if (selected.size > 0) return setSelected(new Set());
    setSelected(new Set(await client.ask("ids", { limit: 100_000 })));
  };
  const open = (claim: ClaimSummary | undefined) => claim && goTo(`/claim/${claim.id}`);
  const move = (to: number) => setCurrent(Math.min(Math.max(to, 0), Math.max(total - 1, 0)));
  const needs = (name: DialogName) => () => {
    if (selected.size > 0 || row(current)) setDialog(name);
  };
  const callChosen = async () => {
    const claims = await chosen();
    if (claims.length > 0)
      goTo(
        `/call/${claims
          .slice(0, 20)
          .map((claim) => claim.id)
          .join(",")}`,
      );
  };

  useKeys(
    {
      j: () => move(current + 1),
      k: () => move(current - 1),
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      PageDown: () => move(current + 10),
      PageUp: () => move(current - 10),
      Home: () => move(0),
      End: () => move(total - 1),
      o: () => open(row(current)),
      Enter: () => open(row(current)),
      x: () => toggle(row(current)),
      " ": () => toggle(row(current)),
      a: () => void selectAll(),
      e: done,
      s: needs("snooze"),
      t: needs("tag"),
      c: () => {
        const claim = row(current);
        if (claim) copyClaimNote(desk, claim.id).catch(fail);
      },
      p: () => void callChosen(),
      f: () => setFiltersOpen((before) => !before),
      "/": () => {
        search.current?.focus();
        search.current?.select();
      },
      Esc: () => {
        if (document.activeElement === search.current) search.current?.blur();
        else setSelected(new Set());
      },
    },
    lettersOn,
  );

  const exportIds = useMemo(
    () => async () => (selected.size > 0 ? [...selected] : client.ask("ids", { limit: 100_000 })),
    [client, selected],
  );
  const filters = activeFilters(query);
  // nothing stored yet: nothing to narrow
  const withFilters = filtersOpen && result?.of !== 0;

  return (
    <div class={withFilters ? "worklist with-filters" : "worklist"}>
      <h1 class="visually-hidden">{t("desk_nav_worklist")}</h1>
      <div class="worklist-bar">
        <Scopes query={query} result={result} onChange={change} />
        <div class="worklist-search">
          <TextField
            type="search"
            hideLabel
            inputRef={search}
            label={t("desk_search")}
            placeholder={t("desk_search_hint")}
            value={query.text}
            onValue={(text) => change({ text })}
          />
        </div>
        <div class="row">
          <Button size="small" expanded={filtersOpen} controls="filters" onClick={() => setFiltersOpen(!filtersOpen)}>
            {filters > 0 ? t("desk_filters_on", filters) : t("desk_filters")}
          </Button>
          <SavedViews query={query} onChange={(next) => setQuery(next)} />
          <Button size="small" icon="page" disabled={total === 0} onClick={() => setDialog("export")}>
            {t("desk_export")}
          </Button>
          <span class="keys-button">
            <Button size="small" variant="quiet" onClick={showKeys}>
              {t("desk_keys")}
            </Button>
          </span>
        </div>
      </div>
      {result && result.samples > 0 ? <SampleBanner count={result.samples} /> : null}
      {query.set ? null : <Patterns />}
      {query.set ? (
        <p class="set-line">
          {t("desk_set_shown")} <a href="#/figures">{t("desk_set_back")}</a> · <a href="#/">{t("desk_set_leave")}</a>
        </p>
      ) : null}
      <aside id="filters" class="worklist-filters" aria-label={t("desk_filters")} hidden={!withFilters}>
        {withFilters ? (
          <>
            {filters > 0 ? (
              <Button size="small" variant="quiet" onClick={() => setQuery(clearedFilters)}>
                {t("desk_filters_clear")}
              </Button>
            ) : null}
            <Filters query={query} facets={result?.facets} onChange={change} />
          </>
        ) : null}
      </aside>
      <section class="worklist-list" aria-label={t("desk_nav_worklist")}>
        <p class="worklist-sum soft small" role="status">
          {result
            ? t(
                "desk_sum",
                result.total.toLocaleString(),
                result.of.toLocaleString(),
                money(result.billed),
                money(result.atStake),
              )
            : t("loading")}
        </p>
        {selected.size > 0 ? (
          <BulkBar
            count={selected.size}
            onDone={done}
            onSnooze={() => setDialog("snooze")}
            onTag={() => setDialog("tag")}
            onExport={() => setDialog("export")}
            onCall={() => void callChosen()}
            onClear={() => setSelected(new Set())}
          />
        ) : null}
        {!result ? <Skeleton rows={6} /> : null}
        {result && total > 0 ? (
          <Table
            total={total}
            row={row}
            query={query}
            current={current}
            selected={selected}
            onSort={(key: SortKey) =>
              change(key === query.sort ? { down: !query.down } : { sort: key, down: FALLING.has(key) })
            }
            onCurrent={setCurrent}
            onSelect={toggle}
            onOpen={open}
          />
        ) : null}
        {result && total === 0 ? <Nothing query={query} of={result.of} onChange={setQuery} /> : null}
      </section>
      {dialog === "snooze" ? (
        <SnoozeDialog
          onClose={() => setDialog(undefined)}
          onSnooze={(until) => {
            setDialog(undefined);
            void apply(
              (claims) => snoozeChange(claims, today, until),
              (n) => tn("desk_did_snooze", n),
            );
          }}
        />
      ) : null}
      {dialog === "tag" ? (
        <TagDialog
          known={result?.facets.tags.map(({ value }) => value) ?? []}
          onClose={() => setDialog(undefined)}
          onTag={(tag, on) => {
            setDialog(undefined);
            void apply(
              (claims) => tagChange(claims, tag, on),
              (n) => tn(on ? "desk_did_tag" : "desk_did_untag", n, tag),
            );
          }}
        />
      ) : null}
      {dialog === "export" ? (
        <ExportDialog
          ids={exportIds}
          payers={result?.facets.payers.map(({ value }) => value) ?? []}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </div>
  );
}

/** Whether the filters are open: at first and at each change of the window where there is room beside the list, else on request. */
function useRoomy() {
  const [open, setOpen] = useState(() => matchMedia(ROOMY).matches);
  useEffect(() => {
    const room = matchMedia(ROOMY);
    const changed = () => setOpen(room.matches);
    room.addEventListener("change", changed);
    return () => room.removeEventListener("change", changed);
  }, []);
  return [open, setOpen] as const;
}
const ROOMY = "(min-width: 75rem)";

/** Columns that a first click sorts with the largest first. */
const FALLING: ReadonlySet<SortKey> = new Set(["priority", "billed", "stake", "seen"]);

interface NothingProps {
  query: Query;
  of: number;
  onChange: (query: Query) => void;
}

/** An empty list, and why. */
function Nothing({ query, of, onChange }: NothingProps) {
  if (of === 0) return <SampleOffer />;
  if (query.text !== "" || activeFilters(query) > 0 || query.set) {
    return (
      <EmptyState icon="search" title={t("desk_none_found")}>
        <Button onClick={() => onChange({ ...EMPTY_QUERY, scope: "all" })}>{t("desk_show_all")}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="check" title={t("desk_all_done")}>
      <p>{t("desk_all_done_text")}</p>
      <Button onClick={() => onChange({ ...EMPTY_QUERY, scope: "all" })}>{t("desk_show_all")}</Button>
    </EmptyState>
  );
}
