import { normalizeClaimNumber } from "../../claims/identifiers.ts";
import type { ClaimRecord } from "../../claims/record.ts";
import { type Box, looksLike } from "../structure/tree.ts";
import { isBlank } from "../vocabulary/values.ts";
import { buildClaim, type Context } from "./claim.ts";
import type { group } from "./group.ts";
import { byField } from "./items.ts";
import { claimPageKind, isBenefits } from "./kind.ts";
import { legendOf } from "./legend.ts";
import { addressee, letterhead } from "./letterhead.ts";
import type { Item, Mapped, PageInput, PageResult } from "./model.ts";

/** Drafts of claims -> the records of a page with claims, each claim once. */

/** Words of pages for workers' compensation and car accidents. */
const INJURY =
  /\binjur(?:y|ed)\b|date of (?:loss|accident)|workers['’]? comp|no[- ]fault|explanation of review|\beor\b/i;

/** True inside one of several tabs, of which only one is shown. */
export function inTab(box: Box): boolean {
  for (let b: Box | null = box; b; b = b.up) if (b.role === "tabpanel" || looksLike(b, "tab")) return true;
  return false;
}

/** @param titles of the document, and its first headings. */
export function* claimsOf(
  input: PageInput,
  drafts: ReturnType<typeof group>["drafts"],
  shared: ReturnType<typeof group>["shared"],
  titles: readonly string[],
  grids: readonly Mapped[],
  explained: ReadonlyMap<string, string>,
): Generator<void, PageResult> {
  const { meanings } = input;
  const listed = drafts.some((d) => d.row);
  const many =
    new Set(drafts.map((d) => d.items.find((i) => i.field === "claimNumber")?.cell.text ?? d.row?.row)).size > 1;
  const kind = claimPageKind({
    titles,
    texts: input.facts.notes.filter((n) => n.text.length < 60).map((n) => n.text),
    listed,
    many,
    shared: shared.items,
    first: drafts[0]?.items ?? [],
    tabs: many && drafts.every((d) => d.lines.length > 0 && inTab(d.box)),
  });
  const remittance = kind === "remittance";

  const dated = (i: Item): boolean => i.field === "paymentDate" && !isBlank(i.cell.text);
  if (remittance && !shared.items.some(dated) && !drafts.some((d) => d.items.some(dated)))
    for (const item of shared.items)
      if (
        /^(?:date|dt)\.?$/i.test(item.label) ||
        (item.field === "processedDate" && /settle|disburs/i.test(item.label))
      )
        item.field = "paymentDate";
  const payerItem = shared.items
    .filter((i) => i.field === "payerName" && !isBlank(i.cell.text))
    .sort((a, b) => b.score - a.score)[0];
  const start = Math.min(...drafts.map((d) => d.box.at));
  const letter = remittance || isBenefits([...titles, ...input.facts.notes.map((n) => n.text)]);
  const head = letterhead(input.facts.notes, letter ? start : -1);
  const ctx: Context = {
    shared: byField(shared.items),
    remittance,
    payerName: payerItem
      ? { text: payerItem.cell.text, label: payerItem.label, place: payerItem.place }
      : input.payer
        ? { text: input.payer, label: "portal", place: "adapter" }
        : head
          ? { text: head, label: "letterhead", place: "head of the remittance" }
          : undefined,
    addressee: addressee(input.facts, remittance ? start : -1),
    legend: legendOf(input.facts, grids),
    explain: input.explain,
    cards: many && !listed,
    casualty: INJURY.test([...titles, ...input.facts.pairs.map((p) => p.label)].join(" | ")),
    statuses: new Map(Object.entries(input.adapter?.statuses ?? {}).map(([k, v]) => [k.toLowerCase(), v])),
    explained,
    isName: (t) => meanings.isPerson(t),
    meaning: (label, value) => meanings.resolve(label, value, [])?.field,
    isReasonTitle: (t) =>
      meanings
        .candidates(t.replace(/[?(].*$/, ""), [])
        .some((c) => (c.field === "reasons" || c.field === "remarks" || c.field === "adjustments") && c.score >= 0.6),
  };
  const out: PageResult = { kind, records: [], evidence: [] };
  const index = new Map<string, number>();
  const order = [...drafts].sort((a, b) => Number(a.hidden) - Number(b.hidden) || a.box.at - b.box.at);
  for (const [n, draft] of order.entries()) {
    if (out.records.length >= input.maxRecords) break;
    if ((n & 31) === 0) yield;
    const { record, evidence } = buildClaim(draft, ctx);
    if (!isClaim(record)) continue;
    const key = record.claimNumber
      ? normalizeClaimNumber(record.claimNumber)
      : `${record.patientName ?? record.memberId}|${record.serviceFrom}|${record.billed}`;
    const old = index.get(key);
    if (old === undefined) {
      index.set(key, out.records.length);
      out.records.push(record);
      out.evidence.push(evidence);
    } else fillIn(out.records[old] as ClaimRecord, record);
  }
  if (out.records.length === 0) out.kind = "none";
  else if (kind === "claim-list" && out.records.length === 1 && !listed) out.kind = "claim-detail";
  return out;
}

/** A record is a claim only with its number and something about it, or with who, when and how much. */
function isClaim(r: ClaimRecord): boolean {
  const facts = [
    r.statusText,
    r.billed,
    r.paid,
    r.serviceFrom,
    r.processedDate,
    r.lines,
    r.memberId,
    r.patientName,
  ].filter((v) => v !== undefined).length;
  if (r.claimNumber) return facts >= 2 || r.statusText !== undefined;
  const when = r.serviceFrom ?? (r.patientControlNumber && r.statusText);
  return (r.patientName !== undefined || r.memberId !== undefined) && when !== undefined && r.billed !== undefined;
}

/** The same claim shown twice (another screen size, a summary above the detail): the second only adds. */
function fillIn(first: ClaimRecord, second: ClaimRecord): void {
  for (const [key, value] of Object.entries(second)) {
    const k = key as keyof ClaimRecord;
    if (first[k] === undefined) Object.assign(first, { [k]: value });
  }
}
