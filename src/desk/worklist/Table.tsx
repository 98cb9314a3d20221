// biome-ignore-all lint/a11y/useSemanticElements: a table of 100,000 rows exists only in part, so it is built of ARIA roles
// biome-ignore-all lint/a11y/useFocusableInteractive: in this grid the focus is on rows, not on cells
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ClaimSummary } from "../../claims/work.ts";
import { effectiveDay } from "../../claims/work.ts";
import { Badge, DeadlineChip, StatusPill } from "../../ui/Badge.tsx";
import { money, showShortDate, urgency } from "../../ui/format.ts";
import { ADVICE_LANG, type MessageKey, t } from "../../ui/i18n.ts";
import { causeLabel } from "../../ui/labels.ts";
import { maskIdentifier, maskName } from "../../ui/mask.ts";
import type { Query, SortKey } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { taskOf } from "./commands.ts";
import { type RowHeights, useRowHeight, useVirtual } from "./use-virtual.ts";

interface TableProps {
  total: number;
  row: (index: number) => ClaimSummary | undefined;
  query: Query;
  current: number;
  selected: ReadonlySet<string>;
  onSort: (key: SortKey) => void;
  onCurrent: (index: number) => void;
  onSelect: (claim: ClaimSummary) => void;
  onOpen: (claim: ClaimSummary) => void;
}

const COLUMNS: readonly { key: SortKey | "select"; label: MessageKey; class: string }[] = [
  { key: "select", label: "desk_col_select", class: "c-select" },
  { key: "priority", label: "desk_col_task", class: "c-task" },
  { key: "patient", label: "desk_col_patient", class: "c-patient" },
  { key: "payer", label: "desk_col_payer", class: "c-payer" },
  { key: "status", label: "desk_col_status", class: "c-status" },
  { key: "service", label: "desk_col_service", class: "c-service" },
  { key: "billed", label: "desk_col_billed", class: "c-billed" },
  { key: "stake", label: "desk_col_stake", class: "c-stake" },
  { key: "deadline", label: "desk_col_deadline", class: "c-deadline" },
  { key: "seen", label: "desk_col_seen", class: "c-seen" },
];

/** As in worklist.css: in a list narrower than 48 rem a row is a card of several lines. */
const HEIGHTS: RowHeights = { row: 3.875, card: 9.5, narrow: 48 };

/** All matching claims as a grid of which only the rows in sight exist; the focus is on a row and moves with the keys. */
export function Table(props: TableProps) {
  const { total, row, current, selected, query } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(scroller, HEIGHTS);
  const virtual = useVirtual(scroller, total, rowHeight);
  const scrollTo = useRef(virtual.scrollTo);
  scrollTo.current = virtual.scrollTo;

  useLayoutEffect(() => {
    scrollTo.current(current);
    const inside = scroller.current?.contains(document.activeElement);
    if (!inside && document.activeElement !== document.body) return;
    const focus = () => {
      const line = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
      line?.focus({ preventScroll: true });
      return line;
    };
    if (focus()) return;
    // a row far away comes into the page with the scrolling
    const later = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(later);
  }, [current]);

  return (
    <div
      class="grid"
      role="grid"
      aria-rowcount={total + 1}
      aria-label={t("desk_nav_worklist")}
      aria-multiselectable="true"
    >
      <div class="grid-head" role="rowgroup">
        <div class="grid-row grid-header" role="row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <HeaderCell key={column.key} column={column} query={query} onSort={props.onSort} />
          ))}
        </div>
      </div>
      <div class="grid-scroll" ref={scroller} role="presentation">
        <div class="grid-body" role="rowgroup" style={{ height: `${virtual.height}px` }}>
          {virtual.items.map((item) => {
            const claim = row(item.index);
            return (
              <Row
                key={item.key}
                {...props}
                index={item.index}
                top={item.start}
                height={rowHeight}
                claim={claim}
                isCurrent={item.index === current}
                isSelected={claim !== undefined && selected.has(claim.id)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface HeaderProps {
  column: (typeof COLUMNS)[number];
  query: Query;
  onSort: (key: SortKey) => void;
}

function HeaderCell({ column, query, onSort }: HeaderProps) {
  const { key } = column;
  if (key === "select") {
    return (
      <span role="columnheader" class={column.class}>
        <span class="visually-hidden">{t(column.label)}</span>
      </span>
    );
  }
  const sorted = query.sort === key;
  return (
    <span
      role="columnheader"
      class={column.class}
      aria-sort={sorted ? (query.down ? "descending" : "ascending") : undefined}
    >
      <button type="button" class="sort" onClick={() => onSort(key)}>
        {t(column.label)}
        <span aria-hidden="true" class="sort-mark">
          {sorted ? (query.down ? "▾" : "▴") : ""}
        </span>
      </button>
    </span>
  );
}

interface RowProps extends TableProps {
  index: number;
  top: number;
  height: number;
  claim: ClaimSummary | undefined;
  isCurrent: boolean;
  isSelected: boolean;
}

function Row({
  index,
  top,
  height,
  claim,
  isCurrent: current,
  isSelected: selected,
  onCurrent,
  onSelect,
  onOpen,
}: RowProps) {
  const { today, mask } = useDesk();
  const task = claim && taskOf(claim, today);
  const near = claim && task ? urgency(claim.deadline ?? effectiveDay(task), today) : "later";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the worklist's own
    <div
      role="row"
      class={`grid-row grid-line line-${near}${selected ? " is-selected" : ""}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={current ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      onFocus={() => onCurrent(index)}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest("input, label")) return;
        if (claim) onOpen(claim);
      }}
    >
      {claim ? (
        <Cells claim={claim} task={task} today={today} mask={mask} selected={selected} onSelect={onSelect} />
      ) : (
        <span role="gridcell" class="c-task">
          <span class="skeleton-line" />
        </span>
      )}
    </div>
  );
}

interface CellsProps {
  claim: ClaimSummary;
  task: ReturnType<typeof taskOf>;
  today: string;
  mask: boolean;
  selected: boolean;
  onSelect: (claim: ClaimSummary) => void;
}

function Cells({ claim, task, today, mask, selected, onSelect }: CellsProps) {
  const number = claim.claimNumber ?? claim.patientControlNumber;
  const name = claim.patientName && (mask ? maskName(claim.patientName) : claim.patientName);
  return (
    <>
      <span role="gridcell" class="c-select">
        <input
          type="checkbox"
          autocomplete="off"
          tabIndex={-1}
          checked={selected}
          aria-label={t("desk_select_row", name ?? number ?? "")}
          onChange={() => onSelect(claim)}
        />
      </span>
      <span role="gridcell" class="c-task">
        <span class="line-title" lang={task && ADVICE_LANG}>
          {task?.title ?? t("desk_no_task")}
        </span>
        <span class="line-sub soft">
          {claim.rootCause && claim.rootCause !== "pending-in-process" ? causeLabel(claim.rootCause) : null}
          {task && effectiveDay(task) > today ? ` ${t("desk_due_on", showShortDate(effectiveDay(task)))}` : null}
          {claim.sample ? <Badge tone="accent">{t("sample_mark")}</Badge> : null}
          {claim.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      </span>
      <span role="gridcell" class="c-patient">
        <span class="line-title">{name ?? "—"}</span>
        <span class="line-sub soft num">{number && (mask ? maskIdentifier(number) : number)}</span>
      </span>
      <span role="gridcell" class="c-payer">
        <span class="clip">{claim.payerName ?? "—"}</span>
      </span>
      <span role="gridcell" class="c-status">
        <StatusPill status={claim.status} />
      </span>
      <span role="gridcell" class="c-service num">
        {claim.serviceFrom ? showShortDate(claim.serviceFrom) : "—"}
      </span>
      <span role="gridcell" class="c-billed num">
        {claim.billed === undefined ? "—" : money(claim.billed)}
      </span>
      <span role="gridcell" class="c-stake num">
        {claim.atStake > 0 ? money(claim.atStake) : "—"}
      </span>
      <span role="gridcell" class="c-deadline">
        {claim.deadline ? <DeadlineChip date={claim.deadline} today={today} /> : <span class="soft">—</span>}
      </span>
      <span role="gridcell" class="c-seen num soft">
        {showShortDate(claim.lastSeenAt.slice(0, 10))}
      </span>
    </>
  );
}
