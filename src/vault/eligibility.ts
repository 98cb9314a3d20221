import type { CapturedSighting, EligibilityEntry, PortalRef } from "../claims/history.ts";
import { canonicalJson, eligibilityKey } from "../claims/identity.ts";
import { changesBetween } from "../claims/merge.ts";
import type { ClaimRecord, EligibilityRecord } from "../claims/record.ts";
import type { RecordResult } from "./api.ts";
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
  try {
    return await openEligibility(draft.view.keys, row);
  } catch {
    draft.setAside("eligibility", row.id, row);
    return undefined;
  }
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
  const { payerName, patientName, patientBirthDate, memberId } = before?.record ?? {};
  const who = Object.fromEntries(
    Object.entries({ payerName, patientName, patientBirthDate, memberId }).filter(([, value]) => value !== undefined),
  );
  const entry: EligibilityEntry = {
    id: before?.id ?? randomId(),
    portal: page.portal,
    host: page.host,
    record: { ...who, ...record },
    firstSeenAt: before?.firstSeenAt ?? sighting.capturedAt,
    lastSeenAt: sighting.capturedAt,
    origins: [...new Set([...(before?.origins ?? []), page.origin])].slice(0, 50),
    ...(page.sample && (!before || before.sample) ? { sample: true } : {}),
  };
  if (!before) draft.manifest.eligibility += 1;
  draft.writes.push({
    store: "eligibility",
    value: await sealEligibility(draft.view.keys, draft.generation, entry, blindKeys),
  });
  for (const key of blindKeys) draft.eligibility.set(key, entry);
  const changed = before ? changesBetween(before.record as ClaimRecord, entry.record as ClaimRecord) : [];
  return {
    sightingId: sighting.id,
    claimId: entry.id,
    isNew: !before,
    kept: !before || changed.length > 0,
    changed,
    ...(before ? { previouslySeenAt: before.lastSeenAt } : {}),
  };
}
