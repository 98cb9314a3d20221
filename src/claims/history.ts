import type { ClaimRecord, EvidenceMap, IsoInstant, PageKind } from "./record.ts";

/** One look at one claim, as the page showed it. */
export interface Sighting {
  /** Random id made by the content script; sending the same sighting twice stores it once. */
  id: string;
  /** Capture sequence in this vault: newest is by `seq`, then `capturedAt`. */
  seq: number;
  capturedAt: IsoInstant;
  pageKind: PageKind;
  record: ClaimRecord;
  evidence?: EvidenceMap | undefined;
}

/** Where a claim was seen: adapter id, else host. Never a path or query. */
export interface ClaimSource {
  portal: string;
  host: string;
  /** `sender.origin`s on which this claim was seen: a frame is told only of claims seen on its own origin. */
  origins: string[];
}

/** One claim over time: what is known now and how it came to be. */
export interface ClaimHistory {
  /** Random id; nothing in it identifies the claim. */
  id: string;
  source: ClaimSource;
  current: ClaimRecord;
  firstSeenAt: IsoInstant;
  lastSeenAt: IsoInstant;
  sightings: Sighting[];
}
