import { normalizeClaimNumber } from "../../claims/identifiers.ts";
import { statusOfText } from "../../claims/status.ts";
import type { Field } from "../portals/adapter.ts";
import type { Grid, Note, Row } from "../structure/facts.ts";
import type { Box } from "../structure/tree.ts";
import { isBlank, readName } from "../vocabulary/values.ts";
import { bareNumbers, headingItems } from "./anchors.ts";
import { claimsOf, inTab } from "./claims.ts";
import { mapColumns } from "./columns.ts";
import { buildEligibilities, coverageBadge } from "./eligibility.ts";
import { columnOf } from "./gridkind.ts";
import { type Anchor, group } from "./group.ts";
import { rowItems } from "./items.ts";
import { type Draft, type Item, isAmount, type Mapped, type PageInput, type PageResult } from "./model.ts";
import { belowHeadings, besideHolder, itemsOf, joinedCodes, paymentDates } from "./pairs.ts";
import { resolveReferences } from "./references.ts";
import { sentenceItems } from "./sentences.ts";
import { explainedStatuses, mapExplained } from "./statuses.ts";

/** Facts of a page -> its kind and records. */

/** Sections that are about something else than the claim. */
const FOREIGN =
  /\bother (?:insurance|payer|coverage)|coordination|\bcob\b|(?:secondary|primary) (?:payer|insur(?:ance|er)|carrier)|reported by you|\bappeals?\b|dispute|\bprior auth|authorization|referring|ordering|facility address|contact|mailing|\bprovider[- ](?:level )?adj|(?:^|\| )(?:\w+ )?(?:timeline|activity|audit trail)(?: \||$)/i;
/** A case is another thing than the claim, unless the section so titled shows the claim's number. */
const CASE = /\bcase\b/i;
/** Beside a claim, a table of other ones. */
const RELATED = /\b(?:related|other|linked|associated|previous|prior|similar|duplicate|recent) claims?\b/i;
/** What shows how a claim or a letter looks is no claim. */
const SAMPLE =
  /^(?:sample|example)\b(?! (?:health|plan|insur|benefit|care|medic))|\b(?:sample|example) (?:claim|e[or][bpa]|remit|explanation|page|letter|form)|how to read\b/i;

/** What says that a page is about a member. */
const IDENTITY = new Set(["memberId", "patientBirthDate", "groupNumber"]);
/** Facts that tell an eligibility answer from a claim that happens to have dates. */
const COVERED = new Set(["coverageStatus", "planName", "groupNumber", "otherInsurance"]);

const NO_TITLES: ReadonlySet<string> = new Set();

function isForeign(section: readonly string[], depth: number, own: ReadonlySet<string> = NO_TITLES): boolean {
  // an eligibility answer may name authorizations in its title
  const near = section.slice(-depth).filter((s) => !/\beligib/i.test(s));
  const titles = near.join(" | ");
  return (
    FOREIGN.test(titles) || (CASE.test(titles) && !own.has(near.at(-1) ?? "")) || section.some((s) => SAMPLE.test(s))
  );
}

/** The whole page: resolves, groups, writes. */
export function* readRecords(input: PageInput): Generator<void, PageResult> {
  const { facts, meanings, root } = input;
  const items: Item[] = [...input.hints];
  const own = new Set<string>();
  for (const { label, cell, section } of facts.pairs) {
    const title = section.at(-1) ?? "";
    if (CASE.test(title) && meanings.resolve(label, cell.text, [])?.field === "claimNumber") own.add(title);
  }
  const pairs = facts.pairs.filter((p) => !isForeign(p.section, 2, own) && !SAMPLE.test(p.label));
  const paired = new Set<Item>();
  for (const [n, pair] of pairs.entries()) {
    if ((n & 31) === 31) yield;
    for (const item of itemsOf(pair, meanings)) paired.add(item);
  }
  for (const item of joinedCodes(pairs)) paired.add(item);
  paymentDates([...paired]);
  items.push(...paired);
  const inHeadings = headingItems(facts, meanings);
  const alone = [...paired, ...inHeadings].some((i) => i.field === "claimNumber" && !i.owner && !isBlank(i.cell.text));
  const grids: Mapped[] = [];
  for (const grid of facts.grids) {
    yield;
    if (isForeign(grid.section, 1)) continue;
    const mapped = mapColumns(grid, meanings);
    if (!alone || mapped.kind !== "claims" || !RELATED.test(grid.section.at(-1) ?? "")) grids.push(mapped);
  }
  const explained = explainedStatuses(facts.notes);
  if (explained.size > 0) for (const mapped of grids) mapExplained(mapped, explained);
  resolveReferences(grids);
  const headings = facts.notes.filter((n) => n.heading).map((n) => n.text);
  const titles = [input.title, ...headings.slice(0, 3)];
  for (const mapped of grids)
    if (mapped.kind === "claims" && !CLAIM_LABEL.test(mapped.labels[columnOf(mapped, "claimNumber")] ?? "claim"))
      if (titles.some((t) => NO_CLAIM.test(t))) {
        mapped.kind = "other";
        mapped.fields = mapped.fields.map((f) => (f.includes("claimNumber") ? ["ignore"] : f));
      }
  yield;
  items.push(...inHeadings);
  items.push(
    ...belowHeadings(
      facts.notes.filter((n) => !isForeign(n.section, 2)),
      meanings,
    ),
  );
  items.push(...sentenceItems(facts.notes.filter((n) => !isForeign(n.section, 1))));
  for (const mapped of grids) if (mapped.kind === "payments") items.push(...paymentItems(mapped));
  for (const mapped of grids)
    if (mapped.kind === "other" && columnOf(mapped, "statusCodes") >= 0)
      for (const row of dataRows(mapped.grid))
        items.push(...rowItems(mapped, row).filter((i) => i.field === "statusCodes" || i.field === "statusText"));
  const lined = grids.some((g) => g.kind === "lines");
  const listed = grids.filter((g) => g.kind === "claims");
  for (const mapped of grids) {
    const only = dataRows(mapped.grid).length === 1 ? dataRows(mapped.grid)[0] : undefined;
    if (!only) continue;
    const header = mapped.kind === "claims" && listed.length === 1 && lined && columnOf(mapped, "procedure") < 0;
    if (header) mapped.kind = "other";
    if (mapped.kind !== "other") continue;
    for (const item of rowItems(mapped, only))
      if (item.field !== "claimNumber" || header || listed.length === 0)
        items.push({ ...item, owner: mapped.grid.owner, score: header ? 1 : 0.65 });
  }
  if (!grids.some((g) => g.kind === "claims") && !items.some((i) => i.field === "claimNumber" && !isBlank(i.cell.text)))
    items.push(...bareNumbers(facts, items, grids));
  items.sort((a, b) => a.cell.box.at - b.cell.box.at);

  yield;
  freeBands(items, facts.notes, grids);
  injuryNumbers(items);
  const anchors: Anchor[] = items
    .filter((i) => i.field === "claimNumber" && !isBlank(i.cell.text) && !inClaimRow(i, grids))
    .map((item) => ({ number: normalizeClaimNumber(item.cell.text), box: item.cell.box, item }));
  if (anchors.length > 0 || grids.some((g) => g.kind === "claims"))
    for (const item of items)
      if (item.field === "planName" && readName(item.cell.text) && !/type|product|benefit/i.test(item.label)) {
        item.field = "payerName";
        item.score = Math.min(item.score, 0.62);
      }
  yield;
  const { drafts, shared } = group(root, items, grids, facts.notes, anchors);
  if (drafts.length === 0 && isNumberless(shared, [input.title, ...headings])) drafts.push(shared);
  const seen = drafts.some((d) => !d.hidden && !d.row)
    ? drafts.filter((d) => !d.hidden || d.row || inTab(d.box) || isShown(d, drafts))
    : drafts;
  const claims = seen.length > 0 ? yield* claimsOf(input, seen, shared, titles, grids, explained) : undefined;
  if (claims && claims.records.length > 0) return claims;

  const asked = pairs.flatMap((p) => itemsOf(p, meanings, "eligibility")).filter((i) => i.score >= 0.5);
  const about = [...(asked.some((i) => COVERED.has(i.field)) ? asked : paired), ...items.filter((i) => !paired.has(i))];
  // a badge alone makes no answer: rosters have them too
  if (about.some((i) => (COVERED.has(i.field) || i.field === "coverageFrom") && !isBlank(i.cell.text)))
    about.push(...coverageBadge(facts.notes));
  about.push(...besideHolder(about, facts.notes, meanings));
  // a heading is a person's name where something says so: a directory of providers has headings too
  const known = about.some((i) => IDENTITY.has(i.field) && !isBlank(i.cell.text));
  const name = known ? facts.notes.find((n) => n.heading && meanings.isPerson(n.text))?.text : undefined;
  const answers = buildEligibilities(about, grids, name);
  if (answers.length === 0) return { kind: "none", records: [], evidence: [] };
  for (const { record } of answers) if (!record.payerName && input.payer) record.payerName = input.payer;
  return { kind: "eligibility", records: answers.map((a) => a.record), evidence: answers.map((a) => a.evidence) };
}

/** Pages on which somebody enters, asks for or estimates something, which looks like a claim and is none. */
const NO_CLAIM =
  /\b(?:new|submit|enter|create|draft|sample) (?:a )?(?:claim|bill)|claim (?:entry|submission|form)|estimat|authori[sz]ation|referral|appeal|\binvoice|eligib|benefits? (?:search|inquiry|summary)/i;

/** A label that says whose number it is; a bare reference can be an appeal's or a payment's. */
const CLAIM_LABEL = /claim|clm|bill|encounter|\b[idt]cn\b|control|ctrl/i;

/** One claim whose number the page does not show: whose it is, what was billed, and what became of it. */
function isNumberless(draft: Draft, titles: readonly string[]): boolean {
  const shown = (field: Field): Item | undefined =>
    draft.items.find((i) => i.field === field && !isBlank(i.cell.text) && i.score >= 0.6);
  const person = shown("patientName") ?? shown("memberId");
  const status = shown("statusText")?.cell.text;
  const known = status !== undefined && !["unknown", undefined].includes(statusOfText(status));
  const services = draft.lines.length > 0 || shown("serviceDates") !== undefined || shown("serviceFrom") !== undefined;
  if (!person || !shown("billed") || titles.some((t) => NO_CLAIM.test(t))) return false;
  return known && (services || shown("patientControlNumber") !== undefined);
}

const numberOf = (draft: Draft): string | undefined => draft.items.find((i) => i.field === "claimNumber")?.cell.text;

/** True for the hidden copy of a claim that is seen; another claim's dialog is of no concern beside it. */
function isShown(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some((d) => !d.hidden && numberOf(d) === numberOf(draft));
}

/** True inside the expansion of a claim list's row. */
function inClaimRow(item: Item, grids: readonly Mapped[]): boolean {
  for (let row = item.owner; row; row = row.grid.owner)
    if (grids.some((g) => g.kind === "claims" && g.grid === row?.grid)) return true;
  return false;
}

/** Where bills have numbers of their own, the "claim" beside them is the injury or the accident, which has many bills. */
function injuryNumbers(items: readonly Item[]): void {
  const numbers = items.filter((i) => i.field === "claimNumber" && !isBlank(i.cell.text));
  const isBill = (i: Item): boolean => /\bbill\b/i.test(i.label) && !/claim/i.test(i.label);
  if (numbers.some(isBill))
    for (const item of numbers) if (/\bclaim\b/i.test(item.label) && !isBill(item)) item.field = "ignore";
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

function dataRows(grid: Grid): Row[] {
  return grid.rows.filter((r) => r.kind === "data");
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
