import { parseDate } from "../../../claims/dates.ts";
import { parseMoney } from "../../../claims/money.ts";
import type { ImportCheck, ImportField, ImportProblem, Mapping, OpenClaim } from "../../model.ts";
import { ImportError } from "./problem.ts";

/** Rows of a file as open claims, each problem with its line. */

export interface Body {
  headings: string[];
  rows: string[][];
  /** Line of the file of each row. */
  lines: number[];
}

const MAX_LISTED = 100;
/** Two-digit birth years up to this one are of this century. */
const BIRTH_PIVOT = new Date().getFullYear() % 100;

/** @throws ImportError where the mapping itself cannot work. */
export function checkMapping(mapping: Mapping): void {
  const has = (field: ImportField) => mapping[field] !== undefined;
  if (!has("claimNumber") && !has("account") && !has("memberId")) throw new ImportError("no-identifier");
  if (!has("serviceFrom") && !has("patientName") && !has("lastName")) throw new ImportError("no-date-or-name");
  const columns = Object.values(mapping);
  if (new Set(columns).size !== columns.length) throw new ImportError("same-column");
}

/** Reads every row; `good` are complete, lines without anything of a claim (totals, footers) are counted and left out. */
export function readClaims(body: Body, mapping: Mapping): { good: OpenClaim[]; check: ImportCheck } {
  checkMapping(mapping);
  const good: OpenClaim[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Map<string, { line: number; billed: number | undefined }>();
  let [bad, skipped] = [0, 0];
  body.rows.forEach((row, index) => {
    const line = body.lines[index] ?? index + 1;
    const found = readRow(row, mapping, line);
    if (found === undefined) {
      skipped += 1;
      return;
    }
    const { claim } = found;
    const short = claimKey(claim);
    const first = seen.get(short);
    const key = first && first.billed !== claim.billed ? `${short}|${claim.billed ?? ""}` : short;
    const before = seen.get(key)?.line;
    if (before !== undefined) found.problems.push({ key: "duplicate", values: [String(before)], line });
    if (found.problems.length > 0) {
      bad += 1;
      problems.push(...found.problems);
      return;
    }
    seen.set(key, { line, billed: claim.billed });
    good.push({ ...claim, id: key });
  });
  return { good, check: { good: good.length, problems: problems.slice(0, MAX_LISTED), bad, skipped } };
}

/** What makes two lines one claim: its number, else the practice's number, with the day of service (and, where a file has two such, the billed amount). */
function claimKey(claim: Omit<OpenClaim, "id">): string {
  const who = claim.claimNumber ?? claim.account ?? claim.memberId ?? claim.patientName ?? "";
  return [who, claim.serviceFrom ?? ""].join("|").toUpperCase();
}

function readRow(row: string[], mapping: Mapping, line: number) {
  const problems: ImportProblem[] = [];
  const cell = (field: ImportField) => {
    const column = mapping[field];
    return column === undefined ? undefined : (row[column] ?? "").trim() || undefined;
  };
  const date = (field: ImportField, pivot?: number) => {
    const text = cell(field);
    const value = text === undefined ? undefined : parseDate(text, pivot);
    if (text !== undefined && value === undefined)
      problems.push({ key: "bad-date", values: [text.slice(0, 40)], line });
    return value;
  };
  const cents = (field: ImportField) => {
    const text = cell(field);
    const value = text === undefined ? undefined : parseMoney(text);
    if (text !== undefined && value === undefined)
      problems.push({ key: "bad-money", values: [text.slice(0, 40)], line });
    return value;
  };
  const names = [cell("lastName"), cell("firstName")].filter((name) => name !== undefined);
  const identity = {
    claimNumber: cell("claimNumber"),
    account: cell("account"),
    memberId: cell("memberId"),
    patientName: cell("patientName") ?? (names.length > 0 ? names.join(", ") : undefined),
  };
  const service = cell("serviceFrom");
  const isTotal = /^(?:grand |sub ?)?totals?\b|^report\b|^page \d/i.test(row.find((text) => text !== "") ?? "");
  const filled = Object.values(identity).filter((value) => value !== undefined).length;
  if (
    isTotal ||
    (filled === 0 && service === undefined) ||
    (filled < 2 && service === undefined && mapping.serviceFrom !== undefined && row.filter(Boolean).length < 3)
  ) {
    return undefined;
  }
  if (!identity.claimNumber && !identity.account && !identity.memberId) {
    problems.push({ key: "row-without-number", values: [], line });
  }
  const claim: Omit<OpenClaim, "id"> = {
    ...identity,
    payerName: cell("payerName"),
    providerName: cell("providerName"),
    birthDate: date("birthDate", BIRTH_PIVOT),
    serviceFrom: date("serviceFrom"),
    serviceTo: date("serviceTo"),
    billed: cents("billed"),
    balance: cents("balance"),
  };
  return { claim, problems };
}
