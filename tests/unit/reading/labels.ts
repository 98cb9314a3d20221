import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Field } from "../../../src/reading/portals/adapter.ts";

/** One label wording as a payer might print it, with a value beside it and the field that it names. */
export interface LabelCase {
  /** `none` for a label of something that no record carries. */
  field: Field | "none";
  context: "claim" | "line" | "remittance" | "eligibility" | "section";
  label: string;
  value: string;
  /** Picked by a hash of the label: never looked at while the vocabulary is written. */
  heldOut: boolean;
}

/** Label corpora and how many of 256 labels are held out of each. */
const HELD_OUT = { labels: 102, "portal-labels": 128 };

/** One corpus, in file order: wordings made up by kind of field, or gone through by kind of portal. */
export function labelCases(name: keyof typeof HELD_OUT): LabelCase[] {
  const text = readFileSync(new URL(`./${name}.tsv`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [field, context, label = "", value = ""] = line.split("\t");
      const hash =
        createHash("sha256")
          .update(label.toLowerCase().replace(/[^a-z0-9#]/g, ""))
          .digest()[0] ?? 0;
      return { field, context, label, value, heldOut: hash < HELD_OUT[name] } as LabelCase;
    });
}
