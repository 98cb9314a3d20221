import type { ClaimStatus, IsoDate, IsoInstant, PageReading } from "../claims/record.ts";

/** What a frame sends after reading: `ids[i]` names `reading.records[i]` for ever, so that sending again stores once. */
export interface CapturedReading {
  reading: PageReading;
  ids: string[];
  capturedAt: IsoInstant;
  /** Random id of the document that was read; undo is taken for its own sightings alone. */
  documentId: string;
}

/** What changed on one claim since the last look, for the note on the page. */
export interface ClaimNote {
  isNew: boolean;
  /** Fields in plain words, such as `status pending → denied`; at most a few. */
  changes: string[];
  status?: ClaimStatus | undefined;
  lastSeenAt?: IsoInstant | undefined;
  /** First action in plain words. */
  action?: string | undefined;
  deadline?: IsoDate | undefined;
  /** Said where the claim was looked at before the payer usually decides. */
  tooEarly?: { usualDays: number; n: number; lookAgain: IsoDate } | undefined;
}

/** The acknowledgement after commit. `note` is absent while locked, or where notes are off for this portal. */
export interface CaptureReceipt {
  state: "saved" | "sealed" | "unchanged";
  /** Claims stored anew, claims with something new, claims seen again without change. */
  counts: { added: number; changed: number; same: number };
  notesOn: boolean;
  /** Present for a page that shows one claim. */
  note?: ClaimNote | undefined;
  undoable: boolean;
}

/** What one frame of the tab gave at its last reading; kept in memory-backed session storage. */
export interface FrameReport {
  frameId: number;
  origin: string;
  host: string;
  portal: string;
  pageKind: PageReading["pageKind"];
  records: number;
  claimIds: string[];
  /** `reading`: the page has not settled yet; `failed`: what was read could not be stored. */
  state: CaptureReceipt["state"] | "reading" | "failed";
  /** Nothing is waiting to be read or stored. */
  settled: boolean;
  at: IsoInstant;
  limits: string[];
}

/** What the popup may ask of a frame, through scripting.executeScript in this same isolated world. */
export interface FrameHandle {
  stop(): void;
  reread(): void;
  report(): {
    pageKind: PageReading["pageKind"];
    records: number;
    portal: string;
    limits: string[];
    settled: boolean;
    /** The last sending was refused, or never answered. */
    failed: boolean;
  };
}
