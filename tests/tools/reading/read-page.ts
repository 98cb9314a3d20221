import type { PageReading } from "../../../src/claims/record.ts";
import { sheetTextSchema } from "../../../src/claims/schema/sheet.ts";
import type { Wants } from "../../../src/claims/sheet.ts";
import { type ReadOptions, readSheet } from "../../../src/reading/index.ts";
import { type SheetOptions, takeSheet } from "../../../src/reading/sheet/index.ts";

export type PageOptions = ReadOptions & Omit<SheetOptions, "wants">;

/** Reads a document as the extension does, in one go: its sheet through the message's schema, asked again where the reading wants more. */
export function readPage(doc: Document, options: PageOptions = {}): PageReading {
  let wants: Wants | undefined;
  for (let turn = 0; turn < 3; turn += 1) {
    const sheet = run(takeSheet(doc, { ...options, wants }));
    if (!sheet) break;
    const outcome = run(readSheet(sheetTextSchema.parse(JSON.stringify(sheet)), options));
    if (outcome.reading) return outcome.reading;
    wants = outcome.wants;
  }
  return { portal: "generic", pageKind: "none", records: [] };
}

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
