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
  /** Forty per cent, picked by a hash of the label: never looked at while the vocabulary is written. */
  heldOut: boolean;
}

/** The corpus, in file order. */
export function labelCases(): LabelCase[] {
  const text = readFileSync(new URL("./labels.tsv", import.meta.url), "utf8");
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
      return { field, context, label, value, heldOut: hash < 102 } as LabelCase;
    });
}
