import type { FormFact, FormPurpose, LeftReason } from "../claims/form-facts.ts";

/** What is said of a portal's form that can be filled. No values: they go to the frame alone, and only when asked. */

export interface FormField {
  fact: FormFact;
  /** As the page calls it. */
  label: string;
}

/** The form that a tab shows. */
export interface FormView {
  tabId: number;
  frameId: number;
  origin: string;
  host: string;
  /** Its tab is the one in front of its window. */
  inFront: boolean;
  purpose: FormPurpose;
  fields: FormField[];
}

export interface FormResult {
  filled: FormField[];
  left: (FormField & { why: LeftReason })[];
}

/** The filler in a frame (content/fill.iife.ts), spoken to through scripting.executeScript in its own isolated world. */
export interface FormHandle {
  /** False where the extension that brought it is gone. */
  isAlive(): boolean;
  /** What could be filled; undefined where the frame shows no such form. Takes no values. */
  look(): { purpose: FormPurpose; fields: FormField[] } | undefined;
  /** Fetches the values with a one-time token, and fills. `over`: also fields that hold something else. */
  fill(token: string, over: boolean): Promise<FormResult | undefined>;
  /** Puts back what stood there, where it is still as filled. @returns how many fields. */
  undo(): Promise<number>;
}
