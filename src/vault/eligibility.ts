import type { CapturedSighting, EligibilityEntry, PortalRef } from "../claims/history.ts";
import { canonicalJson, eligibilityKey } from "../claims/identity.ts";
import { changesBetween } from "../claims/merge.ts";
import type { ClaimRecord, EligibilityRecord } from "../claims/record.ts";
import type { RecordResult } from "./api.ts";
import { bookNames, enter, openShelf, setRowAside, vouches } from "./books.ts";
import { randomId } from "./bytes.ts";
import { openValue, sealValue } from "./codec.ts";
import { blind, type Keys } from "./crypto.ts";
import type { Draft } from "./draft.ts";
import type { EligibilityRow } from "./schema.ts";

/** Coverage as last shown: one entry for each member and portal, the newest page in place of the older one. */

function slot(id: string, generation: number) {
  return { store: "eligibility", key: id, generation };
}

export function openEligibility(keys: Keys, row: EligibilityRow): Promise<EligibilityEntry> {
  return openValue<EligibilityEntry>(keys.eligibility, slot(row.id, row.g), row.d);
}

/** A row of the store for `entry`, at the draft's generation. */
export async function sealEligibility(
  keys: Keys,
  g: number,
  entry: EligibilityEntry,
  k: string[],
): Promise<EligibilityRow> {
  return { id: entry.id, k, g, d: await sealValue(keys.eligibility, slot(entry.id, g), entry) };
}

export async function eligibilityKeys(keys: Keys, record: EligibilityRecord, ref: PortalRef): Promise<string[]> {
  const text = eligibilityKey(record, ref) ?? JSON.stringify(["exact", ref.portal, ref.host, canonicalJson(record)]);
  return [await blind(keys.index, text)];
}

/** The stored entry under the same member and portal; one that cannot be read is set aside. */
export async function findEligibility(
  draft: Draft,
  record: EligibilityRecord,
  ref: PortalRef,
): Promise<EligibilityEntry | undefined> {
  const [blindKey] = await eligibilityKeys(draft.view.keys, record, ref);
  if (blindKey === undefined) return undefined;
  const drafted = draft.eligibility.get(blindKey);
  if (drafted) return drafted;
  const row = await draft.view.db.getFromIndex("eligibility", "k", blindKey);
  if (!row) return undefined;
  return openVouched(draft, row);
}

/** The entry of a row; undefined where it is not the one last written, or cannot be read: then it is set aside. */
export async function openVouched(draft: Draft, row: EligibilityRow): Promise<EligibilityEntry | undefined> {
  const isLast = await vouches(draft, "eligibility", row.id, row);
  const entry = isLast ? await openEligibility(draft.view.keys, row).catch(() => undefined) : undefined;
  if (!entry) await setRowAside(draft, "eligibility", row.id, row);
  return entry;
}

/** The entries of one book. What was put back, cannot be read or is gone is set aside and noted. */
export async function entriesOf(draft: Draft, name: string): Promise<EligibilityEntry[]> {
  const open = (row: EligibilityRow) => openEligibility(draft.view.keys, row);
  return (await openShelf(draft, "eligibility", name, open)).map(({ value }) => value);
}

/** Names of the books that hold coverage. */
export async function coverageBooks(draft: Draft): Promise<string[]> {
  return (await bookNames(draft)).flatMap(({ store, name }) => (store === "eligibility" ? [name] : []));
}

/** Writes an entry, new or changed, under its blind keys. */
export async function storeEligibility(draft: Draft, entry: EligibilityEntry, k: string[]): Promise<void> {
  const { view, generation } = draft;
  draft.writes.push({ store: "eligibility", value: await sealEligibility(view.keys, generation, entry, k) });
  await enter(draft, "eligibility", entry.id, generation);
  for (const key of k) draft.eligibility.set(key, entry);
}

/** Who the member is, as far as an entry says it. */
export function whoIn(record: EligibilityRecord = {}): EligibilityRecord {
  const { payerName, patientName, patientBirthDate, memberId } = record;
  const known = Object.entries({ payerName, patientName, patientBirthDate, memberId });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

/** Stores what an eligibility page shows; who the member is stays known where the newer page leaves it out. */
export async function putEligibility(
  draft: Draft,
  record: EligibilityRecord,
  page: PortalRef & { origin: string; sample?: boolean | undefined },
  sighting: Pick<CapturedSighting, "id" | "capturedAt">,
): Promise<RecordResult> {
  const before = await findEligibility(draft, record, page);
  const blindKeys = await eligibilityKeys(draft.view.keys, record, page);
  const entry: EligibilityEntry = {
    id: before?.id ?? randomId(),
    portal: page.portal,
    host: page.host,
    record: { ...whoIn(before?.record), ...record },
    firstSeenAt: before?.firstSeenAt ?? sighting.capturedAt,
    lastSeenAt: sighting.capturedAt,
    origins: [...new Set([...(before?.origins ?? []), page.origin])].slice(0, 50),
    ...(page.sample && (!before || before.sample) ? { sample: true } : {}),
  };
  if (!before) draft.manifest.eligibility += 1;
  await storeEligibility(draft, entry, blindKeys);
  const changed = before ? changesBetween(before.record as ClaimRecord, entry.record as ClaimRecord) : [];
  return {
    sightingId: sighting.id,
    claimId: entry.id,
    isNew: !before,
    firstOrigin: entry.origins[0],
    kept: !before || changed.length > 0,
    changed,
    ...(before ? { previouslySeenAt: before.lastSeenAt } : {}),
  };
}
