import type { Adjustment, Cents, ClaimRecord, EvidenceMap, ServiceLine } from "../record.ts";
import { GROUP_CODES } from "../record.ts";
import { deriveStatus } from "../status.ts";
import { EraError, type EraWarning } from "./problem.ts";
import type { Segment } from "./segments.ts";
import { cents, date, needed, neededCents, npi, personName, text } from "./values.ts";

/** One claim of an 835 (loop 2100 with its lines, 2110) -> a claim record with its evidence. */

export interface EraClaim {
  record: ClaimRecord;
  /** Field path -> element and segment. Labels begin with `835`. */
  evidence: EvidenceMap;
}

/** CLP02 in words that the status rules understand. */
const STATUS_WORDS: Record<string, string> = {
  "1": "processed as primary",
  "2": "processed as secondary",
  "3": "processed as tertiary",
  "4": "denied",
  "19": "processed as primary, forwarded",
  "20": "processed as secondary, forwarded",
  "21": "processed as tertiary, forwarded",
  "22": "reversal",
};

const MAX_LINES = 999;

/** Collects the segments of one claim. */
export class ClaimBuilder {
  private readonly record: ClaimRecord = {};
  private readonly evidence: EvidenceMap = {};
  private readonly lines: ServiceLine[] = [];
  private readonly status: string;
  private readonly start: Segment;
  private claimCas: Cents = 0;
  private lineCas: Cents = 0;

  constructor(clp: Segment, payment: ClaimRecord) {
    this.start = clp;
    Object.assign(this.record, payment);
    for (const field of Object.keys(payment))
      this.evidence[field] = { label: "835 payment", place: "BPR, TRN, N1 of the file" };
    this.set(clp, "patientControlNumber", 1, text(clp, 1));
    this.status = needed(clp, 2);
    this.evidence.status = { label: "835 CLP02", place: `segment ${clp.number}` };
    this.set(clp, "billed", 3, neededCents(clp, 3));
    this.set(clp, "paid", 4, neededCents(clp, 4));
    this.set(clp, "patientResponsibility", 5, cents(clp, 5));
    this.set(clp, "claimNumber", 7, text(clp, 7));
  }

  /** Takes a segment of the claim; false where it is not one. */
  add(segment: Segment): boolean {
    const line = this.lines[this.lines.length - 1];
    switch (segment.id) {
      case "CAS":
        this.adjust(segment, line);
        return true;
      case "NM1":
        this.person(segment);
        return true;
      case "MIA":
        this.remarks([5, 20, 21, 22, 23].map((at) => text(segment, at)));
        return true;
      case "MOA":
        this.remarks([3, 4, 5, 6, 7].map((at) => text(segment, at)));
        return true;
      case "DTM":
        this.day(segment, line);
        return true;
      case "SVC":
        this.service(segment);
        return true;
      case "LQ":
        if (text(segment, 1) === "HE" && line)
          line.remarks = [...new Set([...(line.remarks ?? []), needed(segment, 2)])];
        return true;
      case "AMT":
        if (line && text(segment, 1) === "B6") {
          line.allowed = cents(segment, 2);
          this.mark(segment, "allowed", 2);
        }
        return true;
      case "REF":
      case "QTY":
      case "PER":
        return true;
      default:
        return false;
    }
  }

  /** The record, and what in it does not add up (the standard's balancing: charge less adjustments is payment). */
  finish(warn: (warning: EraWarning) => void): EraClaim {
    const { record, lines } = this;
    if (lines.length > 0) record.lines = lines;
    const words = STATUS_WORDS[this.status];
    record.status = words ? deriveStatus({ ...record, statusText: words }) : "unknown";
    const { billed = 0, paid = 0 } = record;
    if (billed - this.claimCas - this.lineCas !== paid)
      warn({ segment: this.start.number, text: "the claim's charge less its adjustments is not its payment" });
    if (!record.serviceFrom) {
      const days = lines.flatMap((line) => line.serviceFrom ?? []).sort();
      const ends = lines.flatMap((line) => line.serviceTo ?? line.serviceFrom ?? []).sort();
      if (days[0]) {
        record.serviceFrom = days[0];
        record.serviceTo = ends[ends.length - 1];
        this.evidence.serviceFrom = { label: "835 DTM", place: "service lines" };
      }
    }
    return { record, evidence: this.evidence };
  }

  private mark(segment: Segment, field: string, at: number): void {
    const line =
      this.lines.length > 0 && /SVC|CAS|DTM|LQ|AMT/.test(segment.id) ? `lines.${this.lines.length - 1}.` : "";
    this.evidence[`${line}${field}`] = {
      label: `835 ${segment.id}${String(at).padStart(2, "0")}`,
      place: `segment ${segment.number}`,
    };
  }

  private set<F extends keyof ClaimRecord>(segment: Segment, field: F, at: number, value: ClaimRecord[F]): void {
    if (value === undefined) return;
    this.record[field] = value;
    this.mark(segment, field, at);
  }

  private adjust(segment: Segment, line: ServiceLine | undefined): void {
    const group = GROUP_CODES.find((code) => code === needed(segment, 1));
    if (!group) throw new EraError("bad-value", segment.number, "CAS01 is no group code (CO, PR, OA, PI, CR)");
    const target = line ?? this.record;
    const list: Adjustment[] = [...(target.adjustments ?? [])];
    for (let at = 2; at + 1 < segment.elements.length; at += 3) {
      if (text(segment, at) === undefined && text(segment, at + 1) === undefined) continue;
      const amount = neededCents(segment, at + 1);
      const code = needed(segment, at);
      list.push({ group, code, amount });
      if (line) this.lineCas += amount;
      else this.claimCas += amount;
      if (group === "PR") this.share(target, code, amount);
    }
    target.adjustments = list;
    this.mark(segment, "adjustments", 1);
  }

  /** PR-1, PR-2 and PR-3 are deductible, coinsurance and copay; on a line all PR together is the patient's share. */
  private share(target: ClaimRecord | ServiceLine, code: string, amount: Cents): void {
    const field = ({ "1": "deductible", "2": "coinsurance", "3": "copay" } as const)[code as "1" | "2" | "3"];
    if (field) target[field] = (target[field] ?? 0) + amount;
    if (target !== this.record) target.patientResponsibility = (target.patientResponsibility ?? 0) + amount;
  }

  private person(segment: Segment): void {
    const role = text(segment, 1);
    if (role === "QC") {
      this.set(segment, "patientName", 3, personName(segment));
      if (!this.record.memberId) this.set(segment, "memberId", 9, text(segment, 9));
    } else if (role === "IL") this.set(segment, "memberId", 9, text(segment, 9));
    else if (role === "82") {
      this.set(segment, "providerName", 3, personName(segment));
      this.set(segment, "providerNpi", 9, npi(segment, 8, 9));
    }
  }

  private remarks(codes: (string | undefined)[]): void {
    const shown = codes.filter((code) => code !== undefined);
    if (shown.length > 0) this.record.remarks = [...new Set([...(this.record.remarks ?? []), ...shown])];
  }

  private day(segment: Segment, line: ServiceLine | undefined): void {
    const kind = text(segment, 1);
    const value = date(segment, 2);
    if (value === undefined) return;
    if (line) {
      if (kind === "472" || kind === "150") line.serviceFrom = value;
      if (kind === "472" || kind === "151") line.serviceTo = value;
      return;
    }
    if (kind === "232") this.set(segment, "serviceFrom", 2, value);
    if (kind === "232" && !this.record.serviceTo) this.set(segment, "serviceTo", 2, value);
    if (kind === "233") this.set(segment, "serviceTo", 2, value);
    if (kind === "050") this.set(segment, "receivedDate", 2, value);
  }

  private service(segment: Segment): void {
    if (this.lines.length >= MAX_LINES)
      throw new EraError("too-long", segment.number, `the claim has more than ${MAX_LINES} service lines`);
    const [qualifier, code, ...modifiers] = needed(segment, 1).split(segment.component);
    const line: ServiceLine = { lineNumber: this.lines.length + 1, billed: neededCents(segment, 2) };
    if (qualifier === "NU" && code) line.revenueCode = code;
    else if (code) line.procedure = code;
    const shown = modifiers.slice(0, 4).filter((modifier) => /^[A-Z0-9]{2}$/.test(modifier));
    if (shown.length > 0) line.modifiers = shown;
    const paid = cents(segment, 3);
    if (paid !== undefined) line.paid = paid;
    const revenue = text(segment, 4);
    if (revenue) line.revenueCode = revenue;
    // SVC07 is what was billed where the payer paid for another number of units (SVC05).
    const units = Number(text(segment, 7) ?? text(segment, 5));
    if (Number.isFinite(units) && units > 0) line.units = units;
    this.lines.push(line);
    this.mark(segment, "billed", 2);
    if (paid !== undefined) this.mark(segment, "paid", 3);
  }
}
