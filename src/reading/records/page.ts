import { isCarcShape, isRarcShape, normalizeClaimNumber } from "../../claims/identifiers.ts";
import type { ClaimRecord, EligibilityRecord, EvidenceMap, PageKind } from "../../claims/record.ts";
import { isStatusWording } from "../../claims/status.ts";
import type { PortalAdapter } from "../portals/adapter.ts";
import type { Facts, Note, Pair } from "../structure/facts.ts";
import { type Box, plain } from "../structure/tree.ts";
import { legendCode } from "../vocabulary/codes.ts";
import type { Meanings } from "../vocabulary/meaning.ts";
import { isBlank, readId, readName } from "../vocabulary/values.ts";
import { buildClaim, type Context } from "./claim.ts";
import { mapColumns } from "./columns.ts";
import { buildEligibility } from "./eligibility.ts";
import { type Anchor, group } from "./group.ts";
import { type Item, isAmount, type Mapped } from "./model.ts";

/** Facts of a page -> its kind and records. */

export interface PageResult {
  kind: PageKind;
  records: (ClaimRecord | EligibilityRecord)[];
  evidence: EvidenceMap[];
}

export interface PageInput {
  root: Box;
  facts: Facts;
  /** Title of the document. */
  title: string;
  meanings: Meanings;
  adapter: PortalAdapter | undefined;
  /** Values that the adapter's selectors found. */
  hints: Item[];
  payer: string | undefined;
  explain: boolean;
  maxRecords: number;
}

const REMITTANCE =
  /remittance|\bremit\b|explanation of (?:payment|benefit|remit)|\be(?:ra|op|ob|pra)\b(?! code)|payment (?:advice|voucher|details?|summary)|\bprovider payment|835/i;
/** Sections that are about something else than the claim. */
const FOREIGN =
  /\bother (?:insurance|payer|coverage)|coordination|\bcob\b|secondary (?:payer|insurance)|\bappeals?\b|dispute|\bprior auth|authorization|referring|ordering|facility address|contact|mailing|\bcase\b|\bprovider (?:level )?adj/i;

function itemsOf(pair: Pair, meanings: Meanings): Item[] {
  const title = pair.section[pair.section.length - 1];
  const place = title ? `section "${title}"` : "page";
  const base = { section: pair.section, owner: pair.owner, place, label: pair.label };
  const whole = meanings.resolve(pair.label, pair.cell.text, pair.section);
  const labels = pair.label.split(/\s*\/\s*/).filter(Boolean);
  if (labels.length > 1) {
    const values = pair.cell.parts.length === labels.length ? pair.cell.parts : pair.cell.text.split(/\s+\/\s+/);
    if (values.length === labels.length) {
      const each = labels.map((l, i) => meanings.resolve(l, values[i] ?? "", pair.section));
      if (each.every((m) => m !== undefined))
        return each.map((m, i) => ({
          ...base,
          field: m.field,
          score: m.score,
          cell: { text: plain(values[i] ?? ""), parts: [plain(values[i] ?? "")], box: pair.cell.box },
        }));
    }
  }
  return whole ? [{ ...base, field: whole.field, score: whole.score, cell: pair.cell }] : [];
}

/** `Claim #24A1234 — Denied`, `ICN 2226065001447`: a claim number inside a heading, and what follows it. */
function headingAnchor(note: Note, meanings: Meanings): { number: string; label: string; rest: string } | undefined {
  const m = /^(.*?)[\s#:]+([A-Z0-9][\w-]{3,}(?:\s\d{3,})*)\s*(?:[-–—|:(]+\s*(.{2,60}?)\)?)?$/.exec(note.text);
  if (!m?.[1] || !m[2] || !/\d{3}/.test(m[2]) || readId(m[2]) === undefined) return undefined;
  const words = m[1].trim().split(/\s+/);
  for (let n = Math.max(0, words.length - 4); n < words.length; n += 1) {
    const label = words.slice(n).join(" ");
    const meaning = meanings.resolve(label, m[2], []);
    if (meaning?.field === "claimNumber") return { number: m[2], label, rest: m[3] ?? "" };
  }
  return undefined;
}

function headingItems(facts: Facts, meanings: Meanings): Item[] {
  const out: Item[] = [];
  for (const note of facts.notes) {
    if (!note.heading && note.text.length > 40) continue;
    const found = headingAnchor(note, meanings);
    if (!found) continue;
    const base = { section: note.section, owner: note.owner, label: found.label, place: "heading" };
    out.push({
      ...base,
      field: "claimNumber",
      score: 0.6,
      cell: { text: found.number, parts: [found.number], box: note.box },
    });
    if (isStatusWording(found.rest))
      out.push({
        ...base,
        field: "statusText",
        score: 0.6,
        cell: { text: found.rest, parts: [found.rest], box: note.box },
      });
  }
  return out;
}

/** Code -> wording from tables, lists and pairs that explain codes; a glossary of all codes is none. */
function legendOf(facts: Facts, grids: readonly Mapped[]): Map<string, string> {
  const out = new Map<string, string>();
  const add = (code: string | undefined, text: string): void => {
    if (code && text.split(" ").length >= 2 && text.length > 8 && !out.has(code)) out.set(code, text);
  };
  const glossary = (section: readonly string[]): boolean => /glossary/i.test(section.join(" "));
  for (const mapped of grids) {
    if (mapped.kind !== "legend" || glossary(mapped.grid.section)) continue;
    for (const row of mapped.grid.rows) {
      const texts = row.cells.map((c) => c?.text ?? "").filter(Boolean);
      const text = texts.reduce((a, b) => (b.length > a.length ? b : a), "");
      const code =
        texts
          .filter((t) => t !== text)
          .map(legendCode)
          .find((c) => c !== undefined && /\d/.test(c)) ??
        texts
          .filter((t) => t !== text)
          .map(legendCode)
          .find(Boolean);
      add(code, text);
    }
  }
  for (const pair of facts.pairs) if (!glossary(pair.section)) add(strictCode(pair.label), pair.cell.text);
  for (const note of facts.notes) {
    const m = /^((?:(?:CO|PR|OA|PI|CR)[- ]?)?[A-Z0-9]{1,5})\s*(?:[-–—:=]|\t)\s*([A-Z].{8,})$/.exec(note.text);
    if (m?.[1] && !glossary(note.section)) add(strictCode(m[1]), m[2] ?? "");
  }
  return out;
}

function strictCode(text: string): string | undefined {
  const code = legendCode(text);
  return code && (isCarcShape(code) || isRarcShape(code) || /\d/.test(code) || code.length === 3) ? code : undefined;
}

/** The whole page: resolves, groups, writes. */
export function readRecords(input: PageInput): PageResult {
  const { facts, meanings, root } = input;
  const items: Item[] = [...input.hints];
  for (const pair of facts.pairs) {
    if (FOREIGN.test(pair.section.slice(-2).join(" | "))) continue;
    items.push(...itemsOf(pair, meanings));
  }
  const grids = facts.grids
    .filter((g) => !FOREIGN.test(g.section.slice(-1).join("")))
    .map((g) => mapColumns(g, meanings));
  items.push(...headingItems(facts, meanings));
  for (const mapped of grids) if (mapped.kind === "payments") items.push(...paymentItems(mapped));
  items.sort((a, b) => a.cell.box.at - b.cell.box.at);

  freeBands(items, facts.notes, grids);
  const anchors: Anchor[] = items
    .filter((i) => i.field === "claimNumber" && !isBlank(i.cell.text) && !inClaimRow(i, grids))
    .map((item) => ({ number: normalizeClaimNumber(item.cell.text), box: item.cell.box, item }));
  if (anchors.length > 0 || grids.some((g) => g.kind === "claims"))
    for (const item of items)
      if (item.field === "planName" && readName(item.cell.text) && !/type|product|benefit/i.test(item.label)) {
        item.field = "payerName";
        item.score = Math.min(item.score, 0.62);
      }
  const { drafts, shared } = group(root, items, grids, facts.notes, anchors);
  const headings = facts.notes.filter((n) => n.heading).map((n) => n.text);
  const claims = drafts.length > 0 ? claimsOf(input, drafts, shared, headings, grids) : undefined;
  if (claims && claims.records.length > 0) return claims;

  const name = facts.notes.find((n) => n.heading && isPersonName(n.text, meanings))?.text;
  const eligibility = buildEligibility(items, name);
  if (!eligibility) return { kind: "none", records: [], evidence: [] };
  if (!eligibility.record.payerName && input.payer) eligibility.record.payerName = input.payer;
  return { kind: "eligibility", records: [eligibility.record], evidence: [eligibility.evidence] };
}

/** True inside the expansion of a claim list's row. */
function inClaimRow(item: Item, grids: readonly Mapped[]): boolean {
  for (let row = item.owner; row; row = row.grid.owner)
    if (grids.some((g) => g.kind === "claims" && g.grid === row?.grid)) return true;
  return false;
}

/** A band above a claim's lines stands under the row before it: what it says is no expansion of that row. */
function freeBands(items: readonly Item[], notes: readonly Note[], grids: readonly Mapped[]): void {
  for (const item of items) {
    if (item.field !== "claimNumber" || !item.owner || inClaimRow(item, grids)) continue;
    const band = rowOf(item.cell.box);
    for (const other of [
      ...items.map((i) => ({ at: i, box: i.cell.box })),
      ...notes.map((n) => ({ at: n, box: n.box })),
    ])
      if (other.at.owner === item.owner && rowOf(other.box) === band) other.at.owner = undefined;
  }
}

function rowOf(box: Box): Box | null {
  for (let b: Box | null = box; b; b = b.up) if (b.tag === "tr" || b.role === "row") return b;
  return null;
}

function paymentItems(mapped: Mapped): Item[] {
  const row = mapped.grid.rows.find((r) => r.kind === "data");
  if (!row) return [];
  return mapped.fields.flatMap((fields, i) => {
    const cell = row.cells[i];
    const field = fields[0];
    if (!cell || !field || isAmount(field)) return [];
    return [
      {
        field,
        label: mapped.labels[i] ?? "",
        cell,
        section: mapped.grid.section,
        owner: mapped.grid.owner,
        score: 0.7,
        place: "payments table",
      },
    ];
  });
}

function isPersonName(text: string, meanings: Meanings): boolean {
  if (!/^[A-Z][A-Za-z'’.-]+(?:,? [A-Z][A-Za-z'’.-]*){1,3}$/.test(text) || isStatusWording(text)) return false;
  return meanings.knownWords(text) === 0;
}

function claimsOf(
  input: PageInput,
  drafts: ReturnType<typeof group>["drafts"],
  shared: ReturnType<typeof group>["shared"],
  headings: readonly string[],
  grids: readonly Mapped[],
): PageResult {
  const { meanings } = input;
  const listed = drafts.some((d) => d.row);
  const many =
    new Set(drafts.map((d) => d.items.find((i) => i.field === "claimNumber")?.cell.text ?? d.row?.row)).size > 1;
  const head = [input.title, ...headings.slice(0, 3)].join(" | ");
  const payment = shared.items.some((i) => i.field === "paymentNumber" && !isBlank(i.cell.text));
  const alone = drafts[0]?.items.some((i) => i.field === "paymentNumber" && !isBlank(i.cell.text)) ?? false;
  const titled =
    REMITTANCE.test(head) ||
    input.facts.notes.some((n) => /^(?:\S+ )?(?:electronic )?remittance(?: advice)?$/i.test(n.text) && n.heading);
  const remittance = listed || many ? payment : titled && (payment || alone);
  const kind: PageKind = remittance ? "remittance" : !listed && !many ? "claim-detail" : "claim-list";

  const payerItem = shared.items
    .filter((i) => i.field === "payerName" && !isBlank(i.cell.text))
    .sort((a, b) => b.score - a.score)[0];
  const ctx: Context = {
    shared,
    remittance,
    payerName: payerItem
      ? { text: payerItem.cell.text, label: payerItem.label, place: payerItem.place }
      : input.payer
        ? { text: input.payer, label: "portal", place: "adapter" }
        : undefined,
    legend: legendOf(input.facts, grids),
    explain: input.explain,
    statuses: Object.fromEntries(Object.entries(input.adapter?.statuses ?? {}).map(([k, v]) => [k.toLowerCase(), v])),
    isName: (t) => isPersonName(t, meanings),
    isReasonTitle: (t) =>
      meanings
        .candidates(t.replace(/[?(].*$/, ""), [])
        .some((c) => (c.field === "reasons" || c.field === "remarks" || c.field === "adjustments") && c.score >= 0.6),
  };
  const out: PageResult = { kind, records: [], evidence: [] };
  const index = new Map<string, number>();
  const order = [...drafts].sort((a, b) => Number(a.hidden) - Number(b.hidden) || a.box.at - b.box.at);
  for (const draft of order) {
    if (out.records.length >= input.maxRecords) break;
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
  return (
    (r.patientName !== undefined || r.memberId !== undefined) && r.serviceFrom !== undefined && r.billed !== undefined
  );
}

/** The same claim shown twice (another screen size, a summary above the detail): the second only adds. */
function fillIn(first: ClaimRecord, second: ClaimRecord): void {
  for (const [key, value] of Object.entries(second)) {
    const k = key as keyof ClaimRecord;
    if (first[k] === undefined) Object.assign(first, { [k]: value });
  }
}
