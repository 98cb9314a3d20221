import type { ClaimRecord, EligibilityRecord, EvidenceMap, IsoInstant, PageKind } from "./record.ts";

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

/** A portal as claims name it: adapter id, else host. Never a path or query. */
export interface PortalRef {
  portal: string;
  host: string;
}

/** Where a claim was seen. */
export interface ClaimSource extends PortalRef {
  /** `sender.origin`s on which this claim was seen: a frame is told only of claims seen on its own origin. */
  origins: string[];
  /** Other portals or files on which the same claim was recognised. */
  also?: PortalRef[] | undefined;
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

/** One field of `current` that a sighting changed. Lines are compared whole: `before` and `after` are lists. */
export interface FieldChange {
  field: keyof ClaimRecord;
  before?: unknown;
  after?: unknown;
}

/** One record of a captured page, before the vault has given it a place in its sequence. */
export interface CapturedSighting {
  id: string;
  capturedAt: IsoInstant;
  pageKind: Exclude<PageKind, "none">;
  /** An eligibility record where `pageKind` is `eligibility`, else a claim record. */
  record: ClaimRecord | EligibilityRecord;
  evidence?: EvidenceMap | undefined;
}

/** What the vault takes: the records of one page or one frame, or of one imported file. */
export interface CapturedPage extends PortalRef {
  /** `sender.origin` of the frame, or the kind of file for an import. */
  origin: string;
  sightings: CapturedSighting[];
  /** Marks sample data, which can be removed at once. */
  sample?: boolean | undefined;
}

/** One member's coverage as last shown by one portal. */
export interface EligibilityEntry extends PortalRef {
  id: string;
  record: EligibilityRecord;
  firstSeenAt: IsoInstant;
  lastSeenAt: IsoInstant;
  origins: string[];
  sample?: boolean | undefined;
}
