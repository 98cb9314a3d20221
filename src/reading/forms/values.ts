import type { FormFact, FormFacts } from "../../claims/form-facts.ts";
import {
  type Choice,
  choosePart,
  chooseText,
  writeDate,
  writeMoney,
  writePart,
  writeRange,
  writeText,
} from "./formats.ts";
import type { Slot } from "./plan.ts";

/** What goes into one field: a text, an option by its position, or why nothing does. Pure. */

export type Filling = { text: string } | { option: number } | { left: "not-known" | "no-fit" | "no-option" };

type Day = "patientBirthDate" | "serviceFrom" | "serviceTo" | "processedDate";
const DAYS: ReadonlySet<FormFact> = new Set<Day>(["patientBirthDate", "serviceFrom", "serviceTo", "processedDate"]);
const AMOUNTS: ReadonlySet<FormFact> = new Set<FormFact>(["billed", "paid", "disputedAmount"]);

/** @param choices options of a select, in order. */
export function fillingFor({ fact, part, control }: Slot, facts: FormFacts, choices: readonly Choice[]): Filling {
  const value = facts[fact];
  if (value === undefined || value === "") return { left: "not-known" };
  const { wants } = control;
  if (wants.type === "select") {
    const day = String(value);
    const option =
      part && part !== "range" ? choosePart(day, part, choices) : chooseText(day, choices, fact === "disputeReason");
    return option < 0 ? { left: "no-option" } : { option };
  }
  const text = write();
  return text === undefined ? { left: "no-fit" } : { text };

  function write(): string | undefined {
    if (DAYS.has(fact)) {
      const day = String(value);
      if (part === "range") return writeRange(day, facts.serviceTo ?? day, wants);
      return part ? writePart(day, part, wants) : writeDate(day, wants);
    }
    if (AMOUNTS.has(fact)) return writeMoney(Number(value), wants);
    if (fact === "narrative")
      return wants.maxLength && String(value).length > wants.maxLength ? undefined : String(value);
    return writeText(String(value), wants);
  }
}

/** True for a field that holds nothing of the user's: blank, or an empty mask such as `__/__/____`. */
export function isEmptyText(text: string): boolean {
  return /^[\s_/.\-()]*$|^(?:mm|dd|yyyy|yy)(?:[-/. ]+(?:mm|dd|yyyy|yy)){0,2}$/i.test(text);
}
