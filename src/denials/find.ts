import type { RootCause } from "../claims/advice.ts";
import type { Adjustment, Amounts, Cents, ClaimRecord } from "../claims/record.ts";
import { carc } from "./codes/index.ts";
import type { Finding, FindOptions, Open, Part } from "./types.ts";
import { addUncoded, explain } from "./uncoded.ts";
import { codeText } from "./words.ts";

/** Record -> distinct reasons for non-payment: group with CARC with RARCs, line against claim level, wordings. */

/** Charge above the allowed amount, sequestration: they stand beside payments and denials and are neither. */
const BESIDE = new Set(["45", "253"]);
/** Causes that describe how a payment was made up; a denial only where nothing was paid and nothing else is said. */
const PAYMENT_CAUSES: ReadonlySet<RootCause> = new Set(["contractual-adjustment", "payment-methodology"]);
const normalCode = (code: string): string => carc(code)?.code ?? code;

type Role = "patient" | "beside" | "prior-payer" | "payment" | "denial";

function roleOf(adjustment: Adjustment): Role {
  const code = normalCode(adjustment.code);
  if (BESIDE.has(code)) return adjustment.group === "PR" ? "patient" : "beside";
  const cause = carc(code)?.rootCause ?? "other";
  if (code === "23" && adjustment.group !== "CO") return adjustment.group === "PR" ? "patient" : "prior-payer";
  if (cause === "patient-responsibility") return adjustment.group === "CO" ? "denial" : "patient";
  return PAYMENT_CAUSES.has(cause) ? "payment" : "denial";
}

function partsOf(record: ClaimRecord): Part[] {
  const lines = (record.lines ?? []).map((line, at) => ({ ...line, at, number: line.lineNumber ?? at + 1 }));
  return [{ ...record, at: -1, number: 0 }, ...lines];
}

const nothingPaid = (part: Amounts): boolean => part.paid === undefined || part.paid <= 0;

/** A claim-level adjustment that only repeats what its lines say. */
function isRollUp(adjustment: Adjustment, lines: readonly Part[]): boolean {
  let sum = 0;
  let seen = false;
  for (const line of lines)
    for (const other of line.adjustments ?? []) {
      if (other.code !== adjustment.code || other.group !== adjustment.group) continue;
      if (other.amount === undefined) return adjustment.amount === undefined;
      seen = true;
      sum += other.amount;
    }
  return seen && (adjustment.amount === undefined || adjustment.amount === sum);
}

function fromAdjustment(
  adjustment: Adjustment,
  remarks: string[],
  reasons: readonly string[],
  options: FindOptions,
): Finding {
  const code = normalCode(adjustment.code);
  const fact = carc(code);
  const shown = codeText(adjustment.group, code);
  const base = { carc: code, group: adjustment.group, remarks, lines: [] };
  const remark = explain(code, remarks);
  if (!fact || fact.unknown) {
    return { ...base, rootCause: remark?.cause ?? "other", confidence: remark ? 0.6 : 0.2, evidence: shown };
  }
  const own = fact.rootCause;
  if (fact.requiresRarc) {
    if (remark && (remark.cause !== "other" || own === "other"))
      return { ...base, rootCause: remark.cause, confidence: remark.sure, evidence: `${shown} with ${remark.by}` };
    const verdict = reasons.map((reason) => options.classify?.(reason)).find((found) => found !== undefined);
    if (verdict)
      return {
        ...base,
        rootCause: verdict.rootCause,
        confidence: verdict.confidence,
        evidence: `${shown} with the payer's wording`,
      };
    return { ...base, rootCause: own, confidence: 0.5, evidence: shown };
  }
  if (remark && remark.cause !== own && remark.cause !== "other" && !compatible(own, remark.cause))
    return {
      ...base,
      rootCause: own,
      confidence: 0.75,
      evidence: `${shown} with ${remark.by}`,
      conflict: `${shown} and remark ${remark.by} point to different causes; the reason code decides, the remark says what to check.`,
    };
  const sure = adjustment.group === undefined ? 0.9 : 0.95;
  return {
    ...base,
    rootCause: own,
    confidence: remark ? 0.98 : sure,
    evidence: remark ? `${shown} with ${remark.by}` : shown,
  };
}

/** Causes that often stand together without contradicting each other. */
function compatible(own: RootCause, remark: RootCause): boolean {
  return (
    remark === "appeal-process" || remark === "missing-invalid-info" || own === "other" || own === "appeal-process"
  );
}

export interface Found {
  /** Distinct denials, largest amount first. */
  findings: Finding[];
  /** Cents that the actions could still bring in, by finding. */
  stakes: Cents[];
  /** The patient's share as adjustments show it (PR 1, 2, 3 …), in cents; undefined where none is shown. */
  patientShare?: Cents | undefined;
}

/**
 * Every distinct denial of an adjudicated claim.
 * @param denied true where the claim as a whole is denied or rejected: then there must be a reason, be it an unknown one.
 */
export function findDenials(record: ClaimRecord, denied: boolean, options: FindOptions = {}): Found {
  const parts = partsOf(record);
  const [claim, ...lines] = parts as [Part, ...Part[]];
  const open = new Map<string, Open>();
  let patientShare: Cents | undefined;
  const paidAnywhere = (record.paid ?? 0) > 0 || lines.some((line) => (line.paid ?? 0) > 0);

  const add = (finding: Finding, part: Part, amount: Cents | undefined, wording?: string) => {
    const key = `${finding.group ?? ""}|${finding.carc ?? `~${wording ?? ""}`}|${[...finding.remarks].sort().join(",")}`;
    let entry = open.get(key);
    if (!entry) {
      entry = { finding, byPart: new Map() };
      open.set(key, entry);
    }
    if (part.at >= 0 && !entry.finding.lines.includes(part.number)) entry.finding.lines.push(part.number);
    const before = entry.byPart.get(part.at)?.shown;
    entry.byPart.set(part.at, { part, shown: amount === undefined ? before : (before ?? 0) + amount });
  };

  const lineRemarks = [...new Set(lines.flatMap((line) => line.remarks ?? []))];
  for (const part of parts) {
    const adjustments = (part.adjustments ?? []).filter((entry) => part.at >= 0 || !isRollUp(entry, lines));
    const own = part.remarks ?? [];
    const remarks = own.length > 0 ? own : part.at >= 0 ? (claim.remarks ?? []) : lineRemarks;
    const roles = adjustments.map(roleOf);
    const unpaid = nothingPaid(part) && (part.at >= 0 || !paidAnywhere);
    const hasDenial = roles.includes("denial");
    let beside: Cents = 0;
    adjustments.forEach((entry, at) => {
      if (roles[at] === "beside" && normalCode(entry.code) === "45" && entry.group !== "PR")
        beside += entry.amount ?? 0;
      if (roles[at] === "patient") patientShare = (patientShare ?? 0) + (entry.amount ?? 0);
    });
    let besideLeft = unpaid ? beside : 0;
    adjustments.forEach((entry, at) => {
      const role = roles[at];
      const counts =
        role === "denial" || (role === "payment" && unpaid && !hasDenial && deniedHere(part, denied, adjustments));
      if (!counts || (entry.amount === 0 && (part.paid ?? 0) > 0)) return;
      let amount = entry.amount;
      if (amount !== undefined && entry.group !== "PR" && besideLeft > 0) {
        amount += besideLeft;
        besideLeft = 0;
      }
      add(fromAdjustment(entry, [...remarks], part.reasons ?? claim.reasons ?? [], options), part, amount);
    });
  }

  if (denied) addUncoded({ claim, lines, lineRemarks, record, options, patientShare, found: open, add });
  return { ...settle([...open.values()], claim), patientShare };
}

/** A payment-rule code alone (capitation, information only) is a denial only where the claim is denied as a whole. */
function deniedHere(part: Part, denied: boolean, adjustments: readonly Adjustment[]): boolean {
  if (!denied) return false;
  return !adjustments.some((entry) => roleOf(entry) === "patient") && (part.patientResponsibility ?? 0) === 0;
}

/** Amounts: shown ones, else the billed of the lines, else billed less paid; each line counts once. */
function settle(entries: readonly Open[], claim: Part): { findings: Finding[]; stakes: Cents[] } {
  const left = new Map<number, Cents>();
  const take = (part: Part, wanted: Cents | undefined): Cents | undefined => {
    if (part.billed === undefined) return wanted;
    const available = left.get(part.at) ?? part.billed;
    const taken = Math.min(wanted ?? available, Math.max(0, available));
    left.set(part.at, available - taken);
    return taken;
  };
  const rows = entries.map(({ finding, byPart }) => {
    let amount: Cents | undefined;
    let stake: Cents = 0;
    for (const { part, shown } of byPart.values()) {
      if (shown === undefined) continue;
      amount = (amount ?? 0) + shown;
      stake += part.at < 0 ? shown : (take(part, shown) ?? 0);
    }
    return { finding, byPart, amount, stake };
  });
  for (const row of rows)
    for (const { part, shown } of row.byPart.values()) {
      if (shown !== undefined || part.at < 0) continue;
      const value = take(part, undefined);
      if (value === undefined) continue;
      row.amount = (row.amount ?? 0) + value;
      row.stake += value;
    }
  for (const row of rows) {
    if (row.amount !== undefined || claim.billed === undefined) continue;
    const counted = rows.reduce((sum, other) => sum + (other.amount ?? 0), 0);
    const left = Math.max(0, claim.billed - (claim.paid ?? 0) - counted);
    if (left === 0) continue;
    row.amount = left;
    row.stake = left;
  }
  for (const row of rows) {
    if (row.amount !== undefined) row.finding = { ...row.finding, amount: row.amount };
    row.stake = row.finding.group === "PR" ? 0 : Math.max(0, row.stake);
  }
  rows.sort((a, b) => b.stake - a.stake || (b.amount ?? 0) - (a.amount ?? 0) || rank(b.finding) - rank(a.finding));
  return { findings: rows.map((row) => row.finding), stakes: rows.map((row) => row.stake) };
}

function rank(finding: Finding): number {
  return (finding.rootCause === "other" ? 0 : 2) + (finding.group === "PR" ? 0 : 1) + finding.confidence;
}
