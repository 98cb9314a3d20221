import type { RootCause } from "../../claims/advice.ts";
import { ROOT_CAUSES } from "../../claims/advice.ts";
import { isIsoDate } from "../../claims/dates.ts";
import type { IsoDate } from "../../claims/record.ts";

/** What is known of one code. */
export interface CodeFact {
  /** As the standard writes it: `45`, `MA04`, `F3N`. */
  code: string;
  /** Plain language, our own words. */
  meaning: string;
  rootCause: RootCause;
  /** False where the list's owner has withdrawn the code: old claims still show it. */
  active: boolean;
  /** The day it was withdrawn, where published. */
  deactivated?: IsoDate;
  /** CARC: says nothing alone, the cause is in the remark codes. */
  requiresRarc?: boolean;
  /** RARC: information only, never explains an adjustment. */
  alert?: boolean;
  /** The code exists, but no published list that we have says what it means. */
  unknown?: boolean;
  /** What is wrong or missing, where the code names one thing: `rendering provider NPI`. */
  item?: string;
}

/**
 * Code tables are text, one code a line: `code|root cause|flags|meaning` or `code|root cause|flags|meaning|item`.
 * Flags, comma-separated: `r` needs a remark code; `a` alert; `i` the meaning is itself the item; `u` its meaning is not known; `x` withdrawn, day unknown;
 * `x2012-07-01` withdrawn on that day.
 */
export function parseTable(table: string): CodeFact[] {
  return table
    .split("\n")
    .filter((line) => line !== "")
    .map(parseLine);
}

function parseLine(line: string): CodeFact {
  const [code = "", cause = "", flags = "", meaning = "", item] = line.split("|");
  const rootCause = ROOT_CAUSES.find((known) => known === cause);
  if (rootCause === undefined || code === "" || meaning === "") throw new Error(`bad code table line: ${line}`);
  const fact: CodeFact = { code, meaning, rootCause, active: true };
  for (const flag of flags.split(",")) setFlag(fact, flag, line);
  if (item) fact.item = item;
  return fact;
}

function setFlag(fact: CodeFact, flag: string, line: string): void {
  if (flag === "r") fact.requiresRarc = true;
  else if (flag === "a") fact.alert = true;
  else if (flag === "u") fact.unknown = true;
  else if (flag === "i") fact.item = fact.meaning.replace(/\.$/, "");
  else if (flag.startsWith("x")) {
    fact.active = false;
    const day = flag.slice(1);
    if (isIsoDate(day)) fact.deactivated = day;
    else if (day !== "") throw new Error(`bad date in code table line: ${line}`);
  } else if (flag !== "") throw new Error(`unknown flag in code table line: ${line}`);
}

/** A code list that is parsed on first use. */
export interface CodeList {
  find(code: string): CodeFact | undefined;
  all(): readonly CodeFact[];
}

/**
 * Makes a list of tables. Look-ups forgive case, blanks and leading zeros of the number: `097` is 97, `ma4` is MA04.
 */
export function codeList(...tables: readonly string[]): CodeList {
  let facts: CodeFact[] | undefined;
  let byKey: Map<string, CodeFact> | undefined;
  const all = () => {
    facts ??= tables.flatMap(parseTable);
    return facts;
  };
  return {
    all,
    find(code) {
      byKey ??= new Map(all().map((fact) => [lookupKey(fact.code), fact]));
      return byKey.get(lookupKey(code));
    },
  };
}

function lookupKey(code: string): string {
  return code
    .replace(/\s+/g, "")
    .toUpperCase()
    .replace(/^([A-Z]*)0+(?=\d)/, "$1");
}
