import type { RootCause } from "../claims/advice.ts";
import type { Cents, ClaimRecord } from "../claims/record.ts";
import { rarc, statusCode } from "./codes/index.ts";
import type { Finding, FindOptions, Open, Part } from "./types.ts";
import { codeText } from "./words.ts";

/** Denied without a reason code: remark codes, then the payer's words, then claim status codes, then plainly unknown. */

/** Remarks that only say that the claim can't be processed as it is: another remark names the item. */
const GENERIC_REMARKS = new Set(["MA130", "N704", "N1", "M16", "N56"]);

/** What the remarks beside a code say: alerts never explain an adjustment. */
export function explain(
  code: string | undefined,
  remarks: readonly string[],
): { cause: RootCause; by: string; sure: number } | undefined {
  const facts = remarks
    .map((remark) => rarc(remark))
    .filter((fact) => fact !== undefined && !fact.alert && !fact.unknown);
  const best =
    facts.find((fact) => fact && fact.rootCause !== "other" && !GENERIC_REMARKS.has(fact.code)) ??
    facts.find((fact) => fact && fact.rootCause !== "other") ??
    facts[0];
  return best ? { cause: best.rootCause, by: best.code, sure: code ? 0.95 : 0.8 } : undefined;
}

/** A line's own status word that says denied. */
const DENIED_WORDS = /\b(?:den(?:ied|ial)|reject|disallow|not (?:paid|payable|covered|allowed))/i;
/** Causes that a wording may state beside the real reason. */
const BESIDE_CAUSES: ReadonlySet<RootCause> = new Set([
  "contractual-adjustment",
  "payment-methodology",
  "patient-responsibility",
]);

export interface Uncoded {
  claim: Part;
  lines: readonly Part[];
  /** Remarks of all lines, for a claim that shows none itself. */
  lineRemarks: readonly string[];
  record: ClaimRecord;
  options: FindOptions;
  patientShare: Cents | undefined;
  /** What the reason codes gave so far. */
  found: ReadonlyMap<string, Open>;
  add: (finding: Finding, part: Part, amount: Cents | undefined, wording?: string) => void;
}

/** Adds the denials that no reason code explains. */
export function addUncoded(ask: Uncoded): void {
  const { claim, lines, lineRemarks, record, patientShare, found, add } = ask;
  const coded = new Set([...found.values()].flatMap((entry) => [...entry.byPart.keys()]));
  const onlyWords = found.size === 0;
  let added = !onlyWords;
  // A code on the claim itself speaks for its lines too: their remarks and words belong to it.
  for (const line of coded.has(-1) ? [] : lines) {
    if (coded.has(line.at) || (line.paid ?? 0) > 0 || isPatients(line)) continue;
    if (addPart(ask, line, line.remarks ?? [], onlyWords)) added = true;
    else if (DENIED_WORDS.test(line.statusText ?? "") && !onlyWords) {
      const evidence = line.statusText ?? "";
      add({ rootCause: "other", remarks: [], lines: [], confidence: 0.1, evidence }, line, undefined, evidence);
    }
  }
  // A zero payment with a patient's share needs no reason: the share is the reason.
  if (added || (patientShare ?? 0) > 0 || addPart(ask, claim, claim.remarks ?? lineRemarks, true)) return;
  const status = (record.statusCodes ?? [])
    .map((text) => ({ text, fact: statusCode(text.split(":")[1] ?? "") }))
    .find(({ fact }) => fact !== undefined && fact.rootCause !== "other" && fact.rootCause !== "pending-in-process");
  if (status?.fact) {
    const { text, fact } = status;
    add({ rootCause: fact.rootCause, remarks: [], lines: [], confidence: 0.7, evidence: text }, claim, undefined, text);
    return;
  }
  const evidence = record.statusText ?? record.status ?? "nothing paid and no reason shown";
  const inPart = record.status === "partially-paid";
  const denied = lines.filter(
    (line) => DENIED_WORDS.test(line.statusText ?? "") || (inPart && line.paid === 0 && !line.patientResponsibility),
  );
  for (const part of denied.length > 0 ? denied : [claim]) {
    // CO-45 may not take the whole charge: where it stands alone the real reason is somewhere else.
    const lone = part.adjustments?.length === 1 ? part.adjustments[0] : undefined;
    const code = lone && { carc: lone.code, group: lone.group };
    const shown = lone ? codeText(lone.group, lone.code) : evidence;
    add(
      { ...code, rootCause: "other", remarks: [], lines: [], confidence: 0.1, evidence: shown },
      part,
      undefined,
      shown,
    );
  }
}

/** The line's amount is the patient's. */
function isPatients(line: Part): boolean {
  return (line.patientResponsibility ?? 0) > 0 || (line.adjustments ?? []).some((entry) => entry.group === "PR");
}

/** Remarks or words of one part. @param unsure true: words that nobody understood count too. */
function addPart({ options, add }: Uncoded, part: Part, remarks: readonly string[], unsure: boolean): boolean {
  const remark = explain(undefined, remarks);
  if (remark && remark.cause !== "other") {
    add(
      { rootCause: remark.cause, remarks: [...remarks], lines: [], confidence: 0.8, evidence: remark.by },
      part,
      undefined,
      remark.by,
    );
    return true;
  }
  const read = (part.reasons ?? []).map((reason) => ({ reason, verdict: options.classify?.(reason) }));
  const telling = read.filter(({ verdict }) => verdict !== undefined && !BESIDE_CAUSES.has(verdict.rootCause));
  const chosen = telling.length > 0 ? telling : unsure ? read : [];
  for (const { reason, verdict } of chosen) {
    const finding: Finding = {
      rootCause: verdict?.rootCause ?? "other",
      carc: verdict?.carc,
      remarks: verdict?.remarks ?? [...remarks],
      lines: [],
      confidence: verdict?.confidence ?? 0.2,
      evidence: reason,
      worded: true,
    };
    add(finding, part, undefined, reason);
  }
  return chosen.length > 0;
}
