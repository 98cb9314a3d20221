import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { IsoDate } from "../../claims/record.ts";
import type { ClaimSummary } from "../../claims/work.ts";
import type { Preferences, WorkCommand } from "../../messages/protocol.ts";
import type { ToastContent } from "../../ui/Toast.tsx";
import type { DeskClient } from "../client.ts";

export interface WorkItem {
  id: string;
  command: WorkCommand;
}

/** What every part of the open desk shares. */
export interface DeskState {
  client: DeskClient;
  today: IsoDate;
  preferences: Preferences;
  /** Names and numbers are masked in lists. */
  mask: boolean;
  /** The side panel beside a portal. */
  narrow: boolean;
  /** Grows when stored claims have changed: read anew. */
  version: number;
  toast(content: ToastContent): void;
  /** Says what was done and keeps how to take it back (`z`, or the toast's button). */
  did(text: string, undo: () => Promise<unknown>): void;
  undoLast(): void;
  /** Single letters are keys. */
  lettersOn: boolean;
  /** Shows every key. */
  showKeys(): void;
  /**
   * Sends changes to the background and takes the new rows in; says `text` and offers `undo` where given.
   * @returns the rows as they are now, or undefined where it was refused (and said).
   */
  work(items: WorkItem[], text?: string, undo?: WorkItem[]): Promise<ClaimSummary[] | undefined>;
  refresh(): void;
  fail(error: unknown): void;
}

export const DeskContext = createContext<DeskState | undefined>(undefined);

export function useDesk(): DeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("outside of the desk");
  return desk;
}
