import { normalizeClaimNumber } from "../../claims/identifiers.ts";
import { parseMoney } from "../../claims/money.ts";
import type { Field } from "../portals/adapter.ts";
import type { Note, Row } from "../structure/facts.ts";
import { type Box, isLeaf } from "../structure/tree.ts";
import { isBlank } from "../vocabulary/values.ts";
import { LINE_NUMBER } from "./columnvalues.ts";
import { columnOf } from "./gridkind.ts";
import { AMOUNTS, type Draft, type Item, type Mapped } from "./model.ts";

/** Which facts belong to which claim: rows of claim lists, and stretches of the page around each claim number. */

export interface Anchor {
  number: string;
  box: Box;
  item: Item;
}

export interface Grouped {
  drafts: Draft[];
  /** Facts outside every claim: a payment's header, a payer's name. */
  shared: Draft;
}

export function emptyDraft(box: Box): Draft {
  return { items: [], lines: [], codeRows: [], totals: [], notes: [], row: undefined, box, hidden: box.hidden };
}

function pathOf(box: Box): Box[] {
  const path: Box[] = [];
  for (let b: Box | null = box; b; b = b.up) path.push(b);
  return path.reverse();
}

const isBreak = (b: Box): boolean => /^h[1-6]$/.test(b.tag) || b.role === "heading" || b.tag === "legend";

/** Parts of the page that belong to one claim number each, by the boxes that begin them. */
export function segments(root: Box, anchors: readonly Pick<Anchor, "number" | "box">[]): Map<Box, string> {
  const out = new Map<Box, string>();
  const paths = anchors.map((a) => ({ number: a.number, path: pathOf(a.box) }));
  const split = (node: Box, depth: number, inside: typeof paths): void => {
    const numbers = new Set(inside.map((p) => p.number));
    if (numbers.size === 0) return;
    if (numbers.size === 1 || isLeaf(node)) {
      out.set(node, inside[0]?.number ?? "");
      return;
    }
    const byKid = new Map<Box | undefined, typeof paths>();
    for (const p of inside) {
      const list = byKid.get(p.path[depth + 1]);
      if (list) list.push(p);
      else byKid.set(p.path[depth + 1], [p]);
    }
    const held = node.kids.map((kid) => byKid.get(kid) ?? []);
    const firsts = held.map((h, i) => (h.length > 0 ? i : -1)).filter((i) => i >= 0);
    if (firsts.length === 1) {
      const at = firsts[0] ?? 0;
      split(node.kids[at] as Box, depth + 1, held[at] ?? []);
      return;
    }
    let longest = 0;
    firsts.forEach((at, n) => {
      const inKid = held[at] ?? [];
      const kid = node.kids[at] as Box;
      const number = inKid[0]?.number ?? "";
      if (new Set(inKid.map((p) => p.number)).size > 1) split(kid, depth + 1, inKid);
      else out.set(kid, number);
      const next = firsts[n + 1];
      let end = next ?? Math.min(node.kids.length, at + 1 + longest);
      if (next !== undefined) {
        for (let i = next - 1; i > at; i -= 1)
          if (isBreak(node.kids[i] as Box)) {
            end = i;
            for (let j = i; j < next; j += 1) out.set(node.kids[j] as Box, held[next]?.[0]?.number ?? "");
            break;
          }
        longest = Math.max(longest, end - at - 1);
      }
      for (let i = at + 1; i < end; i += 1) if (!out.has(node.kids[i] as Box)) out.set(node.kids[i] as Box, number);
    });
    const first = firsts[0] ?? 0;
    const second = firsts[1] ?? 0;
    const lead = [...Array(second - first).keys()]
      .map((k) => second - 1 - k)
      .find((i) => i > first && isBreak(node.kids[i] as Box));
    if (lead !== undefined) {
      const back = first - (second - lead);
      if (back >= 0 && node.kids[back]?.tag === node.kids[lead]?.tag)
        for (let i = back; i < first; i += 1) out.set(node.kids[i] as Box, held[first]?.[0]?.number ?? "");
    }
  };
  split(root, 0, paths);
  return out;
}

/** Whose claim a place is, by the nearest part around it. */
export function ownerOf(box: Box, parts: ReadonlyMap<Box, string>): string | undefined {
  for (let b: Box | null = box; b; b = b.up) {
    const number = parts.get(b);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The claim list row that a fact is inside of, through any number of expansions. */
function rowOwner(owner: Row | undefined, byRow: ReadonlyMap<Row, Draft>): Draft | undefined {
  for (let row = owner; row; row = row.grid.owner) {
    const draft = byRow.get(row);
    if (draft) return draft;
  }
  return undefined;
}

/** A claim that has no number yet is told by who, when and how much. */
function isNumberless(mapped: Mapped, row: Row): boolean {
  const shows = (field: Field): boolean => !isBlank(row.cells[columnOf(mapped, field)]?.text ?? "");
  return columnOf(mapped, "procedure") < 0 && (shows("patientName") || shows("memberId")) && shows("billed");
}

/** Revenue code 0001 is that of the total charge (UB-04); forms write it where the line number or the code stands. */
function isTotal(mapped: Mapped, row: Row): boolean {
  const at = columnOf(mapped, "revenueCode");
  if (at >= 0 && /^0?001$/.test(row.cells[at]?.text ?? "")) return true;
  const [first, ...others] = row.cells.map((c) => c?.text ?? "").filter((t) => !isBlank(t));
  return (
    /^0?001$/.test(first ?? "") &&
    others.length > 0 &&
    others.every((t) => /\.\d\d/.test(t) && parseMoney(t) !== undefined)
  );
}

const OWN_OF_LINE: readonly Field[] = ["procedure", "revenueCode", "lineNumber", "serviceDates", "serviceFrom"];

/** A row below a claim's lines that names no service and whose amounts are the sums of theirs. */
function isSum(mapped: Mapped, row: Row, above: readonly Row[]): boolean {
  if (above.length === 0) return false;
  const text = (r: Row, field: Field): string => {
    const at = columnOf(mapped, field);
    return at < 0 ? "" : (r.cells[at]?.text ?? "");
  };
  if (OWN_OF_LINE.some((f) => !isBlank(text(row, f)))) return false;
  const shown = AMOUNTS.filter((f) => parseMoney(text(row, f)) !== undefined);
  const sum = (f: Field): number => above.reduce((n, r) => n + (parseMoney(text(r, f)) ?? 0), 0);
  return shown.includes("billed") && shown.length > 1 && shown.every((f) => parseMoney(text(row, f)) === sum(f));
}

const isService = (text: string): boolean => /^(?:\d{4}[0-9FTUM]|[A-V]\d{4})(?:[\s-]|$)/.test(text);

/** A tree table shows claims and, below each, its lines under the same headers: the procedure stands where the number does. */
function asLines(mapped: Mapped, at: number): Mapped | undefined {
  if (at < 0 || columnOf(mapped, "procedure") >= 0) return undefined;
  const texts = mapped.grid.rows.map((r) => r.cells[at]?.text ?? "").filter((t) => t !== "");
  const services = texts.filter(isService).length;
  if (services === 0 || services === texts.length || isService(texts[0] ?? "")) return undefined;
  const fields = mapped.fields.map((f) => f.map((x) => (x === "claimNumber" ? "procedure" : x)));
  return { ...mapped, fields, kind: "lines" };
}

/** What names a claim or whose it is: on the rows of its lines, the service may stand in its place. */
const OF_CLAIM: ReadonlySet<Field> = new Set<Field>([
  "claimNumber",
  "patientName",
  "memberId",
  "patientControlNumber",
  "providerName",
]);
/** `99213`, `01 PROC 99213 25`: a service, with its line's number or without. */
const SERVICE =
  /^(?:(?:line\s*)?(\d{1,3})[\s.):-]+)?(?:(?:proc(?:edure)?|cpt|hcpcs|svc|service|code)\b[\s.:#-]*)?((?:\d{4}[0-9FTUM]|[A-V]\d{4})(?![\dA-Za-z]).*)$/i;

/** A row below a claim's own, in the same table, that names a service in place of the claim: as a line. */
function serviceRow(mapped: Mapped, row: Row): { mapped: Mapped; row: Row } | undefined {
  if (columnOf(mapped, "procedure") >= 0) return undefined;
  const owned = mapped.fields.map((fields, i) =>
    fields.some((f) => OF_CLAIM.has(f)) ? (row.cells[i]?.text ?? "") : "",
  );
  const shown = owned.filter((text) => !isBlank(text));
  const at = owned.findIndex((text) => SERVICE.test(text));
  const [, number, service] = SERVICE.exec(owned[at] ?? "") ?? [];
  const cell = row.cells[at];
  if (shown.length !== 1 || !cell || service === undefined) return undefined;
  if (!AMOUNTS.some((f) => parseMoney(row.cells[columnOf(mapped, f)]?.text ?? "") !== undefined)) return undefined;
  const parts = number === undefined ? [service] : [number, service];
  const fields = mapped.fields.map((list, i): Field[] =>
    i === at
      ? number === undefined
        ? ["procedure"]
        : ["lineNumber", "procedure"]
      : list.filter((f) => !OF_CLAIM.has(f)),
  );
  const cells = row.cells.map((c, i) => (i === at ? { ...cell, text: parts.join(" "), parts } : c));
  return { mapped: { ...mapped, fields, kind: "lines" }, row: { ...row, cells } };
}

/** Rows that stand alone in a table of their own, one for each of several claims: what follows each is that claim's. */
function headRows(
  grids: readonly Mapped[],
  byRow: ReadonlyMap<Row, Draft>,
): (Pick<Anchor, "number" | "box"> & { draft: Draft })[] {
  const claims = grids.filter((g) => g.kind === "claims" && !g.grid.owner);
  const rows = claims.map(({ grid }) => grid.rows.filter((r) => byRow.has(r)));
  if (claims.length < 2 || rows.some((r) => r.length !== 1)) return [];
  return claims.flatMap((mapped, i) => {
    const row = rows[i]?.[0];
    const draft = row && byRow.get(row);
    const text = row?.cells[columnOf(mapped, "claimNumber")]?.text ?? "";
    return draft && !isBlank(text) ? [{ number: normalizeClaimNumber(text), box: row.box, draft }] : [];
  });
}

const isLineNumber = (row: Row, at: number): boolean => LINE_NUMBER.test(row.cells[at]?.text ?? "");

/** The columns as the lines have them, whose numbers stand where the claims have theirs. */
function numberedLines(mapped: Mapped): Mapped {
  const fields = mapped.fields.map((f) => f.map((x): Field => (x === "claimNumber" ? "lineNumber" : x)));
  return { ...mapped, fields, kind: "lines" };
}

/**
 * Sorts all facts into claims.
 * @param anchors claim numbers that stand outside claim lists, in document order.
 */
export function group(
  root: Box,
  items: readonly Item[],
  grids: readonly Mapped[],
  notes: readonly Note[],
  anchors: readonly Anchor[],
): Grouped {
  const shared = emptyDraft(root);
  const drafts: Draft[] = [];
  const byRow = new Map<Row, Draft>();
  const byNumber = new Map<string, Draft>();

  for (const mapped of grids) {
    if (mapped.kind !== "claims") continue;
    const at = columnOf(mapped, "claimNumber");
    const lineGrid = columnOf(mapped, "procedure") >= 0;
    // one totals row for each claim's lines, not one for the page
    const perClaim = lineGrid && mapped.grid.rows.filter((r) => r.kind === "total").length > 1;
    const under = asLines(mapped, at);
    const nested = lineGrid && mapped.grid.rows.some((r) => isLineNumber(r, at)) ? numberedLines(mapped) : undefined;
    let current: Draft | undefined;
    for (const row of mapped.grid.rows) {
      if (row.kind === "total") {
        if (perClaim) current?.totals.push({ mapped, row });
        continue;
      }
      const text = row.cells[at]?.text ?? "";
      const number = isBlank(text) ? "" : normalizeClaimNumber(text);
      if (nested && current && isLineNumber(row, at)) {
        current.lines.push({ mapped: nested, row });
        continue;
      }
      const filled = row.cells.filter((c) => c && !isBlank(c.text)).length;
      const service = current && !lineGrid && (number === "" || !isService(text)) ? serviceRow(mapped, row) : undefined;
      if (current && service) {
        current.lines.push(service);
        continue;
      }
      if (number === "" && at >= 0 && !isNumberless(mapped, row)) {
        if (!current || filled === 0) continue;
        if (lineGrid && !isBlank(row.cells[columnOf(mapped, "procedure")]?.text ?? ""))
          current.lines.push({ mapped, row });
        else current.codeRows.push({ mapped, row });
        continue;
      }
      if (under && current && isService(text)) {
        current.lines.push({ mapped: under, row });
        continue;
      }
      const same =
        current &&
        number !== "" &&
        current.row &&
        normalizeClaimNumber(current.row.row.cells[at]?.text ?? "") === number;
      if (same && current) {
        current.lines.push({ mapped, row });
        byRow.set(row, current);
        continue;
      }
      current = emptyDraft(row.box);
      current.row = { mapped, row };
      if (lineGrid && !nested) current.lines.push({ mapped, row });
      drafts.push(current);
      byRow.set(row, current);
    }
  }

  const heads = headRows(grids, byRow);
  for (const { number, draft } of heads) byNumber.set(number, draft);
  const parts = segments(
    root,
    [...anchors, ...heads].sort((a, b) => a.box.at - b.box.at),
  );
  for (const a of anchors) {
    if (byNumber.has(a.number)) continue;
    const draft = emptyDraft(a.box);
    byNumber.set(a.number, draft);
    drafts.push(draft);
  }
  const place = (owner: Row | undefined, box: Box): Draft =>
    rowOwner(owner, byRow) ?? byNumber.get(ownerOf(box, parts) ?? "") ?? shared;
  for (const item of items) place(item.owner, item.cell.box).items.push(item);
  for (const note of notes) place(note.owner, note.box).notes.push(note);
  for (const mapped of grids) {
    if (mapped.kind === "claims") continue;
    let above: Row[] = [];
    for (const row of mapped.grid.rows) {
      const draft = place(mapped.grid.owner, row.box);
      if (mapped.kind === "lines") {
        const total = row.kind === "total" || isTotal(mapped, row) || isSum(mapped, row, above);
        if (total) above = [];
        else above.push(row);
        (total ? draft.totals : draft.lines).push({ mapped, row });
      } else if (mapped.kind === "codes" || mapped.kind === "legend") draft.codeRows.push({ mapped, row });
    }
  }
  return { drafts, shared };
}
