import type { IsoInstant, PageReading } from "../claims/record.ts";
import type { Wants } from "../claims/sheet.ts";

/** What a frame gets for its page: what was read, or what the reading needs to know first. */
export type PageOutcome =
  | {
      reading: PageReading;
      /** Indexes of the records that were stored on the spot; only for a page that was about to go. */
      stored?: number[] | undefined;
      wants?: undefined;
    }
  | { wants: Wants; reading?: undefined };

/** What a frame sends after reading: `ids[i]` names `reading.records[i]` for ever, so that sending again stores once. */
export interface CapturedReading {
  reading: PageReading;
  ids: string[];
  capturedAt: IsoInstant;
  /** Random id of the document that was read; undo is taken for its own sightings alone. */
  documentId: string;
}

/** What the note on the page says; the background words it, the content script only shows it. */
export interface PageNote {
  headline: string;
  lines: string[];
  /** A deadline, said apart. */
  urgent?: string | undefined;
  /** Language of the words, as a BCP 47 tag. */
  lang: string;
  /** On the buttons, and what is said once *undo* was pressed. */
  words: { undo: string; close: string; undone: string; tooLate: string };
}

/** The acknowledgement after commit. */
export interface CaptureReceipt {
  state: "saved" | "sealed" | "unchanged";
  /** Absent where notes are off for this site. */
  note?: PageNote | undefined;
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
