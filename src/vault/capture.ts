import type { CapturedPage, CapturedSighting, ClaimHistory, PortalRef, Sighting } from "../claims/history.ts";
import {
  claimNumberOf,
  identityKeys,
  isIdentified,
  type Located,
  linkedClaims,
  sameClaim,
} from "../claims/identity.ts";
import { mergeHistories, mergeRows, type Place, portalsOf, removeSightings } from "../claims/merge.ts";
import type { ClaimRecord, EligibilityRecord } from "../claims/record.ts";
import { type ClaimEntry, emptyWork, mergeWork } from "../claims/work.ts";
import type { RecordResult } from "./api.ts";
import { randomId } from "./bytes.ts";
import type { Draft } from "./draft.ts";
import { putEligibility } from "./eligibility.ts";

/** Pages into histories: which claim each record speaks of, what it says new, what it is linked with. */

interface Row {
  sighting: CapturedSighting & { record: ClaimRecord };
  seq: number;
  blindKeys: string[];
}

/** Rows of one page that speak of one claim. `absorbed` are claims that turn out to be the same one. */
interface Group {
  id: string;
  stored?: ClaimEntry;
  first: Row;
  rows: Row[];
  absorbed: string[];
  linked: Set<string>;
}

/** Sightings that were accepted earlier, with the claims they went to. */
export async function acceptedEarlier(draft: Draft, ids: readonly string[]): Promise<Map<string, string>> {
  const index = draft.view.db.transaction("seen").store.index("ids");
  const rows = await Promise.all(ids.map((id) => index.get(id)));
  const known = new Map<string, string>();
  ids.forEach((id, i) => {
    const row = rows[i];
    const claim = draft.accepted.get(id) ?? row?.claims[row.ids.indexOf(id)];
    if (claim !== undefined) known.set(id, claim);
  });
  return known;
}

/** Blind keys of every claim record of a page, in order; eligibility has none here. */
function blindKeysOf(draft: Draft, page: CapturedPage): Promise<string[][]> {
  return Promise.all(
    page.sightings.map(async ({ pageKind, record }) =>
      pageKind === "eligibility"
        ? []
        : Promise.all(identityKeys(record as ClaimRecord, page, pageKind).map((text) => draft.blind(text))),
    ),
  );
}

/**
 * Merges one page into the draft. `sequence` gives each sighting its place: what was sealed keeps the number it got
 * when it was seen. Results are in the page's order; a sighting accepted before is answered but stored no more.
 */
export async function applyPage(
  draft: Draft,
  page: CapturedPage,
  sequence: (index: number) => number,
): Promise<RecordResult[]> {
  const [earlier, blindKeys] = await Promise.all([
    acceptedEarlier(
      draft,
      page.sightings.map((sighting) => sighting.id),
    ),
    blindKeysOf(draft, page),
  ]);
  const results = new Map<string, RecordResult>();
  const rows: Row[] = [];
  for (const [i, sighting] of page.sightings.entries()) {
    const claim = earlier.get(sighting.id);
    if (claim !== undefined || results.has(sighting.id)) {
      results.set(sighting.id, repeated(sighting.id, claim ?? results.get(sighting.id)?.claimId ?? ""));
    } else if (sighting.pageKind === "eligibility") {
      const record = sighting.record as EligibilityRecord;
      results.set(sighting.id, await putEligibility(draft, record, page, sighting));
    } else {
      rows.push({ sighting: sighting as Row["sighting"], seq: sequence(i), blindKeys: blindKeys[i] ?? [] });
      results.set(sighting.id, repeated(sighting.id, ""));
    }
  }
  for (const group of await groupRows(draft, page, rows)) {
    for (const result of await storeGroup(draft, page, group)) results.set(result.sightingId, result);
  }
  remember(draft, page, results, earlier);
  return page.sightings.flatMap((sighting) => results.get(sighting.id) ?? []);
}

function repeated(sightingId: string, claimId: string): RecordResult {
  return { sightingId, claimId, isNew: false, kept: false, changed: [] };
}

function remember(draft: Draft, page: CapturedPage, results: Map<string, RecordResult>, earlier: Map<string, string>) {
  const fresh = [...results.values()].filter((result) => !earlier.has(result.sightingId));
  if (fresh.length === 0) return;
  for (const { sightingId, claimId } of fresh) draft.accepted.set(sightingId, claimId);
  draft.writes.push({
    store: "seen",
    value: { ids: fresh.map((result) => result.sightingId), claims: fresh.map((result) => result.claimId) },
  });
  draft.note({
    kind: "capture",
    claims: [...new Set(fresh.map((result) => result.claimId))],
    detail: {
      records: fresh.length,
      added: fresh.filter((result) => result.isNew).length,
      changed: fresh.filter((result) => result.kept && !result.isNew).length,
      ...(page.sample ? { sample: true } : {}),
    },
  });
}

/** Finds the claim of each row, among stored ones and among the rows before it. */
async function groupRows(draft: Draft, page: CapturedPage, rows: readonly Row[]): Promise<Group[]> {
  const found = await draft.find(rows.map((row) => row.blindKeys));
  await draft.load(found.flat());
  const groups: Group[] = [];
  rows.forEach((row, i) => {
    const seen: Located = { record: row.sighting.record, portals: [page] };
    const stored = (found[i] ?? []).flatMap((id) => draft.claims.get(id)?.entry ?? []);
    const matches = stored.filter((entry) => matchesEntry(entry, seen, row)).sort(byClaimNumber);
    const [match, ...others] = matches;
    const group = groups.find((g) => (match ? g.id === match.history.id : matchesGroup(g, seen, row, page)));
    const links = stored.filter((entry) => linkedClaims(locate(entry), seen)).map((entry) => entry.history.id);
    if (group) {
      group.rows.push(row);
      for (const id of links) group.linked.add(id);
    } else {
      groups.push({
        id: match?.history.id ?? randomId(),
        ...(match ? { stored: match } : {}),
        first: row,
        rows: [row],
        absorbed: others.filter((entry) => claimNumberOf(entry.history.current) === undefined).map((e) => e.history.id),
        linked: new Set(links),
      });
    }
  });
  linkWithinPage(groups, page);
  return groups;
}

function locate(entry: ClaimEntry): Located {
  return { record: entry.history.current, portals: portalsOf(entry.history.source) };
}

/** An unmatched sighting is only ever the very same one again; its key says so. */
function matchesEntry(entry: ClaimEntry, seen: Located, row: Row): boolean {
  if (!isIdentified(row.sighting.record)) return entry.unmatched === true;
  return entry.unmatched !== true && sameClaim(locate(entry), seen);
}

function matchesGroup(group: Group, seen: Located, row: Row, page: PortalRef): boolean {
  if (!isIdentified(row.sighting.record) || !isIdentified(group.first.sighting.record)) {
    return row.blindKeys.some((key) => group.first.blindKeys.includes(key));
  }
  const first = group.stored ? locate(group.stored) : { record: group.first.sighting.record, portals: [page] };
  return sameClaim(first, seen);
}

/** A claim that has a number first, then the one seen last. */
function byClaimNumber(a: ClaimEntry, b: ClaimEntry): number {
  const numbered =
    Number(claimNumberOf(b.history.current) !== undefined) - Number(claimNumberOf(a.history.current) !== undefined);
  return numbered || (a.history.lastSeenAt < b.history.lastSeenAt ? 1 : -1);
}

function linkWithinPage(groups: Group[], page: PortalRef): void {
  for (const [i, a] of groups.entries()) {
    for (const b of groups.slice(i + 1)) {
      const [left, right] = [a, b].map((g) => ({ record: g.first.sighting.record, portals: [page] }));
      if (!left || !right || !linkedClaims(left, right)) continue;
      a.linked.add(b.id);
      b.linked.add(a.id);
    }
  }
}

async function storeGroup(draft: Draft, page: CapturedPage, group: Group): Promise<RecordResult[]> {
  const place: Place = { id: group.id, portal: page.portal, host: page.host, origin: page.origin };
  const before = group.stored?.history;
  const start = absorb(draft, group);
  const merged = mergeRows(start?.history, group.rows.map(asSighting), place);
  const history: ClaimHistory | undefined = merged.at(-1)?.history;
  if (!history) return [];
  const links = [...new Set([...(start?.links ?? []), ...group.linked])].filter((id) => id !== group.id);
  const sample = page.sample && (!start || start.sample);
  const entry: ClaimEntry = {
    history,
    work: start?.work ?? emptyWork(),
    links,
    ...(isIdentified(history.current) ? {} : { unmatched: true }),
    ...(sample ? { sample } : {}),
  };
  await draft.put(entry, [...group.rows.flatMap((row) => row.blindKeys), ...(await currentKeys(draft, entry))]);
  await linkBack(draft, group);
  return merged.map((one, i) => ({
    sightingId: group.rows[i]?.sighting.id ?? "",
    claimId: group.id,
    isNew: one.isNew,
    kept: one.kept,
    changed: one.changed,
    firstOrigin: history.source.origins[0],
    ...(before ? { previouslySeenAt: before.lastSeenAt } : {}),
  }));
}

function asSighting(row: Row): Sighting {
  const { id, capturedAt, pageKind, record, evidence } = row.sighting;
  return { id, seq: row.seq, capturedAt, pageKind, record, ...(evidence ? { evidence } : {}) };
}

/** Facts gathered over several looks make keys that no single look had: a number here, date and amount there. */
async function currentKeys(draft: Draft, entry: ClaimEntry): Promise<string[]> {
  const { current, source } = entry.history;
  if (entry.unmatched) return [];
  const texts = portalsOf(source).flatMap((ref) => identityKeys(current, ref, "claim-detail"));
  return Promise.all([...new Set(texts)].map((text) => draft.blind(text)));
}

/** The stored claim, with those that turned out to be the same taken in. */
function absorb(draft: Draft, group: Group): ClaimEntry | undefined {
  let start = group.stored;
  for (const id of group.absorbed) {
    const other = draft.claims.get(id);
    if (!start || !other) continue;
    start = {
      ...start,
      history: mergeHistories(start.history, other.entry.history),
      work: mergeWork(start.work, other.entry.work),
      links: [...new Set([...start.links, ...other.entry.links])],
    };
    draft.remove(id);
  }
  return start;
}

async function linkBack(draft: Draft, group: Group): Promise<void> {
  for (const id of group.linked) {
    const other = draft.claims.get(id)?.entry;
    if (!other || other.links.includes(group.id)) continue;
    await draft.put({ ...other, links: [...other.links, group.id] }, []);
  }
}

/** The stored claim that a record speaks of, if any. */
export async function findClaim(draft: Draft, record: ClaimRecord, source: PortalRef): Promise<ClaimEntry | undefined> {
  if (!isIdentified(record)) return undefined;
  const blindKeys = await Promise.all(identityKeys(record, source, "claim-detail").map((text) => draft.blind(text)));
  const [ids = []] = await draft.find([blindKeys]);
  await draft.load(ids);
  const seen: Located = { record, portals: [source] };
  return ids
    .flatMap((id) => draft.claims.get(id)?.entry ?? [])
    .filter((entry) => entry.unmatched !== true && sameClaim(locate(entry), seen))
    .sort(byClaimNumber)[0];
}

/**
 * Takes sightings back, but none of a claim on legal hold. What was accepted stays known, so that a late second sending
 * does not bring it back. @returns how many went.
 */
export async function undoInDraft(draft: Draft, ids: readonly string[]): Promise<number> {
  const accepted = await acceptedEarlier(draft, ids);
  await draft.load([...accepted.values()]);
  const gone = new Set(ids);
  const touched: string[] = [];
  let undone = 0;
  for (const id of new Set(accepted.values())) {
    const entry = draft.claims.get(id)?.entry;
    if (!entry || entry.work.legalHold) continue;
    const history = removeSightings(entry.history, gone);
    if (history === entry.history) continue;
    undone += entry.history.sightings.length - (history?.sightings.length ?? 0);
    touched.push(id);
    if (history) await draft.put({ ...entry, history }, []);
    else draft.remove(id);
  }
  if (touched.length > 0) draft.note({ kind: "undo", claims: touched, detail: { sightings: undone } });
  return undone;
}
